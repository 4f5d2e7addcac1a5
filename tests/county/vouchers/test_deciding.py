"""What is decided of a voucher, over histories that nobody would think of.

Villages issue, accept, take back and reverse in any order; the clearing comes at any moment; and
the county loses its last hours and gets them back from the laptops, late and out of order.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.time_bank.voucher.code import VOUCHER_CODE
from eldercare_desktop.county.vouchers.deciding import Entries, decide
from eldercare_desktop.county.vouchers.notes import Note
from tests.county.vouchers.banks import code_of

HOME, NEAR, FAR, LAST = "500113103217", "500113103218", "500113117200", "500113117201"
VILLAGES = (HOME, NEAR, FAR, LAST)
SERIAL = VOUCHER_CODE.mint()
AMOUNT = 90


class World:
    """The county's notes of one voucher, and what the villages' laptops have."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.notes: list[Note] = []
        self.kept: dict[str, Note] = {}
        self.number = self.position = 0
        self.code = code_of(SERIAL, HOME, AMOUNT)

    # -- rows --------------------------------------------------------------------------------

    def add(self, village: str, table: str, ours: bool = False, **values: Any) -> Note:
        """A row that somebody writes and that comes to the county at once."""
        self.number += 1
        row = Note(village, f"{self.number:032x}", 0, 0, ours, table, values)
        self.kept[row.row_id] = row
        self.arrive(row)
        return row

    def arrive(self, row: Note) -> None:
        self.position += 1
        self.notes.append(replace(row, position=self.position, place=self.position))

    def entry(self, village: str, kind: str, whence: str, to: str, cause: str, **more: Any) -> Note:
        legs: dict[str, Any] = {"from_kind": whence, "to_kind": to, "amount": AMOUNT}
        return self.add(village, "ledger_entry", kind=kind, cause=cause, **legs, **more)

    @property
    def entries(self) -> Entries:
        return Entries([n for n in self.notes if n.table == "ledger_entry"])

    def live(self, village: str, kind: str) -> list[Note]:
        return [e for e in self.entries.of(village, kind) if self.entries.is_live(e)]

    def cause(self, village: str, cause: str) -> str:
        """As `next_cause` has it on a laptop that knows all."""
        number, found = 0, cause
        while True:
            first = [n for n in self.notes if n.village == village]
            first = [n for n in first if n.values.get("cause") == found]
            if not first or not self.entries.is_reversed(first[0]):
                return found
            number += 1
            found = f"{cause}:{number}"

    # -- what people do ------------------------------------------------------------------------

    def issue(self) -> None:
        self.entry(HOME, "issue_voucher", "person", "voucher", f"voucher:{SERIAL}:issue")
        self.add(HOME, "voucher", amount=AMOUNT, code=self.code, withdrawn=False)

    def accept(self, doubled: bool = False) -> None:
        village = self.rng.choice(VILLAGES[1:])
        if self.live(village, "accept_voucher") and not doubled:
            return
        cause = self.cause(village, f"voucher:{SERIAL}:accept")
        self.entry(village, "accept_voucher", "clearing", "person", cause)
        self.add(village, "voucher_acceptance", amount=AMOUNT, code=self.code, home_village=HOME)

    def accept_twice(self) -> None:
        self.accept(doubled=True)

    def take_back(self) -> None:
        """The laptop at home knows what it wrote itself, and what the county told it."""
        if self.entries.on(HOME, "voucher") >= AMOUNT:
            cause = self.cause(HOME, f"voucher:{SERIAL}:back")
            self.entry(HOME, "return_voucher", "voucher", "person", cause)

    def out_again(self) -> None:
        for entry in self.live(HOME, "return_voucher")[:1]:
            self.reverse(entry)

    def reverse(self, entry: Note) -> None:
        legs = entry.values["to_kind"], entry.values["from_kind"]
        cause = f"reversal:{entry.row_id}"
        self.entry(entry.village, "reversal", *legs, cause, corrects_id=entry.row_id)

    def reverse_acceptance(self) -> None:
        village = self.rng.choice(VILLAGES[1:])
        for entry in self.live(village, "accept_voucher")[:1]:
            self.reverse(entry)

    # -- what the county does, and what befalls it ----------------------------------------------

    def clear(self) -> None:
        for row in decide(SERIAL, self.notes, VILLAGES):
            self.add(row.village, row.table, ours=True, **{"withdrawn": False, **row.values})

    def lose(self) -> None:
        """A backup is put back: the last hours are gone."""
        del self.notes[self.rng.randint(0, len(self.notes)) :]

    def regain(self) -> None:
        """A laptop hands one back, of its own or of what it has read."""
        known = {note.row_id for note in self.notes}
        gone = [row for row in self.kept.values() if row.row_id not in known]
        chains = {(row.village, row.ours) for row in gone}
        if chains:
            chain = self.rng.choice(sorted(chains))
            self.arrive(next(row for row in gone if (row.village, row.ours) == chain))

    def regain_all(self) -> None:
        while len(self.notes) < len(self.kept):
            self.regain()
            if self.rng.random() < 0.3:
                self.clear()

    def close_cases(self) -> None:
        """Whoever was told that it is not covered reverses what was accepted; and at home, who

        took back what was spent elsewhere before.
        """
        if self.told(HOME) == ["cleared"]:
            for entry in self.live(HOME, "return_voucher"):
                self.reverse(entry)
        for village in VILLAGES[1:]:
            if self.live(village, "accept_voucher") and "cleared" not in self.told(village):
                self.reverse(self.live(village, "accept_voucher")[0])

    # -- what must be ----------------------------------------------------------------------------

    def told(self, village: str) -> list[str]:
        """The outcomes that stand in a village, each once."""
        mine = [n for n in self.notes if (n.table, n.village) == ("voucher_answer", village)]
        corrected = {n.values.get("corrects_id") for n in mine}
        standing = [n for n in mine if n.row_id not in corrected and not n.values["withdrawn"]]
        return sorted({n.values["outcome"] for n in standing})

    def check(self) -> None:
        """All that has come is decided, and once."""
        self.clear()
        assert decide(SERIAL, self.notes, VILLAGES) == []
        accepted = [v for v in VILLAGES[1:] if self.live(v, "accept_voucher")]
        holders = [v for v in accepted if self.told(v) == ["cleared"]]
        paid = self.entries.on(HOME, "clearing")
        assert paid == AMOUNT * len(holders)
        assert len(holders) <= 1
        out = 1 - len(holders) - len(self.live(HOME, "return_voucher"))
        assert self.entries.on(HOME, "voucher") == AMOUNT * out
        assert self.told(HOME) == (["cleared"] if holders else [])
        for village in {*accepted} - {*holders}:
            wanted = "already_spent" if holders else "not_covered"
            assert self.told(village) == [wanted]
        if self.entries.on(HOME, "voucher") == AMOUNT:
            assert accepted == []

    def owed(self) -> int:
        return sum(self.entries.on(village, "clearing") for village in VILLAGES)


