"""Stand-ins for what the screens get from outside: a store, settings, pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.screens.page import Page, Place, Shell
from eldercare_desktop.screens.parts.page_header import PageHeader


@dataclass(frozen=True)
class FakeDone:
    tx: int | None
    tables: frozenset[str]
    label: str


@dataclass
class FakeStore:
    """Rows in a list. A work sees its own copy, which `commit` puts in place."""

    rows: list[str] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    commits: int = 0
    undone: list[int] = field(default_factory=list)
    before: dict[int, list[str]] = field(default_factory=dict)

    @contextmanager
    def read(self) -> Iterator[list[str]]:
        self.threads.add(threading.get_ident())
        yield list(self.rows)

    @contextmanager
    def work(self, user: str) -> Iterator[FakeWork]:
        self.threads.add(threading.get_ident())
        yield FakeWork(self, user, list(self.rows))

    def undo(self, tx: int, user: str) -> FakeDone:
        if tx in self.undone:
            raise CareError("already_undone")
        self.undone.append(tx)
        self.rows = self.before[tx]
        return FakeDone(tx + 1000, frozenset({"person"}), "undo")

    def held_only_here(self) -> int:
        return self.commits


@dataclass
class FakeWork:
    store: FakeStore
    user: str
    rows: list[str]
    label: str = ""
    touched: set[str] = field(default_factory=set)

    def insert(self, name: str, table: str = "person") -> str:
        self.rows.append(name)
        self.touched.add(table)
        return name

    def commit(self) -> FakeDone:
        if not self.touched:
            return FakeDone(None, frozenset(), self.label)
        self.store.commits += 1
        self.store.before[self.store.commits] = self.store.rows
        self.store.rows = self.rows
        return FakeDone(self.store.commits, frozenset(self.touched), self.label)


class FakeSettings:
    """Settings in memory."""

    def __init__(self, **values: Any) -> None:
        self.values = {"language": "en", "theme": "light", "scale": 100, **values}
        self.pin = "402913"

    def value(self, name: str) -> Any:
        return self.values.get(name)

    def change(self, values: Mapping[str, Any]) -> None:
        self.values.update(values)

    def change_pin(self, old: str, new: str) -> None:
        if old != self.pin:
            raise CareError("wrong_pin")
        self.pin = new


class PlainPage(Page):
    """A page that keeps what happened to it."""

    tables = frozenset({"person"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.refreshed: list[frozenset[str]] = []
        self.arguments: list[dict[str, Any]] = []
        self.backs = 0
        column = QVBoxLayout(self)
        column.addWidget(PageHeader("Plain"))

    def refresh(self, tables: frozenset[str]) -> None:
        self.refreshed.append(tables)

    def shown(self, **args: Any) -> None:
        self.arguments.append(args)

    def back(self) -> bool:
        self.backs += 1
        return True


class OtherPage(PlainPage):
    tables = frozenset({"visit"})

    def person_id(self) -> str | None:
        return "f" * 32


PLAIN_PLACES = (
    Place("people", "People", "users", __name__, "PlainPage"),
    Place("visits", "Visits", "footprints", __name__, "OtherPage"),
)


def application() -> QApplication:
    """The one application of the process."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app
