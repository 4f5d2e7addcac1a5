"""Meals: those of a week in one line, those brought in vain, and who was looked after then.

A line for each meal would bury everything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.meal.delivery.record import MealCheck
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.slip.states import stands
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

WEEKS = 14
"""At most so many meals are read for one line: three a day would be 21, nobody has them all."""


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: week (`n` meals, `brought` of them), nobody_home, checked, began, ended."""
    today = reader.today
    found = [
        *_servings(reader, whom, before, most),
        *_checks(reader, whom),
        *_plans(reader, whom),
    ]
    return newest((event for event in found if event.day <= today), before, most)


def _servings(reader: Reader, whom: Whom, before: str | None, most: int) -> Iterator[Event]:
    """Whole weeks, whatever day is asked for: a week's line stands on its last meal."""
    s = table_of(MealServing)
    query = select(s.c.id, s.c.day, s.c.period, s.c.outcome, s.c.extra, s.c.note)
    query = query.where(s.c.resident_id.in_(whom.residents), stands(s))
    if before is not None:
        query = query.where(s.c.day <= _sunday(before))
    limit = (most + 1) * WEEKS
    rows = reader.rows(query.order_by(s.c.day.desc(), s.c.id.desc()).limit(limit))
    weeks: dict[str, list[Any]] = {}
    for row in rows:
        weeks.setdefault(_sunday(row.day), []).append(row)
    if len(rows) == limit:  # the last one may go on
        weeks.popitem()
    for meals in weeks.values():
        yield from _week(meals)


def _week(meals: list[Any]) -> Iterator[Event]:
    """A meal that was put down twice is one meal."""
    had = [row for row in meals if row.outcome != "nobody_home"]
    once = {(row.day, row.period, row.id if row.extra else "") for row in had}
    if had:
        brought = {(row.day, row.period) for row in had if row.outcome == "delivered"}
        values = {"n": len(once), "brought": len(brought)}
        yield Event("meal", "week", had[0].day, had[0].id, values=values)
    ate = {(row.day, row.period) for row in had}
    for row in meals:
        if row.outcome == "nobody_home" and (row.day, row.period) not in ate:
            values_of = {"period": row.period}
            yield Event(
                kind="meal",
                code="nobody_home",
                day=row.day,
                about=row.id,
                note=row.note or "",
                grave=True,
                values=values_of,
            )


def _checks(reader: Reader, whom: Whom) -> list[Event]:
    c, h, p = table_of(MealCheck), table_of(Helper), table_of(Person)
    joined = c.outerjoin(h, h.c.id == c.c.helper_id).outerjoin(p, p.c.id == h.c.person_id)
    query = select(c, p.c.name.label("helper")).select_from(joined)
    wanted = (c.c.resident_id.in_(whom.residents), stands(c))
    return [
        Event(
            kind="meal",
            code="checked",
            day=row.checked_on,
            about=row.id,
            by=row.helper or row.checked_by or "",
            note=row.note or "",
            values={"check": row.result},
        )
        for row in reader.rows(query.where(*wanted))
    ]


def _plans(reader: Reader, whom: Whom) -> Iterator[Event]:
    m = table_of(MealPlan)
    wanted = (m.c.resident_id.in_(whom.residents), m.c.deleted == 0)
    for row in reader.rows(select(m).where(*wanted)):
        values = {"period": row.period, "mode": row.mode}
        yield Event("meal", "began", row.since, row.id, values=values)
        if row.ended_on:
            yield Event("meal", "ended", row.ended_on, row.id, values=values)


def _sunday(day: str) -> str:
    """The end of the week; of a day known in part, that of its first day.

    What another program sent as a day and is none is a week of its own.
    """
    try:
        known = date.fromisoformat((day + "-01-01")[:10])
    except ValueError:
        return day
    return (known + timedelta(days=7 - known.isoweekday())).isoformat()
