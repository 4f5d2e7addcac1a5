"""Confirming a slip that came back: every ticked line becomes a visit, all as one action."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.slip.batch import LEFT_OUT
from eldercare_desktop.care.slip.making import open_slip
from eldercare_desktop.care.slip.record import VISIT_KINDS, Slip, SlipConfirmation, SlipLine
from eldercare_desktop.care.slip.states import lines_of
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.care.visit.record import Finding, Method, checks_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class LineDone:
    """What the paper says of a visited line. `checks`: those that are not "all well"."""

    line_id: str
    visited_on: str
    method: Method = "in_person"
    checks: Mapping[str, Finding] = field(default_factory=dict)
    services: tuple[str, ...] = ()
    minutes: int | None = None
    note: str | None = None


def confirm_slip(
    work: Work, slip_id: str, done: Sequence[LineDone], left_out: Mapping[int, str] | None = None
) -> SlipConfirmation:
    """Log a visit for every line in `done`, and note that the slip has come back.

    `left_out`: number -> one of `LEFT_OUT`; lines that are named nowhere are `not_visited`.
    Once only: CareError slip_confirmed (`by`, `day`), slip_cancelled (`day`), row_gone. Of a
    line that cannot be: the CareError of `log_visit`, with its `line` number; nothing of the
    slip is saved then. slip_line_unknown: a line of another slip. slip_no_visits: the sheet of a
    meal.
    """
    slip = open_slip(work, slip_id)
    if slip.kind not in VISIT_KINDS:  # no meal is a visit
        raise CareError("slip_no_visits")
    lines = {line.id: line for line in lines_of(work, [slip_id]).get(slip_id, [])}
    for one in done:
        if one.line_id not in lines:
            raise CareError("slip_line_unknown")
        _log(work, slip, lines.pop(one.line_id), one)
    reasons = {
        line.number: (left_out or {}).get(line.number, "not_visited") for line in lines.values()
    }
    made = came_back(work, slip, reasons, LEFT_OUT)
    work.label = "confirm_slip"
    return made


def came_back(
    work: Work, slip: Slip, reasons: Mapping[int, str], known: Collection[str]
) -> SlipConfirmation:
    """Note that a paper came back. `reasons`: number -> why nothing came of a line.

    CareError: invalid_left_out (`reasons` that are not among those `known`).
    """
    if unknown := set(reasons.values()).difference(known):
        raise CareError("invalid_left_out", field="left_out", reasons=sorted(unknown))
    return work.insert(
        SlipConfirmation(
            village=slip.village,
            slip_id=slip.id,
            confirmed_at=work.now.isoformat(),
            confirmed_by=work.user,
            left_out=[f"{number}:{reason}" for number, reason in reasons.items()],
        )
    )


def _log(work: Work, slip: Slip, line: SlipLine, done: LineDone) -> None:
    resident = work.get(Resident, line.resident_id)
    asked = checks_of(resident.kind if resident else "elder")
    entry = VisitEntry(
        resident_id=line.resident_id,
        visited_on=done.visited_on,
        method=done.method,
        checks={**dict.fromkeys(asked, "well"), **done.checks},
        services=done.services,
        minutes=done.minutes,
        note=done.note,
        helper_id=slip.helper_id,
        round_entry_id=line.round_entry_id,
        slip_line_id=line.id,
    )
    try:
        log_visit(work, entry)
    except CareError as problem:
        raise CareError(problem.code, **{**problem.params, "line": line.number}) from problem
