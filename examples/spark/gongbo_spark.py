"""Runs the command `gongbo stream` inside Apache Spark, in one of two ways:

`analyze` makes a DataFrame of plans, entities and summary fields (mapInPandas);
`pipe` makes the JSON Lines as they are, everything in them (rdd.pipe).

Ship it with `spark-submit --py-files gongbo_spark.py`: the executors import it.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Optional

import pandas as pd
from pyspark.rdd import RDD
from pyspark.sql import DataFrame

COMMAND: tuple[str, ...] = ("gongbo", "stream", "--engine", "garu")
"""The engine is named: `auto` would read with Kiwi on the hosts that have its model and with garu on the others."""

INPUT: tuple[str, ...] = ("id", "text", "publishedAt", "title", "agency", "url")
"""The columns that gongbo reads. `id` and `text` are needed, and no two records may share an id."""

SCHEMA = """
    id string, engine string, title string, publishedAt string,
    plans array<struct<label: string, count: int, unit: string, head: string, complete: boolean, parent: string,
        start: int, end: int, items: array<struct<text: string, start: int, end: int>>>>,
    entities array<struct<type: string, text: string, start: int, end: int, norm: string>>,
    headline string, issuer string, oneLine string, what string, who array<string>, `when` string, `where` string,
    error string
"""
"""The columns that `analyze` gives. Offsets count UTF-16 code units: cut with `surface`, not with SQL's `substring`."""

PLAN = ("label", "count", "unit", "head", "complete", "parent", "start", "end")
ENTITY = ("type", "text", "start", "end", "norm")
FIELDS = ("headline", "issuer", "oneLine", "what", "when", "where")


def analyze(records: DataFrame, command: Sequence[str] = COMMAND) -> DataFrame:
    """One row of `SCHEMA` for each record; a record that cannot be read has its reason in `error`.

    >>> analyze(spark.read.json("press.jsonl")).select("id", "issuer", "plans.label").show()
    """
    known = [records[name].cast("string").alias(name) for name in INPUT if name in records.columns]
    return records.select(*known).mapInPandas(partial(_analyze_batches, command=tuple(command)), SCHEMA)


CHECKED = '"$@" || [ $? -eq 1 ]'
"""gongbo's exit code 1 is no failure of the task: each record that could not be read has its line. 3 (no model, no file) is one."""


def pipe(lines: RDD[str], command: Sequence[str] = COMMAND, environment: Optional[Mapping[str, str]] = None) -> RDD[str]:
    """The line of each line, through one process for each partition; the task fails if gongbo cannot start or is killed.

    PySpark starts the process without any environment: `environment` is what it sees, by default the driver's PATH, HOME
    (where Kiwi's model is looked for) and GONGBO_KIWI_MODEL.

    >>> spark.read.json(pipe(sc.textFile("press.jsonl"))).select("id", "summary.issuer.value").show()
    """
    if environment is None:
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "GONGBO_KIWI_MODEL") if name in os.environ}
    # When what comes before a pipe fails while the process is being fed, PySpark waits for ever: `list` lets it fail first.
    checked = shlex.join(["sh", "-c", CHECKED, "gongbo", *command])
    return lines.mapPartitions(list).pipe(checked, dict(environment), checkCode=True)


def surface(text: str, start: int, end: int) -> str:
    """The characters that offsets mean: `surface("😀 가람시", 3, 6)` is "가람시"."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


class Gongbo:
    """One `gongbo stream` process, asked record by record; what it says on stderr goes to the executor's log."""

    def __init__(self, command: Sequence[str]) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, record: Mapping[Hashable, Any]) -> dict[str, Any]:
        """The document of a record, or its error record.

        RuntimeError if the process has ended: the task fails, and Spark runs it again.
        """
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None and stdout is not None
        answer = b""
        try:
            stdin.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
            stdin.flush()
            answer = stdout.readline()
        except BrokenPipeError:
            pass
        if not answer.endswith(b"\n"):
            raise RuntimeError(f"gongbo ended with {self.process.wait()} at {record.get('id')!r}: see this executor's stderr")
        document: dict[str, Any] = json.loads(answer)
        return document


# Spark uses a Python worker for task after task; the process lives as long, so that a model is loaded once.
_kept: dict[tuple[str, ...], Gongbo] = {}


def _kept_process(command: tuple[str, ...]) -> Gongbo:
    gongbo = _kept.get(command)
    if gongbo is None or gongbo.process.poll() is not None:
        gongbo = _kept[command] = Gongbo(command)
    return gongbo


def _analyze_batches(batches: Iterator[pd.DataFrame], command: tuple[str, ...]) -> Iterator[pd.DataFrame]:
    for batch in batches:
        records = batch.to_dict("records")
        rows = [_row(record["id"], _kept_process(command).ask(record)) for record in records]
        if rows:
            yield pd.DataFrame(rows)


def _row(id: Optional[str], document: Mapping[str, Any]) -> dict[str, Any]:
    """A row of `SCHEMA`, whose order of columns it keeps."""
    summary, engine = document.get("summary", {}), document.get("engine")
    values = {name: summary.get(name, {}).get("value") for name in FIELDS}
    return {
        "id": id,
        "engine": engine and f"{engine['name']} {engine['version']}",
        "title": document.get("title"),
        "publishedAt": document.get("publishedAt"),
        "plans": [
            {**_pick(plan, PLAN), "items": [_pick(item, ("text", "start", "end")) for item in plan["items"]]}
            for plan in document.get("plans", [])
        ],
        "entities": [_pick(entity, ENTITY) for entity in document.get("entities", [])],
        **_pick(values, ("headline", "issuer", "oneLine", "what")),
        "who": [who["value"] for who in summary.get("who", [])],
        **_pick(values, ("when", "where")),
        "error": document.get("error", {}).get("message"),
    }


def _pick(value: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: value.get(name) for name in names}
