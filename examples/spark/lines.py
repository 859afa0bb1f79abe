"""JSON Lines in, JSON Lines out, through rdd.pipe: lines.py IN.jsonl OUT [COMMAND…], OUT a folder."""

import sys

from gongbo_spark import COMMAND, pipe
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

source, target, *command = sys.argv[1:]
spark = SparkSession.builder.appName("gongbo").getOrCreate()

pipe(spark.sparkContext.textFile(source).repartition(4), command or COMMAND).saveAsTextFile(target)

documents = spark.read.json(target)
documents.select("id", F.explode("entities").alias("entity")).groupBy("entity.type").agg(
    F.count("*").alias("mentions"), F.countDistinct("id").alias("releases")
).orderBy(F.desc("mentions"), "type").show()
documents.select("id", "summary.when.value", F.col("summary.issuer.value").alias("issuer")).where(
    "value is not null"
).orderBy("value", "id").show(truncate=False)
spark.stop()
