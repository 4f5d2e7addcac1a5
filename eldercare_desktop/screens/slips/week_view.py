"""A week's slips: who has one, who is not on it, and the papers as they will be printed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.preview import Preview
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.slips import loading, phrases
from eldercare_desktop.screens.slips.lookup import MEALS, SlipLookup, open_paper
from eldercare_desktop.screens.slips.sheet_bar import SheetBar
from eldercare_desktop.screens.slips.sheet_table import SheetTable

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.sheets import Sheet


class WeekView(QWidget):
    """`opened` gives the id of a slip that is to be gone through."""

    opened = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.monday = _monday(loading.today())
        self._shown: tuple[str, ...] = ()
        self._sheets: list[Sheet] = []
        self._wanted: str | None = None
        self.title = text("", "heading")
        self.before = icon_button(self.tr("The week before"), "chevron-left")
        self.after = icon_button(self.tr("The week after"), "chevron-right")
        self.code = SearchField(
            self.tr("Scan a slip that came back, or type its number"), short=self.tr("Slip number")
        )
        self.make_all = button(self.tr("Make slips"), "primary", "plus")
        self.banner = Banner()
        self.table = SheetTable()
        self.bar = SheetBar()
        self.preview = Preview(shell)
        self.unmade = EmptyState(
            "clipboard-list", "", "", self.tr("Make this slip"), self._make_current
        )
        self.nothing = EmptyState("printer", self.tr("Choose a slip at the left"))
        self.lookup = SlipLookup(shell, self)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Reads the week anew."""
        monday = self.monday
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.week(read, monday), done=self._show, owner=self, latest="week"
        )

    def find_here(self) -> None:
        """Puts the cursor where a number is typed."""
        self.code.setFocus()
        self.code.selectAll()

    def select(self, slip_id: str, monday: str | None) -> None:
        """Shows the week of a slip, with the cursor on it."""
        self._wanted = slip_id
        if monday and monday != self.monday:
            self.monday = monday
        self.load()

    # -- what is shown -------------------------------------------------------------------

    def _show(self, found: loading.Week) -> None:
        if found.monday != self.monday:
            return
        self._sheets = found.sheets
        now = _monday(loading.today())
        self.title.setText(self._named(now))
        self.after.setEnabled(self.monday <= now)
        unmade = sum(sheet.state == "none" for sheet in found.sheets)
        self.make_all.setText(" " + self.tr("Make slips: {n}").format(n=unmade))
        self.make_all.setVisible(bool(unmade) and self.monday >= now)
        self._tell_older(found.out_before)
        self.table.villages = found.villages
        self.table.set_rows(found.sheets)
        if self._wanted and self.table.select(self._wanted):
            self._wanted = None
        elif self.table.current() is None:
            self.table.select_first()
        self._show_current()

    def _tell_older(self, number: int) -> None:
        if number:
            words = self.tr("Slips of earlier weeks that have not come back: {n}")
            self.banner.say(words.format(n=number), "due", self.tr("Show"), self._show_older)
        else:
            self.banner.hide()

    def _show_older(self) -> None:
        monday = self.monday
        self._shell.background.query(
            lambda read: loading.last_week_out(read, monday), done=self._go_to, owner=self
        )

    def _show_current(self) -> None:
        sheet = self.table.current()
        self.bar.show_sheet(sheet, self._open_slips())
        if sheet is None:
            self._show_papers(())
            self.stack.setCurrentWidget(self.nothing)
        elif sheet.state == "none":
            self._show_papers(())
            names = ", ".join(row.name for row in sheet.missing[:12])
            words = self.tr("To be visited until Sunday: {n}").format(n=sheet.lines)
            self.unmade.say(words, names)
            self.stack.setCurrentWidget(self.unmade)
        else:
            self.stack.setCurrentWidget(self.preview)
            self._show_papers((sheet.slip_id,))

    def _show_papers(self, slip_ids: tuple[str, ...]) -> None:
        if slip_ids == self._shown:
            return
        self._shown = slip_ids
        if not slip_ids:
            self.preview.show_paper(None)
            return
        village = self._shell.settings.value("village_name") or ""
        self._shell.background.query(
            lambda read: loading.papers(read, slip_ids, village),
            done=self._drawn,
            owner=self,
            latest="papers",
        )

    def _drawn(self, found: tuple[Any, str]) -> None:
        paper, missing = found
        if not self._shown:
            return
        whose = paper.faces[0].helper if paper and len(paper.faces) == 1 else ""
        parts = (self.tr("Visit slips"), self.monday, whose)
        self.preview.show_paper(paper, " ".join(part for part in parts if part))
        if missing:
            words = self.tr("No font of this computer has these characters: {characters}")
            self.preview.banner.say(words.format(characters=" ".join(missing)), "due")

    def _open_slips(self) -> list[str]:
        return [s.slip_id for s in self._sheets if s.slip_id and s.state == "open"]

    # -- what is done --------------------------------------------------------------------

    def _make(self, bearers: list[Any]) -> None:
        monday = self.monday
        self._shell.background.operation(
            lambda work: loading.make(work, monday, bearers), done=self._made, owner=self
        )

    def _make_all(self) -> None:
        self._make([sheet.bearer for sheet in self._sheets if sheet.state == "none"])

    def _make_current(self) -> None:
        sheet = self.table.current()
        if sheet is not None:
            self._make([sheet.bearer])

    def _made(self, number: int) -> None:
        if not number:
            self._shell.toast(self.tr("Nobody is due any more, so there is nothing to print."))

    def _replace(self, sheet: Sheet) -> None:
        slip_id = sheet.slip_id or ""
        self._shell.background.operation(
            lambda work: loading.replace(work, slip_id), done=self._replaced, owner=self
        )

    def _replaced(self, slip_id: str) -> None:
        self._wanted = slip_id
        self.load()

    def _cancel(self, sheet: Sheet, reason: str) -> None:
        slip_id = sheet.slip_id or ""
        self._shell.background.operation(
            lambda work: loading.cancel(work, slip_id, reason), owner=self
        )

    def _went_out(self, paper: Any) -> None:
        if paper is not None:
            self._shell.background.operation(
                lambda work: loading.note_printed(work, paper), owner=self, undoable=False
            )

    def _entered(self) -> None:
        if typed := self.code.text().strip():
            self.lookup.look(typed)

    def _found(self, slip_id: str, kind: str) -> None:
        self.code.clear()
        if kind in MEALS:
            open_paper(self._shell, slip_id, kind)
        else:
            self.opened.emit(slip_id)

    def _open_row(self, sheet: Sheet) -> None:
        if sheet.slip_id and sheet.state in ("open", "confirmed"):
            self.opened.emit(sheet.slip_id)
        elif sheet.state == "none":
            self._make([sheet.bearer])

    def _step(self, days: int) -> None:
        self._go_to((date.fromisoformat(self.monday) + timedelta(days)).isoformat())

    def _go_to(self, monday: str | None) -> None:
        if monday:
            self.monday = monday
            self.load()

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._step(-7))
        self.after.clicked.connect(lambda: self._step(7))
        self.code.entered.connect(self._entered)
        self.code.left_down.connect(self.table.setFocus)
        self.lookup.opened.connect(self._found)
        self.lookup.refused.connect(self._shell.error)
        self.make_all.clicked.connect(self._make_all)
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.activated.connect(self._open_row)
        self.preview.went_out.connect(self._went_out)
        self.bar.all_wanted.connect(lambda: self._show_papers(tuple(self._open_slips())))
        self.bar.open_wanted.connect(self._open_row)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.cancel_wanted.connect(self._cancel)

    def _named(self, now: str) -> str:
        """This week and the next are called so."""
        span = phrases.span(self.monday)
        apart = (date.fromisoformat(self.monday) - date.fromisoformat(now)).days // 7
        if apart == 0:
            return self.tr("This week, {days}").format(days=span)
        return self.tr("Next week, {days}").format(days=span) if apart == 1 else span

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        for part in (self.before, self.title, self.after):
            head.addWidget(part)
        head.addSpacing(theme.px(8))
        head.addWidget(self.code, 1)
        left = QWidget()
        listing = QVBoxLayout(left)
        listing.setContentsMargins(0, 0, 0, 0)
        listing.setSpacing(theme.px(8))
        listing.addWidget(self.table, 1)
        listing.addWidget(self.make_all)
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(theme.px(8))
        self.stack = QStackedWidget()
        for state in (self.nothing, self.unmade, self.preview):
            self.stack.addWidget(state)
        shown.addWidget(self.bar)
        shown.addWidget(self.stack, 1)
        pair = ListDetail(left, QWidget())
        pair.show_detail(right, scrolls=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(pair, 1)
        self.setFocusProxy(self.code)


def _monday(day: str) -> str:
    at = date.fromisoformat(day)
    return (at - timedelta(days=at.weekday())).isoformat()
