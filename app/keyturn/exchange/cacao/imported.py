"""From CACAO 2.0 to our playbook: our own exports whole, other programs' files as drafts for an author."""

from collections.abc import Mapping
from typing import Any

from keyturn.custody.encoding import Json
from keyturn.exchange.cacao import extension
from keyturn.exchange.cacao.export import to_cacao
from keyturn.exchange.cacao.faults import CacaoAltered
from keyturn.exchange.cacao.foreign import draft
from keyturn.exchange.cacao.model import CacaoPlaybook
from keyturn.exchange.cacao.words import line
from keyturn.exchange.cacao.writing import plain
from keyturn.kit.playbooks.model import Playbook

# What a reader of the file acts on; a title that another program gives it, marks or coordinates change nothing.
_MEANT = ("id", "name", "description", "playbook_variables", "workflow_start", "workflow_exception", "workflow",
          "agent_definitions", "revoked")  # fmt: skip
# Other programs may add these to a step.
_BESIDE = {"step_extensions", "external_references", "owner"}


def from_cacao(cacao: CacaoPlaybook) -> Playbook:
    """Return a playbook: exactly the one that was exported, or a draft made of another program's file.

    A draft is formed as `read_compiled` demands. What its file does not say stays empty, for the linter to tell.
    Raises CacaoMalformed or CacaoAltered for a file of ours that was changed; the errors of `read_cacao` for a
    value that was not read.
    """
    if not extension.is_ours(cacao):
        return draft(cacao)
    playbook = extension.unpacked(cacao)
    written = to_cacao(playbook, created=0)
    changed = _difference(_meant(written), _meant(cacao))
    if changed:
        raise CacaoAltered(where=line(changed))
    return playbook


def _meant(cacao: CacaoPlaybook) -> Json:
    whole = plain(cacao)
    meant = {key: whole[key] for key in _MEANT if key in whole}
    meant["workflow"] = {
        name: {key: part for key, part in step.items() if key not in _BESIDE}
        for name, step in meant["workflow"].items()
    }
    return meant


def _difference(left: Any, right: Any, where: str = "") -> str:
    """Return the place of the first difference between plain values; nothing where there is none."""
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        for key in sorted(left.keys() | right.keys()):
            place = f"{where}, {key}" if where else str(key)
            if key not in left or key not in right:
                return place
            if found := _difference(left[key], right[key], place):
                return found
        return ""
    return "" if left == right else where
