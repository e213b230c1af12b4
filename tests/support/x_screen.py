"""As much of the X protocol as it takes to look at a screen: which windows it shows, their titles and pixels, and
whether a program has heard what was typed.

A window manager asks a program with a ping whether it still answers. What was typed before the ping lies before it in
the program's queue: so a person's wait for the window is no guess of seconds. It answers before it has done what was
typed, and several pings in one turn of its loop where it has to share its processor: so it is also waited for until the
kernel says that it sleeps. Source: X.Org, X Window System Protocol; freedesktop.org, Extended Window Manager Hints
(_NET_WM_PING, _NET_WM_PID); proc(5).
"""

import itertools
import socket
import struct
import time
from dataclasses import dataclass
from pathlib import Path

REFUSED, REPLY = 0, 1
INTERN, ATTRIBUTES, CHANGE, GEOMETRY, TREE, PROPERTY, SEND, IMAGE = 16, 3, 2, 14, 15, 20, 25, 73
CLIENT_MESSAGE, SENT = 33, 0x80
HEARD = 1 << 17  # StructureNotify: Qt sends its answer to those who have asked the root window for this
ATOMS = ("WM_PROTOCOLS", "WM_DELETE_WINDOW", "_NET_WM_PING", "_NET_WM_NAME", "_NET_WM_PID")
EVENT_MASK, VIEWABLE, LONGEST, Z_PIXMAP = 1 << 11, 2, 1 << 16, 2
TURNS = 4  # a program takes what was typed in one turn of its loop, and does what that led to in the next
SLEEPS, BLINK = "S", 0.001  # in proc(5); seconds between two looks for it
PATIENCE = 60  # seconds until a program that does not answer is given up


@dataclass(frozen=True)
class Shown:
    """A window that is shown: its number, and its size in pixels."""

    number: int
    width: int
    height: int


class Refused(Exception):
    """The X server refused a request: most often the window that it names is gone."""


class Screen:
    """A connection to one X server of this machine."""

    def __init__(self, display: int) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE)
        self._socket.connect(f"/tmp/.X11-unix/X{display}")
        self._number = 0
        self._pings = itertools.count(1)
        self._sent: list[bytes] = []
        self._root = self._begin()
        self._atoms = {name: self._atom(name) for name in ATOMS}
        self._tell(CHANGE, 0, struct.pack("<III", self._root, EVENT_MASK, HEARD))

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def windows(self) -> list[Shown]:
        """Return the windows that lie on the screen and are shown, the topmost last."""
        reply = self._ask(TREE, 0, struct.pack("<I", self._root))
        (count,) = struct.unpack_from("<H", reply, 16)
        found = [self._shown(number) for number in struct.unpack_from(f"<{count}I", reply, 32)]
        return [shown for shown in found if shown is not None]

    def title(self, window: int) -> str:
        """Return a window's title; empty where it has none, or is gone."""
        try:
            reply = self._property(window, "_NET_WM_NAME")
        except Refused:
            return ""
        (length,) = struct.unpack_from("<I", reply, 16)
        return reply[32 : 32 + length].decode()

    def pixels(self, shown: Shown, left: int, width: int) -> bytes:
        """Return some columns of what a window shows, four bytes for each pixel; raises Refused where it is gone."""
        body = struct.pack("<IhhHHI", shown.number, left, 0, width, shown.height, 0xFFFFFFFF)
        return self._ask(IMAGE, Z_PIXMAP, body)[32:]

    def settle(self, window: int) -> None:
        """Wait until a window's program has taken what was typed, and has done what that led to."""
        (program,) = struct.unpack_from("<I", self._property(window, "_NET_WM_PID"), 32)
        for _ in range(TURNS):
            self._ping(window)
            _wait_until_it_sleeps(program)

    def ask_to_close(self, window: int) -> None:
        """Ask a window to go, as a window manager does."""
        self._send(window, (self._atoms["WM_DELETE_WINDOW"], 0))

    def _property(self, window: int, name: str) -> bytes:
        return self._ask(PROPERTY, 0, struct.pack("<IIIII", window, self._atoms[name], 0, 0, LONGEST))

    def _send(self, window: int, protocol: tuple[int, int]) -> None:
        told = (window, self._atoms["WM_PROTOCOLS"], *protocol, window, 0, 0)
        event = struct.pack("<BBHII5I", CLIENT_MESSAGE, 32, 0, *told)
        self._tell(SEND, 0, struct.pack("<II", window, 0) + event)

    def _ping(self, window: int) -> None:
        stamp = next(self._pings)
        ping = (self._atoms["_NET_WM_PING"], stamp)
        self._send(window, ping)
        while True:
            answer = self._sent.pop(0) if self._sent else self._packet()
            if answer[0] == SENT | CLIENT_MESSAGE and struct.unpack_from("<II", answer, 12) == ping:
                return

    def _shown(self, number: int) -> Shown | None:
        body = struct.pack("<I", number)
        try:
            state = self._ask(ATTRIBUTES, 0, body)[26]
            width, height = struct.unpack_from("<HH", self._ask(GEOMETRY, 0, body), 16)
        except Refused:
            return None
        return Shown(number, width, height) if state == VIEWABLE else None

    def _atom(self, name: str) -> int:
        data = name.encode()
        body = struct.pack("<Hxx", len(data)) + data
        (atom,) = struct.unpack_from("<I", self._ask(INTERN, 0, body), 8)
        return int(atom)

    def _begin(self) -> int:
        """Shake hands; return the root window."""
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self._read(8)
        assert head[0] == REPLY, "the X server lets nobody in"
        reply = self._read(4 * struct.unpack_from("<H", head, 6)[0])
        (vendor,), formats = struct.unpack_from("<H", reply, 16), reply[21]
        (root,) = struct.unpack_from("<I", reply, 32 + _padded(vendor) + 8 * formats)
        return int(root)

    def _tell(self, opcode: int, detail: int, body: bytes) -> None:
        self._number = (self._number + 1) & 0xFFFF
        data = body.ljust(_padded(len(body)), b"\0")
        self._socket.sendall(struct.pack("<BBH", opcode, detail, 1 + len(data) // 4) + data)

    def _ask(self, opcode: int, detail: int, body: bytes) -> bytes:
        """Send a request and return its reply; raises Refused."""
        self._tell(opcode, detail, body)
        while True:
            packet = self._packet()
            (number,) = struct.unpack_from("<H", packet, 2)
            if packet[0] in (REFUSED, REPLY) and number == self._number:
                if packet[0] == REFUSED:
                    raise Refused(f"request {opcode}, reason {packet[1]}")
                return packet
            self._sent.append(packet)

    def _packet(self) -> bytes:
        packet = self._read(32)
        return packet + self._read(4 * struct.unpack_from("<I", packet, 4)[0]) if packet[0] == REPLY else packet

    def _read(self, length: int) -> bytes:
        parts = bytearray()
        while len(parts) < length:
            part = self._socket.recv(length - len(parts))
            if not part:
                raise ConnectionError("the X server is gone")
            parts += part
        return bytes(parts)


def _wait_until_it_sleeps(program: int) -> None:
    end = time.monotonic() + PATIENCE
    while Path(f"/proc/{program}/stat").read_text().rpartition(") ")[2][0] != SLEEPS:
        assert time.monotonic() < end, "waited in vain: a program that sleeps"
        time.sleep(BLINK)


def _padded(length: int) -> int:
    return -(-length // 4) * 4
