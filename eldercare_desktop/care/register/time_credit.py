"""Hours and points of somebody, as their page says them: what they have, and the last lines."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.time_bank.ledger.account import balance, held_of, of_person
from eldercare_desktop.care.time_bank.ledger.reading import Holding, Line, holding_of, lines_of
from eldercare_desktop.care.time_bank.terms import UNITS
from eldercare_desktop.store.reader import Reader

LAST_LINES = 3


@dataclass(frozen=True)
class PersonCredit:
    """What somebody has; None: no account and no volunteer.

    `held_points` are frozen beside the minutes that `holding` says; `lines`: the last ones of
    hours and points, the newest first.
    """

    holding: Holding | None = None
    held_points: int = 0
    lines: tuple[Line, ...] = ()


def credit_of(reader: Reader, person_id: str) -> PersonCredit:
    """Hours and points of a person. CareError row_gone."""
    holding = holding_of(reader, person_id)
    account = of_person(person_id)
    lines = [
        line
        for unit in UNITS
        for line in lines_of(reader, account, holding.village, unit).lines[-LAST_LINES:]
    ]
    if not lines and not holding.pending_minutes:
        return PersonCredit()
    lines.sort(key=lambda line: (line.day, line.recorded_at), reverse=True)
    held = balance(reader, held_of(person_id), holding.village, "point")
    return PersonCredit(holding, held, tuple(lines[:LAST_LINES]))
