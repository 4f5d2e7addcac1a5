"""The columns of the roll of honour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.time_bank.honour_phrases import next_words, star_words
from eldercare_desktop.screens.words.time_credit import hours

translate = QCoreApplication.translate


def columns(of_people: Callable[[], bool], left_out: Callable[[str], bool]) -> list[Column]:
    """`of_people`: whether people are ranked, not groups; `left_out`: who is not printed."""

    def hint(row: Any) -> str:
        if of_people():
            return str(row.group)
        return translate("HonourTable", "People who served: {n}").format(n=row.people)

    def star(row: Any) -> str:
        return (star_words(row) or next_words(row)) if of_people() else ""

    def to_next(row: Any) -> str:
        return next_words(row) if of_people() and row.star else ""

    def badge(row: Any) -> Badge | None:
        words = translate("HonourTable", "left out")
        return Badge(words, "", "eye-off") if left_out(row.key) else None

    return [
        Column("place", translate("HonourTable", "Place"), width=3, align="right"),
        Column(
            "name", translate("HonourTable", "Name"), width=6, stretch=True, hint=hint,
            badge=badge,
        ),
        Column(
            "minutes", translate("HonourTable", "Served"),
            value=lambda row: hours(row.minutes), sort=lambda row: row.minutes, width=7,
            align="right",
        ),
        Column(
            "total", translate("HonourTable", "Stars"), value=star, hint=to_next, width=11,
            sort=lambda row: row.total, optional=True,
        ),
    ]  # fmt: skip
