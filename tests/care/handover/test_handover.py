"""The pack holds what is open, each thing once and in its part; handing over is noted."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.card import issue_cards, mark_printed, revoke_card
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.handover.handing import hand_over, handovers
from eldercare_desktop.care.handover.parts import HandoverLine, handover_parts
from eldercare_desktop.care.handover.sources import SOURCES
from eldercare_desktop.care.incident.opening import IncidentEntry, close_incident, open_incident
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.records import Absence, Incident
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.slip.village import SlipVillage
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"


def parts(store: Store, clock: TestClock) -> dict[str, tuple[HandoverLine, ...]]:
    with store.read() as reader:
        return {part.code: part.lines for part in handover_parts(reader, clock.now)}


def names(lines: tuple[HandoverLine, ...]) -> list[str]:
    return [line.name for line in lines]


def test_an_empty_village_has_a_pack_of_empty_parts(store: Store, clock: TestClock) -> None:
    found = parts(store, clock)
    assert list(found) == [source.code for source in SOURCES]
    assert not any(found.values())


def test_each_part_holds_what_is_open(store: Store, clock: TestClock) -> None:
    village = SlipVillage(store)
    village.print_for(village.li)
    with store.work() as work:
        open_need(work, NeedEntry(village.wang.id, "repair", what="门锁坏了"))
        open_incident(work, IncidentEntry(village.chen.id, "fall"))
        closed = open_incident(work, IncidentEntry(village.zhao.id, "illness"))
        close_incident(work, closed, "false_alarm")
        away: dict[str, Any] = {"village": VILLAGE, "resident_id": village.sun.id}
        work.insert(Absence(**away, since="2026-11-18", kind="hospital", until="2026-11-25"))
        work.insert(Absence(**away, since="2026-11-01", until="2026-11-10"))
        issue_cards(work, [village.wang.person_id, village.zhang.person_id])
        (printed,) = issue_cards(work, [village.zhang.person_id])
        mark_printed(work, [printed.id])
        work.commit()
    found = parts(store, clock)
    assert names(found["needs"]) == ["王秀英"]
    assert found["needs"][0].words == (("need_kind", "repair"), ("need_state", "discovered"))
    assert names(found["incidents"]) == ["陈福"]
    assert sorted(names(found["visits"])) == ["张桂芳", "王秀英", "赵连生", "陈福"]
    assert [(line.name, line.who) for line in found["absences"]] == [("孙玉", "2026-11-25")]
    assert [(line.name, line.number) for line in found["slips"]] == [("李国碧", 2)]
    assert names(found["cards"]) == ["王秀英"]
    assert len(found["pairs"]) == 4
    assert {(line.name, line.number) for line in found["helpers"]} == {("李国碧", 2), ("周大勇", 2)}


def test_meals_are_handed_over(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        kitchen = factories.site(work, name="海棠幸福院")
        elder = factories.resident(work, factories.person(work, "孙玉"))
        factories.meal_plan(work, kitchen, elder, mode="delivery", since="2026-10-01")
        factories.meal_plan(work, kitchen, elder, period="dinner", ended_on="2026-11-01")
        factories.meal_payment(work, kitchen, elder, amount=12_050)
        factories.meal_payment(work, kitchen, factories.resident(work), amount=0)
        factories.meal_serving(work, kitchen, elder, day="2026-11-20", outcome="nobody_home")
        factories.food_sample(work, kitchen, dish_name="烧白")
        gone = factories.food_sample(work, kitchen)
        work.set(gone, discarded_at=work.now.isoformat(), discarded_by="陈天芬")
        work.commit()
    found = parts(store, clock)
    (eater,) = found["eaters"]
    assert (eater.name, eater.who, eater.number) == ("孙玉", "海棠幸福院", 5)
    assert eater.words == (("meal_period", "lunch"), ("meal_mode", "delivery"))
    assert [(line.name, line.number) for line in found["meal_money"]] == [("孙玉", 12_050)]
    assert [(line.name, line.day) for line in found["missed_meals"]] == [("孙玉", "2026-11-20")]
    assert names(found["samples"]) == ["烧白"]


def test_hours_and_goods_are_handed_over(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        elder, helper = factories.resident(work), factories.helper(work)
        factories.volunteer(work, helper)
        factories.service_record(work, helper, elder, day="2026-11-20", minutes=90)
        checked = factories.service_record(work, helper, elder, day="2026-11-19")
        factories.service_check(work, checked)
        factories.ledger_entry(work, to_person_id=helper.person_id, amount=150)
        soap = factories.goods(work, "肥皂", measure="块")
        factories.stock_move(work, soap, quantity=8)
        work.commit()
    found = parts(store, clock)
    (waiting,) = found["services"]
    assert (waiting.name, waiting.note, waiting.number) == ("李国碧", "王秀英", 90)
    assert [(line.name, line.number) for line in found["hours"]] == [("李国碧", 150)]
    assert names(found["volunteers"]) == ["李国碧"]
    assert [(line.name, line.number, line.note) for line in found["goods"]] == [("肥皂", 8, "块")]
    assert found["vouchers"] == found["ledger_cases"] == ()


def test_some_parts_have_numbers_beside_their_lines(store: Store, clock: TestClock) -> None:
    village = SlipVillage(store)
    with store.work() as work:
        issue_cards(work, [village.wang.person_id, village.zhang.person_id])
        revoke_card(work, village.zhang.person_id, "lost")
        work.commit()
    with store.read() as reader:
        found = {part.code: part.figures for part in handover_parts(reader, clock.now)}
    assert found["cards"] == {"valid": 1, "revoked": 1}
    assert found["visits"] == {"late": 3}
    assert found["needs"] == {}


def test_who_has_died_holds_no_open_thing_but_the_card(store: Store, clock: TestClock) -> None:
    village = SlipVillage(store)
    with store.work() as work:
        (card,) = issue_cards(work, [village.wang.person_id])
        mark_printed(work, [card.id])
        work.commit()
    assert names(parts(store, clock)["cards"]) == []
    with store.work() as work:
        from eldercare_desktop.care.records import Person

        seen = work.get(Person, village.wang.person_id)
        assert seen is not None
        work.set(seen, life_status="deceased", death_date=TODAY)
        work.commit()
    assert names(parts(store, clock)["cards"]) == ["王秀英"]


def test_handing_over_is_noted_and_can_be_taken_back(store: Store) -> None:
    with store.work() as work:
        counts = {"needs": 2, "visits": 11}
        made = hand_over(
            work, "陈天芬", "李国碧", village=VILLAGE, counts=counts, note="钥匙在村委"
        )
        done = work.commit()
    assert made.counts == ["needs:2", "visits:11"]
    assert done.label == "hand_over"
    with store.read() as reader:
        assert [h.taken_by for h in handovers(reader)] == ["李国碧"]
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert handovers(reader) == []
        assert reader.find(Incident, col(Incident.closed_on).is_(None)) == []


@pytest.mark.parametrize(
    ("handed_by", "taken_by", "on", "code"),
    [
        ("陈天芬", "  ", None, "handover_nobody"),
        ("", "李国碧", None, "handover_nobody"),
        ("陈天芬", "陈天芬 ", None, "handover_same"),
        ("陈天芬", "李国碧", "2026-11-22", "date_in_future"),
    ],
)
def test_what_is_no_handover(
    store: Store, handed_by: str, taken_by: str, on: str | None, code: str
) -> None:
    with store.work() as work, pytest.raises(CareError) as refused:
        hand_over(work, handed_by, taken_by, village=VILLAGE, on=on)
    assert refused.value.code == code


def test_both_laptops_may_note_a_handover(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        factories.handover(work, handed_on="2026-11-20")
        factories.handover(work)
        work.commit()
    with store.read() as reader:
        assert [h.handed_on for h in handovers(reader)] == [TODAY, "2026-11-20"]
