"""What is left of everything somebody earned, by the day it was earned; the oldest goes first.

Pure: the moves of one account go in, in the order of their days.

What was frozen, or put on a voucher, and comes back is as old as it was; so nothing grows
younger by being frozen for a day. Of an entry that was reversed neither it nor its reversal is
given in: it is as if it had never been.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush


@dataclass(frozen=True)
class Move:
    """What an entry does to an account: `amount` is signed, never 0; `day` YYYY-MM-DD.

    aside: what it puts aside (below zero) or brings back (above): "hold", or the serial number
           of a voucher; "": it is earned, or gone
    """

    day: str
    amount: int
    aside: str = ""


@dataclass(frozen=True)
class Lot:
    """What is left of what was earned on a day."""

    day: str
    amount: int


@dataclass
class _Pile:
    """Amounts by day, of which the oldest is taken first."""

    days: list[str] = field(default_factory=list)
    amounts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def put(self, lot: Lot) -> None:
        if not lot.amount:
            return
        if not self.amounts[lot.day]:
            heappush(self.days, lot.day)
        self.amounts[lot.day] += lot.amount

    def take(self, amount: int) -> list[Lot]:
        """The oldest of it, as far as there is so much."""
        taken: list[Lot] = []
        while amount and self.days:
            day = self.days[0]
            part = min(amount, self.amounts[day])
            taken.append(Lot(day, part))
            self.amounts[day] -= part
            amount -= part
            if not self.amounts[day]:
                heappop(self.days)
        return taken


def lots_left(moves: Iterable[Move]) -> list[Lot]:
    """What is left, the oldest first. Where the account is below zero at the end: nothing.

    An account may be below zero in between, because a service was typed late: what comes in
    then goes to that first.
    """
    pile, asides = _Pile(), defaultdict[str, _Pile](_Pile)
    owed = 0
    for move in moves:
        if move.amount < 0:
            taken = pile.take(-move.amount)
            owed += -move.amount - sum(lot.amount for lot in taken)
            for lot in taken if move.aside else ():
                asides[move.aside].put(lot)
            continue
        back = asides[move.aside].take(move.amount) if move.aside else []
        rest = move.amount - sum(lot.amount for lot in back)
        for lot in [*back, Lot(move.day, rest)]:
            paid = min(owed, lot.amount)
            owed -= paid
            pile.put(Lot(lot.day, lot.amount - paid))
    return [Lot(day, pile.amounts[day]) for day in sorted(pile.days)]
