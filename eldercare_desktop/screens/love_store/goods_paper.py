"""The list to count by hand: all that is offered, with room for what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.love_store.loading import now

if TYPE_CHECKING:
    from eldercare_desktop.screens.love_store.goods_loading import GoodsFound

translate = QCoreApplication.translate

# Printing is imported when somebody prints: the window comes first.


def count_paper(found: GoodsFound) -> Any:
    """A4 upright; who counts does not see what there should be, so that they count."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    rows = [
        [str(number), row.name, row.measure, row.barcode or "", "", ""]
        for number, row in enumerate(sorted(found.offered, key=lambda one: one.name), 1)
    ]
    return TablePaper(
        translate("StorePaper", "Stock count of the love supermarket"),
        [
            PrintColumn(translate("StorePaper", "No."), 3, "center"),
            PrintColumn(translate("StorePaper", "Goods"), 12),
            PrintColumn(translate("StorePaper", "Counted in"), 4, "center"),
            PrintColumn(translate("StorePaper", "Barcode"), 8),
            PrintColumn(translate("StorePaper", "Found"), 5),
            PrintColumn(translate("StorePaper", "Remark"), 8),
        ],
        rows,
        filled_by=found.place.name,
        filled_on=now().date().isoformat(),
        signatures=[
            translate("StorePaper", "Counted by"),
            translate("StorePaper", "Checked by"),
        ],
    )
