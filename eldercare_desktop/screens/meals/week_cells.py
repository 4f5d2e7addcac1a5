"""How the cells of the grid and their heads are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.week_model import WeekModel
from eldercare_desktop.screens.meals.week_phrases import cell_text, day_note, day_short
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.week import Cell

Index = QModelIndex | QPersistentModelIndex
CENTER = int(Qt.AlignmentFlag.AlignCenter)


class WeekCells(QStyledItemDelegate):
    """A filled box: eats there; a framed one: is brought; a corner: only this time.

    Grey ground: nothing is served, or somebody is away. The shapes differ, so that the grid
    reads without colours.
    """

    def __init__(self, view: QAbstractItemView, model: WeekModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(44), theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._model.cell(index)
        day, _ = self._model.columns[index.column()]
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box, cell, chosen, self._model.ends_day(index.column()))
        self._mark(painter, QRectF(box), cell, cell_text(cell, day))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()

    def _ground(
        self, painter: QPainter, box: QRect, cell: Cell, selected: bool, last: bool
    ) -> None:
        shut = cell.closed or cell.stop is not None
        painter.fillRect(box, theme.colour("sunken" if shut else "surface"))
        if selected:
            veil = theme.colour("accent")
            veil.setAlphaF(0.18)
            painter.fillRect(box, veil)
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(theme.colour("edge" if last else "line"))
        painter.drawLine(box.topRight(), box.bottomRight())

    def _mark(self, painter: QPainter, box: QRectF, cell: Cell, words: str) -> None:
        inner = box.adjusted(theme.px(4), theme.px(4), -theme.px(5), -theme.px(5))
        ink = "muted"
        painter.setFont(theme.font())
        if cell.mode is not None:
            filled = cell.mode == "dine_in"
            painter.setPen(QPen(theme.colour("accent"), theme.px(1.5)))
            painter.setBrush(theme.colour("accent_soft" if filled else "surface"))
            if filled:
                painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(inner, theme.px(6), theme.px(6))
            ink = "accent_strong"
        painter.setPen(theme.colour("danger" if words == "✕" else ink))
        room = round(box.width()) - theme.px(3)
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, CENTER, fitting)
        if cell.changed and not cell.closed and cell.stop is None:
            self._corner(painter, box)

    def _corner(self, painter: QPainter, box: QRectF) -> None:
        side = theme.px(9)
        right, top = box.right() - theme.px(2), box.top() + theme.px(1)
        corner = QPolygonF(
            [QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side)]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("due"))
        painter.drawPolygon(corner)


class NameHeader(QHeaderView):
    """Names at the left of their lines, with a sign before those of whom to be careful."""

    def __init__(self, width: float, line: float, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFixedWidth(theme.px(width))
        self.setMinimumSectionSize(theme.px(line))
        self.setDefaultSectionSize(theme.px(line))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        lines = self.model()
        role, way = Qt.ItemDataRole, Qt.Orientation.Vertical
        words = str(lines.headerData(section, way, role.DisplayRole) or "")
        sign = lines.headerData(section, way, role.DecorationRole)
        here = self._here() == section
        painter.save()
        painter.fillRect(rect, theme.colour("accent_soft" if here else "surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.colour("edge"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        room = rect.adjusted(theme.px(8), 0, -theme.px(6), 0)
        if sign is not None:
            side = theme.px(16)
            top = rect.center().y() - side // 2
            sign.paint(painter, QRect(room.right() - side, top, side, side))
            room.setRight(room.right() - side - theme.px(4))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        fitting = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(left), fitting)
        painter.restore()

    def _here(self) -> int:
        """The line under the cursor of the table."""
        table = self.parent()
        return table.currentIndex().row() if isinstance(table, QAbstractItemView) else -1


class DayHeader(QHeaderView):
    """Day and meal of a column in two lines; why a day is closed is its tooltip.

    `today` is underlined; a day whose orders are closed (`late`) is grey.
    """

    def __init__(self, model: WeekModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.today = ""
        self.late: frozenset[str] = frozenset()
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(super().sizeHint().width(), 2 * line + theme.px(10))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid() or section >= len(self._model.columns):
            return
        day, period = self._model.columns[section]
        painter.save()
        painter.fillRect(rect, theme.colour("sunken" if not day.open else "surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.colour("edge" if self._model.ends_day(section) else "line"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        upper = QRect(rect.left(), rect.top() + theme.px(4), rect.width(), rect.height() // 2)
        lower = upper.translated(0, rect.height() // 2 - theme.px(4))
        is_today = day.day == self.today
        dim = day.day in self.late or not day.open
        painter.setFont(theme.font(bold=is_today))
        painter.setPen(theme.colour("accent" if is_today else "muted" if dim else "text"))
        painter.drawText(upper, CENTER, day_short(day.day))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(lower, CENTER, self._below(painter, lower, section, period))
        if is_today:
            painter.fillRect(
                QRect(rect.left(), rect.bottom() - theme.px(2), rect.width(), theme.px(3)),
                theme.colour("accent"),
            )
        painter.restore()

    def _below(self, painter: QPainter, room: QRect, section: int, period: str) -> str:
        day, _ = self._model.columns[section]
        words = word("meal_period", period)
        if not day.open and day.why == "holiday" and day.holiday:
            words = word("public_holiday", day.holiday)
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(words) > room.width():
            words = word("meal_period_short", period) if day.open else words
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())

    def tip(self, section: int) -> str:
        """What there is to say of a day."""
        day, period = self._model.columns[section]
        said = (f"{day_short(day.day)} {word('meal_period', period)}", day_note(day))
        return "\n".join(part for part in said if part)
