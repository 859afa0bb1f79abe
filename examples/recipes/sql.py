"""Runs files of SQL in one DuckDB, and shows what they ask for: sql.py FILE.sql… (duckdb's own command line does the same)."""

import sys
from pathlib import Path

import duckdb

database = duckdb.connect()
for name in sys.argv[1:]:
    for statement in database.extract_statements(Path(name).read_text(encoding="utf-8")):
        if statement.type == duckdb.StatementType.SELECT:
            database.sql(statement.query).show(max_width=120)
        else:
            database.execute(statement)
