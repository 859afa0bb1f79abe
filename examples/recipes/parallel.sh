#!/usr/bin/env bash
# Reads JSON Lines with several processes at a time: parallel.sh IN.jsonl OUT.jsonl [PROCESSES] [LINES] [COMMAND…]
# The lines of OUT stand as those of IN. A run that was cut off goes on where it stopped: what is done stays in OUT.jsonl.parts.
set -euo pipefail
source=$1 target=$2 processes=${3:-$(getconf _NPROCESSORS_ONLN)} lines=${4:-500}
shift $(($# < 4 ? $# : 4))
[ $# -gt 0 ] || set -- gongbo stream --engine garu
parts=$target.parts

# Parts of an older IN are of no use.
if [ ! -d "$parts" ] || [ "$source" -nt "$parts/000000.in" ]; then
  rm -rf "$parts"
  rm -rf "$parts.new"
  mkdir "$parts.new"
  split -d -a 6 -l "$lines" --additional-suffix=.in "$source" "$parts.new/"
  mv "$parts.new" "$parts"
fi

read_part() {
  local from=$1 to=${1%.in}.out
  shift
  [ ! -e "$to" ] || return 0
  # 1: some records failed, and each has its line.
  "$@" < "$from" > "$to.unfinished" || [ $? -eq 1 ]
  mv "$to.unfinished" "$to"
}
export -f read_part

find "$parts" -name '*.in' -print0 | sort -z |
  xargs -0 -P "$processes" -I '{}' bash -euo pipefail -c 'read_part "$@"' bash '{}' "$@"
find "$parts" -name '*.out' -print0 | sort -z | xargs -0 cat > "$target"
rm -rf "$parts"
