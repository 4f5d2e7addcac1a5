"""Rounds at a glance: how far each has come, for the assistant and for the township."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlmodel import col

from eldercare_desktop.care.round.record import Round, RoundKind
from eldercare_desktop.care.round.states import WAITING, LineState, line_states
from eldercare_desktop.store.reader import Reader

FIRST_NAMES = 5


@dataclass(frozen=True)
class RoundRow:
    """One round and how far it has come.

    `days_left` counts today: 1 on the last day, 0 or less when its days are over. Who is
    away or gone is not among those who are asked (`total`).
    """

    round_id: str
    kind: RoundKind
    name: str
    village: str
    starts_on: str
    ends_on: str
    closed_on: str | None
    days_left: int
    done: int
    tried: int
    open: int
    away: int
    gone: int

    @property
    def total(self) -> int:
        """How many are asked: seen, or somebody still has to go there."""
        return self.done + self.waiting

    @property
    def waiting(self) -> int:
        """How many somebody still has to go to."""
        return self.tried + self.open


@dataclass(frozen=True)
class OpenRound:
    """A round that goes on, for Today: `first` names who comes next, with the resident's id."""

    round_id: str
    kind: RoundKind
    name: str
    village: str
    done: int
    total: int
    days_left: int
    first: tuple[tuple[str, str], ...]


def list_rounds(
    reader: Reader,
    *,
    today: str,
    state: Literal["open", "closed"] | None = "open",
    village: str | None = None,
) -> list[RoundRow]:
    """Rounds with their progress: open ones by their last day, closed ones the latest first."""
    conditions: list[Any] = []
    if state:
        closed = col(Round.closed_on).is_not(None)
        conditions.append(closed if state == "closed" else ~closed)
    if village:
        conditions.append(col(Round.village) == village)
    rounds = reader.find(Round, *conditions)
    lines = _by_round(line_states(reader, rounds, today=today))
    rows = [_row(chosen, lines[chosen.id], today) for chosen in rounds]
    by_name = sorted(rows, key=lambda row: (row.name, row.village, row.round_id))
    if state == "closed":
        return sorted(by_name, key=lambda row: row.closed_on or "", reverse=True)
    return sorted(by_name, key=lambda row: (row.closed_on is not None, row.ends_on))


def open_rounds(reader: Reader, today: str, village: str | None = None) -> list[OpenRound]:
    """The rounds that have begun and are not closed, the first to end first."""
    conditions: list[Any] = [col(Round.closed_on).is_(None), col(Round.starts_on) <= today]
    if village:
        conditions.append(col(Round.village) == village)
    rounds = reader.find(Round, *conditions, order_by=[col(Round.ends_on), col(Round.id)])
    lines = _by_round(line_states(reader, rounds, today=today))
    return [_open(chosen, lines[chosen.id], today) for chosen in rounds]


def _by_round(states: list[LineState]) -> defaultdict[str, list[LineState]]:
    found: defaultdict[str, list[LineState]] = defaultdict(list)
    for line in states:
        found[line.round_id].append(line)
    return found


def _row(chosen: Round, lines: list[LineState], today: str) -> RoundRow:
    number = Counter(line.state for line in lines)
    return RoundRow(
        round_id=chosen.id,
        kind=chosen.kind,
        name=chosen.name,
        village=chosen.village,
        starts_on=chosen.starts_on,
        ends_on=chosen.ends_on,
        closed_on=chosen.closed_on,
        days_left=days_left(chosen, today),
        done=number["done"],
        tried=number["tried"],
        open=number["open"],
        away=number["away"],
        gone=number["gone"],
    )


def _open(chosen: Round, lines: list[LineState], today: str) -> OpenRound:
    row = _row(chosen, lines, today)
    waiting = [(line.resident_id, line.name) for line in lines if line.state in WAITING]
    return OpenRound(
        chosen.id,
        chosen.kind,
        chosen.name,
        chosen.village,
        row.done,
        row.total,
        row.days_left,
        tuple(waiting[:FIRST_NAMES]),
    )


def days_left(chosen: Round, today: str) -> int:
    """Days up to the last one, today included; 0 where that is none (sent by another program)."""
    try:
        last = date.fromisoformat(chosen.ends_on)
    except ValueError:
        return 0
    return (last - date.fromisoformat(today)).days + 1
