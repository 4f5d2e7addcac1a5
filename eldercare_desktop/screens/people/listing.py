"""The list of people: search, roles with counts, filters, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button, set_icon
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people import loading
from eldercare_desktop.screens.people.filters import PeopleFilters
from eldercare_desktop.screens.people.phrases import list_hint, state_badge
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PeopleCounts, PeopleFilter, PersonRow

ROLES = (None, "elder", "child", "helper")
KINDS = ("child", "left_behind_child", "child_in_need")
"""All children, or those of one kind."""


class PeopleList(QWidget):
    """`chosen` gives the line under the cursor (or None), `opened` the one that was entered,

    `counted` how many lines there are and how many people at all.
    """

    chosen = Signal(object)
    opened = Signal()
    counted = Signal(int, int)
    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._every = 0
        self.loaded = self.failed = False
        self._to_mark: str | None = None
        self._asked = self._enter_waits = False
        self.field = SearchField(
            self.tr("Name, pinyin, initials, last digits"), short=self.tr("Name or pinyin")
        )
        self.filters = PeopleFilters()
        self.filter_button = button(self.tr("Filter"), "", "filter")
        self.filter_button.setCheckable(True)
        self.roles = Chips(
            [(role, words) for role, words in zip(ROLES, self._role_words(), strict=True)],
            single=True,
            optional=False,
        )
        self.roles.set_values([None])
        self.kinds = Chips(
            [(kind, words) for kind, words in zip(KINDS, self._kind_words(), strict=True)],
            single=True,
            optional=False,
        )
        self.kinds.set_values(["child"])
        self.kinds.hide()
        self.table = Table(self._columns(), key="person_id")
        self.more = text("", "hint", wrap=True)
        self.more.hide()
        self._lay_out()
        self._connect()

    def wanted(self) -> PeopleFilter:
        """What the list is to show."""
        from eldercare_desktop.care.register import PeopleFilter  # sqlmodel is loaded by now

        typed = self.field.text().strip()
        return PeopleFilter(typed=typed, role=self._role(), **self.filters.values())

    def reload(self) -> None:
        """Asks for lines and numbers again; the newest question wins."""
        wanted, query = self.wanted(), self._shell.background.query
        self._asked = True
        self.table.set_loading()
        query(
            lambda read: loading.people(read, wanted),
            done=self._show,
            failed=self._fail,
            owner=self,
            latest="lines",
        )
        query(
            lambda read: loading.counts(read, wanted),
            done=self._count,
            owner=self,
            latest="counts",
        )

    def mark(self, person_id: str) -> None:
        """Puts the cursor on somebody, if they are listed; waits for lines on their way."""
        self._to_mark = None if self.table.select(person_id) else person_id

    def reload_groups(self) -> None:
        """Asks for the groups to choose among."""
        self._shell.background.query(
            loading.groups, done=self.filters.set_groups, owner=self, latest="groups"
        )

    def reset(self) -> None:
        """Shows everybody who lives here."""
        self.field.clear()
        self.roles.set_values([None])
        self.kinds.set_values(["child"])
        self.kinds.hide()
        self.filters.reset()
        self._filtered()

    def _show(self, rows: list[PersonRow]) -> None:
        self.loaded, self.failed = True, False
        self.table.set_empty(self._empty_state())
        self.table.set_rows(rows)
        if self._to_mark:
            self.table.select(self._to_mark)
            self._to_mark = None
        self.more.setVisible(len(rows) >= loading.MOST_LINES)
        first = self.tr("These are the first {n}. Type more to find others.")
        self.more.setText(first.format(n=len(rows)))
        self._asked = False
        if self._enter_waits:
            self._enter()

    def _fail(self, failure: Failure) -> None:
        state = EmptyState(
            "triangle-alert",
            self.tr("The list could not be read"),
            failure_text(failure),
            self.tr("Try again"),
            self.reload,
        )
        self.loaded = self.failed = True
        self._asked = self._enter_waits = False
        self.table.set_empty(state)
        self.table.set_rows([])

    def _count(self, found: tuple[PeopleCounts, int]) -> None:
        counts, self._every = found
        pairs = zip(ROLES, self._role_words(), strict=True)
        self.roles.set_words([f"{words} {counts.of(role)}" for role, words in pairs])
        kinds = zip(KINDS, self._kind_words(), strict=True)
        self.kinds.set_words([f"{words} {counts.of(kind)}" for kind, words in kinds])
        self.counted.emit(counts.of(self._role()), self._every)
        if self.loaded and not self.failed and not self.table.model.rowCount():
            self.table.set_empty(self._empty_state())

    def _empty_state(self) -> QWidget:
        if self._every or self.wanted().typed:
            found = EmptyState(
                "search",
                self.tr("Nobody found"),
                self.tr("Try fewer letters, or look at the filter."),
                self.tr("Show everybody"),
                self.reset,
            )
            found.picture.hide()  # there is little room above it when the filter is open
            return found
        return EmptyState(
            "users",
            self.tr("Nobody is on the register yet"),
            self.tr("Bring in the roster that the village has in Excel, or add the first person."),
            self.tr("Import a roster"),
            self.import_wanted.emit,
        )

    def _filtered(self) -> None:
        words = self.tr("Filter")
        if chosen := self.filters.count():
            words = self.tr("Filter: {n}").format(n=chosen)
        self.filter_button.setText(words)
        set_icon(self.filter_button, "filter")
        self.reload()

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=list_hint, stretch=True, width=6),
            Column("age", self.tr("Age"), width=2, align="right"),
            Column(
                "state",
                self.tr("State"),
                value=_state,
                badge=state_badge,
                width=4.5,
                stretch=True,
            ),
        ]

    def _role_words(self) -> list[str]:
        return [self.tr("All"), self.tr("Elders"), self.tr("Children"), self.tr("Helpers")]

    def _kind_words(self) -> list[str]:
        return [self.tr("All children"), self.tr("Left behind"), self.tr("In need")]

    def _role(self) -> str | None:
        """The role that is chosen; of children perhaps one kind of them."""
        role: str | None = self.roles.value()
        return self.kinds.value() if role == "child" else role

    def _role_chosen(self) -> None:
        self.kinds.setVisible(self.roles.value() == "child")
        self.reload()

    def _connect(self) -> None:
        self.field.searched.connect(lambda _: self.reload())
        self.field.left_down.connect(self.table.setFocus)
        self.field.entered.connect(self._enter)
        self.roles.changed.connect(self._role_chosen)
        self.kinds.changed.connect(self.reload)
        self.filters.changed.connect(self._filtered)
        self.filter_button.toggled.connect(self.filters.setVisible)
        self.table.current_changed.connect(self.chosen)
        self.table.activated.connect(lambda _: self.opened.emit())

    def _enter(self) -> None:
        """Enter in the field goes to the first who was found, once the answer is there."""
        self._enter_waits = self._asked
        if self._asked:
            return
        self.table.select_first()
        self.table.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.filter_button)
        column.addLayout(line)
        column.addWidget(self.filters)
        column.addWidget(self.roles)
        column.addWidget(self.kinds)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)
        self.filters.hide()


def _state(row: Any) -> str:
    badge = state_badge(row)
    return badge.text if badge else ""
