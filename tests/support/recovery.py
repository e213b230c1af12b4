"""Running recover.py as whoever has nothing else left."""

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


def recover(*arguments: object, status: int = 0, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run recover.py where the program cannot be imported; check its exit status."""
    done = subprocess.run(
        [sys.executable, "-c", ISOLATED, str(RECOVER), *map(str, arguments)],
        input=typed, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done
