#!/usr/bin/env bash
# Reads the exports with the tools they are made for. Needs python3; the virtual environment is kept between runs.
set -eu
cd "$(dirname "$0")/../.."
environment=node_modules/.cache/gongbo/exports-python
if ! "$environment/bin/python" -c 'import spacy, conllu' 2>/dev/null; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet 'spacy>=3.7,<4' 'conllu>=5'
fi
"$environment/bin/python" test/consumers/exports.py examples/press/*.txt
