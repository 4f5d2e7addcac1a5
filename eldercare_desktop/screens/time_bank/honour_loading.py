"""What the roll of honour and the public notice read, in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.honour.notice import NoticeLine
    from eldercare_desktop.care.time_bank.honour.period import Period, Span
    from eldercare_desktop.care.time_bank.honour.ranking import Ranked

RANKED = ("groups", "teams")
"""What is ranked in place of people."""


@dataclass(frozen=True)
class HonourFound:
    """The roll of a period. `choices`: groups and teams to choose from ("group:id", label)."""

    period: Period
    rows: Sequence[Ranked]
    choices: Sequence[tuple[str, str]]
    village_name: str
    phone: str
    today: str


@dataclass(frozen=True)
class NoticeFound:
    """What a public notice says."""

    period: Period
    first: str
    last: str
    lines: Sequence[NoticeLine]
    village_name: str
    today: str


def period_of(span: Span, day: str) -> Period:
    """The period of a day."""
    from eldercare_desktop.care.time_bank.honour.period import Period

    return Period.of(span, day)


def load(read: Any, span: Span, back: int, among: str | None) -> HonourFound:
    """The roll of the period that lies `back` before the present one.

    `among`: everybody (None), one of `choices`, or one of `RANKED`.
    """
    from eldercare_desktop.care.time_bank.honour.ranking import (
        group_ranking,
        ranking,
        team_ranking,
    )

    period = period_of(span, read.today).moved(-back)
    days = (period.first, period.last)
    if among == "groups":
        rows = group_ranking(read, *days)
    elif among == "teams":
        rows = team_ranking(read, *days)
    else:
        kind, _, key = (among or "").partition(":")
        group, team = (key if kind == one else None for one in ("group", "team"))
        rows = ranking(read, *days, group_id=group, team_id=team)
    rows = _with_villages(read, rows, among)
    phone = str(read.setting("office_phone") or "")
    return HonourFound(period, rows, _choices(read), _village(read), phone, read.today)


def _with_villages(read: Any, rows: list[Ranked], among: str | None) -> list[Ranked]:
    """On the laptop of a township: which village each belongs to; 1组 is in all of them."""
    from eldercare_desktop.care.area import VillagerGroup, area_names, level_of
    from eldercare_desktop.care.person import Person
    from eldercare_desktop.care.time_bank.volunteer.record import Team

    if level_of(str(read.setting("village") or "")) != "township":
        return rows
    record = {"groups": VillagerGroup, "teams": Team}.get(among or "", Person)
    names, placed = area_names(read), []
    for row in rows:
        one = read.get(record, row.key)
        village = names.get(one.village, "") if one else ""
        if record is Person:
            group = " · ".join(part for part in (village, row.group) if part)
            placed.append(replace(row, group=group))
        else:
            placed.append(replace(row, name=" ".join(p for p in (village, row.name) if p)))
    return placed


def people_like(read: Any, typed: str) -> frozenset[str]:
    """The persons who match what was typed: characters, pinyin, initials."""
    from eldercare_desktop.care.meal.settlement.names import persons_like

    return persons_like(read, typed)


def notice(read: Any, span: Span, back: int) -> NoticeFound:
    """The notice of a period; of "ever", since the first entry."""
    from eldercare_desktop.care.time_bank.honour.notice import notice_lines

    period = period_of(span, read.today).moved(-back)
    first = period.first or "2000-01-01"
    last = min(period.last or read.today, read.today)
    village = str(read.setting("village") or "")
    lines = notice_lines(read, first, last, village)
    return NoticeFound(period, first, last, lines, _village(read), read.today)


def _village(read: Any) -> str:
    return str(read.setting("village_name") or "")


def _choices(read: Any) -> list[tuple[str, str]]:
    from sqlmodel import col

    from eldercare_desktop.care.register import groups_of
    from eldercare_desktop.care.time_bank.volunteer.record import Team

    groups = [(f"group:{group.id}", group.label()) for group in groups_of(read)]
    teams = read.find(Team, col(Team.ended_on).is_(None), order_by=[col(Team.name)])
    return [*groups, *((f"team:{team.id}", team.name) for team in teams)]
