"""Builds without one rule: an attack must work there, or its test proves nothing about the rule."""

import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def without_rule(function: Callable[..., Any], rule: str, instead: str) -> Iterator[None]:
    """Run with `rule`, which stands once in the function's source, replaced; then with the rule again.

    Raises AssertionError where the source does not hold the rule once: the test must follow the code.
    """
    source = textwrap.dedent(inspect.getsource(function))
    assert source.count(rule) == 1, f"{function.__qualname__} has no longer this rule: {rule}"
    made: dict[str, Any] = {}
    exec(compile(source.replace(rule, instead), inspect.getfile(function), "exec"), function.__globals__, made)
    right = function.__code__
    function.__code__ = made[function.__name__].__code__
    try:
        yield
    finally:
        function.__code__ = right


class HashKdf:
    """In place of Argon2id where an attack counts guesses: the count is the cost."""

    def __init__(self) -> None:
        """Begin at no derivations."""
        self.derivations = 0

    def derive(self, password: bytes, salt: bytes) -> bytearray:
        """Return 32 bytes that depend on both."""
        from keyturn.custody.kdf import hkdf

        self.derivations += 1
        return hkdf(password, salt, b"")
