"""A kit's source is read whole, or every fault is named with its file and line."""

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.kit.playbooks.fields import Notes
from keyturn.kit.source.demands import convert
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.reading import SourceFaulty, SourceMissing, read_source_folder, survey
from keyturn.kit.source.toml_file import read_toml
from source_folders import FILES, KIT_TOML, at, make_folder, toml_with
from source_sentences import unheard


def told(folder: Path) -> list[str]:
    """Return the faults of a folder as FILE:LINE: CODE."""
    with pytest.raises(SourceFaulty) as refused:
        read_source_folder(folder)
    assert unheard(refused.value.faults, folder) == []
    return [f"{Path(fault.file).relative_to(folder)}:{fault.line}: {fault.code}" for fault in refused.value.faults]


def test_a_sound_source_is_read_whole(tmp_path: Path) -> None:
    source = read_source_folder(make_folder(tmp_path))
    assert [person.id for person in source.toml.custodian] == ["alice", "bob", "chidi"]
    assert [person.labels["site"] for person in source.toml.custodian] == ["stockholm", "lagos", "rome"]
    assert [entry.playbook.id for entry in source.playbooks] == ["fm1", "fm2", "rehearsal"]
    assert source.directory.values == {"account.emergency": "123456789012"}
    assert [question.id for question in source.questions or ()] == ["who", "idp"]
    assert source.kit == tmp_path / "kestrel.keyturn"
    assert source.places.line("custodian", 2, "labels", "site") == at('site = "rome"')


def test_directory_and_questions_need_not_be_there(tmp_path: Path) -> None:
    source = read_source_folder(make_folder(tmp_path, {"directory.yaml": None, "triage.yaml": None}))
    assert source.questions is None
    assert not source.directory.values


def test_the_same_file_with_windows_line_ends_and_a_mark_reads_the_same(tmp_path: Path) -> None:
    plain = read_source_folder(make_folder(tmp_path / "a")).toml
    marked = "\ufeff" + KIT_TOML.replace("\n", "\r\n")
    assert read_source_folder(make_folder(tmp_path / "b", {"kit.toml": marked})).toml == plain
    wrong = marked.replace("signatures = 2", "signatures = 3")
    assert told(make_folder(tmp_path / "c", {"kit.toml": wrong})) == [f"kit.toml:{at('signatures')}: value-kind"]