DEEDS = ("accept", "accept_twice", "take_back", "out_again", "reverse_acceptance", "clear")
MISHAPS = ("lose", "regain", "regain")


def lived(seed: int, steps: int) -> None:
    world = World(seed)
    late = world.rng.random() < 0.3
    if not late:
        world.issue()
    for _ in range(steps):
        deed = world.rng.choice(DEEDS * 2 + MISHAPS)
        if len(world.notes) < len(world.kept):
            deed = world.rng.choice(("clear", *MISHAPS))  # people wait while laptops hand back
        getattr(world, deed)()
    world.regain_all()
    if late:
        world.issue()
    world.check()
    world.close_cases()
    world.check()
    assert world.owed() == 0


@pytest.mark.parametrize("part", range(4))
def test_a_voucher_is_spent_once_whatever_happens(part: int) -> None:
    for seed in range(part * 100, part * 100 + 100):
        lived(seed, steps=14)


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_a_voucher_is_spent_once_over_many_lives(part: int) -> None:
    for seed in range(1000 + part * 1000, 2000 + part * 1000):
        lived(seed, steps=30)


def test_without_its_issue_nothing_is_said() -> None:
    world = World(1)
    world.accept()
    assert decide(SERIAL, world.notes, VILLAGES) == []


def test_a_clearing_that_nobody_asked_for_is_reversed() -> None:
    """As a laptop of the home village might write it."""
    world = World(1)
    world.issue()
    cause = f"voucher:{SERIAL}:clear"
    forged = world.entry(HOME, "clear_voucher", "voucher", "clearing", cause)
    world.check()
    assert world.entries.is_reversed(forged)
    assert world.owed() == 0


def test_the_issue_alone_wants_nothing() -> None:
    world = World(1)
    world.issue()
    assert decide(SERIAL, world.notes, VILLAGES) == []
