"""The head of the settlement: which month, how it stands, what it comes to, what to look at."""

from __future__ import annotations

from collections.abc import Callable
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
from eldercare_desktop.screens.parts.buttons import button, icon_button, set_icon, show_words
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

SHOWS = (
    *("servings", "government", "collective", "donation", "own"),
    *("arrears", "give_back", "days", "left_out", "differences", "corrections"),
)
"""The numbers of a month; each opens its names."""

MONTH_LETTERS = 12
"""A month and that it is closed, in letters."""

NARROW = 880
"""With less room the buttons are icons only, in pixels at 100 %."""


class MonthHead(QWidget):
    """`month_wanted` gives another month, `show_changed` that another number was opened;

    `wanted` what is to be done: close, reopen, excel, print, notice, book, prices.
    """

    month_wanted = Signal(str)
    show_changed = Signal()
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._months: list[str] = []
        self._roomy = self._low = self._wrong = False
        self.months = DropDown([], blank=None)
        self.months.setAccessibleName(self.tr("Month"))
        self.months.setMinimumContentsLength(MONTH_LETTERS)
        self.months.activated.connect(lambda: self.month_wanted.emit(self.months.value()))
        self.earlier = icon_button(self.tr("Month before (Alt+Left)"), "chevron-left")
        self.later = icon_button(self.tr("Month after (Alt+Right)"), "chevron-right")
        self.earlier.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        self.state = ElidedLabel("", "hint")
        self.state.setMinimumWidth(theme.px(16))  # the first to go in a small window
        self.close_button = button(self.tr("Close the month"), "primary", "lock")
        self.reopen_button = button(self.tr("Open again"), "quiet", "lock-open")
        self.print_button = button(self.tr("Print (Ctrl+P)"), "", "printer")
        self.excel_button = button(self.tr("Excel"), "", "file-spreadsheet")
        self.notice_button = button(self.tr("Public notice"), "quiet", "eye")
        self.checks = button(self.tr("All totals agree"), "quiet", "circle-check")
        self.shows = Chips([(show, show) for show in SHOWS], single=True)
        self.shows.changed.connect(lambda: self._opened(self.checks.setChecked, False))
        self.checks.setCheckable(True)
        self.checks.clicked.connect(lambda: self._opened(self.shows.set_values, ()))
        self.banner = Banner(closable=False)
        self.buttons = (
            *(self.notice_button, self.excel_button, self.print_button),
            *(self.reopen_button, self.close_button),
        )
        self._connect()
        self._lay_out()
        self._show_words(False)  # with them it could not become narrow

    def month(self) -> str:
        """The month in view."""
        return str(self.months.value() or "")

    def show_wanted(self) -> str:
        """Which number is opened; empty: all lines."""
        return "checks" if self.checks.isChecked() else str(self.shows.value() or "")

    def open_number(self, show: str = "") -> None:
        """Opens a number; empty: shows all lines. Says nothing to `show_changed`."""
        self.checks.setChecked(show == "checks")
        self.shows.set_values([show] if show in SHOWS else [])

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
        self._show_checks(found)
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
        }
        self.shows.set_words([f"{numbers[show][0]} {numbers[show][1]}" for show in SHOWS])
        for show, chip in zip(SHOWS, self.shows.chips, strict=True):
            chip.setVisible(bool(numbers[show][1]) or show == "servings" or chip.isChecked())

    def _show_checks(self, found: MonthFound) -> None:
        agrees = found.settlement.agrees
        words = self.tr("All totals agree") if agrees else self.tr("Totals do not agree")
        self.checks.setText(words)
        icon, tint = ("circle-check", "accent") if agrees else ("circle-alert", "danger")
        set_icon(self.checks, icon, tint)
        show_words(self.checks, self._roomy)

    def _show_banner(self, found: MonthFound) -> None:
        settled = found.settlement
        wrong = [check_words(check) for check in settled.checks if not check.agrees]
        self._wrong = bool(wrong)
        if wrong:
            self.banner.say(self.tr("The totals do not agree. ") + " · ".join(wrong), "danger")
        elif without := [one for one in settled.left_out if one.left == "no_price"]:
            names = names_words(dict.fromkeys(one.serving.name for one in without))
            said = self.tr("Meals without a price are not settled ({n}): {names}")
            said = said.format(n=len(without), names=names)
            self.banner.say(said, "due", self.tr("To the prices"), self._to_prices)
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
        self._fit_banner()

    def _to_prices(self) -> None:
        self.wanted.emit("prices")

    def _month_choice(self, one: Any) -> str:
        words = month_words(one.month)
        return self.tr("{month} ✓").format(month=words) if one.closed else words

    # -- how it is laid out ----------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._show_words(self.width() >= theme.px(NARROW))

    def set_low(self, low: bool) -> None:
        """In a low window the list needs the room: only what is wrong is said above it."""
        if low != self._low:
            self._low = low
            self._fit_banner()

    def _fit_banner(self) -> None:
        wanted = bool(self.banner.words.text())
        self.banner.setVisible(wanted and (not self._low or self._wrong))

    def _show_words(self, shown: bool) -> None:
        self._roomy = shown
        for one in (*self.buttons, self.checks):
            show_words(one, shown)

    def _opened(self, leave: Callable[[Any], object], nothing: Any) -> None:
        leave(nothing)
        self.show_changed.emit()

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
        row.addWidget(self.checks)
        for made in self.buttons:
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.banner)
        column.addWidget(self.shows)


def _money(fen: int) -> str:
    return amount(fen) if fen else ""
