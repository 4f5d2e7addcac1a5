"""The labels of food samples, and their log as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.sample_labels import LabelFace, SampleLabels
from eldercare_desktop.printing.table import PrintColumn, TablePaper
from eldercare_desktop.screens.meals.sample_phrases import minute, moment
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import SampleRow

translate = QCoreApplication.translate


def labels_paper(place: str, rows: Sequence[SampleRow]) -> SampleLabels:
    """A label for each sample."""
    return SampleLabels(
        translate("SamplePaper", "Labels of food samples"),
        [_face(place, row) for row in rows],
    )


def log_paper(place: str, rows: Sequence[SampleRow], day: str) -> TablePaper:
    """The log of the samples, with who took and who threw away each."""
    titles = [
        (translate("SamplePaper", "Meal"), 9.0),
        (translate("SamplePaper", "Dish"), 9.0),
        (translate("SamplePaper", "Grams"), 4.0),
        (translate("SamplePaper", "Taken at"), 7.0),
        (translate("SamplePaper", "Taken by"), 6.0),
        (translate("SamplePaper", "Kept until"), 7.0),
        (translate("SamplePaper", "Thrown away at"), 7.0),
        (translate("SamplePaper", "Thrown away by"), 6.0),
    ]
    return TablePaper(
        translate("SamplePaper", "Log of food samples"),
        [PrintColumn(title, width, "center") for title, width in titles],
        [_cells(row) for row in rows],
        filled_by=place,
        filled_on=day,
        signatures=[translate("SamplePaper", "In charge"), translate("SamplePaper", "Checked by")],
        landscape=True,
    )


def _face(place: str, row: SampleRow) -> LabelFace:
    sample = row.sample
    taken = translate("SamplePaper", "Taken {at} by {by}, {n} g")
    until = translate("SamplePaper", "Keep until {until} at least")
    lines = [
        _meal(row),
        taken.format(at=moment(sample.taken_at), by=sample.taken_by, n=sample.grams),
        until.format(until=minute(row.until)),
    ]
    heading = translate("SamplePaper", "Food sample · {place}").format(place=place)
    return LabelFace(heading, sample.dish_name, lines)


def _cells(row: SampleRow) -> list[str]:
    sample = row.sample
    return [
        _meal(row),
        sample.dish_name,
        str(sample.grams),
        moment(sample.taken_at),
        sample.taken_by,
        minute(row.until),
        moment(sample.discarded_at),
        sample.discarded_by or "",
    ]


def _meal(row: SampleRow) -> str:
    """The day with its year: a paper is filed."""
    return f"{row.sample.day} {word('meal_period', row.sample.period)}"
