"""In a worker: what an import of a paper ledger reads and does.

The importer is imported inside the functions: it loads sqlmodel, and the window comes first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import Applied, Choices, LedgerPlan, LedgerPreview
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview
    from eldercare_desktop.screens.jobs import Job


def reviewed(reader: Any, preview: LedgerPreview, choices: Choices | None) -> HoursReview:
    """Sets a file beside the register, under what was chosen."""
    from eldercare_desktop.rosters.hours import plan
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview

    return HoursReview(plan(reader, preview, choices))


def carry_out(work: Any, job: Job, plan: LedgerPlan, choices: Choices) -> Applied:
    """Posts the import; the background commits."""
    from eldercare_desktop.rosters.hours import apply

    return apply(work, plan, choices, lambda done, total: job.progress(done, total, "saving"))
