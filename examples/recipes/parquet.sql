-- Two Parquet files: the documents with their lists inside, and one row for each entity.
COPY (FROM documents ORDER BY id) TO 'documents.parquet' (COMPRESSION zstd);
COPY (
  SELECT id, summary.issuer."value" AS agency, publishedAt, entity.*
  FROM (SELECT *, unnest(entities) AS entity FROM documents)
  ORDER BY id, entity.start
) TO 'entities.parquet' (COMPRESSION zstd);

-- What was written is what was read.
SELECT
  (SELECT count(*) FROM 'documents.parquet') AS documents,
  (SELECT count(*) FROM (FROM documents EXCEPT ALL FROM 'documents.parquet')) AS missing,
  (SELECT count(*) FROM (FROM 'documents.parquet' EXCEPT ALL FROM documents)) AS added,
  (SELECT count(*) FROM 'entities.parquet') AS entities;

SELECT "type", sum(mentions) AS mentions, count(*) AS names, list(name ORDER BY mentions DESC, name)[:3] AS most
FROM (
  SELECT "type", coalesce(norm, "text") AS name, count(*) AS mentions
  FROM 'entities.parquet'
  WHERE "type" IN ('AGENCY', 'REGION', 'LAW')
  GROUP BY ALL
)
GROUP BY "type"
ORDER BY mentions DESC, "type";
