"""Whatever people and entitlements: the lists equal a slow and obvious re-computation.

The re-computation goes through people, days and entitlements one by one, counts years one
birthday at a time, and knows nothing of the product's own rules, tables or order.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.coming import coming_years
from eldercare_desktop.care.entitlement.listing import LIST_STATES, EntitledFilter, find_entitled
from eldercare_desktop.care.records import Resident
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE

TODAY = date(2026, 11, 21)
CODES = ("advanced_age_80", "advanced_age_90", "base_pension", "own.a", "own.b")
CATEGORIES = ("low_income", "disability", "destitute_dispersed")
LIVING = ("living_alone", "left_behind")
BIRTHS = (
    None, "1946", "1936", "1946-11", "1936-12", "1946-11-21", "1946-11-22", "1947-01-20",
    "1936-12-25", "1948-02-29", "1966-12-01", "2008-12-01",
)  # fmt: skip
NEAR = (-90, -31, -30, -29, -1, 0, 1, 45, 60, 61)
NOTHING = (None, None, None)


class Chance:
    """Draws evenly, so that a few registers hold every kind of case."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, *of: Any) -> Any:
        return self.random.choice(of)

    def some(self, of: tuple[str, ...]) -> list[str]:
        return self.random.sample(of, self.random.choice((0, 0, 1, 2)))

    def day(self) -> str:
        return (TODAY + timedelta(days=self.random.choice(NEAR))).isoformat()

    def person(self) -> dict[str, Any]:
        return {
            "kind": self.one("elder", "elder", "child_in_need"),
            "birth": self.one(*BIRTHS),
            "self_care": self.one(None, "semi_care", "full_care"),
            "ability": self.one(None, "moderate"),
            "dementia": self.one(True, False),
            "categories": self.some(CATEGORIES),
            "living": self.some(LIVING),
            "life": self.one(*["living"] * 6, "moved_away", "deceased"),
            "death": self.day(),
            "ended": self.one(*NOTHING, self.day()),
        }

    def terms(self) -> dict[str, Any]:
        return {
            "code": self.one(*CODES),
            "starts_on": self.day(),
            "ends_on": self.one(*NOTHING, self.day()),
            "off": self.one(False, False, True),
            "kinds": self.one([], ["elder"], ["child_in_need", "elder"]),
            "age_from": self.one(None, 60, 79, 80, 90),
            "age_to": self.one(None, 89, 90),
            "categories": self.some(CATEGORIES),
            "also_categories": self.one([], [], ["disability"]),
            "living": self.some(LIVING),
            "self_care": self.one([], [], ["full_care"]),
            "ability": self.one([], [], ["moderate"]),
            "dementia": self.one(False, False, True),
        }

    def claim(self, people: int) -> dict[str, Any]:
        return {
            "who": self.random.randrange(people),
            "code": self.one(*CODES, "never_heard_of"),
            "state": self.one("applied", "applied", "receiving", "refused", "declines"),
            "applied_on": self.one(None, self.day()),
            "since": self.one(None, self.day()),
            "ended_on": self.one(*NOTHING, self.day()),
        }


# -- the slow and obvious rules ----------------------------------------------------------


def years(birth: str, first: str, on: date) -> int:
    """Full years of who was born then, an unknown part being `first`; one birthday at a time."""
    born, count = date.fromisoformat((birth + first)[:10]), 0
    while True:
        try:
            birthday = born.replace(year=born.year + count + 1)
        except ValueError:
            birthday = date(born.year + count + 1, 3, 1)
        if birthday > on:
            return count
        count += 1


def by_age(terms: Mapping[str, Any], birth: str | None, on: date) -> str:
    lower, upper = terms["age_from"], terms["age_to"]
    if lower is None and upper is None:
        return "yes"
    if birth is None:
        return "no"
    latest = "-12-31" if len(birth) == 4 else "-28"
    fits = [
        (lower is None or age >= lower) and (upper is None or age <= upper)
        for age in (years(birth, latest, on), years(birth, "-01-01"[-(10 - len(birth)) :], on))
    ]
    return "yes" if fits[0] else "perhaps" if fits[1] and len(birth) < 10 else "no"


def meets(terms: Mapping[str, Any], who: Mapping[str, Any], on: date) -> str:
    care = []
    care += [who["self_care"] in terms["self_care"]] if terms["self_care"] else []
    care += [who["ability"] in terms["ability"]] if terms["ability"] else []
    care += [who["dementia"]] if terms["dementia"] else []
    ok = (
        (not terms["kinds"] or who["kind"] in terms["kinds"])
        and (not terms["categories"] or {*terms["categories"]} & {*who["categories"]})
        and (not terms["also_categories"] or {*terms["also_categories"]} & {*who["categories"]})
        and (not terms["living"] or {*terms["living"]} & {*who["living"]})
        and (not care or any(care))
    )
    return by_age(terms, who["birth"], on) if ok else "no"


