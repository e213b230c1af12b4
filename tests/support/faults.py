"""Faults of a disk that need no rights of their own: nothing can be written, the folder is away."""

import resource
from contextlib import contextmanager


@contextmanager
def full_disk():
    """Let every file refuse another byte, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def pulled_out(folder):
    """Take a folder with everything in it away, as a stick that is pulled out, and put it back."""
    away = folder.with_name(folder.name + "-away")
    folder.rename(away)
    try:
        yield
    finally:
        away.rename(folder)
