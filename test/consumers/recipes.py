"""Runs examples/recipes/parallel.sh over some hundred records and kills it on the way: recipes.py FILE…

The command `gongbo` is on PATH. GNU parallel is tried where it is there.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

COPIES = 6
LINES = 10
SCRIPT = Path("examples/recipes/parallel.sh").resolve()
COMMAND = ["gongbo", "stream", "--engine", "garu"]

work = Path(tempfile.mkdtemp())
errors = []
checks = 0


def expect(what, left, right):
    global checks
    checks += 1
    if left != right:
        errors.append(f"{what}: {str(left)[:300]} != {str(right)[:300]}")


def seconds(what, job):
    start = time.monotonic()
    result = job()
    print(f"· {what}: {time.monotonic() - start:.1f} s", flush=True)
    return result


def documents_of(path):
    return [json.loads(line) for line in path.read_bytes().decode().splitlines()]


def surface(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def comparable(documents):
    # A record that cannot be read is named by its line in its part.
    return [{**document, "line": None} for document in documents]


def start(name, *command):
    words = [str(SCRIPT), str(source), str(work / name), "2", str(LINES), *command]
    return subprocess.Popen(words, start_new_session=True, stderr=subprocess.PIPE)


def run(name, *command):
    process = start(name, *command)
    _, stderr = process.communicate()
    return process.returncode, stderr.decode()


def done(name):
    return {path.name: path.stat().st_mtime_ns for path in (work / f"{name}.parts").glob("*.out")}


def kill_when_some_are_done(name, kill):
    process = start(name)
    while process.poll() is None and len(done(name)) < 3:
        time.sleep(0.02)
    expect(f"{name}: killed on the way", process.poll(), None)
    kill(process)
    process.communicate()
    expect(f"{name}: fails", process.returncode != 0, True)
    expect(f"{name}: nothing half written", (work / name).exists(), False)
    before = done(name)
    code, _ = run(name, "sh", "-c", f"echo part >> {work}/again; gongbo stream --engine garu")
    again = (work / "again").read_text().count("part")
    (work / "again").unlink()
    expect(f"{name}: goes on", code, 0)
    expect(f"{name}: does only what is not done", again, parts - len(before))
    expect(f"{name}: the lines of one process alone", comparable(documents_of(work / name)), alone)
    print(f"  {len(before)} of {parts} parts were done, {again} were left")


def kill_one(process):
    while process.poll() is None:
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                session = int((folder / "stat").read_text().rsplit(") ", 1)[1].split()[3])
                words = (folder / "cmdline").read_bytes().replace(b"\0", b" ")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if session == process.pid and words.startswith(b"node ") and b"gongbo stream" in words:
                os.kill(int(folder.name), signal.SIGKILL)
                return
        time.sleep(0.005)


def kill_all(process):
    os.killpg(process.pid, signal.SIGKILL)


records = [{"id": f"no-text#{number}"} for number in range(5)]
for copy in range(COPIES):
    for name in sys.argv[1:]:
        text = Path(name).read_bytes().decode("utf-8")
        records.append({"id": f"{Path(name).name}#{copy}", "text": ("😀\n\n" if copy % 4 == 3 else "") + text})
texts = {record["id"]: record.get("text") for record in records}
parts = -(-len(records) // LINES)
source = work / "in.jsonl"
source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def run_alone():
    with source.open("rb") as file:
        result = subprocess.run(COMMAND, stdin=file, capture_output=True)
    expect("gongbo alone: exit code", result.returncode, 1)
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


alone = comparable(seconds(f"one process, {len(records)} records", run_alone))
expect("ids", [document["id"] for document in alone], list(texts))
for document in alone:
    places = [*document.get("entities", []), *(item for plan in document.get("plans", []) for item in plan["items"])]
    for place in places:
        expect(f"{document['id']}: surface", surface(texts[document["id"]], place["start"], place["end"]), place["text"])

expect("parallel.sh", seconds("parallel.sh, 2 processes", lambda: run("whole.jsonl"))[0], 0)
expect("parallel.sh: the lines of one process alone", comparable(documents_of(work / "whole.jsonl")), alone)
seconds("a process killed", lambda: kill_when_some_are_done("one.jsonl", kill_one))
seconds("everything killed", lambda: kill_when_some_are_done("all.jsonl", kill_all))

nowhere = ("gongbo", "stream", "--engine", "kiwi", "--model", str(work / "nowhere"))
code, stderr = seconds("without a model", lambda: run("none.jsonl", *nowhere))
expect("without a model: fails", code != 0 and "MODEL_MISSING" in stderr, True)
expect("without a model: nothing is written", (work / "none.jsonl").exists() or done("none.jsonl"), {})



def run_parallel():
    line = f"parallel --will-cite --pipe --keep-order -N {LINES} -j 2 '{' '.join(COMMAND)} || [ $? -eq 1 ]'"
    with source.open("rb") as file, (work / "gnu.jsonl").open("wb") as target:
        return subprocess.run(["bash", "-c", line], stdin=file, stdout=target, stderr=subprocess.DEVNULL).returncode


# moreutils has another command of this name.
if "GNU parallel" not in subprocess.run("parallel --version < /dev/null", shell=True, capture_output=True, text=True).stdout:
    print("  GNU parallel is not here: its line was not run")
else:
    expect("GNU parallel", seconds("GNU parallel", run_parallel), 0)
    expect("GNU parallel: the lines of one process alone", comparable(documents_of(work / "gnu.jsonl")), alone)

# The view and the Parquet files over all of them, error records too, against plain Python.
os.chdir(work)
(work / "whole.jsonl").rename("documents.jsonl")
database = duckdb.connect()
for name in ("documents", "parquet"):
    database.execute((SCRIPT.parent / f"{name}.sql").read_text(encoding="utf-8"))
rows = database.sql("SELECT id, len(plans), error.code FROM 'documents.parquet' ORDER BY id").fetchall()
expected = [(d["id"], len(d["plans"]) if "plans" in d else None, d.get("error", {}).get("code")) for d in alone]
expect("documents.parquet", rows, sorted(expected, key=lambda row: row[0]))
found = database.sql("SELECT id, \"text\", start, \"end\" FROM 'entities.parquet'").fetchall()
expect("entities.parquet", len(found), sum(len(document.get("entities", [])) for document in alone))
for id, words, begin, end in found:
    expect(f"entities.parquet {id}: surface", surface(texts[id], begin, end), words)

shutil.rmtree(work)
print("\n".join(errors[:20]))
print(f"{len(records)} records, {checks} checks, {len(errors)} errors")
sys.exit(1 if errors else 0)
