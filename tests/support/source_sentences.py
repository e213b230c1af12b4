"""What may be said of a kit's source, by the fault's code: looked through by people, and changed with our words."""

import json
from collections.abc import Iterable
from pathlib import Path

from keyturn.kit.playbooks.fault import Fault

SENTENCES = json.loads((Path(__file__).parents[1] / "vectors" / "source_sentences.json").read_text())


def unheard(faults: Iterable[Fault], folder: Path) -> list[tuple[str, str]]:
    """Return what is said of a folder and stands nowhere in the list."""
    said = [(fault.code, fault.message.replace(str(folder), "DIR")) for fault in faults]
    return [(code, sentence) for code, sentence in said if sentence not in SENTENCES.get(code, ())]
