"""What the people page writes, in a worker: one use case a function, as one action."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.absence.record import Absence
    from eldercare_desktop.care.area import VillagerGroup
    from eldercare_desktop.care.helper import Helper
    from eldercare_desktop.care.person import Contact, Person
    from eldercare_desktop.care.resident import Resident

Values = Mapping[str, Any]


def add_person(
    work: Any,
    person: Values,
    resident: Values | None,
    helper: Values | None,
    not_same_as: Collection[str],
    guardian: Values | None = None,
) -> str:
    """Put somebody on the register with their roles; returns the person's id."""
    from eldercare_desktop.care.helper import Helper
    from eldercare_desktop.care.person import Contact, Person, add_contact
    from eldercare_desktop.care.register.admitting import admit
    from eldercare_desktop.care.resident import Resident

    village = str(work.setting("village"))
    added = admit(
        work,
        Person(**{"village": village, **_with_group(work, village, person)}),
        resident=None if resident is None else Resident(**resident),
        helper=None if helper is None else Helper(**helper),
        not_same_as=not_same_as,
    )
    if guardian is not None:
        add_contact(work, Contact(person_id=added.id, role="guardian", **guardian))
        work.label = "add_person"
    return added.id


def edit_person(work: Any, seen: Person, changes: Values, not_same_as: Collection[str]) -> str:
    """Change what is known of a person."""
    from eldercare_desktop.care.person import edit_person

    values = _with_group(work, seen.village, changes)
    return edit_person(work, seen, not_same_as=not_same_as, **values).id


def save_resident(work: Any, person_id: str, seen: Resident | None, values: Values) -> str:
    """Take somebody in, or change their care profile."""
    from eldercare_desktop.care.resident import Resident, add_resident, edit_resident

    if seen is None or seen.ended_on is not None:
        add_resident(work, Resident(person_id=person_id, **values))
    else:
        edit_resident(work, seen, **values)
    return person_id


def save_helper(work: Any, person_id: str, seen: Helper | None, values: Values) -> str:
    """Give somebody the role of a helper, or change it."""
    from eldercare_desktop.care.helper import Helper, add_helper, edit_helper

    if seen is None:
        add_helper(work, Helper(person_id=person_id, **values))
    else:
        edit_helper(work, seen, **values)
    return person_id


def save_contact(work: Any, person_id: str, seen: Contact | None, values: Values) -> str:
    """Add or change a contact."""
    from eldercare_desktop.care.person import Contact, add_contact, edit_contact

    if seen is None:
        add_contact(work, Contact(person_id=person_id, **values))
    else:
        edit_contact(work, seen, **values)
    return person_id


def remove_contact(work: Any, seen: Contact) -> str:
    """Take a contact off."""
    from eldercare_desktop.care.person import remove_contact

    remove_contact(work, seen)
    return seen.person_id


def save_absence(work: Any, resident: Resident, seen: Absence | None, values: Values) -> str:
    """Note an absence, or put one right."""
    from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence, change_absence

    if seen is None:
        begin_absence(work, AbsenceEntry(resident_id=resident.id, **values))
    else:
        change_absence(work, seen, **values)
    return resident.person_id


def come_back_home(work: Any, seen: Absence) -> None:
    """Note that somebody is back today."""
    from eldercare_desktop.care.absence.noting import end_absence, withdraw_absence

    if seen.since == work.today:  # gone and back on one day: they were never away
        withdraw_absence(work, seen)
        work.label = "end_absence"
    else:
        end_absence(work, seen)


def remove_absence(work: Any, seen: Absence, person_id: str) -> str:
    """Take an absence back that was noted by mistake."""
    from eldercare_desktop.care.absence.noting import withdraw_absence

    withdraw_absence(work, seen)
    return person_id


def leave(work: Any, seen: Person, status: str, on: str, keep: Collection[str] = ()) -> str:
    """Note a death or a move, with all that ends with it but what is to be kept."""
    from eldercare_desktop.care.register.leaving import mark_deceased, mark_moved_away

    marking = mark_deceased if status == "deceased" else mark_moved_away
    return marking(work, seen, on=on, keep=keep).id


def come_back(work: Any, seen: Person, back: Collection[str] = ()) -> str:
    """Note that somebody lives here again, or that it was a mistake; `back` is opened again."""
    from eldercare_desktop.care.register.leaving import mark_living

    return mark_living(work, seen, back=back).id


def end_service(work: Any, seen: Resident, on: str, reason: Any, keep: Collection[str] = ()) -> str:
    """Note that somebody is no longer served."""
    from eldercare_desktop.care.register.leaving import end_service

    return end_service(work, seen, on=on, reason=reason, keep=keep).person_id


def close_left_open(work: Any, person_id: str) -> str:
    """Close what is still open of somebody who is gone."""
    from eldercare_desktop.care.register.leaving import close_left_open

    close_left_open(work, person_id)
    return person_id


def tell_apart(work: Any, person_id: str, other_id: str) -> str:
    """Keep the word that two are two people."""
    from eldercare_desktop.care.person import mark_not_same

    mark_not_same(work, person_id, other_id)
    return person_id


def keep_value(work: Any, table: str, row_id: str, field: str, change: str | None) -> None:
    """Settle a conflict."""
    from eldercare_desktop.care.register.conflicts import keep_value

    keep_value(work, table, row_id, field, change)


def save_group(work: Any, seen: VillagerGroup | None, written: str) -> None:
    """Add a group, or give it another number or name. A number stays beside a name."""
    from eldercare_desktop.care.area import add_group, rename_group

    number, name = _group(written)
    if seen is None:
        add_group(work, str(work.setting("village")), number=number, name=name)
    else:
        kept = seen.number if number is None else number
        rename_group(work, seen, number=kept, name=name)


def _with_group(work: Any, village: str, values: Values) -> dict[str, Any]:
    """Values in which `new_group` has become the id of a group."""
    from eldercare_desktop.care.area import group_for

    kept = dict(values)
    written = str(kept.pop("new_group", None) or "")
    if written:
        number, name = _group(written)
        group = group_for(work, village, number=number, name=name)
        kept["group_id"] = group.id if group else None
    return kept


def _group(written: str) -> tuple[int | None, str | None]:
    """Number and name of a group as it is written: 3, 3组, 三组, or a name."""
    from eldercare_desktop.care.chinese_dates import number_of

    name = written.strip()
    number = number_of(name.removesuffix("组")) if name else None
    return (number, None) if number is not None else (None, name or None)
