"""Who may verify a service: a second person [time bank: a deposit posts after a second person

verified it; neither the volunteer nor whoever recorded it].
"""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.time_bank.service.chain import chains
from eldercare_desktop.care.time_bank.service.entry import CheckEntry
from eldercare_desktop.care.time_bank.service.reading import ServiceRow
from eldercare_desktop.care.time_bank.service.record import CHECK_WAYS, ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, clean_text, table_of


def refuse_check(reader: Reader, row: ServiceRow, check: CheckEntry, *, today: str) -> None:
    """CareError: check_nobody, row_gone, check_by_volunteer, check_by_recorder, check_by_group

    (all `name`), check_card_missing, check_day_ahead, check_before_service (`day`),
    dated_after_death, invalid_<field>.
    """
    _refuse_day(row, check, today)
    if check.how not in CHECK_WAYS:
        raise CareError("invalid_how", field="how")
    name = named(reader, check)
    if check.how == "card" and check.verifier_id is None:
        raise CareError("check_card_missing", field="how")
    if check.verifier_id is not None:
        refuse_after_death(reader, check.verifier_id, check.checked_on or today)
    who = {"field": "verified_by", "name": name}
    if _is(check, name, row.person_id, row.volunteer):
        raise CareError("check_by_volunteer", **who)
    if _same(name, *_recorders(reader, row)):
        raise CareError("check_by_recorder", **who)
    if any(_is(check, name, *other) for other in _together(reader, row)):
        raise CareError("check_by_group", **who)


def named(reader: Reader, check: CheckEntry) -> str:
    """The name of who verifies. CareError: check_nobody, row_gone."""
    if check.verifier_id is not None:
        person = reader.get(Person, check.verifier_id)
        if person is None or person.deleted:
            raise CareError("row_gone")
        return person.name
    name = clean_text(check.verified_by)  # as it will be kept: a sign that nobody sees is gone
    if not name:
        raise CareError("check_nobody", field="verified_by")
    return str(name)


def _is(check: CheckEntry, name: str, person_id: str, person_name: str) -> bool:
    """Whether the verifier is a person: by the person where one is said, else by the name."""
    if check.verifier_id is not None:
        return check.verifier_id == person_id
    return _same(name, person_name)


def _same(name: str, *others: str) -> bool:
    return _plain(name) in {_plain(other) for other in others}


def _plain(name: str) -> str:
    import unicodedata

    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _recorders(reader: Reader, row: ServiceRow) -> list[str]:
    """Everybody who typed the service or put it right."""
    chain = chains(reader, [row.id])[row.id]
    found = reader.find(ServiceRecord, col(ServiceRecord.id).in_(chain))
    return [service.recorded_by for service in found]


def _together(reader: Reader, row: ServiceRow) -> list[tuple[str, str]]:
    """Person and name of who did it together with the volunteer: they earn from it too."""
    if row.group_key is None:
        return []
    s, h, p = table_of(ServiceRecord), table_of(Helper), table_of(Person)
    joined = s.join(h, h.c.id == s.c.helper_id).join(p, p.c.id == h.c.person_id)
    query = select(p.c.id, p.c.name).select_from(joined).where(s.c.group_key == row.group_key)
    return [(found.id, found.name) for found in reader.rows(query.where(s.c.withdrawn == 0))]


def _refuse_day(row: ServiceRow, check: CheckEntry, today: str) -> None:
    on = check.checked_on or today
    try:
        check_day(on)
    except ValueError as problem:
        raise CareError("invalid_checked_on", field="checked_on") from problem
    if on > today:
        raise CareError("check_day_ahead", field="checked_on", day=on)
    if on < row.day:
        raise CareError("check_before_service", field="checked_on", day=row.day)
