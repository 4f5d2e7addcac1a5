"""Making slips: who goes to whom in a week, printed once, replaced when much has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.slip.lines import look_at
from eldercare_desktop.care.slip.record import (
    CANCEL_REASONS,
    CancelReason,
    Slip,
    SlipLine,
    code_of,
)
from eldercare_desktop.care.slip.states import confirmations, lines_of, state_of
from eldercare_desktop.care.slip.weeks import days_between, monday_of, sunday_of
from eldercare_desktop.care.visit.due import DueFilter, DueRow, due_list
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work

OFTEN = 14
"""Elders visited at least every so many days are due again next week, whatever this week's
slip brings; others are not put on two slips that are out at the same time."""


@dataclass(frozen=True)
class Bearer:
    """Whose slip it is: a helper's, or without one the assistant's own, in a village."""

    helper_id: str | None
    village: str


@dataclass(frozen=True)
class LineDraft:
    """A line to be printed (see `SlipLine`)."""

    resident_id: str
    due_on: str | None = None
    look_at: tuple[str, ...] = ()
    round_entry_id: str | None = None


def due_by_bearer(reader: Reader, monday: str, today: str) -> dict[Bearer, list[DueRow]]:
    """Who is to be visited until the Sunday of a week, by who goes there.

    Each elder is with one bearer: the helper of one's own before the one of the grid, no
    helper who is away, or else the assistant.
    """
    ahead = days_between(today, sunday_of(monday))
    if ahead < 0:
        return {}
    away = {h.id for h in reader.find(Helper, col(Helper.available) == 0)}
    villages = {h.id: h.village for h in reader.find(Helper)}
    found: dict[Bearer, list[DueRow]] = {}
    for row in due_list(reader, today, DueFilter(state="soon", ahead=ahead)):
        fit = (h.helper_id for h in row.helpers if h.helper_id not in away)
        helper_id = next((h for h in fit if h in villages), None)
        bearer = Bearer(helper_id, villages[helper_id] if helper_id else row.village)
        found.setdefault(bearer, []).append(row)
    return _without_those_out(reader, found, monday, today)


def make_slips(work: Work, monday: str, bearers: Iterable[Bearer]) -> list[Slip]:
    """The open slip of the week of each bearer, in their order; made where there is none.

    Where a slip has come back already, or is cancelled, a new one gets those who are due and
    on no slip that counts; nobody due makes no slip. CareError: slip_week_past.
    """
    work.label = "make_slips"
    if sunday_of(monday) < work.today:
        raise CareError("slip_week_past")
    due = due_by_bearer(work, monday, work.today)
    made = []
    for bearer in dict.fromkeys(bearers):
        standing = slips_of(work, monday, bearer)
        state = {slip.id: state for slip, state in standing}
        open_ones = [slip for slip, _ in standing if state[slip.id] == "open"]
        if open_ones:
            made.append(open_ones[-1])
            continue
        rows = not_on_paper(work, [s for s, _ in standing], due.get(bearer, []))
        if rows:
            made.append(_make_week(work, monday, bearer, rows))
    return made


def make_slip(
    work: Work,
    bearer: Bearer,
    lines: Sequence[LineDraft],
    *,
    kind: str = "week",
    week: str | None = None,
    round_id: str | None = None,
) -> Slip:
    """A new slip with these lines, numbered in their order. CareError: slip_empty."""
    work.label = "make_slips"
    if not lines:
        raise CareError("slip_empty")
    draft = Slip(
        village=bearer.village,
        kind=kind,
        helper_id=bearer.helper_id,
        week=week,
        round_id=round_id,
    )
    return issue(work, draft, lines)


def issue(work: Work, draft: Slip, lines: Sequence[LineDraft]) -> Slip:
    """A paper that is made today, with a token of its own; it may have no lines."""
    token = _fresh_token(work, draft.kind)
    slip = work.insert(draft.model_copy(update={"token": token, "issued_on": work.today}))
    for number, line in enumerate(lines, 1):
        work.insert(_line(slip, number, line))
    return slip


def replace_slip(work: Work, slip_id: str) -> Slip:
    """Cancel a week's slip that is still out, and make another with who is due now.

    CareError: row_gone, slip_confirmed, slip_cancelled, slip_week_past, slip_empty (nobody
    is due any more: cancel it instead).
    """
    slip = _cancel(work, slip_id, "replaced")
    if slip.week is None or sunday_of(slip.week) < work.today:
        raise CareError("slip_week_past")
    bearer = Bearer(slip.helper_id, slip.village)
    due = due_by_bearer(work, slip.week, work.today).get(bearer, [])
    standing = [s for s, state in slips_of(work, slip.week, bearer) if state != "cancelled"]
    made = _make_week(work, slip.week, bearer, not_on_paper(work, standing, due))
    work.label = "replace_slip"
    return made


def cancel_slip(work: Work, slip_id: str, reason: CancelReason) -> Slip:
    """No longer wait for a slip: it was lost, or is not needed; those on it stay due.

    CareError: row_gone, slip_confirmed, slip_cancelled, invalid_cancel_reason.
    """
    gone = _cancel(work, slip_id, reason)
    work.label = "cancel_slip"
    return gone


def mark_slips_printed(work: Work, slip_ids: Iterable[str]) -> int:
    """Note the day of the first print; returns how many had not been printed before."""
    work.label = "print_slips"
    slips = work.find(Slip, col(Slip.id).in_(list(slip_ids)), col(Slip.printed_on).is_(None))
    for slip in slips:
        work.set(slip, printed_on=work.today)
    return len(slips)


def slips_of(reader: Reader, monday: str, bearer: Bearer) -> list[tuple[Slip, str]]:
    """The slips of a week that a bearer has or had, with their state, the oldest first."""
    theirs = table_of(Slip).c.helper_id.is_not_distinct_from(bearer.helper_id)
    where = (col(Slip.week) == monday, col(Slip.village) == bearer.village, theirs)
    found = reader.find(Slip, *where, order_by=(col(Slip.issued_on), col(Slip.id)))
    known = confirmations(reader, [slip.id for slip in found])
    return [(slip, state_of(slip, known.get(slip.id, ()))) for slip in found]


def not_on_paper(reader: Reader, slips: Iterable[Slip], rows: Sequence[DueRow]) -> list[DueRow]:
    """Those of `rows` who are on none of the slips that are not cancelled."""
    counting = [slip.id for slip in slips if slip.cancelled_on is None]
    lines = lines_of(reader, counting)
    printed = {line.resident_id for some in lines.values() for line in some}
    return [row for row in rows if row.resident_id not in printed]


def _make_week(work: Work, monday: str, bearer: Bearer, rows: Sequence[DueRow]) -> Slip:
    codes = look_at(work, rows)
    drafts = [LineDraft(r.resident_id, r.due_on, tuple(codes[r.resident_id])) for r in rows]
    return make_slip(work, bearer, drafts, week=monday)


def _line(slip: Slip, number: int, line: LineDraft) -> SlipLine:
    return SlipLine(
        village=slip.village,
        slip_id=slip.id,
        number=number,
        resident_id=line.resident_id,
        due_on=line.due_on,
        look_at=list(line.look_at),
        round_entry_id=line.round_entry_id,
    )


def _fresh_token(work: Work, kind: str) -> str:
    code = code_of(kind)
    token = code.mint()
    while work.find(Slip, col(Slip.token) == token, deleted=True, limit=1):
        token = code.mint()
    return token


def _cancel(work: Work, slip_id: str, reason: str) -> Slip:
    if reason not in CANCEL_REASONS:
        raise CareError("invalid_cancel_reason", field="cancel_reason")
    slip = open_slip(work, slip_id)
    return work.set(slip, cancelled_on=work.today, cancel_reason=reason)


def open_slip(work: Work, slip_id: str) -> Slip:
    """A slip that may still come back. CareError: row_gone, slip_confirmed (`by`, `day`),
    slip_cancelled (`day`)."""
    slip = work.get(Slip, slip_id)
    if slip is None:
        raise CareError("row_gone")
    found = confirmations(work, [slip_id]).get(slip_id, [])
    if found:
        raise CareError("slip_confirmed", by=found[0].by, day=found[0].at[:10])
    if slip.cancelled_on or slip.deleted:
        raise CareError("slip_cancelled", day=slip.cancelled_on or "")
    return slip


def _without_those_out(
    reader: Reader, due: Mapping[Bearer, list[DueRow]], monday: str, today: str
) -> dict[Bearer, list[DueRow]]:
    """Leaves out who is on a slip of an earlier week that is being carried (see `OFTEN`)."""
    where = (col(Slip.week) < monday, col(Slip.week) >= monday_of(today))
    carried = reader.find(Slip, *where, col(Slip.cancelled_on).is_(None))
    came_back = confirmations(reader, [slip.id for slip in carried])
    out = lines_of(reader, [slip.id for slip in carried if slip.id not in came_back])
    waiting = {line.resident_id for lines in out.values() for line in lines}
    left = {
        bearer: [r for r in rows if r.every_days < OFTEN or r.resident_id not in waiting]
        for bearer, rows in due.items()
    }
    return {bearer: rows for bearer, rows in left.items() if rows}
