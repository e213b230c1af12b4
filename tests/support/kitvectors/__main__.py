"""Write tests/vectors/kits anew from the frozen base kit; with `--new-base`, freeze another base kit first."""

import json
import sys

from kitvectors.base import FOLDER, KIT, freeze_base, load_base
from kitvectors.make import vectors

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    if "--new-base" in sys.argv or not KIT.exists():
        freeze_base()
    for old in FOLDER.glob("fault-*.json"):
        old.unlink()
    written = vectors(load_base())
    for name, vector in written.items():
        (FOLDER / f"fault-{name}.json").write_text(json.dumps(vector, indent=1, sort_keys=True) + "\n")
    print(f"{len(written)} kits with one fault each are written to {FOLDER}.")
