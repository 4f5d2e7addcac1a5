"""One meal of one site: who has ordered, who is here, who is missing, and what to mind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from eldercare_desktop.care.meal.prices.book import PriceBook, SetPrice
from eldercare_desktop.care.meal.prices.charging import charges
from eldercare_desktop.care.meal.roster.faces import Face, faces_of
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.meal.serving.clashing import Clash, MenuDish, clashes, menu_of
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.serving.refusing import row_of
from eldercare_desktop.care.meal.settlement.closing import closed_month
from eldercare_desktop.care.meal.terms import Mode, Outcome, Period
from eldercare_desktop.care.site.calendar import ServingDay, serving_days
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader

State = Literal[
    "waiting", "to_bring", "here", "brought", "nobody_home", "elsewhere", "not_ordered", "guest"
]
"""Ordered and not here yet; to be brought; has eaten; was brought it; brought in vain; has had

this meal at another site; did not order; a guest.
"""


@dataclass(frozen=True)
class Kept:
    """A serving with the name of its site, and who wrote it down."""

    row: ServingRow
    site: str
    by: str


@dataclass(frozen=True)
class Diner:
    """A line of the list. `key`: id of the resident, of a guest that of the serving.

    `mode` None: not ordered here. `price_set`: the set that is ordered. `kept`: all that was
    written down of this meal, anywhere, the first first. `eats_at`: the site at which the meal
    is ordered, where that is another one.
    """

    key: str
    name: str
    state: State
    face: Face | None = None
    mode: Mode | None = None
    price_set: str | None = None
    eats_at: str = ""
    clashes: tuple[Clash, ...] = ()
    kept: tuple[Kept, ...] = ()
    own: int | None = None

    @property
    def person_id(self) -> str | None:
        """The person, None for a guest."""
        return self.face.person_id if self.face else None

    @property
    def open(self) -> bool:
        """Whether a subsidised meal can still be had."""
        return self.state in ("waiting", "to_bring", "nobody_home", "not_ordered")

    @property
    def had(self) -> Kept | None:
        """The serving that counts as this person's meal (of a guest: theirs)."""
        own = (k for k in self.kept if k.row.counts and (k.row.subsidised or not self.face))
        return next(own, None)

    @property
    def further(self) -> int:
        """Further portions that count."""
        return sum(k.row.extra and k.row.counts for k in self.kept)

    @property
    def doubled(self) -> bool:
        """Whether the same meal was written down twice."""
        return any(k.row.why == "doubled" and k.row.eaten for k in self.kept)


@dataclass(frozen=True)
class Counts:
    """People: `ordered` here, of whom `waiting` and `to_bring` have not had it yet; `here` ate,

    ordered or not (`walk_ins`); `brought`; brought in vain (`nobody_home`). Portions: `guests`,
    `further`. `doubled`: meals that were written down twice.
    """

    ordered: int = 0
    waiting: int = 0
    to_bring: int = 0
    here: int = 0
    brought: int = 0
    nobody_home: int = 0
    walk_ins: int = 0
    guests: int = 0
    further: int = 0
    doubled: int = 0

    @property
    def portions(self) -> int:
        """All that was eaten or brought."""
        return self.here + self.brought + self.guests + self.further


@dataclass(frozen=True)
class Dining:
    """A meal as the check-in shows it. `closed`: its month is closed, nothing can be noted."""

    site_id: str
    site: str
    day: str
    period: Period
    today: str
    calendar: ServingDay
    capacity: int | None
    closed: bool
    menu: tuple[MenuDish, ...]
    sets: tuple[SetPrice, ...]
    diners: tuple[Diner, ...]
    counts: Counts


def dining(
    reader: Reader, site_id: str, day: str, period: Period, *, also: Collection[str] = ()
) -> Dining:
    """A meal of a site on a day (YYYY-MM-DD), by group and name, the guests last.

    `also`: residents who are to be listed even if they have not ordered. CareError: row_gone.
    """
    site = site_of(reader, site_id)
    menu = menu_of(reader, site_id, day, period)
    told = _Told(reader, site, day, period, also)
    diners = _with_shares(reader, [*told.residents(menu), *told.guests()], told.plain)
    return Dining(
        site_id=site_id,
        site=site.name,
        day=day,
        period=period,
        today=reader.today,
        calendar=serving_days(reader, site, day, day)[day],
        capacity=site.capacity,
        closed=closed_month(reader, site_id, day[:7]) is not None,
        menu=tuple(menu),
        sets=PriceBook.of(reader).sets(site_id, site.village, day, period),
        diners=tuple(diners),
        counts=_count(diners, site_id),
    )


