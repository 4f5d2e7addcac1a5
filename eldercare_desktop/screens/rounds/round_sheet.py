"""One round to tick off: its list at the left, who is under the cursor at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, show_words
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.rounds import loading, saving
from eldercare_desktop.screens.rounds.line_sheet import LineSheet
from eldercare_desktop.screens.rounds.loading import RoundDetail
from eldercare_desktop.screens.rounds.phrases import progress, state_badge, where_line
from eldercare_desktop.screens.rounds.round_forms import RoundForms
from eldercare_desktop.screens.rounds.who_was_there import WhoWasThere
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.care.round.lines import RoundLine


NARROW = 720
"""Fewer pixels than this, at 100 %, have no room for the words of the buttons."""


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
        self.title, self.count = ElidedLabel("", "heading"), text("", "hint")
        self.banner = Banner(closable=False)
        self._titles = (self.tr("To do"), self.tr("Seen"), self.tr("All"))
        self.show_chips = Chips(
            list(zip(("waiting", "done", "all"), self._titles, strict=True)),
            single=True,
            optional=False,
        )
        self.show_chips.set_values(["waiting"])
        self.search = SearchField(self.tr("Name (F2)"))
        self.who = WhoWasThere(shell)
        self.table = Table(self._columns(), key="entry_id")
        self.table.set_empty(EmptyState("circle-check", self.tr("Nobody is left to be seen")))
        self._lay_out()
        self._connect()

    def open(self, round_id: str) -> None:
        """Shows another round."""
        if round_id != self.round_id:
            self.round_id, self._found, self._next = round_id, None, ""
            self.table.set_rows([])
            self.search.clear()
            self.show_chips.set_values(["waiting"])
        self.load()

    def load(self) -> None:
        """Reads the list anew."""
        round_id = self.round_id
        self.table.set_loading()
        self.who.load()
        self._shell.background.query(
            lambda read: loading.round_detail(read, round_id),
            done=self._show,
            owner=self,
            latest="round",
        )

    def back(self) -> bool:
        """Esc: empties the search; False if it was empty."""
        if self.search.text():
            self.search.clear()
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
        row, lines = found.row, found.lines
        self.title.setText(" · ".join(part for part in (row.name, found.village) if part))
        self.count.setText(progress(row))
        waiting = sum(line.waiting for line in lines)
        numbers = (waiting, row.done, len(lines))
        pairs = zip(self._titles, numbers, strict=True)
        self.show_chips.set_words([f"{title} {number}" for title, number in pairs])
        is_open = row.closed_on is None
        self.who.setVisible(is_open)
        for part in (self.adding, self.closing):
            part.setVisible(is_open)
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
        shown, hits = self.show_chips.value(), self._hits
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
            self._hits = found if self.search.text().strip() else None
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
        how = self.who.values()
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
            who = {**(self.who.values() or {}), "visitor": self.who.name()}
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the names of the buttons are tooltips."""
        super().resizeEvent(event)
        for part in (self.adding, self.printing, self.closing):
            show_words(part, self.width() >= theme.px(NARROW))

    # -- the widgets ---------------------------------------------------------------------

    def _connect(self) -> None:
        self.show_chips.changed.connect(self._filter)
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._focus_table)
        self.search.left_down.connect(self._focus_table)
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

    def _focus_table(self) -> None:
        self.table.setFocus()

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
        leaving = button(self.tr("Rounds (Esc)"), "quiet", "arrow-left")
        leaving.clicked.connect(lambda: self.left.emit(self.round_id))
        self.adding = button(self.tr("Add … (+)"), "", "user-plus")
        self.adding.clicked.connect(self._add)
        self.printing = button(self.tr("Print (Ctrl+P)"), "", "printer")
        self.printing.clicked.connect(lambda: self.print_wanted.emit(self.round_id))
        self.closing = button(self.tr("Close …"), "", "check")
        self.closing.clicked.connect(self._close)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(leaving)
        head.addWidget(self.title, 1)
        for part in (self.count, self.adding, self.printing, self.closing):
            head.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.show_chips.setFixedWidth(self.show_chips.one_line().width() + theme.px(60))
        row.addWidget(self.show_chips)
        self.search.setMaximumWidth(theme.px(180))
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self.who)
        self.split = ListDetail(self.table, EmptyState("user", self.tr("Choose a line")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.banner)
        column.addWidget(self.split, 1)


def _wanted(line: RoundLine, shown: Any) -> bool:
    return shown == "all" or (line.waiting if shown == "waiting" else line.state == "done")
