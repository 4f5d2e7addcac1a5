"""Persons: identity, duplicates, contacts, birthdays, doubts [rules of identity]."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.identity import check_digit
from eldercare_desktop.care.person import (
    Contact,
    NotSamePerson,
    Person,
    add_contact,
    edit_contact,
    edit_person,
    mark_not_same,
    person_warnings,
    possible_duplicates,
    register_person,
    remove_contact,
)
from eldercare_desktop.care.person.birthdays import (
    days_until,
    next_lunar_birthday,
    read_lunar_birthday,
)
from eldercare_desktop.care.person.duplicates import told_apart
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.person.warnings import phone_problem
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE

TODAY = "2026-11-21"


def id_number(birth: str = "19440301", order: str = "316", area: str = "500199") -> str:
    """An invented number with its right check digit; an odd order is a man's."""
    return area + birth + order + check_digit(area + birth + order)


def new(name: str = "王秀英", **values: Any) -> Person:
    return Person(**{"village": VILLAGE, "name": name, **values})


def refused(code: str, doing: Callable[[], object]) -> CareError:
    with pytest.raises(CareError) as problem:
        doing()
    assert problem.value.code == code
    return problem.value


# -- ID numbers --------------------------------------------------------------------------


def test_a_valid_number_gives_birth_and_sex(store: Store) -> None:
    with store.work() as work:
        who = register_person(work, new(id_number=id_number(order="315").lower()))
        work.commit()
    assert (who.birth, who.sex, who.id_problem) == ("1944-03-01", "male", None)
    assert who.id_number == id_number(order="315")


def test_what_a_person_says_goes_before_what_the_number_says(store: Store) -> None:
    with store.work() as work:
        number = id_number()
        who = register_person(work, new(id_number=number, birth="1943", sex="male"))
        assert (who.birth, who.sex) == ("1943", "male")
    codes = {w.code: w.field for w in person_warnings(who, today=TODAY)}
    assert codes == {"birthdate_conflicts_id": "birth", "sex_conflicts_id": "sex"}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (id_number()[:17] + "0", "id_checksum_invalid"),
        (id_number()[:15] + "000", "id_precision_lost"),
        (id_number()[:17], "id_length_invalid"),
        ("50019919441301" + "3167", "id_birthdate_implausible"),
        ("5001**********3167", "id_masked"),
        ("无证", "id_missing"),
    ],
)
def test_a_number_that_cannot_be_right_is_refused(store: Store, written: str, code: str) -> None:
    with store.work() as work:
        problem = refused(code, lambda: register_person(work, new(id_number=written)))
        assert problem.params["field"] == "id_number"
        assert work.find(Person) == []


def test_a_number_that_lost_its_last_digits_keeps_the_birth_date(store: Store) -> None:
    written = id_number()[:15] + "000"
    with store.work() as work:
        who = register_person(work, new(id_as_written=written))
    assert who.id_number is None
    assert who.id_as_written == written
    assert (who.id_problem, who.birth, who.sex) == ("id_precision_lost", "1944-03-01", None)
    assert [w.code for w in person_warnings(who, today=TODAY)] == ["id_precision_lost"]


def test_completing_the_number_takes_the_problem_away(store: Store) -> None:
    with store.work() as work:
        who = register_person(work, new(id_as_written=id_number()[:15] + "000"))
        kept = edit_person(work, who, id_number=id_number())
    assert (kept.id_number, kept.id_as_written, kept.id_problem) == (id_number(), None, None)
    assert kept.sex == "female"


def test_a_number_can_be_taken_off(store: Store) -> None:
    with store.work() as work:
        who = register_person(work, new(id_number=id_number()))
        kept = edit_person(work, who, id_number=None)
    assert (kept.id_number, kept.id_problem, kept.birth) == (None, None, "1944-03-01")


def test_one_number_is_one_person(store: Store) -> None:
    with store.work() as work:
        first = register_person(work, new("李国碧", id_number=id_number()))
        again = new("李国壁", id_number=id_number())
        problem = refused("same_id_number", lambda: register_person(work, again))
        assert problem.params["person_id"] == first.id
        assert problem.params["name"] == "李国碧"
        other = register_person(work, new("李国壁"))
        refused("same_id_number", lambda: edit_person(work, other, id_number=id_number()))
        work.delete(first)
        assert edit_person(work, other, id_number=id_number()).id_number == id_number()