class _Told:
    """All that is known of one meal, by resident."""

    def __init__(
        self, reader: Reader, site: Site, day: str, period: Period, also: Collection[str]
    ) -> None:
        self._site = site
        self.plain = ServingEntry(None, site.id, day, period), site.village
        rows = servings_between(reader, day, day, site_id=site.id)
        here = {row.resident_id for row in rows if row.period == period and row.resident_id}
        ordered = ordered_meals(reader, day, day, site_id=site.id)
        self._ordered = {meal.resident_id: meal for meal in ordered if meal.period == period}
        ids = {*here, *self._ordered, *also}
        # Where else they have eaten: two sites may serve the same person.
        all_rows = servings_between(reader, day, day, residents=ids)
        guests = [row for row in rows if row.resident_id is None]
        kept = kept_of(reader, [r for r in (*all_rows, *guests) if r.period == period])
        self._kept: dict[str | None, list[Kept]] = {}
        for one in kept:
            self._kept.setdefault(one.row.resident_id, []).append(one)
        self._faces = faces_of(reader, ids, reader.today)
        elsewhere = ordered_meals(reader, day, day, residents=set(also) - set(self._ordered))
        self._eats_at = _named(reader, [m for m in elsewhere if m.period == period])

    def residents(self, menu: Sequence[MenuDish]) -> Iterable[Diner]:
        """Who has ordered, who has eaten here, and who was asked for."""
        for resident_id, face in self._faces.items():
            meal, kept = self._ordered.get(resident_id), tuple(self._kept.get(resident_id, ()))
            wanted = meal.price_set if meal else None
            yield Diner(
                key=resident_id,
                name=face.name,
                state=_state(meal, kept, self._site.id),
                face=face,
                mode=meal.mode if meal else None,
                price_set=wanted,
                eats_at=self._eats_at.get(resident_id, ""),
                clashes=clashes(menu, face, wanted),
                kept=kept,
            )

    def guests(self) -> Iterable[Diner]:
        """Guests, the first first."""
        for one in self._kept.get(None, ()):
            yield Diner(one.row.id, one.row.name, "guest", kept=(one,))


def _with_shares(
    reader: Reader, diners: Sequence[Diner], plain: tuple[ServingEntry, str]
) -> list[Diner]:
    """With what each pays for their meal: the one they had, or the one they would have."""
    entry, village = plain
    rows: dict[str, ServingRow] = {}
    for diner in diners:
        if diner.face is None and diner.had is None:  # a guest of whom another line tells
            continue
        outcome: Outcome = "delivered" if diner.mode == "delivery" else "served"
        told = replace(entry, resident_id=diner.key, price_set=diner.price_set, outcome=outcome)
        had = diner.had.row if diner.had and diner.had.row.eaten else None
        rows[diner.key] = had or replace(row_of(told, diner.key, diner.name, ""), village=village)
    found = charges(reader, list(rows.values()))
    shares = {key: found.get(row.id) for key, row in rows.items()}
    return [replace(d, own=charge.own if (charge := shares.get(d.key)) else None) for d in diners]


def kept_of(reader: Reader, rows: Iterable[ServingRow]) -> list[Kept]:
    """Servings with the names of their sites and of who wrote them down."""
    found = list(rows)
    sites = {site.id: site.name for site in reader.find(Site, deleted=True)}
    typed: dict[str, str] = {}
    for change in reader.changes_of([("meal_serving", row.id) for row in found]) if found else ():
        typed.setdefault(change.row_id, change.user)
    return [Kept(row, sites.get(row.site_id, ""), typed.get(row.id, "")) for row in found]


def _named(reader: Reader, meals: Iterable[Meal]) -> Mapping[str, str]:
    """Resident -> the site at which they have ordered."""
    found = {meal.resident_id: meal.site_id for meal in meals}
    sites = {site.id: site.name for site in reader.find(Site)} if found else {}
    return {resident: sites.get(site_id, "") for resident, site_id in found.items()}


def _state(meal: Meal | None, kept: Sequence[Kept], site_id: str) -> State:
    had = next((k.row for k in kept if k.row.counts and k.row.subsidised), None)
    if had is None:
        if meal is None:
            return "not_ordered"
        return "to_bring" if meal.mode == "delivery" else "waiting"
    if had.site_id != site_id:
        return "elsewhere"
    if had.outcome == "nobody_home":
        return "nobody_home"
    return "brought" if had.outcome == "delivered" else "here"


def _count(diners: Sequence[Diner], site_id: str) -> Counts:
    def number(state: State) -> int:
        return sum(diner.state == state for diner in diners)

    rows = [k.row for diner in diners for k in diner.kept if k.row.site_id == site_id]
    counted = [row for row in rows if row.counts]
    return Counts(
        ordered=sum(diner.mode is not None for diner in diners),
        waiting=number("waiting"),
        to_bring=number("to_bring"),
        here=number("here"),
        brought=number("brought"),
        nobody_home=number("nobody_home"),
        walk_ins=sum(d.state in ("here", "brought") and d.mode is None for d in diners),
        guests=sum(row.resident_id is None for row in counted),
        further=sum(row.extra and row.resident_id is not None for row in counted),
        doubled=sum(row.why == "doubled" and row.eaten for row in rows),
    )
