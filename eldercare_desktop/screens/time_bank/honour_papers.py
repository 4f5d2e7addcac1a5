"""The roll of honour and the public notice of hours, on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.time_bank.honour_phrases import period_words, star_words
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.honour.ranking import Ranked
    from eldercare_desktop.screens.time_bank.honour_loading import HonourFound, NoticeFound

translate = QCoreApplication.translate


def roll(found: HonourFound, rows: Sequence[Ranked], said: Mapping[str, Any]) -> Any:
    """The roll of these people. `said`: title, names (masked or whole)."""
    from eldercare_desktop.printing.time_honour import HonourFace, HonourLine, HonourPaper

    lines = [
        HonourLine(
            translate("HonourRoll", "{n}").format(n=row.place), row.name, hours(row.minutes),
            star_words(row).partition(" ")[0],
        )
        for row in rows
    ]  # fmt: skip
    face = HonourFace(
        said["title"],
        period_words(found.period),
        lines,
        translate("HonourRoll", "Thank you for every hour that you gave to your neighbours."),
        found.village_name,
        found.today,
    )
    return HonourPaper(face, whole_names=said["names"] == "whole")


def notice(found: NoticeFound, said: Mapping[str, Any]) -> Any:
    """The public notice. `said`: to, phone, until."""
    from eldercare_desktop.printing.table import PrintColumn
    from eldercare_desktop.printing.time_notice import NoticeRow, Objections, public_notice

    lines = found.lines
    rows = [
        NoticeRow(
            line.name,
            [*map(_or_blank, (line.deposited, line.withdrawn, line.other)), hours(line.balance)],
        )
        for line in lines
    ]
    names = ("deposited", "withdrawn", "other", "balance")
    title = translate("HonourNotice", "Public notice of the time bank, {period}")
    return public_notice(
        title.format(period=period_words(found.period)),
        [
            PrintColumn(translate("HonourNotice", "Deposited"), 8, "right"),
            PrintColumn(translate("HonourNotice", "Taken out"), 8, "right"),
            PrintColumn(translate("HonourNotice", "Otherwise"), 8, "right"),
            PrintColumn(translate("HonourNotice", "Balance"), 8, "right"),
        ],
        rows,
        unit=found.village_name,
        today=found.today,
        objections=Objections(said["to"], said["phone"] or "", said["since"], said["until"]),
        total=[hours(sum(getattr(line, name) for line in lines)) for name in names],
        lead=_span(found),
        note=translate(
            "HonourNotice",
            "Otherwise: taken over from paper books, given or received, donated, frozen, settled "
            "or expired. Everybody can ask the village for a statement of their own account.",
        ),
    )


def _span(found: NoticeFound) -> str:
    if found.period.first is None:
        return translate("HonourNotice", "Hours until {last}.").format(last=found.last)
    said = translate("HonourNotice", "Hours from {first} to {last}.")
    return said.format(first=found.first, last=found.last)


def _or_blank(minutes: int) -> str:
    return hours(minutes) if minutes else ""
