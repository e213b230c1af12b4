"""What another program's playbook says of itself, as the front matter of ours."""

import re
from collections.abc import Iterator

from keyturn.custody.encoding import Json
from keyturn.exchange.cacao.model import CacaoPlaybook, Tlp
from keyturn.exchange.cacao.types import ExternalReference
from keyturn.exchange.cacao.variables import our_name
from keyturn.exchange.cacao.words import line, shown


def front(cacao: CacaoPlaybook) -> Json:
    """Return the keys that the file can fill, as plain values."""
    name = _identifier(cacao.name)
    return {
        "id": name,
        "file": f"{name}.md",
        "title": line(cacao.name),
        "brief": shown(cacao.description),
        "assumptions": list(_assumed(cacao)),
        "review_by": cacao.valid_until[:10] if cacao.valid_until else "",
        "sources": [_source(reference) for reference in _references(cacao)],
    }


def _identifier(name: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", name.lower()))[:64].strip("-") or "imported"


def _assumed(cacao: CacaoPlaybook) -> Iterator[str]:
    """Yield what must be known before the playbook is used."""
    if cacao.revoked:
        yield "Its author has revoked this playbook."
    for name in cacao.markings:
        marking = cacao.data_marking_definitions.get(name)
        if marking is None:
            yield f"It carries a data marking that the file does not hold: {name}."
        else:
            said = marking.tlpv2_level if isinstance(marking, Tlp) else getattr(marking, "statement", marking.name)
            yield shown(f"It is marked: {said or name}")
    for word, variable in cacao.playbook_variables.items():
        if variable.external or not variable.value:
            told = f": {variable.description}" if variable.description else "."
            yield shown(f"{{{{{our_name(word)}}}}} is known{told}")


def _references(cacao: CacaoPlaybook) -> list[ExternalReference]:
    inside = (reference for step in cacao.workflow.values() for reference in step.external_references)
    return list(dict.fromkeys((*cacao.external_references, *inside)))


def _source(reference: ExternalReference) -> Json:
    said = (reference.description, reference.source, reference.url, reference.external_id)
    return {"page": line(reference.name), "says": shown("\n".join(filter(None, said)))}
