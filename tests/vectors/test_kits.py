"""Kits with one fault each: the program names the fault, and the second reader refuses what it must refuse."""

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path

import pytest

from kitvectors.base import FOLDER, MESSAGES, SECRETS
from kitvectors.make import vectors
from kitvectors.read import MODE, answers, base, items_of, said_of, write_kit
from workshop import NOW

RECOVER = Path(__file__).parents[2] / "resources" / "recovery" / "recover.py"
VECTORS = {
    path.stem.removeprefix("fault-"): json.loads(path.read_text()) for path in sorted(FOLDER.glob("fault-*.json"))
}
SAID = json.loads(MESSAGES.read_text())


def kit_with(name, folder):
    return write_kit(folder / f"{name}.keyturn", VECTORS[name])


@cache
def second_reader():
    spec = importlib.util.spec_from_file_location("recover", RECOVER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_by_recover(path, folder, monkeypatch, capsys):
    """Run recover.py on the kit; return its items, or its refusal as text."""
    file = folder / "answers.json"
    file.write_text(json.dumps(answers()))
    monkeypatch.setattr(sys, "argv", ["recover.py", str(path), "--mode", MODE, "--answers", str(file)])
    try:
        second_reader().main()
    except SystemExit as refusal:
        return str(refusal.code)
    return {name: fields.get("value") for name, fields in json.loads(capsys.readouterr().out)["items"].items()}


def test_there_are_150_faults_and_more_and_the_script_makes_each_again():
    made = vectors(base())
    assert len(made) >= 150
    assert made == VECTORS


@pytest.fixture(scope="module")
def expected():
    items = json.loads(SECRETS.read_text())["items"]
    return {name: items[name] for name in ("alpha", "beta")}


def test_the_base_kit_opens_for_both_readers(tmp_path, monkeypatch, capsys, expected):
    path = base().kit.path
    assert items_of(path) == expected
    assert read_by_recover(path, tmp_path, monkeypatch, capsys) == expected


@pytest.mark.parametrize("name", VECTORS)
def test_the_program_names_the_fault(name, tmp_path, expected):
    path = kit_with(name, tmp_path)
    said = said_of(path)
    assert said.split(":")[0] == VECTORS[name]["expect"]
    assert said == SAID[name]
    if said == "opens":
        assert items_of(path) == expected


@pytest.mark.parametrize("name", VECTORS)
def test_the_second_reader_refuses_it_too(name, tmp_path, monkeypatch, capsys, expected):
    path = kit_with(name, tmp_path)
    read = read_by_recover(path, tmp_path, monkeypatch, capsys)
    if VECTORS[name]["recover"] == "opens":
        assert read == expected
    elif VECTORS[name]["recover"] == "lenient":
        assert isinstance(read, dict)
        assert read["beta"] == expected["beta"]
    else:
        assert isinstance(read, str)
        assert read.startswith("recover: ")


def test_the_clock_of_the_vectors_is_their_own():
    assert {person.get("time", NOW) for person in answers()} == {NOW}
