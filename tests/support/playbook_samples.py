"""A small sound playbook with every kind of step, its directory and questions; tests change one place of it."""

from datetime import date

from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.lint.rules import lint
from keyturn.kit.playbooks.lint.surroundings import Surroundings
from keyturn.kit.playbooks.source import read_source

TODAY = date(2026, 12, 1)
ITEMS = {"alice": "aws-console-user", "spare": "recovery-codes"}
MODES = {"fm1", "fm2"}
QUESTIONS = {"who": frozenset({"one", "all"}), "idp": frozenset({"works", "fails"})}
DIRECTORY = b"""
values:
  account: {emergency: "123456789012"}
  phone: {soc: "+48 12 555 01 11"}
systems:
  idp: []
  wiki: [idp]
  chat: [wiki]
  phones: []
  aws-sign-in: []
"""
SAMPLE = """\
---
id: fm1
title: Identity provider down
brief: Nobody can sign in
condition: Sign-in fails for two or more administrators.
objective: Console access for the one task that cannot wait.
assumptions: [Emergency users exist.]
not_for:
  - {if: Only one person is locked out, go: the help desk}
  - {if: AWS refuses a healthy provider, go: "mode:fm2"}
fits:
  who: [all]
  idp: [fails]
confirm:
  - {ask: Try the primary page., expect: It fails, otherwise: It works, go: the help desk, observers: 2}
  - {ask: Try the standby page., expect: It fails, otherwise: It works, go: "mode:fm2", observers: 1}
failed_systems: [idp]
messages:
  - {id: soc, audience: SOC, when: acting, text: "Event {{opening.event}}: emergency account {{account.emergency}}."}
  - {id: leadership, audience: Leadership, when: declared, text: We have declared an emergency.}
  - {id: peers, audience: Peers, when: declared, text: Do not change federation now.}
  - {id: customers, audience: Customers, when: closed, text: It is over.}
  - {id: partners, audience: Partners, when: declared, text: Please hold your calls.}
roles:
  - {role: Commander, does: Decides.}
  - {role: Reader, does: Reads.}
  - {role: Doer, does: Does.}
review_by: 2027-03-01
sources:
  - {page: "IAM User Guide: users", says: Users have passwords.}
---

## Before
Nobody signs in before the SOC knows.

~~~step id=mind kind=memory
challenge: Touch nothing that you need not touch.
~~~

~~~step id=tell kind=call needs=phones target_s=60 defer=false
challenge: Call the SOC.
audience: SOC
message: soc
response: They know
~~~

~~~step id=which kind=decide
challenge: Does the sign-in page load?
options:
  - {say: It loads, go: sign-in}
  - {say: It does not, go: wait}
  - {say: AWS refuses us, go: "mode:fm2"}
~~~

## Act

~~~step id=sign-in kind=reveal credential=alice show=user,password plane=data needs=aws-sign-in verify=reader
challenge: Sign in as the emergency user.
console: |
  Open the page.
  Type what is read.
expect: The console asks for a code.
if_fails: Read the password again.
on_fail: other
~~~

~~~step id=readback kind=readback credential=alice show=user
challenge: Read the user's name back.
if_fails: Read it again.
next: change
~~~

~~~step id=other kind=reveal credential=spare plane=data
challenge: Use a recovery code.
cli: aws sts get-caller-identity
expect: You are in.
if_fails: Call the commander.
~~~

~~~step id=change kind=do irreversible=true defer=false plane=control
challenge: Make the change.
alternative: Wait until the control plane is back.
expect: The change is shown.
if_fails: Undo it.
~~~

~~~step id=look kind=check
challenge: Does the change show?
expect: It shows.
on_fail: change
~~~

~~~step id=wait kind=wait wait_s=60
challenge: Wait a minute.
~~~

~~~step id=write kind=note
challenge: Write down what you changed.
~~~

## Close

~~~step id=normal kind=gate
challenge: An ordinary user signs in.
if_fails: Stay in the emergency.
~~~

~~~step id=rotate kind=do rotates=alice,spare
challenge: Put both on the rotation list.
expect: Both stand on it.
if_fails: Write it on paper.
~~~

~~~step id=customers kind=call needs=phones
challenge: Tell the customers.
audience: Customers
message: customers
~~~

~~~step id=end kind=close
challenge: Stand down.
~~~
"""


def surroundings(**changes: object) -> Surroundings:
    """Return surroundings in which the sample has no fault."""
    known: dict[str, object] = {
        "directory": read_directory(DIRECTORY, "directory.yaml"),
        "items": ITEMS,
        "modes": MODES,
        "questions": QUESTIONS,
    }
    return Surroundings(TODAY, **(known | changes))  # type: ignore[arg-type]


def sample(text: str = SAMPLE):
    """Return the playbook of a text."""
    return read_source(text.encode(), "sample.md").playbook


def faults(text: str, **changes: object):
    """Return what the linter says of a text that reads well."""
    return lint(read_source(text.encode(), "sample.md"), surroundings(**changes))


def changed(old: str, new: str, text: str = SAMPLE) -> str:
    """Return the sample with one place changed; the place must be there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def line_of(text: str, at: str) -> int:
    """Return the number of the first line that holds a text."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if at in line)
