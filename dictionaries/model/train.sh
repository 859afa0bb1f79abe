#!/usr/bin/env bash
# Trains the entity model from the material beside the checkout, in two rounds: the second round's unlabelled releases are
# labelled by dictionaries, rules and the model of the first. About 30 minutes and 8 GB.
# usage: npm run train:entities -- WORK_FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
work=${1:?작업 폴더를 주세요: npm run train:entities -- WORK_FOLDER}
python3 -c 'import pycrfsuite' 2>/dev/null || { echo 'python-crfsuite가 없습니다 → pip install python-crfsuite==0.9.11' >&2; exit 2; }
extract() { node dictionaries/model/extract.mjs "$work" "$@"; }

extract --parts konec,konec-dev,press,gold
extract --parts press,gold --engine kiwi
python3 dictionaries/model/train.py "$work" --out "$work/teacher.model"
extract --parts press --teacher "$work/teacher.model"
extract --parts press --engine kiwi --teacher "$work/teacher.model"
python3 dictionaries/model/train.py "$work"
