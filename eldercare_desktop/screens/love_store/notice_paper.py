"""The public notice of a month: redemptions with masked names, donations, stock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.love_store.loading import now
from eldercare_desktop.screens.love_store.months import month_words
from eldercare_desktop.screens.love_store.phrases import goods_words, pieces, signed
from eldercare_desktop.screens.words.money import amount
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.notice import Gift, Shelf
    from eldercare_desktop.screens.love_store.notice_loading import NoticeFound

translate = QCoreApplication.translate

# Printing is imported when somebody prints: the window comes first.


def title_of(found: NoticeFound) -> str:
    """What the notice is called."""
    words = translate("StoreNotice", "Public notice of the love supermarket, {month}")
    return words.format(month=month_words(found.month.month))


def spent_words(found: NoticeFound) -> str:
    """What was spent in all: points, hours; empty for nothing."""
    sums = [(found.month.spent(unit), unit) for unit in ("point", "minute")]
    return " · ".join(credit(number, unit) for number, unit in sums if number)


def donor_words(gift: Gift) -> str:
    """Who gave, as they wish to be named."""
    return gift.donor or translate("StoreNotice", "A kind person")


def value_words(gift: Gift) -> str:
    """What a gift is worth, in yuan; empty where nobody said."""
    return amount(gift.value) if gift.value is not None else ""


def shelf_cells(shelf: Shelf) -> list[str]:
    """Goods over the month: before, came in, redeemed, otherwise, left."""
    other = signed(shelf.other) if shelf.other else ""
    numbers = [str(shelf.before), str(shelf.came or ""), str(shelf.redeemed or ""), other]
    return [shelf.name, shelf.measure, *numbers, str(shelf.left)]


def shelf_titles() -> list[str]:
    """The headings of `shelf_cells`."""
    return [
        translate("StoreNotice", "Goods"),
        translate("StoreNotice", "Counted in"),
        translate("StoreNotice", "Before"),
        translate("StoreNotice", "Came in"),
        translate("StoreNotice", "Redeemed"),
        translate("StoreNotice", "Otherwise"),
        translate("StoreNotice", "Left"),
    ]


def notice_paper(found: NoticeFound) -> Any:
    """All three lists as one document; names are masked where it is made [rule 32]."""
    from eldercare_desktop.printing.sheets import Sheets

    papers = [_redemptions(found)]
    if found.month.gifts:
        papers.append(_gifts(found))
    if found.month.shelves:
        papers.append(_shelves(found))
    return Sheets(title_of(found), papers)


def _redemptions(found: NoticeFound) -> Any:
    from eldercare_desktop.printing.table import PrintColumn
    from eldercare_desktop.printing.time_notice import NoticeRow, public_notice

    return public_notice(
        title_of(found),
        [
            PrintColumn(translate("StoreNotice", "Day"), 6, "center"),
            PrintColumn(translate("StoreNotice", "Goods"), 16),
            PrintColumn(translate("StoreNotice", "For"), 7, "right"),
        ],
        [
            NoticeRow(row.name, [row.day, goods_words(row), credit(row.amount, row.unit)])
            for row in found.month.redemptions
        ],
        unit=found.place.name,
        today=_today(),
        total=["", "", spent_words(found)],
        note=translate("StoreNotice", "Whoever has a question about this list asks the village."),
    )


def _gifts(found: NoticeFound) -> Any:
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    rows = [
        [
            str(number), gift.day, donor_words(gift), gift.goods,
            pieces(gift.quantity, gift.measure), value_words(gift),
        ]
        for number, gift in enumerate(found.month.gifts, 1)
    ]  # fmt: skip
    title = translate("StoreNotice", "Donations to the love supermarket, {month}")
    return TablePaper(
        title.format(month=month_words(found.month.month)),
        [
            PrintColumn(translate("StoreNotice", "No."), 3, "center"),
            PrintColumn(translate("StoreNotice", "Day"), 6, "center"),
            PrintColumn(translate("StoreNotice", "Given by"), 9),
            PrintColumn(translate("StoreNotice", "Goods"), 10),
            PrintColumn(translate("StoreNotice", "How many"), 5, "right"),
            PrintColumn(translate("StoreNotice", "Value (yuan)"), 5, "right"),
        ],
        rows,
        filled_by=found.place.name,
        filled_on=_today(),
        stamped=True,
    )


def _shelves(found: NoticeFound) -> Any:
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    title = translate("StoreNotice", "Stock of the love supermarket, {month}")
    names, measure, *numbers = shelf_titles()
    return TablePaper(
        title.format(month=month_words(found.month.month)),
        [
            PrintColumn(names, 11),
            PrintColumn(measure, 4, "center"),
            *(PrintColumn(words, 4, "right") for words in numbers),
        ],
        [shelf_cells(shelf) for shelf in found.month.shelves],
        filled_by=found.place.name,
        filled_on=_today(),
        stamped=True,
    )


def _today() -> str:
    return now().date().isoformat()
