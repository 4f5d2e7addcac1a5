"""Passbooks on paper and in a workbook: the page to paste in, and the statement of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.time_bank.passbook_phrases import entry_words, in_and_out
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.reading import Line
    from eldercare_desktop.care.time_bank.passbook.pages import DraftPage
    from eldercare_desktop.screens.time_bank.passbook_loading import (
        Book,
        PagesFound,
        StatementFound,
    )

translate = QCoreApplication.translate


def page_paper(found: PagesFound, user: str) -> Any:
    """The pages as they are printed, two on a sheet."""
    from eldercare_desktop.printing.time_passbook import PassbookPaper

    return PassbookPaper([_face(found, page, user) for page in found.pages])


def _face(found: PagesFound, page: DraftPage, user: str) -> Any:
    from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
    from eldercare_desktop.care.time_bank.passbook.pages import LINES_A_PAGE
    from eldercare_desktop.printing.time_passbook import PassbookFace, PassbookRow

    rows = []
    for line in page.lines:
        kind = found.kinds.get(line.service_id or "", "")
        what = entry_words(
            line.kind, line.amount, line.other_name, reason=line.reason, service=kind
        )
        amounts = in_and_out(line.amount, page.unit)
        balance = credit(line.balance, page.unit)
        rows.append(PassbookRow(line.day, what, *amounts, balance, line.entered_by))
    printed = translate("PassbookPage", "Printed on {day} by {name} (stamp)")
    return PassbookFace(
        payload=PAGE_CODE.payload(page.token),
        token=page.token,
        heading=book_title(page.unit),
        whose=_whose(found.book),
        about=_period(page.first_day, page.last_day),
        carried=credit(page.opening, page.unit),
        rows=rows,
        closing=credit(page.closing, page.unit),
        printed=printed.format(day=found.book.today, name=user or "________"),
        note=_corrected(page),
        blank=LINES_A_PAGE - len(rows),
    )


def _corrected(page: DraftPage) -> str:
    if not page.corrected:
        return ""
    words = translate(
        "PassbookPage",
        "The balance brought forward differs by {amount} from the page before, because entries "
        "there were put right since. Scan that page to see which.",
    )
    sign = "+" if page.corrected > 0 else "−"
    return words.format(amount=sign + credit(abs(page.corrected), page.unit))


def book_title(unit: str) -> str:
    """The heading of a book."""
    if unit == "point":
        return translate("PassbookPage", "Points passbook")
    return translate("PassbookPage", "Time bank passbook")


def statement_title(unit: str) -> str:
    """The heading of a statement."""
    if unit == "point":
        return translate("PassbookPage", "Statement of points")
    return translate("PassbookPage", "Statement of the time bank")


def _whose(book: Book) -> str:
    return " · ".join(part for part in (book.name, book.group, book.village_name) if part)


def _period(first: str, last: str) -> str:
    words = translate("PassbookPage", "{first} to {last}")
    return words.format(first=first, last=last)


# -- the statement -----------------------------------------------------------------------


def statement_paper(found: StatementFound) -> Any:
    """The statement on A4, with places to sign."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    widths = (6, 15, 7, 7, 8, 6)
    aligns = ("center", "left", "right", "right", "right", "center")
    columns = [
        PrintColumn(title, width, align)  # type: ignore[arg-type]  # they are all sides
        for title, width, align in zip(statement_columns(), widths, aligns, strict=True)
    ]
    suspended = any(not line.counts for line in found.lines)
    return TablePaper(
        statement_title(found.book.unit),
        columns,
        statement_rows(found),
        filled_by=found.book.village_name,
        filled_on=found.book.today,
        signatures=signers(),
        lead=lead_of(found),
        note=suspended_note() if suspended else "",
        stamped=True,
    )


def lead_of(found: StatementFound) -> str:
    """Whose statement it is, and of which days."""
    about = (_whose(found.book), _period(found.first, found.last))
    return " · ".join(about)


def signers() -> tuple[str, ...]:
    """Who signs a statement."""
    return (
        translate("PassbookPage", "Filled in by"),
        translate("PassbookPage", "Checked by"),
        translate("PassbookPage", "Signed by the person"),
    )


def suspended_note() -> str:
    """What the mark in the column of the balance means."""
    return translate(
        "PassbookPage",
        "Lines that say “does not count” came in twice or overlap with others; they move nothing "
        "until the village has decided.",
    )


def statement_columns() -> list[str]:
    """The headings of the columns."""
    return [
        translate("PassbookPage", "Date"),
        translate("PassbookPage", "What"),
        translate("PassbookPage", "Paid in"),
        translate("PassbookPage", "Taken out"),
        translate("PassbookPage", "Balance"),
        translate("PassbookPage", "By"),
    ]


def statement_rows(found: StatementFound) -> list[list[str]]:
    """The lines between what stood there before and after, and the sums."""
    unit = found.book.unit
    before = translate("PassbookPage", "Balance before")
    total = translate("PassbookPage", "Total")
    counting = [line.amount for line in found.lines if line.counts]
    paid_in = credit(sum(amount for amount in counting if amount > 0), unit)
    taken = credit(-sum(amount for amount in counting if amount < 0), unit)
    return [
        ["", before, "", "", credit(found.opening, unit), ""],
        *(_cells(found, line) for line in found.lines),
        ["", total, paid_in, taken, credit(found.closing, unit), ""],
    ]


def _cells(found: StatementFound, line: Line) -> list[str]:
    unit = found.book.unit
    what = what_of(line, found.kinds.get(line.service_id or "", ""))
    amounts = in_and_out(line.stated, unit)
    balance = credit(line.balance, unit)
    if not line.counts:
        balance = translate("PassbookPage", "does not count")
    return [line.day, what, *amounts, balance, line.entered_by]


def what_of(line: Line, service: str) -> str:
    """What an entry of a statement was."""
    said = entry_words(
        line.kind, line.stated, line.other_name, reason=line.reason or "", service=service
    )
    if line.counts:
        return said
    return f"{said} ({word('suspense', line.why)})"
