"""The seeds of the fuzzers that follow from the base kit and the catalogue; others are kept by hand."""

from pathlib import Path

from keyturn import resources
from keyturn.exchange.cacao import to_cacao, write_cacao
from keyturn.kit.seen import Seen
from kitvectors.base import Base
from playbook_samples import DIRECTORY, SAMPLE, sample

CORPUS = Path(__file__).parents[2] / "proofs" / "corpus"
WHEN = 1_796_083_200


def write_seeds(base: Base) -> None:
    """Write the seeds anew."""
    draft = base.with_manifest(base.documents()[1], signers=())
    register = CORPUS.parent / "seen.json"
    Seen(register).remember(base.kit)
    made = {
        "genesis": [base.kit.head.genesis],
        "custody": [base.kit.head.custody],
        "manifest": [base.kit.head.manifest],
        "container": [base.data, draft.file()],
        "seen": [register.read_bytes()],
        "playbook": [SAMPLE.encode(), resources.read("playbooks/rehearsal.md")],
        "compiled": [sample().canonical()],
        "directory": [DIRECTORY.strip() + b"\n"],
        "triage": [resources.read("playbooks/triage.yaml")],
        "cacao": [write_cacao(to_cacao(sample(), created=WHEN)), FOREIGN],
    }
    register.unlink()
    for name, seeds in made.items():
        (CORPUS / name).mkdir(parents=True, exist_ok=True)
        for place, data in enumerate(seeds):
            (CORPUS / name / f"seed-{place}").write_bytes(data)


_START, _ACT, _END = (
    f"{kind}--{n}0000000-0000-4000-8000-000000000000" for n, kind in enumerate(("start", "action", "end"))
)
_WHO = "individual--c0000000-0000-4000-8000-000000000000"
FOREIGN = f"""{{
 "type": "playbook", "spec_version": "cacao-2.0", "id": "playbook--a0000000-0000-4000-8000-000000000000",
 "name": "Block an address", "created_by": "identity--b0000000-0000-4000-8000-000000000000",
 "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "workflow_start": "{_START}",
 "agent_definitions": {{"{_WHO}": {{"type": "individual", "name": "Operator"}}}},
 "workflow": {{
  "{_START}": {{"type": "start", "on_completion": "{_ACT}"}},
  "{_ACT}": {{"type": "action", "name": "Block it", "on_completion": "{_END}",
   "agent": "{_WHO}",
   "commands": [{{"type": "bash", "command": "iptables -A INPUT -s 192.0.2.1 -j DROP"}}]}},
  "{_END}": {{"type": "end"}}
 }}
}}
""".encode()
