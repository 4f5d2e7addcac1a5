"""Every noun refuses what somebody types for a day after a death."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import pytest

from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence, change_absence
from eldercare_desktop.care.entitlement.claims import mark
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.incident.opening import IncidentEntry, open_incident
from eldercare_desktop.care.love_store.redeeming import Line, redeem
from eldercare_desktop.care.meal.prices.line import Status
from eldercare_desktop.care.meal.prices.papers import note_status
from eldercare_desktop.care.meal.roster.pausing import PauseEntry, begin_pauses
from eldercare_desktop.care.meal.roster.planning import PlanEntry, start_plans
from eldercare_desktop.care.meal.serving.logging import ServingEntry, log_serving
from eldercare_desktop.care.need.opening import NeedEntry, edit_need, open_need
from eldercare_desktop.care.need.steps import assign, finish
from eldercare_desktop.care.pairing.draft import PairingDraft
from eldercare_desktop.care.pairing.ledger import edit_pairing, start_pairing
from eldercare_desktop.care.photo.keeping import PhotoEntry, add_photo
from eldercare_desktop.care.records import Helper, Need, Person, Resident
from eldercare_desktop.care.register.after_death import DAYS
from eldercare_desktop.care.resident import edit_resident
from eldercare_desktop.care.round.ticking import Attempt, note_attempt
from eldercare_desktop.care.time_bank.ledger.account import of_person
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.service.logging import ServiceEntry, log_service
from eldercare_desktop.care.time_bank.volunteer.founding import join_team
from eldercare_desktop.care.time_bank.volunteer.registering import (
    VolunteerEntry,
    register_volunteer,
)
from eldercare_desktop.care.time_bank.voucher.accepting import accept_voucher
from eldercare_desktop.care.time_bank.voucher.issuing import issue_voucher
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.county_keys import keys_for

ELSEWHERE = "500113103221"
DIED, AFTER = "2026-11-10", "2026-11-12"
PICTURE = "ab" * 32


@dataclass
class Case:
    """Somebody who has died, with what was there before."""

    work: Work
    who: Person
    resident: Resident
    helper: Helper

    def need(self, **values: object) -> Need:
        return factories.need(self.work, self.resident, discovered_on="2026-11-01", **values)


def assigned(case: Case) -> object:
    return assign(case.work, case.need(), helper_id=case.helper.id, on=AFTER)


def done(case: Case) -> object:
    need = case.need(state="assigned", helper_id=case.helper.id, assigned_on="2026-11-02")
    return finish(case.work, need, on=AFTER)


def redeemed(case: Case) -> object:
    move = factories.stock_move(case.work)
    open_with(case.work, case.who.id, 20, "point", day="2026-11-01")
    return redeem(case.work, case.who.id, [Line(move.goods_id)], day=AFTER)


def attempted(case: Case) -> object:
    entry = factories.round_entry(case.work, elder=case.resident)
    return note_attempt(case.work, entry.id, Attempt(on=AFTER))


def photographed(case: Case) -> object:
    visit = factories.visit(case.work, case.resident, visited_on="2026-11-01")
    entry = PhotoEntry(PICTURE, 1, 1, 1, "nobody", taken_on=AFTER)
    return add_photo(case.work, visit.id, entry)


def signed(case: Case) -> object:
    pairing = factories.pairing(case.work, case.resident, case.helper)
    return edit_pairing(case.work, pairing, {"agreement": "signed", "agreement_on": AFTER})


def moved(case: Case) -> object:
    absence = factories.absence(case.work, case.resident, since="2026-11-01", until="2026-11-05")
    return change_absence(case.work, absence, since=AFTER, until=None)


def served(case: Case) -> object:
    return log_serving(
        case.work, ServingEntry(case.resident.id, factories.site(case.work).id, AFTER, "lunch")
    )


def volunteered(case: Case) -> object:
    factories.volunteer(case.work, case.helper, registered_on="2026-01-01")
    return log_service(
        case.work,
        ServiceEntry(case.helper.id, AFTER, "08:00", "09:00", "cleaning", case.resident.id),
    )


def planned(case: Case) -> object:
    site = factories.site(case.work)
    return start_plans(case.work, PlanEntry((case.resident.id,), site.id, since=AFTER))


def that_day(work: Work) -> None:
    """A voucher is issued and accepted today, never for another day: so this is today."""
    work._now = datetime.fromisoformat(f"{AFTER}T08:00:00+08:00")


def voucher_issued(case: Case) -> object:
    factories.ledger_entry(case.work, case.who, day="2026-11-01")
    that_day(case.work)
    return issue_voucher(case.work, case.who.id, 60, keys_for())


def voucher_accepted(case: Case) -> object:
    visitor = factories.person(case.work, "客人", village=ELSEWHERE)
    factories.ledger_entry(case.work, visitor, village=ELSEWHERE, day="2026-11-01")
    that_day(case.work)
    code = issue_voucher(case.work, visitor.id, 60, keys_for(ELSEWHERE)).code
    return accept_voucher(case.work, code, of_person(case.who.id), keys_for())


TRIED: dict[tuple[str, str], Callable[[Case], object]] = {
    ("resident", "ability_on"): lambda c: edit_resident(c.work, c.resident, ability_on=AFTER),
    ("resident", "willingness_on"): lambda c: edit_resident(
        c.work, c.resident, willingness="declines", willingness_on=AFTER
    ),
    ("pairing", "start"): lambda c: start_pairing(
        c.work,
        PairingDraft(c.resident.id, c.helper.id, start=AFTER, ended_on="2026-11-20",
                     end_reason="helper_left"),
    ),
    ("pairing", "agreement_on"): signed,
    ("visit", "visited_on"): lambda c: log_visit(c.work, VisitEntry(c.resident.id, AFTER)),
    ("photo", "taken_on"): photographed,
    ("need", "discovered_on"): lambda c: open_need(
        c.work, NeedEntry(c.resident.id, "meal", discovered_on=AFTER)
    ),
    ("need", "assigned_on"): assigned,
    ("need", "done_on"): done,
    ("incident", "found_at"): lambda c: open_incident(
        c.work, IncidentEntry(c.resident.id, "fall", found_at=f"{AFTER}T08:00:00+08:00")
    ),
    ("absence", "since"): lambda c: begin_absence(
        c.work, AbsenceEntry(c.resident.id, since=AFTER)
    ),
    ("round_attempt", "tried_on"): attempted,
    ("meal_plan", "since"): planned,
    ("meal_pause", "since"): lambda c: begin_pauses(
        c.work, PauseEntry((c.resident.id,), since=AFTER)
    ),
    ("meal_serving", "day"): served,
    ("service_record", "day"): volunteered,
    ("volunteer", "registered_on"): lambda c: register_volunteer(
        c.work,
        helper_id=factories.helper(c.work, c.who).id,
        entry=VolunteerEntry(registered_on=AFTER),
    ),
    ("team_member", "since"): lambda c: join_team(
        c.work, factories.team(c.work).id, c.who.id, since=AFTER
    ),
    ("ledger_entry", "day"): lambda c: open_with(c.work, c.who.id, 60, day=AFTER),
    ("redemption", "day"): redeemed,
    ("voucher", "issued_on"): voucher_issued,
    ("voucher_acceptance", "accepted_on"): voucher_accepted,
    ("meal_status", "starts_on"): lambda c: note_status(c.work, c.resident.id, AFTER, Status()),
    ("entitlement_claim", "applied_on"): lambda c: mark(
        c.work, [(c.resident.id, "base_pension")], "applied", on=AFTER
    ),
    ("entitlement_claim", "since"): lambda c: mark(
        c.work, [(c.resident.id, "base_pension")], "receiving", on=AFTER
    ),
}  # fmt: skip
REFUSALS = (
    *("dated_after_death", "start_after_death", "dated_after_leaving"),
    "ledger_holder_died",
)


def test_every_guarded_day_is_tried() -> None:
    """A new noun adds how its day is typed."""
    guarded = {(t, f) for t, fields in DAYS.items() for f, rule in fields.items() if rule.of}
    assert set(TRIED) == guarded


def test_it_is_refused(store: Store) -> None:
    for key, attempt in TRIED.items():
        with store.work() as work:  # rolled back
            who = factories.person(work)
            resident, helper = factories.resident(work, who), factories.helper(work)
            work.set(who, life_status="deceased", death_date=DIED)
            with pytest.raises(CareError) as refused:
                attempt(Case(work, who, resident, helper))
            assert refused.value.code in REFUSALS, key


def test_the_same_on_the_day_itself_is_not(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is refused is refused for its day, and for nothing else."""
    monkeypatch.setitem(globals(), "AFTER", DIED)
    for key, attempt in TRIED.items():
        if key == ("photo", "taken_on"):
            continue  # it needs a picture on the disk
        with store.work() as work:
            who = factories.person(work)
            resident, helper = factories.resident(work, who), factories.helper(work)
            work.set(who, life_status="deceased", death_date=DIED)
            attempt(Case(work, who, resident, helper))


def test_a_need_is_not_moved_behind_a_death(store: Store) -> None:
    with store.work() as work:
        need = factories.need(work, discovered_on="2026-11-01", wanted_by="2026-11-15")
        resident = work.get(Resident, need.resident_id)
        who = work.get(Person, resident.person_id) if resident else None
        assert who is not None
        work.set(who, life_status="deceased", death_date=DIED)
        with pytest.raises(CareError, match="dated_after_death"):
            edit_need(work, need, discovered_on=AFTER)
