#!/usr/bin/env bash
# Builds the playground and uses it in Chromium, which is installed where it is missing.
set -eu
cd "$(dirname "$0")/../.."
if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-nanum > /dev/null
fi
npx tsc -p examples/playground
npx tsc -p examples/playground/offline
npx vite build examples/playground --logLevel error
node test/consumers/playground.mjs "$@"
