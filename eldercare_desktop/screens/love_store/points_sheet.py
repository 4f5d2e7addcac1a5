"""The right side of the points: one entry, and what the person has now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from eldercare_desktop.screens.love_store.loading import Purse
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours, points

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.points import AwardRow


def award_badge(row: AwardRow) -> Badge | None:
    """Why an entry moves nothing."""
    if row.taken_back:
        words = QCoreApplication.translate("AwardSheet", "{n} taken back")
        return Badge(words.format(n=row.points), "", "undo-2")
    if row.why:
        words = QCoreApplication.translate("AwardSheet", "{n} twice")
        return Badge(words.format(n=row.points), "due", "copy")
    return None


class AwardSheet(Detail):
    """`wanted` gives what is to be done: again, redeem, back, account."""

    wanted = Signal(str)

    def __init__(self, row: AwardRow, purse: Purse | None) -> None:
        super().__init__()
        self.add(text(row.name, "title", wrap=True))
        self.add(text(points(row.points), "heading"))
        if row.why and not row.taken_back:
            self.add(text(word("suspense", row.why), "due", wrap=True))
        self.fact(self.tr("What for"), row.reason)
        self.fact(self.tr("Day"), row.day)
        self.fact(self.tr("Entered by"), row.entered_by)
        if row.taken_back:
            self.fact(self.tr("State"), self.tr("taken back"))
        if purse is not None:
            self.heading(self.tr("On the account now"))
            self.fact(self.tr("Points"), points(purse.points))
            self.fact(self.tr("Hours"), hours(purse.minutes))
            self.fact(self.tr("Died on"), purse.died or "")
        self._add_steps(row, gone=purse is None or purse.died is not None)
        self.end()

    def _add_steps(self, row: AwardRow, *, gone: bool) -> None:
        steps = [("account", self.tr("To the account"), "quiet", "piggy-bank")]
        if not row.taken_back:
            steps.insert(0, ("back", self.tr("Take back"), "quiet", "undo-2"))
        if not gone:
            steps.insert(0, ("again", self.tr("More points"), "", "star"))
            steps.insert(1, ("redeem", self.tr("Redeem"), "quiet", "shopping-basket"))
        made = []
        for name, words, look, icon in steps:
            one = button(words, look, icon)
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            made.append(one)
        self.buttons(made)
