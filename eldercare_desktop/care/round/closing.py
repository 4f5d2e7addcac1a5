"""The end of a round: what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.round.lines import RoundLine, round_lines
from eldercare_desktop.care.round.making import open_round
from eldercare_desktop.care.round.record import Round
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class RoundResult:
    """How many of those who could be asked were seen, and who was not."""

    seen: int
    asked: int
    missed: tuple[RoundLine, ...]
    away: int
    gone: int


def result_of(reader: Reader, chosen: Round, *, today: str) -> RoundResult:
    """What has come of a round by now; of a closed one, by the day on which it was closed."""
    lines = round_lines(reader, chosen, today=today)
    number = {s: sum(line.state == s for line in lines) for s in ("done", "away", "gone")}
    missed = tuple(line for line in lines if line.waiting)
    asked = number["done"] + len(missed)
    return RoundResult(number["done"], asked, missed, number["away"], number["gone"])


def close_round(work: Work, seen: Round, *, note: str | None = None) -> Round:
    """Close a round today. Where somebody was not reached, `note` says why.

    CareError: row_gone, round_closed, round_reason_missing (`count`), changed_meanwhile.
    """
    chosen = open_round(work, seen.id)
    missed = result_of(work, chosen, today=work.today).missed
    silent = [line for line in missed if not line.attempts]
    if silent and not (note or "").strip():
        raise CareError("round_reason_missing", field="close_note", count=len(silent))
    closed = work.set(seen, closed_on=work.today, close_note=note)
    work.label = "close_round"
    return closed


def reopen_round(work: Work, seen: Round) -> Round:
    """Open a closed round again. CareError: row_gone, changed_meanwhile."""
    work.label = "reopen_round"
    return work.set(seen, closed_on=None)
