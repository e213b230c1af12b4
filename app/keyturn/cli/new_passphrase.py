"""Asking for a new passphrase at the terminal: twice, until both are the same."""

from collections.abc import Callable
from functools import partial

from keyturn.cli.context import Context
from keyturn.cli.terminal import Terminal
from keyturn.custody.passphrase import PassphraseUnusable, normalize
from keyturn.prepare.enrolling import PassphraseDiffers


def ask_new_passphrase(whose: str, context: Context) -> str:
    """Ask for a new passphrase; its strength is judged later. Raises PassphraseUnusable."""
    while True:
        typed = context.terminal.ask_secret(f"New passphrase of {whose}")
        if ask_again(context.terminal, partial(_demand_same, normalize(typed))):
            return typed


def ask_again(terminal: Terminal, repeat: Callable[[str], None]) -> bool:
    """Ask for a passphrase a second time until `repeat` takes it; False where another one is to be chosen."""
    while typed := terminal.ask_secret("The same passphrase again (empty: choose another)"):
        try:
            repeat(typed)
        except (PassphraseDiffers, PassphraseUnusable) as refusal:
            terminal.complain(refusal)
        else:
            return True
    return False


def _demand_same(first: bytes, typed: str) -> None:
    if normalize(typed) != first:
        raise PassphraseDiffers