def test_a_birth_lies_behind_us_and_before_the_death(store: Store) -> None:
    with store.work() as work:
        refused("birth_in_future", lambda: register_person(work, new(birth="2026-11-22")))
        register_person(work, new("刘一", birth="2026"))
        dead = factories.person(work, life_status="deceased", death_date="2020-01-01")
        refused("birth_after_death", lambda: edit_person(work, dead, birth="2020-02"))


def test_nothing_is_dated_after_a_death(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, life_status="deceased", death_date="2026-11-01")
        refuse_after_death(work, who.id, "2026-11-01")
        refused("dated_after_death", lambda: refuse_after_death(work, who.id, "2026-11-02"))


def test_an_edit_says_only_what_changed(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        work.commit()
    with store.work() as work:
        edit_person(work, who, phone="13900000001", name=who.name)
        work.commit()
    with store.read() as reader:
        change = reader.changes_of([("person", who.id)])[-1]
    assert change.values == {"phone": "13900000001"}
    assert change.label == "edit_person"


# -- possible duplicates -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "alike"),
    [
        ({"birth": "1944-03-01", "same_group": True}, True),
        ({"birth": "1944", "same_group": True}, True),
        ({"birth": None, "same_group": True}, True),
        ({"birth": "1944-03-01", "same_group": None}, True),
        ({"birth": "1944-03-02", "same_group": True}, False),
        ({"birth": "1944-03-01", "same_group": False}, False),
        ({"birth": None, "same_group": None}, False),
    ],
)
def test_who_may_be_the_same(store: Store, values: dict[str, Any], alike: bool) -> None:
    with store.work() as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        first = factories.person(work, birth="1944-03-01", group_id=one.id)
        group = {True: one.id, False: two.id, None: None}[values["same_group"]]
        found = possible_duplicates(work, new(birth=values["birth"], group_id=group))
    assert found == ([first.id] if alike else [])


def test_two_complete_numbers_are_two_people(store: Store) -> None:
    with store.work() as work:
        same = {"birth": "1944-03-01"}
        register_person(work, new(id_number=id_number(order="316"), **same))
        twin = register_person(work, new(id_number=id_number(order="318"), **same))
        assert possible_duplicates(work, twin) == []


def test_another_name_or_village_is_another_person(store: Store) -> None:
    with store.work() as work:
        factories.person(work, "王秀英", birth="1944-03-01")
        assert possible_duplicates(work, new("王秀", birth="1944-03-01")) == []
        far = new(birth="1944-03-01", village="500113103218")
        assert possible_duplicates(work, far) == []


def test_a_possible_duplicate_is_asked_about_once(store: Store) -> None:
    with store.work() as work:
        first = factories.person(work, birth="1944-03-01")
        again = new(birth="1944-03-01")
        problem = refused("possible_duplicate", lambda: register_person(work, again))
        assert problem.params["person_ids"] == [first.id]
        second = register_person(work, again, not_same_as=[first.id])
        assert told_apart(work, first.id) == {second.id}
        assert possible_duplicates(work, second) == possible_duplicates(work, first) == []
        edit_person(work, second, birth="1944-03")
        mark_not_same(work, second.id, first.id)
        assert len(work.find(NotSamePerson)) == 1


def test_the_word_that_two_are_two_can_be_taken_back(store: Store) -> None:
    with store.work() as work:
        first, second = (factories.person(work) for _ in range(2))
        mark_not_same(work, first.id, second.id)
        work.withdraw(work.find(NotSamePerson)[0])
        assert possible_duplicates(work, first) == [second.id]


def test_an_edit_that_makes_two_alike_asks_too(store: Store) -> None:
    with store.work() as work:
        factories.person(work, birth="1944-03-01")
        other = factories.person(work, birth="1950-01-01")
        refused("possible_duplicate", lambda: edit_person(work, other, birth="1944-03-01"))
        edit_person(work, other, phone="13900000001")  # says nothing new about who they are


# -- contacts ----------------------------------------------------------------------------


