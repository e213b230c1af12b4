import pytest
from PySide6.QtCore import QObject, QEvent
from act_walks import Desk


class F(QObject):
    def eventFilter(self, o, ev):
        if (
            ev.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange, QEvent.Type.PlatformSurface)
            and o.isWidgetType()
            and o.isWindow()
        ):
            print("TOP", ev.type(), o, getattr(o, "text", lambda: "")(), o.parent())
        return False


def test_x(window, emergency, people, clock, qtbot, qapp):
    desk = Desk(window, emergency, people, clock, qtbot)
    f = F()
    qapp.installEventFilter(f)
    desk.go("sign-in")
    print("go")
    desk.press("R")
    print("R")
    qapp.removeEventFilter(f)
    assert 0
