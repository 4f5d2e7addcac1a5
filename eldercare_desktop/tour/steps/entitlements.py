"""Entitlements: who should have what, noted by a key; the table behind it; a coming year."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.entitlement.listing import count_entitled
from eldercare_desktop.screens.entitlements import loading
from eldercare_desktop.tour.hands import check, press, wait
from eldercare_desktop.tour.laptop import Laptop


def note_and_print(laptop: Laptop) -> None:
    """Note one application by a key, look at the conditions, and see the list on paper."""
    missing = _missing(laptop)
    page = laptop.page("needs", part="entitlements")
    view = page.view("entitlements")
    table = view.lists.table
    wait(lambda: table.model.rows(), "there are names who should have something")
    table.select_first()
    table.setFocus()
    laptop.rest()
    laptop.picture("entitlements")
    press(Qt.Key.Key_A, widget=table.view)
    laptop.rest()
    check(_missing(laptop) == missing - 1, "one line less is missing")
    view.shown(table=True)
    laptop.rest()
    laptop.picture("entitlements-conditions")
    view.back()
    view.lists.print_button.click()
    wait(lambda: view.preview.paper(), "the list is on paper")
    laptop.rest()
    laptop.picture("entitlements-paper")
    view.back()
    laptop.rest()
    laptop.report.say(f"{laptop.name}: {missing - 1} lines of entitlements still to be asked for")


def _missing(laptop: Laptop) -> int:
    counts = laptop.read(lambda read: count_entitled(read, today=loading.today()))
    return int(counts["missing"])
