"""Carrying out an import of a paper ledger: one work, one transaction, one step for Undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.ledger.account import OPENING, of_person
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.rosters.time_ledger.plan import (
    Applied,
    Choices,
    LedgerPlan,
    PlannedAccount,
    PlannedEntry,
)
from eldercare_desktop.rosters.time_ledger.planning import plan as plan_again
from eldercare_desktop.store.work import Work

LABEL: Final = "import_hours"

AT_ONCE: Final = 100
"""Entries between two steps of the progress."""

Progress = Callable[[int, int], object]
"""Called with how many of how many were posted; what it raises stops the import."""


def apply(
    work: Work, plan: LedgerPlan, choices: Choices | None = None, progress: Progress | None = None
) -> Applied:
    """Post what a plan comes to under the choices; the caller commits.

    CareError: changed_meanwhile, if other entries would be posted than those that were shown;
    and those of `post`.
    """
    choices = choices or plan.choices
    fresh = plan_again(work, plan.preview, choices)
    if fresh.written(choices) != plan.written(choices):
        raise CareError("changed_meanwhile", fields=[])
    wanted = [
        (account, entry)
        for account in fresh.accounts
        if choices.is_ticked(account)
        for entry in account.entries
        if entry.state == "new"
    ]
    for number, (account, entry) in enumerate(wanted):
        if progress is not None and number % AT_ONCE == 0:
            progress(number, len(wanted))
        post(work, fresh.village, _posting(account, entry))
    work.label = LABEL
    return Applied(fresh.counts(choices))


def _posting(account: PlannedAccount, entry: PlannedEntry) -> Posting:
    assert account.person_id is not None, "what is new has a person"
    holder = of_person(account.person_id)
    earned = entry.amount > 0
    return Posting(
        "opening",
        abs(entry.amount),
        OPENING if earned else holder,
        holder if earned else OPENING,
        entry.cause,
        entry.unit,
        entry.day,
        entry.reason,
    )
