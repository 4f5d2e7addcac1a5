"""Helpers: how full each is, who has too many, who is away, and whom they look after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading, saving
from eldercare_desktop.screens.pairing.details import LIST_AND_DETAIL, Detail
from eldercare_desktop.screens.pairing.load_bar import LoadCells
from eldercare_desktop.screens.pairing.loading import HelperDetail
from eldercare_desktop.screens.pairing.phrases import facts, helper_line, load_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.loads import HelperLoad


class HelpersView(QWidget):
    """The list of helpers with their load, and one helper with the elders."""

    pair_wanted = Signal(object)  # the helper, as Someone
    pairing_wanted = Signal(str)
    person_wanted = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._typed = ""
        self._wanted_id = ""
        self.only = Chips(
            [
                ("over", self.tr("Too many")),
                ("away", self.tr("Away or gone")),
                ("free", self.tr("With room")),
            ],
            single=True,
        )
        self.only.changed.connect(self._filtered)
        self.table = Table(self._columns(), key="helper_id")
        bars = LoadCells(self.table.view)
        self.table.view.setItemDelegateForColumn(self.table.model.column("load"), bars)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(self._pair)
        self.split = ListDetail(
            self.table, EmptyState("users", self.tr("Choose a helper to see their elders"))
        )
        self.split.setSizes(LIST_AND_DETAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.only)
        column.addWidget(self.split, 1)
        self._say_empty()

    def search(self, typed: str) -> None:
        """Shows only helpers who match."""
        self._typed = typed
        self._say_empty()
        self.load()

    def open_helper(self, helper_id: str) -> None:
        """Shows one helper, whatever the filters are now."""
        self._wanted_id, self._typed = helper_id, ""
        self.only.set_values([])
        self.load()

    def load(self) -> None:
        """Reads the helpers again."""
        typed, only = self._typed, self.only.value()
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.helpers(read, typed, only),
            done=self._show,
            owner=self,
            latest="helpers",
        )

    def person_id(self) -> str | None:
        """The helper under the cursor."""
        load = self.table.current()
        return load.person_id if load else None

    def _filtered(self) -> None:
        self._say_empty()
        self.load()

    def _show(self, loads: list[HelperLoad]) -> None:
        self.table.set_rows(loads)
        if self._wanted_id and self.table.select(self._wanted_id):
            self._wanted_id = ""
        if not loads:
            self.split.show_empty()
        elif self.table.current() is None:
            self.table.select_first()
        else:
            self._chosen(self.table.current())

    def _chosen(self, load: HelperLoad | None) -> None:
        if load is None:
            self.split.show_empty()
            return
        self._shell.background.query(
            lambda read: loading.helper_detail(read, load.helper_id),
            done=self._show_detail,
            owner=self,
            latest="helper",
        )

    def _show_detail(self, found: HelperDetail | None) -> None:
        if found is None:
            self.split.show_empty()
            return
        load, detail = found.load, Detail()
        badges = [Badge(word("helper_kind", load.kind)), *_badges(load, self.tr("Too many"))]
        detail.add(PersonHeading(load.name, [*facts(load), load.phone or ""], badges))
        detail.add(text(self._sentence(load), wrap=True))
        detail.buttons(self._buttons(load))
        now = [row for row in found.pairings if row.active]
        before = [row for row in found.pairings if not row.active]
        for heading, rows in ((self.tr("Elders now"), now), (self.tr("Elders before"), before)):
            if rows:
                detail.heading(heading)
                detail.history(
                    rows,
                    helpers=False,
                    open_words=self.tr("Open"),
                    open_row=self.pairing_wanted.emit,
                )
        detail.end()
        self.split.show_detail(detail)

    def _sentence(self, load: HelperLoad) -> str:
        said = self.tr("Elders: {elders} (one to one {own}, grid {grid}). At most {limit}.").format(
            elders=load.elders, own=load.one_to_one, grid=load.grid, limit=load.limit
        )
        if load.presence == "away" and load.away_since:
            return said + " " + self.tr("Away since {day}.").format(day=load.away_since)
        return said

    def _buttons(self, load: HelperLoad) -> list[QPushButton]:
        made = []
        if load.presence == "here":
            pair = button(self.tr("Pair with an elder …"), "primary", "handshake")
            pair.clicked.connect(lambda: self._pair(load))
            away = button(self.tr("Is away from today"), icon="log-out")
            away.clicked.connect(lambda: self._set_available(load, False))
            made += [pair, away]
        elif load.presence == "away":
            back = button(self.tr("Is back"), "primary", "user-check")
            back.clicked.connect(lambda: self._set_available(load, True))
            made.append(back)
        person = button(self.tr("Open the person"), "quiet", "user")
        person.clicked.connect(lambda: self.person_wanted.emit(load.person_id))
        return [*made, person]

    def _set_available(self, load: HelperLoad, available: bool) -> None:
        helper_id = load.helper_id
        self._shell.background.operation(
            lambda work: saving.set_available(work, helper_id, available)
        )

    def _pair(self, load: HelperLoad) -> None:
        if load.presence != "gone":
            self.pair_wanted.emit(loading.helper_of(load))

    def _say_empty(self) -> None:
        if self._typed or self.only.value():
            state = EmptyState("search", self.tr("No helper like this"))
        else:
            state = EmptyState(
                "users",
                self.tr("No helpers yet"),
                self.tr("Give somebody under People the role of a helper, or import a ledger."),
                self.tr("Go to People"),
                lambda: self._shell.navigate("people"),
            )
        self.table.set_empty(state)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Helper"), hint=helper_line, width=7, stretch=True),
            Column("load", self.tr("Elders"), value=_load_words, sort=_fullness, width=8),
            Column(
                "presence", self.tr("State"), value=_absence,
                badge=lambda load: next(iter(_badges(load, "")), None), width=3, optional=True,
            ),
        ]  # fmt: skip


def _badges(load: Any, too_many: str) -> list[Badge]:
    found = [Badge(too_many, "danger")] if too_many and load.over else []
    if load.presence != "here":
        kind = "due" if load.presence == "away" else "danger"
        found.append(Badge(word("presence", load.presence), kind))
    return found


def _absence(load: Any) -> str:
    return "" if load.presence == "here" else word("presence", load.presence)


def _load_words(load: Any) -> str:
    return load_words(load.elders, load.limit)


def _fullness(load: Any) -> float:
    return load.elders / max(load.limit, 1)
