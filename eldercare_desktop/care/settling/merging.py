"""Two records of one person made one, without dropping anything of either.

Nothing that refers to the other record is rewritten; it is seen at the kept one (see
`store/joining.py`). The values that were not chosen stay in the other record, and so in the
history of the kept one.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from sqlalchemy import or_, select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import is_active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving import leave_register
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.settling.comparing import (
    SAME,
    UNITED,
    fingerprints,
    said_itself,
    together,
)
from eldercare_desktop.store import joining
from eldercare_desktop.store.record import Profile, Same, record_types, table_of
from eldercare_desktop.store.work import Work

P = TypeVar("P", bound=Profile)
Taken = Collection[tuple[str, str]]
"""(table, field) of what holds as the other record says it; a field brings those with it that
belong to it."""


def merge_persons(work: Work, kept_id: str, other_id: str, take: Taken = ()) -> Person:
    """Say that two records are one person; the first stays, `take` names values of the other.

    Their care profiles and helping roles become one as well. Of two pairings with the same
    helper that both hold, one ends as entered by mistake.
    CareError: row_gone, merge_same, merge_two_villages, merge_paired (one looks after the
    other), invalid_<field>.
    """
    work.label = "merge_persons"
    kept, other = _there(work, Person, kept_id), _there(work, Person, other_id)
    if kept.id == other.id:
        raise CareError("merge_same")
    if kept.village != other.village:
        raise CareError("merge_two_villages")
    _refuse_pairs(work, kept, other)
    roles = [(_roles(work, kind, kept.id), _roles(work, kind, other.id)) for kind in _ROLES]
    kept = _join(work, kept, other, take)
    for own, theirs in roles:
        if own and theirs:
            _join(work, own[0], theirs[0], take)
    _follow_status(work, kept, take)
    _end_doubles(work, kept)
    work.label = "merge_persons"
    return kept


def merge_roles(work: Work, table: str, kept_id: str, other_id: str, take: Taken = ()) -> Profile:
    """Say that two care profiles, or two helping roles, of one person are one.

    CareError: row_gone, merge_same, merge_two_persons, invalid_<field>.
    """
    kind = _kind(table)
    kept, other = _there(work, kind, kept_id), _there(work, kind, other_id)
    if kept.id == other.id:
        raise CareError("merge_same")
    if getattr(kept, "person_id", None) != getattr(other, "person_id", None):
        raise CareError("merge_two_persons")
    made = _join(work, kept, other, take)
    person = work.get(Person, getattr(kept, "person_id", ""))
    if person is not None:
        _end_doubles(work, person)
    work.label = "merge_roles"
    return made


def settle_late(work: Work, table: str, kept_id: str, other_id: str, take: Taken = ()) -> Profile:
    """Settle what was written into a record after it had become one with another.

    CareError: row_gone, conflict_settled (they are not one any more), invalid_<field>.
    """
    kind = _kind(table)
    kept, other = _there(work, kind, kept_id), work.get(kind, other_id)
    if other is None or joining.kept(work, table, other_id) != kept_id:
        raise CareError("conflict_settled")
    made = _join(work, kept, said_itself(work, other), take, unite=False)
    work.label = "resolve_conflict"
    return made


def part_person(work: Work, person_id: str) -> int:
    """Take a merge back: the records are two again, each with what refers to it.

    Values that were taken over stay. Returns how many records there are now.
    CareError: conflict_settled (there is nothing to part).
    """
    work.label = "part_person"
    ids = {person_id, *joining.others(work, "person", person_id)}
    if len(ids) == 1:
        raise CareError("conflict_settled")
    for kind in SAME:
        for link in joining.links(work, SAME[kind]):
            if _parts(work, kind, link, ids):
                work.withdraw(link)
    return len(ids)


_ROLES: tuple[type[Resident] | type[Helper], ...] = (Resident, Helper)


def _kind(table: str) -> type[Profile]:
    kind = record_types()[table]
    assert issubclass(kind, Profile), table
    assert kind in SAME, table
    return kind


def _there(work: Work, kind: type[P], row_id: str) -> P:
    row = work.get(kind, row_id)
    if row is None or row.deleted:
        raise CareError("row_gone")
    return row


def _roles(work: Work, kind: type[Any], person_id: str) -> list[Any]:
    found: list[Any] = work.find(kind, kind.person_id == person_id, order_by=[kind.id])
    return found


def _join(work: Work, kept: P, other: P, take: Taken, *, unite: bool = True) -> P:
    """Take over what is taken, and say that the two are one; see `comparing.UNITED`."""
    kind = type(kept)
    wanted = [field for table, field in take if table == table_of(kind).name]
    values = {name: getattr(other, name) for field in wanted for name in together(field)}
    for name in UNITED if unite and kind is Resident else ():
        values[name] = sorted({*getattr(kept, name), *getattr(other, name)})
    made = work.set(kept, **values) if values else kept
    _turn_round(work, made, other.id)
    _say_same(work, made, other)
    return made


def _turn_round(work: Work, kept: Profile, other_id: str) -> None:
    """Somebody had put the kept record behind another: now it is the other way round."""
    kind = type(kept)
    for link in joining.links(work, SAME[kind]):
        if link.other_id != kept.id:
            continue
        behind = work.get(kind, link.kept_id)
        if behind is not None and link.kept_id != other_id:
            _say_same(work, kept, said_itself(work, behind), corrects=link)
        elif behind is not None:
            work.withdraw(link)


def _say_same(work: Work, kept: Profile, other: Profile, corrects: Same | None = None) -> None:
    fact: Any = SAME[type(kept)]
    work.insert(
        fact(
            village=kept.village,
            kept_id=kept.id,
            other_id=other.id,
            seen=fingerprints(other),
            corrects_id=corrects.id if corrects else None,
        )
    )


def _refuse_pairs(work: Work, kept: Person, other: Person) -> None:
    """Nobody looks after themselves: two who are paired with each other are two."""
    both = (kept.id, other.id)
    served = select(col(Resident.id)).where(col(Resident.person_id).in_(both))
    serving = select(col(Helper.id)).where(col(Helper.person_id).in_(both))
    found = work.find(
        Pairing,
        col(Pairing.resident_id).in_(served),
        col(Pairing.helper_id).in_(serving),
        or_(col(Pairing.end_reason).is_(None), col(Pairing.end_reason) != "entered_by_mistake"),
        limit=1,
    )
    if found:
        raise CareError("merge_paired")


def _follow_status(work: Work, kept: Person, take: Taken) -> None:
    """Whoever turns out to have died or moved away leaves the register."""
    if ("person", "life_status") not in take or kept.life_status == "living":
        return
    on = kept.death_date or work.today
    if kept.life_status == "deceased":
        leave_register(work, kept.id, on, "deceased")
    else:
        leave_register(work, kept.id, on, "moved_away")


def _end_doubles(work: Work, kept: Person) -> None:
    """Of pairings of the same two in the same way, the one with an agreement, or the first."""
    held: dict[tuple[str, str, str], list[Pairing]] = {}
    for pairing in _pairings(work, kept.id):
        if is_active(pairing.ended_on, work.today):
            key = (pairing.resident_id, pairing.helper_id, pairing.mode)
            held.setdefault(key, []).append(pairing)
    for same in held.values():
        same.sort(key=lambda p: (p.agreement != "signed", p.start or "9", p.id))
        for double in same[1:]:
            ended_on = max(work.today, double.start or "")
            work.set(double, ended_on=ended_on, end_reason="entered_by_mistake")


def _pairings(work: Work, person_id: str) -> list[Pairing]:
    served = select(col(Resident.id)).where(col(Resident.person_id) == person_id)
    serving = select(col(Helper.id)).where(col(Helper.person_id) == person_id)
    where = or_(col(Pairing.resident_id).in_(served), col(Pairing.helper_id).in_(serving))
    return work.find(Pairing, where)


def _parts(work: Work, kind: type[Profile], link: Same, persons: Collection[str]) -> bool:
    """Whether a fact joins two of these persons, or the roles of two of them."""
    if kind is Person:
        return {link.kept_id, link.other_id} <= {*persons}
    rows: list[Any] = [work.get(kind, row_id) for row_id in (link.kept_id, link.other_id)]
    own = {said_itself(work, row).person_id for row in rows if row is not None}
    return len(own) == 2 and own <= {*persons}
