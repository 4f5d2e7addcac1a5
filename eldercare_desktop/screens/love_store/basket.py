"""What somebody takes: goods found by name, pinyin or barcode, how many, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store.matching import goods_like, read_typed
from eldercare_desktop.screens.love_store.phrases import pieces, price_of
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.stock import GoodsRow

MOST_HITS = 5
MOST = 999
"""No more of one goods is handed to one person."""


class Basket(QWidget):
    """`changed` says that something was put in or taken out. + and − in the empty field change

    how many there are of what came last.
    """

    changed = Signal()

    def __init__(self, goods: Sequence[GoodsRow]) -> None:
        super().__init__()
        self._goods = {row.id: row for row in goods}
        self._unit = "point"
        self.lines: dict[str, int] = {}
        self._last = ""
        self.label = text(self.tr("Goods"), "label")
        self.field = SearchField(
            self.tr("Name, pinyin or barcode; *3 for three, then Enter"),
            short=self.tr("Goods, then Enter"),
        )
        self.field.setAccessibleName(self.tr("Goods"))
        self.hits = Table(self._columns(), header=False)
        self.nothing = text("", "hint", wrap=True)
        self.error = text("", "error", wrap=True)
        self.list = QWidget()
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(4))
        self._lay_out()
        self.field.searched.connect(self._search)
        self.field.entered.connect(self._entered)
        self.field.left_down.connect(self._go_down)
        self.field.installEventFilter(self)
        self.hits.activated.connect(lambda row: self._take(row))
        self.hits.view.clicked.connect(lambda at: self._take(self.hits.model.row(at.row())))
        self.setFocusProxy(self.field)
        self._search("")

    def set_unit(self, unit: str) -> None:
        """What is paid with: point or minute."""
        self._unit = unit
        self._search(self.field.text())
        self._show()

    def total(self) -> int:
        """What it comes to; goods without a price of the unit count as nothing."""
        return sum(
            (price_of(self._goods[key], self._unit) or 0) * number
            for key, number in self.lines.items()
        )

    def unpriced(self) -> list[str]:
        """Names of goods in it that cannot be had for the unit."""
        rows = (self._goods[key] for key in self.lines)
        return [row.name for row in rows if price_of(row, self._unit) is None]

    def add(self, goods_id: str, number: int = 1) -> None:
        """Puts goods in, or takes some out (below zero)."""
        left = min(self.lines.get(goods_id, 0) + number, MOST)
        if left > 0:
            self.lines[goods_id] = left
            self._last = goods_id
        else:
            self.lines.pop(goods_id, None)
            self._last = next(reversed(self.lines), "")
        self.say("")
        self._show()
        self.changed.emit()

    def say(self, sentence: str) -> None:
        """Shows what is wrong; the empty text takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
            step = steps.get(Qt.Key(event.key()))
            if step and self._last and not self.field.text():
                self.add(self._last, step)
                return True
        return super().eventFilter(watched, event)

    # -- finding ---------------------------------------------------------------------------

    def _search(self, typed: str) -> None:
        found = goods_like(list(self._goods.values()), typed)[:MOST_HITS]
        self.hits.set_rows(found)
        self.hits.setVisible(bool(found))
        line = self.hits.view.verticalHeader().defaultSectionSize()
        self.hits.setFixedHeight(line * len(found) + theme.px(6))
        if found:
            self.hits.select_first()
        missing = bool(typed.strip()) and not found
        self.nothing.setText(self.tr("No goods like this are offered.") if missing else "")
        self.nothing.setVisible(missing)

    def _entered(self) -> None:
        self._search(self.field.text())  # a scanner is quicker than the pause of the field
        row = self.hits.current()
        if row is not None and not self.hits.isHidden():
            self._take(row)

    def _take(self, row: Any) -> None:
        number = read_typed(self.field.text()).quantity
        self.field.clear()
        self._search("")
        self.field.setFocus()
        self.add(row.id, number)

    def _go_down(self) -> None:
        if not self.hits.isHidden():
            self.hits.setFocus()

    # -- what is in it ---------------------------------------------------------------------

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for goods_id, number in self.lines.items():
            self._rows.addWidget(self._line(self._goods[goods_id], number))
        self.list.setVisible(bool(self.lines))

    def _line(self, row: GoodsRow, number: int) -> QWidget:
        line = QWidget()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(row.name, wrap=True))
        names.addWidget(text(self._about(row, number), self._role(row, number), wrap=True))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addLayout(names, 1)
        for step, words, icon in (
            (-1, self.tr("One less: {name}"), "minus"),
            (1, self.tr("One more: {name}"), "plus"),
        ):
            made = icon_button(words.format(name=row.name), icon)
            made.clicked.connect(lambda checked=False, by=step: self.add(row.id, by))
            if step > 0:
                layout.addWidget(text(str(number), "label"))
            layout.addWidget(made)
        return line

    def _about(self, row: GoodsRow, number: int) -> str:
        price = price_of(row, self._unit)
        if price is None:
            return self.tr("No price of this kind")
        if number > row.stock:
            return self.tr("Only {stock} in stock").format(stock=pieces(row.stock, row.measure))
        said = self.tr("{number} × {price} = {sum}")
        return said.format(
            number=number, price=credit(price, self._unit), sum=credit(price * number, self._unit)
        )

    def _role(self, row: GoodsRow, number: int) -> str:
        wrong = price_of(row, self._unit) is None or number > row.stock
        return "error" if wrong else "hint"

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Goods"), width=7, stretch=True, hint=self._stock_words),
            Column("price", self.tr("Price"), value=self._price_words, width=5, align="right"),
        ]

    def _price_words(self, row: GoodsRow) -> str:
        price = price_of(row, self._unit)
        return credit(price, self._unit) if price is not None else "—"

    def _stock_words(self, row: GoodsRow) -> str:
        return self.tr("{stock} in stock").format(stock=pieces(row.stock, row.measure))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.label, self.field, self.hits, self.nothing, self.list, self.error):
            column.addWidget(part)
        self.label.setBuddy(self.field)
        self.error.hide()
        self.list.hide()