def in_force(said: list[dict[str, Any]], code: str, on: date) -> dict[str, Any] | None:
    """What was said last of those that had begun; the built-in one before anybody spoke."""
    begun = [t for t in said if t["code"] == code and t["starts_on"] <= on.isoformat()]
    if not begun:
        known = BUILTIN.get(code)
        return {**vars(known)} if known else None
    newest = max(terms["starts_on"] for terms in begun)
    last = [terms for terms in begun if terms["starts_on"] == newest][-1]
    ended = last["ends_on"] is not None and last["ends_on"] <= on.isoformat()
    return None if last["off"] or ended else last


def there(who: Mapping[str, Any], on: date) -> bool:
    day = on.isoformat()
    if who["ended"] is not None and who["ended"] <= day:
        return False
    if who["life"] == "deceased":
        return bool(who["death"] > day)
    return bool(who["life"] == "living")


def stood(claim: Mapping[str, Any], on: date) -> str | None:
    day = on.isoformat()
    if claim["ended_on"] and claim["ended_on"] <= day:
        return None
    asked = not claim["applied_on"] or claim["applied_on"] <= day
    if claim["state"] == "applied":
        return "applied" if asked else None
    if not claim["since"] or claim["since"] <= day:
        return str(claim["state"])
    return "applied" if claim["applied_on"] and asked else None


def slow_lines(
    people: list[dict[str, Any]], said: list[dict[str, Any]], claims: list[dict[str, Any]]
) -> set[tuple[int, str, str, bool]]:
    found = set()
    for number, who in enumerate(people):
        for code in {*BUILTIN, *CODES, "never_heard_of"}:
            own = [c for c in claims if c["who"] == number and c["code"] == code]
            states = {state: c for c in reversed(own) if (state := stood(c, TODAY))}
            best = next((s for s in ("receiving", "applied", "refused", "declines") if s in states),
                        None)  # fmt: skip
            terms = in_force(said, code, TODAY) if there(who, TODAY) else None
            fits = meets(terms, who, TODAY) if terms else "no"
            if terms and fits == "no" and best in ("receiving", "applied"):
                fits = meets(terms, who, TODAY + timedelta(days=60))
            state = best or "missing"
            if fits == "no":
                if best not in ("receiving", "applied"):
                    continue
                state = "lost"
            elif best == "applied":
                asked = states["applied"]["applied_on"]
                late = not asked or (TODAY - date.fromisoformat(asked)).days >= 30
                state = "waiting" if late else "applied"
            found.add((number, code, state, fits == "perhaps"))
    return found


def slow_coming(
    people: list[dict[str, Any]], said: list[dict[str, Any]], claims: list[dict[str, Any]]
) -> set[tuple[int, str, int, frozenset[str]]]:
    found = set()
    for number, who in enumerate(people):
        if not there(who, TODAY) or who["birth"] is None:
            continue
        latest = "-12-31" if len(who["birth"]) == 4 else "-28"
        noted = {c["code"] for c in claims if c["who"] == number and stood(c, TODAY)}
        for ahead in range(61):
            on = TODAY + timedelta(days=ahead)
            age = years(who["birth"], latest, on)
            if years(who["birth"], latest, on - timedelta(days=1)) == age:
                continue
            given = {c: in_force(said, c, on) for c in {*BUILTIN, *CODES}}
            fit = {c for c, t in given.items()
                   if t and t["age_from"] == age and meets(t, who, on) != "no"}  # fmt: skip
            if fit or (who["kind"] == "elder" and age in (60, 65, 70, 80, 90, 100)):
                found.add((number, on.isoformat(), age, frozenset(fit - noted)))
    return found


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_the_lists_equal_a_slow_recomputation(store: Store, seed: int) -> None:
    chance = Chance(seed)
    people = [chance.person() for _ in range(24)]
    said = [chance.terms() for _ in range(6)]
    claims = [chance.claim(len(people)) for _ in range(36)]
    with store.work() as work:
        ids = []
        for who in people:
            died = {"death_date": who["death"]} if who["life"] == "deceased" else {}
            person = factories.person(
                work, "王秀英", birth=who["birth"], life_status=who["life"], **died
            )
            about = ("kind", "categories", "living", "self_care", "ability", "dementia")
            held = {name: who[name] for name in about}
            ids.append(factories.resident(work, person, **held, ended_on=who["ended"]).id)
        for terms in said:
            factories.entitlement(work, **terms)
        for claim in claims:
            values = {name: value for name, value in claim.items() if name != "who"}
            resident = work.get(Resident, ids[claim["who"]])
            factories.claim(work, resident, **values)
        wanted = EntitledFilter(states=LIST_STATES, village=VILLAGE)
        listed = find_entitled(work, wanted, today=TODAY.isoformat())
        found = {(ids.index(r.resident_id), r.code, r.state, r.perhaps) for r in listed.rows}
        assert len(found) == len(listed.rows) == listed.total == sum(listed.states.values())
        assert found == slow_lines(people, said, claims)
        years_to_come = {
            (ids.index(r.resident_id), r.on, r.turning, frozenset(t.code for t in r.brings))
            for r in coming_years(work, TODAY.isoformat())
        }
        assert years_to_come == slow_coming(people, said, claims)
