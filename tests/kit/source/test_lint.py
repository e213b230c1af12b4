"""What the linter of a source says: each planted fault by file, line and code, and nothing of a sound one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from keyturn.kit.content import NewItem, compartment_of, first_record
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import make_content
from keyturn.kit.source.lint.rules import Judgement, judge
from keyturn.kit.source.reading import survey
from keyturn.kit.source.removal import remove_from_source
from keyturn.kit.source.sealed_file import removed_path, seal_to_file, write_sealed_file
from kit_shapes import reshaped
from playbook_samples import SAMPLE, changed, line_of
from source_folders import (
    DIRECTORY,
    DRILL,
    FILES,
    KIT_TOML,
    OF_WORKSHOP,
    SECOND,
    TRIAGE,
    at,
    make_folder,
    toml_with,
)
from source_sentences import unheard
from workshop import NOW, Made, make_kit, seeded

DAY = 86_400
REVEALS = ("credential=alice show", "credential=spare plane")


def told(folder: Path, kit: KitFile | None = None, now: int = NOW) -> tuple[list[str], list[str]]:
    """Return faults and advice as FILE:LINE: CODE."""
    found: Judgement = judge(survey(folder), kit, now)
    assert unheard((*found.faults, *found.advice), folder) == []
    return tuple(  # type: ignore[return-value]
        [f"{Path(fault.file).relative_to(folder)}:{fault.line}: {fault.code}" for fault in faults]
        for faults in (found.faults, found.advice)
    )


# What every source without a sealed kit is told: its playbooks show what nobody has sealed yet.
UNSEALED = [
    f"playbooks/{mode}.md:{line_of(SAMPLE, reveal)}: credential-missing"
    for mode in ("fm1", "fm2")
    for reveal in REVEALS
]
OF_THREE = [f"kit.toml:{at('critical =')}: policy-single-point"]


def test_a_sound_source_has_no_fault(tmp_path: Path) -> None:
    assert told(make_folder(tmp_path)) == ([], [*OF_THREE, *UNSEALED])


RULE = "any 2, at least 2 different site"
NOT_READ = [
    ("standard", RULE, "any two", "policy-unreadable"),
    ("critical", "any 3, at least 2 different site", "any 3 at least 2 different site", "policy-unreadable"),
    ("rehearsal", RULE, "any 9", "policy-unsatisfiable"),
    ("standard", RULE, "any 2, at least 1 site=london", "policy-unsatisfiable"),
    ("standard", RULE, "any 2, at least 2 different team", "policy-unsatisfiable"),
    ("ceremony", "any 3, at least 2 different site", "any 1", "policy-single-person"),
    ("ceremony", "any 3, at least 2 different site", "any 2", "ceremony-too-lenient"),
    ("standard", RULE, "any 3", "rehearsal-too-small"),
]


@pytest.mark.parametrize(("tier", "old", "new", "code"), NOT_READ)
def test_a_rule_that_no_kit_can_keep_is_a_fault(tmp_path: Path, tier: str, old: str, new: str, code: str) -> None:
    text = toml_with(f'{tier} = "{old}"', f'{tier} = "{new}"')
    line = at("rehearsal =") if code == "rehearsal-too-small" else at(f"{tier} =")
    assert told(make_folder(tmp_path, {"kit.toml": text}))[0] == [f"kit.toml:{line}: {code}"]


def test_more_groups_than_a_kit_holds_are_a_fault(tmp_path: Path) -> None:
    more = "\n".join(
        f'[[custodian]]\nid = "p{n}"\nname = "P{n}"\ncontact = "x"\ntime_zone = "UTC"\nlabels = {{ site = "s{n}" }}'
        for n in range(9)
    )
    text = toml_with("[signing]", f"{more}\n[signing]").replace("any 3, at", "any 5, at")
    faults, _ = told(make_folder(tmp_path, {"kit.toml": text}))
    assert faults == [f"kit.toml:{at('[policy]')}: policy-too-many-groups"]


def test_people_are_named_where_a_rule_lets_too_few_in(tmp_path: Path) -> None:
    text = toml_with(f'rehearsal = "{RULE}"', 'rehearsal = "any 1, at least 1 site=rome"')
    messages = [fault.message for fault in judge(survey(make_folder(tmp_path, {"kit.toml": text})), None, NOW).faults]
    assert messages == ["The rule lets one person open alone: Chidi Rossi."]


def in_toml(old: str, new: str) -> dict[str, str]:
    return {"kit.toml": toml_with(old, new)}


def with_table(text: str) -> dict[str, str]:
    return in_toml("[[copy]]", f"{text}\n[[copy]]")


# Where the key of such a table stands.
KEY = f"kit.toml:{at('[[copy]]') + 1}"


def in_sample(old: str, new: str) -> dict[str, str]:
    return {"playbooks/fm1.md": changed(old, new)}


FAULTS = {
    "zone": (in_toml("Africa/Lagos", "Africa/Lagoon"), f"kit.toml:{at('Africa')}: zone-unknown"),
    "zone that is a path": (in_toml("Africa/Lagos", "../Lagos"), f"kit.toml:{at('Africa')}: zone-unknown"),
    "mode without playbook": (
        in_toml('fm2 = "critical"', 'fm2 = "critical"\nfm3 = "critical"'),
        f"kit.toml:{at('fm2') + 1}: mode-no-playbook",
    ),
    "mode of the ceremony": (in_toml('fm2 = "critical"', 'fm2 = "ceremony"'), f"kit.toml:{at('fm2')}: mode-tier"),
    "playbook without tier": (in_toml('fm2 = "critical"\n', ""), "playbooks/fm2.md:2: playbook-no-tier"),
    "no drill": (in_toml('= "rehearsal"', '= "standard"'), f"kit.toml:{at('[modes]')}: rehearsal-none"),
    "kind of rotation": (
        with_table("[rotation]\nkinds = { pasword = 3 }"), f"{KEY}: kind-unknown",
    ),
    "value": (in_sample("{{account.emergency}}", "{{account.none}}"), "playbooks/fm1.md:19: parameter-unknown"),
    "value in the directory": (
        {"directory.yaml": DIRECTORY.replace("emergency", "other")}, "playbooks/fm1.md:19: parameter-unknown",
    ),
    "system": (
        {"directory.yaml": DIRECTORY.replace("  aws-sign-in: []\n", "")},
        f"playbooks/fm1.md:{line_of(SAMPLE, REVEALS[0])}: system-unknown",
    ),
    "system that hangs on what failed": (
        {"directory.yaml": DIRECTORY.replace("aws-sign-in: []", "aws-sign-in: [idp]")},
        f"playbooks/fm1.md:{line_of(SAMPLE, REVEALS[0])}: needs-failed-system",
    ),
    "review overdue": (
        in_sample("review_by: 2027-03-01", "review_by: 2026-12-31"),
        f"playbooks/fm1.md:{line_of(SAMPLE, 'review_by')}: review-stale",
    ),
    "review too far": (
        in_sample("review_by: 2027-03-01", "review_by: 2029-12-31"),
        f"playbooks/fm1.md:{line_of(SAMPLE, 'review_by')}: review-far",
    ),
    "mode elsewhere": (
        in_sample('go: "mode:fm2", observers', 'go: "mode:fm9", observers'),
        f"playbooks/fm1.md:{line_of(SAMPLE, 'confirm:')+1}: mode-unknown",
    ),
    "secret": (
        in_sample("Touch nothing that", "AKIAABCDEFGHIJKLMNOP that"),
        f"playbooks/fm1.md:{line_of(SAMPLE, 'Touch nothing')}: secret-literal",
    ),
    "no rotation": (
        in_sample("rotates=alice,spare", "rotates=alice"),
        f"playbooks/fm1.md:{line_of(SAMPLE, REVEALS[1])}: reveal-unrotated",
    ),
    "question": (in_sample("  idp: [fails]", "  ipd: [fails]"), "playbooks/fm1.md:12: question-unknown"),
    "answer": (in_sample("  idp: [fails]", "  idp: [falls]"), "playbooks/fm1.md:12: answer-unknown"),
    "mode that no answer leads to": (
        {"playbooks/fm2.md": SECOND.replace("idp: [works]", "idp: [fails]")}, "triage.yaml:1: mode-unled",
    ),
    "answer that leads nowhere": (
        {"triage.yaml": TRIAGE + "      - {id: maybe, say: Perhaps}\n"}, "triage.yaml:1: answer-idle",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_a_planted_fault_is_told_with_its_file_and_line(tmp_path: Path, case: str) -> None:
    change, expected = FAULTS[case]
    assert expected in told(make_folder(tmp_path, change))[0]


def test_no_modes_are_a_fault(tmp_path: Path) -> None:
    text = KIT_TOML[: KIT_TOML.index("fm1 =")]
    faults, _ = told(make_folder(tmp_path, {"kit.toml": text}))
    assert f"kit.toml:{at('[modes]')}: modes-none" in faults
    assert [fault for fault in faults if "no-tier" in fault] == [
        f"playbooks/{mode}.md:2: playbook-no-tier" for mode in ("fm1", "fm2", "rehearsal")
    ]


def test_what_is_not_readable_is_told_once_and_the_rest_is_judged_all_the_same(tmp_path: Path) -> None:
    broken = {"playbooks/fm1.md": "x", "directory.yaml": "[", "triage.yaml": "["}
    text = toml_with(f'standard = "{RULE}"', 'standard = "any"')
    faults, _ = told(make_folder(tmp_path, {**broken, "kit.toml": text}))
    assert faults == [
        "directory.yaml:2: yaml",
        f"kit.toml:{at('standard =')}: policy-unreadable",
        "playbooks/fm1.md:1: front-matter",
        "triage.yaml:2: yaml",
    ]


def test_questions_that_do_not_read_are_not_missing_too_and_missing_ones_are_told_beside_other_faults(
    tmp_path: Path,
) -> None:
    there = make_folder(tmp_path / "there", {"triage.yaml": "["})
    assert [advice for advice in told(there)[1] if "triage" in advice] == []
    gone = make_folder(tmp_path / "gone", {"triage.yaml": None, "directory.yaml": "["})
    assert [advice for advice in told(gone)[1] if "triage" in advice] == ["triage.yaml:1: triage-none"]


def test_a_mode_is_known_by_its_tier_or_by_its_playbook(tmp_path: Path) -> None:
    other = in_sample('go: "mode:fm2", observers', 'go: "mode:fm9", observers')
    unwritten = {**other, **in_toml('fm2 = "critical"', 'fm2 = "critical"\nfm9 = "critical"')}
    assert not [fault for fault in told(make_folder(tmp_path / "a", unwritten))[0] if "mode-unknown" in fault]
    tierless = in_toml('fm2 = "critical"\n', "")
    assert not [fault for fault in told(make_folder(tmp_path / "b", tierless))[0] if "mode-unknown" in fault]


def test_what_leads_to_a_mode_is_not_judged_while_a_playbook_cannot_be_read(tmp_path: Path) -> None:
    idle = TRIAGE + "      - {id: maybe, say: Perhaps}\n"
    faults, _ = told(make_folder(tmp_path, {"triage.yaml": idle, "playbooks/fm2.md": "x"}))
    assert faults == ["playbooks/fm2.md:1: front-matter"]


@pytest.mark.parametrize(("count", "named"), [(3, "a, b, c"), (4, "a, b, c and 1 more"), (5, "a, b, c and 2 more")])
def test_of_values_of_the_example_three_are_named(tmp_path: Path, count: int, named: str) -> None:
    values = "".join(f"  {name}: https://x.example/{name}\n" for name in "abcde"[:count])
    folder = make_folder(tmp_path, {"directory.yaml": DIRECTORY.replace("systems:", f"{values}systems:")})
    messages = [fault.message for fault in judge(survey(folder), None, NOW).advice]
    assert f"These values are still the example's: {named}." in messages


@pytest.mark.parametrize(("later", "soon"), [(-1, False), (0, True), (30, True), (31, False)])
def test_a_review_is_near_from_thirty_days_before_to_its_day(tmp_path: Path, later: int, soon: bool) -> None:
    day = (datetime.fromtimestamp(NOW, UTC) + timedelta(days=later)).date().isoformat()
    _, advice = told(make_folder(tmp_path, in_sample("review_by: 2027-03-01", f"review_by: {day}")))
    assert any("fm1.md" in entry and "review-soon" in entry for entry in advice) == soon


def test_everybody_who_is_indispensable_is_named(tmp_path: Path) -> None:
    text = toml_with(f'standard = "{RULE}"', 'standard = "any 3"')
    messages = [fault.message for fault in judge(survey(make_folder(tmp_path, {"kit.toml": text})), None, NOW).advice]
    assert "Without any one of these the standard tier does not open: Alice Ek, Bob Ade, Chidi Rossi." in messages, (
        messages
    )


def test_of_a_kit_toml_that_does_not_read_only_that_is_told(tmp_path: Path) -> None:
    assert told(make_folder(tmp_path, {"kit.toml": "["})) == (["kit.toml:1: toml"], [])


AT_ONE_PLACE = KIT_TOML.replace(", at least 2 different site", "").replace("lagos", "rome").replace("stockholm", "rome")
ADVICE = {
    "no contact": (in_toml('contact = "+46 8 555 01 20"\n', ""), f"kit.toml:{at('alice') - 1}: contact-missing"),
    "no zone": (in_toml('time_zone = "Africa/Lagos"\n', ""), f"kit.toml:{at('bob') - 1}: zone-missing"),
    "one place": (
        {"kit.toml": AT_ONE_PLACE},
        f"kit.toml:{at('[[custodian]]')}: roster-one-place",
    ),
    "no place": (in_toml('labels.site = "lagos"\n', ""), f"kit.toml:{at('bob') - 1}: place-missing"),
    "one signature": (in_toml("signatures = 2", "signatures = 1"), f"kit.toml:{at('signatures')}: signing-alone"),
    "no copies": ({"kit.toml": KIT_TOML[: KIT_TOML.index("[[copy]]")]}, "kit.toml:1: copies-none"),
    "no place of a copy": (
        in_toml("the Stockholm safe", "name the place"),
        f"kit.toml:{at('the Stockholm safe')}: copy-place-missing",
    ),
    "long validity": (with_table("[validity]\ndays = 900"), f"{KEY}: validity-long"),
    "cheap guesses": (
        with_table("[derivation]\nmemory_mib = 64"), f"{KEY}: derivation-cheap",
    ),
    "rare rotation": (with_table("[rotation]\ndays = 200"), f"{KEY}: rotation-rare"),
    "rotation of nothing": (
        with_table("[rotation.items]\nalcie = 20"), f"{KEY}: rotation-item-unknown",
    ),
    "no spare": (with_table("[spare]\ncritical = 0"), f"{KEY}: spare-none"),
    "no questions": ({"triage.yaml": None}, "triage.yaml:1: triage-none"),
    "example": (
        {"directory.yaml": DIRECTORY.replace("systems:", "  page: https://x.example/a\nsystems:")},
        "directory.yaml:1: directory-example",
    ),
    "review near": (
        in_sample("review_by: 2027-03-01", "review_by: 2027-02-01"),
        f"playbooks/fm1.md:{line_of(SAMPLE, 'review_by')}: review-soon",
    ),
    "somebody indispensable": (
        {"kit.toml": KIT_TOML.replace("any 3, at", "any 2, at").replace('"rome"', '"lagos"')},
        f"kit.toml:{at('standard =')}: policy-single-point",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ADVICE)
def test_what_could_be_better_is_advice_and_no_fault(tmp_path: Path, case: str) -> None:
    change, expected = ADVICE[case]
    faults, advice = told(make_folder(tmp_path, change))
    assert expected in advice
    assert faults == []


def test_a_site_that_keeps_a_tier_closed_by_its_absence_is_told_unless_the_rule_asks_for_it(tmp_path: Path) -> None:
    fourth = '[[custodian]]\nid = "dan"\nname = "Dan"\nlabels = { site = "rome" }\n\n[signing]'
    text = toml_with("[signing]", fourth).replace("any 3, at", "any 2, at").replace('"lagos"', '"stockholm"')
    _, advice = told(make_folder(tmp_path, {"kit.toml": text}))
    places = [f"kit.toml:{at(tier)}: policy-absence" for tier in ("standard =", "critical =")]
    assert [entry for entry in advice if "policy" in entry] == [places[0]] * 2 + [places[1]] * 2
    asked = text.replace("at least 2 different site", "at least 1 site=rome")
    assert not [entry for entry in told(make_folder(tmp_path, {"kit.toml": asked}))[1] if "policy" in entry]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_kit(tmp_path_factory.mktemp("kit"))


OF_KIT = {**FILES, "kit.toml": OF_WORKSHOP}
LINE = {"kit": at("kit =", OF_WORKSHOP), "person-1": at('"person-1"', OF_WORKSHOP) - 1}
# The workshop's kit holds other items than the sample shows, has no contacts, is valid for a day, and two of its
# three custodians are of one team.
ALWAYS = {"credential-missing", "contact-missing", "kit-ends-soon", "policy-absence"}


def against(folder: Path, kit: KitFile, text: str, now: int = NOW) -> tuple[list[str], list[str]]:
    faults, advice = told(make_folder(folder, {"kit.toml": text}), kit, now)
    return faults, [entry for entry in advice if entry.split(": ")[1] not in ALWAYS]


def test_a_source_that_agrees_with_its_kit_needs_no_ceremony(tmp_path: Path, made: Made) -> None:
    assert against(tmp_path, made.read(), OF_WORKSHOP) == ([], [])


DRIFT = {
    "added": ("[signing]", '[[custodian]]\nid = "d"\nname = "D"\n[signing]', at("[signing]", OF_WORKSHOP) + 1),
    "dropped": ('"person-3"', '"person-4"', at("[[custodian]]", OF_WORKSHOP)),
    "moved": ('"pune"', '"rome"', at('"person-2"', OF_WORKSHOP) - 1),
    "key": ('"Person 2"', '"Person 2"\nfactor = "key"', at('"person-2"', OF_WORKSHOP) - 1),
    "rule": ('critical = "any 2"', 'critical = "any 2, at least 2 different site"', at("critical =", OF_WORKSHOP)),
    "signer": ('["signer-1"]', '["signer-2"]', at("[signing]", OF_WORKSHOP)),
    "signatures": ('["signer-1"]', '["signer-1", "signer-2"]\nsignatures = 2', at("[signing]", OF_WORKSHOP)),
    "cost": ("memory_mib = 64", "memory_mib = 128", at("[derivation]", OF_WORKSHOP)),
    "codes": ("days = 1", "days = 1\ncodes = 3", at("[derivation]", OF_WORKSHOP) + 1),
}  # fmt: skip


@pytest.mark.parametrize("case", DRIFT)
def test_what_the_sealed_kit_says_otherwise_needs_a_ceremony(tmp_path: Path, made: Made, case: str) -> None:
    old, new, line = DRIFT[case]
    text = toml_with(old, new, OF_WORKSHOP).replace(
        'ceremony = "any 2"', f'ceremony = "{RULE if case == "rule" else "any 2"}"'
    )
    faults, advice = against(tmp_path, made.read(), text)
    assert f"kit.toml:{line}: ceremony-needed" in advice
    assert faults == []


def test_a_mode_without_a_spare_compartment_or_with_another_tier_is_told(tmp_path: Path, made: Made) -> None:
    text = toml_with('fm2 = "critical"', 'fm2 = "standard"\nfm3 = "standard"', OF_WORKSHOP)
    third = {"kit.toml": text, "playbooks/fm3.md": SAMPLE.replace("id: fm1\n", "id: fm3\n", 1)}
    _, advice = told(make_folder(tmp_path, third), made.read())
    line = at("fm2 =", OF_WORKSHOP)
    assert [entry for entry in advice if "mode" in entry or "ceremony" in entry] == [
        f"kit.toml:{line}: mode-moved",
        f"kit.toml:{line + 1}: ceremony-needed",
    ]


def test_a_compartment_whose_mode_holds_nothing_yet_is_not_to_spare(tmp_path: Path, made: Made) -> None:
    kit = made.read()
    critical = kit.body.mode("fm2").compartment
    empty = reshaped(kit, items=[record for record in kit.body.items if record.compartment != critical])
    text = toml_with('fm2 = "critical"', 'fm2 = "critical"\nfm3 = "critical"', OF_WORKSHOP)
    third = {"kit.toml": text, "playbooks/fm3.md": SAMPLE.replace("id: fm1\n", "id: fm3\n", 1)}
    _, advice = told(make_folder(tmp_path, third), empty)
    assert f"kit.toml:{at('fm2 =', OF_WORKSHOP) + 1}: ceremony-needed" in advice


def test_a_practice_kit_is_never_sealed_from_a_real_source(tmp_path: Path, made: Made) -> None:
    text = toml_with('"practice"', '"real"', OF_WORKSHOP)
    assert against(tmp_path, made.read(), text)[0] == [f"kit.toml:{at('purpose', OF_WORKSHOP)}: purpose-differs"]


TIMES = {-DAY: "kit-ends-soon", 2 * DAY: "kit-expired"}


@pytest.mark.parametrize("later", TIMES)
def test_a_kit_that_ends_is_told(tmp_path: Path, made: Made, later: int) -> None:
    _, advice = told(make_folder(tmp_path, {"kit.toml": OF_WORKSHOP}), made.read(), NOW + later)
    assert f"kit.toml:{LINE['kit']}: {TIMES[later]}" in advice


def test_a_kit_under_the_same_keys_for_a_year_is_told(tmp_path: Path) -> None:
    kit = make_kit(tmp_path, people=2, steps=548 * DAY // 30).read()
    late = {name: text.replace("2027-03-01", "2028-03-01") for name, text in FILES.items() if name.endswith(".md")}
    folder = make_folder(tmp_path / "source", {**late, "kit.toml": OF_WORKSHOP})
    codes = [told(folder, kit, NOW + days * DAY)[1] for days in (364, 365)]
    assert [f"kit.toml:{LINE['kit']}: rekey-due" in advice for advice in codes] == [False, True]


def sealed_into(folder: Path, kit: KitFile, name: str, mode: str, **record: object) -> None:
    item = NewItem(name, name.title(), mode, make_content("secret", {"value": b"hush"}))
    first = first_record(item, compartment_of(kit, mode).id, NOW)
    write_sealed_file(folder, seal_to_file(kit, structs.replace(first, **record), item.content, seeded(name)))


def test_a_credential_that_is_sealed_to_a_file_is_there(tmp_path: Path, made: Made) -> None:
    kit, folder = made.read(), make_folder(tmp_path, {"kit.toml": OF_WORKSHOP})
    sealed_into(folder, kit, "alice", "fm1")
    missing = [entry for entry in told(folder, kit)[1] if "credential-missing" in entry]
    lines = {reveal: line_of(SAMPLE, reveal) for reveal in REVEALS}
    assert missing == [
        f"playbooks/fm1.md:{lines[REVEALS[1]]}: credential-missing",
        *(f"playbooks/fm2.md:{lines[reveal]}: credential-missing" for reveal in REVEALS),
    ]


def test_a_field_that_the_sealed_kind_does_not_have_is_a_fault(tmp_path: Path, made: Made) -> None:
    kit, folder = made.read(), make_folder(tmp_path, {"kit.toml": OF_WORKSHOP})
    sealed_into(folder, kit, "alice", "fm1")
    line = line_of(SAMPLE, REVEALS[0])
    assert f"playbooks/fm1.md:{line}: field-unknown" in told(folder, kit)[0]


def test_a_credential_that_the_kit_cannot_take_over_is_a_fault(tmp_path: Path, made: Made) -> None:
    other = make_kit(tmp_path, people=2, seed="other").read()
    folder = make_folder(tmp_path / "source", {"kit.toml": OF_WORKSHOP})
    sealed_into(folder, other, "alice", "fm1")
    sealed_into(folder, made.read(), "alpha", "fm2", version=2)
    assert [fault for fault in told(folder, made.read())[0] if "credentials" in fault] == [
        "credentials/alice.sealed:1: sealed-file-other-kit",
        "credentials/alpha.sealed:1: sealed-file-other-compartment",
    ]


def test_a_credential_that_the_folder_removed_is_missing_where_a_playbook_shows_it(tmp_path: Path, made: Made) -> None:
    kit, folder = made.read(), make_folder(tmp_path, {"kit.toml": OF_WORKSHOP})
    before = told(folder, kit)
    remove_from_source(kit, folder, "alpha")
    gone = set(told(folder, kit)[1]) - set(before[1])
    assert {entry.rsplit(": ")[-1] for entry in gone} <= {"credential-missing", "emergency-users-few"}
    assert told(folder, kit)[0] == before[0]


def test_a_removal_that_the_kit_cannot_carry_out_is_a_fault(tmp_path: Path, made: Made) -> None:
    other, kit = make_kit(tmp_path, people=2, seed="other").read(), made.read()
    folder = make_folder(tmp_path / "source", {"kit.toml": OF_WORKSHOP})
    remove_from_source(other, folder, "alpha")
    remove_from_source(kit, folder, "beta")
    removed_path(folder, "beta").write_text(
        removed_path(folder, "beta").read_text().replace(f'"sealed_at":{NOW}', f'"sealed_at":{NOW - 1}')
    )
    assert [fault for fault in told(folder, kit)[0] if "credentials" in fault] == [
        "credentials/alpha.removed:1: removal-other-kit",
        "credentials/beta.removed:1: removal-overtaken",
    ]


def test_the_day_of_today_is_that_of_the_clock(tmp_path: Path) -> None:
    day = int(datetime(2027, 3, 2, tzinfo=UTC).timestamp())
    stale = [told(make_folder(tmp_path), None, now)[0] for now in (day - 1, day)]
    assert stale[0] == []
    assert [entry.split(": ")[1] for entry in stale[1]] == ["review-stale"] * 3
    assert DRILL.count("2027-03-01") == 1


PLACES = st.integers(0, len(KIT_TOML.splitlines()) - 1)


@given(st.lists(st.tuples(PLACES, PLACES), max_size=4), st.sampled_from(["any 1", "any 12", "", "site=", "Europe/"]))
def test_whatever_a_sound_file_is_turned_into_it_is_judged(
    tmp_path_factory: pytest.TempPathFactory, swaps: list[tuple[int, int]], text: str
) -> None:
    lines = KIT_TOML.replace("any 3", text).splitlines()
    for one, other in swaps:
        lines[one] = lines[other]
    folder = make_folder(tmp_path_factory.mktemp("turned"), {"kit.toml": "\n".join(lines)})
    found = judge(survey(folder), None, NOW)
    assert all(str(fault).isprintable() and fault.line >= 1 for fault in (*found.faults, *found.advice))
