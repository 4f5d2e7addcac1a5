"""A public notice (公示) of hours or goods: masked names, totals, to whom to object until when.

Names are masked here and nowhere else, so that no notice goes to the wall without [rule 32]:
the surname stays. Only a roll of honour whose people have agreed has whole names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.care.identity import masked_name
from eldercare_desktop.printing.table import PrintColumn, TablePaper

translate = QCoreApplication.translate


@dataclass(frozen=True)
class NoticeRow:
    """A person, and what stands in the columns behind the name."""

    name: str
    cells: Sequence[str]


@dataclass(frozen=True)
class Objections:
    """To whom one objects, by which phone, until which day (YYYY-MM-DD) since which."""

    to: str
    phone: str
    since: str
    until: str


def public_notice(
    title: str,
    columns: Sequence[PrintColumn],
    rows: Sequence[NoticeRow],
    *,
    unit: str,
    today: str,
    objections: Objections | None = None,
    total: Sequence[str] | None = None,
    lead: str = "",
    note: str = "",
    whole_names: bool = False,
) -> TablePaper:
    """The notice as a paper. `columns` are those behind number and name; `total` their last row;

    `unit`: who puts it up; `today`: YYYY-MM-DD; `lead` stands above the table.
    """
    shown = [
        [str(number), row.name if whole_names else masked_name(row.name), *row.cells]
        for number, row in enumerate(rows, 1)
    ]
    if total is not None:
        shown.append(["", translate("TimeNotice", "Total"), *total])
    sentences = (lead, _objections(objections) if objections else "")
    return TablePaper(
        title,
        [
            PrintColumn(translate("TimeNotice", "No."), 3, "center"),
            PrintColumn(translate("TimeNotice", "Name"), 6),
            *columns,
        ],
        shown,
        filled_by=unit,
        filled_on=today,
        lead="\n".join(words for words in sentences if words),
        note=note,
        stamped=True,
    )


def _objections(said: Objections) -> str:
    words = translate(
        "TimeNotice",
        "On public notice from {since} to {until}. Whoever does not agree says so to {to} by then.",
    )
    if said.phone:
        words = translate(
            "TimeNotice",
            "On public notice from {since} to {until}. Whoever does not agree says so to {to} "
            "(phone {phone}) by then.",
        )
    return words.format(since=said.since, until=said.until, to=said.to, phone=said.phone)
