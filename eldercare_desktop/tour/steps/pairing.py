"""Pairing: close a gap in place with a helper who is suggested."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Pairing
from eldercare_desktop.tour.hands import check, click, press, wait
from eldercare_desktop.tour.laptop import Laptop


def close_a_gap(laptop: Laptop) -> None:
    """Pair the first elder of the gap list; the ledger then has one pairing more."""
    before = laptop.read(lambda r: len(r.find(Pairing)))
    page = laptop.page("pairing", part="gaps")
    table = page.gaps.table
    wait(lambda: table.model.rows(), "there are elders without a pairing")
    gaps = len(table.model.rows())
    table.select_first()
    laptop.rest()
    laptop.picture("pairing-gaps")
    table.setFocus()
    press(Qt.Key.Key_Return, widget=table.view)
    panel = page.editing.panel
    wait(panel.isVisible, "Enter opens the form of the pairing")
    laptop.rest()
    laptop.picture("pairing-helper")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)  # the first of the helpers who are suggested
    laptop.rest()
    laptop.picture("pairing-form")
    save = panel.save_button
    click(save)
    laptop.rest()
    if panel.isVisible():  # a warning that came with saving holds it back once
        laptop.picture("pairing-warning")
        click(save)
    wait(lambda: not panel.isVisible(), "the pairing is saved")
    laptop.rest()
    after = laptop.read(lambda r: len(r.find(Pairing)))
    check(after == before + 1, "the ledger has one pairing more")
    check(len(table.model.rows()) == gaps - 1, "the gap is closed")
    laptop.report.say(f"{laptop.name}: a gap closed, {after} pairings in the ledger")


def ledger(laptop: Laptop) -> None:
    """Pictures of the ledger and of the helpers' loads."""
    page = laptop.page("pairing", part="ledger")
    page.ledger.table.select_first()
    laptop.rest()
    laptop.picture("pairing-ledger")
    page = laptop.page("pairing", part="helpers")
    page.helpers.table.select_first()
    laptop.rest()
    laptop.picture("pairing-helpers")
