"""Files of other programs in the maintainers' window: what is in them is shown by title, picked, and sealed."""

import threading
from contextlib import nullcontext

import pytest
from PySide6.QtWidgets import QLabel, QListView

from credential_files import (
    ACCESS_KEYS,
    ACCOUNT,
    CERTIFICATE,
    CREDENTIALS,
    CREDENTIALS_OLD,
    EXPIRED,
    OTP_LINK,
    PASSWORD,
    SECRETS,
    SHORT_PASSWORD,
    bitwarden,
    bitwarden_login,
    migration,
    one_password,
    otp_parameters,
    pem,
    qr_png,
    saml,
)
from faults import full_disk
from keepass_files import OPENS, VECTORS
from keyturn.exchange.credentials.reading import MOST
from keyturn.kit.items import open_item
from keyturn.prepare import credential_folder, credential_import
from keyturn.ui.prepare import crediting
from prepare_room import prepare_room
from sealed_credentials import read_sealed_files
from workshop import unlock_tier


@pytest.fixture
def source(made):
    return made.path.parent


@pytest.fixture
def room(source, tmp_path, qtbot, look):
    """The window at the question for a file."""
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as there:
        there.wait()
        there.press("D", "F3")
        yield there


def bring(room, folder, data, name="export"):
    path = folder / name
    path.write_bytes(data)
    room.give(str(path))
    room.wait()
    return path


def lines(room):
    model = next(view for view in room.window.page.findChildren(QListView) if view.isVisible()).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def take(room):
    """Take what is ticked, for the first failure mode."""
    room.press("F2", "Return")
    room.wait()


def ids(source):
    return {file.record.id for file in read_sealed_files(source)}


def aside(room):
    return [label.text() for label in room.window.page.aside_zone.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (CREDENTIALS_OLD, {"carol-break-glass", "carol-break-glass-key"}),
        (OTP_LINK.encode(), {"example-cloud-carol-example-com-totp"}),
        (migration(otp_parameters()).encode(), {"example-cloud-carol-example-com-totp"}),
        (qr_png(OTP_LINK), {"example-cloud-carol-example-com-totp"}),
        (bitwarden(), {"mail-at-example", "mail-at-example-carol-totp", "mail-at-example-notes"}),
        (one_password(), {"mail-at-example", "example-cloud-carol-example-com-totp", "mail-at-example-notes"}),
        (b"name,url,username,password\r\nMail,https://mail.example.com,carol,Tide-Lantern-Orbit-93\r\n", {"mail"}),
        (saml(CERTIFICATE), {"saml-idp-example-com-saml"}),
        (pem(CERTIFICATE), {"idp-example-com"}),
    ],
    ids=["aws", "link", "migration", "picture", "bitwarden", "1password", "browser", "saml", "pem"],
)
def test_every_format_is_shown_by_title_and_sealed(room, source, tmp_path, data, found):
    path = bring(room, tmp_path, data)
    assert len(lines(room)) == len(found)
    assert not [secret for secret in SECRETS if secret in room.everything() + "\n".join(lines(room))]
    take(room)
    assert room.title == "Credentials"
    assert ids(source) == found
    assert path.read_bytes() == data
    assert f"The plain file is still there, readable for anybody: {path}" in room.texts()


def test_what_is_sealed_is_what_the_file_held(room, made, source, tmp_path):
    bring(room, tmp_path, CREDENTIALS)
    take(room)
    (file,) = read_sealed_files(source)
    keys = unlock_tier(made.read(), "standard", made.people).keys
    read = open_item(made.read().custody.kit, keys.compartments["c1"], file.record, file.data)
    assert bytes(read.fields["password"]) == PASSWORD.encode()


def test_only_what_is_ticked_is_taken(room, source, tmp_path):
    bring(room, tmp_path, CREDENTIALS_OLD)
    room.press("Space")
    assert room.title == "2 found that the kit has not"
    take(room)
    assert ids(source) == {"carol-break-glass-key"}


