"""What an import does under the choices of a person: line by line, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from eldercare_desktop.rosters.applying.beside import beside, of_somebody_new, only_the_role
from eldercare_desktop.rosters.applying.comparing import Comparison, Difference, compare, merge
from eldercare_desktop.rosters.applying.facts import Facts, Value
from eldercare_desktop.rosters.applying.known import Known, KnownPairing
from eldercare_desktop.rosters.applying.pair_states import PairState, state_of
from eldercare_desktop.rosters.applying.plan import (
    NEW,
    Choices,
    Counts,
    Effect,
    ImportPlan,
    Line,
)

Mentions = tuple[tuple[str, Facts], ...]
"""Lines with what each says of one person, in the order of the file."""
_Key = tuple[object, ...]


@dataclass(frozen=True)
class LineState:
    """What becomes of a line. `reason`: a code for what is left out though it was ticked.

    `asks`: keys of the people of the file of whom somebody has to say who they are.
    """

    effect: Effect
    reason: str = ""
    asks: tuple[str, ...] = ()


@dataclass(frozen=True)
class PersonState:
    """One person who comes out of one or several lines: what is written of them.

    `ref` is a reference of the register, or `new:` and a key of the file. `inner` are
    differences among the lines themselves: line -> differences to the lines before.
    """

    ref: str
    lines: tuple[str, ...]
    facts: Facts
    known: Known | None
    comparison: Comparison
    taken: Mapping[str, Value] = field(default_factory=dict)
    inner: Mapping[str, tuple[Difference, ...]] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        """Whether anything is written: always for somebody new."""
        found = self.comparison
        return self.known is None or bool(found.gaps or found.adds_contacts or self.taken)


@dataclass(frozen=True)
class PairingState:
    """One pairing that comes out of a line."""

    line: str
    elder: str
    helper: str
    state: PairState
    taken: Mapping[str, Value] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        """Whether anything is written."""
        return self.state.existing is None or bool(self.state.gaps or self.taken)


@dataclass(frozen=True)
class Settlement:
    """Lines by key, people by reference, pairings, and the numbers."""

    lines: Mapping[str, LineState]
    people: Mapping[str, PersonState]
    pairings: tuple[PairingState, ...]
    new_groups: tuple[str, ...]
    counts: Counts


class Settler:
    """Settles a plan again and again while a person chooses; what did not change is kept."""

    def __init__(self, plan: ImportPlan) -> None:
        self.plan = plan
        self.by_key = {line.key: line for line in plan.lines}
        self._people: dict[str, tuple[_Key, PersonState]] = {}
        self._known: dict[tuple[str, str], list[KnownPairing]] = {}
        for pairing in plan.register.pairings:
            self._known.setdefault((pairing.resident_id, pairing.helper_id), []).append(pairing)

    def settle(self, choices: Choices | None = None) -> Settlement:
        """What the import does under these choices."""
        return _Settling(self, choices or Choices()).settlement()

    def target(self, key: str | None, choices: Choices) -> str | None:
        """Who a person of the file is in the end: a reference, or None while it is open."""
        seen: set[str] = set()
        while key is not None and key not in seen:
            seen.add(key)
            answer = self.plan.people[key].answer(choices)
            if answer == NEW:
                return f"new:{key}"
            kind, _, rest = (answer or "").partition(":")
            if kind != "file":
                return answer
            key = rest
        return None

    def person(
        self, ref: str, lines: tuple[tuple[str, Facts], ...], choices: Choices
    ) -> PersonState:
        """What is written of one person; worked out again only when it matters."""
        told = {*(key for key, _ in lines), ref}
        take = tuple(sorted(pair for pair in choices.take if pair[0] in told))
        key: _Key = (tuple(line for line, _ in lines), take)
        held = self._people.get(ref)
        if held is None or held[0] != key:
            held = (key, self._worked_out(ref, lines, {*take}))
            self._people[ref] = held
        return held[1]

    def _worked_out(self, ref: str, lines: Mentions, take: set[tuple[str, str]]) -> PersonState:
        facts, inner = lines[0][1], {}
        for key, more in lines[1:]:
            differences = compare(facts, more).differences
            if differences:
                inner[key] = differences
            facts = merge(facts, more, {name for where, name in take if where == key})
        known = self.plan.known(ref)
        found = beside(known, facts) if known else of_somebody_new(facts)
        taken = found.taken({name for where, name in take if where == ref})
        return PersonState(ref, tuple(key for key, _ in lines), facts, known, found, taken, inner)

    def pairing(self, line: Line, elder: str, helper: str) -> PairState:
        """The state of a line's pairing between two people."""
        assert line.pairing is not None
        one, other = self.plan.known(elder), self.plan.known(helper)
        known = []
        if one is not None and other is not None and one.resident_id and other.helper_id:
            known = self._known.get((one.resident_id, other.helper_id), [])
        return state_of(line.pairing, known, one, other, line.facts, self.plan.today)


