"""How credentials stand beside a kit is told of what they stand in: the kit, or the draft that waits beside it."""

from io import StringIO
from types import SimpleNamespace

import pytest

from keyturn.cli.item_list import list_items
from keyturn.cli.terminal import Terminal
from keyturn.kit.content import NewItem, add_items, is_draft
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.seen import Seen
from workshop import NOW, make_kit, seeded


def listed(folder):
    terminal = Terminal(StringIO(), StringIO(), StringIO())
    list_items(folder, False, SimpleNamespace(seen=Seen(folder / "seen.json"), terminal=terminal))
    return terminal.stdout.getvalue().splitlines()


@pytest.mark.parametrize(("signatures", "holder"), [(1, "the kit"), (2, "the draft that waits")])
def test_what_has_an_item_is_named(tmp_path, signatures, holder):
    made = make_kit(tmp_path, people=2, signatures=signatures)
    (tmp_path / "kit.toml").write_text(f'kit = "{made.path.name}"\n')
    item = NewItem("delta", "Delta", "fm1", make_content("secret", {"value": b"tide"}))
    path = add_items(made.read(), [item], NOW, seeded("delta")).save(made.path, made.signers[:1])
    assert is_draft(read_kit(path, draft=True)) == (signatures == 2)
    said = listed(tmp_path)
    assert any(line.startswith("delta ") for line in said)
    assert f"kit: in {holder}, without a file" in said
