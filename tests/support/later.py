"""A worker that works when a test says so."""

from concurrent.futures import Executor, Future


class Later(Executor):
    """Keeps what is submitted until it is told to work."""

    def __init__(self):
        self._waiting = []

    def submit(self, work, /, *arguments, **named):
        future = Future()
        self._waiting.append((future, lambda: work(*arguments, **named)))
        return future

    @property
    def wanted(self):
        """Tell whether something waits to be worked."""
        return bool(self._waiting)

    def work(self):
        """Do everything that waits; return the futures."""
        waiting, self._waiting = self._waiting, []
        for future, work in waiting:
            try:
                future.set_result(work())
            except Exception as problem:
                future.set_exception(problem)
        return [future for future, _ in waiting]
