"""What the part of the food samples writes, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def log(work: Any, entries: Sequence[dict[str, Any]]) -> str:
    """Samples of a meal; returns the id of the first."""
    from eldercare_desktop.care.meal.kitchen.samples import SampleEntry, log_samples

    return log_samples(work, [SampleEntry(**entry) for entry in entries])[0].id


def edit(work: Any, seen: Any, values: dict[str, Any]) -> str:
    """A sample, put right."""
    from eldercare_desktop.care.meal.kitchen.samples import edit_sample

    return edit_sample(work, seen, **values).id


def close(work: Any, seen: Sequence[Any], by: str) -> int:
    """Samples that were thrown away; returns how many."""
    from eldercare_desktop.care.meal.kitchen.samples import close_samples

    return close_samples(work, seen, by)


def reopen(work: Any, seen: Any) -> str:
    """A sample that was not thrown away."""
    from eldercare_desktop.care.meal.kitchen.samples import reopen_sample

    return reopen_sample(work, seen).id


def remove(work: Any, seen: Any) -> str:
    """A sample that there never was."""
    from eldercare_desktop.care.meal.kitchen.samples import remove_sample

    return remove_sample(work, seen).id