def test_a_contact_is_added_changed_and_taken_off(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        contact = add_contact(work, Contact(person_id=who.id, role="guardian", name="王小明"))
        assert contact.village == who.village
        contact = edit_contact(work, contact, role="emergency_contact", phone="13900000001")
        assert (contact.role, contact.phone) == ("emergency_contact", "13900000001")
        remove_contact(work, contact)
        assert work.find(Contact, col(Contact.person_id) == who.id) == []


def test_a_contact_who_is_registered_is_linked(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        son = factories.person(work, "王小明", phone="139-0000-0001")
        contact = Contact(person_id=who.id, role="supporter", name="王小明", phone="13900000001")
        linked = add_contact(work, contact)
        assert linked.other_id == son.id
        assert edit_contact(work, linked, phone="13900000002").other_id is None


def test_nobody_is_their_own_contact(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, "王秀英", phone="13900000001")
        own = Contact(person_id=who.id, name="王秀英", phone="13900000001")
        refused("contact_is_self", lambda: add_contact(work, own))
        refused("row_gone", lambda: add_contact(work, Contact(person_id="0" * 32, name="王")))


# -- doubts ------------------------------------------------------------------------------


def test_a_person_without_doubts_has_none() -> None:
    who = new(id_number=id_number(), sex="female", birth="1944-03", phone="13912345678")
    assert person_warnings(who, today=TODAY) == []


def test_doubts_stand_beside_their_field() -> None:
    who = new(birth="1925", phone="668866", phone_alt="1391234567")
    found = [(w.code, w.field) for w in person_warnings(who, today=TODAY)]
    assert found == [
        ("age_over_100", "birth"),
        ("phone_is_short_number", "phone"),
        ("phone_invalid", "phone_alt"),
    ]
    strange = new(id_number=id_number(area="990199"))
    assert [w.code for w in person_warnings(strange, today=TODAY)] == ["id_province_unknown"]


@pytest.mark.parametrize(
    ("phone", "problem"),
    [
        ("139 1234 5678", None),
        ("+86 13912345678", None),
        ("(023) 6621-2345", None),
        ("66212345", None),
        ("6688", "phone_is_short_number"),
        ("12345678901", "phone_invalid"),
        ("139123456", "phone_invalid"),
        ("儿子家", "phone_invalid"),
        (None, None),
        (" ", None),
    ],
)
def test_phones(phone: str | None, problem: str | None) -> None:
    assert phone_problem(phone) == problem


# -- lunar birthdays ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lunar", "today", "day"),
    [
        ("10-13", "2026-11-21", "2026-11-21"),  # 2026-11-21 is the 13th of the tenth month
        ("10-12", "2026-11-21", "2027-11-09"),
        ("12-08", "2026-11-21", "2027-01-15"),
        ("01-01", "2026-11-21", "2027-02-06"),
        ("12-30", "2026-11-21", "2027-02-05"),  # that month has 29 days
        ("L06-15", "2025-07-25", "2025-08-08"),  # 2025 has a leap sixth month
        ("L06-15", "2026-01-01", "2026-07-28"),  # 2026 has none: the plain one
        (None, "2026-11-21", None),
    ],
)
def test_the_next_lunar_birthday(lunar: str | None, today: str, day: str | None) -> None:
    assert next_lunar_birthday(lunar, today=today) == day


@given(
    month=st.integers(1, 12),
    day=st.integers(1, 30),
    leap=st.booleans(),
    today=st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_every_lunar_birthday_comes_within_13_months(
    month: int, day: int, leap: bool, today: date
) -> None:
    lunar = f"{'L' if leap else ''}{month:02d}-{day:02d}"
    found = next_lunar_birthday(lunar, today=today.isoformat())
    assert found is not None
    # A leap month may stand before or behind the plain one of the year before.
    wait = (date.fromisoformat(found) - today).days
    assert 0 <= wait <= 415


@pytest.mark.parametrize(
    ("written", "lunar"),
    [
        ("腊月初八", "12-08"),
        ("正月十五", "01-15"),
        ("冬月廿三", "11-23"),
        ("农历 八月 三十", "08-30"),
        ("闰六月十五", "L06-15"),
        ("十二月二十日", "12-20"),
        ("12-08", "12-08"),
        ("12.8", "12-08"),
        ("１２／８", "12-08"),
        ("L06-15", "L06-15"),
        ("leap 6/15", "L06-15"),
        ("8月5号", "08-05"),
        ("13-01", None),
        ("12-31", None),
        ("0.5", None),
        ("腊月", None),
        ("1948-03-05", None),
        ("", None),
    ],
)
def test_lunar_birthdays_as_people_type_them(written: str, lunar: str | None) -> None:
    assert read_lunar_birthday(written) == lunar


def test_days_until() -> None:
    assert days_until("2027-01-15", today=TODAY) == 55
