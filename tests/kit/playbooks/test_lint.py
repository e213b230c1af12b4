"""Every planted fault is found, by its code and at its line; and the sample without one is clean."""

import pytest

from keyturn.kit.playbooks.fault import PlaybookFaulty
from playbook_samples import SAMPLE, changed, faults, line_of

SEED = "JBSWY3DPEHPK3PXPJBSWY3DP"

# ruff: noqa: E501
# name: what is changed, into what, the code, and a text on the line where it is told
PLANTED = {
    "no-front-matter": ("---\nid: fm1", "id: fm1", "front-matter", "id: fm1"),
    "front-not-closed": ("---\n\n## Before", "\n## Before", "front-matter", "---"),
    "yaml-broken": ("title: Identity provider down", "title: [Identity", "yaml", "brief: "),
    "yaml-alias": ("brief: Nobody can sign in", "brief: &a Nobody", "yaml-alias", "brief: "),
    "yaml-tag": ("brief: Nobody can sign in", "brief: !!python/object:os.system x", "yaml-tag", "brief: "),
    "yaml-number": ("brief: Nobody can sign in", "brief: 1.5", "yaml-value", "brief: "),
    "yaml-bare-no": ("go: the help desk}", "go: no}", "yaml-value", "go: no}"),
    "key-twice": ("brief: Nobody can sign in", "brief: Nobody\nbrief: Nobody", "key-twice", "title: Identity|+2"),
    "key-unknown": ("brief: Nobody can sign in", "brief: Nobody\nseverity: high", "key-unknown", "severity"),
    "key-missing": ("objective: Console access for the one task that cannot wait.\n", "", "key-missing", "id: fm1"),
    "not-for-missing": (
        'not_for:\n  - {if: Only one person is locked out, go: the help desk}\n  - {if: AWS refuses a healthy provider, '
        'go: "mode:fm2"}\n', "not_for: []\n", "key-missing", "not_for"),
    "value-kind": ("brief: Nobody can sign in", "brief: [Nobody]", "value-kind", "brief"),
    "value-unknown": ("when: closed", "when: later", "value-unknown", "when: later"),
    "text-empty": ("brief: Nobody can sign in", 'brief: " "', "text-unusable", "brief"),
    "text-escape": ("brief: Nobody can sign in", 'brief: "a\\e[31mred"', "text-unusable", "brief"),
    "name-malformed": ("id: fm1\n", "id: FM 1\n", "name-malformed", "id: FM 1"),
    "day-wrong": ("review_by: 2027-03-01", "review_by: 2027-02-31", "yaml-value", "review_by"),
    "phase-missing": ("## Before\n", "", "phase-missing", "Nobody signs in before"),
    "phase-empty": ("## Act\n", "## Between\n\n## Act\n", "phase-empty", "## Between"),
    "phase-twice": ("## Close\n", "## Act\n", "phase-twice", "id=normal"),
    "markdown-list": ("## Act\n", "## Act\n\n- a list\n", "markdown", "- a list"),
    "markdown-html": ("## Act\n", "## Act\n\n<script>alert(1)</script>\n", "markdown", "<script>"),
    "fence-of-code": ("~~~step id=mind kind=memory", "~~~python", "markdown", "~~~python"),
    "step-twice": ("id=wait kind=wait", "id=look kind=wait", "step-twice", "id=look kind=wait"),
    "attribute-unknown": ("id=mind kind=memory", "id=mind kind=memory colour=red", "attribute-unknown", "id=mind"),
    "attribute-twice": ("id=mind kind=memory", "id=mind id=mind kind=memory", "attribute-twice", "id=mind"),
    "attribute-missing": ("id=mind kind=memory", "kind=memory", "attribute-missing", "step kind=memory"),
    "attribute-malformed": ("needs=phones target_s=60", "needs=phones target_s=1m", "attribute-malformed", "id=tell"),
    "kind-unknown": ("id=mind kind=memory", "id=mind kind=think", "attribute-malformed", "id=mind"),
    "kind-needs": ("kind=wait wait_s=60", "kind=wait", "kind-needs", "id=wait"),
    "kind-without": ("id=mind kind=memory", "id=mind kind=memory wait_s=5", "kind-without", "id=mind"),
    "challenge-missing": ("challenge: Wait a minute.\n", "", "key-missing", "id=wait|+1"),
    "way-unknown": ("on_fail: other", "on_fail: nowhere", "way-unknown", "id=sign-in"),
    "way-malformed": ("on_fail: other", "on_fail: Other way", "name-malformed", "on_fail: Other way"),
    "step-unreachable": ("on_fail: other", "on_fail: wait", "step-unreachable", "id=other"),
    "branch-endless": ("id=end kind=close", "id=end kind=note", "branch-endless", "id=sign-in"),
    "end-missing": ("id=end kind=close", "id=end kind=note", "end-missing", "id=end"),
    "next-needless": ("challenge: Stand down.", "challenge: Stand down.\nnext: mind", "next-needless", "id=end"),
    "options-few": ("  - {say: It does not, go: wait}\n  - {say: AWS refuses us, go: \"mode:fm2\"}\n", "",
                    "options-few", "id=which"),
    "options-alike": ("say: It does not", "say: it loads", "options-alike", "id=which"),
    "expect-missing": ("expect: You are in.\n", "", "expect-missing", "id=other"),
    "fail-missing": ("if_fails: Call the commander.\n", "", "fail-missing", "id=other"),
    "check-idle": ("expect: It shows.\non_fail: change", "expect: It shows.\nif_fails: Look again.", "check-idle", "id=look"),
    "defer-refused": ("id=look kind=check", "id=look kind=check defer=true", "defer-refused", "id=look"),
    "challenge-long": ("challenge: Call the SOC.", "challenge: Now call the people of the SOC and tell them all that we do.",
                       "challenge-long", "id=tell"),
    "title-long": ("title: Identity provider down", "title: " + "Identity provider " * 3, "text-long", "title"),
    "secret-key": ("response: They know", "response: AKIAIOSFODNN7EXAMPLE", "secret-literal", "AKIA"),
    "secret-in-cli": ("cli: aws sts get-caller-identity", "cli: |\n  aws configure\n  password=hunter2", "secret-literal",
                      "hunter2"),
    "secret-seed": ("response: They know", f"response: {SEED}", "secret-literal", SEED),
    "secret-mixed": ("response: They know", "response: wJalrXUtnFEMIK7MDENGbPxRfiCYEX", "secret-literal", "wJalr"),
    "secret-otpauth": ("response: They know", "response: otpauth://totp/x", "secret-literal", "otpauth"),
    "secret-pem": ("response: They know", 'response: "-----BEGIN RSA PRIVATE KEY-----"', "secret-literal", "BEGIN RSA"),
    "secret-card": ("response: They know", 'response: "KEYTURN1:ABCDEF"', "secret-literal", "KEYTURN1"),
    "reveal-unrotated": ("rotates=alice,spare", "rotates=alice", "reveal-unrotated", "id=other"),
    "rotation-needless": ("rotates=alice,spare", "rotates=alice,spare,carol", "rotation-needless", "id=rotate"),
    "soc-late": ("audience: SOC\nmessage: soc", "audience: The guard\nmessage: soc", "soc-late", "id=sign-in"),
    "gate-missing": ("id=normal kind=gate", "id=normal kind=memory", "gate-missing", "id=sign-in"),
    "plane-missing": ("credential=spare plane=data", "credential=spare", "plane-missing", "id=other"),
    "control-plane-alone": ("alternative: Wait until the control plane is back.\n", "", "control-plane-alone", "id=change"),
    "role-missing": ("  - {role: Commander, does: Decides.}\n", "", "role-missing", "{role: Reader"),
    "confirm-alone": ("observers: 2", "observers: 1", "confirm-alone", "Try the primary"),
    "observers-none": ("observers: 2", "observers: 0", "observers-wrong", "Try the primary"),
    "message-missing": ("audience: Partners", "audience: Press", "message-missing", "{id: soc,"),
    "message-unsent": ("message: customers\n", "", "message-unsent", "{id: soc,"),
    "message-unknown": ("message: customers\n", "message: everybody\n", "message-unknown", "id=customers"),
    "message-twice": ("{id: peers,", "{id: leadership,", "message-twice", "{id: soc,"),
    "parameter-unknown": ("{{account.emergency}}", "{{account.other}}", "parameter-unknown", "account.other"),
    "parameter-malformed": ("{{account.emergency}}", "{{account.emergency", "parameter-malformed", "account.emergency"),
    "needs-failed-system": ("kind=wait wait_s=60", "kind=wait wait_s=60 needs=idp", "needs-failed-system", "id=wait"),
    "needs-failed-indirectly": ("kind=wait wait_s=60", "kind=wait wait_s=60 needs=chat", "needs-failed-system", "id=wait"),
    "system-unknown": ("kind=wait wait_s=60", "kind=wait wait_s=60 needs=moon", "system-unknown", "id=wait"),
    "failed-system-unknown": ("failed_systems: [idp]", "failed_systems: [moon]", "system-unknown", "failed_systems"),
    "item-unknown": ("credential=spare", "credential=carol", "item-unknown", "id=other"),
    "field-unknown": ("show=user,password", "show=user,codes", "field-unknown", "id=sign-in"),
    "mode-unknown": ('go: "mode:fm2"}\n~~~', 'go: "mode:fm7"}\n~~~', "mode-unknown", "id=which"),
    "mode-unknown-in-not-for": ('healthy provider, go: "mode:fm2"', 'healthy provider, go: "mode:fm7"', "mode-unknown",
                                "Only one person"),
    "mode-itself": ('go: "mode:fm2"}\n~~~', 'go: "mode:fm1"}\n~~~', "mode-itself", "id=which"),
    "question-unknown": ("  who: [all]", "  weather: [all]", "question-unknown", "weather"),
    "answer-unknown": ("  who: [all]", "  who: [none]", "answer-unknown", "who: [none]"),
    "review-stale": ("review_by: 2027-03-01", "review_by: 2026-11-30", "review-stale", "review_by"),
    "review-far": ("review_by: 2027-03-01", "review_by: 2029-03-01", "review-far", "review_by"),
}  # fmt: skip


