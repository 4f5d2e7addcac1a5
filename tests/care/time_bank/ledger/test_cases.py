"""Cases: what is open, what ends it, and what a named person may say of it."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.ledger.cases import SOURCES, Case, _source, open_cases
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse, undone
from eldercare_desktop.care.time_bank.ledger.ruling import rule_on
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE


def of(work: Work, *kinds: str) -> list[Case]:
    return [case for case in open_cases(work) if case.kind in kinds]


def opening(work: Work, who: Person, **values: Any) -> str:
    return factories.ledger_entry(work, who, **values).id


def taken(work: Work, who: Person, cause: str, amount: int = 60) -> str:
    """Hours that another laptop let somebody spend."""
    told = {"from_kind": "person", "from_person_id": who.id, "to_kind": "village_pool"}
    entry = factories.ledger_entry(work, who, kind="donation", cause=cause, amount=amount, **told)
    return entry.id


def test_every_source_is_there() -> None:
    assert all(callable(_source(name)) for name in SOURCES)


def test_an_account_below_zero_is_a_case_until_it_is_not(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, "罗秀英")
        opening(work, who)
        there = of_person(who.id)
        told = {"from_kind": "person", "from_person_id": who.id, "to_kind": "issue"}
        gone = [
            work.insert(_withdrawal(who, f"withdrawal:{number}", told)).id for number in range(2)
        ]
        (case,) = of(work, "overdraft")
        assert (case.name, case.amount, case.unit) == ("罗秀英", 60, "minute")
        assert case.entry_ids == tuple(gone)
        assert balance(work, there, VILLAGE) == -60
        with pytest.raises(CareError) as error:
            rule_on(work, case.key, "accepted", "是的", "周小琴")
        assert error.value.code == "ledger_case_needs_entry"
        reverse(work, gone[0], "同一次服务")
        assert of(work, "overdraft") == []


def _withdrawal(who: Person, cause: str, told: dict[str, Any]) -> Any:
    at = "2026-11-21T08:00:00+08:00"
    return LedgerEntry(
        village=VILLAGE, kind="withdrawal", amount=60, day="2026-11-21", cause=cause,
        entered_by="陈天芬", recorded_at=at, **told,
    )  # fmt: skip


def test_what_two_laptops_entered_is_a_case_until_the_second_one_is_reversed(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, "罗秀英")
        first, second = opening(work, who), opening(work, who, entered_by="李芳")
        (case,) = of(work, "doubled")
        assert case.entry_ids == (first, second)
        assert (case.params["first_by"], case.params["second_by"]) == ("陈天芬", "李芳")
        back = reverse(work, second, "录了两次")
        assert of(work, "doubled") == []
        assert balance(work, of_person(who.id), VILLAGE) == 60
        again = undone(work, back)
        assert again is not None
        work.insert(again)  # whoever undoes that has the question again
        assert len(of(work, "doubled")) == 1
        assert balance(work, of_person(who.id), VILLAGE) == 60


def test_services_at_the_same_time_name_both_and_their_times(store: Store) -> None:
    with store.work() as work:
        by = factories.helper(work, factories.person(work, "罗秀英"))
        elder = factories.resident(work)
        times = [("06:00", "07:00"), ("06:30", "07:30")]
        services = [
            factories.service_record(work, by, elder, began=began, ended=ended)
            for began, ended in times
        ]
        deposits = [
            factories.ledger_entry(
                work, to_person_id=by.person_id, kind="deposit", from_kind="issue",
                service_id=one.id, cause=f"service:{one.id}",
            ).id
            for one in services
        ]  # fmt: skip
        (case,) = of(work, "overlap")
        assert case.entry_ids == tuple(deposits)
        assert case.service_ids == tuple(one.id for one in services)
        assert (case.name, case.amount) == ("罗秀英", 60)
        assert case.params["first_time"] == "06:00–07:00"
        assert case.params["second_time"] == "06:30–07:30"
        reverse(work, deposits[0], "那次没有去")
        assert of(work, "overlap") == []
        assert balance(work, of_person(by.person_id), VILLAGE) == 60


def test_a_service_that_somebody_paid_for_names_who_earned(store: Store) -> None:
    with store.work() as work:
        by = factories.helper(work, factories.person(work, "罗秀英"))
        elder = factories.resident(work, factories.person(work, "王桂芳"))
        one = factories.service_record(work, by, elder)
        paid: dict[str, Any] = {"from_kind": "person", "from_person_id": elder.person_id}
        paid |= {"to_kind": "issue", "kind": "withdrawal", "cause": f"paid:{one.id}"}
        earned: dict[str, Any] = {"to_kind": "person", "to_person_id": by.person_id}
        earned |= {"from_kind": "issue", "kind": "deposit", "cause": f"service:{one.id}"}
        both: dict[str, Any] = {
            "village": VILLAGE,
            "amount": 60,
            "day": work.today,
            "entered_by": "陈天芬",
        }
        both |= {"service_id": one.id, "recorded_at": work.now.isoformat()}
        entries = [
            work.insert(LedgerEntry(**{**both, **values})).id for values in (paid, earned) * 2
        ]
        (case,) = of(work, "doubled")
        assert (case.name, case.entry_ids) == ("罗秀英", (entries[1], *entries[2:]))


def test_two_reversals_of_one_entry_are_no_question(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        entry = opening(work, who)
        back = reverse(work, entry, "录错了")
        work.insert(back.model_copy(update={"id": "", "reason": "另一台电脑上也冲了"}))
        assert of(work, "doubled") == []
        assert balance(work, of_person(who.id), VILLAGE) == 0


def test_an_entry_after_a_death_may_be_explained(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, "罗秀英", life_status="deceased", death_date="2026-11-01")
        opening(work, who, day="2026-11-05")
        (case,) = of(work, "after_death")
        assert (case.name, case.params["died"]) == ("罗秀英", "2026-11-01")
        for reason, by, code in (
            (" ", "周小琴", "ledger_reason_missing"),
            ("日期写错了", "", "ledger_ruled_by_missing"),
        ):
            with pytest.raises(CareError) as error:
                rule_on(work, case.key, "explained", reason, by)
            assert error.value.code == code
        rule_on(work, case.key, "explained", "日期写错了", "周小琴")
        assert of(work, "after_death") == []
        with pytest.raises(CareError) as error:
            rule_on(work, case.key, "explained", "日期写错了", "周小琴")
        assert error.value.code == "ledger_case_gone"


def test_two_records_made_one_have_brought_their_paper_book_twice(store: Store) -> None:
    with store.work() as work:
        one, other = factories.person(work, "罗秀英"), factories.person(work, "罗秀英")
        first, second = opening(work, one), opening(work, other, amount=90)
        assert open_cases(work) == []
        merge_persons(work, one.id, other.id)
        merged = work.commit().tx
    with store.work() as work:
        (case,) = of(work, "paper_twice")
        assert (case.person_id, case.amount, case.entry_ids) == (one.id, 90, (second,))
        reverse(work, first, "同一本存折")
        assert (open_cases(work), balance(work, of_person(one.id), VILLAGE)) == ([], 90)
    assert merged is not None
    store.undo(merged, "陈天芬")
    with store.work() as work:
        assert open_cases(work) == []


def test_cases_of_a_village_are_its_own(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        opening(work, who)
        opening(work, who)
        assert len(open_cases(work, VILLAGE)) == 1
        assert open_cases(work, "500113103218") == []
