"""Objects that end in a cycle end in the window's thread, however much the workers allocate."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from keyturn.ui.garbage import Garbage


class Node:
    """Something that only the collector can end."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def garbage(qtbot):
    made = Garbage()
    yield made
    made.deleteLater()


def dropped(ended):
    """Drop an object, and note in which thread it ends."""
    node = Node()
    weakref.finalize(node, lambda: ended.append(threading.current_thread()))


def allocate():
    """Allocate more than any threshold of the collector."""
    return [[] for _ in range(20_000)]


def test_a_worker_that_allocates_collects_nothing(garbage):
    ended = []
    dropped(ended)
    with ThreadPoolExecutor(1) as worker:
        worker.submit(allocate).result()
    assert ended == []


def test_the_window_collects_it_by_and_by(garbage, qtbot):
    ended = []
    gc.collect()
    dropped(ended)
    kept = allocate()
    garbage._timer.timeout.emit()
    assert ended == [threading.main_thread()]
    assert len(kept) == 20_000


def test_older_garbage_is_collected_too(garbage):
    ended = []
    node = Node()
    gc.collect()
    weakref.finalize(node, lambda: ended.append(True))
    del node
    kept = []
    for _ in range(200):
        kept.append([[] for _ in range(1000)])
        garbage.collect()
    assert ended == [True]


def test_nothing_is_collected_while_nothing_is_due(garbage, monkeypatch):
    gc.collect()
    asked = []
    monkeypatch.setattr(gc, "collect", asked.append)
    garbage.collect()
    assert asked == []


def test_it_looks_each_second(garbage):
    assert garbage._timer.isActive()
    assert garbage._timer.interval() == 1000
