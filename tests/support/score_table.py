"""The manual's table of the score, read off the rules; run as a script it is written into the manual anew.

python tests/support/score_table.py
"""

from pathlib import Path

from keyturn.prepare.score_rules import RULES

PAGE = Path(__file__).parents[2] / "resources" / "manual" / "health.md"
HEAD = "| rule | subject | points | at most | what it counts | what to do |"


def table() -> str:
    """Return the table."""
    rows = (f"| `{rule.id}` | {rule.subject} | {rule.points} | {rule.most} | {rule.by} | {rule.do} |" for rule in RULES)
    return "\n".join((HEAD, "|---|---|---|---|---|---|", *rows)) + "\n"


if __name__ == "__main__":
    before, _, rest = PAGE.read_text().partition(HEAD)
    after = rest.partition("\n\n")[2]
    PAGE.write_text(f"{before}{table()}\n{after}")
