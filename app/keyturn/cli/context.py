"""What every command is given: the computer that it runs on, and a terminal."""

from concurrent.futures import Executor
from dataclasses import dataclass, fields

from keyturn.cli.terminal import Terminal
from keyturn.host import Host, real_host


@dataclass(frozen=True)
class Context(Host):
    """The surroundings of one command."""

    terminal: Terminal


def real_context(terminal: Terminal, worker: Executor) -> Context:
    """Return the surroundings of a real run."""
    host = real_host(terminal.tell, worker)
    return Context(**{field.name: getattr(host, field.name) for field in fields(host)}, terminal=terminal)