ALICE = 'id = "alice"\nname = "Alice Ek"'
TOML_FAULTS = {
    "no end of text": ('"Kestrel Payments"', '"Kestrel', 2, "toml"),
    "key twice": ('kit = "kestrel.keyturn"', 'name = "x"', 3, "toml"),
    "table twice": ("[signing]", "[policy]", at("[signing]"), "toml"),
    "no value": ('kit = "kestrel.keyturn"', "kit =", 3, "toml"),
    "half a table": ("[modes]", "[modes", at("[modes]"), "toml"),
    "a date that is none": ('"safe"', "2026-13-45", at('"safe"'), "toml"),
    "too deep": ('"safe"', "[" * 5000, at('"safe"'), "line-long"),
    "a little too deep": ('"safe"', "[" * 9 + "]" * 9, at('"safe"'), "toml-deep"),
    "much too deep": ('"safe"', "[" * 1900 + "]" * 1900, at('"safe"'), "toml-deep"),
    "a number without end": ('"safe"', "9" * 5000, at('"safe"'), "line-long"),
    "text turned round": ("Alice Ek", "Alice \u202eEk", at("Alice"), "text-unusable"),
    "text turned round by its number": ("Alice Ek", "Alice \\u202eEk", at("Alice"), "text-unusable"),
    "a line break in a name": ('"alice"', '"alice\\n"', at('"alice"'), "text-unusable"),
    "key unknown at the top": ('name = "Kestrel', 'nmae = 1\nname = "Kestrel', 2, "key-unknown"),
    "key unknown in a table": ("signatures", "signature", at("signatures"), "key-unknown"),
    "key unknown in an entry": ('factor = "key"', 'faktor = "key"', at("factor"), "key-unknown"),
    "key unknown in an inline table": ("[policy]", "spare = { standrd = 2 }\n[policy]", at("[policy]"), "key-unknown"),
    "key missing at the top": ('name = "Kestrel Payments"\n', "", 1, "key-missing"),
    "table missing": ('[signing]\nsigners = ["maintainer-1", "maintainer-2"]\nsignatures = 2\n', "", 1, "key-missing"),
    "key missing in a table": ('standard = "any 2, at least 2 different site"\n', "", at("[policy]"), "key-missing"),
    "key missing in an entry": (ALICE, 'id = "alice"', at('"alice"') - 1, "key-missing"),
    "a table where a list must be": ("[[copy]]", "[copy]", at("[[copy]]"), "value-kind"),
    "a text where a table must be": ("labels.site = ", "labels = ", at('"lagos"'), "value-kind"),
    "a number where a text must be": ('"stockholm"', "7", at('"stockholm"'), "value-kind"),
    "a text where a number must be": ("signatures = 2", 'signatures = "2"', at("signatures"), "value-kind"),
    "true for a number": ("signatures = 2", "signatures = true", at("signatures"), "value-kind"),
    "a number out of bounds": ("[modes]", "[validity]\ndays = 0\n[modes]", at("[modes]") + 1, "value-kind"),
    "a fraction": ("[modes]", "[validity]\ndays = 1.5\n[modes]", at("[modes]") + 1, "value-kind"),
    "a kit's file elsewhere": ("kestrel.keyturn", "../kestrel.keyturn", 3, "value-kind"),
    "a kit's file of another ending": ("kestrel.keyturn", "kestrel.kit", 3, "value-kind"),
    "a name that is none": ('"alice"', '"Alice"', at('"alice"'), "value-kind"),
    "an empty name": ("Alice Ek", "", at("Alice"), "value-kind"),
    "a tier that there is not": ('fm1 = "standard"', 'fm1 = "high"', at("fm1 ="), "value-kind"),
    "a factor that there is not": ('factor = "key"', 'factor = "sms"', at("factor"), "value-kind"),
    "a signer that is no name": ('"maintainer-2"', '"Maintainer 2"', at("signers"), "value-kind"),
    "no signer": ('["maintainer-1", "maintainer-2"]', "[]", at("signers"), "list-length"),
    "a mode that is no name": ('fm1 = "standard"', '"fm 1" = "standard"', at("fm1 ="), "name-malformed"),
    "two of one id": ('"bob"', '"alice"', at('"bob"'), "custodian-twice"),
    "two of one name": ("Bob Ade", "ALICE EK", at("Bob"), "custodian-twice"),
    "two copies of one name": (
        "[[copy]]", '[[copy]]\nname = "safe"\nplace = "x"\n[[copy]]', at("[[copy]]") + 4, "copy-twice",
    ),
    "a signer twice": ('"maintainer-2"]', '"maintainer-1", "maintainer-2"]', at("signers"), "signer-twice"),
    "more signatures than signers": (', "maintainer-2"]', "]", at("signatures"), "signers-few"),
    "a label with a comma": ('"stockholm"', '"stockholm, lagos"', at('"stockholm"'), "label-malformed"),
    "a label with a space": ("labels.site", 'labels."our site"', at('"lagos"'), "label-malformed"),
    "an empty label": ('"lagos"', '""', at('"lagos"'), "label-malformed"),
}  # fmt: skip


@pytest.mark.parametrize("case", TOML_FAULTS)
def test_a_fault_in_kit_toml_is_told_with_its_line(tmp_path: Path, case: str) -> None:
    old, new, line, code = TOML_FAULTS[case]
    place = KIT_TOML.index(old)
    text = KIT_TOML[:place] + new + KIT_TOML[place + len(old) :]
    assert f"kit.toml:{line}: {code}" in told(make_folder(tmp_path, {"kit.toml": text}))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = (
        toml_with('factor = "key"', "factor = 1")
        .replace('"alice"', '"A"')
        .replace("signatures = 2", "signatures = 9\nx = 1")
        .replace('fm2 = "critical"', 'fm2 = "x"')
    )
    changed = {
        "kit.toml": text,
        "playbooks/fm1.md": "no playbook",
        "directory.yaml": "values: [",
        "triage.yaml": "x: 1",
    }
    lines = [at('"alice"'), at("factor"), at("signatures"), at("signatures") + 1, at("fm2 =") + 1]
    assert told(make_folder(tmp_path, changed)) == [
        "directory.yaml:2: yaml",
        *(f"kit.toml:{line}: {'key-unknown' if place == 3 else 'value-kind'}" for place, line in enumerate(lines)),
        "playbooks/fm1.md:1: front-matter",
        "triage.yaml:1: key-missing",
        "triage.yaml:1: key-unknown",
    ]