def test_where_nothing_is_ticked_nothing_is_taken(room, source, tmp_path):
    bring(room, tmp_path, CREDENTIALS)
    room.press("Space", "F2")
    assert lines(room)[0].startswith("Console user carol")
    room.press("Space")
    take(room)
    assert ids(source) == {"carol-break-glass"}


def test_it_goes_into_the_mode_that_is_chosen(room, source, tmp_path):
    bring(room, tmp_path, CREDENTIALS)
    room.press("F2")
    room.type("fm2")
    room.press("Return")
    room.wait()
    assert [file.record.compartment for file in read_sealed_files(source)] == ["c2"]


def test_weak_twice_shared_and_left_out_are_told(room, tmp_path):
    weak = bitwarden_login(name="Old wiki", login={"password": SHORT_PASSWORD, "totp": None}, notes=None, fields=[])
    other = bitwarden_login(name="New wiki", login={"password": SHORT_PASSWORD, "username": "eve"}, notes="x")
    gone = bitwarden_login(deletedDate="2026-01-01T00:00:00Z")
    bring(room, tmp_path, bitwarden(weak, dict(weak), other, gone))
    assert any(line.startswith("Old wiki") and "2 to look at" in line for line in lines(room))
    assert "Look at this: its password is short: less than 14 characters." in aside(room)
    texts = "\n".join(room.texts())
    assert "one and the same password stands in old-wiki, new-wiki" in texts
    assert "Stands twice in the file, and is taken once: Old wiki" in texts
    assert "Left out: an entry in the bin" in texts


def test_dates_of_certificates_and_what_has_expired_are_told(room, tmp_path):
    bring(room, tmp_path, pem(EXPIRED))
    assert any("certificate of CN=idp.example.com: 1 Jan 2020 to" in text for text in aside(room))
    assert "Look at this: a certificate has expired." in aside(room)


def test_an_id_that_is_taken_is_left_out_and_told(room, source, tmp_path):
    bring(room, tmp_path, CREDENTIALS)
    take(room)
    room.press("F3")
    bring(room, tmp_path, CREDENTIALS_OLD)
    assert [line.split(",")[0] for line in lines(room)] == ["Access key of carol-BREAK-GLASS"]
    assert any("has these ids already: carol-break-glass" in text for text in room.texts())
    room.press("F8")
    bring(room, tmp_path, CREDENTIALS)
    assert "has an item of every name in this file already (carol-break-glass)" in room.notices()[0]
    assert "F2" not in room.hints()


def test_an_access_key_asks_whose_it_is(room, source, tmp_path):
    bring(room, tmp_path, ACCESS_KEYS)
    assert room.title == "Whose access key is it?"
    room.give("12")
    room.give("eve")
    room.wait()
    assert "12 digits" in room.notices()[0]
    room.focus.clear()
    room.give(ACCOUNT)
    room.press("Return")
    room.wait()
    take(room)
    assert ids(source) == {"eve-key"}


def test_a_database_asks_for_its_key_and_is_opened_in_the_worker(room, source, monkeypatch):
    threads, read = [], credential_import.read_credentials
    monkeypatch.setattr(
        credential_import, "read_credentials", lambda *given: threads.append(threading.current_thread()) or read(*given)
    )
    room.give(str(VECTORS / "keepassxc.kdbx"))
    room.wait()
    assert room.title == "Open the database"
    room.give("guess")
    room.wait()
    assert "does not open the KeePass database" in room.notices()[0]
    assert "guess" not in room.everything()
    room.press("Tab")
    room.give(str(VECTORS / "keepassxc.keyx"))
    room.give(OPENS)
    room.wait()
    assert len(lines(room)) == 4
    assert threads
    assert threading.main_thread() not in threads
    take(room)
    assert "console" in ids(source)
    assert any(text.startswith("The database is still there, with all that is in it") for text in room.texts())
    assert not any("plain file" in text for text in room.texts())


