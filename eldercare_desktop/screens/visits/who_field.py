"""Whom the visit was to: typed, scanned, or the next who is due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.screens.visits.loading import Found, Hit
from eldercare_desktop.screens.visits.phrases import due_words, facts_line
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueRow


class WhoField(QWidget):
    """`chosen` gives a `Hit`. Enter takes the first that was found; with nothing typed, the

    one that is offered.
    """

    chosen = Signal(object)
    searching = Signal(bool)  # whether there are people to choose from

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._offered: Hit | None = None
        self._names: list[str] = []
        self._enter_waits = False
        self.label = text(self.tr("Who was visited?"), "heading")
        self.field = SearchField(
            self.tr("Name, pinyin, initials, last digits, card"),
            short=self.tr("Name, pinyin, card"),
        )
        self.next = button("", "", "arrow-right")
        self.next.setMinimumWidth(1)  # its words give way, not the window
        self.hits = Table(self._columns(), key="resident_id", header=False)
        self.nobody = text("", "hint", wrap=True)
        self.aside = QWidget()
        self._aside = FlowLayout(self.aside, 8)
        self.aside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self.label, self.field, self.hits, self.nobody, self.next, self.aside):
            column.addWidget(part, 100 if part is self.hits else 0)
        column.addStretch(1)
        self.label.setBuddy(self.field)
        self.setFocusProxy(self.field)
        self.field.searched.connect(self._search)
        self.field.entered.connect(self._enter)
        self.field.left_down.connect(self._go_down)
        self.field.textChanged.connect(self._typed)
        self.hits.activated.connect(self.chosen)
        self.hits.view.clicked.connect(self._clicked)
        self.next.clicked.connect(self._take_offer)
        self.offer(None)
        self._show_hits([])

    def offer(self, row: DueRow | None) -> None:
        """Offers the next who is due; None offers nobody."""
        self._offered = None
        self.next.setVisible(row is not None and self.hits.isHidden())
        if row is None:
            return
        self._offered = Hit.of_due(row)
        self._names = [
            " · ".join(part for part in parts if part)
            for parts in ((row.name, row.group, due_words(row)), (row.name, row.group), (row.name,))
        ]
        self._fit_next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._offered:
            self._fit_next()

    def _fit_next(self) -> None:
        """Says as much about who is next as there is room for; the list beside it says all."""
        words = self.tr("Next: {who}  (Enter)")
        self.next.setAccessibleName(words.format(who=self._names[0]))
        for name in self._names:
            self.next.setText(" " + words.format(who=name))
            if self.next.sizeHint().width() <= self.width():
                return

    def show_aside(self, hits: Sequence[Hit]) -> None:
        """Offers to go on with visits that were put aside, the last one first."""
        for old in self.aside.findChildren(QPushButton):
            self._aside.removeWidget(old)
            old.hide()
            old.deleteLater()
        for hit in reversed(hits):
            made = button(self.tr("Go on: {name}").format(name=hit.name), "quiet", "square-pen")
            made.clicked.connect(lambda _=False, hit=hit: self.chosen.emit(hit))
            self._aside.addWidget(made)
            made.show()
        self.aside.setVisible(bool(hits))

    def offered(self) -> Hit | None:
        """Who is offered."""
        return self._offered

    def clear(self) -> None:
        """Empties the field."""
        self._enter_waits = False
        self.field.clear()
        self._show_hits([])

    def _typed(self, words: str) -> None:
        if not words.strip():
            self._enter_waits = False
            self._show_hits([])

    def _search(self, typed: str) -> None:
        if typed:
            self._shell.background.query(
                lambda read: loading.look_up(read, typed),
                done=self._found,
                owner=self,
                latest="hits",
            )

    def _found(self, found: Found) -> None:
        if not self.field.text().strip():
            return
        self._show_hits(found.hits)
        self.nobody.setText(self._why_nobody(found.card))
        self.nobody.setVisible(not found.hits or found.card == "revoked")
        if self._enter_waits:
            self._enter_waits = False
            self._enter()

    def _show_hits(self, hits: list[Hit]) -> None:
        self.hits.set_rows(hits)
        self.hits.setVisible(bool(hits))
        line = self.hits.view.verticalHeader().defaultSectionSize()
        self.hits.setMaximumHeight(line * len(hits) + theme.px(6))
        self.hits.setMinimumHeight(min(len(hits), 2) * line)
        self.next.setVisible(self._offered is not None and not hits)
        self.nobody.hide()
        self.hits.select_first()
        self.searching.emit(bool(hits))

    def _why_nobody(self, card: str) -> str:
        if card == "revoked":
            return self.tr("This card was revoked. Is it still the right person?")
        if card == "unknown":
            return self.tr("This card is not known on this laptop.")
        return self.tr("Nobody on the register is found under this.")

    def _enter(self) -> None:
        row = self.hits.current() if not self.hits.isHidden() else None
        if row is not None:
            self.chosen.emit(row)
        elif not self.field.text().strip():
            self._take_offer()
        elif self.nobody.isHidden():
            self._enter_waits = True  # a scanner is quicker than the answer

    def _take_offer(self) -> None:
        if self._offered:
            self.chosen.emit(self._offered)

    def _go_down(self) -> None:
        if not self.hits.isHidden():
            self.hits.setFocus()

    def _clicked(self, index: Any) -> None:
        self.chosen.emit(self.hits.model.row(index.row()))

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=facts_line, stretch=True, width=8),
            Column("state", self.tr("State"), value=_state, width=4),
        ]


def _state(hit: Hit) -> str:
    return "" if hit.life_status == "living" else word("life_status", hit.life_status)
