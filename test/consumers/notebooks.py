"""Compares notebooks that have just been executed with the committed ones.

notebooks.py [--update] COMMITTED FRESH. What the outputs must hold besides is in EXPECTED.
"""

import difflib
import sys
from pathlib import Path

import nbformat

# For each notebook: the media type of an output, and words that one of its outputs of that type holds.
EXPECTED = {
    "deno.ipynb": [
        ("text/html", '<mark data-kind="AGENCY"'),
        ("text/html", '<mark data-kind="plan"'),
        ("text/html", "prefers-color-scheme:dark"),
        ("text/html", "<caption>계획 "),
        ("text/html", "<caption>개체 "),
        ("text/html", "<caption>기관별 계획</caption>"),
        ("text/markdown", "## 계획"),
        ("text/plain", "항목"),
    ],
    "python.ipynb": [("text/html", 'class="dataframe"'), ("text/plain", "agency"), ("text/plain", "AGENCY")],
}

# How many lines of a difference are shown.
SHOWN = 40


def outputs(notebook):
    """Every output as (cell, media type, words), without what only programs read."""
    for number, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                yield number, "error", "\n".join(output.traceback)
            elif output.output_type == "stream":
                yield number, output.name, output.text
            else:
                for media_type in sorted(output.data):
                    if not media_type.endswith("json"):
                        yield number, media_type, output.data[media_type]


def problems(name, committed, fresh):
    printed = list(outputs(fresh))
    for number, media_type, words in printed:
        if media_type in ("error", "stderr"):
            yield f"cell {number} wrote {media_type}: {words}"
    for media_type, words in EXPECTED.get(name, [("text/plain", "")]):
        if not any(kind == media_type and words in text for _, kind, text in printed):
            yield f"no {media_type} output holds {words!r}"
    if committed is None:
        return
    before, after = (
        [f"[{number} {kind}] {line}" for number, kind, text in every for line in text.split("\n")]
        for every in (outputs(committed), printed)
    )
    difference = list(difflib.unified_diff(before, after, "committed", "printed now", lineterm="", n=1))
    if difference:
        yield "\n".join(line[:300] for line in difference[:SHOWN])


def timeless(notebook):
    """The notebook without when and with which version of the language it ran."""
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata.get("language_info", {}).pop("version", None)
    return notebook


def main():
    arguments = sys.argv[1:]
    update = "--update" in arguments
    committed, fresh = (Path(one) for one in arguments if one != "--update")
    found = 0
    paths = sorted(committed.glob("*.ipynb"))
    for path in paths:
        executed = nbformat.read(fresh / path.name, as_version=4)
        nbformat.validate(executed)
        for problem in problems(path.name, None if update else nbformat.read(path, as_version=4), executed):
            found += 1
            print(f"{path.name}: {problem}")
        if update:
            nbformat.write(timeless(executed), path)
    print(f"{len(paths)} notebooks executed, {found} problems")
    if found > 0 and not update:
        print("If the new outputs are right: test/consumers/notebooks.sh --update")
    return 0 if found == 0 and len(paths) > 0 else 1


sys.exit(main())
