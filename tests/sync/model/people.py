"""What people do at their laptops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import select

from eldercare_desktop.care.records import Person, Resident, Visit
from eldercare_desktop.care.register.conflicts import Conflict, keep_value, open_conflicts
from eldercare_desktop.care.settling.merging import merge_persons, part_person
from eldercare_desktop.care.settling.pairs import made_one
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.model.world import World

T = TypeVar("T")


def pick(some: Sequence[T], which: int) -> T | None:
    """One of several, None of none."""
    return some[which % len(some)] if some else None


def village_of(world: World, name: str, elsewhere: bool = False) -> str:
    """Whose people a laptop writes about: a village its own, the township one of its two."""
    area = world.laptops[name].area
    if area == TOWNSHIP:
        return NEIGHBOUR if elsewhere else VILLAGE
    return area


def admit(world: World, name: str, elsewhere: bool = False) -> str:
    """A new elder; the person's id ("" when the power went)."""
    village = village_of(world, name, elsewhere)
    return world.write(name, lambda work: world.admit(work, village), "add_person") or ""


def people_of(reader: Reader, *, deleted: bool = False) -> list[Person]:
    """All persons of a laptop, in an order that all laptops have."""
    return sorted(reader.find(Person, deleted=deleted), key=lambda person: person.id)


def on_person(
    world: World, name: str, which: int | str, act: Callable[[Work, Person], object]
) -> str | None:
    """Somebody does something about one person, given by number or row id."""

    def do(work: Work) -> str | None:
        found = people_of(work)
        if isinstance(which, str):
            found = [person for person in found if person.id == which]
        seen = pick(found, 0 if isinstance(which, str) else which)
        if seen is None:
            return None
        act(work, seen)
        return seen.id

    return world.write(name, do)


def edit(
    world: World, name: str, which: int | str = 0, field: str = "phone", value: str = ""
) -> str | None:
    """Somebody writes something about a person, new unless it is given."""

    def do(work: Work, seen: Person) -> None:
        work.set(seen, **{field: value or world.word(seen.village)})

    return on_person(world, name, which, do)


def remove(world: World, name: str, which: int | str = 0) -> str | None:
    """Somebody removes a person."""
    return on_person(world, name, which, lambda work, seen: work.delete(seen))


def bring_back(world: World, name: str, which: int = 0) -> None:
    """Somebody takes the removal of a person back."""

    def do(work: Work) -> Person | None:
        gone = [person for person in people_of(work, deleted=True) if person.deleted]
        seen = pick(gone, which)
        return work.restore(seen) if seen else None

    world.write(name, do)


def visit(world: World, name: str, which: int = 0) -> str | None:
    """Somebody visits an elder; the visit's id."""

    def do(work: Work) -> str | None:
        elder = pick(sorted(work.find(Resident), key=lambda elder: elder.id), which)
        if elder is None:
            return None
        return factories.visit(work, elder, note=world.word(elder.village)).id

    return world.write(name, do, "log_visit")


def correct(world: World, name: str, which: int = 0, *, withdraw: bool = False) -> None:
    """Somebody corrects a visit, or takes it back: a new fact that names the old one."""

    def do(work: Work) -> Visit | None:
        corrected = {row.corrects_id for row in work.rows(select(table_of(Visit).c.corrects_id))}
        open_ones = [v for v in work.find(Visit) if v.id not in corrected and not v.withdrawn]
        seen = pick(sorted(open_ones, key=lambda visit: visit.id), which)
        if seen is None:
            return None
        if withdraw:
            return work.withdraw(seen)
        note = world.word(seen.village)
        return work.insert(seen.model_copy(update={"id": "", "corrects_id": seen.id, "note": note}))

    world.write(name, do, "correct_visit")


def conflicts(world: World, name: str) -> list[Conflict]:
    """What a laptop shows as in conflict."""
    with world.laptops[name].store.read() as reader:
        found = open_conflicts(reader)
    return sorted(found, key=lambda conflict: (conflict.row_id, conflict.field))


def settle(world: World, name: str, which: int = 0, choice: int = 0) -> None:
    """Somebody settles an open conflict, by one of its values."""

    def do(work: Work) -> Any:
        key = pick(sorted(open_conflicts(work), key=lambda c: (c.row_id, c.field)), which)
        if key is None:
            return None
        kept = key.candidates[choice % len(key.candidates)].change
        return keep_value(work, key.table, key.row_id, key.field, kept)

    world.write(name, do, "resolve_conflict")


def get(world: World, name: str, row_id: str) -> Person:
    """A person as a laptop shows it."""
    with world.laptops[name].store.read() as reader:
        found = reader.get(Person, row_id)
    assert found is not None
    return found


# -- registered twice --------------------------------------------------------------------


def admit_known(world: World, name: str, who: str) -> str:
    """An elder of a name, whom others may have on their register as well; the person's id."""
    village = village_of(world, name)

    def do(work: Work) -> str:
        person = factories.person(work, who, village=village)
        factories.resident(work, person, note=world.word(village))
        return person.id

    return world.write(name, do, "add_person") or ""


def merge(world: World, name: str, which: int = 0, *, turned: bool = False) -> None:
    """Somebody says that two records are one person."""

    def do(work: Work) -> Person | None:
        by_name: dict[tuple[str, str], list[str]] = {}
        for person in people_of(work):
            by_name.setdefault((person.village, person.name), []).append(person.id)
        pairs = [ids[:2] for ids in by_name.values() if len(ids) > 1]
        pair = pick(pairs, which)
        if pair is None:
            return None
        try:
            return merge_persons(work, *(reversed(pair) if turned else pair))
        except CareError:
            return None

    world.write(name, do, "merge_persons")


def part(world: World, name: str, which: int = 0) -> None:
    """Somebody says that two records that were made one are two persons after all."""

    def do(work: Work) -> int | None:
        who = pick(sorted(made_one(work)), which)
        return part_person(work, who) if who else None

    world.write(name, do, "part_persons")
