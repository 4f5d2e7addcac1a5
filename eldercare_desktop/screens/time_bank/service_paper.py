"""The sheet on which those who were served sign: 服务记录单, filled in or empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.time_bank.service_phrases import times
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow

translate = QCoreApplication.translate

EMPTY_LINES = 14
"""As many as stand on one page."""
SPARE_LINES = 3


def sign_paper(rows: Sequence[ServiceRow], village: str, day: str) -> Any:
    """A line for each service that waits, and some empty ones; without any a whole empty page."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper  # printing comes late

    said = sorted(rows, key=lambda row: (row.volunteer, row.day, row.began))
    return TablePaper(
        translate("ServicePaper", "Record of services"),
        [
            PrintColumn(translate("ServicePaper", "No."), 3, "center"),
            PrintColumn(translate("ServicePaper", "Volunteer"), 6),
            PrintColumn(translate("ServicePaper", "Served"), 6),
            PrintColumn(translate("ServicePaper", "What was done"), 7),
            PrintColumn(translate("ServicePaper", "Day"), 7, "center"),
            PrintColumn(translate("ServicePaper", "From–to"), 7, "center"),
            PrintColumn(translate("ServicePaper", "Hours"), 6, "right"),
            PrintColumn(translate("ServicePaper", "Whoever was served: signature"), 10),
            PrintColumn(translate("ServicePaper", "Second person"), 8),
        ],
        [_cells(number, row) for number, row in enumerate(said, 1)],
        filled_by=village,
        filled_on=day if rows else "",
        note=translate(
            "ServicePaper",
            "Whoever was served signs or puts their thumb print. Without a second person no hours "
            "are deposited; the volunteer and whoever typed it cannot confirm it.",
        ),
        signatures=[
            translate("ServicePaper", "Noted by"),
            translate("ServicePaper", "Checked by"),
        ],
        landscape=True,
        blank_rows=SPARE_LINES if rows else EMPTY_LINES,
    )


def _cells(number: int, row: ServiceRow) -> list[str]:
    return [
        str(number),
        row.volunteer,
        row.beneficiary,
        word("need_kind", row.kind),
        row.day,
        times(row),
        hours(row.minutes),
        "",
        "",
    ]
