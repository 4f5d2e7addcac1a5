"""Everything that is known of one person, as plain values for the eye."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.absence.reading import absences_of, covers
from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.card import Card
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.identity import mask_id
from eldercare_desktop.care.pairing.need import Need, need_of
from eldercare_desktop.care.pairing.reading import pairings_of_person
from eldercare_desktop.care.pairing.rows import PairingRow
from eldercare_desktop.care.person import (
    Contact,
    Person,
    PersonWarning,
    person_warnings,
    possible_duplicates,
)
from eldercare_desktop.care.person.birthdays import next_lunar_birthday
from eldercare_desktop.care.photo.keeping import count_photos
from eldercare_desktop.care.register.after_death import LateRecord, late_records
from eldercare_desktop.care.register.conflicts import Conflict, conflicts_of_row
from eldercare_desktop.care.register.history import HistoryEntry, history_of
from eldercare_desktop.care.register.leaving import LeftOpen, left_open
from eldercare_desktop.care.register.listing import (
    CHILDREN,
    PersonRow,
    people_by_id,
    person_row,
)
from eldercare_desktop.care.register.meals import PersonMeals, meals_of
from eldercare_desktop.care.register.time_credit import PersonCredit, credit_of
from eldercare_desktop.care.resident import Resident, resident_warnings
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow, volunteer_person
from eldercare_desktop.care.time_bank.volunteer.teams import TeamOf, teams_of
from eldercare_desktop.care.visit.due import DueRow, due_of
from eldercare_desktop.care.visit.history import VisitFilter, VisitRow, find_visits
from eldercare_desktop.store.joining import kept
from eldercare_desktop.store.reader import Reader

RECENT_VISITS = 5


@dataclass(frozen=True)
class PersonPage:
    """One person with roles, contacts, pairings, visits, cards, doubts and history.

    `need` is the pairing that is asked for, `due` the next visit, `photos` how many photos
    each of the visits has that has any. `away`: the absence of today. `late`: what is dated
    after their death, `left_open` what is still open although they are gone.

    The records are what is shown, not what is edited: `person` holds no number in full
    (see `full_id_number`). For editing there is `open_person`.
    """

    row: PersonRow
    person: Person
    resident: Resident | None
    helper: Helper | None
    next_birthday: str | None
    contacts: tuple[Contact, ...]
    pairings: tuple[PairingRow, ...]
    need: Need | None
    visits: tuple[VisitRow, ...]
    photos: Mapping[str, int]
    due: DueRow | None
    cards: tuple[Card, ...]
    warnings: tuple[PersonWarning, ...]
    duplicates: tuple[PersonRow, ...]
    conflicts: tuple[Conflict, ...]
    absences: tuple[Absence, ...]
    away: Absence | None
    late: tuple[LateRecord, ...]
    left_open: LeftOpen | None
    meals: PersonMeals
    time_credit: PersonCredit
    history: tuple[HistoryEntry, ...]
    volunteer: VolunteerRow | None = None
    teams: tuple[TeamOf, ...] = ()

    @property
    def pairing_missing(self) -> bool:
        """Whether a pairing is asked for that there is not (a helper of one's own does for all)."""
        if self.need is None or self.resident is None:
            return False
        own = [p for p in self.pairings if p.active and p.resident.role_id == self.resident.id]
        return not any(p.mode == "one_to_one" or self.need.mode == "grid" for p in own)


@dataclass(frozen=True)
class OpenPerson:
    """The records of a person as they are now: what `edit_…` takes as seen."""

    person: Person
    resident: Resident | None
    helper: Helper | None
    contacts: tuple[Contact, ...]


def person_page(reader: Reader, person_id: str, *, today: str) -> PersonPage | None:
    """Everything of one person; None when there is none, or it was removed.

    Of a record that another stands for (see `care/settling`), the other.
    """
    person_id = kept(reader, "person", person_id)
    row, found = person_row(reader, person_id, today=today), open_person(reader, person_id)
    if row is None or found is None:
        return None
    person, resident = found.person, found.resident
    visits = find_visits(reader, VisitFilter(person_id=person_id), limit=RECENT_VISITS)
    absences = absences_of(reader, resident.id) if resident else []
    alike = people_by_id(reader, possible_duplicates(reader, person), today=today)
    return PersonPage(
        row=row,
        person=_masked(person),
        resident=resident,
        helper=found.helper,
        next_birthday=_next_birthday(person, today),
        contacts=found.contacts,
        pairings=tuple(pairings_of_person(reader, person_id, today=today)),
        need=need_of(reader, resident.id, today=today) if resident else None,
        visits=tuple(visits),
        photos=count_photos(reader, [visit.id for visit in visits]),
        due=due_of(reader, resident.id, today=today) if resident else None,
        cards=tuple(_cards(reader, person_id)),
        warnings=tuple(_warnings(reader, found, today)),
        duplicates=tuple(alike.values()),
        conflicts=tuple(_conflicts(reader, found)),
        absences=tuple(absences),
        away=next((one for one in absences if covers(one, today)), None),
        late=tuple(late_records(reader, person_id)) if row.life_status == "deceased" else (),
        left_open=next(iter(left_open(reader, person_id)), None),
        meals=meals_of(reader, person_id, resident.id, today=today) if resident else PersonMeals(),
        time_credit=credit_of(reader, person_id),
        history=tuple(history_of(reader, person_id)),
        volunteer=volunteer_person(reader, person_id),
        teams=tuple(teams_of(reader, person_id)),
    )


def open_person(reader: Reader, person_id: str) -> OpenPerson | None:
    """The records of a person, for editing; None when there is none, or it was removed."""
    person_id = kept(reader, "person", person_id)
    person = reader.get(Person, person_id)
    if person is None or person.deleted:
        return None
    residents = reader.find(
        Resident, col(Resident.person_id) == person_id, order_by=[col(Resident.id)], limit=1
    )
    helpers = reader.find(
        Helper, col(Helper.person_id) == person_id, order_by=[col(Helper.id)], limit=1
    )
    contacts = reader.find(
        Contact, col(Contact.person_id) == person_id, order_by=[col(Contact.role), col(Contact.id)]
    )
    return OpenPerson(
        person, next(iter(residents), None), next(iter(helpers), None), tuple(contacts)
    )


def full_id_number(reader: Reader, person_id: str) -> str | None:
    """The ID number in full, or as it was written when it is not complete."""
    person = reader.get(Person, person_id)
    return (person.id_number or person.id_as_written) if person else None


def _masked(person: Person) -> Person:
    numbers = {name: getattr(person, name) for name in ("id_number", "id_as_written")}
    return person.model_copy(update={n: mask_id(v) if v else None for n, v in numbers.items()})


def _next_birthday(person: Person, today: str) -> str | None:
    if person.life_status == "deceased":
        return None
    return next_lunar_birthday(person.lunar_birthday, today=today)


def _warnings(reader: Reader, found: OpenPerson, today: str) -> list[PersonWarning]:
    warnings = person_warnings(found.person, today=today)
    if found.resident is None or found.resident.ended_on is not None:
        return warnings
    age = rule(reader, "person.elder_age")
    birth = found.person.birth
    warnings += resident_warnings(found.resident, birth, today=today, elder_age=age)
    guarded = any(contact.role == "guardian" for contact in found.contacts)
    if found.resident.kind in CHILDREN and not guarded:
        warnings.append(PersonWarning("guardian_missing", "contacts"))
    return warnings


def _conflicts(reader: Reader, found: OpenPerson) -> list[Conflict]:
    rows = (found.person, found.resident, found.helper, *found.contacts)
    return [c for row in rows if row is not None for c in conflicts_of_row(reader, row)]


def _cards(reader: Reader, person_id: str) -> list[Card]:
    order = [col(Card.issued_on).desc(), col(Card.id).desc()]
    return reader.find(Card, col(Card.person_id) == person_id, order_by=order)
