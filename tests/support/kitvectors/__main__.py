"""Write tests/vectors/kits anew from the frozen base kit; with `--new-base`, freeze another base kit first.

What the program says of each is written beside them, to be read over by a person before it is kept.
"""

import json
import sys
import tempfile
from pathlib import Path

from kitvectors.base import FOLDER, KIT, MESSAGES, freeze_base, load_base
from kitvectors.make import vectors
from kitvectors.read import said_of, write_kit
from kitvectors.seeds import write_seeds

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    if "--new-base" in sys.argv or not KIT.exists():
        freeze_base()
    for old in FOLDER.glob("fault-*.json"):
        old.unlink()
    write_seeds(load_base())
    written = vectors(load_base())
    for name, vector in written.items():
        (FOLDER / f"fault-{name}.json").write_text(json.dumps(vector, indent=1, sort_keys=True) + "\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kit.keyturn"
        said = {name: said_of(write_kit(path, vector)) for name, vector in written.items()}
    MESSAGES.write_text(json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False) + "\n")
    print(f"{len(written)} kits with one fault each are written to {FOLDER}.")
