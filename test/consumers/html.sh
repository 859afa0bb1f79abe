#!/usr/bin/env bash
# Opens our pages in Chromium, which is installed where it is missing.
set -eu
cd "$(dirname "$0")/../.."
if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-nanum > /dev/null
fi
node test/consumers/html.mjs examples/press/*.txt examples/corpus/*.txt
