"""How a resident stands on a day: one pure function of the facts, the rules and the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.visit.pauses import Return, due_with_absences, pause_on
from eldercare_desktop.care.visit.standing.facts import Facts
from eldercare_desktop.care.visit.tiers import (
    LAST_DAY,
    TIERS,
    VISIT_RULES,
    VisitRules,
    days_after,
    days_between,
    due_day,
    is_special,
    tier_of,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a resident stands from the day `as_of` on, until the day `until`.

    present:      living, on the register
    served_since: None: on the register since nobody knows when
    gone_on:      the first day off the register; "": some day before; None: still on it
    tier_no:      place in `TIERS`; `special`: seen every month
    declines:     listed, not scheduled
    paused_…:     the absence that pauses the visits; `paused_until` None: nobody knows
    due_on:       None: not scheduled (declines, away without an end, gone)
    until:        the first day on which any of this changes though nobody writes anything
    """

    resident_id: str
    person_id: str
    village: str
    group_id: str | None
    kind: str
    present: bool
    served_since: str | None
    gone_on: str | None
    tier_no: int
    special: bool
    every_days: int
    declines: bool
    paused_by: str | None
    paused_since: str | None
    paused_until: str | None
    last_visit: str | None
    last_in_person: str | None
    due_on: str | None
    as_of: str
    until: str


class Reckoning:
    """Computes standings of one day; keeps the numbers of each village."""

    def __init__(self, book: Rulebook, day: str) -> None:
        self.book = book
        self.day = day
        self._rules: dict[str, tuple[VisitRules, str]] = {}

    def rules(self, village: str) -> VisitRules:
        """The numbers that hold in a village on that day."""
        return self._of(village)[0]

    def _of(self, village: str) -> tuple[VisitRules, str]:
        if village not in self._rules:
            next_start = self.book.next_start(self.day, village, VISIT_RULES) or LAST_DAY
            self._rules[village] = VisitRules.by(self.book, self.day, village), next_start
        return self._rules[village]

    def standing(self, facts: Facts) -> Standing:
        """How somebody stands on that day."""
        day, (rules, next_rules) = self.day, self._of(facts.village)
        tier, special = tier_of(facts, facts.birth, day, rules), is_special(facts)
        promised = [every for every, end in facts.promises if end is None or end > day]
        every = days_between(tier, special, promised, rules, facts.kind)
        present = facts.life_status == "living" and (facts.ended_on or "~") > day
        declines = facts.willingness == "declines"
        due = self._due(facts, every, special, rules.return_days)
        pause = pause_on(day, due, facts.absences)
        return Standing(
            resident_id=facts.resident_id,
            person_id=facts.person_id,
            village=facts.village,
            group_id=facts.group_id,
            kind=facts.kind,
            present=present,
            served_since=facts.served_since,
            gone_on=gone_on(facts),
            tier_no=TIERS.index(tier),
            special=special,
            every_days=every,
            declines=declines,
            paused_by=pause.kind if pause else None,
            paused_since=pause.since if pause else None,
            paused_until=pause.until if pause else None,
            last_visit=facts.last_visit,
            last_in_person=facts.last_in_person,
            due_on=due if present and not declines else None,
            as_of=day,
            until=min(next_rules, *_changes(facts, day, rules)),
        )

    def _due(self, facts: Facts, every: int, special: bool, return_days: int) -> str | None:
        seen = facts.last_visit or facts.served_since
        due = due_day(every, special, facts.last_visit, facts.served_since, self.day)
        if not facts.absences:
            return due
        back = Return(return_days, special)
        return due_with_absences(due, seen, facts.absences, self.day, back)


def gone_on(facts: Facts) -> str | None:
    """The first day off the register, as known now; "" if that was before nobody knows when.

    The day of a death is one on the register, unless they had left it.
    """
    ends = [facts.ended_on] if facts.ended_on else []
    if facts.life_status == "deceased" and facts.death_date:
        ends.append(days_after(facts.death_date, 1))
    if facts.life_status != "living" and not ends:
        return ""
    return min(ends, default=None)


def _changes(facts: Facts, day: str, rules: VisitRules) -> Iterator[str]:
    """Days after `day` on which something changes by itself, and the end of the calendar."""
    days = [facts.ended_on, facts.next_visit, _birthday(facts.birth, rules.high_risk_age)]
    days += [end and (end + "-01-01")[:10] for _, end in facts.promises]
    for absence in facts.absences:
        days += [absence.since, absence.until]
    if facts.last_visit is None and facts.served_since is None:
        days.append(days_after(day, 1))  # due today, whatever day it is
    yield LAST_DAY
    yield from (found for found in days if found is not None and found > day)


def _birthday(birth: str | None, age: int) -> str | None:
    """The day on which somebody completes so many years (see `age_on`), if not long ago."""
    if not birth:
        return None
    born = birth + "-12-31" if len(birth) == 4 else (birth + "-28")[:10]
    year, rest = int(born[:4]) + age, born[4:]
    if rest == "-02-29" and not _is_leap(year):
        rest = "-03-01"
    return f"{year:04d}{rest}"


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
