"""Everybody can prepare a kit: names, Tab order, sizes and contrast of every page in every state."""

import re
import shutil
from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible

from credential_tour import credential_states, sealed_source
from prepare_room import make_source, prepare_room
from prepare_tour import prepare_states
from print_service import STOPPED, print_service, printer
from rekey_tour import rekey_states
from revision_tour import revision_states
from tour_notes import LOOKS, walk
from window_measured import WatchedLook

Role = QAccessible.Role
CONTROLS = {Role.Button, Role.CheckBox, Role.EditableText}
DRAWN = {Role.Graphic, Role.Indicator, Role.AlertMessage, Role.Grouping}
LINES = {Role.ListItem}  # of a list: the arrows come to them
WORD = re.compile(r"[a-z]{2}|[A-Z][a-z]|[A-Z]{3}")
KEY = re.compile(r"\(([^()]{1,6}|Return|Space)\)$")
SILENT = {"Keycap"}
MASKED = {"Passphrase", "The same again", "Passphrase of the draft", "A passphrase of your own",
          "The same passphrase again", "Passphrase of the signing key", "Amara Okafor: Passphrase", "Password", "Value",
          "Seed of the codes (may be left out)", "Password of the KeePass database"}  # fmt: skip
TARGET, TYPE, DRAWN_CONTRAST = 44, 14, 7
ZONES = ("body", "foot", "aside", "bar")


def parts(notes, roles):
    return [(state.state, part) for state in notes.seen for part in state.parts if part.role in roles]


def two_printers(folder):
    """Return where the commands of a print service with two printers lie."""
    return print_service(folder / "service", printer("attic", STOPPED) + printer("desk", default=True)).folder


def every_tour(folder, look, sealed, asks):
    """Yield every state: of a first ceremony, of a next revision, of credentials, of a ceremony on a kit."""
    with prepare_room(make_source(folder / "source"), folder / "state", look) as room:
        yield from prepare_states(room)
    with prepare_room(shutil.copytree(sealed, folder / "sealed"), folder / "state", look) as room:
        yield from revision_states(room)
    sealed_source(folder / "credited")
    with prepare_room(folder / "credited", folder / "state of credited", look) as room:
        yield from credential_states(room, folder)
    # A computer of its own: by its seed the kit is one of before, in an older revision.
    with prepare_room(shutil.copytree(asks.folder, folder / "asks"), folder / "other", look, seed="rekey") as room:
        room.held |= {name: dict(hand) for name, hand in asks.hands.items()}
        yield from rekey_states(room)


@pytest.fixture(scope="module", params=LOOKS)
def notes(request, qapp, sealed, asks, tmp_path_factory):
    """Everything that was found at every state, at 1280 by 720."""
    folder, look = tmp_path_factory.mktemp("tour"), WatchedLook(*LOOKS[request.param])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        patch.setenv("PATH", f"{two_printers(folder)}:/usr/bin:/bin")
        return walk(every_tour(folder, look, sealed, asks), look)


def test_the_tour_meets_every_page(notes):
    kinds = {part.kind for state in notes.seen for part in state.parts}
    assert {"OverviewPage", "PolicyPage", "BeginPage", "RosterPage", "SignerPage", "EnrolPage", "SealPage",
            "SealedPage", "ChangePage", "MeaningPage", "QuorumPage", "RenewPage", "ResealPage", "EpochPage",
            "RemovalPage", "RevisePage", "CountersignPage", "RevisedPage", "PapersPage", "CopiesPage", "CopyPage",
            "CredentialsPage", "CredentialPage", "ImportPage",
            "CopiesTable", "MountedSticks", "PolicyPicture", "QrCode", "SecondsBar", "WordTicks",
            "CardWords"} <= kinds  # fmt: skip
    assert len({state.state for state in notes.seen}) == len(notes.seen) > 30


def test_every_control_has_a_name_in_words_and_no_two_the_same(notes):
    controls = parts(notes, CONTROLS)
    assert [part for _, part in controls if not WORD.search(KEY.sub("", part.name))] == []
    for state in notes.seen:
        names = Counter(part.name for part in state.parts if part.role in CONTROLS)
        assert [name for name, count in names.items() if count > 1] == [], state.state


def test_every_drawn_part_says_in_words_what_is_drawn(notes):
    assert [(state, part.kind) for state, part in parts(notes, DRAWN) if not WORD.search(part.name)] == []


def test_nothing_is_heard_without_a_role_but_what_only_holds_others(notes):
    unheard = {part.kind for _, part in parts(notes, {Role.Client, Role.Border}) if part.name} - SILENT
    assert {kind for kind in unheard if not kind.endswith("Page")} == set()


def test_a_page_bears_its_title_as_its_name(notes):
    pages = [(state.state, part.name) for state in notes.seen for part in state.parts if part.kind.endswith("Page")]
    assert len(pages) == len(notes.seen)
    assert [state for state, name in pages if not name] == []


def test_what_is_masked_on_the_screen_is_masked_for_a_screen_reader_and_nothing_else(notes):
    fields = [part for _, part in parts(notes, {Role.EditableText})]
    assert {part.name for part in fields if part.protected} == MASKED
    assert not any(set(part.value) & set("pasword1coer") for part in fields if part.protected)


def test_tab_goes_in_the_order_in_which_it_is_read_and_comes_to_everything(notes):
    for state in notes.seen:
        zones = [ZONES.index(stop.zone) for stop in state.tab]
        assert zones == sorted(zones), state.state
        wrong = [(one.name, other.name) for one, other in pairwise(state.tab) if _backwards(one, other)]
        assert wrong == [], state.state
        assert [stop.name for stop in state.tab if not stop.in_sight] == [], state.state
        assert state.focus_in_sight, state.state
        if state.tab_is_taken:
            continue  # as in Unlock, Tab gives the turn to the next person: tests/ui/access
        reached = {stop.name for stop in state.tab}
        able = {part.name for part in state.parts if part.focusable and not part.disabled and part.role not in LINES}
        assert {name for name in able - reached if name} - {p.name for p in state.parts if p.kind.endswith("Page")} == (
            set()
        ), state.state


def _backwards(before, after):
    if before.zone != after.zone:
        return False
    above = after.at.bottom() <= before.at.top() and after.at.left() < before.at.right()
    beside = after.at.top() < before.at.bottom() and before.at.top() < after.at.bottom()
    return above or (beside and after.at.right() <= before.at.left())


def test_whatever_can_be_pressed_is_large_enough(notes):
    targets = [(state.state, target) for state in notes.measured for target in state.targets]
    assert len(targets) > 100
    assert [(state, target) for state, target in targets if min(target.height, target.width) < TARGET] == []


def test_no_type_is_too_small_and_nothing_is_cut_off(notes):
    assert notes.smallest >= TYPE
    assert min(state.smallest_label for state in notes.measured) >= TYPE
    assert [(state.state, fault) for state in notes.measured for fault in state.unfit] == []


def test_every_text_stands_out_from_what_it_stands_on(notes):
    assert len(notes.read) > 500
    assert [read for read in notes.read if read.contrast < DRAWN_CONTRAST] == []
