"""Import: a roster and a pairing ledger from Excel, with preview; an import undone as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from eldercare_desktop.care.records import Pairing, Person, Resident
from eldercare_desktop.resources import resource
from eldercare_desktop.tour.hands import check, click, settle, wait
from eldercare_desktop.tour.laptop import Laptop

ROSTER = resource("rosters", "sample_roster.xlsx")
LEDGER = resource("rosters", "sample_pairing_ledger.xlsx")


def bring_in(laptop: Laptop, file: Path, name: str) -> None:
    """Open a file, look at the preview, import what is ticked."""
    before = _counted(laptop)
    page = laptop.page("import")
    if name == "roster":
        laptop.picture("import")
    page.open_file(file)
    wait(lambda: page.plan is not None, f"{file.name} is read")
    laptop.rest()
    laptop.picture(f"import-{name}")
    click(page.import_button)
    wait(lambda: page.applied is not None, f"{file.name} is imported")
    laptop.rest()
    laptop.picture(f"import-{name}-done")
    after = _counted(laptop)
    check(after > before, f"{file.name} brought something into the store")
    laptop.report.say(
        f"{laptop.name}: {file.name} imported: {after[0]} people, "
        f"{after[1]} residents, {after[2]} pairings"
    )


def undo(laptop: Laptop) -> None:
    """Ctrl+Z takes the whole import back."""
    before = _counted(laptop)
    laptop.page()
    QTest.keyClick(laptop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    wait(lambda: _counted(laptop) < before, "Ctrl+Z takes the import back")
    laptop.rest()
    check(_counted(laptop) == (0, 0, 0), "nothing of the import is left")
    laptop.report.say(f"{laptop.name}: the import of {before[0]} people undone as one step")


def _counted(laptop: Laptop) -> tuple[int, int, int]:
    """People, residents and pairings in the store."""
    kinds = (Person, Resident, Pairing)
    found = laptop.read(lambda r: tuple(len(r.find(kind)) for kind in kinds))
    return (found[0], found[1], found[2])
