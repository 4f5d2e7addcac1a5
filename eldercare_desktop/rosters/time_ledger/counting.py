"""The lines of one account in their order, counted: amounts, balances, what disagrees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.rosters.time_ledger.amounts import Counted, Measure
from eldercare_desktop.rosters.time_ledger.outcome import PaperBalance, PaperLine, PaperMove
from eldercare_desktop.rosters.time_ledger.plan import Warned

MANY_MINUTES: Final = 24 * 60
"""More in one line is more than a day has."""


@dataclass(frozen=True)
class CountedLine:
    """A line with what it does to an account: `amount`, signed; `code` says why none is known.

    `paper`: the balance that stands on it.
    """

    line: PaperLine
    amount: int
    code: str = ""
    paper: int | None = None
    warnings: tuple[Warned, ...] = ()


@dataclass
class PaperCount:
    """An account of the file: its lines in the order of time as the paper has them.

    `paper`: the last balance that is written; `counted`: what the lines come to.
    """

    unit: Unit
    lines: list[CountedLine] = field(default_factory=list)
    totals: list[CountedLine] = field(default_factory=list)
    paper: int | None = None
    counted: int = 0

    @property
    def closing(self) -> int:
        """What the paper ends with: what it says, else what its lines come to."""
        return self.counted if self.paper is None else self.paper


def units_of(line: PaperLine, measure: Measure | None) -> set[Unit]:
    """The accounts that a line belongs to; hours where nothing says otherwise."""
    told = [(m.written.measure or m.measure or measure) for m in line.moves]
    told += [(b.written.measure or b.measure or measure) for b in line.balances]
    return {"point" if one == "point" else "minute" for one in told} or {"minute"}


def count_lines(
    unit: Unit, lines: Sequence[PaperLine], measures: Mapping[str, Measure | None]
) -> PaperCount:
    """Counts the lines of one person in one unit. A list of sums is only compared with lines."""
    found = PaperCount(unit)
    moves = [line for line in lines if line.kind != "total"]
    sums = [line for line in lines if line.kind == "total"]
    for line in _in_time(moves):
        _add(found, line, measures[line.sheet])
    found.totals = [_sum_line(line, unit, measures[line.sheet]) for line in sums]
    if not moves and found.totals:
        last = found.totals[-1]
        found.paper, found.counted = last.paper, last.amount
    return found


def _add(found: PaperCount, line: PaperLine, measure: Measure | None) -> None:
    before = found.counted if found.paper is None else found.paper
    paper = _balance(line.balances, found.unit, measure)
    if line.kind == "carried":
        _carry(found, line, paper, before, measure)
        return
    amount, code, warnings = _amount(line.moves, found.unit, measure)
    if not code and not line.moves:
        code = "amount_missing"
    if not code and paper is not None and paper != before + amount:
        params = {"written": paper, "counted": before + amount, "unit": found.unit}
        warnings.append(Warned("balance_disagrees", params))
    warnings += _about_time(line, amount, measure)
    found.lines.append(CountedLine(line, amount, code, paper, tuple(warnings)))
    found.counted += 0 if code else amount
    found.paper = before + amount if found.paper is not None and paper is None else paper


def _carry(
    found: PaperCount, line: PaperLine, paper: int | None, before: int, measure: Measure | None
) -> None:
    """What an older page or book ended with: the first is where the account begins."""
    amount, code, warnings = _amount(line.moves, found.unit, measure)
    amount = amount if line.moves and amount else (paper or 0)
    if found.lines:
        if amount != before and not code:
            params = {"written": amount, "counted": before, "unit": found.unit}
            warnings.append(Warned("balance_disagrees", params))
        found.lines.append(CountedLine(line, 0, "carried_on", paper, tuple(warnings)))
        return
    code = code or ("" if amount else "carried_on")
    found.lines.append(CountedLine(line, amount, code, paper, tuple(warnings)))
    found.counted, found.paper = amount, (paper if paper is not None else found.paper)


def _sum_line(line: PaperLine, unit: Unit, measure: Measure | None) -> CountedLine:
    """Total, used and what is left, of one person."""
    amount, code, warnings = _amount(line.moves, unit, measure)
    paper = _balance(line.balances, unit, measure)
    earned = any(move.sign > 0 for move in line.moves)
    if earned and paper is not None and paper != amount and not code:
        params = {"written": paper, "counted": amount, "unit": unit}
        warnings.append(Warned("sum_disagrees", params))
    if paper is None and not earned:
        code = code or "amount_missing"
    told = paper if paper is not None else amount
    if paper is not None and code != "measure_missing":
        code = ""  # what is left is said, whatever the sums are
    return CountedLine(line, told, code, paper, tuple(warnings))


def _amount(
    moves: Iterable[PaperMove], unit: Unit, measure: Measure | None
) -> tuple[int, str, list[Warned]]:
    total, code = 0, ""
    warnings: list[Warned] = []
    for move in moves:
        counted = move.written.counted(move.measure or measure)
        if counted.unit is None:
            if _may_be(move.measure or move.written.measure or measure, unit):
                code = code or counted.code
            continue
        if counted.unit != unit:
            continue
        total += move.sign * counted.amount
        if counted.rounded:
            params = {"written": move.written.shown, "amount": counted.amount, "unit": unit}
            warnings.append(Warned("amount_rounded", params))
    return total, code, warnings


def _may_be(measure: Measure | None, unit: Unit) -> bool:
    """Whether an amount that cannot be read belongs to an account of this unit."""
    return ("point" if measure == "point" else "minute") == unit


def _balance(balances: Iterable[PaperBalance], unit: Unit, measure: Measure | None) -> int | None:
    for one in balances:
        counted: Counted = one.written.counted(one.measure or measure)
        if counted.unit == unit:
            return counted.amount
    return None


def _about_time(line: PaperLine, amount: int, measure: Measure | None) -> list[Warned]:
    found = []
    if any(m.measure == "point" for m in line.moves) or measure == "point":
        return []
    if line.lasted is not None and amount > 0:
        lasted = line.lasted.written.counted(line.lasted.measure or measure)
        if lasted.unit == "minute" and lasted.amount != amount:
            params = {"written": amount, "counted": lasted.amount, "unit": "minute"}
            found.append(Warned("duration_differs", params))
    if amount > MANY_MINUTES:
        found.append(Warned("many_hours", {"amount": amount, "unit": "minute"}))
    return found


def _in_time(lines: Sequence[PaperLine]) -> list[PaperLine]:
    """As the paper goes on; a ledger with the newest on top is turned round."""
    days = [line.day for line in lines if line.day is not None]
    rising = sum(a < b for a, b in pairwise(days))
    falling = sum(a > b for a, b in pairwise(days))
    return list(reversed(lines)) if falling > rising else list(lines)
