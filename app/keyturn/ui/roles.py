"""What a screen reader takes the program's own parts for: Qt knows its buttons and fields, and nothing of these.

A widget says its role in `accessible_role`. Qt for Python keeps what a factory has made until the process ends
(some KB each); a factory is asked only while a screen reader is there.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def install_roles() -> None:
    """Tell Qt, once for the process, that widgets may have a role of their own."""
    QAccessible.installFactory(_interface)


def _interface(_: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role)
