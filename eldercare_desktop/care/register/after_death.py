"""Nothing is dated after a death: what that means for every day that a record holds.

`DAYS` has a rule for each day field of every record that is about a person. From it follow
what speaks against a day of death that somebody types (`dated_after`), and what came in from
another laptop that did not know of the death (`late_records`). A record with a day that is
not in the table fails a test: whoever adds a noun says there what its days mean.

To refuse what is typed, a use case calls `person.registering.refuse_after_death`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, literal, or_, select
from sqlalchemy import Table as SqlTable

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Fact, Record, references, table_of

Meaning = Literal["happened", "begins", "free"]

CHUNK: Final = 400
"""So many persons are asked about in one statement."""

LEADS_ON: Final = (
    *("person_id", "resident_id", "helper_id", "visit_id", "incident_id", "need_id"),
    *("entry_id", "slip_id", "service_id", "to_person_id", "redemption_id"),
)
"""The reference that leads from a row to its person, nearest first."""


@dataclass(frozen=True)
class DayRule:
    """What one day means when a person of the row has died.

    `happened`: it cannot lie after the death of anybody whom one of the fields `of` names.
    `begins`: as that; but what had not begun by then simply never does, so it speaks against
    no day of death (`register/leaving` takes it away). `free`: it may lie after a death, for
    the reason given in `why`. `but` is a condition on rows to which the rule does not apply.
    """

    meaning: Meaning
    of: tuple[str, ...] = ()
    why: str = ""
    but: Callable[[FromClause], ColumnElement[bool]] | None = None


@dataclass(frozen=True)
class LateRecord:
    """A record dated after the death of a person: the row, its day, and who died when."""

    table: str
    row_id: str
    field: str
    day: str
    person_id: str
    name: str
    died: str


def happened(*of: str, but: Callable[[FromClause], ColumnElement[bool]] | None = None) -> DayRule:
    """See `DayRule`."""
    return DayRule("happened", of, but=but)


def begins(*of: str, but: Callable[[FromClause], ColumnElement[bool]] | None = None) -> DayRule:
    """See `DayRule`."""
    return DayRule("begins", of, but=but)


def free(why: str) -> DayRule:
    """See `DayRule`."""
    return DayRule("free", why=why)


_ENDS = free("an end is written down when it is known")
_TYPED = free("when it was typed in, not when it was")
_PLAN = free("a plan, made while the person lived")


def _mistaken(rows: FromClause) -> ColumnElement[bool]:
    """Somebody has said already that it was never so."""
    reason = rows.c.result if "result" in rows.c else rows.c.end_reason
    return func.coalesce(reason, "") == "entered_by_mistake"


def _found_dead(incident: FromClause) -> ColumnElement[bool]:
    """Somebody who died alone may be found days later."""
    return or_(incident.c.kind == "found_dead", _mistaken(incident))


def _in_vain(serving: FromClause) -> ColumnElement[bool]:
    """A meal may be brought to the door of somebody of whose death nobody has heard."""
    return serving.c.outcome == "nobody_home"


AFTER_A_DEATH: Final = ("settlement", "reversal", "expiry", "hold", "release", "clear_voucher")
"""Entries of a ledger that put an account in order, also that of somebody who has died."""


def _in_order(entry: FromClause) -> ColumnElement[bool]:
    """It puts an account in order; or it gives back what a voucher had taken."""
    return entry.c.kind.in_((*AFTER_A_DEATH, "return_voucher"))


DAYS: Final[Mapping[str, Mapping[str, DayRule]]] = MappingProxyType(
    {
        "person": {
            "birth": free("compared with the death where it is typed"),
            "death_date": free("it is the death"),
            "consent_on": free("relatives may consent to what is kept"),
        },
        "resident": {
            "ability_on": happened("person_id"),
            "willingness_on": happened("person_id"),
            "served_since": free("when the register took them in, be it from an old list"),
            "ended_on": _ENDS,
            "parents_since": free("a day of the parents"),
            "stays_until": _PLAN,
        },
        "register_period": {
            "since": free("an earlier time, closed with its end"),
            "until": _ENDS,
        },
        "helper": {"away_since": free("a helper who is gone needs no day")},
        "pairing": {
            "start": begins("resident_id", "helper_id", but=_mistaken),
            "ended_on": _ENDS,
            "agreement_on": happened("resident_id", "helper_id", but=_mistaken),
        },
        "card": {
            "issued_on": free("by who did not know of the death; it is revoked with it"),
            "printed_on": free("a paper lies there and may come to light later"),
            "revoked_on": _ENDS,
        },
        "visit": {
            "visited_on": happened("resident_id", "helper_id"),
            "recorded_at": _TYPED,
        },
        "photo": {"taken_on": happened("visit_id")},
        "need": {
            "discovered_on": happened("resident_id", "found_by_id", but=_mistaken),
            "wanted_by": _PLAN,
            "assigned_on": happened("resident_id", "helper_id", but=_mistaken),
            "done_on": happened("resident_id", "done_by_id", but=_mistaken),
            "followed_up_on": free("relatives are asked back as well"),
            "ended_on": _ENDS,
        },
        "incident": {
            "found_at": happened("resident_id", "found_by_id", but=_found_dead),
            "opened_at": _TYPED,
            "closed_on": _ENDS,
        },
        "incident_step": {
            "done_at": free("what a death leaves to be done is done after it"),
            "recorded_at": _TYPED,
        },
        "absence": {"since": begins("resident_id"), "until": _ENDS},
        "round_attempt": {"tried_on": happened("entry_id")},
        "slip": {
            "week": _PLAN,
            "day": _PLAN,
            "issued_on": free("a paper; what comes back on it is looked at line by line"),
            "printed_on": free("a paper that was made may be printed once more"),
            "cancelled_on": _ENDS,
        },
        "slip_line": {"due_on": _PLAN},
        "slip_confirmation": {"confirmed_at": _TYPED},
        "meal_plan": {"since": begins("resident_id"), "ended_on": _ENDS},
        "meal_pause": {"since": begins("resident_id"), "until": _ENDS},
        "meal_order": {
            "day": free("a plan: nothing is served, and it is reckoned with no more"),
            "recorded_at": _TYPED,
        },
        "meal_serving": {
            "day": happened("resident_id", "helper_id", but=_in_vain),
            "recorded_at": _TYPED,
        },
        "meal_stand_in": {
            "day": free("a plan; who brought a meal stands with the meal"),
            "recorded_at": _TYPED,
        },
        "meal_check": {
            "checked_on": free("who looks after somebody may find them dead"),
            "recorded_at": _TYPED,
        },
        "meal_status": {"starts_on": happened("resident_id"), "recorded_at": _TYPED},
        "meal_payment": {
            "paid_on": free("what was left is given back to the family, or paid by it"),
            "recorded_at": _TYPED,
        },
        "meal_adjustment": {
            "month": free("a correction is booked when it is found"),
            "recorded_at": _TYPED,
        },
        "volunteer": {
            "registered_on": happened("helper_id"),
            "paused_until": _PLAN,
            "ended_on": _ENDS,
            "consent_on": free("a day of the guardian"),
        },
        "team_member": {"since": begins("person_id"), "until": _ENDS},
        "service_record": {
            "day": happened("helper_id", "resident_id"),
            "recorded_at": _TYPED,
        },
        "service_check": {
            "checked_on": free("what was done in life may be confirmed later"),
            "recorded_at": _TYPED,
        },
        "ledger_entry": {
            "day": happened("from_person_id", "to_person_id", but=_in_order),
            "recorded_at": _TYPED,
        },
        "ledger_ruling": {"recorded_at": _TYPED},
        "expiry_notice": {
            "expires_on": _PLAN,
            "told_on": free("the family may be told"),
            "recorded_at": _TYPED,
        },
        "voucher": {
            "issued_on": happened("person_id"),
            "valid_until": _PLAN,
            "recorded_at": _TYPED,
        },
        "voucher_acceptance": {
            "accepted_on": happened("to_person_id"),
            "recorded_at": _TYPED,
        },
        "passbook_page": {
            "first_day": free("what a paper shows"),
            "last_day": free("what a paper shows"),
            "recorded_at": _TYPED,
        },
        "redemption": {"day": happened("person_id"), "recorded_at": _TYPED},
        "stock_move": {
            "day": free("the stock of the store; who got goods stands in the redemption"),
            "recorded_at": _TYPED,
        },
        "entitlement_claim": {
            "applied_on": begins("resident_id"),
            "since": begins("resident_id"),
            "ended_on": _ENDS,
        },
    }
)
"""Table -> day field -> rule."""


def dated_after(reader: Reader, person_id: str, day: str) -> list[LateRecord]:
    """What speaks against a death on `day`: records of the person that are dated later.

    By table and day. What has not begun by then is not among them.
    """
    return _found(
        reader,
        lambda late: late.person.c.id == person_id,
        died=day,
        only=lambda rule: rule.meaning == "happened",
    )


def late_records(
    reader: Reader, person_id: str | None = None, *, table: str | None = None
) -> list[LateRecord]:
    """Records dated after the death of their person (of one person), however that came about;

    of all tables or of one.

    Two laptops that did not know of each other, or a day of death that was settled anew.
    """
    found: list[LateRecord] = []
    dead = _dead(reader, person_id)
    for start in range(0, len(dead), CHUNK):
        found += _found(reader, _among(dead[start : start + CHUNK]), of=table)
    return sorted(found, key=_by_name)


def _among(ids: list[str]) -> Callable[[_Late], ColumnElement[bool]]:
    return lambda late: late.person.c.id.in_(ids)


def _dead(reader: Reader, person_id: str | None) -> list[str]:
    """Who has died on a day that is known. Few of many: so all else goes by their ids."""
    p = table_of(Person)
    query = select(p.c.id).where(p.c.death_date.is_not(None), p.c.deleted == 0)
    if person_id is not None:
        query = query.where(p.c.id == person_id)
    return [row.id for row in reader.rows(query)]


def _found(
    reader: Reader,
    where: Callable[[_Late], ColumnElement[bool]],
    *,
    died: str | None = None,
    only: Callable[[DayRule], bool] = lambda rule: True,
    of: str | None = None,
) -> list[LateRecord]:
    """A row that is late by two ways or days is one; the first day that is late is shown."""
    kept: dict[tuple[str, str, str], LateRecord] = {}
    for table, field, rule, ref in _guarded():
        if only(rule) and of in (None, table):
            made = _Late(table, field, rule, ref)
            for late in made.read(reader, where(made), died):
                kept.setdefault((late.person_id, late.table, late.row_id), late)
    return sorted(kept.values(), key=_by_name)


def _by_name(late: LateRecord) -> tuple[str, ...]:
    return late.name, late.person_id, late.table, late.day, late.row_id


def _guarded() -> Iterator[tuple[str, str, DayRule, str]]:
    """Table, field, rule and reference of everything that a death speaks about."""
    for table, fields in DAYS.items():
        for field, rule in fields.items():
            for ref in rule.of:
                yield table, field, rule, ref


class _Late:
    """The statement for one day field, by the way of one reference."""

    def __init__(self, table: str, field: str, rule: DayRule, ref: str) -> None:
        self.table, self.field, self.rule = table, field, rule
        self.kind = RECORDS[table]
        self.rows = table_of(self.kind).alias("late")
        self.person = table_of(Person).alias("dead")
        self.joined = self._join(ref)

    def read(
        self, reader: Reader, where: ColumnElement[bool], died: str | None
    ) -> Iterator[LateRecord]:
        """The rows after the day of death, or after the day `died` that is thought of."""
        death: Any = literal(died) if died else self.person.c.death_date
        day = self.rows.c[self.field]
        statement: Select[Any] = (
            select(
                self.rows.c.id.label("row_id"), day.label("day"),
                self.person.c.id.label("person_id"), self.person.c.name, death.label("died"),
            )
            .select_from(self.joined)
            .where(where, *self._holds(), self._after(day, death))
        )  # fmt: skip
        for r in reader.rows(statement):
            day_of = r.day[:10]
            yield LateRecord(self.table, r.row_id, self.field, day_of, r.person_id, r.name, r.died)

    def _join(self, ref: str) -> FromClause:
        """Person, then what refers to them, down to the row: in this order it is quick."""
        way = [(self.rows, ref)]
        table = references(self.kind)[ref]
        while table != "person":
            kind = RECORDS[table]
            way.append((table_of(kind).alias(), lead_of(kind)))
            table = references(kind)[way[-1][1]]
        joined: FromClause = self.person
        above: FromClause = self.person
        for rows, field in reversed(way):
            joined = joined.join(rows, rows.c[field] == above.c.id)
            above = rows
        return joined

    def _holds(self) -> Iterator[ColumnElement[bool]]:
        """Neither removed nor corrected."""
        yield self.person.c.deleted == 0
        yield from still_says(self.kind, self.rows)
        if self.rule.but is not None:
            yield ~self.rule.but(self.rows)

    def _after(self, day: Any, died: Any) -> ColumnElement[bool]:
        """A day known only in part lies after a death if all that it may be does.

        A moment is compared by its day. The first condition alone would do for whole days:
        it is what an index answers.
        """
        shown = func.substr(day, 1, 10)
        return and_(day > died, shown > func.substr(died, 1, func.length(shown)))


def still_says(kind: type[Record], rows: FromClause) -> Iterator[ColumnElement[bool]]:
    """Conditions under which a row of a kind says something: not removed, not corrected."""
    if not issubclass(kind, Fact):
        yield rows.c.deleted == 0
        return
    later: SqlTable | Any = table_of(kind).alias("later")
    corrected = select(later.c.corrects_id).where(later.c.corrects_id == rows.c.id)
    yield rows.c.withdrawn == 0
    yield ~corrected.correlate_except(later).exists()


def lead_of(kind: type[Record]) -> str:
    """The reference by which a row of a kind belongs to a person."""
    held = references(kind)
    return next(field for field in LEADS_ON if field in held)
