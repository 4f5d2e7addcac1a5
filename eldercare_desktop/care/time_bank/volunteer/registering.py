"""Registering volunteers; pausing, ending, and a guardian's consent for minors."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper, add_helper
from eldercare_desktop.care.need.record import NEED_KINDS
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death, register_person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.time_bank.volunteer.record import (
    FREE_TIMES,
    Volunteer,
    VolunteerKind,
)
from eldercare_desktop.care.time_bank.volunteer.rows import Standing, person_of, standing_of
from eldercare_desktop.care.time_bank.volunteer.standing import consented, is_minor, state_on
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day
from eldercare_desktop.store.work import Work

MOST_WEEKLY = 7 * 24 * 60
"""Minutes of a week."""


@dataclass(frozen=True)
class VolunteerEntry:
    """A volunteer as a person has one in mind. `registered_on` None is today.

    `weekly_minutes` None: as the rule `volunteer.week_minutes` says. Who is under 18 serves with
    `consent_by` (a name) and `consent_on` only; both may be added later.
    """

    kind: VolunteerKind = "other"
    registered_on: str | None = None
    skills: tuple[str, ...] = ()
    free_times: tuple[str, ...] = ()
    weekly_minutes: int | None = None
    consent_by: str | None = None
    consent_relation: str | None = None
    consent_on: str | None = None
    note: str | None = None


def register_volunteer(
    work: Work,
    *,
    helper_id: str | None = None,
    person_id: str | None = None,
    entry: VolunteerEntry | None = None,
) -> Volunteer:
    """Register a helper, or a person of the register, who becomes a helper by it.

    Who had ended is registered anew, in the same row.
    CareError: row_gone, volunteer_already (`name`), person_deceased (`name`, `day`),
    volunteer_moved_away (`name`), dated_after_death (`name`, `day`), date_in_future, those of
    `refuse_values`, invalid_<field>.
    """
    entry = entry or VolunteerEntry()
    person = _person(work, helper_id, person_id)
    day = entry.registered_on or work.today
    _refuse_person(work, person, day)
    values = {name: getattr(entry, name) for name in VolunteerEntry.__dataclass_fields__}
    values |= {"registered_on": day, "skills": list(entry.skills)}
    values["free_times"] = list(entry.free_times)
    refuse_values(values, work.today)
    standing = standing_of(work, person.id)
    if standing is None:
        made = _new(work, person, helper_id, values)
    elif state_on(standing.shown, work.today) != "ended":
        raise CareError("volunteer_already", name=person.name)
    else:
        made = work.set(fold(work, standing), **values, **_AT_WORK)
    work.label = "register_volunteer"
    return made


_AT_WORK: dict[str, Any] = {
    "state": "active",
    "paused_until": None,
    "ended_on": None,
    "end_reason": None,
}


def register_new_volunteer(
    work: Work,
    person: Person,
    entry: VolunteerEntry | None = None,
    *,
    not_same_as: Collection[str] = (),
) -> Volunteer:
    """Put a new person on the register, who volunteers.

    CareError: those of `register_person` and of `register_volunteer`.
    """
    added = register_person(work, person, not_same_as=not_same_as)
    return register_volunteer(work, person_id=added.id, entry=entry)


def edit_volunteer(work: Work, seen: Volunteer, **values: Any) -> Volunteer:
    """Put right what is known of a volunteer; `seen` as it was shown (`Standing.shown`).

    State is changed by `pause_volunteer`, `resume_volunteer` and `stop_volunteering`.
    CareError: row_gone, changed_meanwhile, those of `refuse_values`, invalid_<field>.
    """
    assert not {"state", "paused_until", "ended_on"} & values.keys(), "see pause, stop, resume"
    refuse_values(values, work.today)
    person = person_of(work, seen.helper_id)
    if person is not None and "registered_on" in values:
        refuse_after_death(work, person.id, values["registered_on"])
    changed = _set(work, seen, **values)
    work.label = "edit_volunteer"
    return changed


def give_consent(
    work: Work, seen: Volunteer, *, by: str, relation: str | None, on: str
) -> Volunteer:
    """A guardian agrees that somebody under 18 serves.

    CareError: row_gone, changed_meanwhile, those of `refuse_values`.
    """
    values = {"consent_by": by, "consent_relation": relation, "consent_on": on}
    refuse_values(values, work.today)
    changed = _set(work, seen, **values)
    work.label = "volunteer_consent"
    return changed


def pause_volunteer(work: Work, seen: Volunteer, *, until: str | None = None) -> Volunteer:
    """Somebody does not serve for a while: until the day on which they are back, if it is known.

    CareError: row_gone, volunteer_ended (`name`, `day`), volunteer_pause_past,
    changed_meanwhile, invalid_paused_until.
    """
    _refuse_day(until, "paused_until")
    if until is not None and until <= work.today:
        raise CareError("volunteer_pause_past", field="paused_until")
    _refuse_ended(work, seen)
    changed = _set(work, seen, state="paused", paused_until=until)
    work.label = "pause_volunteer"
    return changed


def resume_volunteer(work: Work, seen: Volunteer) -> Volunteer:
    """Somebody serves again, after a pause or after an end.

    CareError: row_gone, person_deceased (`name`, `day`), volunteer_moved_away (`name`),
    changed_meanwhile.
    """
    person = person_of(work, seen.helper_id)
    if person is not None:
        _refuse_person(work, person, work.today)
    changed = _set(work, seen, **_AT_WORK)
    work.label = "resume_volunteer"
    return changed


def stop_volunteering(
    work: Work, seen: Volunteer, *, on: str | None = None, reason: str | None = None
) -> Volunteer:
    """Somebody serves no more, since a day (today); what they have earned stays theirs.

    CareError: row_gone, volunteer_ended (`name`, `day`), date_in_future,
    volunteer_ends_early (`day` of the registration), changed_meanwhile, invalid_ended_on.
    """
    day = on or work.today
    _refuse_day(day, "ended_on", work.today)
    _refuse_ended(work, seen)
    if day < seen.registered_on:
        raise CareError("volunteer_ends_early", field="ended_on", day=seen.registered_on)
    ended = {"state": "ended", "ended_on": day, "end_reason": reason, "paused_until": None}
    changed = _set(work, seen, **ended)
    work.label = "end_volunteer"
    return changed


def require_volunteer(reader: Reader, helper_id: str, on: str | None = None) -> Volunteer:
    """The volunteer, who may serve on a day (today).

    A pause counts from the day on which it was noted; a service before that may still be
    entered. CareError: row_gone, volunteer_not_registered (`name`), volunteer_ended (`name`,
    `day`), volunteer_paused (`name`, `until`: "" for nobody knows), volunteer_consent_missing
    (`name`, `age`).
    """
    day = on or reader.today
    person = person_of(reader, helper_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    standing = standing_of(reader, person.id)
    if standing is None:
        raise CareError("volunteer_not_registered", field="helper_id", name=person.name)
    volunteer = standing.shown
    who = {"field": "helper_id", "name": person.name}
    state = state_on(volunteer, day)
    if state == "ended" and day > (volunteer.ended_on or ""):
        raise CareError("volunteer_ended", **who, day=volunteer.ended_on or "")
    if state == "paused" and day >= _paused_since(reader, volunteer):
        raise CareError("volunteer_paused", **who, until=volunteer.paused_until or "")
    if is_minor(person.birth, day) and not consented(volunteer):
        raise CareError("volunteer_consent_missing", **who, age=age_on(person.birth, day))
    return volunteer


def refuse_values(values: dict[str, Any], today: str) -> None:
    """Values of a form that make no sense.

    CareError: volunteer_skill, volunteer_free_time, volunteer_week (`most`: hours),
    consent_half (a name without a day, or the other way round), date_in_future,
    invalid_<field>.
    """
    if set(values.get("skills") or ()) - set(NEED_KINDS):
        raise CareError("volunteer_skill", field="skills")
    if set(values.get("free_times") or ()) - set(FREE_TIMES):
        raise CareError("volunteer_free_time", field="free_times")
    weekly = values.get("weekly_minutes")
    if weekly is not None and not 0 < weekly <= MOST_WEEKLY:
        raise CareError("volunteer_week", field="weekly_minutes", most=MOST_WEEKLY // 60)
    for name in ("registered_on", "consent_on"):
        _refuse_day(values.get(name), name, today)
    if "consent_by" in values and "consent_on" in values:
        named, dated = bool((values["consent_by"] or "").strip()), bool(values["consent_on"])
        if named != dated:
            raise CareError("consent_half", field="consent_on" if named else "consent_by")


def fold(work: Work, standing: Standing) -> Volunteer:
    """Make one row of several: the one that is shown takes what the others say."""
    wanted = standing.shown
    kept = next(row for row in standing.rows if row.id == wanted.id)
    names = [n for n in Volunteer.model_fields if getattr(wanted, n) != getattr(kept, n)]
    kept = work.set(kept, **{name: getattr(wanted, name) for name in names})
    for other in standing.rows:
        if other.id != kept.id:
            work.delete(other)
    return kept


def _set(work: Work, seen: Volunteer, **values: Any) -> Volunteer:
    person = person_of(work, seen.helper_id)
    standing = standing_of(work, person.id) if person else None
    if standing is None:
        raise CareError("row_gone")
    kept = fold(work, standing)
    # What was shown is what all rows say together, under whichever id.
    return work.set(seen.model_copy(update={"id": kept.id}), **values)


def _new(work: Work, person: Person, helper_id: str | None, values: dict[str, Any]) -> Volunteer:
    helper_id = helper_id or _helper(work, person).id
    return work.insert(Volunteer(village=person.village, helper_id=helper_id, **values))


def _helper(work: Work, person: Person) -> Helper:
    known = work.find(Helper, col(Helper.person_id) == person.id, order_by=[col(Helper.id)])
    return known[0] if known else add_helper(work, Helper(village="", person_id=person.id))


def _person(reader: Reader, helper_id: str | None, person_id: str | None) -> Person:
    assert (helper_id is None) != (person_id is None), "a helper or a person"
    person = person_of(reader, helper_id) if helper_id else reader.get(Person, person_id or "")
    helper = reader.get(Helper, helper_id) if helper_id else None
    if person is None or person.deleted or (helper is not None and helper.deleted):
        raise CareError("row_gone")
    return person


def _refuse_person(reader: Reader, person: Person, day: str) -> None:
    refuse_after_death(reader, person.id, day)
    if person.life_status == "deceased" and person.death_date is None:
        raise CareError("person_deceased", name=person.name, day="")
    if person.life_status == "moved_away":
        raise CareError("volunteer_moved_away", name=person.name)


def _refuse_ended(reader: Reader, seen: Volunteer) -> None:
    if seen.state == "ended":
        person = person_of(reader, seen.helper_id)
        name = person.name if person else ""
        raise CareError("volunteer_ended", name=name, day=seen.ended_on or "")


def _refuse_day(day: str | None, field: str, today: str | None = None) -> None:
    if day is None:
        return
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError(f"invalid_{field}", field=field) from problem
    if today is not None and day > today:
        raise CareError("date_in_future", field=field)


def _paused_since(reader: Reader, volunteer: Volunteer) -> str:
    """The day on which the pause was noted."""
    changes = reader.changes_of([("volunteer", volunteer.id)])
    days = [str(one.at)[:10] for one in changes if one.values.get("state") == "paused"]
    return days[-1] if days else ""
