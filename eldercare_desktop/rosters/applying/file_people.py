"""Who is who within a file: the mentions of elders and helpers, gathered into people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from eldercare_desktop.care.search import fold
from eldercare_desktop.rosters.applying.facts import Facts
from eldercare_desktop.rosters.applying.sameness import same_phone, sameness


@dataclass
class Gathered:
    """A person of the file while the mentions are gathered. `facts` is the first mention.

    `repeats`: the key of an earlier one of whom the preview says that it is the same.
    `maybe`: keys of earlier ones that may be the same. `with_elders`: keys of the elders
    with whom a relative is paired.
    """

    key: str
    facts: Facts
    listed: bool = False
    serves: bool = False
    repeats: str | None = None
    maybe: list[str] = field(default_factory=list)
    with_elders: set[str] = field(default_factory=set)

    @property
    def is_kin(self) -> bool:
        """Whether they help as a relative: then the name says little beyond one family."""
        return self.facts.get("helper.kind") == "kin"


class FilePeople:
    """Gathers mentions in three rounds: rosters, elders of ledgers, helpers."""

    def __init__(self) -> None:
        self.people: dict[str, Gathered] = {}
        self._by_number: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}

    def add_listed(self, key: str, facts: Facts, repeats: str | None) -> str:
        """A row of a roster. Each is a person of its own, who may be one of before."""
        made = Gathered(
            key, facts, listed=True, repeats=repeats if repeats in self.people else None
        )
        if made.repeats is None and facts.text("person.name"):
            made.maybe = [
                other.key
                for other in self._named(facts)
                if other.repeats is None and sameness(other.facts, facts) == "maybe"
            ]
        return self._add(made)

    def find_elder(self, key: str, facts: Facts) -> str:
        """An elder of a ledger: by number, else the only one of that name in the file."""
        number = facts.text("person.id_number")
        if number in self._by_number:
            same = self.people[self._by_number[number]]
            if sameness(same.facts, facts) == "same":
                return same.key
        near = [
            other
            for other in self._named(facts)
            if not other.serves
            and other.repeats is None
            and sameness(other.facts, facts) == "maybe"
        ]
        if len(near) == 1:
            self._complete(near[0], facts)
            return near[0].key
        return self._add(Gathered(key, facts, maybe=[other.key for other in near]))

    def find_helper(self, key: str, facts: Facts, elder: str | None) -> str:
        """A helper: by number or telephone, else the only helper of that name in the file."""
        number = facts.text("person.id_number")
        same = self.people.get(self._by_number.get(number or "", ""))
        if same is None:
            same = next((o for o in self._named(facts) if same_phone(o.facts, facts)), None)
        if same is not None and sameness(same.facts, facts) in ("same", "maybe"):
            return self._as_helper(same, facts, elder)
        near = [o for o in self._named(facts) if o.serves and _may_be(o, facts, elder)]
        if len(near) == 1:
            return self._as_helper(near[0], facts, elder)
        made = Gathered(key, facts, serves=True, maybe=[other.key for other in near])
        return self._as_helper(self.people[self._add(made)], facts, elder)

    def holder_of(self, number: str | None) -> str | None:
        """The key of who had that ID number first in the file."""
        return self._by_number.get(number) if number else None

    def of_name(self, name: str) -> Iterable[Gathered]:
        """People of the file with that name."""
        return (self.people[key] for key in self._by_name.get(fold(name), ()))

    def _named(self, facts: Facts) -> list[Gathered]:
        return list(self.of_name(facts.text("person.name") or ""))

    def _add(self, made: Gathered) -> str:
        self.people[made.key] = made
        self._remember_number(made)
        if name := made.facts.text("person.name"):
            self._by_name.setdefault(fold(name), []).append(made.key)
        return made.key

    def _complete(self, held: Gathered, facts: Facts) -> None:
        """A mention with a number or telephone makes the next ones sure."""
        values = dict(held.facts.values)
        for name in ("person.id_number", "person.phone", "helper.kind"):
            if facts.get(name) and not values.get(name):
                values[name] = facts.get(name)
        held.facts = Facts(values, held.facts.contacts, held.facts.codes)
        self._remember_number(held)

    def _remember_number(self, held: Gathered) -> None:
        number = held.facts.text("person.id_number")
        if number and held.facts.text("person.name"):
            self._by_number.setdefault(number, held.key)

    def _as_helper(self, held: Gathered, facts: Facts, elder: str | None) -> str:
        held.serves = True
        if elder is not None:
            held.with_elders.add(elder)
        self._complete(held, facts)
        return held.key


def _may_be(other: Gathered, facts: Facts, elder: str | None) -> bool:
    """Whether a helper of the same name may be this one, with no number or telephone to tell."""
    if sameness(other.facts, facts) == "different" or same_phone(other.facts, facts) is False:
        return False
    kin = facts.get("helper.kind") == "kin"
    if kin and other.is_kin:
        return elder in other.with_elders
    return kin == other.is_kin or facts.get("helper.kind") is None
