"""Python's garbage, collected in the thread of the window only.

Widgets that nobody shows any more often hang together in a circle, and wait for Python's
collector. Left alone it runs in whichever thread allocates next. In a worker it would
take widgets apart outside the thread that they belong to, and the process would die.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QTimer

EVERY_MS = 1000


def collect_in_window_thread() -> None:
    """From now on a timer of the application collects; says nothing when it does already."""
    app = QCoreApplication.instance()
    if app is None or app.property(_MARK):
        return
    app.setProperty(_MARK, True)
    gc.disable()
    gc.freeze()  # what was imported so far is there to stay, and need not be looked at
    timer = QTimer(app)
    timer.timeout.connect(_collect)
    timer.start(EVERY_MS)


def _collect() -> None:
    """As the collector itself would: the young objects often, the old ones seldom."""
    for generation, (count, limit) in enumerate(
        zip(gc.get_count(), gc.get_threshold(), strict=True)
    ):
        if count > limit:
            gc.collect(generation)


_MARK = "collects_garbage"
