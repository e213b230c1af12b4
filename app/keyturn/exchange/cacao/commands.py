"""A command as a text that people read: every part of it, decoded, so that nothing hides in another spelling."""

from base64 import b64decode

from keyturn.exchange.cacao.steps import Command


def command_text(command: Command) -> str:
    """Return what a command holds; parts that say the same thing in two ways stand both."""
    parts = [command.command, _decoded(command.command_b64, "command")]
    parts += [f"{name}: {', '.join(values)}" for name, values in command.headers.items()]
    parts += [command.content, _decoded(command.content_b64, "content")]
    return "\n".join(part for part in parts if part)


def _decoded(text: str, name: str) -> str:
    if not text:
        return ""
    try:
        data = b64decode("".join(text.split()), validate=True)
    except ValueError:
        return f"[the {name} is said to be base64, and is not:]\n{text}"
    return data.decode(errors="backslashreplace")
