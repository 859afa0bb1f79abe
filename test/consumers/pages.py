"""Runs the commands of a page and compares what they print: pages.py [--update] --folder FOLDER PAGE.md

Each block ```console holds commands behind `$ ` (continued where a line ends in a backslash), each with its output. They run
one after another in FOLDER, where `examples` leads to this repository's; only their stdout counts.
"""

import difflib
import re
import subprocess
import sys
import time
from pathlib import Path

BLOCK = re.compile(r"```console\n(.*?)```", re.S)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n", re.M)

arguments = sys.argv[1:]
update = "--update" in arguments
_, folder, page = [one for one in arguments if one != "--update"]
folder, page = Path(folder), Path(page)
(folder / "examples").symlink_to(Path("examples").resolve())
count, differences = 0, []


def printed(command):
    start = time.monotonic()
    result = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=folder, capture_output=True, text=True)
    name = command.split("\n")[0].removesuffix(" \\")
    print(f"· {name}: {time.monotonic() - start:.1f} s", flush=True)
    if result.returncode != 0:
        sys.exit(f"{page}: `{command}` ended with {result.returncode}\n{result.stdout}\n{result.stderr[-4000:]}")
    return result.stdout


def run(match):
    global count
    shown, now = match.group(1), ""
    for command in COMMAND.findall(shown):
        count += 1
        # No line of a page ends in a space.
        output = "".join(line.rstrip() + "\n" for line in printed(command).splitlines())
        now += f"$ {command}\n{output}"
    if now != shown:
        differences.extend(difflib.unified_diff(shown.split("\n"), now.split("\n"), "page", "printed now", lineterm="", n=1))
    return f"```console\n{now}```"


rewritten = BLOCK.sub(run, page.read_text(encoding="utf-8"))
if update:
    page.write_text(rewritten, encoding="utf-8")
print("\n".join(differences[:60]))
print(f"{page}: {count} commands, {len(differences)} lines differ")
if differences and not update:
    print("If the new outputs are right, run again with --update")
sys.exit(0 if count > 0 and (update or not differences) else 1)
