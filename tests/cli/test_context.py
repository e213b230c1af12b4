"""What stands before a command: the memory that a derivation needs."""

from io import StringIO

import pytest

from keyturn.cli.context import Context
from keyturn.cli.terminal import Terminal
from keyturn.custody.kdf import MemoryTooSmall
from workshop import NOW, make_kit, seeded


@pytest.mark.parametrize(("available", "fits"), [(65535, False), (65536, True), (None, True)])
def test_a_derivation_that_would_not_fit_is_refused_before_anybody_types(tmp_path, available, fits):
    terminal = Terminal(StringIO(), StringIO(), StringIO())
    context = Context(terminal.tell, lambda: NOW, seeded("context"), tmp_path, None, lambda: available, terminal)
    kit = make_kit(tmp_path, people=2).read()
    if fits:
        context.demand_memory(kit)
        return
    with pytest.raises(MemoryTooSmall, match="64 MiB"):
        context.demand_memory(kit)
