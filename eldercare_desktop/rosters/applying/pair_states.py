"""What becomes of a pairing of a ledger beside those of the register."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Final

from eldercare_desktop.care.pairing.terms import is_active
from eldercare_desktop.rosters.applying.comparing import Difference, agree
from eldercare_desktop.rosters.applying.facts import Facts, PairingFacts, Value, lines, plain
from eldercare_desktop.rosters.applying.known import Known, KnownPairing

DETAILS: Final = (
    "services",
    "start",
    "agreement",
    "agreement_on",
    "visit_every_days",
    "patrol_area",
    "note",
)


@dataclass(frozen=True)
class PairState:
    """`existing`: the pairing of the register that this one is; `gaps` and `differences` are of

    it, by `pairing.field`. `problem`: why it cannot be written.
    """

    existing: str | None = None
    gaps: dict[str, Value] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    problem: str = ""

    def taken(self, take: Collection[str]) -> dict[str, Value]:
        """The values of the differences that a person took."""
        return {d.field: d.theirs for d in self.differences if d.field in take}


def state_of(
    facts: PairingFacts,
    known: Sequence[KnownPairing],
    elder: Known | None,
    helper: Known | None,
    elder_facts: Facts,
    today: str,
) -> PairState:
    """The state of one pairing; `known` are those of this elder with this helper."""
    of_mode = [pairing for pairing in known if pairing.values["mode"] == facts.mode]
    if facts.ended_on is not None:
        return _ended(facts, of_mode, today)
    held = next((p for p in of_mode if is_active(_day(p, "ended_on"), today)), None)
    if held is not None:
        return _compared(facts, held)
    over = next((p for p in of_mode if _same_start(facts, p)), None)
    if over is not None:
        # The file is older than the register: it does not know yet that this has ended.
        return PairState(existing=over.id)
    return PairState(problem=_refused(elder, helper, elder_facts))


def _ended(facts: PairingFacts, known: Sequence[KnownPairing], today: str) -> PairState:
    same = [pairing for pairing in known if _same_start(facts, pairing)]
    if any(not is_active(_day(pairing, "ended_on"), today) for pairing in same):
        over = next(p for p in same if not is_active(_day(p, "ended_on"), today))
        return PairState(existing=over.id)
    if same:
        ended = Difference("pairing.ended_on", None, facts.ended_on)
        return PairState(existing=same[0].id, differences=(ended,))
    return PairState()


def _refused(elder: Known | None, helper: Known | None, elder_facts: Facts) -> str:
    """Nobody is paired anew who is not there any more."""
    if elder_facts.deceased or (elder is not None and elder.life_status == "deceased"):
        return "resident_deceased"
    if elder is not None and (elder.life_status != "living" or elder.ended_on is not None):
        return "resident_left"
    if helper is not None and helper.life_status != "living":
        return "helper_gone"
    return ""


def _compared(facts: PairingFacts, held: KnownPairing) -> PairState:
    gaps: dict[str, Value] = {}
    differences: list[Difference] = []
    for name, theirs in _said(facts):
        ours = held.values.get(name)
        if name == "agreement_on" and held.values["agreement"] == "none":
            continue  # a day of signing goes only with a signed agreement
        if ours in (None, (), "", "unknown") or (name == "start" and _is_finer(ours, theirs)):
            gaps[f"pairing.{name}"] = theirs
        elif (value := _new_value(name, ours, theirs)) is not None:
            differences.append(Difference(f"pairing.{name}", ours, value))
    return PairState(existing=held.id, gaps=gaps, differences=tuple(differences))


def _said(facts: PairingFacts) -> Iterator[tuple[str, Value]]:
    values = asdict(facts)
    for name in DETAILS:
        if values[name] not in (None, (), "", "unknown"):
            yield name, values[name]


def _new_value(name: str, ours: Value, theirs: Value) -> Value:
    """The value to have after taking theirs; None where it says nothing new."""
    if isinstance(theirs, tuple) and isinstance(ours, tuple):
        both = tuple(sorted({*ours, *theirs}))
        return both if both != ours else None
    if name == "note":
        both_lines = lines(str(ours), str(theirs))
        return both_lines if plain(both_lines) != plain(ours) else None
    if name == "start" and agree(str(ours), str(theirs)):
        return None
    texts = isinstance(ours, str) and isinstance(theirs, str)
    equal = plain(ours) == plain(theirs) if texts else ours == theirs
    return None if equal else theirs


def _is_finer(ours: Value, theirs: Value) -> bool:
    return bool(agree(str(ours), str(theirs))) and len(str(theirs)) > len(str(ours))


def _same_start(facts: PairingFacts, known: KnownPairing) -> bool:
    start = _day(known, "start")
    if start is None or facts.start is None:
        return start == facts.start
    return agree(start, facts.start) is True


def _day(known: KnownPairing, name: str) -> str | None:
    value = known.values.get(name)
    return value if isinstance(value, str) else None
