"""The roll of honour: who served how long, by month, quarter, year and in all; and the notices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.button_row import ButtonRow
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.time_bank import honour_loading as loading
from eldercare_desktop.screens.time_bank import honour_papers as papers
from eldercare_desktop.screens.time_bank.honour_form import NoticeForm, RollForm
from eldercare_desktop.screens.time_bank.honour_phrases import period_words
from eldercare_desktop.screens.time_bank.honour_table import columns
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.honour.ranking import Ranked


class HonourView(PartView):
    """← → go through the periods; Delete leaves somebody out of what is printed, R prints the

    roll, N the public notice.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("ledger_entry", "service_record", "helper", "person", "villager_group"),
            *("team", "team_member", "setting"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: loading.HonourFound | None = None
        self._back, self._typed, self._asks = 0, "", ""
        self._like = frozenset[str]()
        self._left_out: set[str] = set()
        self._print: Callable[[], object] = self._show_roll
        self.panel = SidePanel(page)
        self.panel.saved.connect(lambda: self._print())
        self.spans = Chips(choices("honour_span"), single=True, optional=False)
        self.spans.set_values(["month"])
        self.spans.changed.connect(self._span_changed)
        self.among = DropDown([], blank=self.tr("Everybody"))
        self.among.setAccessibleName(self.tr("Who is ranked"))
        self.among.activated.connect(lambda _: self.load())
        self.before = icon_button(self.tr("Earlier (←)"), "chevron-left")
        self.after = icon_button(self.tr("Later (→)"), "chevron-right")
        self.period = text("", "heading")
        self.roll_button = button(self.tr("Roll of honour (R)"), "primary", "star")
        self.notice_button = button(self.tr("Public notice (N)"), "", "printer")
        self.leave_button = button(self.tr("Leave out (Del)"), "quiet", "eye-off")
        self.table = Table(
            columns(self._of_people, self._left_out.__contains__), key="key", several=True
        )
        self.table.view.installEventFilter(self)
        self.table.activated.connect(self._open)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        span, back, among = self.spans.value(), self._back, self.among.value()
        self.shell.background.query(
            lambda read: loading.load(read, span, back, among),
            done=self._show,
            owner=self,
            latest="honour",
        )

    def search(self, typed: str) -> None:
        self._typed, self._like = typed, frozenset()
        if not typed:
            self._show_list()
            return
        self.shell.background.query(
            lambda read: loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def shown(self, **args: Any) -> None:
        """Arguments: `span` (month, quarter, year, ever); `new`: asks how to print "roll" or

        "notice".
        """
        self._asks = args.get("new", "")
        if span := args.get("span"):
            self.spans.set_values([span])
            self._span_changed()

    def focus_list(self) -> None:
        self.table.setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        return str(row.key) if row and self._of_people() else None

    def printable(self) -> Callable[[], object] | None:
        return self.print_roll if self._printed() else None

    def back(self) -> bool:
        was_open = self.panel.isVisible()
        self.panel.leave()
        return was_open

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the list --------------------------------------------------------------------------

    def _of_people(self) -> bool:
        """Whether people are ranked; else groups or teams."""
        return self.among.value() not in loading.RANKED

    def _span_changed(self) -> None:
        self._back = 0
        self.load()

    def turn(self, by: int) -> None:
        """Goes some periods later, not beyond the present one."""
        back = max(0, self._back - by)
        if back != self._back and self.spans.value() != "ever":
            self._back = back
            self.load()

    def _show(self, found: loading.HonourFound) -> None:
        self.found = found
        self.period.setText(period_words(found.period))
        chosen = self.among.value()
        self.among.set_choices([*choices("honour_who"), *found.choices])
        self.among.set_value(chosen)
        ever = found.period.first is None
        self.before.setVisible(not ever)
        self.after.setVisible(not ever)
        self.after.setEnabled(self._back > 0)
        self._show_list()

    def _rows(self) -> list[Ranked]:
        rows = self.found.rows if self.found else ()
        return [row for row in rows if row.key in self._like or self._typed in row.name]

    def _printed(self) -> list[Ranked]:
        """All of the roll but who is left out, so that no gap in the places tells of them."""
        from eldercare_desktop.care.time_bank.honour.ranking import placed  # sqlmodel: 0.8 s

        rows = self.found.rows if self.found else ()
        return placed([row for row in rows if row.key not in self._left_out])

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = self._rows()
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        if self.table.current() is None:
            self.table.select_first()
        self.roll_button.setEnabled(bool(self._printed()))
        self.leave_button.setEnabled(bool(rows))
        if asked := {"roll": self.print_roll, "notice": self.print_notice}.get(self._asks):
            self._asks = ""
            asked()

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("Nobody like this on the roll"))
        return EmptyState(
            "star",
            self.tr("Nobody is on the roll of this period"),
            self.tr("Who served is listed as soon as the service was verified."),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_R: self.print_roll,
                Qt.Key.Key_N: self.print_notice,
                Qt.Key.Key_Delete: self.leave_out,
                Qt.Key.Key_Left: partial(self.turn, -1),
                Qt.Key.Key_Right: partial(self.turn, 1),
            }
            if (act := keys.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------

    def leave_out(self) -> None:
        """Leaves the chosen ones out of what is printed, or takes them in again."""
        current = self.table.current()
        for row in self.table.selected() or ([current] if current else []):
            self._left_out ^= {row.key}
        self._show_list()

    def print_roll(self) -> None:
        """Asks how, and shows the roll."""
        rows = self._printed()
        if rows:
            form = RollForm(self.shell, len(rows), people=self._of_people())
            self._ask(form, self._show_roll)

    def print_notice(self) -> None:
        """Asks until when one may object, and shows the notice."""
        if self.found is not None:
            self._ask(NoticeForm(self.shell, self.found), self._load_notice)

    def _ask(self, form: StepForm, then: Callable[[], object]) -> None:
        self._print = then
        self.panel.open(form.title, form, self.tr("Show (Ctrl+Enter)"))
        form.focus_first()

    def _show_roll(self) -> None:
        form = self.panel.content()
        if not isinstance(form, RollForm) or not form.validate() or self.found is None:
            return
        said = form.said()
        rows = [row for row in self._printed() if row.place <= said["most"]]
        if rows:
            self._paper(papers.roll(self.found, rows, said))

    def _load_notice(self) -> None:
        form = self.panel.content()
        if not isinstance(form, NoticeForm) or not form.validate():
            return
        span, back, said = self.spans.value(), self._back, form.said()
        self.shell.background.query(
            lambda read: loading.notice(read, span, back),
            done=lambda found: self._paper(papers.notice(found, said)),
            owner=self,
            latest="notice",
        )

    def _paper(self, paper: Any) -> None:
        self.panel.close_form()
        self.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    def _open(self, row: Ranked) -> None:
        if self._of_people():
            self.shell.navigate("time_bank", part="accounts", person=row.key)

    # -- what stands there -----------------------------------------------------------------

    def _lay_out(self) -> None:
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.roll_button.clicked.connect(self.print_roll)
        self.notice_button.clicked.connect(self.print_notice)
        self.leave_button.clicked.connect(self.leave_out)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.spans, 1)
        for part in (self.before, self.period, self.after):
            row.addWidget(part)
        self.doings = ButtonRow([self.roll_button, self.notice_button, self.leave_button])
        second = QHBoxLayout()
        second.addWidget(self.doings, 1)
        second.addWidget(self.among)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(head)
        column.addLayout(second)
        column.addWidget(self.table, 1)
