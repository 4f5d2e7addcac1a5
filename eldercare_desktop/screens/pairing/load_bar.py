"""A helper's load in a cell: a bar against the limit, and the numbers beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.table_cells import Cells, Index
from eldercare_desktop.screens.tables import RECORD_ROLE


class LoadCells(Cells):
    """Paints `elders` of `limit` of the row. Too many is said by the numbers and an overlong bar

    with a mark at the limit, not by the colour alone.
    """

    def _content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        load = index.data(RECORD_ROLE)
        metrics = painter.fontMetrics()
        words = str(index.data() or "")
        room = max(metrics.horizontalAdvance(words), metrics.horizontalAdvance("00 / 00"))
        beside = QRect(rect.right() - room, rect.top(), room, rect.height())
        painter.setPen(theme.colour("danger" if load.over else "text"))
        painter.drawText(
            beside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words
        )
        height = theme.px(10)
        track = QRectF(
            rect.left(),
            rect.center().y() - height / 2,
            rect.width() - room - theme.px(10),
            height,
        )
        if track.width() > theme.px(16):
            _bar(painter, track, load.elders, load.limit)


def _bar(painter: QPainter, track: QRectF, elders: int, limit: int) -> None:
    most = max(elders, limit, 1)
    filled, mark = QRectF(track), track.left() + track.width() * limit / most
    filled.setWidth(track.width() * elders / most)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(track, theme.px(4), theme.px(4))
    painter.setBrush(theme.colour("danger" if elders > limit else "accent"))
    if elders:
        painter.drawRoundedRect(filled, theme.px(4), theme.px(4))
    if elders > limit:
        painter.setBrush(theme.colour("text"))
        tall = track.adjusted(0, -theme.px(4), 0, theme.px(4))
        painter.drawRect(QRectF(mark - theme.px(1), tall.top(), theme.px(2), tall.height()))
