"""Visits: an ordinary visit by keyboard alone, its undo, and the history."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Need, Visit
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop


def log_by_keyboard(laptop: Laptop, typed: str) -> None:
    """Initials, Enter, 0 for "all well", Enter: a visit is in the store."""
    before = _count(laptop)
    page = laptop.page("visits", new=True)
    laptop.picture("visits")
    type_text(typed)
    laptop.rest()
    laptop.picture("visit-who")
    press(Qt.Key.Key_Return)
    wait(page.person_id, f"{typed} and Enter choose an elder")
    laptop.rest()
    press(Qt.Key.Key_0)
    laptop.picture("visit-form")
    press(Qt.Key.Key_Return)
    wait(lambda: _count(laptop) == before + 1, "Enter saves the visit")
    laptop.rest()
    laptop.picture("visit-saved")
    laptop.report.say(f"{laptop.name}: a visit logged with {len(typed) + 3} keys")


def undo_and_log_again(laptop: Laptop, typed: str) -> None:
    """Ctrl+Z takes the visit back; it is logged once more."""
    before = _standing(laptop)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # where the cursor is
    wait(lambda: _standing(laptop) == before - 1, "Ctrl+Z takes the visit back")
    laptop.rest()
    laptop.picture("visit-undone")
    laptop.report.say(f"{laptop.name}: Ctrl+Z took the visit back")
    log_by_keyboard(laptop, typed)
    check(_standing(laptop) == before, "the visit stands again")


def concern_and_need(laptop: Laptop, typed: str) -> None:
    """A check gives cause for concern; what is needed is noted with the visit, by one Enter."""
    before, needs = _count(laptop), _needs(laptop)
    page = laptop.page("visits", new=True)
    type_text(typed)
    laptop.rest()
    press(Qt.Key.Key_Return)
    wait(page.person_id, f"{typed} and Enter choose an elder")
    laptop.rest()
    type_text("21111")
    laptop.picture("visit-concern")
    type_text("20+")
    laptop.rest()
    laptop.picture("visit-need")
    press(Qt.Key.Key_Return)
    wait(lambda: _count(laptop) == before + 1, "Enter saves the visit")
    check(_needs(laptop) == needs + 1, "and the need with it")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: a concern and what is needed, in one go")


def history(laptop: Laptop) -> None:
    """Pictures of the history and of the month."""
    page = laptop.page("visits")
    for part in ("history", "month"):
        page.go(part)
        laptop.rest()
        laptop.picture(f"visits-{part}")


def _count(laptop: Laptop) -> int:
    return len(laptop.read(lambda r: r.find(Visit)))


def _needs(laptop: Laptop) -> int:
    return len(laptop.read(lambda r: r.find(Need)))


def _standing(laptop: Laptop) -> int:
    """Visits that were not taken back."""
    visits: list[Visit] = laptop.read(lambda r: r.find(Visit))
    corrected = {v.corrects_id for v in visits}
    return sum(not v.withdrawn and v.id not in corrected for v in visits)
