"""The week of a site as a grid: people × days × meals, each cell with what holds and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from eldercare_desktop.care.meal.delivery.record import MealRoute
from eldercare_desktop.care.meal.prices.book import PriceBook, SetPrice
from eldercare_desktop.care.meal.roster.faces import Face, faces_of
from eldercare_desktop.care.meal.roster.facts import eaters_between
from eldercare_desktop.care.meal.roster.holding import Eater, Stop, Wanted, days_of
from eldercare_desktop.care.meal.roster.reading import Sites
from eldercare_desktop.care.meal.terms import Mode, Period
from eldercare_desktop.care.site.calendar import ServingDay, cutoff_at, meals_on
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One meal of one person at the site of the grid.

    `mode` is what is to be cooked, None nothing. `planned`: what the standing order says.
    `changed`: an order for this meal alone says something else. `stop`: why nothing is cooked
    although it may be wanted (`wished`). `closed`: the site does not serve the meal.
    `elsewhere`: the other site at which they eat it.
    """

    day: str
    period: Period
    mode: Mode | None = None
    price_set: str | None = None
    route_id: str | None = None
    planned: Mode | None = None
    wished: Mode | None = None
    changed: bool = False
    stop: Stop | None = None
    closed: bool = False
    elsewhere: str | None = None

    @property
    def open(self) -> bool:
        """Whether something can be ordered here."""
        return not self.closed and self.stop is None


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A person with their cells, in the order of `Week.columns`."""

    face: Face
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Week:
    """What the grid shows. `cutoffs`: day -> until when its meals are ordered, local time.

    `sets`: meal -> what can be had. `routes` and `sites`: id -> name.
    """

    site_id: str
    monday: str
    days: tuple[ServingDay, ...]
    periods: tuple[Period, ...]
    rows: tuple[WeekRow, ...]
    capacity: int | None
    cutoffs: dict[str, str]
    sets: dict[str, tuple[SetPrice, ...]]
    routes: dict[str, str]
    sites: dict[str, str]

    @property
    def columns(self) -> list[tuple[ServingDay, Period]]:
        """Day and meal of every column."""
        return [(day, period) for day in self.days for period in self.periods]


def monday_of(day: str) -> str:
    """The Monday of the week of a day."""
    on = date.fromisoformat(day)
    return (on - timedelta(days=on.weekday())).isoformat()


def week_of(reader: Reader, site_id: str, monday: str) -> Week:
    """The week that begins on a Monday. CareError: row_gone.

    Everybody is in it who has a standing order or an order at the site in that week, unless
    they were dead or had left before it began.
    """
    site = site_of(reader, site_id)
    last = (date.fromisoformat(monday) + timedelta(days=6)).isoformat()
    sites = Sites(reader, monday, last)
    eaters = eaters_between(reader, monday, last, site_id=site_id)
    faces = faces_of(reader, eaters.keys(), reader.today)
    span = list(days_of(monday, last))
    days = tuple(sites.day(site_id, day) for day, _ in span)
    periods = meals_on(site, days)
    grid = _Grid(site_id, sites, span, periods)
    rows = (WeekRow(face, grid.cells(eaters[key])) for key, face in faces.items())
    return Week(
        site_id,
        monday,
        days,
        periods,
        tuple(row for row in rows if not _gone(row)),
        site.capacity,
        {day: cutoff_at(site, day).isoformat() for day, _ in span},
        _sets(reader, site, monday, periods),
        _routes(reader, site_id),
        _names(reader),
    )


class _Grid:
    """Makes the cells of one person after the other."""

    def __init__(
        self,
        site_id: str,
        sites: Sites,
        span: Sequence[tuple[str, str]],
        periods: Sequence[Period],
    ) -> None:
        self.site_id, self.sites, self.span, self.periods = site_id, sites, span, periods

    def cells(self, eater: Eater) -> tuple[Cell, ...]:
        """One cell for every day and meal."""
        return tuple(
            self._cell(eater, day, weekday, period)
            for day, weekday in self.span
            for period in self.periods
        )

    def _cell(self, eater: Eater, day: str, weekday: str, period: Period) -> Cell:
        wanted, stop = eater.wanted(day, weekday, period), eater.stop_on(day, period)
        closed = not self.sites.serves(self.site_id, day, period)
        if wanted is None:
            return Cell(day, period, stop=stop, closed=closed)
        plan = eater.plan_on(day, weekday, period)
        planned = plan.mode if plan is not None and plan.site_id == self.site_id else None
        if wanted.site_id != self.site_id:
            there = stop is None and wanted.mode is not None
            there = there and self.sites.serves(wanted.site_id, day, period)
            elsewhere = wanted.site_id if there else None
            return Cell(day, period, stop=stop, closed=closed, elsewhere=elsewhere)
        held = None if stop is not None or closed else wanted.mode
        return Cell(
            day,
            period,
            held,
            wanted.price_set if held else None,
            wanted.route_id if held else None,
            planned,
            wanted.mode,
            _is_change(wanted, planned, plan.price_set if plan else None),
            stop,
            closed,
        )


def _is_change(wanted: Wanted, planned: Mode | None, price_set: str | None) -> bool:
    """Whether an order says something else than the standing order."""
    if wanted.order_id is None:
        return False
    return wanted.mode != planned or (wanted.mode is not None and wanted.price_set != price_set)


def _gone(row: WeekRow) -> bool:
    return all(cell.stop is not None and cell.stop.kind in ("dead", "left") for cell in row.cells)


def _sets(
    reader: Reader, site: Site, day: str, periods: Sequence[Period]
) -> dict[str, tuple[SetPrice, ...]]:
    book = PriceBook.of(reader)
    return {period: book.sets(site.id, site.village, day, period) for period in periods}


def _routes(reader: Reader, site_id: str) -> dict[str, str]:
    t = table_of(MealRoute).c
    found = reader.find(MealRoute, t.site_id == site_id, order_by=(t.name, t.id))
    return {route.id: route.name for route in found}


def _names(reader: Reader) -> dict[str, str]:
    return {site.id: site.name for site in reader.find(Site)}
