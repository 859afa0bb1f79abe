#!/usr/bin/env bash
# Runs the recipes, kills processes while they work, and compares what the recipes print with their page:
# test/consumers/recipes.sh [--update]. Needs python3 (3.9 or later); what is installed is kept between runs. Where GNU parallel is
# not here and cannot be fetched, its line is left out.
set -eu
cd "$(dirname "$0")/../.."
tools=$PWD/node_modules/.cache/gongbo/recipes
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
began=$SECONDS

if [ ! -f dist/bin.js ]; then
  echo '· build'
  npm run --silent build
fi
if ! "$tools/python/bin/python" -c 'import duckdb' 2> /dev/null; then
  echo '· DuckDB'
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet 'duckdb>=1.3,<2'
fi

# The command gongbo of this checkout, beside what the user has of it. GNU parallel is unpacked, not installed.
mkdir -p "$tools/bin"
ln -sf "$PWD/dist/bin.js" "$tools/bin/gongbo"
export PATH="$tools/bin:$tools/python/bin:$PATH" PYTHONDONTWRITEBYTECODE=1
fetch_parallel() {
  cd "$fresh"
  command -v apt-get &&
    { apt-get download -qq parallel || { apt-get update -qq && apt-get download -qq parallel; }; } &&
    dpkg -x parallel_*.deb . && cp usr/bin/parallel "$tools/bin"
}
is_parallel() { parallel --version 2> /dev/null < /dev/null | grep -q '^GNU parallel'; }
if ! is_parallel; then
  echo '· GNU parallel'
  (fetch_parallel) > "$fresh/apt" 2>&1 || tail -3 "$fresh/apt"
fi
is_parallel || echo '  There is no GNU parallel, and apt-get did not bring it: its line is not checked, all else is'

python test/consumers/pages.py "$@" --folder "$fresh" examples/recipes/README.md
python test/consumers/recipes.py examples/press/*.txt examples/corpus/*.txt
echo "recipes.sh: $((SECONDS - began)) s"
