"""`keyturn playbook export|import`: to people and to other tools, and from them."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.playbook_files import find_one, read_file
from keyturn.exchange.cacao import from_cacao, read_cacao, to_cacao, verify_signature, write_cacao
from keyturn.exchange.cacao.faults import CacaoKeyUnreadable, CacaoSignatureUnknown
from keyturn.exchange.playbook_markdown import to_html, to_markdown
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.write import write_source
from keyturn.kit.store import write_atomically

FORMATS: Mapping[str, Callable[[Playbook, int], bytes]] = {
    "cacao": lambda playbook, now: write_cacao(to_cacao(playbook, created=now)),
    "html": lambda playbook, _: to_html(playbook).encode(),
    "json": lambda playbook, _: playbook.canonical() + b"\n",
    "markdown": lambda playbook, _: to_markdown(playbook).encode(),
    "source": lambda playbook, _: write_source(playbook).encode(),
}


def export_one(options: Namespace, context: Context) -> int:
    """Write a playbook in another form; raises what reading it or the disk refuses."""
    playbook = find_one(options.name, options.directory)
    _write(FORMATS[options.format](playbook, context.clock()), options.out, context)
    return 0


def import_one(options: Namespace, context: Context) -> int:
    """Write a CACAO playbook as an authored one, and say who signed it; raises what reading or a signature refuses."""
    data = read_file(options.file)
    cacao = read_cacao(data)
    _tell_signatures(data, bool(cacao.signatures), read_file(options.key) if options.key else b"", context)
    _write(write_source(from_cacao(cacao)).encode(), options.out, context)
    context.terminal.tell("Its commands are shown, never run. Next: keyturn playbook lint, which says what is missing.")
    return 0


def _write(data: bytes, path: Path | None, context: Context) -> None:
    if path is not None:
        write_atomically(path, [data])
        return
    for line in data.decode().splitlines():
        context.terminal.say(line)


def _tell_signatures(data: bytes, signed: bool, key: bytes, context: Context) -> None:
    """Say who signed it; where no key was given, one that cannot be checked here is told; one that is wrong raises."""
    if not signed and not key:
        context.terminal.tell("Nobody has signed it.")
        return
    if key:
        verify_signature(data, key=key, at=context.clock())
        context.terminal.tell("It is signed by the key that was given.")
        return
    try:
        for entry in verify_signature(data, at=context.clock()):
            context.terminal.tell(f"Signed by {entry.signee} ({entry.algorithm}), key {entry.key.hex()[:16]}….")
        context.terminal.tell("The key stands in the file: compare it with its author's before you believe the name.")
    except (CacaoKeyUnreadable, CacaoSignatureUnknown) as unknown:
        context.terminal.tell(f"Note: its signature could not be checked. {unknown.message}")
