"""A second person's word, what it moves, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger.account import (
    HONOUR,
    ISSUE,
    VILLAGE_POOL,
    Account,
    balance,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.entry import CheckEntry
from eldercare_desktop.care.time_bank.service.logging import log_group, log_service
from eldercare_desktop.care.time_bank.service.reading import service_row, waiting_services
from eldercare_desktop.care.time_bank.service.verifying import (
    group_of,
    reject,
    take_back,
    verify,
    verify_many,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.care.time_bank.service.parties import (
    CHECK,
    DAY,
    elder,
    hours_of,
    person_of,
    served,
    volunteer,
)


def refused(code: str) -> Any:
    return pytest.raises(CareError, match=f"^{code}")


def stands(work: Work, account: Account) -> int:
    return balance(work, account, factories.VILLAGE)


def test_an_hour_is_earned_when_somebody_verified_it(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to, ended="09:15"))
        work.commit()
    with store.work() as work:
        (row,) = waiting_services(work, factories.VILLAGE)
        assert (row.id, row.minutes, hours_of(work, by)) == (service.id, 75, 0)
        verify(work, service.id, CHECK)
        work.commit()
    with store.read() as reader:
        assert waiting_services(reader) == []
        found = service_row(reader, service.id)
        assert found is not None
        assert (found.state, found.verified_by) == ("verified", "周小琴")
        assert hours_of(reader, by) == 75
        (entry,) = reader.find(LedgerEntry)
        assert (entry.cause, entry.service_id) == (f"service:{service.id}", service.id)


def test_undo_waits_again_and_it_can_be_verified_anew(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        work.commit()
    for _ in range(2):
        with store.work() as work:
            verify(work, service.id, CHECK)
            tx = work.commit().tx
        assert tx is not None
        store.undo(tx, "陈天芬")
        with store.read() as reader:
            assert [row.id for row in waiting_services(reader)] == [service.id]
            assert hours_of(reader, by) == 0
    with store.work() as work:
        verify(work, service.id, CHECK)
        causes = {entry.cause for entry in work.find(LedgerEntry) if entry.kind == "deposit"}
        assert causes == {f"service:{service.id}{n}" for n in ("", ":1", ":2")}
        assert hours_of(work, by) == 60


def test_taken_back_with_a_reason_unless_the_hours_are_spent(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        with refused("service_not_checked"):
            take_back(work, service.id, "记错")
        verify(work, service.id, CHECK)
        with refused("service_reason_missing"):
            take_back(work, service.id, " ")
        gift = Posting(
            "transfer", 50, of_person(by.person_id), of_person(to.person_id), "transfer:1"
        )
        post(work, factories.VILLAGE, gift)
        work.commit()
    with store.work() as work, refused("ledger_not_enough"):
        take_back(work, service.id, "记错")
    with store.work() as work:
        again = Posting(
            "transfer", 50, of_person(to.person_id), of_person(by.person_id), "transfer:2"
        )
        post(work, factories.VILLAGE, again)
        take_back(work, service.id, "记错")
        assert hours_of(work, by) == 0
        work.commit()
    with store.read() as reader:
        (row,) = waiting_services(reader)
        assert row.state == "pending"


def test_who_may_verify(store: Store) -> None:
    with store.work() as work:
        by, to, namesake = volunteer(work), elder(work), volunteer(work)
        row = log_service(work, served(by, to))
        mine = person_of(work, by)
        for check, code in (
            (CheckEntry(" "), "check_nobody"),
            (CheckEntry("\u200b"), "check_nobody"),
            (CheckEntry("罗 秀英"), "check_by_volunteer"),
            (CheckEntry("罗\u200b秀英"), "check_by_volunteer"),
            (CheckEntry("", mine.id), "check_by_volunteer"),
            (CheckEntry("陈天芬"), "check_by_recorder"),
            (CheckEntry("周小琴", how="card"), "check_card_missing"),
            (CheckEntry("周小琴", checked_on="2026-11-19"), "check_before_service"),
            (CheckEntry("周小琴", checked_on="2026-11-22"), "check_day_ahead"),
        ):
            with refused(code):
                verify(work, row.id, check)
            with refused(code):
                reject(work, row.id, check, "没来")
        said = verify(work, row.id, CheckEntry("", namesake.person_id, how="present"))
        assert (said.verified_by, said.verifier_id) == ("罗秀英", namesake.person_id)


def test_who_was_served_may_verify_but_nobody_of_the_group(store: Store) -> None:
    with store.work() as work:
        one, two, to = volunteer(work, "甲"), volunteer(work, "乙"), elder(work)
        kept = log_group(work, [served(by, to) for by in (one, two)], "shared")
        with refused("check_by_group"):
            verify(work, kept[0].id, CheckEntry("", two.person_id))
        assert group_of(work, kept[0].id) == sorted(service.id for service in kept)
        verdict = verify_many(work, group_of(work, kept[0].id), CheckEntry("", to.person_id))
        assert (len(verdict.checks), verdict.refused) == (2, ())
        assert (hours_of(work, one), hours_of(work, two)) == (30, 30)
        assert group_of(work, kept[0].id) == []


def test_rejected_earns_nothing_and_may_be_verified_later(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        with refused("service_reason_missing"):
            reject(work, service.id, CHECK, "")
        reject(work, service.id, CHECK, "没来")
        work.commit()
    with store.work() as work:
        row = service_row(work, service.id)
        assert row is not None
        assert (row.state, row.reason) == ("rejected", "没来")
        assert waiting_services(work) == []
        verify(work, service.id, CheckEntry("王桂芳", to.person_id))
        tx = work.commit().tx
    assert tx is not None
    with store.read() as reader:
        row = service_row(reader, service.id)
        assert row is not None
        assert (row.state, hours_of(reader, by)) == ("verified", 60)
    store.undo(tx, "陈天芬")
    with store.read() as reader:
        row = service_row(reader, service.id)
        assert row is not None
        assert (row.state, row.reason, hours_of(reader, by)) == ("rejected", "没来", 0)


def test_who_was_served_pays_if_there_is_enough(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to, paid_by="beneficiary"))
        factories.ledger_entry(work, person_of(work, to), amount=40)
        with refused("service_payer_short") as error:
            verify(work, service.id, CHECK)
        told = error.value.params
        assert (told["name"], told["there"], told["wanted"]) == ("王桂芳", 40, 60)
        assert waiting_services(work) != []
        assert hours_of(work, by) == 0
        factories.ledger_entry(work, person_of(work, to), amount=40, cause="opening:more")
        verify(work, service.id, CHECK)
        assert (stands(work, of_person(to.person_id)), hours_of(work, by)) == (20, 60)
        assert stands(work, ISSUE) == 0
        take_back(work, service.id, "记错")
        assert (stands(work, of_person(to.person_id)), hours_of(work, by)) == (80, 0)


def test_the_pool_pays_or_earns(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        gift = log_service(work, served(by, to, earns="pool"))
        poor = log_service(
            work, served(by, to, paid_by="village_pool", began="10:00", ended="10:30")
        )
        with refused("service_payer_short") as error:
            verify(work, poor.id, CHECK)
        assert error.value.params["account"] == "village_pool"
        verify(work, gift.id, CHECK)
        assert (stands(work, VILLAGE_POOL), hours_of(work, by)) == (60, 0)
        verify(work, poor.id, CHECK)
        assert (stands(work, VILLAGE_POOL), hours_of(work, by)) == (30, 30)


def test_many_at_once_each_with_its_own_fate_and_one_undo(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        times = [("08:00", "09:00"), ("09:00", "10:00"), ("10:00", "11:00")]
        kept = [log_service(work, served(by, to, began=b, ended=e)) for b, e in times]
        poor = log_service(
            work, served(by, to, began="12:00", ended="13:00", paid_by="beneficiary")
        )
        work.commit()
    with store.work() as work:
        ids = [kept[0].id, poor.id, kept[1].id, kept[2].id]
        verdict = verify_many(work, ids, CHECK)
        tx = work.commit().tx
    assert tx is not None
    assert [one.service_id for one in verdict.checks] == [one.id for one in kept]
    (told,) = verdict.refused
    assert (told.service_id, told.problem.code) == (poor.id, "service_payer_short")
    with store.read() as reader:
        assert hours_of(reader, by) == 180
        assert [row.id for row in waiting_services(reader)] == [poor.id]
    store.undo(tx, "陈天芬")
    with store.read() as reader:
        assert hours_of(reader, by) == 0
        assert len(waiting_services(reader)) == 4


def test_two_who_turned_out_to_be_one_served_nobody_but_themselves(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        merge_persons(work, by.person_id, to.person_id)
        work.commit()
    with store.work() as work, refused("service_for_oneself"):
        verify(work, service.id, CHECK)


def test_who_turned_out_to_have_served_themselves_is_a_case(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        verify(work, service.id, CHECK)
        assert open_cases(work) == []
        merge_persons(work, by.person_id, to.person_id)
        (case,) = open_cases(work)
        assert (case.kind, case.params["why"], case.amount) == ("service_changed", "oneself", 60)
        take_back(work, service.id, "为自己服务")
        assert (open_cases(work), hours_of(work, by)) == ([], 0)


def test_who_turned_out_to_have_verified_their_own_service_is_a_case(store: Store) -> None:
    with store.work() as work:
        by, to, second = volunteer(work), elder(work), volunteer(work, "罗秀瑛")
        service = log_service(work, served(by, to))
        verify(work, service.id, CheckEntry("", second.person_id))
        assert open_cases(work) == []
        merge_persons(work, by.person_id, second.person_id)
        (case,) = open_cases(work)
        assert (case.kind, case.params["why"]) == ("service_changed", "own_check")
        take_back(work, service.id, "自己核实")
        verify(work, service.id, CHECK)
        assert (open_cases(work), hours_of(work, by)) == ([], 60)


def test_two_helpers_who_turned_out_to_be_one_were_at_one_place(store: Store) -> None:
    with store.work() as work:
        one, two, to = volunteer(work), volunteer(work, "罗秀瑛"), elder(work)
        first = log_service(work, served(one, to))
        second = log_service(work, served(two, to, began="08:30", ended="09:30"))
        verify(work, first.id, CHECK)
        merge_persons(work, one.person_id, two.person_id)
        work.commit()
    with store.work() as work:
        with refused("service_overlap"):
            verify(work, second.id, CHECK)
        with refused("service_overlap"):
            log_service(work, served(one, to, began="09:10", ended="09:20"))


def test_a_volunteer_who_has_died_meanwhile_earned_it_in_life(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        work.set(person_of(work, by), life_status="deceased", death_date=DAY)
        verify(work, service.id, CHECK)
        (entry,) = work.find(LedgerEntry)
        assert (entry.day, entry.amount) == (DAY, 60)


def test_what_was_after_a_death_is_refused_whole(store: Store) -> None:
    """Another laptop noted the death meanwhile; whoever was served would have paid."""
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to, paid_by="beneficiary"))
        factories.ledger_entry(work, person_of(work, to), amount=90, day="2026-11-01")
        work.set(person_of(work, by), life_status="deceased", death_date="2026-11-18")
        verdict = verify_many(work, [service.id], CHECK)
        assert [one.problem.code for one in verdict.refused] == ["dated_after_death"]
        assert [entry.kind for entry in work.find(LedgerEntry)] == ["opening"]


def test_what_is_beyond_a_cap_goes_to_the_pool_or_is_an_honour_or_refused(store: Store) -> None:
    from eldercare_desktop.care.rule_settings import set_rule

    with store.work() as work:
        by, to = volunteer(work), elder(work)
        kept = [
            log_service(work, served(by, to, began=f"{h:02}:00", ended=f"{h + 1:02}:00"))
            for h in range(8, 13)
        ]
        set_rule(work, "time_bank.day_cap_minutes", 90, starts_on="2026-11-20")
        verify(work, kept[0].id, CHECK)
        verify(work, kept[1].id, CHECK)
        assert (hours_of(work, by), stands(work, VILLAGE_POOL)) == (90, 30)
        set_rule(work, "time_bank.excess", 2, starts_on="2026-11-20")
        verify(work, kept[2].id, CHECK)
        assert (hours_of(work, by), stands(work, HONOUR)) == (90, 60)
        set_rule(work, "time_bank.excess", 0, starts_on="2026-11-20")
        with refused("service_over_day_cap") as error:
            verify(work, kept[3].id, CHECK)
        assert (error.value.params["cap"], error.value.params["had"]) == (90, 90)
        take_back(work, kept[1].id, "记错")
        assert (hours_of(work, by), stands(work, VILLAGE_POOL)) == (60, 0)
        before = log_service(work, replace(served(by, to), day="2026-11-19", ended="10:00"))
        verify(work, before.id, CHECK)  # the cap of that day was another
        assert hours_of(work, by) == 180
        set_rule(work, "time_bank.total_cap_minutes", 190, starts_on="2026-11-20")
        set_rule(work, "time_bank.excess", 1, starts_on="2026-11-20")
        verify(work, kept[4].id, CHECK)
        assert (hours_of(work, by), stands(work, VILLAGE_POOL)) == (190, 50)
