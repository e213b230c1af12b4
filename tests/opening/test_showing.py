"""What of a revealed item is shown, in which order and form, and what a camera may take over."""

import pytest

from keyturn.kit.kinds import make_content
from keyturn.opening.showing import (
    MAX_HAND_OFF,
    HandOff,
    code_belongs,
    fields_shown,
    gives_codes,
    hand_offs,
    handed_off,
    may_hand_off,
    switch_role_address,
    unseen,
)
from keyturn.opening.walk import may_put_off
from playbook_samples import sample
from workshop import make_kit

PAIR = ("Rita", "Dora")
ADDRESS = "https://123456789012.signin.aws.amazon.com/console"
ROLE = "arn:aws:iam::123456789012:role/EmergencyAccess_Ops"
USER = {
    "account": b"123456789012", "user": b"alice", "password": b"kR7# mQ2w", "sign_in_url": ADDRESS.encode(),
    "totp_seed": b"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "role_arn": ROLE.encode(),
}  # fmt: skip


def user(**changes):
    return make_content("aws-console-user", {**USER, **changes})


def shown(content, *wanted):
    return [(entry.name, entry.form) for entry in fields_shown(content, wanted)]


def test_a_step_shows_its_fields_in_its_own_order():
    assert shown(user(), "sign_in_url", "account", "password") == [
        ("sign_in_url", "line"), ("account", "line"), ("password", "signs")
    ]  # fmt: skip


def test_without_a_wish_all_are_shown_in_the_kinds_order_but_never_the_seed():
    names = ["account", "user", "password", "sign_in_url", "role_arn"]
    assert [name for name, _ in shown(user())] == names
    assert shown(user(), "totp_seed", "nothing", "note") == []


@pytest.mark.parametrize(
    ("kind", "fields", "name", "form"),
    [
        ("secret", {"value": b"correct-horse"}, "value", "signs"),
        ("secret", {"value": b"one sentence of words"}, "value", "line"),
        ("recovery-codes", {"codes": b"11112222\n33334444"}, "codes", "lines"),
        ("physical", {"what": b"a key", "where": b"the safe,\nshelf 2"}, "what", "line"),
        ("physical", {"what": b"a key", "where": b"the safe,\nshelf 2"}, "where", "lines"),
        ("document", {"name": b"a.txt", "media_type": b"text/plain", "data": b"one\ntwo\n"}, "data", "lines"),
        ("document", {"name": b"a.bin", "media_type": b"text/plain", "data": b"\x00\xff"}, "data", "size"),
        ("document", {"name": b"a.txt", "media_type": b"text/plain", "data": b"bell \x07"}, "data", "size"),
    ],
)
def test_each_field_has_the_form_in_which_it_is_read(kind, fields, name, form):
    assert dict(shown(make_content(kind, fields)))[name] == form


def test_a_value_is_not_told_by_accident():
    assert "kR7#" not in repr(fields_shown(user()))


def test_addresses_are_handed_off_freely_and_a_steps_secrets_for_two():
    free = [HandOff("sign_in_url", secret=False), HandOff("role_arn", secret=False)]
    assert hand_offs(user(), ["user"]) == free
    assert hand_offs(user(), ["user", "password"]) == [*free, HandOff("password", secret=True)]
    assert handed_off(user(), free[0]) == ADDRESS
    assert handed_off(user(), free[1]) == switch_role_address(ROLE)
    assert handed_off(user(), HandOff("password", secret=True)) == "kR7# mQ2w"


def test_a_certificate_is_handed_off_freely_and_a_file_for_two():
    pem = make_content("certificate", {"pem": b"-----BEGIN CERTIFICATE-----\nMA==\n", "note": b"one line"})
    assert hand_offs(pem) == [HandOff("pem", secret=False)]
    file = make_content("document", {"name": b"a.txt", "media_type": b"text/plain", "data": b"one\ntwo\n"})
    assert hand_offs(file) == [HandOff("data", secret=True)]


def test_a_secret_is_handed_off_once_both_agree():
    address, secret = HandOff("sign_in_url", secret=False), HandOff("password", secret=True)
    assert may_hand_off(address, PAIR, [])
    assert not may_hand_off(secret, PAIR, ["Dora"])
    assert may_hand_off(secret, PAIR, ["Rita", "Dora"])


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("secret", {"value": b"x" * (MAX_HAND_OFF + 1)}),
        ("document", {"name": b"a.bin", "media_type": b"a/b", "data": b"\xff"}),
        ("physical", {"what": b"a key", "where": b"the safe"}),
        ("aws-console-user", {**USER, "password": b"x" * 2000, "role_arn": b"arn:aws-x:iam::123456789012:role/R",
                              "sign_in_url": b"https://a/" + b"x" * 2000}),
    ],
)  # fmt: skip
def test_what_no_camera_would_read_is_not_offered(kind, fields):
    assert hand_offs(make_content(kind, fields)) == []


@pytest.mark.parametrize(
    ("arn", "address"),
    [
        (ROLE, "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=EmergencyAccess_Ops"),
        ("arn:aws-cn:iam::123456789012:role/R",
         "https://signin.amazonaws.cn/switchrole?account=123456789012&roleName=R"),
        ("arn:aws-us-gov:iam::123456789012:role/R",
         "https://signin.amazonaws-us-gov.com/switchrole?account=123456789012&roleName=R"),
        ("arn:aws:iam::123456789012:role/ops/a+b=c@d",
         "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=ops/a%2Bb%3Dc%40d"),
        ("arn:aws-iso:iam::123456789012:role/R", ""),
        ("arn:aws:iam::123456789012:user/R", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_role_has_the_address_that_switches_to_it(arn, address):
    assert switch_role_address(arn) == address


def test_a_step_is_unseen_until_its_item_was_shown():
    step = sample().step("sign-in")
    assert unseen(step, [])
    assert not unseen(step, ["alice"])
    assert not unseen(sample().step("readback"), [])


def test_codes_come_from_the_last_item_shown_that_may_have_a_seed(tmp_path):
    records = make_kit(tmp_path, people=2).read().body.items
    assert gives_codes(records, ["alpha", "beta"]) == ""
    by_kind = [type("R", (), {"id": name, "kind": kind}) for name, kind in
               (("a", "aws-console-user"), ("b", "aws-root-user"), ("k", "aws-access-key"))]  # fmt: skip
    assert gives_codes(by_kind, ["a", "b", "k"]) == "b"
    assert gives_codes(by_kind, ["b", "a", "k", "unknown"]) == "a"
    assert gives_codes(by_kind, []) == ""


def test_a_code_belongs_to_the_phase_in_which_its_item_is_shown():
    playbook = sample()
    assert code_belongs(playbook, playbook.step("change"), "alice")
    assert not code_belongs(playbook, playbook.step("tell"), "alice")


@pytest.mark.parametrize(("name", "may"), [("wait", True), ("tell", False), ("change", False), ("which", False)])
def test_only_some_steps_may_be_put_off(name, may):
    assert may_put_off(sample().step(name)) is may
