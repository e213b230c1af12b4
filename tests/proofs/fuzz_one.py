"""One parser under a coverage-guided fuzzer, in a process of its own: for prove_fuzz.py.

python fuzz_one.py TARGET CORPUS… -libfuzzer-options
"""

import shlex
import sys

import atheris

with atheris.instrument_imports(include=["keyturn"]):
    import fuzz_targets

if __name__ == "__main__":
    name = sys.argv.pop(1)
    # To merge, libFuzzer starts itself again, as a line for the shell that begins with what stands here.
    sys.argv[0] = shlex.join((sys.executable, __file__, name))
    target = fuzz_targets.TARGETS[name]

    def one_input(data: bytes) -> None:
        """Give one input to the parser."""
        fuzz_targets.tried(target, data)

    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
