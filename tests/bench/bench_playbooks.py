"""200 playbooks read, linted and compiled: CPU seconds, and the bare YAML and Markdown parsers beside them."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from bench_workshop import in_turn, ratio
from keyturn import catalogue, resources
from keyturn.kit.playbooks.lint.rules import lint
from keyturn.kit.playbooks.lint.surroundings import Surroundings
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.playbooks.source import read_source
from keyturn.kit.playbooks.triage import answers_by_question

PLAYBOOKS, ROUNDS = 200, 5


def main() -> None:
    """Print the two rows."""
    files = [(mode, resources.read(catalogue.path_of(mode))) for mode in catalogue.MODES]
    many = [files[number % len(files)] for number in range(PLAYBOOKS)]
    ours, bare = in_turn(ROUNDS, lambda: compile_all(many), lambda: parse_all(many), clock=time.process_time)
    print(
        f"{PLAYBOOKS} playbooks read, linted and compiled: {100 * statistics.median(ours) / PLAYBOOKS:.2f} s of CPU "
        f"per 100; bare YAML and Markdown parsers on the same files: ratio {ratio(ours, bare):.2f}"
    )
    keyturn = str(Path(sys.executable).with_name("keyturn"))
    runs = in_turn(ROUNDS, _run(keyturn, "playbook", "lint"), _run(sys.executable, "-c", "pass"))
    command, nothing = (1000 * statistics.median(run) for run in runs)
    print(f"keyturn playbook lint, {len(files)} playbooks: {command:.0f} ms; python -c pass: {nothing:.0f} ms")


def compile_all(files: Sequence[tuple[str, bytes]]) -> None:
    """Do what `playbook lint` and `playbook seal` do with each file."""
    directory, questions = catalogue.load_directory(), answers_by_question(catalogue.load_questions())
    today = datetime.now(UTC).date()
    around = Surroundings(today, directory, modes=set(catalogue.MODES), questions=questions)
    for mode, data in files:
        source = read_source(data, f"{mode}.md")
        if lint(source, around) or not bind(source.playbook, directory).canonical():
            raise SystemExit(f"{mode} has a fault: the catalogue is broken.")


def parse_all(files: Sequence[tuple[str, bytes]]) -> None:
    """Take each file through the two libraries alone: its events as YAML, its blocks as Markdown."""
    for _, data in files:
        _, front, body = data.decode().split("---\n", 2)
        blocks = MarkdownIt("commonmark").disable("inline").parse(body)
        for text in (front, *(block.content for block in blocks if block.type == "fence")):
            list(yaml.parse(text, Loader=yaml.CSafeLoader))


def _run(*command: str) -> Callable[[], object]:
    return lambda: subprocess.run(command, capture_output=True, check=True)


if __name__ == "__main__":
    main()
