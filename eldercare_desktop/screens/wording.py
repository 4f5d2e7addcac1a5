"""Codes put into words: refusals, choices, actions, progress. One table per noun.

Care, store, sync and rosters know no language; they give codes and values. A code
without a sentence is still told to the person, with the code, so that nobody is left
with an empty box.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.words import CHOICES
from eldercare_desktop.screens.words.actions import ACTIONS
from eldercare_desktop.screens.words.fields import FIELDS
from eldercare_desktop.screens.words.progress import PROGRESS
from eldercare_desktop.screens.words.refusals import REFUSALS
from eldercare_desktop.screens.words.refusals.store import STOPS
from eldercare_desktop.screens.words.time_credit import spoken

Choice = tuple[Any, str]


def translated(context: str, source: str) -> str:
    """A source text in the language of the screen."""
    return QCoreApplication.translate(context, source)


def sentence(code: str, params: Mapping[str, object] | None = None) -> str:
    """The sentence for a refusal: what happened, what is safe, what to do."""
    source = REFUSALS.get(code)
    if source is None and code.startswith("invalid_"):
        return _invalid(code.removeprefix("invalid_"))
    if source is None:
        source, params = REFUSALS["unknown"], {"code": code}
    return _filled(translated("refusal", source), spoken(params or {}))


def failure_text(failure: Failure) -> str:
    """The sentence for a failed job."""
    return sentence(failure.code, failure.params)


def stop_heading(code: str) -> str:
    """The heading of the page that says why the data cannot be opened."""
    return translated("stop", STOPS.get(code, STOPS[""]))


def word(table: str, value: object) -> str:
    """The word for a choice, for instance `word("sex", "female")`.

    The empty value has the empty word; a value that is not known here (a newer laptop may
    send one) stands for itself.
    """
    if value in (None, ""):
        return ""
    source = CHOICES[table].get(str(value))
    return translated(table, source) if source else str(value)


def words(table: str, values: Iterable[object], between: str | None = None) -> str:
    """The words for several choices, as a list in one line."""
    if between is None:
        between = QCoreApplication.translate("list", ", ")
    return between.join(word(table, value) for value in values)


def choices(table: str, only: Iterable[str] | None = None) -> list[Choice]:
    """(value, word) pairs for a form, in the order of the table or of `only`."""
    return [(value, word(table, value)) for value in (only or CHOICES[table])]


def action(code: str) -> str:
    """What was done, for the toast with Undo: the label of a work."""
    source = ACTIONS.get(code, ACTIONS[""])
    return translated("action", source)


def progress_text(code: str) -> str:
    """What long work is at; the empty text for an unknown code."""
    source = PROGRESS.get(code)
    return translated("progress", source) if source else ""


def weekday_short(number: int) -> str:
    """Mo to Su, from 0."""
    return word("weekday", number)


def lunar_day(value: str | None) -> str:
    """A lunar birthday (MM-DD, L for a leap month) in words: 腊月初八, or 12-08 in English."""
    if not value:
        return ""
    month, day = value.removeprefix("L").split("-")
    leap = QCoreApplication.translate("lunar", "leap ") if value.startswith("L") else ""
    return leap + word("lunar_month", int(month)) + word("lunar_day", int(day))


def _invalid(field: str) -> str:
    label = FIELDS.get(field)
    source = REFUSALS["invalid"] if label else REFUSALS["invalid_field"]
    shown = translated("field", label) if label else field
    return _filled(translated("refusal", source), {"field": shown})


class _Shown(dict[str, object]):
    """Values of a sentence; one that is missing is not worth an exception to a person."""

    def __missing__(self, key: str) -> str:
        return "…"


def _filled(text: str, params: Mapping[str, object]) -> str:
    return text.format_map(_Shown(params))
