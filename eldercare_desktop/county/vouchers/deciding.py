"""What is to be written of one voucher, so that it is spent once and the villages are even.

A pure function of all that is known of it. What it wants, once written, it does not want
again; so it may run at any time, twice, after a crash, and in a county that was restored and
gets its own words of before back from the laptops, late and out of order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from eldercare_desktop.care.time_bank.voucher.code import read_code
from eldercare_desktop.county.vouchers.notes import Note

Answer = tuple[str, str]
"""An outcome, and the other village."""


@dataclass(frozen=True)
class Wanted:
    """A row to write into a village: the fields that matter, the rest is usual."""

    village: str
    table: str
    values: Mapping[str, Any] = field(default_factory=dict)


def decide(serial: str, notes: Sequence[Note], villages: Collection[str]) -> list[Wanted]:
    """What to write now. `notes` in the order of the clearing; `villages`: those of this county."""
    homes = {str(n.values.get("home_village")) for n in _of(notes, "voucher_acceptance")}
    homes |= {n.village for n in _of(notes, "voucher")}
    return [
        wanted
        for home in sorted(homes)
        for wanted in _Voucher(serial, home, notes, home in villages).wanted()
    ]


class _Voucher:
    """One voucher of one home village."""

    def __init__(self, serial: str, home: str, notes: Sequence[Note], is_known: bool) -> None:
        self.serial, self.home, self.is_known = serial, home, is_known
        self.entries = Entries(_of(notes, "ledger_entry"))
        self.issued = [
            n for n in _of(notes, "voucher") if n.village == home and not n.values.get("withdrawn")
        ]
        self.claims = [
            n for n in _of(notes, "voucher_acceptance") if n.values.get("home_village") == home
        ]
        self.answers = _current([n for n in _of(notes, "voucher_answer") if n.ours])
        self.accepted = list(self._accepted())

    def wanted(self) -> list[Wanted]:
        """What is to be written."""
        if not self.is_known:
            return self._tell({entry.village: "unknown" for entry in self.accepted})
        issues = self.entries.of(self.home, "issue_voucher")
        if not self.issued or not issues:
            return []  # it has not come yet: whoever accepted it waits
        # Whoever brought them: after a restore it may have been a laptop under its own name.
        clears = self.entries.of(self.home, "clear_voucher")
        live = [e for e in clears if self.entries.is_live(e)]
        holder = self._holder(live)
        found = [self._reversed(e) for e in self._too_many(clears, live)]
        if live and not holder:
            found.append(self._reversed(live[0]))
        if holder and not live:
            found.append(self._cleared(clears))
        return [*found, *self._answers(holder)]

    # -- who has it ------------------------------------------------------------------------

    def _accepted(self) -> Iterator[Note]:
        """The entries that credit it and stand, first come first."""
        villages = {claim.village for claim in self.claims}
        for village in villages:
            yield from filter(self.entries.is_live, self.entries.of(village, "accept_voucher"))

    def _holder(self, clears: Sequence[Note]) -> str:
        """The village in which it counts as spent; "" for none."""
        genuine = [e for e in sorted(self.accepted, key=_place) if self._is_genuine(e)]
        there = [entry.village for entry in genuine]
        if not clears:
            told = self._told("cleared")
            first = [village for village in there if village in told]
            first += [village for village in there if self._may_be_next(village)]
            return first[0] if self._is_covered() and first else ""
        named = [n for n in self.answers if n.village == self.home]
        for answer in (n for n in named if n.values.get("outcome") == "cleared"):
            village = str(answer.values.get("other_village"))
            if village in there or not self.entries.of(village, "accept_voucher"):
                return village  # as was said before; perhaps its entry is not back yet
        return there[0] if there else ""

    def _told(self, outcome: str) -> list[str]:
        """The villages to which the county says this."""
        return [n.village for n in self.answers if _says(n) == (outcome, self.home)]

    def _may_be_next(self, village: str) -> bool:
        """Whether nobody else has it. Who was told that another village was first waits, in a

        county that was restored, until that village's word is back.
        """
        if village not in self._told("already_spent"):
            return True
        others = [e for c in self.claims for e in self.entries.of(c.village, "accept_voucher")]
        over = [e for e in others if e.village != village and not self.entries.is_live(e)]
        return bool(over or self.entries.of(self.home, "clear_voucher"))

    def _is_covered(self) -> bool:
        """Whether it is out, neither taken back nor paid for."""
        return self.entries.on(self.home, "voucher") >= self._amount

    @property
    def _amount(self) -> int:
        return int(self.issued[0].values["amount"])

    def _is_genuine(self, entry: Note) -> bool:
        """Whether what was scanned there is what was issued here."""
        code = self.issued[0].values.get("code")
        read = read_code(str(code))
        said = {read.minutes if read else 0, self._amount, entry.values.get("amount")}
        claims = [c for c in self.claims if c.village == entry.village]
        return len(said) == 1 and any(c.values.get("code") == code for c in claims)

    # -- entries ---------------------------------------------------------------------------

    def _too_many(self, clears: Sequence[Note], live: Sequence[Note]) -> list[Note]:
        """Clearings that two lives of the county wrote: those that do not count, and a second."""
        idle = [e for e in clears if not self.entries.counts(e)]
        return [e for e in [*idle, *live[1:]] if not self.entries.is_reversed(e)]

    def _cleared(self, before: Sequence[Note]) -> Wanted:
        """The village of the voucher pays."""
        cause = f"voucher:{self.serial}:clear"
        times = len({e.values.get("cause") for e in before})
        legs = {"from_kind": "voucher", "to_kind": "clearing"}
        more = {"kind": "clear_voucher", "cause": f"{cause}:{times}" if times else cause}
        return self._entry({**legs, **more, "amount": self._amount})

    def _reversed(self, entry: Note) -> Wanted:
        legs = {"from_kind": "clearing", "to_kind": "voucher"}
        more = {
            "kind": "reversal",
            "cause": f"reversal:{entry.row_id}",
            "corrects_id": entry.row_id,
        }
        return self._entry({**legs, **more, "amount": entry.values["amount"]})

    def _entry(self, values: Mapping[str, Any]) -> Wanted:
        return Wanted(self.home, "ledger_entry", {**values, "voucher_serial": self.serial})

    # -- answers ---------------------------------------------------------------------------

    def _answers(self, holder: str) -> list[Wanted]:
        """To the home village, and to all that accepted it."""
        said = {}
        for entry in self.accepted:
            if not self._is_genuine(entry):
                said[entry.village] = "not_genuine"
            elif entry.village == holder:
                said[entry.village] = "cleared"
            elif holder or not self._is_covered():
                said[entry.village] = "already_spent" if holder else "not_covered"
        return [*self._at_home(holder), *self._tell(said), *self._over(holder)]

    def _at_home(self, holder: str) -> list[Wanted]:
        before = [n for n in self.answers if n.village == self.home]
        if holder:
            return self._put_right(self.home, before, ("cleared", holder))
        return [self._withdrawn(n) for n in before if n.values.get("outcome") == "cleared"]

    def _tell(self, said: Mapping[str, str]) -> list[Wanted]:
        """To the villages that accepted it."""
        return [
            wanted
            for village, outcome in sorted(said.items())
            if village != self.home
            for wanted in self._put_right(
                village, [n for n in self.answers if n.village == village], (outcome, self.home)
            )
        ]

    def _over(self, holder: str) -> list[Wanted]:
        """Where it was cleared and what was accepted has been reversed since."""
        live = {entry.village for entry in self.accepted}
        return [
            self._withdrawn(n)
            for n in self.answers
            if n.village not in {*live, self.home, holder}
            and _says(n) == ("cleared", self.home)
            and self.entries.of(n.village, "accept_voucher")
        ]

    def _put_right(self, village: str, before: Sequence[Note], right: Answer) -> list[Wanted]:
        """One answer, the right one, shall stand."""
        wrong = [n for n in before if _says(n) != right]
        if len(wrong) < len(before):
            return [self._withdrawn(n) for n in wrong]
        instead = {"corrects_id": wrong[0].row_id} if wrong else {}
        told = [self._answer(village, right, instead)]
        return [*told, *(self._withdrawn(n) for n in wrong[1:])]

    def _withdrawn(self, answer: Note) -> Wanted:
        more = {"corrects_id": answer.row_id, "withdrawn": True}
        return self._answer(answer.village, _says(answer), more)

    def _answer(self, village: str, said: Answer, more: Mapping[str, Any]) -> Wanted:
        amount = self._amount if self.issued else self.accepted[0].values["amount"]
        plain = {"serial": self.serial, "outcome": said[0], "other_village": said[1]}
        return Wanted(village, "voucher_answer", {**plain, "amount": amount, **more})


class Entries:
    """Entries of one voucher. Of several with one cause in a village the first counts."""

    def __init__(self, entries: Sequence[Note]) -> None:
        self._all = sorted(entries, key=lambda n: n.position)
        first: dict[tuple[str, Any], str] = {}
        for entry in self._all:
            first.setdefault((entry.village, entry.values.get("cause")), entry.row_id)
        firsts = set(first.values())
        suspended = {n.row_id for n in self._all} - firsts
        self._counted = {
            n.row_id
            for n in self._all
            if n.row_id in firsts and n.values.get("corrects_id") not in suspended
        }
        self._reversed = {n.values["corrects_id"] for n in self._all if n.values.get("corrects_id")}

    def of(self, village: str, kind: str) -> list[Note]:
        """The entries of a kind in a village, in the order of its feed."""
        return [n for n in self._all if n.village == village and n.values.get("kind") == kind]

    def counts(self, entry: Note) -> bool:
        """Whether it moves anything."""
        return entry.row_id in self._counted

    def is_reversed(self, entry: Note) -> bool:
        """Whether somebody has reversed it."""
        return entry.row_id in self._reversed

    def is_live(self, entry: Note) -> bool:
        """Whether it counts and stands."""
        return self.counts(entry) and not self.is_reversed(entry)

    def on(self, village: str, account: str) -> int:
        """What of this voucher stands on an account of a village."""
        total = 0
        for n in self._all:
            if n.village == village and self.counts(n):
                total += n.values["amount"] if n.values.get("to_kind") == account else 0
                total -= n.values["amount"] if n.values.get("from_kind") == account else 0
        return total


def _of(notes: Sequence[Note], table: str) -> list[Note]:
    return [note for note in notes if note.table == table]


def _current(facts: Sequence[Note]) -> list[Note]:
    """Those that no other puts right or takes back."""
    corrected = {n.values.get("corrects_id") for n in facts}
    return [n for n in facts if n.row_id not in corrected and not n.values.get("withdrawn")]


def _says(answer: Note) -> Answer:
    return str(answer.values.get("outcome")), str(answer.values.get("other_village"))


def _place(note: Note) -> int:
    return note.place
