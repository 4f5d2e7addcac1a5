"""Two records of one person become one: everything of both is seen there, and comes back."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.card import Card, find_by_token, new_token
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.pairing.reading import pairings_of_person
from eldercare_desktop.care.person import add_contact, mark_not_same, possible_duplicates
from eldercare_desktop.care.records import Contact, Helper, Pairing, Person, Resident, Visit
from eldercare_desktop.care.register import find_people
from eldercare_desktop.care.register.listing import PeopleFilter
from eldercare_desktop.care.register.page import person_page
from eldercare_desktop.care.settling.comparing import differences
from eldercare_desktop.care.settling.merging import merge_persons, merge_roles, part_person
from eldercare_desktop.care.settling.pairs import compared, fuller_first, made_one, pairs_to_settle
from eldercare_desktop.care.visit.history import VisitFilter, count_visits, find_visits
from eldercare_desktop.store import joining
from eldercare_desktop.store.record import record_types, references, table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"
TOKENS = new_token(), new_token()


class Twice:
    """王秀英 is on the register twice, each with visits, a card, a helper and a contact."""

    def __init__(self, work: Work) -> None:
        self.one = factories.person(work, "王秀英", phone="13900000001")
        self.two = factories.person(work, "王秀英", phone="13900000002", address="海棠村3组12号")
        self.first = factories.resident(work, self.one, diet="少盐")
        self.second = factories.resident(work, self.two, categories=["low_income"])
        self.helper = factories.helper(work)
        self.pairing = factories.pairing(work, self.first, self.helper)
        self.double = factories.pairing(work, self.second, self.helper, agreement="none")
        self.visits = [
            factories.visit(work, elder, visited_on=day, note=day)
            for elder, day in ((self.first, "2026-11-01"), (self.second, "2026-11-11"))
        ]
        for who, token in zip((self.one, self.two), TOKENS, strict=True):
            factories.card(work, who, token=token)
            add_contact(work, Contact(person_id=who.id, village=who.village, name=f"子{token}"))


def twice(store: Store) -> Twice:
    with store.work(label="import_roster") as work:
        made = Twice(work)
        work.commit()
    return made


def done(store: Store, what: Any, *args: Any, **more: Any) -> int:
    with store.work() as work:
        what(work, *args, **more)
        tx = work.commit().tx
    assert tx is not None
    return tx


def everything(store: Store) -> dict[str, list[Any]]:
    """All rows as lists and counts see them; without the facts that say what is one."""
    with store.read() as reader:
        return {
            name: [r.model_dump() for r in reader.find(kind, deleted=True, order_by=[kind.id])]
            for name, kind in record_types().items()
            if not name.startswith("same_")
        }


def test_everything_of_both_is_seen_at_the_kept_one(store: Store) -> None:
    made = twice(store)
    done(store, merge_persons, made.one.id, made.two.id)
    with store.read() as reader:
        people = find_people(reader, PeopleFilter(role="elder"), today=TODAY)
        assert [row.person_id for row in people] == [made.one.id]
        page = person_page(reader, made.one.id, today=TODAY)
        assert page is not None
        assert {v.id for v in page.visits} == {v.id for v in made.visits}
        assert len(page.cards) == 2
        assert len(page.contacts) == 2
        assert {p.id for p in page.pairings} == {made.pairing.id, made.double.id}
        assert [c.outcome for c in (find_by_token(reader, t) for t in TOKENS)] == ["person"] * 2
        assert {find_by_token(reader, t).person_id for t in TOKENS} == {made.one.id}
        assert count_visits(reader, VisitFilter(resident_id=made.first.id)) == 2
        assert count_visits(reader, VisitFilter()) == 2
        assert made_one(reader) == [made.one.id]
        assert pairs_to_settle(reader) == []


def test_of_two_pairings_with_one_helper_one_ends_with_a_reason(store: Store) -> None:
    made = twice(store)
    done(store, merge_persons, made.two.id, made.one.id)
    with store.read() as reader:
        rows = {p.id: p for p in pairings_of_person(reader, made.two.id, today=TODAY)}
    assert rows[made.pairing.id].active, "the one with a signed agreement goes on"
    assert (rows[made.double.id].ended_on, rows[made.double.id].end_reason) == (
        TODAY, "entered_by_mistake",
    )  # fmt: skip


def test_values_are_taken_over_and_the_rest_stays_in_the_history(store: Store) -> None:
    made = twice(store)
    take = [("person", "address"), ("resident", "categories")]
    done(store, merge_persons, made.one.id, made.two.id, take)
    with store.read() as reader:
        page = person_page(reader, made.one.id, today=TODAY)
        assert page is not None
        assert (page.person.phone, page.person.address) == ("13900000001", "海棠村3组12号")
        assert page.resident is not None
        assert (page.resident.diet, page.resident.categories) == ("少盐", ["low_income"])
        said = {str(field.after) for entry in page.history for field in entry.fields}
        assert {"13900000001", "13900000002"} <= said
        assert page.history[0].label == "merge_persons"


def test_undo_brings_both_back_exactly(store: Store) -> None:
    made = twice(store)
    before = everything(store)
    tx = done(store, merge_persons, made.one.id, made.two.id, [("person", "address")])
    assert everything(store) != before
    store.undo(tx)
    assert everything(store) == before
    with store.read() as reader:
        assert [p.why for p in pairs_to_settle(reader)] == ["same_name"]


def test_parting_later_brings_both_back(store: Store) -> None:
    made = twice(store)
    before = everything(store)
    done(store, merge_persons, made.one.id, made.two.id)
    with store.work() as work:
        late = factories.visit(work, work.get(Resident, made.second.id), note="后来")
        work.commit()
    tx = done(store, part_person, made.one.id)
    after = everything(store)
    assert after["person"] == before["person"]
    assert after["resident"] == before["resident"]
    assert {v["id"]: v["resident_id"] for v in after["visit"]} == {
        made.visits[0].id: made.first.id,
        made.visits[1].id: made.second.id,
        late.id: made.second.id,
    }
    store.undo(tx)
    with store.read() as reader:
        assert count_visits(reader, VisitFilter(person_id=made.one.id)) == 3


def test_three_records_become_one(store: Store) -> None:
    made = twice(store)
    with store.work() as work:
        third = factories.person(work, "王秀英")
        visit = factories.visit(work, factories.resident(work, third))
        work.commit()
    done(store, merge_persons, made.two.id, third.id)
    done(store, merge_persons, made.one.id, made.two.id)
    with store.read() as reader:
        assert [p.id for p in reader.find(Person, col(Person.name) == "王秀英")] == [made.one.id]
        assert len(reader.find(Resident)) == 1
        rows = find_visits(reader, VisitFilter(person_id=made.one.id))
        assert {row.id for row in rows} == {visit.id, *(v.id for v in made.visits)}
        assert {row.resident_id for row in rows} == {made.first.id}


def test_what_is_written_for_the_other_one_later_is_seen_at_the_kept_one(store: Store) -> None:
    """A screen that was opened before the merge may still name the other record."""
    made = twice(store)
    done(store, merge_persons, made.one.id, made.two.id)
    with store.work() as work:
        factories.visit(work, made.second, note="后来")
        factories.card(work, made.two, token=new_token())
        work.commit()
    with store.read() as reader:
        assert count_visits(reader, VisitFilter(person_id=made.one.id)) == 3
        assert len(reader.find(Card, col(Card.person_id) == made.one.id)) == 3


def test_every_reference_of_every_record_leads_to_the_kept_one(store: Store) -> None:
    """Also of records that are declared later: nothing here names them."""
    made = twice(store)
    done(store, merge_persons, made.one.id, made.two.id)
    gone = {"person": made.two.id, "resident": made.second.id}
    with store.read() as reader:
        for kind in record_types().values():
            if table_of(kind).name.startswith("same_"):
                continue
            for field, table in references(kind).items():
                for row in reader.find(kind, deleted=True):
                    assert getattr(row, field) != gone.get(table, "")


def test_who_looks_after_the_other_is_not_the_same(store: Store) -> None:
    with store.work() as work:
        one, two = factories.person(work), factories.person(work)
        factories.pairing(work, factories.resident(work, one), factories.helper(work, two))
        with pytest.raises(CareError) as refused:
            merge_persons(work, one.id, two.id)
    assert refused.value.code == "merge_paired"


def test_neighbours_of_two_villages_are_not_merged(store: Store) -> None:
    with store.work() as work:
        one = factories.person(work)
        two = factories.person(work, village="500113103221")
        for code, other in (("merge_two_villages", two.id), ("merge_same", one.id)):
            with pytest.raises(CareError) as refused:
                merge_persons(work, one.id, other)
            assert refused.value.code == code


def test_whoever_turns_out_to_have_died_leaves_the_register(store: Store) -> None:
    made = twice(store)
    with store.work() as work:
        gone = work.get(Person, made.two.id)
        assert gone is not None
        work.set(gone, life_status="deceased", death_date="2026-11-12")
        work.commit()
    done(store, merge_persons, made.one.id, made.two.id, [("person", "life_status")])
    with store.read() as reader:
        page = person_page(reader, made.one.id, today=TODAY)
    assert page is not None
    assert page.person.death_date == "2026-11-12"
    assert page.resident is not None
    assert page.resident.ended_on == "2026-11-12"
    assert not [p for p in page.pairings if p.active]
    assert all(card.revoked_on for card in page.cards)


def test_two_profiles_of_one_person_become_one(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        one, two = factories.resident(work, who), factories.resident(work, who, diet="少盐")
        factories.visit(work, two)
        work.commit()
    with store.read() as reader:
        (pair,) = pairs_to_settle(reader)
        assert (pair.table, pair.why) == ("resident", "two_roles")
        assert fuller_first(reader, pair).kept_id == two.id
        shown = compared(reader, pair, today=TODAY)
        assert shown is not None
        assert [(d.field, d.choice) for d in shown.differences] == [("diet", "other")]
    done(store, merge_roles, "resident", one.id, two.id, [("resident", "diet")])
    with store.read() as reader:
        (kept,) = reader.find(Resident)
        assert (kept.id, kept.diet) == (one.id, "少盐")
        assert count_visits(reader, VisitFilter(resident_id=one.id)) == 1
        assert pairs_to_settle(reader) == []


def test_the_profiles_of_two_persons_are_not_made_one(store: Store) -> None:
    made = twice(store)
    with store.work() as work, pytest.raises(CareError) as refused:
        merge_roles(work, "resident", made.first.id, made.second.id)
    assert refused.value.code == "merge_two_persons"


def test_a_pair_is_shown_with_what_each_brings_along(store: Store) -> None:
    made = twice(store)
    with store.read() as reader:
        (pair,) = pairs_to_settle(reader)
        shown = compared(reader, pair, today=TODAY)
    assert shown is not None
    assert (shown.kept.person_id, shown.other.person_id) == (made.one.id, made.two.id)
    assert (shown.kept_has.visits, shown.kept_has.cards, shown.kept_has.contacts) == (1, 1, 1)
    assert shown.doubled == ("李国碧",)
    fields = {
        (d.table, d.field): (d.kept.shown, d.other.shown, d.choice) for d in shown.differences
    }
    assert fields["person", "phone"][:2] == ("13900000001", "13900000002")
    assert fields["person", "address"] == (None, "海棠村3组12号", "other")
    assert fields["resident", "diet"] == ("少盐", None, "kept")
    assert all(d.kept.author.user == "陈天芬" for d in shown.differences)


def test_the_fuller_value_is_likelier_then_the_newer(store: Store, clock: Any) -> None:
    with store.work() as work:
        one = factories.person(
            work,
            birth="1944",
            phone="13900000001",
            id_as_written="5001",
            id_problem="id_length_invalid",
        )
        work.commit()
    clock.advance(days=1)
    with store.work() as work:
        two = factories.person(work, birth="1944-03-01", phone="13900000002", note="一")
        work.commit()
    with store.read() as reader:
        found = {d.field: d.choice for d in differences(reader, one, two)}
    assert found == {"birth": "other", "phone": "other", "note": "other", "id_number": "kept"}


def test_not_the_same_person_is_remembered(store: Store) -> None:
    made = twice(store)
    tx = done(store, mark_not_same, made.one.id, made.two.id)
    with store.read() as reader:
        assert pairs_to_settle(reader) == []
    store.undo(tx)
    with store.read() as reader:
        assert len(pairs_to_settle(reader)) == 1


def test_the_same_number_is_the_same_person_whatever_the_name(store: Store) -> None:
    number = "500199194403013163"
    with store.work() as work:
        one = factories.person(work, "王秀英", id_number=number)
        factories.person(work, "汪秀英", id_number=number)
        work.commit()
    with store.read() as reader:
        (pair,) = pairs_to_settle(reader)
        assert pair.why == "same_number"
        assert possible_duplicates(reader, one) == [pair.other_id]


def test_a_search_goes_on_with_the_kept_one(store: Store) -> None:
    made = twice(store)
    done(store, merge_persons, made.one.id, made.two.id)
    with store.read() as reader:
        assert joining.kept(reader, "person", made.two.id) == made.one.id
        page = person_page(reader, made.two.id, today=TODAY)
    assert page is not None
    assert page.row.person_id == made.one.id


def test_facts_of_any_kind_are_carried_along(store: Store) -> None:
    """A word about the other one is a word about the kept one."""
    made = twice(store)
    with store.work() as work:
        third = factories.person(work, "王秀英")
        mark_not_same(work, made.two.id, third.id)
        mark_not_same(work, made.one.id, third.id)
        work.commit()
    done(store, merge_persons, made.one.id, made.two.id)
    with store.read() as reader:
        assert pairs_to_settle(reader) == []
        assert len(reader.find(Visit, col(Visit.resident_id) == made.first.id)) == 2
        assert {p.resident_id for p in reader.find(Pairing)} == {made.first.id}
        assert len(reader.find(Helper)) == 1


def test_no_allergy_is_lost_whatever_is_chosen(store: Store) -> None:
    made = twice(store)
    with store.work() as work:
        work.set(made.first, allergens=["peanuts"], diets=["low_salt"])
        work.set(made.second, allergens=["eggs", "peanuts"])
        work.commit()
    with store.read() as reader:
        one, two = (reader.get(Resident, r.id) for r in (made.first, made.second))
        assert one is not None
        assert two is not None
        asked = {one.field for one in differences(reader, one, two)}
    assert not asked & {"allergens", "diets"}
    take = [("resident", "categories")]
    tx = done(store, merge_persons, made.one.id, made.two.id, take)
    with store.read() as reader:
        kept = reader.get(Resident, made.first.id)
        assert kept is not None
        assert (kept.allergens, kept.diets) == (["eggs", "peanuts"], ["low_salt"])
    store.undo(tx)
    with store.read() as reader:
        back = reader.get(Resident, made.first.id)
        assert back is not None
        assert back.allergens == ["peanuts"]
