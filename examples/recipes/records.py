"""Text files as JSON Lines for `gongbo stream`: records.py FILE… > press.jsonl

The id of a record is its file's name: give files of different names. A release date in the text is found by gongbo itself.
"""

import json
import sys
from pathlib import Path

for name in sys.argv[1:]:
    path = Path(name)
    record = {"id": path.name, "text": path.read_bytes().decode("utf-8")}
    print(json.dumps(record, ensure_ascii=False))
