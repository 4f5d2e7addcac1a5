"""Making the sheets of a meal: printed once, replaced when much has changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.delivery.record import MealRoute
from eldercare_desktop.care.meal.delivery.routes import routes_of
from eldercare_desktop.care.meal.settlement.closing import refuse_closed
from eldercare_desktop.care.meal.sheets.wanted import NO_ROUTE, Wanted, meal_wanted
from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.slip.making import LineDraft, cancel_slip, issue
from eldercare_desktop.care.slip.record import SHEET_KINDS, Slip
from eldercare_desktop.care.slip.states import SlipState, confirmations, lines_of, state_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, table_of
from eldercare_desktop.store.work import Work


def make_meal_sheet(
    work: Work, site_id: str, day: str, period: str, *, route_id: str | None = None
) -> Slip:
    """The sheet of a meal: for signing in, or with a route for those to whom it is brought.

    `route_id` `NO_ROUTE`: those who are on no route. One that is out already is returned as it
    is, lines and all. If one has come back, another is made of those who ordered since; if
    there are none, the one that came back is returned. A sign-in sheet may be empty: walk-ins
    write themselves in.

    CareError: row_gone, invalid_day, invalid_period, meal_month_closed, meal_sheet_empty (a
    route without stops).
    """
    work.label = "make_meal_sheet"
    site = _checked(work, site_id, day, period)
    standing = sheets_of(work, site_id, day, period, route_id)
    out = [slip for slip, state in standing if state == "open"]
    if out:
        return out[-1]
    back = [slip for slip, state in standing if state == "confirmed"]
    wanted = meal_wanted(work, site_id, day, period).on_sheet(route_id)
    missing = not_on_sheets(work, back, wanted)
    if back and not missing:
        return back[-1]
    refuse_closed(work, site_id, day)
    return _issue(work, site, (day, period, route_id), missing)


def replace_meal_sheet(work: Work, slip_id: str) -> Slip:
    """Cancel a sheet that is out, and make another with those who are to be on it now.

    CareError: as `make_meal_sheet`; slip_confirmed, slip_cancelled.
    """
    slip = work.get(Slip, slip_id)
    if slip is None or slip.kind not in SHEET_KINDS or not (slip.site_id and slip.day):
        raise CareError("row_gone")
    cancel_slip(work, slip_id, "replaced")
    route_id = route_key(slip)
    made = make_meal_sheet(work, slip.site_id, slip.day, slip.period or "", route_id=route_id)
    work.label = "replace_meal_sheet"
    return made


def sheets_of(
    reader: Reader, site_id: str, day: str, period: str, route_id: str | None
) -> list[tuple[Slip, SlipState]]:
    """The sheets that a meal (and route) has or had, with their state, the oldest first."""
    kind, route = ("meals", None) if route_id is None else ("meal_route", route_id or None)
    table = table_of(Slip).c
    where = (
        col(Slip.day) == day,
        col(Slip.site_id) == site_id,
        col(Slip.period) == period,
        col(Slip.kind) == kind,
        table.route_id.is_not_distinct_from(route),
    )
    found = reader.find(Slip, *where, order_by=(col(Slip.issued_on), col(Slip.id)))
    known = confirmations(reader, [slip.id for slip in found])
    return [(slip, state_of(slip, known.get(slip.id, ()))) for slip in found]


def route_key(slip: Slip) -> str | None:
    """Of which route a sheet is, as `make_meal_sheet` is asked for it."""
    return None if slip.kind == "meals" else slip.route_id or NO_ROUTE


def not_on_sheets(
    reader: Reader, slips: Collection[Slip], wanted: Sequence[Wanted]
) -> list[Wanted]:
    """Those who are on none of some sheets."""
    printed = lines_of(reader, [slip.id for slip in slips])
    known = {line.resident_id for lines in printed.values() for line in lines}
    return [one for one in wanted if one.resident_id not in known]


def _checked(work: Work, site_id: str, day: str, period: str) -> Site:
    if period not in PERIODS:
        raise CareError("invalid_period", field="period")
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError("invalid_day", field="day") from problem
    return site_of(work, site_id)


def _issue(
    work: Work, site: Site, meal: tuple[str, str, str | None], wanted: Sequence[Wanted]
) -> Slip:
    day, period, route_id = meal
    if route_id is not None and not wanted:
        raise CareError("meal_sheet_empty")
    draft = Slip(
        village=site.village,
        kind="meals" if route_id is None else "meal_route",
        site_id=site.id,
        day=day,
        period=period,
        route_id=route_id or None,
        helper_id=_bearer(work, site.id, day, route_id) if route_id else None,
    )
    return issue(work, draft, [LineDraft(one.resident_id) for one in wanted])


def _bearer(work: Work, site_id: str, day: str, route_id: str) -> str | None:
    """Who goes on the day. CareError: row_gone (there is no such route)."""
    if work.get(MealRoute, route_id) is None:
        raise CareError("row_gone")
    rows = routes_of(work, site_id, day=day)
    return next((row.helper_id for row in rows if row.id == route_id), None)
