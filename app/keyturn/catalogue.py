"""The catalogue that comes with the program: nine failure modes, a rehearsal, questions, an example directory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keyturn import resources
from keyturn.kit.manifest import Question
from keyturn.kit.playbooks.directory import Directory, read_directory
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.playbooks.source import Source, read_source
from keyturn.kit.playbooks.triage import read_triage

FOLDER = "playbooks"
FAILURE_MODES = (
    "fm1-idp-down",
    "fm2-federation-broken",
    "fm3-identity-center-region",
    "fm4-root-locked-out",
    "fm5-scp-lockout",
    "fm6-factor-lost",
    "fm7-admin-compromised",
    "fm8-region-outage",
    "fm9-network-lost",
)
REHEARSAL = "rehearsal"
MODES = (*FAILURE_MODES, REHEARSAL)


@dataclass(frozen=True)
class Catalogue:
    """The playbooks by mode, as they were read, with what they are bound to."""

    sources: Mapping[str, Source]
    directory: Directory
    questions: Sequence[Question]

    def playbook(self, mode: str) -> Playbook:
        """Return a playbook bound to the example directory; raises KeyError."""
        return bind(self.sources[mode].playbook, self.directory)


def load() -> Catalogue:
    """Read the catalogue; raises PlaybookFaulty where a file of the installation was changed."""
    sources = {mode: read_source(resources.read(path_of(mode)), path_of(mode)) for mode in MODES}
    return Catalogue(sources, load_directory(), load_questions())


def load_directory() -> Directory:
    """Read the example directory."""
    return read_directory(resources.read(f"{FOLDER}/directory.yaml"), f"{FOLDER}/directory.yaml")


def load_questions() -> tuple[Question, ...]:
    """Read the triage questions."""
    return read_triage(resources.read(f"{FOLDER}/triage.yaml"), f"{FOLDER}/triage.yaml")


def path_of(mode: str) -> str:
    """Return the path of a mode's playbook below resources/."""
    return f"{FOLDER}/{mode}.md"
