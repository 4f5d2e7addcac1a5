"""Reading the ledger: its lines, a person's history, its numbers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, or_, select

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.need import is_current
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.rows import LedgerCounts, PairingFilter, PairingRow, row_from
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

# The resident with person and group, and the same three of the helper.
_R, _RP, _RG = (
    table_of(Resident).alias("r"),
    table_of(Person).alias("rp"),
    table_of(VillagerGroup).alias("rg"),
)
_H, _HP, _HG = (
    table_of(Helper).alias("h"),
    table_of(Person).alias("hp"),
    table_of(VillagerGroup).alias("hg"),
)
_A = table_of(Pairing)
_COLUMNS = (
    _A.c.id, _A.c.village, _A.c.mode, _A.c.services, _A.c.start, _A.c.ended_on, _A.c.end_reason,
    _A.c.agreement, _A.c.agreement_on, _A.c.agreement_by, _A.c.visit_every_days,
    _A.c.patrol_area, _A.c.note,
)  # fmt: skip


def find_pairings(
    reader: Reader, wanted: PairingFilter | None = None, *, today: str, limit: int | None = None
) -> list[PairingRow]:
    """Lines of the ledger by the resident's group and name, the newest pairing first."""
    statement = (
        _select(*_COLUMNS, *_party_columns("r", _R, _RP, _RG), *_party_columns("h", _H, _HP, _HG))
        .where(*_conditions(wanted or PairingFilter(), today))
        .order_by(
            _RG.c.number.nulls_last(), _RG.c.name, _RP.c.name, _RP.c.id, _A.c.start.desc(), _A.c.id
        )
        .limit(limit)
    )
    return [row_from(row, today) for row in reader.rows(statement)]


def pairing_row(reader: Reader, pairing_id: str, *, today: str) -> PairingRow | None:
    """One line of the ledger; None if there is none such."""
    wanted = PairingFilter(state=None, pairing_ids=(pairing_id,))
    return next(iter(find_pairings(reader, wanted, today=today)), None)


def pairings_of_person(reader: Reader, person_id: str, *, today: str) -> list[PairingRow]:
    """The history of a person, on either side: what holds first, then the newest first."""
    found = find_pairings(reader, PairingFilter(state=None, person_id=person_id), today=today)
    return _as_history(found)


def pairings_of_resident(reader: Reader, resident_id: str, *, today: str) -> list[PairingRow]:
    """The helpers that a resident has had: what holds first, then the newest first."""
    found = find_pairings(reader, PairingFilter(state=None, resident_id=resident_id), today=today)
    return _as_history(found)


def pairings_of_helper(reader: Reader, helper_id: str, *, today: str) -> list[PairingRow]:
    """The residents that a helper has looked after, those of today first."""
    found = find_pairings(reader, PairingFilter(state=None, helper_id=helper_id), today=today)
    return _as_history(found)


def ledger_counts(reader: Reader, *, today: str, village: str | None = None) -> LedgerCounts:
    """The numbers above the ledger."""
    holds = active(_A, today)

    def number(*conditions: ColumnElement[bool]) -> Any:
        return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)

    own = _A.c.mode == "one_to_one"
    statement = select(
        number(holds, own), number(holds, _A.c.mode == "grid"), number(~holds),
        number(holds, own, _A.c.agreement != "signed"),
    ).where(_A.c.deleted == 0)  # fmt: skip
    if village:
        statement = statement.where(_A.c.village == village)
    return LedgerCounts(*(int(n) for n in reader.rows(statement)[0]))


def _select(*columns: Any) -> Select[Any]:
    joined = (
        _A.join(_R, _R.c.id == _A.c.resident_id)
        .join(_RP, _RP.c.id == _R.c.person_id)
        .outerjoin(_RG, _RG.c.id == _RP.c.group_id)
        .join(_H, _H.c.id == _A.c.helper_id)
        .join(_HP, _HP.c.id == _H.c.person_id)
        .outerjoin(_HG, _HG.c.id == _HP.c.group_id)
    )
    return select(*columns).select_from(joined).where(_A.c.deleted == 0)


def _party_columns(
    prefix: str, role: FromClause, person: FromClause, group: FromClause
) -> list[Any]:
    named = {
        "role_id": role.c.id,
        "person_id": person.c.id,
        "name": person.c.name,
        "kind": role.c.kind,
        "sex": person.c.sex,
        "birth": person.c.birth,
        "lunar_birthday": person.c.lunar_birthday,
        "group_number": group.c.number,
        "group_name": group.c.name,
        "phone": person.c.phone,
        "life_status": person.c.life_status,
        "gone": or_(role.c.deleted == 1, person.c.deleted == 1),
    }
    extra = {"available": _H.c.available} if role is _H else {"ended_on": _R.c.ended_on}
    return [column.label(f"{prefix}_{name}") for name, column in {**named, **extra}.items()]


def _conditions(wanted: PairingFilter, today: str) -> list[ColumnElement[bool]]:
    holds, found = active(_A, today), _identities(wanted)
    if wanted.typed.strip():
        p = table_of(Person)
        typed = select(p.c.id).where(matches(wanted.typed))
        found.append(or_(_RP.c.id.in_(typed), _HP.c.id.in_(typed)))
    if wanted.state:
        found.append(holds if wanted.state == "active" else ~holds)
    if wanted.mode:
        found.append(_A.c.mode == wanted.mode)
    if wanted.agreement_missing:
        found.append(and_(holds, _unsigned()))
    if wanted.troubled:
        found.append(and_(holds, _troubled(today)))
    return found


def _identities(wanted: PairingFilter) -> list[ColumnElement[bool]]:
    pairs: list[tuple[Any, Any]] = [
        (wanted.resident_id, _A.c.resident_id),
        (wanted.helper_id, _A.c.helper_id),
        (wanted.group_id, _RP.c.group_id),
        (wanted.village, _A.c.village),
    ]
    found: list[ColumnElement[bool]] = [column == value for value, column in pairs if value]
    if wanted.person_id:
        found.append(or_(_RP.c.id == wanted.person_id, _HP.c.id == wanted.person_id))
    if wanted.pairing_ids:
        found.append(_A.c.id.in_(wanted.pairing_ids))
    return found


def _unsigned() -> ColumnElement[bool]:
    return and_(_A.c.mode == "one_to_one", _A.c.agreement != "signed")


def _troubled(today: str) -> ColumnElement[bool]:
    helper_there = and_(
        _H.c.deleted == 0, _H.c.available == 1, _HP.c.deleted == 0, _HP.c.life_status == "living"
    )
    return or_(_unsigned(), ~helper_there, ~is_current(_R, _RP, today))


def _as_history(rows: list[PairingRow]) -> list[PairingRow]:
    newest_first = sorted(rows, key=lambda row: row.start or "", reverse=True)
    return sorted(newest_first, key=lambda row: not row.active)
