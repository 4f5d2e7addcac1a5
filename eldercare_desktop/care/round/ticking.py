"""Ticking a line off: seen, or tried and met nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.round.lines import LineVisit, round_lines
from eldercare_desktop.care.round.making import open_round
from eldercare_desktop.care.round.record import Missed, Round, RoundAttempt, RoundEntry
from eldercare_desktop.care.round.states import line_states
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.care.visit.record import Finding, Method, Visit, checks_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

BY_WORD = ("health", "mind", "study", "care")
"""The checks that somebody who only speaks with a person can answer for."""


@dataclass(frozen=True)
class Tick:
    """All was well. `on` None is today; who was there as in `VisitEntry`."""

    method: Method = "in_person"
    on: str | None = None
    helper_id: str | None = None
    visitor: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Attempt:
    """Somebody went or called and met nobody. `on` None is today, `by` None the user."""

    result: Missed = "nobody_home"
    on: str | None = None
    by: str | None = None
    note: str | None = None


def tick(work: Work, entry_id: str, how: Tick | None = None) -> Visit:
    """Log a visit at which all was well, for a line of a round: a visit like any other.

    By phone or video only what can be heard counts as looked at. CareError: row_gone,
    round_closed, round_ticked_already (`name`, `day`, `by`), those of `log_visit`.
    """
    how = how or Tick()
    entry, chosen = _line(work, entry_id)
    if seen := _seen(work, chosen, entry):
        line, visit = seen
        ticked = {"name": line, "day": visit.visited_on, "by": visit.visitor}
        raise CareError("round_ticked_already", **ticked)
    visit_entry = VisitEntry(
        resident_id=entry.resident_id,
        visited_on=how.on,
        method=how.method,
        checks=_all_well(work, entry.resident_id, how.method),
        note=how.note,
        helper_id=how.helper_id,
        visitor=how.visitor,
        round_entry_id=entry.id,
    )
    logged = log_visit(work, visit_entry)
    work.label = "tick_round"
    return logged


def note_attempt(work: Work, entry_id: str, what: Attempt | None = None) -> RoundAttempt:
    """Keep that nobody was met; the line stays open.

    CareError: row_gone, round_closed, date_in_future, dated_after_death, invalid_<field>.
    """
    what = what or Attempt()
    entry, chosen = _line(work, entry_id)
    on = what.on or work.today
    if on > work.today:
        raise CareError("date_in_future", field="tried_on")
    resident = work.get(Resident, entry.resident_id)
    if resident is None:
        raise CareError("row_gone")
    refuse_after_death(work, resident.person_id, on)
    work.label = "note_attempt"
    return work.insert(
        RoundAttempt(
            village=chosen.village,
            entry_id=entry.id,
            tried_on=on,
            tried_by=what.by or work.user,
            result=what.result,
            note=what.note,
        )
    )


@dataclass(frozen=True)
class Answer:
    """A line of an open round that a visit of somebody would tick."""

    round_id: str
    entry_id: str
    name: str


def lines_answered(reader: Reader, resident_id: str, *, today: str) -> list[Answer]:
    """The open rounds that still wait for somebody, for whoever is about to log a visit."""
    rounds = {r.id: r for r in _current(reader, today)}
    states = line_states(reader, list(rounds.values()), today=today)
    return [
        Answer(line.round_id, line.entry_id, rounds[line.round_id].name)
        for line in states
        if line.resident_id == resident_id and line.state != "done"
    ]


def _current(reader: Reader, today: str) -> Sequence[Round]:
    return reader.find(Round, col(Round.closed_on).is_(None), col(Round.starts_on) <= today)


def _line(work: Work, entry_id: str) -> tuple[RoundEntry, Round]:
    entry = work.get(RoundEntry, entry_id)
    if entry is None or entry.deleted or entry.taken_out:
        raise CareError("row_gone")
    return entry, open_round(work, entry.round_id)


def _seen(work: Work, chosen: Round, entry: RoundEntry) -> tuple[str, LineVisit] | None:
    """The name and the first visit of a line that is done."""
    for line in round_lines(work, chosen, today=work.today):
        if line.resident_id == entry.resident_id and line.visits:
            return line.name, line.visits[0]
    return None


def _all_well(work: Work, resident_id: str, method: Method) -> dict[str, Finding]:
    resident = work.get(Resident, resident_id)
    asked = checks_of(resident.kind) if resident else ()
    return {name: "well" for name in asked if method == "in_person" or name in BY_WORD}
