"""Builds the demo village: groups, people, pairings, cards and months of visits.

Everything goes through `Work`, as if typed over the months, so that history, change log and
hand-over look as they would. The same day gives the same village.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from random import Random

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.record import SERVICES_GRID, SERVICES_ONE_TO_ONE, Pairing
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.record import Finding, Method, Visit, checks_of
from eldercare_desktop.demo.children import add_children
from eldercare_desktop.demo.entitlements import add_entitlements
from eldercare_desktop.demo.meals.accounts import add_accounts
from eldercare_desktop.demo.meals.delivery import add_missed, add_routes
from eldercare_desktop.demo.meals.kitchen import add_kitchen
from eldercare_desktop.demo.meals.prices import add_prices
from eldercare_desktop.demo.meals.roster import add_roster
from eldercare_desktop.demo.meals.serving import add_servings
from eldercare_desktop.demo.meals.sheets import add_sheets
from eldercare_desktop.demo.meals.site import add_site_for_meals
from eldercare_desktop.demo.needs import add_needs
from eldercare_desktop.demo.people import VILLAGE, Village, add_people
from eldercare_desktop.demo.rounds import add_areas, add_rounds
from eldercare_desktop.demo.rules import add_rules
from eldercare_desktop.demo.slips import add_slip
from eldercare_desktop.demo.time_bank.ledger import add_ledger
from eldercare_desktop.demo.time_bank.passbook import add_passbooks
from eldercare_desktop.demo.time_bank.services import add_services
from eldercare_desktop.demo.time_bank.store import add_store
from eldercare_desktop.demo.time_bank.volunteers import add_volunteers
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work

VILLAGE_NAME = "海棠村"
PIN = "135790"
USER = "陈天芬"

MONTHS_OF_VISITS = 6

NOTES = (
    "精神不错，院子里晒太阳。",
    "血压偏高，提醒按时吃药。",
    "家里米油还有半个月的量。",
    "说腿疼，下次带村医一起来。",
    "子女上周打过电话，心情好。",
    "灶台边堆柴，已帮着挪开。",
    "想去镇上理发，周五顺路接。",
    "电热毯旧了，建议换新的。",
)

CHINA = timezone(timedelta(hours=8))
Progress = Callable[[str], None]


class _Calendar:
    """The clock of the months in which the village was typed in."""

    def __init__(self, today: date) -> None:
        self.day = today

    def __call__(self) -> datetime:
        return datetime.combine(self.day, time(16, 30), CHINA)


def create(folder: Path, *, today: date, say: Progress = lambda code: None) -> Store:
    """A new store in `folder` with the demo village as of `today`, open.

    `say` is told the code of each step: demo_people, demo_pairings, demo_visits.
    """
    calendar = _Calendar(today - timedelta(days=30 * MONTHS_OF_VISITS + 20))
    store = Store.create(folder, PIN, village=VILLAGE, user=USER, public_pin=True, clock=calendar)
    village = Village(Random("海棠村"), today)
    with store.work() as work:
        work.set_setting("village_name", VILLAGE_NAME)
        work.commit()
    say("demo_people")
    _in_one_work(store, "demo_people", lambda work: add_people(work, village))
    say("demo_pairings")
    calendar.day += timedelta(days=10)
    _in_one_work(store, "demo_pairings", lambda work: _add_pairings(work, village))
    say("demo_visits")
    _add_visits(store, village, calendar)
    # Not of today: the clock of the laptop would then lie behind what the store has seen.
    calendar.day = max(calendar.day, today - timedelta(days=1))
    _in_one_work(store, "demo_needs", lambda work: add_needs(work, village))
    _in_one_work(store, "demo_entitlements", lambda work: add_entitlements(work, village))
    _in_one_work(store, "demo_rounds", lambda work: add_areas(work, village))
    _in_one_work(store, "demo_rounds", lambda work: add_rounds(work, village))
    _in_one_work(store, "demo_children", lambda work: add_children(work, village))
    _in_one_work(store, "demo_slips", lambda work: add_slip(work, village))
    _in_one_work(store, "demo_rules", lambda work: add_rules(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_site_for_meals(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_prices(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_kitchen(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_roster(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_routes(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_servings(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_missed(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_accounts(work, village))
    _in_one_work(store, "demo_meals", lambda work: add_sheets(work, village))
    _in_one_work(store, "demo_time_bank", lambda work: add_volunteers(work, village))
    _in_one_work(store, "demo_time_bank", lambda work: add_services(work, village))
    _in_one_work(store, "demo_time_bank", lambda work: add_ledger(work, village))
    _in_one_work(store, "demo_time_bank", lambda work: add_store(work, village))
    _in_one_work(store, "demo_time_bank", lambda work: add_passbooks(work, village))
    from eldercare_desktop.store.clock import system_clock

    store.clock = system_clock
    return store


def _in_one_work(store: Store, label: str, step: Callable[[Work], None]) -> None:
    with store.work(label=label) as work:
        step(work)
        work.commit()


def _add_pairings(work: Work, village: Village) -> None:
    chance = village.chance
    since = work.now.date()
    for person, resident in village.elders:
        needs_one = "destitute_dispersed" in resident.categories
        alone = set(resident.living) & {"living_alone", "left_behind"}
        old = (person.birth or "9") < f"{village.today.year - 80}"
        if not (needs_one or alone or old) or chance.random() < 0.12:
            continue
        own, helper = chance.choice(village.helpers)
        if own.id == person.id:
            continue
        village.paired[resident.id] = helper.id
        work.insert(_pairing(chance, resident, helper, needs_one, since))


def _pairing(
    chance: Random, resident: Resident, helper: Helper, one_to_one: bool, since: date
) -> Pairing:
    services = SERVICES_ONE_TO_ONE if one_to_one else SERVICES_GRID
    signed = one_to_one and chance.random() < 0.85
    start = since - timedelta(days=chance.randrange(400))
    return Pairing(
        village=VILLAGE,
        resident_id=resident.id,
        helper_id=helper.id,
        mode="one_to_one" if one_to_one else "grid",
        services=list(chance.sample(services, 2)),
        start=start.isoformat(),
        agreement="signed" if signed else "none",
        agreement_on=start.isoformat() if signed else None,
    )


def _add_visits(store: Store, village: Village, calendar: _Calendar) -> None:
    """Each elder is visited at their own pace; one work a week, as the paper comes in."""
    plans = [_plan(village, calendar.day, person, resident) for person, resident in village.elders]
    while calendar.day < village.today - timedelta(days=6):
        week_end = calendar.day + timedelta(days=7)
        calendar.day = min(week_end, village.today)
        with store.work(label="demo_visits") as work:
            for resident, days in plans:
                while days and days[0] <= calendar.day:
                    work.insert(_visit(village, work, resident, days.pop(0)))
            work.commit()


def _plan(
    village: Village, first: date, person: Person, resident: Resident
) -> tuple[Resident, list[date]]:
    """The days on which an elder is visited, until some time before today."""
    chance = village.chance
    if resident.willingness == "declines":
        return resident, []
    old = (person.birth or "9") < f"{village.today.year - 80}"
    at_risk = old and set(resident.living) & {"living_alone", "empty_nest", "left_behind"}
    every = 7 if at_risk or resident.dementia else 30 if resident.categories else 60
    late = chance.random() < 0.12
    last = village.today - timedelta(days=every + chance.randrange(2, 12) if late else 0)
    days, day = [], first + timedelta(days=chance.randrange(every))
    while day < last:
        days.append(day)
        day += timedelta(days=max(2, every + chance.randrange(-4, 3)))
    return resident, days


def _visit(village: Village, work: Work, resident: Resident, day: date) -> Visit:
    chance = village.chance
    checks: dict[str, Finding] = {
        c: "concern" if chance.random() < 0.05 else "well" for c in checks_of(resident.kind)
    }
    method: Method = "phone" if chance.random() < 0.12 else "in_person"
    helper = village.paired.get(resident.id) if chance.random() < 0.6 else None
    visit = Visit(
        village=VILLAGE,
        resident_id=resident.id,
        helper_id=helper,
        visitor=None if helper else USER,
        visited_on=day.isoformat(),
        recorded_at=work.now.isoformat(),
        method=method,
        services=chance.sample(("companionship", "cleaning", "shopping", "medical"), 1)
        if chance.random() < 0.5
        else [],
        minutes=chance.choice((10, 15, 20, 30, 40)),
        note=chance.choice(NOTES) if chance.random() < 0.25 else None,
    )
    return visit.model_copy(update=checks)
