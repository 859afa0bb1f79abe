"""Runs examples/spark on two executors, kills what it can, and counts the records: spark.py WORK FILE…

WORK is a folder for what is written. The command `gongbo` and Node are on PATH, Kiwi's model is where GONGBO_KIWI_MODEL says.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, "examples/spark")
from gongbo_spark import COMMAND, analyze, pipe, surface
from pyspark.sql import SparkSession

COPIES = 16
PARTITIONS = 4
MODULE = "examples/spark/gongbo_spark.py"
# So many bytes a gongbo process has written when it is in the middle of its work.
BUSY = 200_000

work = Path(sys.argv[1])
errors = []
checks = 0


def expect(what, left, right):
    global checks
    checks += 1
    if left != right:
        errors.append(f"{what}: {str(left)[:300]} != {str(right)[:300]}")


def make_records():
    """Some hundred records of our own texts, every fourth behind an emoji (two UTF-16 units), and some that cannot be read."""
    records = []
    for copy in range(COPIES):
        for name in sys.argv[2:]:
            text = Path(name).read_bytes().decode("utf-8")
            records.append({"id": f"{Path(name).name}#{copy}", "text": ("😀\n\n" if copy % 4 == 3 else "") + text})
    for number in range(5):
        records.insert(number * 50, {"id": f"no-text#{number}", "text": None})
    records.append({"id": "dated", "text": "가람시는 오는 15일 3대 전략을 발표한다.", "publishedAt": "2024-05-03"})
    return records


def processes():
    """Every process as {pid: (parent, command line)}."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode("utf-8", "replace").replace("\0", " ")
            parent = int((folder / "stat").read_text().rsplit(") ", 1)[1].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        found[int(folder.name)] = (parent, words)
    return found


def descendants(ancestor, words):
    """The processes below one whose command line holds the words."""
    table = processes()

    def below(pid):
        while pid in table and pid != ancestor:
            pid = table[pid][0]
        return pid == ancestor

    return [pid for pid, (_, line) in table.items() if words in line and pid != ancestor and below(pid)]


def gongbos(ancestor):
    """The `gongbo stream` processes below one, without the shells that feed them."""
    return [pid for pid in descendants(ancestor, "gongbo stream") if Path(f"/proc/{pid}/comm").read_text() != "sh\n"]


def written(pid):
    try:
        return int(Path(f"/proc/{pid}/io").read_text().split("wchar: ")[1].split()[0])
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0


def busy_gongbo(ancestor, before):
    """A process in the middle of this job's work: others are kept from earlier jobs, and idle."""
    return next((pid for pid in gongbos(ancestor) if written(pid) - before.get(pid, 0) > BUSY), None)


def busy_executor(ancestor, before):
    executors = descendants(ancestor, "CoarseGrainedExecutorBackend")
    return next((pid for pid in executors if busy_gongbo(pid, before) is not None), None)


def while_killing(what, victim, job):
    """Runs a job and kills one process with -9 as soon as there is one; the job has to end well all the same."""
    killed = []
    ended = threading.Event()
    before = {pid: written(pid) for pid in gongbos(os.getpid())}

    def hunt():
        while not (killed or ended.is_set()):
            pid = victim(os.getpid(), before)
            if pid is not None:
                below = gongbos(pid)
                os.kill(pid, signal.SIGKILL)
                killed.extend([pid, *below])
            time.sleep(0.02)

    context.setJobGroup(what, what)
    hunter = threading.Thread(target=hunt)
    hunter.start()
    try:
        result = job()
    finally:
        ended.set()
        hunter.join()
    failed = failed_tasks(what)
    expect(f"{what}: something was killed", len(killed) > 0, True)
    expect(f"{what}: a task or stage failed", failed > 0, True)
    context.setJobGroup("other", "other")
    return result, failed, killed


def failed_tasks(group):
    """How often a task failed, or a stage had to begin again because what it had made for the next was lost.

    Spark hears of it a little after the job's end.
    """
    tracker = context.statusTracker()
    for _ in range(100):
        jobs = [tracker.getJobInfo(id) for id in tracker.getJobIdsForGroup(group)]
        stages = [tracker.getStageInfo(stage) for job in jobs if job is not None for stage in job.stageIds]
        failed = sum(stage.numFailedTasks + stage.currentAttemptId for stage in stages if stage is not None)
        if failed > 0:
            return failed
        time.sleep(0.1)
    return 0


def seconds(what, job):
    start = time.monotonic()
    result = job()
    print(f"· {what}: {time.monotonic() - start:.1f} s", flush=True)
    return result


def to_parquet(name, command=COMMAND):
    path = str(work / name)
    frame = spark.createDataFrame(records, "id string, text string, publishedAt string").repartition(PARTITIONS)
    analyze(frame, command).write.mode("overwrite").parquet(path)
    return spark.read.parquet(path).collect()


def to_lines(name, command=COMMAND):
    path = work / name
    shutil.rmtree(path, ignore_errors=True)
    pipe(context.parallelize(lines, PARTITIONS), command).saveAsTextFile(str(path))
    return [line for part in sorted(path.glob("part-*")) for line in part.read_bytes().decode().splitlines()]


def fails(what, job, words):
    """A job has to fail, for a reason that says the words."""
    try:
        job()
        expect(what, "no failure", words)
    except Exception as error:
        expect(f"{what}: {str(error)[-2000:]}", words in str(error), True)


def check_rows(what, rows):
    expect(f"{what}: ids, each once", sorted(row.id for row in rows), sorted(ids))
    for row in rows:
        document = alone[row.id]
        expect(f"{what} {row.id}: error", row.error, document.get("error", {}).get("message"))
        if row.error is not None:
            continue
        expect(f"{what} {row.id}: plans", [plan.label for plan in row.plans], [p["label"] for p in document["plans"]])
        expect(f"{what} {row.id}: issuer", row.issuer, document["summary"].get("issuer", {}).get("value"))
        places = [*row.entities, *(item for plan in row.plans for item in plan.items)]
        expect(f"{what} {row.id}: entities", len(row.entities), len(document["entities"]))
        for place in places:
            expect(f"{what} {row.id}: surface", surface(texts[row.id], place.start, place.end), place.text)


def strip(found):
    """The lines without the number that an error record has, which is that of a line in its partition."""
    return [json.dumps({**json.loads(line), "line": None}, ensure_ascii=False) for line in found]


def check_lines(what, found):
    expect(f"{what}: the lines of one process alone", sorted(found), sorted(alone_lines))


def broken_before_the_pipe():
    pipe(context.parallelize(lines, PARTITIONS).map(lambda line: line if "no-text#4" not in line else 1 // 0)).count()


def peak(pid):
    """The most memory that a process ever had, in MB."""
    return int(Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]) // 1024


records = make_records()
ids = [record["id"] for record in records]
texts = {record["id"]: record["text"] for record in records}
lines = [json.dumps(record, ensure_ascii=False) for record in records]


def run_alone():
    joined = "\n".join(lines).encode()
    result = subprocess.run(COMMAND, input=joined, capture_output=True)
    expect("gongbo alone: exit code", result.returncode, 1)
    return result.stdout.decode().splitlines()


alone_lines = seconds(f"one process alone, {len(records)} records", run_alone)
alone_lines = strip(alone_lines)
alone = {json.loads(line)["id"]: json.loads(line) for line in alone_lines}
expect("gongbo alone: ids", sorted(alone), sorted(ids))

spark = seconds(
    "Spark",
    SparkSession.builder.config("spark.ui.enabled", "false").config("spark.submit.pyFiles", MODULE).getOrCreate,
)
context = spark.sparkContext
context.addPyFile(MODULE)

rows = seconds("mapInPandas", lambda: to_parquet("columns"))
check_rows("mapInPandas", rows)
expect("mapInPandas: dated", [row.publishedAt for row in rows if row.id == "dated"], ["2024-05-03"])
memory = [peak(pid) for pid in gongbos(os.getpid())]
expect("mapInPandas: one kept process for each executor", len(memory), 2)
print(f"  garu: {memory} MB")
check_lines("rdd.pipe", strip(seconds("rdd.pipe", lambda: to_lines("lines"))))

for way, job, check in (
    ("mapInPandas", to_parquet, check_rows),
    ("rdd.pipe", to_lines, lambda what, found: check_lines(what, strip(found))),
):
    for victim, find in (("gongbo", busy_gongbo), ("executor", busy_executor)):
        what = f"{way}, {victim} killed"
        found, failed, killed = seconds(what, lambda: while_killing(what, find, lambda: job(f"{way}-{victim}")))
        check(what, found)
        print(f"  {failed} failed and run again; {len(found)} results for {len(ids)} records")
        time.sleep(1)
        expect(f"{what}: nothing stays behind", [pid for pid in killed if "gongbo" in processes().get(pid, (0, ""))[1]], [])

nowhere = ("gongbo", "stream", "--engine", "kiwi", "--model", str(work / "nowhere"))
seconds("rdd.pipe without a model", lambda: fails("pipe", lambda: to_lines("none", nowhere), "exited with error code 1"))
seconds("mapInPandas without a model", lambda: fails("analyze", lambda: to_parquet("none", nowhere), "gongbo ended with 3"))
seconds("failing before the pipe", lambda: fails("before", broken_before_the_pipe, "ZeroDivisionError"))

kiwi = ("gongbo", "stream", "--engine", "kiwi")
rows = seconds("mapInPandas with Kiwi", lambda: to_parquet("kiwi", kiwi))
expect("Kiwi: ids, each once", sorted(row.id for row in rows), sorted(ids))
expect("Kiwi: engine", {row.engine.split(" ")[0] for row in rows if row.error is None}, {"kiwi"})
for row in rows:
    for entity in row.entities or []:
        expect(f"Kiwi {row.id}: surface", surface(texts[row.id], entity.start, entity.end), entity.text)
memory = [peak(pid) for pid in gongbos(os.getpid()) if "kiwi" in processes()[pid][1]]
expect("Kiwi: processes", len(memory), 2)
print(f"  Kiwi: {memory} MB")

# The package in an archive, as `npm install` lays it out: the executors unpack it, and need Node only.
context.addArchive(f"{work}/gongbo.tar.gz#gongbo")
archived = ("node", "./gongbo/node_modules/gongbo/dist/bin.js", *COMMAND[1:])
check_lines("archive", strip(seconds("rdd.pipe from an archive", lambda: to_lines("archive", archived))))

spark.stop()
for _ in range(100):
    if not gongbos(os.getpid()):
        break
    time.sleep(0.1)
expect("no gongbo stays behind", gongbos(os.getpid()), [])

print("\n".join(errors[:20]))
print(f"{len(records)} records, {checks} checks, {len(errors)} errors")
sys.exit(1 if errors else 0)
