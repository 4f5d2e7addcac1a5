"""How a cell of a table is painted: text, a quieter second line, a badge, an icon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.badge import paint_badge
from eldercare_desktop.screens.tables import BADGE_ROLE, HINT_ROLE, ICON_ROLE

Index = QModelIndex | QPersistentModelIndex
INSET = 10
ICON = 26
"""An icon before the words, with the distance to them."""


class Cells(QStyledItemDelegate):
    """Paints one cell; what does not fit ends in … and is shown whole as a tooltip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 if index.data(HINT_ROLE) is not None else 1
        line = option.fontMetrics.height()
        return QSize(theme.px(40), max(theme.px(40), lines * line + theme.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        # One line is chosen as a whole: no separate frame around the cell that has the focus.
        whole.state &= ~QStyle.StateFlag.State_HasFocus
        style = whole.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        painter.save()
        painter.setFont(option.font)
        if index.column() == 0 and whole.state & QStyle.StateFlag.State_Selected:
            # The cursor line is told by a bar as well as by its ground.
            bar = QRect(option.rect.left(), option.rect.top(), theme.px(3), option.rect.height())
            painter.fillRect(bar, theme.colour("accent"))
        self._content(painter, _inside(option.rect), index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        room = _inside(option.rect).width() - (theme.px(ICON) if index.data(ICON_ROLE) else 0)
        lines = [line for line in (str(index.data() or ""), index.data(HINT_ROLE)) if line]
        fits = all(option.fontMetrics.horizontalAdvance(line) <= room for line in lines)
        QToolTip.showText(event.globalPos(), "" if fits else "\n".join(lines), view)
        return True

    def _content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if found := index.data(ICON_ROLE):
            drawn = icons.pixmap(found[0], found[1], 18)
            painter.drawPixmap(rect.left(), rect.center().y() - theme.px(9), drawn)
            rect = rect.adjusted(theme.px(ICON), 0, 0, 0)
        if badge := index.data(BADGE_ROLE):
            paint_badge(painter, QRectF(rect), badge)
            return
        hint = index.data(HINT_ROLE)
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if not hint:
            _line(painter, rect, str(index.data() or ""), alignment, "text")
            return
        height = painter.fontMetrics().height()
        top = rect.center().y() - height
        upper = QRect(rect.left(), top, rect.width(), height)
        _line(painter, upper, str(index.data() or ""), alignment, "text")
        _line(painter, upper.translated(0, height), hint, alignment, "muted")


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(theme.px(INSET), 0, -theme.px(INSET), 0)


def _line(
    painter: QPainter, rect: QRect, words: str, alignment: Qt.AlignmentFlag, ink: str
) -> None:
    painter.setPen(theme.colour(ink))
    metrics: QFontMetrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(alignment), shown)
