"""Names of any length, in one word or in many, never make the window wider or push what must be pressed out of it."""

from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from emergencies import PAIR, unlocked, wait_closed
from event_loop import turn_loop
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages import PAGES
from keyturn.ui.showing import window_on

NAMES = {
    "words": "Ngozi Adaeze Chukwuemeka-Okonkwo von und zu Hohenlohe " * 4,
    "one word": "Donaudampfschifffahrtsgesellschaftskapitaen" * 5,
    "wide": "\u6f22\u5b57\u306e\u9577\u3044\u540d\u524d" * 30,
}


def named(kit, name):
    """Return a kit all of whose names are this one."""
    body = kit.body
    roster = [structs.replace(entry, name=f"{entry.i} {name}", contact=name, on_call=name) for entry in body.roster]
    modes = [structs.replace(mode, title=name, condition=name, brief=name,
                             confirm=[structs.replace(check, ask=name, expect=name, otherwise=name, go=name)
                                      for check in mode.confirm]) for mode in body.modes]  # fmt: skip
    body = structs.replace(body, name=name, roster=roster, modes=modes)
    return replace(kit, manifest=replace(kit.manifest, body=body))


@pytest.fixture(params=NAMES.values(), ids=NAMES)
def name(request):
    return request.param.strip()


@pytest.fixture
def long_named(emergency, name):
    return Emergency(emergency.host, emergency.places, named(emergency.kit, name), emergency.journal)


@pytest.fixture
def long_window(long_named, look, qtbot):
    shown = window_on(long_named, look, PAGES, "No network, enforced")
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    return shown


def holds(window):
    """Check that nothing stands beside the window, and that the foot of the page is in sight."""
    for _ in range(4):
        turn_loop()
    assert window.minimumSizeHint().width() <= 1280, window.page
    assert (window.width(), window.height()) == (1280, 720)
    for scroll in window.findChildren(QScrollArea):
        if scroll.isVisible() and scroll.widget() is not None:
            assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width() + 1, window.page
    page = window.page
    at_foot = [page.foot.itemAt(place).widget() for place in range(page.foot.count())]
    for widget in at_foot:
        if isinstance(widget, QWidget) and widget.isVisible():
            corner = widget.mapTo(window, widget.rect().bottomRight())
            assert 0 <= corner.x() < 1280
            assert 0 <= corner.y() < 720
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() <= page.width()


def test_every_page_keeps_its_width_and_its_foot(long_window, long_named, name, people, clock, qtbot):
    window, emergency = long_window, long_named
    holds(window)
    emergency.begin()
    holds(window)
    emergency.name_people(f"{PAIR[0]} {name}"[:500], f"{PAIR[1]} {name}"[:500])
    holds(window)
    emergency.choose("fm1")
    holds(window)
    while emergency.gate.next() is not None:
        by = next(who for who in emergency.people if who not in emergency.gate.observers(emergency.gate.next()[0]))
        assert emergency.observe(by, "as-expected")
        holds(window)
    assert emergency.declare(name[:500], name[:500])
    holds(window)
    unlocked(emergency, people, clock, qtbot)
    holds(window)
    emergency.note(name)
    emergency.stand_down()
    holds(window)
    emergency.settle(lambda opening: opening.prove_normal_sign_in(name))
    emergency.settle(lambda opening: opening.classify("drill"))
    emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    holds(window)
    wait_closed(emergency)
    holds(window)
