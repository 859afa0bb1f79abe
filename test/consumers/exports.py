"""Reads what the command line writes with the tools that it is written for: spaCy, displaCy, conllu, and brat's
rule that a slice of the text is the annotation's text. Run by .ci/run: exports.py FILE…"""

import json
import pathlib
import subprocess
import sys
import tempfile

import conllu
import spacy
from spacy import displacy
from spacy.tokens import Doc

# Emoji and other astral characters, carriage returns, a byte order mark, rare spaces and line ends, decomposed Hangul.
ODD = (
    "\ufeff🌊 너울시, 😀 ‘𠮷동 3대 전략’ 발표\r\n\r\n(보도시점: 2025. 9. 5.(금) 12:00 이후)\r\n\r\n"
    "너울시(시장 나루한)\u3000는 5일\xa0🎉 👨\u200d👩\u200d👧 ‘함께 크는 바다’라는 비전 아래\t▲항구 정비 ▲뱃길 잇기 "
    "▲바다 배움터라는 3대 전략을 발표했다.\r\n나루한 시장은 “𝟛년 동안 1조 2,000억 원을 들여 어르신\u2028과 아이가 함께 "
    "웃는 도시를 만들겠다😀”라고 말했다.\r\n\v 𝔊𝕠𝔫𝔤 해양수산부와\x85너울시는 오후 2시에 협약을 맺었다. "
    "\u1112\u1161\u11ab글과 한글\r\n"
)

errors = []
counts = {}


def expect(what, left, right):
    counts[what] = counts.get(what, 0) + 1
    if left != right:
        errors.append(f"{what}: {left!r} != {right!r}")


def gongbo(form, path, *more):
    words = ["node", "dist/bin.js", "analyze", "--engine", "garu", "--format", form, *more, str(path)]
    return subprocess.run(words, check=True, capture_output=True).stdout.decode("utf-8")


def surfaces(path):
    document = json.loads(gongbo("json", path))
    return document, [entity["text"] for entity in document["entities"]]


def check_spacy(path, entities):
    data = json.loads(gongbo("spacy", path))
    doc = Doc(spacy.blank("xx").vocab).from_json(data, validate=True)
    expect("spaCy text", doc.text, data["text"])
    expect("spaCy entities", [entity.text for entity in doc.ents], entities)
    # The first token of a text begins a sentence for spaCy, whatever it is.
    starts = {token.idx for token in doc if token.is_sent_start is True} - {doc[0].idx}
    expect("spaCy sentences", starts, {sent["start"] for sent in data["sents"]} - {doc[0].idx})
    expect("spaCy spans", len(doc.spans["gongbo"]), len(data["spans"]["gongbo"]))
    expect("spaCy round trip", [e["start"] for e in doc.to_json()["ents"]], [e["start"] for e in data["ents"]])


def check_displacy(path, entities):
    data = json.loads(gongbo("displacy", path))
    expect("displaCy slices", [data["text"][e["start"] : e["end"]] for e in data["ents"]], entities)
    html = displacy.render(data, style="ent", manual=True, page=False, jupyter=False)
    expect("displaCy marks", html.count("<mark"), len(entities))


def check_conllu(path, text):
    for sentence in conllu.parse(gongbo("conllu", path)):
        words = []
        for token in sentence:
            misc = token["misc"] or {}
            expect("CoNLL-U slice", text[int(misc["start_char"]) : int(misc["end_char"])], token["form"])
            words.append(token["form"] + ("" if misc.get("SpaceAfter") == "No" else " "))
        expect("CoNLL-U text", "".join(words).rstrip(" "), sentence.metadata["text"])


def check_brat(path, entities):
    with tempfile.TemporaryDirectory() as folder:
        gongbo("brat", path, "--output", folder)
        [ann] = pathlib.Path(folder).glob("*.ann")
        with open(ann.with_suffix(".txt"), encoding="utf-8", newline="") as file:
            text = file.read()
        ids, found = set(), []
        # brat ends a line at a line feed only.
        for line in ann.read_bytes().decode("utf-8").removesuffix("\n").split("\n"):
            name, data, *words = line.split("\t")
            if name.startswith("T"):
                kind, offsets = data.split(" ", 1)
                pieces = [text[int(a) : int(b)] for a, b in (span.split(" ") for span in offsets.split(";"))]
                expect("brat slice", " ".join(pieces), words[0])
                ids.add(name)
                if kind.isupper() and kind not in ("PLAN", "PLAN_ITEM", "QUOTE", "SPEAKER"):
                    found.append(words[0])
            elif name.startswith("R"):
                expect("brat arguments", {a.split(":")[1] for a in data.split(" ")[1:]} <= ids, True)
            elif name == "*":
                expect("brat equivalents", set(data.split(" ")[1:]) <= ids, True)
        expect("brat entities", found, [" ".join(words.split()) if "\n" in words else words for words in entities])


def check_conll(path, entities, form):
    rows = []
    for block in gongbo(form, path).split("\n\n"):
        head, _, body = block.strip("\n").partition("\n")
        if not head:
            continue
        cells = [line.split("\t") for line in body.split("\n")]
        rows.append({"id": head[3:].split("\t")[0], "tokens": [c[0] for c in cells], "ner_tags": [c[1] for c in cells]})
    found = []
    for row in rows:
        tokens, tags = row["tokens"], row["ner_tags"]
        for token, tag in zip(tokens, tags):
            expect(f"{form} one character", len(token), 1)
            if tag.startswith("B-"):
                found.append(token)
            elif tag.startswith("I-"):
                found[-1] += token
    if form == "conll":
        expect("CoNLL entities", found, [words.replace("\n", " ") for words in entities])
    else:
        labels = {tag[2:] for row in rows for tag in row["ner_tags"] if tag != "O"}
        expect("KLUE labels", labels <= {"PS", "LC", "OG", "DT", "TI", "QT"}, True)


def check_web_annotation(path, text, entities):
    data = json.loads(gongbo("web-annotation", path))
    items = data["first"]["items"]
    expect("Web Annotation total", data["total"], len(items))
    for item in items:
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        expect("Web Annotation exact", text[start:end], quote["exact"])
        expect("Web Annotation prefix", text[:start].endswith(quote["prefix"]), True)
        expect("Web Annotation suffix", text[end:].startswith(quote["suffix"]), True)
    expect("Web Annotation entities", [i["target"]["selector"][1]["exact"] for i in items[: len(entities)]], entities)


odd = pathlib.Path(tempfile.mkdtemp(), "odd.txt")
odd.write_bytes(ODD.encode("utf-8"))
paths = [*sys.argv[1:], odd]
for path in paths:
    document, entities = surfaces(path)
    text = json.loads(gongbo("spacy", path))["text"]
    check_spacy(path, entities)
    check_displacy(path, entities)
    check_conllu(path, text)
    check_brat(path, entities)
    check_conll(path, entities, "conll")
    check_conll(path, entities, "klue")
    check_web_annotation(path, text, entities)

print(" · ".join(f"{what} {count}" for what, count in counts.items()))
print("\n".join(errors[:20]))
print(f"{len(errors)} errors in {len(paths)} files")
sys.exit(1 if errors else 0)
