"""Who was told: in the kit's order, per failure mode, with a way back, in words that say what is known."""

from msgspec import structs

from keyturn.kit.manifest import Message
from keyturn.opening.telling import Telling, due, words
from workshop import modes

PAIR = ("Amara", "Tomasz")


def mode(name="fm1"):
    texts = (("soc", "acting"), ("leadership", "declared"), ("peers", "declared"))
    messages = [Message(audience=name.title(), id=name, text=f"For {name}.", when=when) for name, when in texts]
    return structs.replace(modes()[0], id=name, messages=messages)


def test_the_messages_of_the_declaration_are_told_one_after_the_other():
    told = Telling()
    assert [message.id for message in due(mode())] == ["leadership", "peers"]
    told = told.tell(mode(), PAIR, 5).tell(mode(), PAIR, 6)
    assert told.next(mode()) is None
    assert [told.time(mode(), message) for message in mode().messages] == [None, 5, 6]
    assert told.tell(mode(), PAIR, 7) is told


def test_another_mode_has_messages_of_its_own():
    told = Telling().tell(mode(), PAIR, 5)
    assert told.next(mode("fm2")).id == "leadership"
    assert told.tell(mode("fm2"), PAIR, 6).time(mode(), mode().messages[1]) == 5


def test_a_mark_that_was_a_mistake_is_taken_back():
    told = Telling().tell(mode(), PAIR, 5).tell(mode("fm2"), PAIR, 6).take_back(mode(), 9)
    assert told.next(mode()).id == "leadership"
    assert told.next(mode("fm2")).id == "peers"
    assert Telling().take_back(mode(), 9) == Telling()


def test_the_words_say_what_is_known_and_bracket_what_is_not():
    text = "{{opening.event}}: {{opening.reader}} and {{opening.doer}}, {{opening.reason}}, {{bridge.number}}."
    message = Message(audience="SOC", id="soc", text=text, when="declared")
    people = ("Amara", "Tomasz")
    assert words(message, people, "INC-1 ", "stalled") == "INC-1: Amara and Tomasz, stalled, {{bridge.number}}."
    assert words(message, people, " ", "") == "[incident]: Amara and Tomasz, [reason], {{bridge.number}}."


def test_a_message_may_be_named_and_is_told_once():
    leadership, peers = due(mode())
    told = Telling().tell(mode(), PAIR, 5, peers)
    assert (told.next(mode()), told.last(mode())) == (leadership, peers)
    assert told.tell(mode(), PAIR, 6, peers) is told
    assert Telling().last(mode()) is None
    assert told.tell(mode("fm2"), PAIR, 6).last(mode()) == peers
