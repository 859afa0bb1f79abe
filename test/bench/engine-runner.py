"""One native engine in a process of its own, driven by lines of JSON: the twin of engine-runner.mjs, which says how.

usage: python test/bench/engine-runner.py kiwipiepy|mecab [MODEL]
"""

import json
import re
import resource
import sys
import time

SENTENCE = "경상남도는 2일 창원에서 3대 전략과 15개 과제를 담은 계획을 발표했다."


def kiwipiepy(model):
    from kiwipiepy import Kiwi

    # One thread, like the WebAssembly; the same files and the same kind of model.
    kiwi = Kiwi(num_workers=1, model_path=model, model_type="cong", load_typo_dict=False)
    return lambda text: text, kiwi.tokenize


def mecab(_model):
    from mecab import MeCab

    parser = MeCab()

    def run(lines):
        for line in lines:
            parser.parse(line)

    # MeCab reads sentence by sentence; its own program takes a line as one.
    return lambda text: [line for line in text.splitlines() if line.strip()], run


def peak():
    """The high-water mark of the process in kB; what getrusage says begins with that of the program which started it."""
    try:
        with open("/proc/self/status", encoding="utf8") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1])
    except OSError:
        usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return usage // 1024 if sys.platform == "darwin" else usage


def answer(**fields):
    print(json.dumps({**fields, "peakKilobytes": peak()}), flush=True)


def main(engine, model=None):
    prepare, run = {"kiwipiepy": kiwipiepy, "mecab": mecab}[engine](model)
    run(prepare(SENTENCE))
    answer(ready=True)
    inputs = []
    for line in sys.stdin:
        command = json.loads(line)
        if "texts" in command:
            with open(command["texts"], encoding="utf8") as file:
                inputs = [prepare(text) for text in json.load(file)]
            answer(texts=len(inputs))
            continue
        processor, start = time.process_time(), time.perf_counter()
        for item in inputs[command["from"] : command["to"]]:
            run(item)
        answer(seconds=time.perf_counter() - start, processorSeconds=time.process_time() - processor)


main(*sys.argv[1:])
