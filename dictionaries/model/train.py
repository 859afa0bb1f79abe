"""Trains the entity model and writes dictionaries/model/entities.model.

Usage: python3 dictionaries/model/train.py FEATURES [--c1 N] [--iterations N] [--out FILE] [--report]

FEATURES is the folder that dictionaries/model/extract.mjs wrote (train.sh runs both). Needs python-crfsuite (pip install
python-crfsuite==0.9.11). --report trains nothing and prints the strict F1 of the last 1,000 sentences of konec-dev for the
model as it was trained last (FEATURES/entities.crf).
"""

import argparse
import collections
import gzip
import pathlib
import sys
import time

import pycrfsuite

NAME = "gongbo-entities-1"
# The first 4,000 sentences of konec-dev are trained on, the others are kept for testing.
KONEC_DEV = 4000
# How often each part is repeated: the annotated releases are few and the only ones that people labelled after our guidelines.
REPEAT = {"gold": 2, "gold-kiwi": 2}
# Of konec only the news is trained on; the other half are film reviews.
NEWS = "-wikitree"
# How probable an entity has to be to be taken beside dictionaries and rules.
LEAST = {"PERSON": 0.55, "TITLE": 0.55, "AGENCY": 0.6, "ORG": 0.55, "REGION": 0.75, "beyond": 0.85}


def read(folder, part):
    """The sentences of one part: (id, [(label, start, end, features), …])."""
    sentences, tokens, name = [], [], ""
    with gzip.open(folder / f"{part}.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# ") and "\t" not in line:
                name = line[2:]
            elif line:
                label, start, end, *features = line.split("\t")
                tokens.append((label, int(start), int(end), features))
            elif tokens:
                sentences.append((name, tokens))
                tokens = []
    return sentences


def split_dev(sentences):
    order = list(dict.fromkeys(name for name, _ in sentences))
    first = set(order[:KONEC_DEV])
    return [s for s in sentences if s[0] in first], [s for s in sentences if s[0] not in first]


def news(sentences):
    return [s for s in sentences if s[0].endswith(NEWS)]


def train(parts, path, c1, iterations):
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": 0, "max_iterations": iterations})
    for part, sentences in parts:
        for _ in range(REPEAT.get(part, 1)):
            for _, tokens in sentences:
                trainer.append([token[3] for token in tokens], [token[0] for token in tokens])
    started = time.time()
    trainer.train(str(path))
    print(f"trained in {time.time() - started:.0f} s", file=sys.stderr)


def write_model(crf, out):
    """Weights as whole numbers from -127 to 127 in units of `scale`; see src/entities/model/weights.ts for the format."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(crf))
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: (label != "O", label[2:], label))
    index = {label: place for place, label in enumerate(labels)}
    largest = max(map(abs, [*info.state_features.values(), *info.transitions.values()]))
    scale = largest / 127
    templates = collections.defaultdict(lambda: collections.defaultdict(list))
    for (feature, label), weight in info.state_features.items():
        if round(weight / scale) != 0:
            template, value = feature.split("=", 1)
            templates[template][value].append((index[label], round(weight / scale)))
    transitions = [0] * len(labels) ** 2
    for (before, after), weight in info.transitions.items():
        transitions[index[before] * len(labels) + index[after]] = round(weight / scale)
    lines = [
        "# Entity model of gongbo. Licence: CC BY-SA 4.0, see README.md in this folder.",
        f"name\t{NAME}",
        f"scale\t{scale:.6g}",
        "least\t" + " ".join(f"{name}={score}" for name, score in LEAST.items()),
        "labels\t" + " ".join(labels),
        "transitions\t" + " ".join(map(str, transitions)),
    ]
    for template in sorted(templates):
        lines.append(f"[{template}]")
        for value in sorted(templates[template]):
            packed = "".join(f"{chr(97 + place)}{weight}" for place, weight in sorted(templates[template][value]))
            lines.append(f"{value}\t{packed}")
    text = "\n".join(lines) + "\n"
    out.write_text(text, encoding="utf-8")
    size = len(gzip.compress(text.encode(), 9))
    print(f"{out}: {len(text.encode())} bytes, {size} gzipped", file=sys.stderr)


def entities(tokens, labels):
    found, open_ = [], None
    for (_, start, end, _), label in zip(tokens, labels):
        if label == "O":
            open_ = None
        elif label.startswith("B-") or open_ is None or open_[0] != label[2:]:
            open_ = [label[2:], start, end]
            found.append(open_)
        else:
            open_[2] = max(open_[2], end)
    return {tuple(entity) for entity in found}


def report(crf, sentences, title):
    tagger = pycrfsuite.Tagger()
    tagger.open(str(crf))
    right, wrong, missed = collections.Counter(), collections.Counter(), collections.Counter()
    for _, tokens in sentences:
        gold = entities(tokens, [token[0] for token in tokens])
        found = entities(tokens, tagger.tag([token[3] for token in tokens]))
        right.update(kind for kind, *_ in gold & found)
        wrong.update(kind for kind, *_ in found - gold)
        missed.update(kind for kind, *_ in gold - found)
    print(f"{title}: {len(sentences)} sentences")
    for kind in [*sorted({*right, *wrong, *missed}), "all"]:
        a, b, c = (sum(x.values()) if kind == "all" else x[kind] for x in (right, wrong, missed))
        print(f"  {kind:9} F1 {2 * a / max(1, 2 * a + b + c):.3f}   right {a}, wrong {b}, missed {c}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features", type=pathlib.Path)
    parser.add_argument("--c1", type=float, default=2.0)
    parser.add_argument("--iterations", type=int, default=100)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent / "entities.model")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    crf = options.features / "entities.crf"
    first, last = split_dev(read(options.features, "konec-dev"))
    if not options.report:
        parts = [("konec", news(read(options.features, "konec"))), ("konec-dev", news(first))]
        parts += [(part, read(options.features, part)) for part in ("press", "press-kiwi", "gold", "gold-kiwi")]
        train(parts, crf, options.c1, options.iterations)
        write_model(crf, options.out)
    report(crf, last, "konec-dev[4000:]")
    report(crf, news(last), "konec-dev[4000:], news")


if __name__ == "__main__":
    main()
