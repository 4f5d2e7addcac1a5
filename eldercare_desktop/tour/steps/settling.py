"""Settling: two laptops have written about the same people without knowing of each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.care.register.admitting import admit
from eldercare_desktop.care.settling.waiting import Waiting, waiting
from eldercare_desktop.tour.hands import check, click, press, wait
from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.steps.exchange import hand_over

NEW = "龙秀兰"
"""Somebody whom both laptops put on the register."""


def disagree(laptop: Laptop, other: Laptop, name: str) -> None:
    """Both change one phone number and register the same woman; then both exchange."""
    for one, phone, birth in ((laptop, "13811110001", "1946"), (other, "13811110002", "1946-05")):
        _save(one, partial(_telephone, name=name, phone=phone))
        _save(one, partial(_register, birth=birth))
        hand_over(one)
    hand_over(laptop)
    held = len(_waiting(laptop))
    check(held >= 2, "there is something to settle")
    laptop.report.say(f"{laptop.name}: {held} things to settle after the exchange")


def settle(laptop: Laptop, name: str) -> None:
    """The conflict by keys, the two records by comparing them."""
    page = laptop.page("settling")
    _open(laptop, page, lambda item: item.kind == "conflict" and item.subject.name == name)
    laptop.picture("settling-conflict")
    press(Qt.Key.Key_2, widget=page.table.view)
    press(Qt.Key.Key_Return, widget=page.table.view)
    _gone(laptop, lambda item: item.kind == "conflict", "the conflict is settled")
    _open(laptop, page, lambda item: item.kind == "pair" and item.subject.name == NEW)
    laptop.picture("settling-two-records")
    click(page.detail.merge_button)
    _gone(laptop, lambda item: item.subject.name == NEW, "the two records are one")
    laptop.rest()
    laptop.picture("settling-done")
    found = laptop.read(lambda r: [p for p in r.find(Person) if p.name == NEW])
    check([p.birth for p in found] == ["1946-05"], "one record, with the fuller date of birth")
    laptop.report.say(f"{laptop.name}: settled by keys; {NEW} is one person")


def _open(laptop: Laptop, page: Any, wanted: Callable[[Waiting], bool]) -> None:
    rows = wait(lambda: [r for r in page.table.model.rows() if wanted(r)], "it is listed")
    page.table.select(rows[0].key)
    laptop.rest()
    wait(lambda: page.detail and page.detail.item.key == rows[0].key, "it is shown")


def _gone(laptop: Laptop, which: Callable[[Waiting], bool], what: str) -> None:
    wait(lambda: not [item for item in _waiting(laptop) if which(item)], what)
    laptop.rest()


def _waiting(laptop: Laptop) -> list[Waiting]:
    found: list[Waiting] = laptop.read(waiting)
    return found


def _save(laptop: Laptop, what: Callable[[Any], object]) -> None:
    laptop.app.background.operation(what)
    laptop.rest()


def _telephone(work: Any, name: str, phone: str) -> None:
    person = next(p for p in work.find(Person) if p.name == name)
    work.label = "edit_person"
    work.set(person, phone=phone)


def _register(work: Any, birth: str) -> None:
    village = str(work.setting("village"))
    admit(work, Person(village=village, name=NEW, birth=birth), resident=Resident(person_id=""))