def test_a_key_that_is_almost_right_is_told_the_right_one(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, {"kit.toml": toml_with("[signing]", "[singing]")})
    messages = [fault.message for fault in survey(folder).faults]
    assert messages == ["There is no [signing].", "There is no key 'singing' here; is signing meant?"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[modes]", "[validity]\ndays = 0\n[modes]", "days must be a whole number from 1 to 1100."),
        ('factor = "key"', 'factor = "sms"', "factor must be one of key, phone."),
        ('kit = "kestrel.keyturn"', "kit =", "This is no TOML (Invalid value)."),
        ('site = "rome"', "site = 7", "site must be a text in quotes."),
        ('site = "rome"', '"a b" = 7', "'a b' must be a text in quotes."),
        ('"Alice Ek"', "7", "name must be a text in quotes (A text of one line that can be shown)."),
        ('name = "Kestrel Payments"\n', "", "The key name is missing above the first [table]."),
        ('standard = "any 2, at least 2 different site"\n', "", "The key standard is missing in policy."),
        ('name = "Alice Ek"\n', "", "The key name is missing in custodian."),
        ('id = "alice"', 'id = "alice"\nxyzzy = 1', "There is no key 'xyzzy' here."),
        ('id = "alice"', f'id = "alice"\n{"z" * 40} = 1', f"There is no key '{'z' * 40}' here."),
        ('id = "alice"', f'id = "alice"\n{"z" * 41} = 1', f"There is no key '{'z' * 40}…' here."),
    ],
)
def test_what_a_value_must_be_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    (fault,) = survey(make_folder(tmp_path, {"kit.toml": toml_with(old, new)})).faults
    assert fault.message == said


def test_what_is_missing_is_told_as_it_is_written(tmp_path: Path) -> None:
    text = 'name = "Kestrel Payments"\nkit = "kestrel.keyturn"\n'
    messages = [fault.message for fault in survey(make_folder(tmp_path, {"kit.toml": text})).faults]
    assert messages == [f"There is no {name}." for name in ("[[custodian]]", "[modes]", "[policy]", "[signing]")]


def test_what_ends_before_its_end_is_told_at_the_last_line(tmp_path: Path) -> None:
    text = KIT_TOML + "x = [\n1,\n\n"
    (fault,) = survey(make_folder(tmp_path, {"kit.toml": text})).faults
    assert (fault.line, fault.code) == (text.rstrip("\n").count("\n") + 1, "toml")


def test_the_refusal_names_the_first_fault_with_its_place_and_one_full_stop(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, {"kit.toml": toml_with("signatures = 2", "signatures = 3"), "triage.yaml": "["})
    with pytest.raises(SourceFaulty) as refused:
        read_source_folder(folder)
    first = refused.value.faults[0]
    assert refused.value.message == f"The kit's source cannot be read. At {str(first)[:-1]}."
    assert str(first).endswith(".")


FILE_FAULTS = {
    "no kit.toml": ({"kit.toml": None}, "kit.toml:1: file-missing"),
    "not UTF-8": ({"kit.toml": b'name = "a"\nkit = "\xff"'}, "kit.toml:2: file-encoding"),
    "another encoding": ({"kit.toml": KIT_TOML.encode("utf-16")}, "kit.toml:1: file-encoding"),
    "zeros": ({"kit.toml": bytes(100)}, "kit.toml:1: text-unusable"),
    "huge": ({"kit.toml": b"#" * (2**18 + 1)}, "kit.toml:1: file-large"),
    "huge playbook": ({"playbooks/fm1.md": b"#" * (2**18 + 1)}, "playbooks/fm1.md:1: file-large"),
    "huge directory": ({"directory.yaml": b"#" * (2**18 + 1)}, "directory.yaml:1: file-large"),
    "huge questions": ({"triage.yaml": b"#" * (2**16 + 1)}, "triage.yaml:1: file-large"),
    "a playbook twice": ({"playbooks/other.md": FILES["playbooks/fm1.md"]}, "playbooks/other.md:2: playbook-twice"),
    "a credential in the clear": ({"credentials/a.sealed": "secret"}, "credentials/a.sealed:1: sealed-file-unreadable"),
    "a strange name": ({"playbooks/a\nb.md": FILES["playbooks/fm1.md"]}, "playbooks:1: file-name"),
}


