"""What speaks against a serving. All that is needed for many of them is read at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.reading import CHUNK, ServingRow, servings_between
from eldercare_desktop.care.meal.settlement.closing import refuse_closed
from eldercare_desktop.care.meal.terms import OUTCOMES, PERIODS
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, table_of


class Refusals:
    """What speaks against some entries, one by one; each that is let through is remembered.

    `today` is YYYY-MM-DD: nothing is served before its day.
    """

    def __init__(
        self,
        reader: Reader,
        entries: Sequence[ServingEntry],
        *,
        today: str,
        leaving_out: str | None = None,
        closed_too: bool = False,
    ) -> None:
        """`leaving_out`: the serving that an entry takes the place of. `closed_too`: also in

        months that are closed, by who books the difference (`settlement/late.py`).
        """
        for entry in entries:
            _refuse_form(entry)
        self._reader, self._today, self._closed_too = reader, today, closed_too
        self._closed: dict[tuple[str, str], CareError | None] = {}
        residents = {e.resident_id for e in entries if e.resident_id}
        self._eaters = {row.id: row for row in _people(reader, Resident, residents)}
        helpers = {e.helper_id for e in entries if e.helper_id}
        self._helpers = {row.id: row for row in _people(reader, Helper, helpers)}
        ids = sorted({e.site_id for e in entries})
        self._sites = {i: site for i in ids if (site := reader.get(Site, i)) and not site.deleted}
        had = _subsidised(reader, entries, residents)
        self._had = {_meal(row): row for row in had if row.id != leaving_out}

    def refuse(self, entry: ServingEntry, *, anew: bool = True) -> Site:
        """The site of an entry that may be kept; CareError: see `logging.log_serving`.

        `anew`: it would be a meal of its own (a correction of a note is not).
        """
        site = self._sites.get(entry.site_id)
        if site is None:
            raise CareError("row_gone")
        self._refuse_day(entry, site)
        if entry.resident_id is not None:
            self._refuse_eater(entry, entry.resident_id, site)
        if entry.helper_id is not None:
            self._refuse_helper(entry, entry.helper_id)
        if entry.subsidised and anew:
            self._refuse_second(entry)
        return site

    def remember(self, row: ServingRow) -> None:
        """A serving that was just kept: what comes after it in the same work is a second one."""
        if row.subsidised and (row.eaten or _meal(row) not in self._had):
            self._had[_meal(row)] = row

    def name_of(self, resident_id: str | None) -> str:
        """The name of somebody of the entries."""
        eater = self._eaters.get(resident_id or "")
        return eater.name if eater else ""

    def _refuse_day(self, entry: ServingEntry, site: Site) -> None:
        if entry.day > self._today:
            raise CareError("meal_day_ahead", field="day", day=entry.day)
        if site.closed_on is not None and entry.day >= site.closed_on:
            raise CareError("meal_site_closed", site=site.name, day=site.closed_on)
        problem = self._closing(entry.site_id, entry.day)
        if problem is not None:
            raise CareError(problem.code, **problem.params)

    def _closing(self, site_id: str, day: str) -> CareError | None:
        if self._closed_too:
            return None
        month = (site_id, day[:7])
        if month not in self._closed:
            self._closed[month] = closing_of(self._reader, site_id, day)
        return self._closed[month]

    def _refuse_eater(self, entry: ServingEntry, resident_id: str, site: Site) -> None:
        eater = self._eaters.get(resident_id)
        if eater is None or eater.deleted or eater.person_deleted:
            raise CareError("row_gone")
        if eater.village != site.village:
            raise CareError("meal_other_village", name=eater.name)
        if entry.outcome != "nobody_home":  # brought in vain to one of whose death nobody knew
            _refuse_dead(eater, entry.day)
        if eater.ended_on and entry.day > eater.ended_on and not eater.death_date:
            raise CareError("meal_after_leaving", name=eater.name, day=eater.ended_on)

    def _refuse_helper(self, entry: ServingEntry, helper_id: str) -> None:
        helper = self._helpers.get(helper_id)
        if helper is None or helper.deleted or helper.person_deleted:
            raise CareError("row_gone")
        _refuse_dead(helper, entry.day)

    def _refuse_second(self, entry: ServingEntry) -> None:
        """One subsidised meal per person and meal period [老年助餐服务]. Somebody who was not

        met at the door may come and eat after all; not the other way round.
        """
        had = self._had.get((entry.resident_id, entry.day, entry.period))
        if had is None or (not had.eaten and entry.outcome != "nobody_home"):
            return
        code = "meal_had_already" if had.eaten else "meal_nobody_home_already"
        site = self._reader.get(Site, had.site_id)
        raise CareError(
            code,
            name=had.name,
            resident_id=had.resident_id,
            serving_id=had.id,
            day=had.day,
            period=had.period,
            site=site.name if site else "",
            at=had.recorded_at[:16].replace("T", " "),
            by=_typed_by(self._reader, had.id),
        )


def closing_of(reader: Reader, site_id: str, day: str) -> CareError | None:
    """Why nothing can be noted for a day of a site: its month is closed. None if it can."""
    try:
        refuse_closed(reader, site_id, day)
    except CareError as problem:
        return problem
    return None


def row_of(entry: ServingEntry, serving_id: str, name: str, recorded_at: str) -> ServingRow:
    """A serving that was just kept, as a list would show it."""
    return ServingRow(
        id=serving_id, village="", resident_id=entry.resident_id, person_id=None, name=name,
        died=None, site_id=entry.site_id, day=entry.day, period=entry.period,
        outcome=entry.outcome, price_set=entry.price_set, extra=entry.extra, walk_in=False,
        guest=entry.guest, helper_id=entry.helper_id, recorded_at=recorded_at, note=entry.note,
        slip_line_id=entry.slip_line_id, slip_id=entry.slip_id, slip_row=entry.slip_row,
        corrects_id=None,
    )  # fmt: skip


def _refuse_form(entry: ServingEntry) -> None:
    try:
        check_day(entry.day)
    except ValueError as problem:
        raise CareError("invalid_day", field="day") from problem
    if entry.period not in PERIODS:
        raise CareError("invalid_period", field="period")
    vain = entry.outcome == "nobody_home" and not entry.subsidised
    if entry.outcome not in OUTCOMES or vain:
        raise CareError("invalid_outcome", field="outcome")
    if entry.resident_id is not None and entry.guest:
        raise CareError("invalid_guest", field="guest")


def _refuse_dead(who: Any, day: str) -> None:
    if who.life_status == "deceased" and who.death_date is None:
        raise CareError("meal_death_date_missing", name=who.name)
    if who.death_date is not None and day > who.death_date:
        raise CareError("dated_after_death", name=who.name, day=who.death_date)


def _people(
    reader: Reader, kind: type[Resident] | type[Helper], ids: Collection[str]
) -> Iterable[Any]:
    role, p = table_of(kind), table_of(Person)
    columns: list[Any] = [
        role.c.id, role.c.person_id, role.c.deleted, p.c.name, p.c.village, p.c.life_status,
        p.c.death_date, p.c.deleted.label("person_deleted"),
    ]  # fmt: skip
    if kind is Resident:
        columns.append(role.c.ended_on)
    query = select(*columns).select_from(role.join(p, p.c.id == role.c.person_id))
    wanted = sorted(ids)
    for start in range(0, len(wanted), CHUNK):
        yield from reader.rows(query.where(role.c.id.in_(wanted[start : start + CHUNK])))


def _subsidised(
    reader: Reader, entries: Sequence[ServingEntry], residents: Collection[str]
) -> Iterable[ServingRow]:
    """The subsidised servings that hold, of these people in the days of the entries."""
    days = [entry.day for entry in entries if entry.subsidised]
    if not days:
        return []
    rows = servings_between(reader, min(days), max(days), residents=residents)
    return [row for row in rows if row.subsidised and row.counts]


def _meal(row: ServingRow) -> tuple[str | None, str, str]:
    return row.resident_id, row.day, row.period


def _typed_by(reader: Reader, serving_id: str) -> str:
    changes = reader.changes_of([("meal_serving", serving_id)])
    return str(changes[0].user) if changes else ""
