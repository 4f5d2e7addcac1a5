"""The points of a month on paper, to be signed by who keeps the book."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.love_store.loading import now
from eldercare_desktop.screens.love_store.months import month_words

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.points import AwardRow
    from eldercare_desktop.screens.love_store.points_loading import PointsFound

translate = QCoreApplication.translate

# Printing is imported when somebody prints: the window comes first.


def awards_paper(found: PointsFound, rows: Sequence[AwardRow]) -> Any:
    """The entries that count, by day."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    counted = [row for row in reversed(rows) if not row.taken_back and not row.why]
    cells = [
        [str(number), row.day, row.name, row.reason, str(row.points), ""]
        for number, row in enumerate(counted, 1)
    ]
    total = str(sum(row.points for row in counted))
    cells.append(["", "", translate("StorePaper", "Total"), "", total, ""])
    title = translate("StorePaper", "Points given, {month}")
    return TablePaper(
        title.format(month=month_words(found.month)),
        [
            PrintColumn(translate("StorePaper", "No."), 3, "center"),
            PrintColumn(translate("StorePaper", "Day"), 6),
            PrintColumn(translate("StorePaper", "Name"), 6),
            PrintColumn(translate("StorePaper", "What for"), 12),
            PrintColumn(translate("StorePaper", "Points"), 4, "right"),
            PrintColumn(translate("StorePaper", "Signature"), 7),
        ],
        cells,
        filled_by=found.place.name,
        filled_on=now().date().isoformat(),
        signatures=[
            translate("StorePaper", "Written by"),
            translate("StorePaper", "Checked by"),
        ],
        stamped=True,
    )