class _Settling:
    """One pass: who is who, which lines stand, what they come to."""

    def __init__(self, settler: Settler, choices: Choices) -> None:
        self._settler, self._plan, self._choices = settler, settler.plan, choices
        self._targets: dict[str, str | None] = {}
        self._states: dict[str, LineState] = {}
        self._mentions: dict[str, list[tuple[str, Facts]]] = {}
        self._pairs: dict[_Key, PairingState] = {}
        self._by_line: dict[str, PairingState] = {}
        self._listed: set[str] = set()

    def settlement(self) -> Settlement:
        lines = [line for line in self._plan.lines if self._stands(line)]
        for line in lines:
            if line.pairing is None and line.subject:
                self._mention(line.subject, line, line.facts)
                self._listed.add(self._target(line.subject) or "")
        for line in lines:
            if line.pairing is not None:
                self._pair(line)
        people = {
            ref: self._settler.person(ref, tuple(facts), self._choices)
            for ref, facts in self._mentions.items()
        }
        for line in lines:
            if line.key not in self._states:
                self._states[line.key] = LineState(self._effect(line, people))
        groups = _new_groups(people)
        counts = self._counts(people, groups)
        return Settlement(self._states, people, tuple(self._pairs.values()), groups, counts)

    def _stands(self, line: Line) -> bool:
        """Whether a line takes part; says why not."""
        asks = tuple(
            key
            for key in (line.subject, line.helper)
            if key is not None and self._target(key) is None
        )
        if not self._choices.is_ticked(line):
            self._states[line.key] = LineState("left", asks=asks)
            return False
        if asks:
            self._states[line.key] = LineState("ask", asks=asks)
            return False
        return True

    def _pair(self, line: Line) -> None:
        """A pairing that can be written brings its two people along."""
        elder, helper = self._target(line.subject), self._target(line.helper)
        assert elder is not None, "open people were sorted out"
        assert helper is not None, "open people were sorted out"
        if reason := self._refused(line, elder, helper):
            self._states[line.key] = LineState("left", reason)
            return
        state = self._settler.pairing(line, elder, helper)
        if state.problem:
            self._states[line.key] = LineState("left", state.problem)
            return
        self._mention(line.subject, line, line.facts)
        self._mention(line.helper, line, line.helper_facts)
        assert line.pairing is not None
        ended = line.pairing.ended_on is not None
        key = (elder, helper, line.pairing.mode, ended and (line.pairing.start,))
        take = {name for where, name in self._choices.take if where == line.key}
        made = PairingState(line.key, elder, helper, state, state.taken(take))
        if key in self._pairs:
            self._states[line.key] = LineState("merge")
            return
        self._pairs[key] = self._by_line[line.key] = made

    def _refused(self, line: Line, elder: str, helper: str) -> str:
        if elder == helper:
            return "self_pairing"
        unknown = elder.startswith("new:") and elder not in self._listed
        if unknown and not self._choices.register_unknown:
            return "elder_unknown"
        return ""

    def _mention(self, key: str | None, line: Line, facts: Facts) -> None:
        ref = self._target(key)
        if key is None or ref is None:
            return
        if self._plan.people[key].by_name and self._choices.same_as.get(key) is None:
            facts = only_the_role(facts)
        self._mentions.setdefault(ref, []).append((line.key, facts))

    def _target(self, key: str | None) -> str | None:
        if key is None:
            return None
        if key not in self._targets:
            self._targets[key] = self._settler.target(key, self._choices)
        return self._targets[key]

    def _effect(self, line: Line, people: Mapping[str, PersonState]) -> Effect:
        """A person counts for the first line that speaks of them."""
        effects: set[Effect] = set()
        for key in (line.subject, line.helper):
            ref = self._target(key)
            if ref is not None:
                effects.add(_person_effect(people[ref], line.key))
        pairing = self._by_line.get(line.key)
        if pairing is not None:
            new = pairing.state.existing is None
            effects.add("add" if new else "update" if pairing.writes else "none")
        order: tuple[Effect, ...] = ("add", "update", "none", "merge")
        if line.pairing is not None:
            effects.discard("merge")
        return next((effect for effect in order if effect in effects), "none")

    def _counts(self, people: Mapping[str, PersonState], groups: tuple[str, ...]) -> Counts:
        effects = Counter(state.effect for state in self._states.values())
        new = [person for person in people.values() if person.known is None]
        known = [person for person in people.values() if person.known is not None]
        fresh = [p for p in self._pairs.values() if p.state.existing is None]
        return Counts(
            lines=effects["add"] + effects["update"] + effects["merge"],
            people=sum(_becomes(person, "resident.kind") for person in people.values()),
            deceased=sum(person.facts.deceased for person in new),
            helpers=sum(_becomes(person, "helper.role") for person in people.values()),
            groups=len(groups),
            contacts=sum(len(person.comparison.contacts) for person in people.values()),
            updated=sum(person.writes for person in known),
            pairings=len(fresh),
            pairings_updated=sum(
                p.writes for p in self._pairs.values() if p.state.existing is not None
            ),
            asked=effects["ask"],
            left=effects["left"],
            same=effects["none"],
        )


def _person_effect(person: PersonState, line: str) -> Effect:
    if not person.writes:
        return "none"
    if person.lines[0] != line:
        return "merge"
    return "add" if person.known is None else "update"


def _becomes(person: PersonState, role: str) -> bool:
    """Whether somebody gets a role that they did not have."""
    if person.known is None:
        return role in person.facts.values
    return role in person.comparison.gaps


def _new_groups(people: Mapping[str, PersonState]) -> tuple[str, ...]:
    """Tokens of the groups that are not on the register yet, as people need them."""
    tokens = dict.fromkeys(str(_group_of(person)) for person in people.values())
    return tuple(token for token in tokens if token.startswith(("#", "=")))


def _group_of(person: PersonState) -> Value:
    if person.known is None:
        return person.facts.get("person.group")
    return person.taken.get("person.group") or person.comparison.gaps.get("person.group")
