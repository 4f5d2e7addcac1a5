"""The head of the settlement: which month, how it stands, what it comes to, what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    check_words,
    closed_words,
    month_words,
    names_words,
    signed,
)
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, icon_button, show_words
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

SHOWS = (
    *("servings", "government", "collective", "donation", "own"),
    *("arrears", "give_back", "days", "left_out", "differences", "corrections", "checks"),
)
"""The numbers of a month; each opens its names."""

MONTH_LETTERS = 14
"""A month and that it is closed, in letters."""

NARROW = 660
"""With less room the buttons are icons only, in pixels at 100 %."""


class MonthHead(QWidget):
    """`month_wanted` gives another month, `show_changed` that another number was opened;

    `wanted` what is to be done: close, reopen, excel, print, notice, book.
    """

    month_wanted = Signal(str)
    show_changed = Signal()
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._months: list[str] = []
        self.months = DropDown([], blank=None)
        self.months.setAccessibleName(self.tr("Month"))
        self.months.setMinimumContentsLength(MONTH_LETTERS)
        self.months.activated.connect(lambda: self.month_wanted.emit(self.months.value()))
        self.earlier = icon_button(self.tr("Month before (Alt+Left)"), "chevron-left")
        self.later = icon_button(self.tr("Month after (Alt+Right)"), "chevron-right")
        self.earlier.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        self.state = ElidedLabel("", "hint")
        self.close_button = button(self.tr("Close the month"), "primary", "lock")
        self.reopen_button = button(self.tr("Open again"), "quiet", "lock-open")
        self.print_button = button(self.tr("Print (Ctrl+P)"), "", "printer")
        self.excel_button = button(self.tr("Excel"), "", "file-spreadsheet")
        self.notice_button = button(self.tr("Public notice"), "quiet", "eye")
        self.shows = Chips([(show, show) for show in SHOWS], single=True)
        self.shows.changed.connect(self.show_changed)
        self.banner = Banner(closable=False)
        self._connect()
        self._lay_out()

    def month(self) -> str:
        """The month in view."""
        return str(self.months.value() or "")

    def show_wanted(self) -> str:
        """Which number is opened; empty: all lines."""
        return str(self.shows.value() or "")

    def turn(self, by: int) -> None:
        """To the month before (-1) or after (1), if there is one."""
        at = self._months.index(self.month()) - by if self.month() in self._months else -1
        if 0 <= at < len(self._months):
            self.months.set_value(self._months[at])
            self.month_wanted.emit(self._months[at])

    def show_month(self, found: MonthFound) -> None:
        """Fills it."""
        settled = found.settlement
        self._months = [one.month for one in found.months]
        self.months.set_choices([(one.month, self._month_choice(one)) for one in found.months])
        self.months.set_value(settled.month)
        self.earlier.setEnabled(settled.month != self._months[-1])
        self.later.setEnabled(settled.month != self._months[0])
        closing = settled.closing
        self.state.setText(closed_words(closing) if closing else self.tr("open"))
        self.close_button.setVisible(closing is None)
        self.reopen_button.setVisible(closing is not None)
        self._show_numbers(found)
        self._show_banner(found)

    # -- what it says ----------------------------------------------------------------------

    def _show_numbers(self, found: MonthFound) -> None:
        settled, whole = found.settlement, found.settlement.total
        numbers: dict[str, Any] = {"servings": (self.tr("Meals"), whole.servings)}
        for payer in ("government", "collective", "donation", "own"):
            numbers[payer] = (word("payer", payer), _money(getattr(whole, payer)))
        lines = settled.lines
        numbers |= {
            "arrears": (self.tr("In arrears"), sum(line.balance < 0 for line in lines)),
            "give_back": (self.tr("To give back"), sum(line.to_give_back for line in lines)),
            "days": (self.tr("Days"), len(found.days)),
            "left_out": (self.tr("Left out"), len(settled.left_out)),
            "differences": (self.tr("Came in later"), len(settled.differences)),
            "corrections": (self.tr("Corrections"), len(found.corrections)),
            "checks": (self._agreement(found), " "),
        }
        words = [f"{numbers[show][0]} {numbers[show][1]}".strip() for show in SHOWS]
        self.shows.set_words(words)
        for show, chip in zip(SHOWS, self.shows.chips, strict=True):
            chip.setVisible(bool(numbers[show][1]) or show == "servings" or chip.isChecked())

    def _agreement(self, found: MonthFound) -> str:
        agrees = found.settlement.agrees
        return self.tr("All totals agree") if agrees else self.tr("Totals do not agree")

    def _show_banner(self, found: MonthFound) -> None:
        settled = found.settlement
        wrong = [check_words(check) for check in settled.checks if not check.agrees]
        if wrong:
            self.banner.say(self.tr("The totals do not agree. ") + " · ".join(wrong), "danger")
        elif settled.differences and found.bookable:
            names = names_words(one.who.name for one in settled.differences)
            said = self.tr("Came in after the month was closed: {names}").format(names=names)
            self.banner.say(said, "due", self.tr("Book it …"), lambda: self.wanted.emit("book"))
        elif settled.late_money:
            paid = [f"{one.who.name} {signed(one.fen)}" for one in settled.late_money]
            said = self.tr(
                "Money that came in after the month was closed stands in the next month's "
                "balance before: {names}"
            )
            self.banner.say(said.format(names=names_words(paid)), "info")
        elif settled.rivals:
            by = names_words(one.closed_by for one in settled.rivals)
            said = self.tr("Also closed on another laptop, by {by}: the first closing holds.")
            self.banner.say(said.format(by=by), "info")
        else:
            self.banner.say("")

    def _month_choice(self, one: Any) -> str:
        words = month_words(one.month)
        return self.tr("{month} (closed)").format(month=words) if one.closed else words

    # -- how it is laid out ----------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= theme.px(NARROW)
        for one in (self.print_button, self.excel_button, self.notice_button):
            show_words(one, roomy)

    def _connect(self) -> None:
        for name, one in {
            "close": self.close_button,
            "reopen": self.reopen_button,
            "print": self.print_button,
            "excel": self.excel_button,
            "notice": self.notice_button,
        }.items():
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for one in (self.earlier, self.months, self.later):
            row.addWidget(one)
        row.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = (
            *(self.notice_button, self.excel_button, self.print_button),
            *(self.reopen_button, self.close_button),
        )
        for made in buttons:
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.banner)
        column.addWidget(self.shows)


def _money(fen: int) -> str:
    return amount(fen) if fen else ""
