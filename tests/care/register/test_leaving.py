"""What ends with a person: said beforehand, done as one action, taken back, put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import pytest

from eldercare_desktop.care.card import active_cards
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.pairing.ledger import edit_pairing
from eldercare_desktop.care.records import (
    RECORDS,
    Absence,
    Card,
    EntitlementClaim,
    Incident,
    LedgerEntry,
    MealPayment,
    MealPlan,
    Need,
    Pairing,
    Person,
    Resident,
)
from eldercare_desktop.care.register.leaving import (
    close_left_open,
    closed_by_leaving,
    end_service,
    left_open,
    mark_deceased,
    mark_living,
    mark_moved_away,
    review_leaving,
)
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Fact, Record
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

R = TypeVar("R", bound=Record)
DIED = "2026-11-20"
ENDINGS = ["profile", "helped", "needs", "incidents", "meals", "absences", "claims", "cards"]


@dataclass(frozen=True)
class Elder:
    """An elder on whom everything hangs that can."""

    who: Person
    resident: Resident
    pairing: Pairing
    need: Need
    answered: Incident
    unanswered: Incident
    absence: Absence
    claim: EntitlementClaim
    card: Card
    meals: MealPlan
    paid: MealPayment
    hour: LedgerEntry


def elder_of(work: Work, name: str = "王秀英") -> Elder:
    before = {"found_at": "2026-11-19T08:00:00+08:00", "opened_at": "2026-11-19T08:00:00+08:00"}
    who = factories.person(work, name)
    resident = factories.resident(work, who, served_since="2026-01-01")
    pairing = factories.pairing(work, resident)
    kitchen = factories.site(work)
    answered = factories.incident(work, resident, **before)
    factories.incident_step(work, answered)
    return Elder(
        who=who,
        resident=resident,
        pairing=pairing,
        need=factories.need(work, resident, discovered_on="2026-11-18", helper_id=pairing.helper_id,
                            state="assigned", assigned_on="2026-11-18"),
        answered=answered,
        unanswered=factories.incident(work, resident, kind="illness", **before),
        absence=factories.absence(work, resident, since="2026-11-15", until=None),
        claim=factories.claim(work, resident),
        card=factories.card(work, who, issued_on="2026-05-01"),
        meals=factories.meal_plan(work, kitchen, resident),
        paid=factories.meal_payment(work, kitchen, resident, paid_on="2026-11-02"),
        hour=factories.ledger_entry(work, who, day="2026-11-03"),
    )  # fmt: skip


@pytest.fixture
def elder(store: Store) -> Elder:
    with store.work(label="import_roster") as work:
        made = elder_of(work)
        work.commit()
    return made


def everything(reader: Reader) -> dict[tuple[str, str], object]:
    """Every row that says something, for a comparison of before and after."""
    return {
        (name, row.id): row
        for name, kind in RECORDS.items()
        for row in reader.find(kind)
        if not (isinstance(row, Fact) and row.withdrawn)
    }


def now(reader: Reader, row: R) -> R:
    found = reader.get(type(row), row.id)
    assert found is not None
    return found


def test_what_will_happen_is_said_and_then_happens(store: Store, elder: Elder) -> None:
    with store.read() as reader:
        before = everything(reader)
        said = review_leaving(reader, elder.who.id, DIED, "deceased")
    assert [code for code, _ in said.ending] == ENDINGS
    assert said.against == ()
    assert not said.blocked
    things = dict(said.ending)
    assert [(h.who, h.what, h.day) for h in things["helped"]] == [
        ("李国碧", "one_to_one", "2026-01-05")
    ]
    assert [h.row_id for h in things["incidents"]] == [elder.answered.id]
    assert [(code, h[0].row_id, h[0].what) for code, h in said.staying] == [
        ("incidents", elder.unanswered.id, "illness"),
        ("meal_money", elder.paid.site_id, "10000"),
        ("time_credit", elder.who.id, "60"),
    ]
    with store.work() as work:
        mark_deceased(work, elder.who, on=DIED)
        done = work.commit()
    with store.read() as reader:
        assert now(reader, elder.resident).end_reason == "deceased"
        assert now(reader, elder.pairing).end_reason == "resident_died"
        assert now(reader, elder.need).end_reason == "died"
        assert now(reader, elder.answered).result == "died"
        assert now(reader, elder.unanswered).closed_on is None
        assert now(reader, elder.absence).until == DIED
        assert now(reader, elder.claim).end_reason == "deceased"
        assert active_cards(reader, elder.who.id) == []
        after = review_leaving(reader, elder.who.id, DIED, "deceased")
        assert after.ending == ()
    assert done.tx is not None
    undone = store.undo(done.tx)
    assert undone.kept == 0
    with store.read() as reader:
        assert everything(reader) == before


def test_what_is_kept_open_is_not_touched(store: Store, elder: Elder) -> None:
    with store.work() as work:
        keep = frozenset(("incidents",))
        said = review_leaving(work, elder.who.id, DIED, "deceased", keep)
        assert "incidents" not in dict(said.ending)
        mark_deceased(work, elder.who, on=DIED, keep=keep)
        assert now(work, elder.answered).closed_on is None
        assert now(work, elder.need).state == "ended"


def test_a_helper_leaves_what_was_given_to_them(store: Store, elder: Elder) -> None:
    with store.work() as work:
        helper = next(h for h in work.find(RECORDS["helper"]))
        who = work.get(Person, helper.person_id)  # type: ignore[attr-defined]
        work.set(elder.unanswered, responsible_id=helper.id, responsible=None)
        assert who is not None
        said = dict(review_leaving(work, who.id, DIED, "deceased").ending)
        assert [h.who for h in said["helping"]] == ["王秀英"]
        assert [h.who for h in said["needs_assigned"]] == ["王秀英"]
        assert [h.row_id for h in said["incidents_answering"]] == [elder.unanswered.id]
        mark_deceased(work, who, on=DIED)
        assert now(work, elder.pairing).end_reason == "helper_left"
        need = now(work, elder.need)
        assert (need.state, need.helper_id) == ("discovered", None)
        assert now(work, elder.unanswered).responsible_id is None
        assert now(work, elder.unanswered).closed_on is None


def test_what_had_not_begun_never_does(store: Store, elder: Elder) -> None:
    with store.work() as work:
        late = factories.pairing(work, elder.resident, mode="grid", start="2026-11-21")
        away = factories.absence(work, elder.resident, since="2026-12-01", until=None)
        said = dict(review_leaving(work, elder.who.id, DIED, "deceased").ending)
        assert "never_begins" in [h.what for h in said["helped"]]
        mark_deceased(work, elder.who, on=DIED)
        assert now(work, late).deleted
        assert now(work, away).deleted


def test_what_speaks_against_the_day_is_named(store: Store, elder: Elder) -> None:
    with store.work() as work:
        visit = factories.visit(work, elder.resident, visited_on="2026-11-19")
        said = review_leaving(work, elder.who.id, "2026-11-17", "deceased")
        assert said.blocked
        assert {(late.table, late.day) for late in said.against} == {
            ("visit", "2026-11-19"),
            ("need", "2026-11-18"),
            ("incident", "2026-11-19"),
        }
        assert visit.id in {late.row_id for late in said.against}
        with pytest.raises(CareError, match="records_after_death") as refused:
            mark_deceased(work, elder.who, on="2026-11-17")
        assert (refused.value.params["count"], refused.value.params["last"]) == (4, "2026-11-19")
        moved = review_leaving(work, elder.who.id, "2026-11-17", "moved_away")
        assert moved.against
        assert not moved.blocked


def test_a_day_that_is_put_right_moves_what_the_death_ended(store: Store, elder: Elder) -> None:
    with store.work() as work:
        other = factories.pairing(work, elder.resident, mode="grid", ended_on="2026-03-01",
                                  end_reason="helper_left")  # fmt: skip
        gone = mark_deceased(work, elder.who, on="2026-11-21")
        work.commit()
    with store.work() as work:
        mark_deceased(work, gone, on=DIED)
        for row in (elder.pairing, elder.claim, elder.resident):
            assert now(work, row).ended_on == DIED
        assert now(work, elder.absence).until == DIED
        assert now(work, other).ended_on == "2026-03-01"
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert now(reader, elder.pairing).ended_on == "2026-11-21"


def test_a_mistake_brings_back_what_it_closed(store: Store, elder: Elder) -> None:
    with store.read() as reader:
        before = everything(reader)
    with store.work() as work:
        gone = mark_deceased(work, elder.who, on="2026-11-21")
        work.commit()
    with store.work() as work:
        gone = mark_deceased(work, gone, on=DIED)
        work.commit()
    with store.work() as work:
        closed = closed_by_leaving(work, elder.who.id)
        assert {c.table for c in closed} == {
            *("pairing", "need", "incident", "meal_plan", "absence", "entitlement_claim", "card")
        }
        mark_living(work, gone, back=[one.row_id for one in closed])
        work.commit()
    with store.read() as reader:
        assert everything(reader) == before
        assert closed_by_leaving(reader, elder.who.id) == []


def test_what_was_touched_since_is_not_brought_back(store: Store, elder: Elder) -> None:
    with store.work() as work:
        gone = mark_deceased(work, elder.who, on=DIED)
        work.commit()
    with store.work() as work:
        work.set(now(work, elder.pairing), end_reason="other", note="改了")
        work.commit()
    with store.work() as work:
        closed = closed_by_leaving(work, elder.who.id)
        assert "pairing" not in {c.table for c in closed}
        mark_living(work, gone, back=[one.row_id for one in closed] + [elder.pairing.id])
        assert now(work, elder.pairing).end_reason == "other"
        assert now(work, elder.card).revoked_on is None


def test_only_what_is_wished_comes_back(store: Store, elder: Elder) -> None:
    with store.work() as work:
        gone = mark_deceased(work, elder.who, on=DIED)
        mark_living(work, gone, back=[elder.pairing.id])
        assert now(work, elder.pairing).ended_on is None
        assert now(work, elder.card).revoked_on is not None
        assert now(work, elder.resident).ended_on is None


def test_a_death_within_an_import_brings_back_its_own_alone(store: Store, elder: Elder) -> None:
    with store.work(label="import_roster") as work:
        other = elder_of(work, "周大爷")
        gone = mark_deceased(work, elder.who, on=DIED)
        mark_deceased(work, other.who, on=DIED)
        work.label = "import_roster"
        work.commit()
    with store.work() as work:
        closed = closed_by_leaving(work, elder.who.id)
        mark_living(work, gone, back=[one.row_id for one in closed])
        assert now(work, elder.pairing).ended_on is None
        assert now(work, other.pairing).end_reason == "resident_died"


def test_moving_away_ends_the_same(store: Store, elder: Elder) -> None:
    with store.work() as work:
        said = review_leaving(work, elder.who.id, DIED, "moved_away")
        assert [h.row_id for h in dict(said.staying)["incidents"]] == [
            elder.answered.id,
            elder.unanswered.id,
        ]
        mark_moved_away(work, elder.who, on=DIED)
        assert now(work, elder.pairing).end_reason == "resident_moved"
        assert now(work, elder.need).end_reason == "moved"
        assert now(work, elder.answered).closed_on is None
        assert now(work, elder.claim).end_reason == "moved_away"
        assert active_cards(work, elder.who.id) == []


def test_who_is_no_longer_served_keeps_card_and_role(store: Store, elder: Elder) -> None:
    with store.work() as work:
        helper = factories.helper(work, elder.who)
        helped = factories.pairing(work, None, helper)
        codes = [c for c, _ in review_leaving(work, elder.who.id, DIED, "institution").ending]
        assert codes == ["profile", "helped", "needs", "meals", "absences"]
        end_service(work, elder.resident, on=DIED, reason="institution")
        assert work.label == "end_resident"
        assert now(work, elder.pairing).end_reason == "resident_moved"
        assert now(work, helped).ended_on is None
        assert len(active_cards(work, elder.who.id)) == 1
        assert now(work, elder.claim).ended_on is None


def test_why_a_pairing_ends_with_the_end_of_service(store: Store, elder: Elder) -> None:
    with store.work() as work:
        end_service(work, elder.resident, on=DIED, reason="not_eligible")
        ended = now(work, elder.pairing)
        assert ended.end_reason == "resident_left"
        assert edit_pairing(work, ended, {"services": ("errands",)}).services == ["errands"]


def test_what_was_left_open_is_listed_and_closed(store: Store, elder: Elder) -> None:
    with store.work() as work:
        mark_deceased(work, elder.who, on=DIED)
        assert left_open(work) == []
        late = factories.pairing(work, elder.resident, mode="grid", start="2026-11-01")
        factories.need(work, elder.resident, discovered_on="2026-11-19")
        work.commit()
    with store.work() as work:
        (found,) = left_open(work)
        assert (found.name, found.count) == ("王秀英", 2)
        assert [code for code, _ in found.ending] == ["helped", "needs"]
        assert found.leaving.on == DIED
        assert left_open(work, elder.who.id) == [found]
        assert left_open(work, late.id) == []
        close_left_open(work, elder.who.id)
        assert left_open(work) == []
        assert now(work, late).ended_on == DIED
        assert work.label == "close_left_open"


def test_whoever_lives_here_has_nothing_left_open(store: Store, elder: Elder) -> None:
    with store.work() as work:
        assert left_open(work) == []
        with pytest.raises(CareError, match="not_gone"):
            close_left_open(work, elder.who.id)