def said(text):
    try:
        return faults(text)
    except PlaybookFaulty as faulty:
        return faulty.faults


def test_the_sample_is_clean():
    assert faults(SAMPLE) == ()


def test_there_are_enough():
    assert len(PLANTED) >= 80


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found_at_its_line(name):
    old, new, code, at = PLANTED[name]
    text = changed(old, new)
    told = [(fault.code, fault.line) for fault in said(text)]
    where, _, offset = at.partition("|")
    assert (code, line_of(text, where) + int(offset or 0)) in told


def test_a_summary_that_is_no_page_is_told():
    steps = "".join(f"~~~step id=more-{n} kind=memory\nchallenge: Keep calm, number {n}.\n~~~\n" for n in range(40))
    assert {fault.code for fault in faults(changed("## Close\n", f"{steps}\n## Close\n"))} == {"summary-long"}


def test_faults_are_told_by_file_line_code_and_message_and_hold_no_secret():
    (fault,) = faults(changed("response: They know", "response: AKIAIOSFODNN7EXAMPLE"))
    assert str(fault).startswith(f"sample.md:{fault.line}: secret-literal: ")
    assert "AKIA" not in str(fault)


def test_what_is_not_known_is_not_judged():
    text = changed("credential=spare", "credential=carol")
    assert {fault.code for fault in faults(text, items=None)} <= {"reveal-unrotated", "rotation-needless"}
    assert faults(changed("{{account.emergency}}", "{{a.b}}"), directory=None) == ()
    assert faults(changed("  who: [all]", "  who: [none]"), questions=None) == ()
    assert faults(changed('go: "mode:fm2"}\n~~~', 'go: "mode:fm7"}\n~~~'), modes=None) == ()
