"""People: search by initials, a person's page, registering a helper by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from eldercare_desktop.care.records import Helper, Person
from eldercare_desktop.tour.hands import check, find, type_text, wait
from eldercare_desktop.tour.laptop import Laptop


def look_up(laptop: Laptop, typed: str, name: str) -> str:
    """Find somebody by what is typed, and show their page. Returns the person's id."""
    page = laptop.page("people")
    laptop.picture("people")
    table = page.list.table
    everybody = len(table.model.rows())
    type_text(typed, find(page, QLineEdit))
    wait(lambda: 0 < len(table.model.rows()) < everybody, f"{typed} narrows the list")
    laptop.rest()
    names = [r.name for r in table.model.rows()]
    check(name in names, f"{typed} finds {name}")
    row = next(r for r in table.model.rows() if r.name == name)
    table.select(row.person_id)
    wait(lambda: page.person_id() == row.person_id, f"{name} is shown")
    laptop.rest()
    laptop.picture("person")
    laptop.report.say(f"{laptop.name}: {typed} finds {name}, among {len(names)}")
    return str(row.person_id)


def counted(laptop: Laptop) -> tuple[int, int]:
    """Living persons and helpers in the store."""

    def count(reader: object) -> tuple[int, int]:
        people = reader.find(Person)  # type: ignore[attr-defined]
        return len(people), len(reader.find(Helper))  # type: ignore[attr-defined]

    found: tuple[int, int] = laptop.read(count)
    return found
