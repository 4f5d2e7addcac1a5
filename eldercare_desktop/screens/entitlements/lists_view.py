"""The lists: filters above, the lines at the left, what can be done about them at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.entitlements import loading
from eldercare_desktop.screens.entitlements.detail import LineDetail
from eldercare_desktop.screens.entitlements.loading import Listed
from eldercare_desktop.screens.entitlements.phrases import (
    entitlement_hint,
    name_of,
    state_badge,
    state_words,
    who_line,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.listing import EntitledRow

KEYS = {
    Qt.Key.Key_R: "receiving",
    Qt.Key.Key_A: "applied",
    Qt.Key.Key_F: "refused",
    Qt.Key.Key_N: "declines",
    Qt.Key.Key_T: "other_day",
    Qt.Key.Key_E: "end",
    Qt.Key.Key_Delete: "take_back",
}
"""Keys in the list -> what they do to the chosen lines."""
SHARES = (110, 70)
"""How list and detail share the width: a line has to tell people and entitlements apart."""


APART = ("waiting", "refused", "declines")
"""States that share a list with another one."""


class ListsView(QWidget):
    """`wanted` gives what is to be done (see `KEYS`) and the lines that it is about."""

    wanted = Signal(str, object)
    table_wanted = Signal()
    paper_wanted = Signal()
    counted = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._typed, self._line, self._ready = "", 0, False
        self.listed: Listed | None = None
        self.states = Chips([(state, "") for state in loading.STATES], single=True, optional=False)
        self.states.set_values(["missing"])
        self.codes = DropDown([], self.tr("All entitlements"))
        self.groups = DropDown([], self.tr("All groups"))
        self.said = text("", "hint")
        self.table = Table(self._columns(), key="key", several=True)
        self.table.view.installEventFilter(self)
        self.split = ListDetail(self.table, EmptyState("hand-helping", self._choose_words()))
        for place, share in enumerate(SHARES):
            self.split.setStretchFactor(place, share)
        self.split.setSizes([theme.px(6 * share) for share in SHARES])
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._pause.timeout.connect(self._show_detail)
        self._lay_out()
        self._connect()
        self._say_states({})

    # -- what the part asks ----------------------------------------------------------------

    def load(self) -> None:
        """Reads the list again."""
        state, code, group = self.state(), self.codes.value(), self.groups.value()
        typed = self._typed
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.listed(read, state, code, group, typed),
            done=self._show,
            owner=self,
            latest="entitled",
        )

    def search(self, typed: str) -> None:
        """Shows only people who match."""
        self._typed = typed
        self.load()

    def show_state(self, state: str, code: str | None = None) -> None:
        """Shows one of the lists, perhaps of one entitlement."""
        self.states.set_values([state])
        self._say_states(self.listed.found.states if self.listed else {})
        if code:
            self._wanted_code = code
            self.codes.set_choices([(code, code)])
            self.codes.set_value(code)
        self.load()

    def state(self) -> str:
        """Which list is shown."""
        return str(self.states.value())

    def chosen(self) -> list[EntitledRow]:
        """The lines that are meant: the selected ones, or the one under the cursor."""
        current = self.table.current()
        return self.table.selected() or ([current] if current is not None else [])

    def person_id(self) -> str | None:
        """The person under the cursor."""
        row = self.table.current()
        return row.person_id if row else None

    def is_ready(self) -> bool:
        """Whether a list has come."""
        return self._ready

    # -- what is shown ---------------------------------------------------------------------

    def _show(self, listed: Listed) -> None:
        self.listed, self._ready = listed, True
        found = listed.found
        self._say_states(found.states)
        self._offer(listed)
        self._say_empty()
        kept = self.table.current()
        self.table.set_rows(found.rows)
        if found.rows and (kept is None or self.table.current() is None):
            # The next one comes under the cursor when a line was done.
            self.table.select(found.rows[min(self._line, len(found.rows) - 1)].key)
        shown = self.tr("{shown} of {total} lines").format(shown=len(found.rows), total=found.total)
        self.said.setText(shown if found.total > len(found.rows) else "")
        if not (self._typed or self.codes.value() or self.groups.value()):
            self.counted.emit(found.states.get("missing", 0))
        self._show_detail()

    def _offer(self, listed: Listed) -> None:
        found, numbered = listed.found, self.tr("{name} {n}")
        codes = [
            (code, numbered.format(name=name_of(code, terms), n=found.codes.get(code, 0)))
            for code, terms in found.names.items()
            if found.codes.get(code) or code == self.codes.value()
        ]
        self.codes.set_choices(codes)
        self.groups.set_choices(listed.groups)

    def _say_states(self, counts: Mapping[str, int]) -> None:
        titles = {
            "missing": self.tr("Missing"),
            "asked": self.tr("Applied"),
            "lost": self.tr("No longer"),
            "receiving": self.tr("Has it"),
            "closed": self.tr("Refused"),
        }
        numbers = {
            chip: sum(counts.get(state, 0) for state in states)
            for chip, states in loading.STATES.items()
        }
        words = [f"{titles[chip]} {numbers[chip]}" if counts else titles[chip] for chip in titles]
        self.states.set_words(words)

    def _chosen(self) -> None:
        row = self.table.current()
        if row is not None:
            self._line = self.table.model.line_of(row.key)
        self._pause.start()

    def _show_detail(self) -> None:
        rows = self.chosen()
        if not rows or self.listed is None:
            self.split.show_empty()
            return
        detail = LineDetail(rows, self.listed.villages)
        detail.wanted.connect(self._want)
        self.split.show_detail(detail)

    def _want(self, what: str) -> None:
        rows = self.chosen()
        if what == "end":
            rows = [row for row in rows if row.state in ("lost", "receiving", "applied", "waiting")]
        elif what == "take_back":
            rows = [row for row in rows if row.claim_id]
        if rows:
            self.wanted.emit(what, rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key notes how the chosen lines stand."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            what = KEYS.get(Qt.Key(event.key()))
            if what and not event.modifiers():
                self._want(what)
                return True
        return super().eventFilter(watched, event)

    def _say_empty(self) -> None:
        heading, sentence = self._empty_words()
        self.table.set_empty(EmptyState("circle-check", heading, sentence))

    def _empty_words(self) -> tuple[str, str]:
        if self._typed:
            return (
                self.tr("Nobody in this list has such a name"),
                self.tr("Look into the other lists, or empty the search field (Esc)."),
            )
        return {
            "missing": (
                self.tr("Everybody has what they should have"),
                self.tr("Whoever comes to meet the conditions appears here by themselves."),
            ),
            "asked": (
                self.tr("No application is open"),
                self.tr("Press A in the first list when somebody has applied."),
            ),
            "lost": (
                self.tr("Nobody has what they should not"),
                self.tr("Whoever no longer meets the conditions appears here by themselves."),
            ),
            "receiving": (
                self.tr("Nobody is noted as having it yet"),
                self.tr("In the first list, Ctrl+A chooses all lines, and R notes them."),
            ),
            "closed": (self.tr("Nobody was refused, and nobody said no"), ""),
        }[self.state()]

    def _choose_words(self) -> str:
        return self.tr("Choose a line; with Shift or Ctrl several of them")

    # -- looks -----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.states.changed.connect(self._other_list)
        self.codes.activated.connect(self.load)
        self.groups.activated.connect(self.load)
        self.table.current_changed.connect(self._chosen)
        self.table.view.selectionModel().selectionChanged.connect(self._selected)
        self.table.activated.connect(lambda row: self._want("other_day"))

    def _selected(self, new: QItemSelection, old: QItemSelection) -> None:
        self._pause.start()

    def _other_list(self) -> None:
        self._line = 0
        self.table.set_rows([])
        self.load()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(8))
        for box in (self.codes, self.groups):
            box.setMinimumWidth(theme.px(96))
            filters.addWidget(box, 1)
        filters.addWidget(self.said)
        self.print_button = button(self.tr("Print list …"), "", "printer")
        self.print_button.clicked.connect(self.paper_wanted)
        self.table_button = button(self.tr("Conditions …"), "", "list-checks")
        self.table_button.clicked.connect(self.table_wanted)
        filters.addWidget(self.print_button)
        filters.addWidget(self.table_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.states)
        column.addLayout(filters)
        column.addWidget(self.split, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=self._who, width=8, stretch=True),
            Column("code", self.tr("Entitlement"), value=_entitlement, hint=_hint, width=9,
                   stretch=True, sort=_entitlement),
            Column("state", self.tr("How it stands"), value=_state, badge=_badge, width=6,
                   optional=True),
        ]  # fmt: skip

    def _who(self, row: EntitledRow) -> str:
        return who_line(row, self.listed.villages if self.listed else {})


def _entitlement(row: EntitledRow) -> str:
    return name_of(row.code, row.terms)


def _hint(row: EntitledRow) -> str:
    return entitlement_hint(row, loading.today())


def _state(row: EntitledRow) -> str:
    return state_words(row, loading.today())


def _badge(row: EntitledRow) -> Badge | None:
    """Only where a line differs from the others of its list."""
    return state_badge(row) if row.perhaps or row.state in APART else None
