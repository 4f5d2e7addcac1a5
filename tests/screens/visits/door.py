"""Three elders at a door, and the hands that type at the desk."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.care.visit.history import VisitFilter, VisitRow, find_visits
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"
KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\x1b": Qt.Key.Key_Escape}


class Village:
    """Three elders who are due, a helper, and what was logged."""

    ELDERS = {
        "wang": ("王秀英", "1940-03-01", ["living_alone"], "2026-11-10"),
        "zhang": ("张桂芳", "1938-03-01", ["living_alone"], "2026-11-12"),
        "li": ("李大山", "1950-03-01", [], "2026-08-01"),
    }

    def __init__(self, store: Store) -> None:
        self.store = store
        self.residents: dict[str, Resident] = {}
        with store.work() as work:
            group = factories.group(work, 1)
            for key, (name, birth, living, last) in self.ELDERS.items():
                who = factories.person(work, name, birth=birth, group_id=group.id)
                elder = factories.resident(work, who, living=living, served_since="2026-01-01")
                log_visit(work, VisitEntry(elder.id, visited_on=last))
                self.residents[key] = elder
            self.helper = factories.helper(work)
            factories.pairing(work, self.residents["wang"], self.helper)
            pupil = factories.person(work, "陈小雨", birth="2016-05-02", group_id=group.id)
            self.residents["chen"] = factories.resident(
                work, pupil, kind="left_behind_child", served_since=TODAY
            )
            work.commit()

    @classmethod
    def of(cls, store: Store) -> Village:
        """The village in a store that was opened again."""
        village = cls.__new__(cls)
        village.store = store
        names = {name: key for key, (name, *_) in cls.ELDERS.items()}
        with store.read() as reader:
            people = {who.id: who.name for who in reader.find(Person)}
            found = {people[one.person_id]: one for one in reader.find(Resident)}
        village.residents = {names[name]: one for name, one in found.items() if name in names}
        return village

    def visits(self, name: str) -> list[VisitRow]:
        """What holds of somebody's visits, the newest first."""
        with self.store.read() as reader:
            return find_visits(reader, VisitFilter(resident_id=self.residents[name].id))

    def draft(self) -> object:
        """What is kept on disk of a visit that is being written."""
        with self.store.read() as reader:
            return reader.setting(loading.DRAFT)

    def aside(self) -> list[dict[str, Any]]:
        """What is kept on disk of visits that were put aside."""
        with self.store.read() as reader:
            return reader.setting(loading.ASIDE) or []


class Hands:
    """Types into whatever has the cursor, and counts the keys."""

    def __init__(self, qtbot: QtBot, page: QWidget) -> None:
        self._qtbot, self._page = qtbot, page
        self.pressed = 0

    def type(self, keys: str) -> None:
        """Presses keys one after the other; a newline is Enter."""
        for key in keys:
            target = self._page.focusWidget() or self._page
            self._qtbot.keyClick(target, KEYS.get(key, key))
            self.pressed += 1
