"""Who is due: the list at the left of the quick log, most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.screens.visits.loading import DueLines, Hit
from eldercare_desktop.screens.visits.phrases import (
    due_badge,
    due_words,
    facts_line,
    last_words,
    tier_badge,
)
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueRow

STATES = ("due", "overdue", "later", "declined", "paused")


class DueView(QWidget):
    """`picked` gives a `Hit`: Enter or a double click on a line. `loaded` comes after loading."""

    picked = Signal(object)
    loaded = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._called: DueLines | None = None
        names = (
            self.tr("Due"),
            self.tr("Late"),
            self.tr("Next 7 days"),
            self.tr("Declined"),
            self.tr("Away"),
        )
        self._names = dict(zip(STATES, names, strict=True))
        self.states = Chips(list(self._names.items()), single=True, optional=False)
        self.states.set_values(["due"])
        self.tier = DropDown(choices("tier"), blank=self.tr("All tiers"))
        self.group = DropDown([], blank=self.tr("All groups"))
        self.search = SearchField(self.tr("Find in this list"))
        self.table = Table(self._columns(), key="resident_id")
        self._lay_out()
        self.states.changed.connect(self.load)
        self.tier.activated.connect(self.load)
        self.group.activated.connect(self.load)
        self.search.searched.connect(self.load)
        self.search.left_down.connect(self.table.setFocus)
        self.search.entered.connect(self.table.setFocus)
        self.table.activated.connect(self._pick)

    def load(self) -> None:
        """Reads the list anew."""
        wanted = {
            "state": self.states.value(),
            "tier": self.tier.value(),
            **loading.place(self.group.value()),
            "typed": self.search.text().strip(),
        }
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.due(read, wanted), done=self._show, owner=self, latest="due"
        )

    def show_state(
        self,
        state: str,
        tier: str | None = None,
        group_id: str | None = None,
        village: str | None = None,
    ) -> None:
        """Shows one state, tier and place; used when another page opens the names of a number."""
        self.states.set_values([state])
        self.tier.set_value(tier)
        place = loading.village_choice(village) if village else group_id
        if place:  # the list of places may not have come yet
            self.group.set_choices([(place, "")])
        self.group.set_value(place)
        self.search.clear()
        self.load()

    def set_narrow(self, narrow: bool) -> None:
        """Leaves the search out where there is little room: the form has one, too."""
        self.search.setVisible(not narrow or bool(self.search.text()))

    def next_after(self, resident_id: str | None) -> DueRow | None:
        """The line below somebody, else the first; None when nobody else is due."""
        rows = [row for row in self.table.model.rows() if row.due_on]
        here = next((n for n, row in enumerate(rows) if row.resident_id == resident_id), -1)
        others = [*rows[here + 1 :], *rows[: max(here, 0)]]
        return others[0] if others else None

    def row_of(self, resident_id: str | None) -> DueRow | None:
        """Somebody's line, if they are listed and due."""
        rows = self.table.model.rows()
        return next((row for row in rows if row.resident_id == resident_id and row.due_on), None)

    def _show(self, found: DueLines) -> None:
        self._called = found
        self.group.set_choices(found.groups)
        numbers = (
            found.counts["due"],
            found.counts["overdue"],
            found.counts["week"],
            found.counts["declined"],
            found.counts["paused"],
        )
        pairs = zip(STATES, numbers, strict=True)
        self.states.set_words([f"{self._names[state]} {number}" for state, number in pairs])
        # Few are away: without them the chip would only take room.
        self.states.chips[-1].setVisible(bool(found.counts["paused"]) or self._is("paused"))
        self.table.set_empty(self._empty())
        self.table.set_rows(found.rows)
        self._shell.set_count("visits", found.counts["due"])
        self.loaded.emit(found)

    def _is(self, state: str) -> bool:
        return bool(self.states.value() == state)

    def _empty(self) -> EmptyState:
        if self.search.text().strip() or self.tier.value() or self.group.value():
            return EmptyState("filter", self.tr("Nobody fits these filters"))
        if self.states.value() == "declined":
            return EmptyState("circle-check", self.tr("Nobody declines visits"))
        if self.states.value() == "paused":
            return EmptyState("house", self.tr("Nobody is away"))
        return EmptyState(
            "circle-check",
            self.tr("Nobody is waiting for a visit"),
            self.tr("A visit can be logged at any time at the right."),
        )

    def _pick(self, row: DueRow) -> None:
        self.picked.emit(Hit.of_due(row))

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=self._facts, stretch=True, width=7.5),
            Column(
                "due",
                self.tr("Due"),
                value=due_words,
                badge=due_badge,
                width=6.5,
                sort=lambda row: None if row.overdue_days is None else -row.overdue_days,
            ),
            Column(
                "tier",
                self.tr("Tier"),
                value=_tier,
                badge=tier_badge,
                width=4,
                sort=_place,
                optional=True,
            ),
            Column("last_visit", self.tr("Last visit"), value=last_words, width=6.5, optional=True),
            Column("helpers", self.tr("Helper"), value=_helpers, width=4, optional=True),
        ]

    def _facts(self, row: DueRow) -> str:
        """What tells namesakes apart; before it, that nobody has been there for a month."""
        found = self._called
        if found is None or row.resident_id not in found.by_phone:
            return facts_line(row)
        called = self.tr("only by phone for {n} days").format(n=found.phone_days)
        return f"☎ {called} · {facts_line(row)}"

    def _lay_out(self) -> None:
        self.setMinimumWidth(theme.px(280))
        filters = QWidget()
        flow = FlowLayout(filters, 8)
        self.search.setFixedWidth(theme.px(176))
        for part in (self.search, self.group, self.tier):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.states)
        column.addWidget(filters)
        column.addWidget(self.table, 1)


def _tier(row: Any) -> str:
    return word("tier", row.tier)


def _place(row: Any) -> int:
    return ("high_risk", "key", "general").index(row.tier)


def _helpers(row: Any) -> str:
    return ", ".join(helper.name for helper in row.helpers)
