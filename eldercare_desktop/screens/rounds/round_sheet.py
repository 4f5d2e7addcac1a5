"""One round to tick off: its list at the left, who is under the cursor at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.rounds import loading, saving
from eldercare_desktop.screens.rounds.line_sheet import LineSheet
from eldercare_desktop.screens.rounds.loading import RoundDetail
from eldercare_desktop.screens.rounds.phrases import state_badge, where_line
from eldercare_desktop.screens.rounds.round_forms import RoundForms
from eldercare_desktop.screens.rounds.sheet_head import SheetHead
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.care.round.lines import RoundLine


class RoundSheet(QWidget):
    """`left`: back to the list of rounds; it gives the id of this one, as does `print_wanted`."""

    left = Signal(str)
    print_wanted = Signal(str)

    def __init__(self, shell: Shell, forms: RoundForms) -> None:
        super().__init__()
        self._shell, self._forms = shell, forms
        self.round_id = ""
        self._found: RoundDetail | None = None
        self._next = ""
        self._hits: frozenset[str] | None = None
        self.head = SheetHead(shell)
        self.banner = Banner(closable=False)
        self.table = Table(self._columns(), key="entry_id")
        self.table.set_empty(EmptyState("circle-check", self.tr("Nobody is left to be seen")))
        self._lay_out()
        self._connect()

    def open(self, round_id: str) -> None:
        """Shows another round."""
        if round_id != self.round_id:
            self.round_id, self._found, self._next = round_id, None, ""
            self.table.set_rows([])
            self.head.search.clear()
            self.head.chips.set_values(["waiting"])
        self.load()

    def load(self) -> None:
        """Reads the list anew."""
        round_id = self.round_id
        self.table.set_loading()
        self.head.who.load()
        self._shell.background.query(
            lambda read: loading.round_detail(read, round_id),
            done=self._show,
            owner=self,
            latest="round",
        )

    def back(self) -> bool:
        """Esc: empties the search; False if it was empty."""
        if self.head.search.text():
            self.head.search.clear()
            return True
        return False

    def person_id(self) -> str | None:
        """Who is under the cursor."""
        row = self.table.current()
        return row.person_id if row else None

    # -- what is shown -------------------------------------------------------------------

    def _show(self, found: RoundDetail | None) -> None:
        if found is None:
            self.left.emit("")
            return
        self._found = found
        self.head.show_round(found)
        self._say_new(found)
        self._filter()

    def _say_new(self, found: RoundDetail) -> None:
        if found.row.closed_on:
            self.banner.say(
                self.tr("This round is closed. It can be reopened on its page."), "info"
            )
        elif found.new:
            words = self.tr("More people fit now: {n}").format(n=len(found.new))
            self.banner.say(words, "due", self.tr("Put them on the list (A)"), self._add_new)
        elif found.row.days_left <= 0:
            words = self.tr("The days of this round are over. Visits logged from here still count.")
            self.banner.say(words, "due", self.tr("Close …"), self._close)
        else:
            self.banner.say("")

    def _filter(self) -> None:
        found = self._found
        if found is None:
            return
        shown, hits = self.head.chips.value(), self._hits
        lines = [line for line in found.lines if _wanted(line, shown)]
        if hits is not None:
            lines = [line for line in lines if line.person_id in hits]
        self.table.set_empty(self._empty(shown))
        self.table.set_rows(lines)
        if self._next and self.table.select(self._next):
            self._next = ""
        if self.table.current() is None and lines:
            self.table.select_first()
        self._chosen(self.table.current())

    def _empty(self, shown: Any) -> EmptyState:
        if self._hits is not None:
            return EmptyState("search", self.tr("Nobody like this"))
        if shown == "done":
            return EmptyState("footprints", self.tr("Nobody has been seen yet"))
        return EmptyState("circle-check", self.tr("Nobody is left to be seen"))

    def _search(self, typed: str) -> None:
        def show(found: frozenset[str]) -> None:
            self._hits = found if self.head.search.text().strip() else None
            self._filter()

        if not typed.strip():
            self._hits = None
            self._filter()
            return
        self._shell.background.query(
            lambda read: loading.named(read, typed), done=show, owner=self, latest="search"
        )

    def _chosen(self, line: RoundLine | None) -> None:
        found = self._found
        if line is None or found is None:
            self.split.show_empty()
            return
        sheet = LineSheet(line, found.look_at, is_open=found.row.closed_on is None)
        actions = {
            "seen": self._tick,
            "phone": partial(self._tick, "phone"),
            "nobody": partial(self._missed, "nobody_home"),
            "unreached": partial(self._missed, "not_reached"),
            "log": self._log,
            "out": self._take_out,
            "door": self._door,
            "person": self._open_person,
        }
        for name, made in sheet.made.items():
            made.clicked.connect(actions[name])
        self.split.show_detail(sheet)

    # -- what is done --------------------------------------------------------------------

    def _line(self, *, waiting: bool = False) -> RoundLine | None:
        """Who is under the cursor, if something can be done about the line."""
        line, found = self.table.current(), self._found
        if line is None or found is None or found.row.closed_on:
            return None
        return line if line.waiting or line.state == "away" or not waiting else None

    def _tick(self, method: str | bool = "in_person") -> None:
        line = self._line(waiting=True)
        if line is None:
            return
        how = self.head.who.values()
        if how is None:
            return
        how["method"] = method if isinstance(method, str) else "in_person"
        self._remember_next(line)
        self._shell.background.operation(
            lambda work: saving.tick(work, line.entry_id, how),
            failed=self._shell.error,
            owner=self,
        )

    def _missed(self, result: str, _checked: bool = False) -> None:
        line = self._line(waiting=True)
        if line is not None:
            self._remember_next(line)
            who = {**(self.head.who.values() or {}), "visitor": self.head.who.name()}
            self._forms.attempt(line, result, who)

    def _log(self, _checked: bool = False) -> None:
        """The quick log with this person: a visit in the days of the round ticks the line."""
        line = self._line()
        if line is not None:
            self._shell.navigate("visits", person=line.person_id, round_entry=line.entry_id)

    def _take_out(self, _checked: bool = False) -> None:
        line = self._line(waiting=True)
        if line is not None:
            self._remember_next(line)
            self._shell.background.operation(
                lambda work: saving.take_out(work, line.entry_id),
                failed=self._shell.error,
                owner=self,
            )

    def _door(self, _checked: bool = False) -> None:
        line = self.table.current()
        if line is not None:
            self._forms.door(line.resident_id, line.name, line.door)

    def _open_person(self, _checked: bool = False) -> None:
        if person_id := self.person_id():
            self._shell.navigate("people", person=person_id)

    def _add(self) -> None:
        if self._found and self._found.row.closed_on is None:
            self._forms.add(self.round_id)

    def _add_new(self) -> None:
        found = self._found
        if found is None or not found.new or found.row.closed_on:
            return
        ids = [candidate.resident_id for candidate in found.new]
        self._shell.background.operation(
            lambda work: saving.add(work, found.seen.id, ids), failed=self._shell.error, owner=self
        )

    def _close(self) -> None:
        if self._found and self._found.row.closed_on is None:
            self._forms.close_round(self._found)

    def _remember_next(self, line: RoundLine) -> None:
        """When the line goes from the list, the one below is next."""
        rows = self.table.model.rows()
        here = rows.index(line)
        after = [*rows[here + 1 :], *reversed(rows[:here])]
        self._next = next((row.entry_id for row in after if row.waiting), "")

    # -- the widgets ---------------------------------------------------------------------

    def _connect(self) -> None:
        head = self.head
        head.filtered.connect(self._filter)
        head.search.searched.connect(self._search)
        head.search.entered.connect(self.table.setFocus)
        head.search.left_down.connect(self.table.setFocus)
        head.leaving.clicked.connect(lambda: self.left.emit(self.round_id))
        head.adding.clicked.connect(self._add)
        head.printing.clicked.connect(lambda: self.print_wanted.emit(self.round_id))
        head.closing.clicked.connect(self._close)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self._log())
        keys: dict[str, Callable[[], object]] = {
            "Space": self._tick,
            "P": partial(self._tick, "phone"),
            "N": partial(self._missed, "nobody_home"),
            "R": partial(self._missed, "not_reached"),
            "Del": self._take_out,
            "D": self._door,
            "A": self._add_new,
            "+": self._add,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("No."), width=2, align="right"),
            Column("name", self.tr("Name"), hint=where_line, stretch=True, width=8),
            Column(
                "state",
                self.tr("State"),
                value=lambda line: state_badge(line).text,
                badge=state_badge,
                width=6,
            ),
            Column("phone", self.tr("Phone"), width=7, optional=True),
        ]

    def _lay_out(self) -> None:
        self.split = ListDetail(self.table, EmptyState("user", self.tr("Choose a line")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(self.banner)
        column.addWidget(self.split, 1)


def _wanted(line: RoundLine, shown: Any) -> bool:
    return shown == "all" or (line.waiting if shown == "waiting" else line.state == "done")
