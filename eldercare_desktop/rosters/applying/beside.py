"""What a file says beside somebody of the register, or of somebody new."""

from __future__ import annotations

from dataclasses import replace

from eldercare_desktop.rosters.applying.comparing import Comparison, Difference, compare
from eldercare_desktop.rosters.applying.facts import Facts
from eldercare_desktop.rosters.applying.known import Known


def of_somebody_new(facts: Facts) -> Comparison:
    """Nothing to compare; contacts each once, and nobody their own."""
    return Comparison({}, (), compare(Facts(), facts).contacts)


def beside(known: Known, facts: Facts) -> Comparison:
    """What a file adds to somebody of the register, with what it says of their being there."""
    if known.by_items:
        facts = replace(
            facts, values={n: v for n, v in facts.values.items() if n != "resident.self_care"}
        )
    found = compare(known.facts, facts)
    return replace(found, differences=(*found.differences, *_presence(known, facts)))


def _presence(known: Known, facts: Facts) -> list[Difference]:
    """The list says that somebody died, or lists somebody who is gone."""
    if "resident.kind" not in facts.values or known.resident_id is None:
        return []
    said = "deceased" if facts.deceased else "living"
    if known.life_status != said:
        return [Difference("person.life_status", known.life_status, said)]
    if known.ended_on is not None and said == "living":
        return [Difference("resident.ended_on", known.ended_on, None)]
    return []


def only_the_role(facts: Facts) -> Facts:
    """Of somebody found by the name alone nothing is written but that they are there."""
    kept = ("person.name", "resident.kind", "person.life_status")
    return Facts({name: facts.get(name) for name in kept if facts.get(name) is not None})
