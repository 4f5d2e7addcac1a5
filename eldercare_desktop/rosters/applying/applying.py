"""Carrying out a plan: one work, one transaction, one step for Undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.applying.pair_writing import PairWriter
from eldercare_desktop.rosters.applying.plan import Applied, Choices, ImportPlan, LeftLine
from eldercare_desktop.rosters.applying.planning import plan as plan_again
from eldercare_desktop.rosters.applying.settling import Settlement, Settler
from eldercare_desktop.rosters.applying.writing import PeopleWriter
from eldercare_desktop.store.work import Work

Progress = Callable[[int, int], object]
"""Called with how many of how many were written; what it raises stops the import."""


def apply(
    work: Work, plan: ImportPlan, choices: Choices | None = None, progress: Progress | None = None
) -> Applied:
    """Write what a plan comes to under the choices; the caller commits.

    A person or pairing that a use case refuses is left out and named in `left`.
    CareError: changed_meanwhile, if the register is no longer what the plan was made from.
    """
    choices = choices or Choices()
    fresh = plan_again(work, plan.preview, today=plan.today, village_name=plan.village_name)
    if fresh != plan:
        raise CareError("changed_meanwhile", fields=[])
    settlement = Settler(fresh).settle(choices)
    step = _counted(progress, len(settlement.people) + len(settlement.pairings))
    people = PeopleWriter(work, fresh, settlement, choices)
    people.write(step)
    PairWriter(work, {line.key: line for line in fresh.lines}, people).write(settlement, step)
    work.label = "import_ledger" if fresh.is_ledger and not _has_roster(fresh) else "import_roster"
    return _applied(settlement, people)


def _counted(progress: Progress | None, total: int) -> Callable[[], None]:
    done = 0

    def step() -> None:
        nonlocal done
        if progress is not None:
            progress(done, total)
        done += 1

    return step


def _has_roster(plan: ImportPlan) -> bool:
    return any(line.pairing is None for line in plan.lines)


def _applied(settlement: Settlement, people: PeopleWriter) -> Applied:
    """What was really done: refused lines are not among those that took part."""
    written = {n: v for n, v in asdict(people.tally).items() if n != "refused"}
    refused = people.tally.refused
    left = [
        LeftLine(key, refused.get(key, state.reason or ("asked" if state.effect == "ask" else "")))
        for key, state in settlement.lines.items()
        if key in refused or state.effect in ("ask", "left")
    ]
    took_part = [
        key
        for key, state in settlement.lines.items()
        if state.effect in ("add", "update", "merge") and key not in refused
    ]
    counts = replace(settlement.counts, **written, lines=len(took_part))
    asked = sum(one.code == "asked" for one in left)
    return Applied(replace(counts, asked=asked, left=len(left) - asked), tuple(left))
