"""A cold wave: make the list, tick the first off, look at the paper; the grid walk."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import RoundEntry, Visit
from eldercare_desktop.screens.rounds.new_round_form import NewRoundForm
from eldercare_desktop.tour.hands import check, click, press, wait
from eldercare_desktop.tour.laptop import Laptop


def go_round(laptop: Laptop) -> None:
    """Whoever is on the list and is ticked has a visit more."""
    before = laptop.read(lambda r: len(r.find(Visit)))
    page = laptop.page("rounds", part="rounds")
    laptop.rest()
    page.shown(new=True)
    new = page.rounds.new
    wait(lambda: isinstance(new.form, NewRoundForm), "a new round is offered")
    wait(lambda: new.list.chosen(), "somebody meets what is offered")
    laptop.rest()
    laptop.picture("round-new")
    click(new.save_button)
    sheet = page.rounds.sheet
    wait(lambda: sheet.table.model.rows(), "the list is open")
    laptop.rest()
    sheet.table.setFocus()
    press(Qt.Key.Key_Space, widget=sheet.table.view)
    laptop.rest()
    after = laptop.read(lambda r: len(r.find(Visit)))
    check(after == before + 1, "the tick is a visit")
    laptop.picture("round-list")
    page.printable()()
    desk = page.rounds.desk
    wait(lambda: desk.preview.paper() is not None, "the paper is there")
    laptop.rest()
    laptop.picture("round-paper")
    page.back()
    page.back()
    listed = laptop.read(lambda r: len(r.find(RoundEntry)))
    laptop.report.say(f"{laptop.name}: a round of {listed}, the first one ticked off")


def walk(laptop: Laptop) -> None:
    """A picture of the grid walk."""
    page = laptop.page("rounds", part="walk")
    wait(page.walks.is_ready, "the walks have come")
    laptop.rest()
    laptop.picture("grid-walk")
