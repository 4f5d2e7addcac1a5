"""Food samples: a portion of each dish is kept in the cold for two days [留样].

At least 125 g a dish, for at least 48 hours [餐饮服务食品安全操作规范, 2018, 留样管理]; both
numbers are rules that a county may set higher.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.kitchen.menu import Cell, menus
from eldercare_desktop.care.meal.kitchen.record import FoodSample
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.rule_settings import in_force, rule
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.search.key import fold
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day
from eldercare_desktop.store.work import Work

State = Literal["keep", "ready", "overdue", "closed"]

OVERDUE = timedelta(days=1)
"""A sample that nobody has closed so long after it may be is pointed at."""

AHEAD = timedelta(minutes=10)
"""So far may a typed time lie ahead: clocks on walls differ."""

MOST_GRAMS = 2_000


@dataclass(frozen=True)
class SampleEntry:
    """A sample as it is written down; `taken_at` None: now. ISO text with its offset."""

    site_id: str
    day: str
    period: Period
    dish_name: str
    grams: int
    taken_by: str
    dish_id: str | None = None
    taken_at: str | None = None
    place: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class SampleRow:
    """A sample, from when on it may be closed (local time), and how it stands with it."""

    sample: FoodSample
    until: datetime
    state: State

    @property
    def id(self) -> str:
        """The id of the sample."""
        return self.sample.id


@dataclass(frozen=True)
class Unsampled:
    """A meal that was served, and of which dishes no sample is kept; `dishes` empty: of none.

    `servings`: how many were served.
    """

    day: str
    period: Period
    servings: int
    dishes: tuple[str, ...]


def log_samples(work: Work, entries: Sequence[SampleEntry]) -> list[FoodSample]:
    """Write down samples that were taken, as one step.

    CareError: sample_grams (`least`), sample_grams_most (`most`), sample_dish_missing,
    sample_taken_by, sample_ahead (`at`), sample_before_meal (`day`), sample_had_already
    (`dish`, `at`, `by`), sample_nothing, row_gone (the site).
    """
    work.label = "log_samples"
    if not entries:
        raise CareError("sample_nothing", field="dishes")
    return [_log(work, entry) for entry in entries]


def edit_sample(work: Work, seen: FoodSample, **values: object) -> FoodSample:
    """Put right what was written down of a sample. CareError: as `log_samples`."""
    work.label = "edit_sample"
    wanted = seen.model_copy(update=values)
    _refuse(work, wanted)
    return work.set(seen, **values)


def remove_sample(work: Work, seen: FoodSample) -> FoodSample:
    """There was no such sample."""
    work.label = "remove_sample"
    return work.delete(seen)


def close_samples(work: Work, seen: Sequence[FoodSample], by: str) -> int:
    """The samples were thrown away now, by `by`; returns how many.

    CareError: sample_too_early (`dish`, `until`: ISO local time; `hours`), sample_closed
    (`dish`, `at`, `by`), sample_closed_by, sample_nothing.
    """
    work.label = "close_samples"
    if not seen:
        raise CareError("sample_nothing")
    if not by.strip():
        raise CareError("sample_closed_by", field="by")
    for sample in seen:
        _refuse_closing(work, sample)
        work.set(sample, discarded_at=work.now.isoformat(), discarded_by=by)
    return len(seen)


def reopen_sample(work: Work, seen: FoodSample) -> FoodSample:
    """The sample was not thrown away, after all."""
    work.label = "reopen_sample"
    return work.set(seen, discarded_at=None, discarded_by=None)


def find_samples(
    reader: Reader, site_id: str, now: datetime, *, since: str | None = None
) -> list[SampleRow]:
    """The samples of a site: those that are kept, oldest first, then closed ones, latest first.

    `since`: closed ones only of meals from this day on.
    """
    where = [col(FoodSample.site_id) == site_id]
    if since is not None:
        where.append((col(FoodSample.day) >= since) | col(FoodSample.discarded_at).is_(None))
    order = (col(FoodSample.day), col(FoodSample.taken_at), col(FoodSample.id))
    book = Rulebook.of(reader, "meal.sample_hours")
    rows = [_row(book, sample, now) for sample in reader.find(FoodSample, *where, order_by=order)]
    kept = [row for row in rows if row.state != "closed"]
    closed = [row for row in rows if row.state == "closed"]
    kept.sort(key=lambda row: row.until)
    return kept + closed[::-1]


def unsampled_meals(reader: Reader, site: Site, first: str, last: str) -> list[Unsampled]:
    """Meals from `first` to `last` of which something was served and not every dish was kept.

    Without a menu nobody knows the dishes: then one sample is enough not to be pointed at.
    """
    servings: dict[Cell, int] = defaultdict(int)
    for row in servings_between(reader, first, last, site_id=site.id):
        if row.outcome != "nobody_home":
            servings[row.day, row.period] += 1
    kept: dict[Cell, set[str]] = defaultdict(set)
    where = (col(FoodSample.site_id) == site.id, col(FoodSample.day).between(first, last))
    for sample in reader.find(FoodSample, *where):
        kept[sample.day, sample.period].add(fold(sample.dish_name))
    planned = menus(reader, site.id, first, last)
    found = []
    for cell in sorted(servings, key=lambda cell: (cell[0], _order(cell[1])), reverse=True):
        dishes = [shown.dish.name for shown in planned.get(cell, [])]
        missing = [name for name in dishes if fold(name) not in kept[cell]]
        if missing or not kept[cell]:
            some = tuple(missing) if kept[cell] else ()
            found.append(Unsampled(*cell, servings[cell], some))
    return found


def kept_dishes(reader: Reader, site_id: str, day: str) -> dict[Cell, list[str]]:
    """The names of the dishes of a day of which a sample was taken, by meal."""
    found: dict[Cell, list[str]] = {}
    where = (col(FoodSample.site_id) == site_id, col(FoodSample.day) == day)
    for sample in reader.find(FoodSample, *where, order_by=(col(FoodSample.id),)):
        found.setdefault((sample.day, sample.period), []).append(sample.dish_name)
    return found


def kept_until(sample: FoodSample, hours: int) -> datetime:
    """From when on a sample may be thrown away: local time with its offset."""
    return _taken(sample) + timedelta(hours=hours)


def _log(work: Work, entry: SampleEntry) -> FoodSample:
    site = work.get(Site, entry.site_id)
    if site is None or site.deleted:
        raise CareError("row_gone")
    sample = FoodSample(
        village=site.village,
        site_id=site.id,
        day=entry.day,
        period=entry.period,
        dish_id=entry.dish_id,
        dish_name=(entry.dish_name or "").strip(),
        grams=entry.grams,
        taken_at=entry.taken_at or work.now.isoformat(),
        taken_by=(entry.taken_by or "").strip(),
        place=entry.place,
        note=entry.note,
    )
    _refuse(work, sample)
    _refuse_double(work, sample)
    return work.insert(sample)


def _refuse(work: Work, wanted: FoodSample) -> None:
    least = rule(work, "meal.sample_grams", wanted.day, wanted.village)
    if not wanted.dish_name.strip():
        raise CareError("sample_dish_missing", field="dish_name")
    if wanted.grams < least:
        raise CareError("sample_grams", field="grams", least=least, dish=wanted.dish_name)
    if wanted.grams > MOST_GRAMS:
        raise CareError("sample_grams_most", field="grams", most=MOST_GRAMS)
    if not wanted.taken_by.strip():
        raise CareError("sample_taken_by", field="taken_by")
    try:
        check_day(wanted.day)
        taken = datetime.fromisoformat(wanted.taken_at)
    except ValueError as problem:
        raise CareError("invalid_taken_at", field="taken_at") from problem
    if taken > work.now + AHEAD:
        raise CareError("sample_ahead", field="taken_at", at=_minute(taken))
    if taken.date().isoformat() < wanted.day:
        raise CareError("sample_before_meal", field="taken_at", day=wanted.day)


def _refuse_double(reader: Reader, wanted: FoodSample) -> None:
    same_meal = (
        col(FoodSample.site_id) == wanted.site_id,
        col(FoodSample.day) == wanted.day,
        col(FoodSample.period) == wanted.period,
    )
    for other in reader.find(FoodSample, *same_meal):
        if fold(other.dish_name) == fold(wanted.dish_name):
            params = {"dish": other.dish_name, "at": _minute(_taken(other)), "by": other.taken_by}
            raise CareError("sample_had_already", field="dishes", **params)


def _refuse_closing(work: Work, sample: FoodSample) -> None:
    here = work.get(FoodSample, sample.id)
    if here is not None and here.discarded_at:
        params = {"dish": here.dish_name, "by": here.discarded_by or ""}
        raise CareError("sample_closed", at=here.discarded_at[:16].replace("T", " "), **params)
    hours = rule(work, "meal.sample_hours", sample.day, sample.village)
    until = kept_until(here or sample, hours)
    if work.now < until:
        raise CareError(
            "sample_too_early", dish=sample.dish_name, until=_minute(until), hours=hours
        )


def _row(book: Rulebook, sample: FoodSample, now: datetime) -> SampleRow:
    hours = in_force(book, "meal.sample_hours", sample.day, sample.village)
    until = kept_until(sample, hours)
    if sample.discarded_at:
        return SampleRow(sample, until, "closed")
    if now < until:
        return SampleRow(sample, until, "keep")
    return SampleRow(sample, until, "overdue" if now >= until + OVERDUE else "ready")


def _taken(sample: FoodSample) -> datetime:
    """When it was taken; a time that came in and is none counts as the end of the meal's day.

    Of a day that is none either nothing is known: then it may be closed.
    """
    for said in (sample.taken_at, f"{sample.day}T23:59:00", "2000-01-01"):
        try:
            taken = datetime.fromisoformat(said)
        except ValueError:
            continue
        return taken if taken.tzinfo else taken.astimezone()
    raise AssertionError("the last of them is a day")


def _minute(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M")


def _order(period: str) -> int:
    return PERIODS.index(period) if period in PERIODS else len(PERIODS)
