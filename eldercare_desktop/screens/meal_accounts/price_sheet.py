"""The right side of the prices: one list as sentences, who falls into which line, a try-out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.price_loading import PriceRow
from eldercare_desktop.screens.meal_accounts.price_phrases import sentence_of
from eldercare_desktop.screens.meal_accounts.price_try_out import PriceTryOut
from eldercare_desktop.screens.meals.site_choice import SiteRow
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.line import PriceLine
    from eldercare_desktop.care.meal.prices.trial import Standing

NAMES_IN_VIEW = 6


class PriceSheet(Detail):
    """One list of prices. `wanted` gives what is to be done: change, try, print, take_back.

    A number opens the names behind it, `person_wanted` gives one that was opened.
    """

    wanted = Signal(str)
    person_wanted = Signal(str)

    def __init__(
        self, shell: Shell, row: PriceRow, site: SiteRow, people: Sequence[Standing]
    ) -> None:
        super().__init__()
        self.row, self.site, self.people = row, site, list(people)
        self.counts: dict[str, QPushButton] = {}
        self._names_of = ""
        self.names = Table(self._columns(), key="resident_id")
        self.names.activated.connect(lambda one: self.person_wanted.emit(one.person_id))
        self.try_out = PriceTryOut(shell, lambda: (row.held, row.day), site.periods, papers=True)
        self._show_head(row, site)
        self._add_buttons()
        self._show_lines()
        self.heading(self.tr("Try out"))
        self.add(text(self.tr("As of {day}.").format(day=row.day), "hint"))
        self.add(self.try_out)
        self.fact(self.tr("Written in"), row.held.source or "")
        self.end()

    def says(self, row: PriceRow, site: SiteRow, people: Sequence[Standing]) -> bool:
        """Whether it shows just this."""
        known, held = self.row, row.held
        same = self.site == site and (known.id, known.state, known.until) == (
            row.id,
            row.state,
            row.until,
        )
        return same and known.held.lines == held.lines and self.people == list(people)

    def _show_head(self, row: PriceRow, site: SiteRow) -> None:
        self.add(text(row.held.name, "title", wrap=True))
        place = self.tr("only {site}").format(site=site.name)
        if not row.held.site_id:
            place = self.tr("all places of the village")
        since = self.tr("since {day}").format(day=row.held.starts_on)
        if row.until:
            since = self.tr("{day} to {last}").format(day=row.held.starts_on, last=row.last)
        state = word("meal_price_state", row.state)
        self.add(text(" · ".join((state, since, place)), "hint", wrap=True))
        if row.state == "behind":
            words = self.tr("{site} has prices of its own, which hold instead.")
            self.add(text(words.format(site=site.name), "due", wrap=True))

    def _add_buttons(self) -> None:
        made = []
        for name, words, role, icon in (
            ("change", self.tr("Change from a day on (E)"), "", "pencil"),
            ("try", self.tr("Try out (T)"), "", "circle-help"),
            ("print", self.tr("Print (Ctrl+P)"), "", "printer"),
            ("take_back", self.tr("Take back (Del)"), "quiet", "undo-2"),
        ):
            one = button(words, role, icon)
            one.clicked.connect(partial(self.wanted.emit, name))
            made.append(one)
        self.buttons(made)

    # -- the lines -------------------------------------------------------------------------

    def _show_lines(self) -> None:
        held = self.row.held
        self.heading(word("meal_price_line", "set"))
        for line in held.of_kind("set"):
            self.add(text(sentence_of(line), wrap=True))
        self.heading(word("meal_price_line", "subsidy"))
        for place, line in enumerate(held.of_kind("subsidy")):
            self._counted(f"line{place}", sentence_of(line), partial(_in_line, place))
        self._counted("none", self.tr("No line fits: full price"), lambda x: x.line is None)
        doubts = (
            ("no_birth", self.tr("No date of birth: lines by age do not count")),
            ("birth_in_part", self.tr("Day of birth not known, and it matters: see the papers")),
        )
        for doubt, words in doubts:
            if any(one.doubt == doubt for one in self.people):
                self._counted(doubt, words, partial(_in_doubt, doubt), "due")
        self._show_ways(held.of_kind("delivery"))
        self.add(self.names)
        self.names.hide()

    def _show_ways(self, ways: Sequence[PriceLine]) -> None:
        self.heading(word("meal_price_line", "delivery"))
        for place, line in enumerate(ways):
            self._counted(f"way{place}", sentence_of(line), partial(_in_way, place))
        if not ways:
            self.add(text(self.tr("Bringing it costs nothing."), wrap=True))

    def _counted(
        self, key: str, words: str, belongs: Callable[[Standing], bool], role: str = ""
    ) -> None:
        """A sentence with the number of those who fall under it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text(words, role, wrap=True), 1)
        found = [one for one in self.people if belongs(one)]
        made = button(self.tr("People: {n}").format(n=len(found)), "link")
        made.setAccessibleName(f"{words}: {len(found)}")
        made.setEnabled(bool(found))
        made.clicked.connect(partial(self._open_names, holder, words, found))
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.counts[key] = made
        self.add(holder)

    def _open_names(self, below: QWidget, words: str, found: Sequence[Standing]) -> None:
        shown = self.names.isVisible() and self._names_of == words
        self.names.setVisible(not shown)
        if shown:
            return
        self._names_of = words
        self.column.insertWidget(self.column.indexOf(below) + 1, self.names)
        self.names.set_rows(found)
        line = self.names.view.verticalHeader().defaultSectionSize()
        self.names.setFixedHeight(line * (min(len(found), NAMES_IN_VIEW) + 1) + theme.px(8))
        self.names.select_first()
        self.names.setFocus()

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=lambda one: one.group, width=6, stretch=True),
            Column("age", self.tr("Age"), width=3, align="right"),
            Column("own", self.tr("Pays"), value=lambda one: amount(one.own), width=4,
                   align="right", sort=lambda one: one.own),
            Column("own_brought", self.tr("Brought"), value=lambda one: amount(one.own_brought),
                   width=4, align="right", sort=lambda one: one.own_brought),
        ]  # fmt: skip


def _in_line(place: int, one: Standing) -> bool:
    return one.line == place


def _in_way(place: int, one: Standing) -> bool:
    return one.way == place


def _in_doubt(doubt: str, one: Standing) -> bool:
    return one.doubt == doubt
