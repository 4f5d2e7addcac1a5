"""A person's page: what comes next, a calendar of dots, everything in one time line."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.tour.hands import check, press, wait
from eldercare_desktop.tour.laptop import Laptop


def look(laptop: Laptop, person_id: str) -> None:
    """Turn to the time line, go through it with the arrows, choose the visits alone."""
    page = laptop.page("people")
    page.open_person(person_id)
    wait(lambda: page.detail is not None and page.person_id() == person_id, "the page is there")
    laptop.rest()
    page.detail.parts.choose(1)
    wait(lambda: bool(page.detail.timeline.rows), "the time line is there")
    laptop.rest()
    laptop.picture("timeline")
    view = page.detail.timeline
    every = len(view.rows)
    view.rows[0].setFocus()
    press(Qt.Key.Key_Down, widget=view.rows[0])
    laptop.picture("timeline-lines")
    view.chips.choose(0)
    laptop.rest()
    check(0 < len(view.rows) < every, "a chip leaves one kind of events")
    view.chips.choose(0)
    page.detail.parts.choose(0)
    page.list.reset()
    laptop.rest()
    laptop.report.say(f"{laptop.name}: a time line of {every} events, one kind alone, all of them")
