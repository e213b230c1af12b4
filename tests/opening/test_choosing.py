"""Choosing a failure mode: three questions, skipped ones, answers that lead elsewhere, and the way back."""

import pytest

from keyturn import catalogue
from keyturn.kit.playbooks.sealed import mode_of
from keyturn.opening.choosing import Choosing

KNOWN = catalogue.load()
MODES = [mode_of(KNOWN.playbook(name), "c1") for name in catalogue.FAILURE_MODES]
START = Choosing(KNOWN.questions, MODES)


def said(choosing, name):
    """The next question answered by an answer's id; "" skips."""
    return choosing.answer(next((entry for entry in choosing.question.answers if entry.id == name), None))


def test_each_question_is_asked_in_its_turn_and_the_modes_grow_fewer():
    choosing, counts = START, [len(START.fitting)]
    for question, name in zip(KNOWN.questions, ("everybody", "fails", "no-answer"), strict=True):
        assert choosing.question == question
        choosing = said(choosing, name)
        counts.append(len(choosing.fitting))
    assert choosing.question is None
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 9 > counts[-1] >= 1


@pytest.mark.parametrize("name", ["", "one"])
def test_a_skipped_question_and_an_answer_that_leads_elsewhere_rule_out_nothing(name):
    choosing = said(START, name)
    assert choosing.question == KNOWN.questions[1]
    assert choosing.fitting == MODES
    assert not choosing.narrowed


def test_it_goes_back_one_answer_at_a_time():
    choosing = said(said(START, "everybody"), "fails")
    assert choosing.narrowed
    assert choosing.back() == said(START, "everybody")
    assert choosing.back().back() == START == START.back()


def test_nothing_is_asked_where_one_mode_is_left_and_then_no_answer_counts():
    alone = Choosing(KNOWN.questions, MODES[:1])
    assert alone.question is None
    assert alone.answer(KNOWN.questions[0].answers[1]) is alone
