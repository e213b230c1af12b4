"""Act, handing off by a camera: addresses freely, a secret once both have agreed, and wiped with the view."""

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from act_walks import ADDRESS, PASSWORD, Desk
from keyturn.opening.showing import switch_role_address
from keyturn.ui.widgets.qr_code import QrCode


@pytest.fixture
def desk(window, emergency, people, clock, qtbot):
    made = Desk(window, emergency, people, clock, qtbot)
    made.go("sign-in")
    made.press("R", "Q")
    return made


def read(desk):
    """What a camera reads of the page."""
    desk.settle()
    picture = desk.page.findChild(QrCode).grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    found = zxingcpp.read_barcodes(
        memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    )
    return [code.text for code in found]


def test_what_can_be_handed_off_is_numbered(desk):
    assert desk.buttons() == {
        "Sign-in address (1)": "secondary", "Address that switches to the role (2)": "secondary",
        "Password, once both of you agree (3)": "secondary", "Back to the step (B)": "secondary",
    }  # fmt: skip


def test_an_address_is_read_at_once(desk):
    desk.press("1")
    assert read(desk) == [ADDRESS]
    assert desk.sees(ADDRESS)
    desk.press("B", "Q", "2")
    assert read(desk) == [switch_role_address("arn:aws:iam::123456789012:role/EmergencyAccess_Ops")]


def test_a_secret_needs_both_people(desk):
    desk.press("3")
    assert desk.page.findChild(QrCode) is None
    desk.press("A", "A")
    assert desk.sees("Amara agrees")
    assert desk.page.findChild(QrCode) is None
    desk.press("L")
    assert read(desk) == [PASSWORD]
    assert not any(PASSWORD in text for text in desk.seen())


def test_who_agreed_is_asked_anew_each_time(desk):
    desk.press("3", "A", "L", "B", "Q", "3")
    assert desk.page.findChild(QrCode) is None
    assert not desk.sees("Amara agrees")


def test_the_code_is_wiped_when_the_view_is_left_or_the_page_goes(desk):
    desk.press("3", "A", "L")
    code = desk.page.findChild(QrCode)
    assert code.shown
    desk.press("B")
    assert not code.shown
    desk.press("Q", "3", "A", "L")
    code = desk.page.findChild(QrCode)
    desk.emergency.stand_down()
    assert not code.shown


def test_a_wiped_item_leads_back_to_the_step(desk):
    desk.emergency.hide()
    assert desk.sees("Sign in as the emergency user.")
    assert "Hand off (Q)" not in desk.buttons()
