#!/usr/bin/env bash
# Installs what `npm pack` gives into an empty project: it type-checks there, and runs by import and require, on Node 20, 22 and 24,
# Deno and Bun, which must all print the same. The runtimes come from npm and are kept between runs.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
runtimes=$root/node_modules/.cache/gongbo/runtimes
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT

system=$(node -p 'process.platform + "-" + process.arch')
if [ ! -e "$runtimes/ready" ]; then
  mkdir -p "$runtimes"
  echo '{ "private": true }' > "$runtimes/package.json"
  # Platform packages by name: npm does not run the install scripts that the packages `node` and `bun` rely on.
  (cd "$runtimes" && npm install --silent --no-audit --no-fund \
    "node20@npm:node-$system@20" "node22@npm:node-$system@22" "node24@npm:node-$system@24" deno@2 "@oven/bun-$system@1")
  touch "$runtimes/ready"
fi
modules=$runtimes/node_modules

echo 'npm pack'
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$project")
cp test/consumers/project/* "$project"
cd "$project"
npm install --silent --no-audit --no-fund "./$tarball" natural wink-nlp compromise chrono-node typescript@5.9 @types/node@20

echo 'types'
npx tsc -p .
echo 'require'
node smoke.cjs

arguments=()
if node -e "import('gongbo/node').then(async ({ findModel }) => process.exit((await findModel()) ? 0 : 1))"; then
  arguments=(--kiwi)
else
  echo 'Kiwi: no model installed, left out'
fi
expected=''
same() {
  local name=$1
  shift
  local printed
  printed=$("$@" "${arguments[@]}" 2> errors.txt) || { echo "✗ $name"; cat errors.txt; exit 1; }
  echo "$name  $printed"
  if [ -z "$expected" ]; then expected=$printed; fi
  if [ "$printed" != "$expected" ]; then echo "✗ $name gives something else"; exit 1; fi
}
for version in 20 22 24; do
  binary=$modules/node$version/bin/node
  same "$("$binary" --version)" "$binary" smoke.mjs
done
same "Deno $("$modules/.bin/deno" --version | head -n 1)" "$modules/.bin/deno" run --allow-all --quiet smoke.mjs
same "Bun $("$modules/@oven/bun-$system/bin/bun" --version)" "$modules/@oven/bun-$system/bin/bun" smoke.mjs
