"""Putting persons on the register, and correcting what it says of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.identity import read_id
from eldercare_desktop.care.person.duplicates import mark_not_same, possible_duplicates
from eldercare_desktop.care.person.record import Person
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

TELLING = {"name", "birth", "group_id", "id_number"}
"""Fields by which two records may turn out to be one person."""


def register_person(work: Work, person: Person, *, not_same_as: Collection[str] = ()) -> Person:
    """Add a person; birth date and sex come from a valid ID number where they are not given.

    `not_same_as` names persons who look alike and of whom somebody has said that they are
    others; that is remembered. A number that cannot be right goes into `id_as_written`
    instead, which lists the person for completing.

    CareError: id_<problem> (see `identity.read_id`), same_id_number (`person_id`, `name`),
    possible_duplicate (`person_ids`), birth_in_future, invalid_<field>.
    """
    work.label = "add_person"
    wanted = _with_identity(person, work.today)
    _refuse(work, wanted, not_same_as)
    added = work.insert(wanted)
    _remember(work, added, not_same_as)
    return added


def edit_person(
    work: Work, seen: Person, *, not_same_as: Collection[str] = (), **values: Any
) -> Person:
    """Change what is known of a person. Death and moving away are `register.leaving`.

    CareError: as `register_person`; birth_after_death, changed_meanwhile, row_gone.
    """
    assert not {"life_status", "death_date"} & values.keys(), "see register.leaving"
    work.label = "edit_person"
    wanted = seen.model_copy(update=values)
    if {"id_number", "id_as_written"} & values.keys():
        wanted = _with_identity(wanted, work.today)
    if any(getattr(wanted, name) != getattr(seen, name) for name in TELLING):
        _refuse(work, wanted, not_same_as)
    if wanted.death_date and wanted.birth and wanted.birth > wanted.death_date:
        raise CareError("birth_after_death", field="birth", day=wanted.death_date)
    changed = {name: getattr(wanted, name) for name in Person.model_fields}
    kept = work.set(seen, **{n: v for n, v in changed.items() if v != getattr(seen, n)})
    _remember(work, kept, not_same_as)
    return kept


def refuse_after_death(reader: Reader, person_id: str, day: str) -> None:
    """Nothing is dated after a death: no visit, meal, service or credit.

    CareError: dated_after_death (`name`, `day` of the death).
    """
    person = reader.get(Person, person_id)
    if person is not None and person.death_date is not None and day > person.death_date:
        raise CareError("dated_after_death", name=person.name, day=person.death_date)


def _with_identity(person: Person, today: str) -> Person:
    """The person with a checked number [GB 11643], or with what is wrong with the written one."""
    written = person.id_number or person.id_as_written
    reading = read_id(written, today=date.fromisoformat(today))
    if reading.number is not None and not _is_cut(person, reading.number):
        assert reading.birth is not None, "a complete number has a birth date"
        found = {"id_number": reading.number, "id_as_written": None, "id_problem": None}
        missing = {"birth": reading.birth.isoformat(), "sex": reading.sex}
        told = {name: getattr(person, name) or value for name, value in missing.items()}
        return person.model_copy(update=found | told)
    if person.id_number:
        raise CareError(reading.problem or "id_missing", field="id_number")
    problem = (reading.problem or "id_precision_lost") if written else None
    # A spreadsheet takes the last digits only: the birth date in front of them survives.
    kept = reading.birth if problem == "id_precision_lost" else None
    birth = person.birth or (kept.isoformat() if kept else None)
    return person.model_copy(update={"id_number": None, "id_problem": problem, "birth": birth})


def _is_cut(person: Person, number: str) -> bool:
    """Zeros that a spreadsheet put in place of the last digits pass the check now and then:

    whoever saw the whole list has said so in `id_problem`.
    """
    doubted = person.id_number is None and person.id_problem == "id_precision_lost"
    return doubted and number.endswith("000")


def _refuse(work: Work, wanted: Person, not_same_as: Collection[str]) -> None:
    if wanted.birth and wanted.birth > work.today:
        raise CareError("birth_in_future", field="birth")
    if wanted.id_number:
        _refuse_same_number(work, wanted)
    alike = set(possible_duplicates(work, wanted)) - set(not_same_as)
    if alike:
        raise CareError("possible_duplicate", field="name", person_ids=sorted(alike))


def _refuse_same_number(reader: Reader, wanted: Person) -> None:
    same = reader.find(
        Person, col(Person.id_number) == wanted.id_number, col(Person.id) != wanted.id, limit=1
    )
    if same:
        who = {"person_id": same[0].id, "name": same[0].name}
        raise CareError("same_id_number", field="id_number", **who)


def _remember(work: Work, person: Person, others: Collection[str]) -> None:
    if not others:
        return
    for other in sorted(set(others) & set(possible_duplicates(work, person))):
        mark_not_same(work, person.id, other)