@pytest.mark.parametrize("case", FILE_FAULTS)
def test_a_file_that_cannot_be_used_is_told(tmp_path: Path, case: str) -> None:
    changed, expected = FILE_FAULTS[case]
    assert told(make_folder(tmp_path, changed)) == [expected]


def test_a_readme_and_hidden_files_beside_playbooks_are_none(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, {"playbooks/README.md": "for the team", "playbooks/.draft.md": "x"})
    assert len(read_source_folder(folder).playbooks) == 3


@pytest.mark.parametrize("name", ["kit.toml", "playbooks/fm1.md", "directory.yaml", "triage.yaml"])
def test_pipes_links_folders_and_devices_are_told_and_keep_nobody_waiting(tmp_path: Path, name: str) -> None:
    folder = make_folder(tmp_path / "source")
    path = folder / name
    (tmp_path / "elsewhere").write_bytes(path.read_bytes())
    makers = {
        "file-unreadable": [os.mkfifo, os.mkdir],
        "file-link": [
            lambda at: os.symlink("/dev/zero", at),
            lambda at: os.symlink(tmp_path / "elsewhere", at),
            lambda at: os.symlink("nowhere", at),
        ],
    }
    for code, ways in makers.items():
        for way in ways:
            os.rmdir(path) if path.is_dir() else path.unlink()
            way(path)
            assert told(folder) == [f"{name}:1: {code}"]


@pytest.mark.parametrize("name", ["playbooks", "credentials"])
def test_a_folder_that_is_a_link_is_told_once(name: str, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "source", {"credentials/README.md": ""})
    (folder / name).rename(tmp_path / "elsewhere")
    (folder / name).symlink_to(tmp_path / "elsewhere")
    assert told(folder) == [f"{name}:1: file-link"]


def test_a_folder_of_too_many_files_is_told(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "credentials").mkdir()
    for number in range(1001):
        (folder / "credentials" / f"{number}.sealed").touch()
    assert told(folder) == ["credentials:1: files-many"]


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_a_folder_that_is_none_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SourceMissing):
        read_source_folder(tmp_path / name)


PIECES = st.one_of(
    st.sampled_from(KIT_TOML.splitlines(keepends=True)),
    st.sampled_from(["x = [[1,\n", "]\n", '"""', "{", "}", "a.b = 2\n", "\x00", "\\"]),
    st.text(max_size=20),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_no_text_brings_the_reader_down_and_none_is_refused_without_a_reason(pieces: list[str]) -> None:
    read_whole("".join(pieces).encode(errors="surrogatepass"))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(KIT_TOML)), st.integers(0, 30))
def test_no_bytes_inside_a_sound_file_bring_the_reader_down(junk: bytes, place: int, gone: int) -> None:
    data = KIT_TOML.encode()
    read_whole(data[:place] + junk + data[place + gone :])


PLAIN = st.one_of(st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.dates())
KEYS = st.sampled_from(["id", "name", "days", "x"])
VALUES = st.recursive(
    st.one_of(PLAIN, st.sampled_from(["phone", 2, 1])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=5,
)


@given(st.sampled_from([*KitToml.__struct_fields__, "x"]), VALUES)
def test_faults_are_told_exactly_where_the_library_refuses(name: str, value: object) -> None:
    notes = Notes("kit.toml")
    read = read_toml(KIT_TOML.encode(), notes)
    assert read is not None
    table, places = {**read[0], name: value}, read[1]
    found = convert(table, KitToml, places, notes)
    codes = {fault.code for fault in notes.faults}
    assert (found is None) == bool(codes)
    try:
        msgspec.convert(table, KitToml)
    except msgspec.ValidationError:
        assert codes - {"text-unusable", "name-malformed"}
    else:
        assert codes <= {"text-unusable", "name-malformed"}


def read_whole(data: bytes) -> None:
    notes = Notes("kit.toml")
    read = read_toml(data, notes)
    lines = data.decode("utf-8", "replace").count("\n") + 1
    if read is not None:
        assert not notes.faults
        assert (convert(read[0], KitToml, read[1], notes) is None) == bool(notes.faults)
    assert (read is not None) or notes.faults
    assert all(1 <= fault.line <= lines and str(fault).isprintable() for fault in notes.faults)
