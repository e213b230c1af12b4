"""Running recover.py as its user does: without the program."""

import json
import subprocess
import sys
from pathlib import Path

RECOVER = Path(__file__).parents[2] / "resources" / "recovery" / "recover.py"
# Only the standard library, the file itself and the site-packages that hold `cryptography`: never the program.
ISOLATED = """
import runpy, sys
sys.modules["keyturn"] = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def recover(*arguments, status=0, typed=""):
    done = subprocess.run(
        [sys.executable, "-c", ISOLATED, str(RECOVER), *map(str, arguments)],
        input=typed, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


def opened(kit, mode, people, tmp_path, *more):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(people))
    done = recover(kit, "--mode", mode, "--answers", answers, "--json", *more)
    return json.loads(done.stdout)["items"]
