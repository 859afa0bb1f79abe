#!/usr/bin/env bash
# Runs the example notebooks in the kernels that they are for, and compares what they print with what is committed:
# test/consumers/notebooks.sh [--update]. With --update what they print is written into them. Needs python3 (3.9 or later) and
# npm; what is installed is kept between runs.
set -eu
cd "$(dirname "$0")/../.."
tools=$PWD/node_modules/.cache/gongbo/notebooks
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

if [ ! -f dist/display.js ]; then
  echo '· build'
  npm run --silent build
fi

# pandas 3 prints its frames differently.
if ! "$tools/python/bin/python" -c 'import nbclient, ipykernel, pandas; assert pandas.__version__[:2] == "2."' 2>/dev/null; then
  echo '· Jupyter and pandas'
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet 'nbclient>=0.10,<1' 'ipykernel>=6,<8' 'pandas>=2.2,<3'
fi

# Deno 2.8.3 and 2.9.6 call a cell idle before its result is out, which then is lost.
if ! "$tools/deno/node_modules/.bin/deno" --version 2>/dev/null | grep -q '^deno 2\.7\.'; then
  echo '· Deno'
  mkdir -p "$tools/deno"
  npm install --no-save --silent --prefix "$tools/deno" 'deno@~2.7.14'
fi

# Kernels, caches and the command gongbo of this checkout, all beside what the user has of them.
mkdir -p "$tools/bin"
ln -sf "$PWD/dist/bin.js" "$tools/bin/gongbo"
export PATH="$tools/bin:$tools/deno/node_modules/.bin:$tools/python/bin:$PATH"
export JUPYTER_PATH="$tools/jupyter" JUPYTER_RUNTIME_DIR="$tools/runtime" IPYTHONDIR="$tools/ipython"
export DENO_DIR="$tools/deno-cache" DENO_NO_UPDATE_CHECK=1
XDG_DATA_HOME="$tools" deno jupyter --install --force > "$fresh/install.log" 2>&1 || { cat "$fresh/install.log"; exit 1; }

for notebook in examples/notebooks/*.ipynb; do
  echo "· $notebook"
  if ! jupyter execute --timeout=120 --output "$fresh/$(basename "$notebook")" "$notebook" \
    > "$fresh/execute.log" 2>&1; then
    cat "$fresh/execute.log"
    exit 1
  fi
done
python test/consumers/notebooks.py "$@" examples/notebooks "$fresh"
