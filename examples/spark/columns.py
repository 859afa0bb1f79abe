"""Plans by agency and year, through mapInPandas: columns.py IN.jsonl OUT [COMMAND…], OUT a folder of Parquet."""

import sys

from gongbo_spark import COMMAND, analyze
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

source, target, *command = sys.argv[1:]
spark = SparkSession.builder.appName("gongbo").getOrCreate()

records = spark.read.schema("id string, text string, publishedAt string").json(source)
analyze(records.repartition(4), command or COMMAND).write.mode("overwrite").parquet(target)

documents = spark.read.parquet(target)
print(documents.count(), "documents,", documents.where("error is not null").count(), "errors")
plans = documents.select("id", "issuer", F.substring("publishedAt", 1, 4).alias("year"), F.explode("plans").alias("plan"))
plans.groupBy("issuer", "year").agg(
    F.count("*").alias("plans"),
    F.sum("plan.count").alias("promised"),
    F.sum(F.size("plan.items")).alias("found"),
).orderBy("issuer", "year").show(truncate=False)
plans.where("plan.parent is not null").select(
    "id", "plan.label", "plan.parent", F.col("plan.items.text").alias("items")
).orderBy("id", "plan.start").show(n=4, truncate=60, vertical=True)
spark.stop()
