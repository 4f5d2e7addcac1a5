"""Meals on paper: a sign-in sheet goes out as a PDF, comes back under the scanner, is confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import MealServing, SlipConfirmation
from eldercare_desktop.screens.meals.sheets.view import SheetsView
from eldercare_desktop.tour.hands import check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.steps.slips import codes, save, scan


def sheet_out_and_back(laptop: Laptop, walk_ins: Sequence[str]) -> None:
    """Of a site that serves today: the sheets are made, one is read off its paper, confirmed.

    `walk_ins`: initials of those who came without an order.
    """
    view = laptop.page("meals", part="sheets").view("sheets")
    assert isinstance(view, SheetsView)
    day = view.day
    if day.make_all.isVisible():
        click(day.make_all)
        laptop.rest()
    rows = wait(day.table.model.rows, "there are sheets")
    sheet = next(row for row in rows if row.state == "open" and row.route_id is None)
    day.table.select(sheet.key)
    laptop.rest()
    wait(lambda: not day.preview.view.sheet.image.isNull(), "the sheet is painted")
    laptop.picture("meals-sheets")
    save(laptop, "meal-sign-in", day.preview)
    found = codes(day.preview.paper())
    check(len(found) == 1, "the code of the sheet is read")
    laptop.page("people")
    scan(laptop, found[0])
    _confirm(laptop, sheet.slip_id, sheet.lines, walk_ins)


def _confirm(laptop: Laptop, slip_id: str, lines: int, walk_ins: Sequence[str]) -> None:
    """Space leaves the first one out, W and G write on the empty lines, Enter keeps the rest."""
    page: Any = wait(lambda: laptop.page() if "sheets" in _parts(laptop) else None, "it opens")
    batch = page.view("sheets").batch
    table = batch.lines.table
    wait(lambda: batch.slip_id == slip_id and len(table.model.rows()) == lines, "it is opened")
    before, were = _counts(laptop)
    if lines > 1 and batch.going().lines[0].ticked:  # else it was noted before already
        press(Qt.Key.Key_Space, widget=table.view)
    for initials in walk_ins:
        _walk_in(batch, initials)
    press(Qt.Key.Key_G, widget=table.view)
    wait(lambda: batch.adding.form() is not None, "it asks for the guest")
    click(batch.adding.panel.save_button)
    every = lines + len(walk_ins) + 1
    wait(lambda: len(table.model.rows()) == every, "all stand below")
    ticked = len(batch.going().ticked)
    laptop.rest()
    laptop.picture("meals-sheet-back")
    press(Qt.Key.Key_Return, widget=table.view)
    wait(lambda: _counts(laptop)[1] == were + 1, "the sheet is confirmed")
    laptop.rest()
    made = _counts(laptop)[0] - before
    check(made == ticked, "each ticked line is one meal")
    laptop.report.say(f"{laptop.name}: a meal sheet of {lines} lines came back, {made} meals noted")


def _walk_in(batch: Any, initials: str) -> None:
    before = len(batch.going().rows)
    press(Qt.Key.Key_W, widget=batch.lines.table.view)
    wait(lambda: batch.adding.form() is not None, "it asks who came")
    picker = batch.adding.form().picker
    type_text(initials, picker.field)
    wait(lambda: picker.hits.isVisible() and picker.hits.current(), f"{initials} is found")
    press(Qt.Key.Key_Return, widget=picker.field)
    wait(picker.value, f"{initials} is chosen")
    click(batch.adding.panel.save_button)
    wait(lambda: len(batch.going().rows) == before + 1, f"{initials} stands below")


def _parts(laptop: Laptop) -> list[str]:
    return [part.key for part in getattr(laptop.page(), "PARTS", ())]


def _counts(laptop: Laptop) -> tuple[int, int]:
    """How many servings and how many confirmed papers there are."""
    found: tuple[int, int] = laptop.read(
        lambda r: (len(r.find(MealServing)), len(r.find(SlipConfirmation)))
    )
    return found
