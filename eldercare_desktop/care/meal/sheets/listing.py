"""The sheets of a site as a list: of a day, and those that are out and not back yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement
from sqlmodel import col

from eldercare_desktop.care.meal.delivery.record import MealRoute
from eldercare_desktop.care.meal.delivery.routes import RouteRow
from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.meal.sheets.making import route_key
from eldercare_desktop.care.meal.sheets.wanted import NO_ROUTE, MealWanted, Wanted, meal_wanted
from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.slip.known import known_people
from eldercare_desktop.care.slip.making import Bearer
from eldercare_desktop.care.slip.record import SHEET_KINDS, Slip, SlipLine
from eldercare_desktop.care.slip.sheets import SheetState, bearer_names
from eldercare_desktop.care.slip.states import Confirmed, confirmations, lines_of, state_of
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class MealSheet:
    """A sheet of a meal, or that one could be made (`slip_id` None, state `none`).

    `route_id` as `make_meal_sheet` is asked for it; `route` and `helper` are names. `lines`:
    how many are, or would be, on it. `missing` ordered since it was printed, `called_off` do
    no longer: names. `late`: it is out, and its day is over.
    """

    site_id: str
    site: str
    village: str
    day: str
    period: str
    route_id: str | None
    route: str
    helper: str
    state: SheetState
    lines: int
    missing: tuple[str, ...] = ()
    called_off: tuple[str, ...] = ()
    slip_id: str | None = None
    token: str | None = None
    issued_on: str | None = None
    printed_on: str | None = None
    cancelled_on: str | None = None
    cancel_reason: str | None = None
    confirmed: tuple[Confirmed, ...] = ()
    late: bool = False

    @property
    def key(self) -> str:
        """What tells it from the other rows of a day."""
        return self.slip_id or f"{self.period}@{self.route_id}"


def sheets_out(reader: Reader, site_id: str | None = None) -> list[MealSheet]:
    """All sheets that are out and have not come back (of a site), the oldest day first."""
    where: list[ColumnElement[bool]] = [
        col(Slip.kind).in_(SHEET_KINDS),
        col(Slip.cancelled_on).is_(None),
    ]
    if site_id is not None:
        where.append(col(Slip.site_id) == site_id)
    slips = reader.find(Slip, *where)
    back = confirmations(reader, [slip.id for slip in slips])
    book = _Book.of(reader, [slip for slip in slips if slip.id not in back])
    return sorted(book.sheets(), key=_place)


def day_sheets(reader: Reader, site_id: str, day: str) -> list[MealSheet]:
    """All sheets of a day of a site, and those that could be made: meal by meal.

    First the one for signing in, then the routes by name; of one meal the newest first.
    """
    site = site_of(reader, site_id)
    slips = reader.find(Slip, col(Slip.day) == day, col(Slip.site_id) == site_id)
    book = _Book.of(reader, [slip for slip in slips if slip.kind in SHEET_KINDS])
    meals = ordered_meals(reader, day, day, site_id=site_id)
    served = serving_days(reader, site, day, day)[day].periods
    asked = {*served, *(sheet.period for sheet in book.sheets())}
    found: list[MealSheet] = []
    for period in PERIODS:
        if period in asked:
            wanted = meal_wanted(reader, site_id, day, period, meals)
            found += _of_meal(reader, book, site, wanted, shut=period not in served)
    return found


def _of_meal(
    reader: Reader, book: _Book, site: Site, wanted: MealWanted, *, shut: bool
) -> list[MealSheet]:
    made = [sheet for sheet in book.sheets() if sheet.period == wanted.period]
    routes = {one.route.id: one.route for one in wanted.routes if one.route}
    asked: list[str | None] = [] if shut else [None]
    asked += [one.route.id if one.route else NO_ROUTE for one in wanted.routes]
    asked += [sheet.route_id for sheet in made]
    found = []
    for route_id in dict.fromkeys(asked):
        mine = sorted(
            (sheet for sheet in made if sheet.route_id == route_id),
            key=lambda sheet: (sheet.issued_on or "", sheet.slip_id or ""),
            reverse=True,
        )
        on_sheet = wanted.on_sheet(route_id)
        row = _unmade(site, wanted, routes.get(route_id or ""), route_id, len(on_sheet))
        found += book.with_missing(reader, mine, on_sheet, row)
    return sorted(found, key=lambda sheet: (sheet.route_id is not None, sheet.route_id == NO_ROUTE))


def _unmade(
    site: Site, wanted: MealWanted, route: RouteRow | None, route_id: str | None, lines: int
) -> MealSheet:
    return MealSheet(
        site_id=site.id,
        site=site.name,
        village=site.village,
        day=wanted.day,
        period=wanted.period,
        route_id=route_id,
        route=route.name if route else "",
        helper=route.helper if route else "",
        state="none",
        lines=lines,
    )


@dataclass(frozen=True)
class _Book:
    """What is known of some sheets."""

    slips: Sequence[Slip]
    lines: Mapping[str, Sequence[SlipLine]]
    confirmed: Mapping[str, Sequence[Confirmed]]
    sites: Mapping[str, str]
    routes: Mapping[str, str]
    helpers: Mapping[str, tuple[str, str | None]]
    today: str

    @classmethod
    def of(cls, reader: Reader, slips: Sequence[Slip]) -> _Book:
        ids = [slip.id for slip in slips]
        sites = reader.find(Site, col(Site.id).in_({s.site_id for s in slips}), deleted=True)
        routes = {s.route_id for s in slips if s.route_id}
        named = reader.find(MealRoute, col(MealRoute.id).in_(routes), deleted=True)
        bearers = [Bearer(slip.helper_id, slip.village) for slip in slips]
        return cls(
            [slip for slip in slips if slip.day and slip.site_id],
            lines_of(reader, ids),
            confirmations(reader, ids),
            {site.id: site.name for site in sites},
            {route.id: route.name for route in named},
            bearer_names(reader, bearers),
            reader.today,
        )

    def sheets(self) -> list[MealSheet]:
        return [self._sheet(slip) for slip in self.slips]

    def _sheet(self, slip: Slip) -> MealSheet:
        confirmed = tuple(self.confirmed.get(slip.id, ()))
        state = state_of(slip, confirmed)
        day = slip.day or ""
        return MealSheet(
            site_id=slip.site_id or "",
            site=self.sites.get(slip.site_id or "", ""),
            village=slip.village,
            day=day,
            period=slip.period or "",
            route_id=route_key(slip),
            route=self.routes.get(slip.route_id or "", ""),
            helper=self.helpers.get(slip.helper_id or "", ("", None))[0],
            state=state,
            lines=len(self.lines.get(slip.id, ())),
            slip_id=slip.id,
            token=slip.token,
            issued_on=slip.issued_on,
            printed_on=slip.printed_on,
            cancelled_on=slip.cancelled_on,
            cancel_reason=slip.cancel_reason,
            confirmed=confirmed,
            late=state == "open" and day < self.today,
        )

    def with_missing(
        self, reader: Reader, sheets: list[MealSheet], wanted: Sequence[Wanted], row: MealSheet
    ) -> list[MealSheet]:
        """Says on the sheet that is out who is not on it; without one, one could be made."""
        counting = [sheet for sheet in sheets if sheet.state != "cancelled"]
        printed = {line.resident_id for s in counting for line in self._lines(s)}
        ids = [one.resident_id for one in wanted]
        missing = [one for one in ids if one not in printed]
        out = next((sheet for sheet in counting if sheet.state == "open"), None)
        if out is None:
            could = row.day >= self.today and (missing or (not counting and row.route_id is None))
            return [replace(row, lines=len(missing)), *sheets] if could else sheets
        gone = [line.resident_id for line in self._lines(out) if line.resident_id not in ids]
        people = known_people(reader, [*missing, *gone])
        told = replace(out, missing=_names(people, missing), called_off=_names(people, gone))
        return [told if sheet is out else sheet for sheet in sheets]

    def _lines(self, sheet: MealSheet) -> Sequence[SlipLine]:
        return self.lines.get(sheet.slip_id or "", ())


def _names(people: Mapping[str, object], residents: Collection[str]) -> tuple[str, ...]:
    return tuple(str(getattr(people[one], "name", "")) for one in residents if one in people)


def _place(sheet: MealSheet) -> tuple[object, ...]:
    period = PERIODS.index(sheet.period) if sheet.period in PERIODS else len(PERIODS)
    return (sheet.day, sheet.site, period, sheet.route_id is not None, sheet.route, sheet.key)