# Faults


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"no such thing", "of no kind that can be taken in"),
        (bytes(range(256)), "of no kind that can be taken in"),
        (bitwarden()[:-40], "cannot be taken in"),
        (CREDENTIALS[:43] + b'"carol', "not well-formed CSV"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n", "cut off or damaged"),
        (bitwarden(encrypted=True), "is encrypted"),
        ((VECTORS / "keepassxc.kdbx").read_bytes()[:200], "cannot be taken in"),
        (b"name,url,username,password\r\n", "holds nothing that a kit could keep"),
    ],
    ids=["empty", "text", "bytes", "cut json", "cut csv", "cut pem", "encrypted", "cut database", "nothing"],
)
def test_a_file_that_cannot_be_taken_in_says_why_and_another_is_asked_for(room, source, tmp_path, data, said):
    bring(room, tmp_path, data)
    if room.title == "Open the database":
        room.give("x")
        room.wait()
    assert said in room.notices()[0]
    assert ids(source) == set()
    room.press("F8")
    if room.preparing.stop == "credentials":
        room.press("F3")
    bring(room, tmp_path, CREDENTIALS)
    assert len(lines(room)) == 1


def test_a_huge_file_is_refused(room, tmp_path):
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(MOST + 10)
    room.give(str(path))
    room.wait()
    assert "too large" in room.notices()[0]


@pytest.mark.parametrize("name", ["nowhere", ".", ""])
def test_a_path_that_is_no_file_is_told(room, tmp_path, name):
    room.give(str(tmp_path / name))
    room.wait()
    assert "cannot be taken in" in room.notices()[0]


def test_a_full_disk_keeps_what_is_written_and_offers_the_rest_again(room, source, tmp_path, monkeypatch):
    bring(room, tmp_path, CREDENTIALS_OLD)
    with full_disk():
        take(room)
    assert room.notices()
    assert ids(source) == set()
    take(room)
    assert ids(source) == {"carol-break-glass", "carol-break-glass-key"}


def test_what_was_written_before_the_disk_was_full_is_not_offered_again(room, source, tmp_path, monkeypatch):
    bring(room, tmp_path, CREDENTIALS_OLD)
    write, written = credential_folder.write_sealed_file, []

    def one_only(folder, file):
        written.append(file)
        with full_disk() if len(written) > 1 else nullcontext():
            return write(folder, file)

    monkeypatch.setattr(credential_folder, "write_sealed_file", one_only)
    take(room)
    assert room.notices()
    assert ids(source) == {"carol-break-glass"}
    monkeypatch.undo()
    assert [line.split(",")[0] for line in lines(room)] == ["Access key of carol-BREAK-GLASS"]
    take(room)
    assert ids(source) == {"carol-break-glass", "carol-break-glass-key"}


def held_values(room):
    """The values that were found, of the entries that the page shows."""
    values = [
        value for entry in room.preparing.crediting.looked.found.entries for value in entry.content.fields.values()
    ]
    assert any(PASSWORD.encode() == value for value in values)
    return values


def left(room, tmp_path):
    room.press("F8", "F8")


def sealed(room, tmp_path):
    take(room)


def locked(room, tmp_path):
    room.preparing.lock("time")


def brought_another(room, tmp_path):
    room.press("F8")
    bring(room, tmp_path, CREDENTIALS_OLD, "another")


@pytest.mark.parametrize("way", [left, sealed, locked, brought_another])
def test_the_values_of_a_file_are_wiped_however_its_form_ends(room, tmp_path, way):
    bring(room, tmp_path, CREDENTIALS)
    values = held_values(room)
    way(room, tmp_path)
    assert not any(map(any, values))


def test_a_refused_sealing_wipes_nothing_that_is_offered_again(room, tmp_path):
    bring(room, tmp_path, CREDENTIALS)
    values = held_values(room)
    with full_disk():
        take(room)
    assert all(map(any, values))


def test_what_was_brought_is_forgotten_when_the_page_is_left(room, tmp_path):
    bring(room, tmp_path, CREDENTIALS)
    assert room.preparing.crediting.looked is not None
    room.press("F8", "F8")
    assert room.preparing.stop == "credentials"
    held = vars(room.preparing.crediting)
    assert not [value for value in held.values() if isinstance(value, crediting.Looked | credential_import.Brought)]
