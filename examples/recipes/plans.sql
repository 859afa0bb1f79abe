-- How many plans an agency announced in a year, and how many of the items it promised are in its releases.
SELECT
  summary.issuer."value" AS agency,
  publishedAt[:4] AS year,
  count(DISTINCT id) AS releases,
  count(*) AS plans,
  sum(plan."count") AS promised,
  sum(len(plan.items)) AS found
FROM (SELECT *, unnest(plans) AS plan FROM documents WHERE error IS NULL)
GROUP BY ALL
ORDER BY agency, year;

-- The plans whose items are all there, with what they stand under.
SELECT id, plan.label AS plan, plan.parent AS parent, list_transform(plan.items, lambda item: item."text") AS items
FROM (SELECT id, unnest(plans) AS plan FROM documents)
WHERE plan.complete AND plan.parent IS NOT NULL
ORDER BY id, plan.start;
