"""What a folder's kit.toml asks for is the ceremony's plan in the terminal, too."""

import json

from ceremony_room import SIGNING
from commands import Desk
from keyturn.kit.file import read_kit
from rekey_room import asking_source


def test_who_left_and_who_came_in_kit_toml_is_dropped_and_added(tmp_path):
    room = asking_source(tmp_path / "source")
    desk, kit = Desk(tmp_path), room.folder / "kestrel.keyturn"
    (tmp_path / "ceremony.json").write_text(
        json.dumps(
            [{"custodian": name, **{key: room.hands[name][key] for key in ("card", "passphrase", "cold_code")}}
             for name in ("amara", "tomasz")]
        )
    )  # fmt: skip
    said = desk.run(
        "rekey", kit, "--source", room.folder, "--answers", tmp_path / "ceremony.json", "--signer",
        room.folder / "mo.signer", "--out", tmp_path / "new.json", typed=SIGNING + "\n",
    ).stdout  # fmt: skip
    assert "is now epoch 2, revision 2" in said
    assert "card and cold code of Priya Raman, who is dropped" in said
    assert [entry.id for entry in read_kit(kit).body.roster] == ["amara", "tomasz", "frida"]
    assert [person["id"] for person in json.loads((tmp_path / "new.json").read_text())["custodians"]] == ["frida"]
    assert "seal-needs-ceremony" not in desk.run("diff", kit, room.folder).stdout
    again = ("rekey", kit, "--source", room.folder, "--drop", "frida", "--replace", "frida", "--signer", "none")
    desk.refused("rekey-contradicts", *again, status=5)
