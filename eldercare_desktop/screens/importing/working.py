"""In a worker: what the import page reads and does.

The importer is imported inside the functions: it loads sqlmodel, and the window comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Applied, Choices, ImportPlan
    from eldercare_desktop.rosters.hours import LedgerPreview
    from eldercare_desktop.rosters.meals import CalendarPreview
    from eldercare_desktop.rosters.opening import ListKind
    from eldercare_desktop.rosters.outcome import Preview
    from eldercare_desktop.screens.importing.review import Review
    from eldercare_desktop.screens.jobs import Job


def today() -> date:
    """The local date."""
    return date.today()


def read(
    job: Job, path: Path, *, hidden: bool, kind: ListKind | None
) -> Preview | CalendarPreview | LedgerPreview:
    """Reads a file; `hidden` sheets only on request. What it is shows, unless `kind` says."""
    job.progress(0, 0, "reading")
    from eldercare_desktop.rosters.opening import open_list

    found = open_list(path, kind, include_hidden=hidden, today=today())
    job.check()
    return found


def reviewed(reader: Any, preview: Preview, village: str, choices: Choices | None) -> Review:
    """Sets a preview beside the register, under what was chosen before."""
    from eldercare_desktop.rosters.applying import plan
    from eldercare_desktop.screens.importing.review import Review

    found = plan(reader, preview, today=today().isoformat(), village_name=village)
    return Review(found, choices)


def carry_out(work: Any, job: Job, plan: ImportPlan, choices: Choices) -> Applied:
    """Writes the import; the background commits."""
    from eldercare_desktop.rosters.applying import apply

    return apply(work, plan, choices, lambda done, total: job.progress(done, total, "saving"))


def save_left_out(
    plan: ImportPlan, left: Mapping[str, str], word: Callable[[str], str], path: Path
) -> Path:
    """Writes the rows that were left out; returns where."""
    from eldercare_desktop.rosters.applying import left_out_tables, save_tables

    save_tables(left_out_tables(plan, left, word), path)
    return path
