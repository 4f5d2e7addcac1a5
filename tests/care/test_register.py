"""The register: lists and counts, one person's page, history, conflicts, leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.card import active_cards
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper, edit_helper
from eldercare_desktop.care.identity import check_digit
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import (
    Contact,
    Person,
    add_contact,
    edit_person,
    register_person,
    remove_contact,
)
from eldercare_desktop.care.register import (
    PeopleFilter,
    PersonRow,
    age_on,
    count_people,
    find_people,
    people_by_id,
    person_row,
)
from eldercare_desktop.care.register.admitting import admit
from eldercare_desktop.care.register.conflicts import conflicts_of_row, keep_value
from eldercare_desktop.care.register.history import HistoryEntry, history_of
from eldercare_desktop.care.register.leaving import mark_deceased, mark_living, mark_moved_away
from eldercare_desktop.care.register.page import (
    PersonPage,
    full_id_number,
    open_person,
    person_page,
)
from eldercare_desktop.care.resident import Resident, edit_resident
from eldercare_desktop.store import rowstate
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"
NUMBER = "50019919440301316" + check_digit("50019919440301316")


def refused(code: str, doing: Callable[[], object]) -> CareError:
    with pytest.raises(CareError) as problem:
        doing()
    assert problem.value.code == code
    return problem.value


def people(store: Store, **wanted: Any) -> list[str]:
    with store.read() as reader:
        return [row.name for row in find_people(reader, PeopleFilter(**wanted), today=TODAY)]


def page_of(store: Store, person_id: str) -> PersonPage:
    with store.read() as reader:
        page = person_page(reader, person_id, today=TODAY)
    assert page is not None
    return page


# -- lists -------------------------------------------------------------------------------


@pytest.fixture
def village(store: Store) -> Store:
    with store.work() as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        elder = factories.person(work, "甲", group_id=two.id)
        factories.resident(work, elder, categories=["disability", "low_income"])
        both = factories.person(work, "乙", group_id=one.id)
        factories.resident(work, both, categories=["severe_disability"])
        factories.helper(work, both)
        child = factories.person(work, "丙", birth="2016-05-01")
        factories.resident(work, child, kind="left_behind_child")
        factories.helper(work, factories.person(work, "丁"))
        factories.person(work, "戊", life_status="deceased", death_date="2026-01-01")
        work.commit()
    return store


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ({}, ["乙", "甲", "丁", "丙"]),
        ({"role": "elder"}, ["乙", "甲"]),
        ({"role": "child"}, ["丙"]),
        ({"role": "helper"}, ["乙", "丁"]),
        ({"category": "disability"}, ["甲"]),
        ({"category": "severe_disability"}, ["乙"]),
        ({"life_status": "deceased"}, ["戊"]),
        ({"life_status": None, "typed": "wu"}, ["戊"]),
        ({"village": "500113103218"}, []),
    ],
)
def test_filters(village: Store, wanted: dict[str, Any], names: list[str]) -> None:
    assert people(village, **wanted) == names


def test_a_group_is_a_filter(village: Store) -> None:
    with village.read() as reader:
        rows = {row.name: row for row in find_people(reader, PeopleFilter(), today=TODAY)}
        group = reader.get(Person, rows["甲"].person_id)
    assert group is not None
    assert people(village, group_id=group.group_id) == ["甲"]
    assert (rows["甲"].group, rows["丁"].group) == ("2组", "")


def test_counts_follow_the_filter_but_not_the_role(village: Store) -> None:
    with village.read() as reader:
        all_of_them = count_people(reader, PeopleFilter(role="child"))
        disabled = count_people(reader, PeopleFilter(category="severe_disability"))
    assert [all_of_them.of(role) for role in (None, "elder", "child", "helper")] == [4, 2, 1, 2]
    assert (disabled.every, disabled.elder, disabled.child, disabled.helper) == (1, 1, 0, 1)


def test_a_role_that_was_given_twice_is_one_person(village: Store) -> None:
    with village.work() as work:
        who = work.find(Person, col(Person.name) == "甲")[0]
        factories.resident(work, who)
        factories.helper(work, who)
        factories.helper(work, who)
        work.commit()
    assert people(village, role="elder") == ["乙", "甲"]
    with village.read() as reader:
        assert count_people(reader, PeopleFilter()).elder == 2
        assert len(people_by_id(reader, [who.id], today=TODAY)) == 1


def test_rows_tell_people_apart(village: Store) -> None:
    with village.read() as reader:
        found = find_people(reader, PeopleFilter(typed="丙"), today=TODAY)[0]
        assert person_row(reader, found.person_id, today=TODAY) == found
        assert person_row(reader, "0" * 32, today=TODAY) is None
        assert people_by_id(reader, [], today=TODAY) == {}
    assert isinstance(found, PersonRow)
    assert (found.age, found.resident_kind) == (10, "left_behind_child")


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("1944-11-21", TODAY, 82),
        ("1944-11-22", TODAY, 81),
        ("1944-11", TODAY, 81),
        ("1944-10", TODAY, 82),
        ("1944", TODAY, 81),
        (None, TODAY, None),
    ],
)
def test_age(birth: str | None, day: str, age: int | None) -> None:
    assert age_on(birth, day) == age


# -- one person --------------------------------------------------------------------------


def test_admitting_is_one_action(store: Store) -> None:
    with store.work() as work:
        who = admit(
            work,
            Person(village=VILLAGE, name="王秀英", id_number=NUMBER),
            resident=Resident(self_care_failed=["bathing"]),
            helper=Helper(kind="neighbour"),
        )
        done = work.commit()
    assert (done.label, done.rows) == ("add_person", 3)
    assert done.tx is not None
    store.undo(done.tx)
    assert people(store) == []
    with store.work() as work:
        refused(
            "id_missing", lambda: admit(work, Person(village=VILLAGE, name="王", id_number="无"))
        )
    with store.read() as reader:
        assert person_page(reader, who.id, today=TODAY) is None
        assert open_person(reader, who.id) is None


def test_a_page_has_everything(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 3)
        who = factories.person(
            work, group_id=group.id, id_number=NUMBER, lunar_birthday="12-08", birth="1944-03-01"
        )
        elder = factories.resident(work, who, categories=["destitute_dispersed"])
        pairing = factories.pairing(work, elder)
        factories.visit(work, elder, visited_on="2026-11-01", visitor="李主任")
        wrong = factories.visit(work, elder, visited_on="2026-11-02", health="concern")
        right = factories.visit(
            work, elder, visited_on="2026-11-03", safety="concern", corrects_id=wrong.id
        )
        factories.card(work, who)
        add_contact(work, Contact(person_id=who.id, role="guardian", name="王小明"))
        work.commit()
    page = page_of(store, who.id)
    assert (page.row.group, page.row.age, page.next_birthday) == ("3组", 82, "2027-01-15")
    assert page.person.id_number == NUMBER[:2] + "*" * 14 + NUMBER[-2:]
    assert page.resident is not None
    assert page.helper is None
    assert [p.id for p in page.pairings] == [pairing.id]
    assert page.need is not None
    assert (page.need.mode, page.pairing_missing) == ("one_to_one", False)
    assert (page.visits[0].id, page.visits[0].concerns) == (right.id, ("safety",))
    assert [v.visitor for v in page.visits] == ["", "李主任"]
    assert [c.name for c in page.contacts] == ["王小明"]
    assert len(page.cards) == 1
    assert (page.warnings, page.duplicates, page.conflicts) == ((), (), ())
    assert len(page.history) == 1
    with store.read() as reader:
        assert full_id_number(reader, who.id) == NUMBER
        opened = open_person(reader, who.id)
    assert opened is not None
    assert opened.person.id_number == NUMBER


def test_a_page_says_what_is_doubtful_or_missing(store: Store) -> None:
    with store.work() as work:
        first = factories.person(work)
        child = factories.person(work, birth="1944-03-01")
        factories.resident(
            work, child, kind="child_in_need", categories=["low_income", "destitute_dispersed"]
        )
        elder = factories.resident(work, factories.person(work, "李四"), living=["living_alone"])
        work.commit()
    page = page_of(store, child.id)
    codes = ["destitute_and_low_income", "child_grown_up", "guardian_missing"]
    assert [w.code for w in page.warnings] == codes
    assert [row.person_id for row in page.duplicates] == [first.id]
    assert page_of(store, elder.person_id).pairing_missing
    assert not page_of(store, first.id).pairing_missing


def test_a_grid_is_not_enough_for_who_needs_a_helper_of_their_own(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, categories=["destitute_dispersed"])
        factories.pairing(work, elder, mode="grid")
        work.commit()
    assert page_of(store, elder.person_id).pairing_missing


# -- history -----------------------------------------------------------------------------


def entry(store: Store, person_id: str) -> HistoryEntry:
    with store.read() as reader:
        return history_of(reader, person_id)[0]


def changed(found: HistoryEntry) -> dict[str, tuple[Any, Any]]:
    return {f"{f.table}.{f.name}": (f.before, f.after) for f in found.fields}


def test_history_tells_who_when_and_what(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        who = register_person(work, Person(village=VILLAGE, name="王秀英", group_id=one.id))
        work.commit()
    first = entry(store, who.id)
    assert (first.label, first.user, first.added) == ("add_person", "陈天芬", ("person",))
    assert changed(first)["person.name"] == (None, "王秀英")
    assert "person.sex" not in changed(first)
    clock.advance(days=1)
    with store.work("李文书") as work:
        who = edit_person(work, who, group_id=two.id, id_number=NUMBER)
        work.commit()
    second = entry(store, who.id)
    assert (second.at, second.user) == ("2026-11-22T08:00:00+08:00", "李文书")
    assert (second.own, second.confirmed, second.doubtful) == (True, False, False)
    fields = changed(second)
    assert fields["person.group_id"] == ("1组", "2组")
    assert fields["person.id_number"] == (None, "50" + "*" * 14 + NUMBER[-2:])
    assert {f.label for f in second.fields} >= {"Group", "ID number", "Sex", "Date of birth"}


def test_history_has_roles_and_contacts(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        elder = factories.resident(work, self_care="semi_care")
        work.commit()
    for minute in range(1, 4):
        clock.advance(minutes=minute)
        with store.work() as work:
            _some_change(work, elder, minute)
            work.commit()
    with store.read() as reader:
        found = history_of(reader, elder.person_id)
    assert [e.label for e in found] == ["remove_contact", "add_contact", "edit_resident", ""]
    assert (found[0].removed, found[1].added) == (("contact",), ("contact",))
    assert changed(found[1])["contact.name"] == (None, "王小明")
    assert changed(found[2]) == {
        "resident.self_care": ("semi_care", "full_care"),
        "resident.diet": (None, "忌海鲜"),
    }


def _some_change(work: Work, elder: Resident, number: int) -> None:
    if number == 1:
        edit_resident(work, elder, self_care="full_care", diet="忌海鲜")
    elif number == 2:
        add_contact(work, Contact(person_id=elder.person_id, name="王小明"))
    else:
        remove_contact(work, work.find(Contact)[0])


def test_an_undo_is_in_the_history(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        work.commit()
    with store.work() as work:
        edit_person(work, who, phone="13900000001")
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    assert changed(entry(store, who.id)) == {"person.phone": ("13900000001", None)}
    assert entry(store, who.id).label == "undo"


# -- conflicts ---------------------------------------------------------------------------


def _conflict(work: Work, row: Person | Resident, field: str, value: Any) -> str:
    """Puts a candidate beside the present value, as the merge does; returns its change."""
    table = "person" if isinstance(row, Person) else "resident"
    last = work.changes_of([(table, row.id)])[-1]
    change = f"{last.writer}:{last.seq}"
    state = rowstate.load(work.connection, table, row.id)
    state.conflicts = {field: {change: value}}
    rowstate.save(work.connection, table, row.id, state)
    return change


def test_a_conflict_shows_every_value(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, phone="13900000001")
        change = _conflict(work, who, "phone", "13900000002")
        work.commit()
    found = page_of(store, who.id).conflicts[0]
    assert (found.table, found.field, found.label) == ("person", "phone", "Phone")
    standing, other = found.candidates
    assert (standing.change, standing.shown) == (None, "13900000001")
    assert (other.change, other.shown, other.user) == (change, "13900000002", "陈天芬")


def test_a_conflict_shows_names_and_masks_numbers(store: Store) -> None:
    with store.work() as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        who = factories.person(work, group_id=one.id, id_number=NUMBER)
        _conflict(work, who, "group_id", two.id)
        assert [c.shown for c in conflicts_of_row(work, who)[0].candidates] == ["1组", "2组"]
        _conflict(work, who, "id_number", NUMBER)
        shown = [c.shown for c in conflicts_of_row(work, who)[0].candidates]
    assert shown == ["50" + "*" * 14 + NUMBER[-2:]] * 2


@pytest.mark.parametrize("chosen", [True, False])
def test_one_value_is_kept(store: Store, chosen: bool) -> None:
    with store.work() as work:
        who = factories.person(work, phone="13900000001")
        change = _conflict(work, who, "phone", "13900000002")
        kept = keep_value(work, "person", who.id, "phone", change if chosen else None)
        assert isinstance(kept, Person)
        assert kept.phone == ("13900000002" if chosen else "13900000001")
        assert conflicts_of_row(work, kept) == []
        refused("conflict_settled", lambda: keep_value(work, "person", who.id, "phone", None))
        assert work.changes_of([("person", who.id)])[-1].op == "resolve"


def test_the_level_follows_the_items_that_were_kept(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, self_care_failed=[], self_care="full_self_care")
        change = _conflict(work, elder, "self_care_failed", ["bathing", "eating"])
        kept = keep_value(work, "resident", elder.id, "self_care_failed", change)
    assert isinstance(kept, Resident)
    assert kept.self_care == "semi_care"


# -- leaving -----------------------------------------------------------------------------


def test_a_death_ends_what_hangs_on_a_person(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        who = work.get(Person, elder.person_id)
        assert who is not None
        pairing = factories.pairing(work, elder)
        factories.card(work, who)
        work.commit()
    with store.work() as work:
        gone = mark_deceased(work, who, on="2026-11-20")
        done = work.commit()
    assert (gone.life_status, gone.death_date, done.label) == (
        "deceased",
        "2026-11-20",
        "mark_deceased",
    )
    with store.read() as reader:
        resident, ended = reader.get(Resident, elder.id), reader.get(Pairing, pairing.id)
        assert resident is not None
        assert ended is not None
        assert (resident.ended_on, resident.end_reason) == ("2026-11-20", "deceased")
        assert (ended.ended_on, ended.end_reason) == ("2026-11-20", "resident_died")
        assert active_cards(reader, who.id) == []
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert reader.get(Person, who.id) == who
        assert reader.get(Pairing, pairing.id) == pairing
        assert len(active_cards(reader, who.id)) == 1


def test_a_helper_who_dies_leaves_the_pairings(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        pairing = factories.pairing(work, by=helper)
        who = work.get(Person, helper.person_id)
        assert who is not None
        mark_deceased(work, who, on=TODAY)
        ended = work.get(Pairing, pairing.id)
    assert ended is not None
    assert ended.end_reason == "helper_left"


def test_no_visit_is_dated_after_a_death(store: Store) -> None:
    with store.work() as work:
        elder, helper = factories.resident(work), factories.helper(work)
        factories.visit(work, elder, visited_on="2026-11-10", helper_id=helper.id)
        for role in (elder, helper):
            who = work.get(Person, role.person_id)
            assert who is not None
            with pytest.raises(CareError, match="records_after_death") as late:
                mark_deceased(work, who, on="2026-11-09")
            known = {"field": "death_date", "count": 1, "last": "2026-11-10"}
            assert late.value.params == known
            assert mark_deceased(work, who, on="2026-11-10").death_date == "2026-11-10"


def test_a_visit_that_was_taken_back_stands_in_no_way(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        who = work.get(Person, elder.person_id)
        assert who is not None
        work.withdraw(factories.visit(work, elder, visited_on="2026-11-10"))
        assert mark_deceased(work, who, on="2026-11-09").life_status == "deceased"


def test_the_day_of_a_death_makes_sense_and_can_be_corrected(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        who = work.get(Person, elder.person_id)
        assert who is not None
        refused("date_in_future", lambda: mark_deceased(work, who, on="2026-11-22"))
        refused("death_before_birth", lambda: mark_deceased(work, who, on="1944-02-28"))
        refused("invalid_death_date", lambda: mark_deceased(work, who, on="2026-02-30"))
        gone = mark_deceased(work, who, on="2026-11-20")
        gone = mark_deceased(work, gone, on="2026-11-18")
        left = work.get(Resident, elder.id)
        assert left is not None
        assert (gone.death_date, left.ended_on) == ("2026-11-18", "2026-11-18")


def test_moving_away_and_coming_back(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        who = work.get(Person, elder.person_id)
        assert who is not None
        pairing = factories.pairing(work, elder)
        refused("date_in_future", lambda: mark_moved_away(work, who, on="2026-11-22"))
        gone = mark_moved_away(work, who, on="2026-11-01")
        ended, left = work.get(Pairing, pairing.id), work.get(Resident, elder.id)
        assert ended is not None
        assert left is not None
        assert (gone.life_status, left.end_reason) == ("moved_away", "moved_away")
        assert (ended.ended_on, ended.end_reason) == ("2026-11-01", "resident_moved")
        back = mark_living(work, gone)
        again = work.get(Resident, elder.id)
        assert again is not None
        assert (back.life_status, again.ended_on, again.end_reason) == ("living", None, None)
        dead = mark_deceased(work, back, on=TODAY)
        refused("person_deceased", lambda: mark_moved_away(work, dead, on=TODAY))
        assert mark_living(work, dead).death_date is None


def test_a_helper_keeps_the_role_when_the_person_is_edited(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        edit_helper(work, helper, organisation="村委会")
        work.commit()
    assert page_of(store, helper.person_id).helper is not None
