"""The rules of visits once more: slow, obvious, and knowing nothing of the product's own.

Days are counted one at a time and all rows are gone through. It reads what the store holds as
plain rows, and no table or function of the schedule.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from eldercare_desktop.care.records import (
    Absence,
    Pairing,
    Person,
    RegisterPeriod,
    Resident,
    RuleValue,
    Visit,
)
from eldercare_desktop.store.reader import Reader

ONE = timedelta(days=1)
DEFAULTS = {
    "visit.high_risk_age": 80,
    "visit.high_risk_days": 7,
    "visit.key_days": 30,
    "visit.general_days": 90,
    "visit.special_days": 30,
    "visit.child_in_need_days": 30,
    "visit.left_behind_child_days": 90,
    "visit.return_days": 3,
}


def age(birth: str | None, on: date) -> int:
    """Full years, counted one birthday at a time; a birth known in part at its latest day."""
    if birth is None:
        return -1
    latest = birth + "-12-31" if len(birth) == 4 else birth + "-28" if len(birth) == 7 else birth
    born, years = date.fromisoformat(latest), -1
    while (born.year + years + 1, born.month, born.day) <= (on.year, on.month, on.day):
        years += 1
    return years


def tier(about: dict[str, Any], on: date, old: int = 80) -> str:
    living, categories = set(about["living"]), set(about["categories"])
    if "institution" in living or "destitute_centralized" in categories:
        return "general"
    alone = living & {"living_alone", "empty_nest", "left_behind"}
    if about["dementia"] or about["severe_illness"] or (age(about["birth"], on) >= old and alone):
        return "high_risk"
    if dependent(about) or categories & {"destitute_dispersed", "family_planning_special"}:
        return "key"
    return "general"


def dependent(about: dict[str, Any]) -> bool:
    by_level = about["ability"] in ("moderate", "severe", "complete")
    return by_level or about["self_care"] in ("semi_care", "full_care")


def special(about: dict[str, Any]) -> bool:
    living, categories = set(about["living"]), set(about["categories"])
    if "institution" in living or "destitute_centralized" in categories:
        return False
    if living & {"living_alone", "empty_nest", "left_behind"} or dependent(about):
        return True
    return bool(categories & {"severe_disability", "family_planning_special"})


def count_on(since: date, every: int, monthly: bool) -> date:
    """Go on day by day until the days are over, or the month after that of `since` is."""
    day, month_ends = since, 0
    for _ in range(every):
        if monthly and (day + ONE).day == 1:
            month_ends += 1
            if month_ends == 2:
                return day  # the last day of the month after the visit's
        day += ONE
    return day


def after_return(back: date, days: int, monthly: bool, seen: date | None) -> date:
    """So many days after a return; who must be seen in that month and was not: within it."""
    unseen = seen is None or (seen.year, seen.month) < (back.year, back.month)
    day = back
    for _ in range(days):
        if monthly and unseen and (day + ONE).day == 1:
            break
        day += ONE
    return day


@dataclass(frozen=True)
class Stands:
    """How somebody stands, in words."""

    kind: str
    tier: str
    special: bool
    every: int
    last: str | None
    due: str | None
    declines: bool
    away: str | None


class Slow:
    """All rows of a store, read once."""

    def __init__(self, reader: Reader) -> None:
        self.residents = reader.find(Resident)
        self.people = {person.id: person for person in reader.find(Person)}
        self.pairings = reader.find(Pairing)
        self.absences = reader.find(Absence)
        self.visits = _current(reader.find(Visit))
        self.periods = _current(reader.find(RegisterPeriod))
        self.values = _current(reader.find(RuleValue))

    def rule(self, code: str, on: date, village: str) -> int:
        begun = [
            (v.starts_on, v.recorded_at, v.id, v.value)
            for v in self.values
            if (v.code, v.village) == (code, village) and v.starts_on <= on.isoformat()
        ]
        value = max(begun)[-1] if begun else None
        return DEFAULTS[code] if value is None else value

    def all_on(self, on: date) -> dict[str, Stands]:
        """Everybody who is on the register on a day, as known now."""
        found = {}
        for resident in self.residents:
            person = self.people.get(resident.person_id)
            if person is None or person.life_status != "living":
                continue
            if resident.ended_on is None or resident.ended_on > on.isoformat():
                found[resident.id] = self._stands(resident, person, on)
        return found

    def _about(self, resident: Resident, person: Person) -> dict[str, Any]:
        return {**resident.model_dump(), "birth": person.birth}

    def _tier(self, resident: Resident, person: Person, on: date) -> tuple[str, bool, int]:
        def number(name: str) -> int:
            return self.rule(f"visit.{name}", on, person.village)

        if resident.kind == "child_in_need":
            return "key", False, number("child_in_need_days")
        if resident.kind == "left_behind_child":
            return "general", False, number("left_behind_child_days")
        about = self._about(resident, person)
        found = tier(about, on, number("high_risk_age"))
        every = number(f"{found}_days")
        monthly = special(about)
        return found, monthly, min(every, number("special_days")) if monthly else every

    def _stands(self, resident: Resident, person: Person, on: date) -> Stands:
        name, monthly, every = self._tier(resident, person, on)
        for pairing in self.pairings:
            holds = pairing.ended_on is None or pairing.ended_on > on.isoformat()
            if pairing.resident_id == resident.id and pairing.visit_every_days and holds:
                every = min(every, pairing.visit_every_days)
        days = [v.visited_on for v in self._visits_of(resident, person)]
        last = max((day for day in days if day <= on.isoformat()), default=None)
        due = self._due(resident, person, on, last, every, monthly)
        declines = resident.willingness == "declines"
        away = [a.kind for a in self._away(resident) if _away_on(a, on)]
        return Stands(
            resident.kind, name, monthly, every, last,
            None if declines or due is None else due.isoformat(), declines,
            away[0] if away else None,
        )  # fmt: skip

    def _visits_of(self, resident: Resident, person: Person) -> list[Visit]:
        """Their visits, but none that is dated after the death."""
        mine = [v for v in self.visits if v.resident_id == resident.id]
        return [v for v in mine if not person.death_date or v.visited_on <= person.death_date]

    def _away(self, resident: Resident) -> list[Absence]:
        return [absence for absence in self.absences if absence.resident_id == resident.id]

    def _due(
        self, resident: Resident, person: Person, on: date, last: str | None, every: int,
        monthly: bool,
    ) -> date | None:  # fmt: skip
        text = last or resident.served_since
        seen = date.fromisoformat(text) if text else None
        due = on if seen is None else count_on(seen, every, monthly)
        days = self.rule("visit.return_days", on, person.village)
        while True:  # until no absence moves the day any more
            before = due
            for absence in self._away(resident):
                if absence.until and seen and date.fromisoformat(absence.until) <= seen:
                    continue
                if date.fromisoformat(absence.since) > max(due, on):
                    continue
                if absence.until is None:
                    return None
                back = date.fromisoformat(absence.until)
                due = max(due, after_return(back, days, monthly, seen))
            if due == before:
                return due

    # -- a month ---------------------------------------------------------------------------

    def rate(self, month: str, today: date) -> tuple[int, int, int, int, int, int]:
        """Roster, visited, monthly roster, of these visited, unvisited who decline, or away."""
        first = date.fromisoformat(f"{month}-01")
        days = [day for n in range(31) if (day := first + n * ONE).month == first.month]
        days = [day for day in days if day <= today]
        if not days:
            return 0, 0, 0, 0, 0, 0
        roster, seen, monthly, monthly_seen, declining, away = 0, 0, 0, 0, 0, 0
        texts = {day.isoformat() for day in days}
        for resident in self.residents:
            person = self.people.get(resident.person_id)
            if person is None or resident.kind != "elder":
                continue
            if not any(self._on_register(resident, person, day) for day in days):
                continue
            mine = self._visits_of(resident, person)
            visited = any(v.visited_on in texts for v in mine)
            is_monthly = self._tier(resident, person, days[-1])[1]
            roster, seen = roster + 1, seen + visited
            monthly, monthly_seen = monthly + is_monthly, monthly_seen + (is_monthly and visited)
            if visited:
                continue
            if resident.willingness == "declines":
                declining += 1
            elif any(all(_away_on(a, day) for day in days) for a in self._away(resident)):
                away += 1
        return roster, seen, monthly, monthly_seen, declining, away

    def _on_register(self, resident: Resident, person: Person, day: date) -> bool:
        """Since they came, until the day on which they left; and on the day of the death."""
        text, spans = day.isoformat(), []
        died, gone = person.death_date, resident.ended_on
        if person.life_status == "living" or gone is not None or died is not None:
            ends = [gone] if gone else []
            if person.life_status == "deceased" and died:
                ends.append((date.fromisoformat(died) + ONE).isoformat())
            spans.append((resident.served_since, min(ends, default=None)))
        spans += [(p.since, p.until) for p in self.periods if p.resident_id == resident.id]
        return any(
            (since is None or since <= text) and (until is None or text < until)
            for since, until in spans
        )


def _away_on(absence: Absence, day: date) -> bool:
    text = day.isoformat()
    return absence.since <= text and (absence.until is None or text < absence.until)


def _current(facts: list[Any]) -> list[Any]:
    corrected = {fact.corrects_id for fact in facts}
    return [fact for fact in facts if not fact.withdrawn and fact.id not in corrected]
