"""Whether two mentions are one person: one number is one person, one name is not.

The same name with nothing against it is only a possible duplicate, which a person decides.
"""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.care.search import fold
from eldercare_desktop.rosters.applying.comparing import agree, same_digits
from eldercare_desktop.rosters.applying.facts import Facts, plain

Sameness = Literal["same", "other_name", "maybe", "different"]
"""`other_name`: one ID number under two names."""


def sameness(one: Facts, other: Facts) -> Sameness:
    """How sure it is. Two complete and different ID numbers are two people, whatever the name."""
    numbers = one.get("person.id_number"), other.get("person.id_number")
    named = fold(one.text("person.name") or "") == fold(other.text("person.name") or "")
    if all(numbers):
        if numbers[0] != numbers[1]:
            return "different"
        return "same" if named else "other_name"
    if not named or _births(one, other) is False or _groups(one, other) is False:
        return "different"
    return "maybe"


def is_exact(one: Facts, other: Facts) -> bool:
    """Whether everything by which people are told apart is equal, or unknown on both sides."""
    fields = (
        "person.birth",
        "person.group",
        "person.sex",
        "person.id_number",
        "person.id_as_written",
    )
    return all(plain(one.get(name)) == plain(other.get(name)) for name in fields)


def same_phone(one: Facts, other: Facts) -> bool | None:
    """Whether they share a telephone number; None if one has none."""
    mine, theirs = one.get("person.phone"), other.get("person.phone")
    if not mine or not theirs:
        return None
    return same_digits(mine, theirs) or same_digits(mine, other.get("person.phone_alt"))


def _births(one: Facts, other: Facts) -> bool | None:
    return agree(one.text("person.birth"), other.text("person.birth"))


def _groups(one: Facts, other: Facts) -> bool | None:
    mine, theirs = one.get("person.group"), other.get("person.group")
    return mine == theirs if mine and theirs else None
