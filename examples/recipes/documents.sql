-- documents.jsonl (what `gongbo stream` wrote) as a view, with the columns that the questions need. They are named, as what DuckDB
-- makes of JSON by itself depends on the documents that it sees.
CREATE OR REPLACE VIEW documents AS
FROM read_json('documents.jsonl', format = 'newline_delimited', columns = {
  id: 'VARCHAR',
  engine: 'STRUCT(name VARCHAR, version VARCHAR)',
  title: 'VARCHAR',
  publishedAt: 'VARCHAR',
  plans: 'STRUCT(label VARCHAR, "count" INTEGER, unit VARCHAR, head VARCHAR, complete BOOLEAN, parent VARCHAR,
    start INTEGER, "end" INTEGER, items STRUCT("text" VARCHAR, start INTEGER, "end" INTEGER)[])[]',
  entities: 'STRUCT("type" VARCHAR, "text" VARCHAR, start INTEGER, "end" INTEGER, norm VARCHAR)[]',
  summary: 'STRUCT(issuer STRUCT("value" VARCHAR), oneLine STRUCT("value" VARCHAR))',
  error: 'STRUCT(code VARCHAR, message VARCHAR)'
});
