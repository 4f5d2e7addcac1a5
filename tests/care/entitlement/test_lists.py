"""Who should have what and has not, who has what they should not: lists over a real store."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.claims import (
    claims_of,
    end_claims,
    end_claims_of,
    mark,
    remove_claims,
    review_claims,
)
from eldercare_desktop.care.entitlement.editing import (
    own_code,
    save_entitlement,
    switch_entitlement,
)
from eldercare_desktop.care.entitlement.listing import (
    LIST_STATES,
    EntitledFilter,
    EntitledRow,
    count_entitled,
    entitled_of,
    find_entitled,
    waiting_claims,
)
from eldercare_desktop.care.entitlement.reading import TermsBook, entitlement_table
from eldercare_desktop.care.entitlement.terms import Terms
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Entitlement, EntitlementClaim, Resident
from eldercare_desktop.care.resident import edit_resident
from eldercare_desktop.care.settling.merging import merge_persons, part_person
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"
OTHER = "500113103218"


def elder(work: Work, name: str, birth: str = "1944-03-01", **about: object) -> Resident:
    own = {n: about.pop(n) for n in ("group_id", "village", "life_status") if n in about}
    who = factories.person(work, name, birth=birth, **own)
    return factories.resident(work, who, **about)


def rows(reader: Reader, *states: str, **wanted: object) -> list[EntitledRow]:
    asked = EntitledFilter(states=states or ("missing",), **wanted)  # type: ignore[arg-type]
    return list(find_entitled(reader, asked, today=TODAY).rows)


def lines(reader: Reader, *states: str, **wanted: object) -> list[tuple[str, str]]:
    return [(row.name, row.code) for row in rows(reader, *states, **wanted)]


def state(reader: Reader, who: Resident, code: str) -> str | None:
    found = entitled_of(reader, who.person_id, today=TODAY)
    return next((row.state for row in found if row.code == code), None)


def test_who_should_have_what_and_has_not(store: Store) -> None:
    with store.work() as work:
        first, second = factories.group(work, 1), factories.group(work, 2)
        wang = elder(work, "王秀英", group_id=second.id)
        elder(work, "张桂芳", "1950-01-01", group_id=first.id, categories=["low_income"])
        elder(work, "李大山", "1940-01-01", group_id=first.id, life_status="moved_away")
        factories.resident(work, factories.person(work, "陈小宝", birth="2016-01-01"),
                           kind="child_in_need")  # fmt: skip
        mark(work, [(wang.id, "base_pension"), (wang.id, "health_check")], "receiving")
        assert lines(work) == [
            ("王秀英", "advanced_age_80"),
            ("张桂芳", "base_pension"),
            ("张桂芳", "low_income_support"),
            ("张桂芳", "elder_services"),
            ("张桂芳", "health_check"),
            ("张桂芳", "courtesy_card"),
            ("王秀英", "courtesy_card"),
            ("陈小宝", "child_living"),
        ]
        found = find_entitled(work, EntitledFilter(code="courtesy_card"), today=TODAY)
        assert [(r.name, r.group, r.reached_on) for r in found.rows] == [
            ("张桂芳", "1组", "2015-01-01"),
            ("王秀英", "2组", "2009-03-01"),
        ]
        assert found.states["missing"] == 2
        assert found.states["receiving"] == 0
        assert found.codes["courtesy_card"] == 2
        assert found.codes["base_pension"] == 1
        assert dict(found.groups) == {first.id: 1, second.id: 1}
        assert count_entitled(work, today=TODAY)["receiving"] == 2
        assert lines(work, typed="wxy") == [
            ("王秀英", "advanced_age_80"), ("王秀英", "courtesy_card"),
        ]  # fmt: skip
        assert len(rows(work, group_id=first.id)) == 5


def test_a_limit_leaves_the_numbers_as_they_are(store: Store) -> None:
    with store.work() as work:
        for number in range(6):
            elder(work, f"甲{number}")
        found = find_entitled(work, EntitledFilter(), today=TODAY, limit=4)
        assert (len(found.rows), found.total, found.states["missing"]) == (4, 24, 24)
        assert set(found.names) == set(BUILTIN)


def test_from_a_line_it_is_noted_and_taken_back(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        work.commit()
    with store.work() as work:
        mark(work, [(wang.id, "advanced_age_80")], "applied", on="2026-11-01")
        done = work.commit()
    assert done.label == "mark_applied"
    assert done.tx is not None
    with store.read() as read:
        (row,) = rows(read, "applied")
        assert (row.applied_on, row.waiting_days) == ("2026-11-01", 20)
    store.undo(done.tx)
    with store.read() as read:
        assert state(read, wang, "advanced_age_80") == "missing"


def test_an_application_waits_for_thirty_days_and_is_answered(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        line = [(wang.id, "advanced_age_80")]
        mark(work, line, "applied", on="2026-10-23")
        assert state(work, wang, "advanced_age_80") == "applied"
        assert waiting_claims(work, today=TODAY) == 0
        mark(work, line, "applied", on="2026-10-22")  # the day put right
        assert len(work.find(EntitlementClaim)) == 1
        assert state(work, wang, "advanced_age_80") == "waiting"
        assert waiting_claims(work, today=TODAY) == 1
        assert waiting_claims(work, today=TODAY, village=OTHER) == 0
        mark(work, line, "refused", on="2026-11-20", reason="户口不在本村")
        (row,) = rows(work, "refused")
        assert (row.applied_on, row.since, row.reason) == (
            "2026-10-22", "2026-11-20", "户口不在本村",
        )  # fmt: skip
        mark(work, line, "applied")  # asked again: what was before stays
        assert state(work, wang, "advanced_age_80") == "applied"
        old, new = work.find(EntitlementClaim, order_by=["id"])
        assert (old.state, old.ended_on, old.end_reason) == ("refused", TODAY, "replaced")
        assert (new.state, new.applied_on) == ("applied", TODAY)
        assert remove_claims(work, line) == 1
        assert state(work, wang, "advanced_age_80") == "missing"


def test_who_has_it_but_no_longer_meets_the_conditions(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英", categories=["low_income"], self_care="full_care")
        zhang = elder(work, "张桂芳", "1936-11-21")
        li = elder(work, "李大山", categories=["disability"])
        mark(work, [(wang.id, "dependent_care"), (wang.id, "low_income_support")], "receiving")
        mark(work, [(zhang.id, "advanced_age_80")], "receiving", on="2020-01-01")
        mark(work, [(li.id, "gone_for_good")], "receiving")
        edit_resident(work, wang, self_care="semi_care", categories=[])
        gone = elder(work, "陈玉兰")
        mark(work, [(gone.id, "base_pension")], "receiving")
        dead = work.get(Person, gone.person_id)
        assert dead is not None
        work.set(dead, life_status="deceased", death_date="2026-11-20")
        found = {(r.name, r.code): r.why for r in rows(work, "lost")}
        assert found == {
            ("王秀英", "dependent_care"): ("categories", "care"),
            ("王秀英", "low_income_support"): ("categories",),
            ("张桂芳", "advanced_age_80"): ("age",),
            ("李大山", "gone_for_good"): ("not_given",),
            ("陈玉兰", "base_pension"): ("left",),
        }
        ids = [r.claim_id for r in rows(work, "lost") if r.name == "王秀英" and r.claim_id]
        assert end_claims(work, ids, on=TODAY, reason="not_eligible") == 2
        assert {r.name for r in rows(work, "lost")} == {"张桂芳", "李大山", "陈玉兰"}


def test_the_allowance_of_90_takes_the_place_of_that_of_80(store: Store) -> None:
    with store.work() as work:
        zhang = elder(work, "张桂芳", "1936-11-21")
        mark(work, [(zhang.id, "advanced_age_80"), (zhang.id, "base_pension")], "receiving",
             on="2020-01-01")  # fmt: skip
        mark(work, [(zhang.id, "advanced_age_90")], "receiving")
        assert state(work, zhang, "advanced_age_80") is None
        assert state(work, zhang, "advanced_age_90") == "receiving"
        assert state(work, zhang, "base_pension") == "receiving"
        (old,) = work.find(EntitlementClaim, EntitlementClaim.code == "advanced_age_80")
        assert (old.ended_on, old.end_reason) == (TODAY, "replaced")


def test_what_was_asked_for_before_the_birthday_is_not_lost(store: Store) -> None:
    with store.work() as work:
        soon = elder(work, "王秀英", "1947-01-10")
        late = elder(work, "张桂芳", "1947-03-10")
        for who in (soon, late):
            mark(work, [(who.id, "advanced_age_80")], "applied")
        assert state(work, soon, "advanced_age_80") == "applied"
        assert state(work, late, "advanced_age_80") == "lost"


def test_a_birth_known_in_part_is_told_as_perhaps(store: Store) -> None:
    with store.work() as work:
        elder(work, "王秀英", "1946")
        found = {row.code: row.perhaps for row in rows(work)}
        assert found["advanced_age_80"] is True
        assert found["base_pension"] is False


# -- the table ---------------------------------------------------------------------------


def test_a_past_day_keeps_the_conditions_of_that_day(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英", "1950-01-01")
        at_75 = replace(BUILTIN["advanced_age_80"], age_from=75, amount=5000)
        save_entitlement(work, replace(at_75, starts_on="2026-11-01"), villages=[VILLAGE])
        book = TermsBook(work)
        assert book.on(VILLAGE, "2026-10-31")["advanced_age_80"].age_from == 80
        assert book.on(VILLAGE, "2026-11-01")["advanced_age_80"].age_from == 75
        assert book.on(OTHER, TODAY)["advanced_age_80"].age_from == 80
        assert state(work, wang, "advanced_age_80") == "missing"
        past = EntitledFilter(code="advanced_age_80")
        assert find_entitled(work, past, today="2026-10-31").rows == ()


def test_of_one_day_the_last_word_counts_and_undo_brings_the_first_back(store: Store) -> None:
    def age(day: str = TODAY) -> int | None:
        with store.read() as read:
            return TermsBook(read).on(VILLAGE, day)["advanced_age_80"].age_from

    def say(first: int) -> int | None:
        with store.work() as work:
            wanted = replace(BUILTIN["advanced_age_80"], age_from=first)
            save_entitlement(work, wanted, villages=[VILLAGE])
            return work.commit().tx

    say(70)
    assert age() == 70
    second = say(75)
    assert age() == 75
    assert second is not None
    store.undo(second)
    assert age() == 70


def test_switched_off_and_on_again(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        mark(work, [(wang.id, "advanced_age_80")], "receiving", on="2025-01-01")
        switch_entitlement(work, "advanced_age_80", on=False, villages=[VILLAGE])
        assert state(work, wang, "advanced_age_80") == "lost"
        (row,) = [r for r in entitlement_table(work, VILLAGE, TODAY) if r.code == "advanced_age_80"]
        assert (row.in_force, row.changed, row.own) == (False, True, False)
        assert row.terms.age_from == 80
        assert TermsBook(work).on(VILLAGE, "2026-11-20")["advanced_age_80"]
        switch_entitlement(work, "advanced_age_80", on=True, villages=[VILLAGE])
        assert state(work, wang, "advanced_age_80") == "receiving"


def test_a_village_adds_its_own_and_changes_it_for_a_later_day(store: Store) -> None:
    own = Terms("", name="村里重阳慰问", age_from=70, amount=20000, per="year", kinds=("elder",))
    with store.work() as work:
        wang = elder(work, "王秀英")
        saved = save_entitlement(work, own, villages=[VILLAGE])
        assert saved.code == own_code("村里重阳慰问")
        assert state(work, wang, saved.code) == "missing"
        later = replace(own, code=saved.code, age_from=90, starts_on="2027-01-01")
        save_entitlement(work, later, villages=[VILLAGE])
        (row,) = [r for r in entitlement_table(work, VILLAGE, TODAY) if r.own]
        assert (row.terms.age_from, row.in_force) == (70, True)
        assert row.then is not None
        assert (row.then.age_from, row.then.starts_on) == (90, "2027-01-01")
        assert lines(work, code=saved.code) == [("王秀英", saved.code)]
        with pytest.raises(CareError) as refused:
            save_entitlement(work, own, villages=[VILLAGE])
        assert refused.value.code == "entitlement_exists"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "entitlement_unnamed"),
        ({"age_from": 131}, "entitlement_age_wrong"),
        ({"age_from": -1}, "entitlement_age_wrong"),
        ({"age_from": 80, "age_to": 79}, "entitlement_ages"),
        ({"amount": 0, "per": "month"}, "entitlement_amount"),
        ({"amount": 100}, "entitlement_period"),
        ({"amount": 100, "per": "week"}, "entitlement_period"),
        ({"ends_on": "2026-11-21"}, "entitlement_ends"),
    ],
)
def test_what_cannot_be_is_refused(store: Store, values: dict[str, object], code: str) -> None:
    wanted = replace(Terms("", name="慰问", starts_on=TODAY), **values)  # type: ignore[arg-type]
    with store.work() as work, pytest.raises(CareError) as refused:
        save_entitlement(work, wanted, villages=[VILLAGE])
    assert refused.value.code == code


def test_a_township_writes_a_row_for_each_village(store: Store) -> None:
    own = Terms("", name="镇里慰问", age_from=80)
    with store.work() as work:
        save_entitlement(work, own, villages=[VILLAGE, OTHER])
        assert {row.village for row in work.find(Entitlement)} == {VILLAGE, OTHER}
        here, there = elder(work, "王秀英"), elder(work, "张桂芳", village=OTHER)
        code = own_code("镇里慰问")
        assert {r.resident_id for r in rows(work, code=code)} == {here.id, there.id}
        assert {r.resident_id for r in rows(work, code=code, village=OTHER)} == {there.id}
        switch_entitlement(work, code, on=False, villages=[OTHER])
        assert {r.resident_id for r in rows(work, code=code)} == {here.id}


# -- days, deaths, merges ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "code"), [("2026-11-22", "date_in_future"), ("2026-11-19", "dated_after_death")]
)
def test_days_that_cannot_be(store: Store, on: str, code: str) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        person = work.get(Person, wang.person_id)
        assert person is not None
        work.set(person, life_status="deceased", death_date="2026-11-18")
        with pytest.raises(CareError) as refused:
            mark(work, [(wang.id, "base_pension")], "receiving", on=on)
        assert refused.value.code == code


def test_nothing_else_is_noted_before_what_stands(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        mark(work, [(wang.id, "base_pension")], "receiving", on="2026-05-01")
        with pytest.raises(CareError) as refused:
            mark(work, [(wang.id, "base_pension")], "declines", on="2026-04-30")
        assert (refused.value.code, refused.value.params["day"]) == (
            "claim_before_last", "2026-05-01",
        )  # fmt: skip


def test_a_death_ends_them_and_a_corrected_day_corrects_the_end(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        mark(work, [(wang.id, "base_pension")], "receiving", on="2020-01-01")
        mark(work, [(wang.id, "advanced_age_80")], "applied", on="2026-11-19")
        mark(work, [(wang.id, "health_check")], "refused")
        review = review_claims(work, wang.person_id, TODAY)
        assert [(e.code, e.state) for e in review] == [
            ("base_pension", "receiving"), ("advanced_age_80", "applied"),
        ]  # fmt: skip
        for day in ("2026-11-20", "2026-11-18"):
            assert end_claims_of(work, wang.person_id, on=day, reason="deceased") == 2
            ends = {(c.ended_on, c.end_reason) for c in claims_of(work, wang.person_id)}
            assert ends == {(day, "deceased"), (None, None)}
            assert review_claims(work, wang.person_id, TODAY) == []
        (asked,) = work.find(EntitlementClaim, EntitlementClaim.code == "advanced_age_80")
        assert asked.applied_on == "2026-11-18"


def test_notes_of_two_records_of_one_person_are_seen_at_the_one(store: Store) -> None:
    with store.work() as work:
        one, two = elder(work, "王秀英"), elder(work, "王秀瑛")
        mark(work, [(one.id, "base_pension")], "applied")
        mark(work, [(two.id, "base_pension"), (two.id, "advanced_age_80")], "receiving")
        merge_persons(work, one.person_id, two.person_id)
        assert lines(work, "receiving") == [
            ("王秀英", "advanced_age_80"), ("王秀英", "base_pension"),
        ]  # fmt: skip
        assert {row.resident_id for row in rows(work, *LIST_STATES)} == {one.id}
        mark(work, [(one.id, "base_pension")], "declines")  # puts all notes right
        assert state(work, one, "base_pension") == "declines"
        part_person(work, one.person_id)
        assert state(work, two, "advanced_age_80") == "receiving"


def test_who_has_left_the_register_should_have_nothing(store: Store) -> None:
    with store.work() as work:
        elder(work, "王秀英", ended_on="2026-11-21", end_reason="institution")
        assert lines(work) == []
        assert lines(work, *LIST_STATES) == []


def test_an_old_laptops_unknown_entitlement_is_listed_by_its_code(store: Store) -> None:
    with store.work() as work:
        wang = elder(work, "王秀英")
        factories.claim(work, wang, code="from_the_future")
        (row,) = rows(work, "lost")
        assert (row.code, row.terms, row.why) == ("from_the_future", None, ("not_given",))
