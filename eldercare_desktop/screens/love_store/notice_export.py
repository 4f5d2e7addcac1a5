"""The public notice as a workbook: the same three lists, names masked, cells defused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from eldercare_desktop.rosters.money_book import Cell, Money, MoneySheet
from eldercare_desktop.screens.love_store.loading import now
from eldercare_desktop.screens.love_store.notice_paper import donor_words, shelf_titles, title_of
from eldercare_desktop.screens.love_store.phrases import goods_words, pieces
from eldercare_desktop.screens.parts.paper_way_out import as_file_name
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.screens.love_store.notice_loading import NoticeFound

translate = QCoreApplication.translate


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Asks where to save the workbook; None if called off."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(places[0] if places else Path.home(), f"{as_file_name(name)}.xlsx")
    title = translate("StoreNotice", "Save as Excel")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), "Excel (*.xlsx)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")


def notice_sheets(found: NoticeFound) -> list[MoneySheet]:
    """The three lists of the month."""
    return [_redemptions(found), _gifts(found), _shelves(found)]


def _sheet(
    found: NoticeFound, show: str, columns: list[str], rows: list[list[Cell]], widths: list[int]
) -> MoneySheet:
    words = translate("StoreNotice", "Unit (stamp): {unit}        Filled in on: {day}")
    above = words.format(unit=found.place.name, day=now().date().isoformat())
    return MoneySheet(word("notice_show", show), title_of(found), [above], columns, rows, widths)


def _redemptions(found: NoticeFound) -> MoneySheet:
    from eldercare_desktop.care.love_store.notice import public_name

    rows: list[list[Cell]] = [
        [number, public_name(row.name), row.day, goods_words(row), credit(row.amount, row.unit)]
        for number, row in enumerate(found.month.redemptions, 1)
    ]
    columns = [
        translate("StoreNotice", "No."),
        translate("StoreNotice", "Name"),
        translate("StoreNotice", "Day"),
        translate("StoreNotice", "Goods"),
        translate("StoreNotice", "For"),
    ]
    return _sheet(found, "redemptions", columns, rows, [6, 12, 12, 40, 16])


def _gifts(found: NoticeFound) -> MoneySheet:
    rows: list[list[Cell]] = [
        [
            number,
            gift.day,
            donor_words(gift),
            gift.goods,
            pieces(gift.quantity, gift.measure),
            Money(gift.value) if gift.value is not None else None,
        ]
        for number, gift in enumerate(found.month.gifts, 1)
    ]
    columns = [
        translate("StoreNotice", "No."),
        translate("StoreNotice", "Day"),
        translate("StoreNotice", "Given by"),
        translate("StoreNotice", "Goods"),
        translate("StoreNotice", "How many"),
        translate("StoreNotice", "Value (yuan)"),
    ]
    return _sheet(found, "gifts", columns, rows, [6, 12, 24, 24, 12, 14])


def _shelves(found: NoticeFound) -> MoneySheet:
    rows: list[list[Cell]] = [
        [one.name, one.measure, one.before, one.came, one.redeemed, one.other, one.left]
        for one in found.month.shelves
    ]
    return _sheet(found, "shelves", shelf_titles(), rows, [24, 10, 10, 10, 10, 10, 10])
