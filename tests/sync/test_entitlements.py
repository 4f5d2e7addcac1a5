"""Entitlements on two laptops and a township that know nothing of each other meanwhile."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.claims import mark
from eldercare_desktop.care.entitlement.editing import save_entitlement, switch_entitlement
from eldercare_desktop.care.entitlement.listing import (
    LIST_STATES,
    EntitledFilter,
    count_entitled,
    find_entitled,
)
from eldercare_desktop.care.entitlement.reading import TermsBook, villages_to_set
from eldercare_desktop.care.entitlement.terms import Terms
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.register.conflicts import open_conflicts
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

TODAY = "2026-11-21"


def meet(county: County, *stores: Store) -> None:
    for store in (*stores, *stores):
        sync(store, county)
    for store in stores:
        assert_agrees(store, county)


def states(store: Store) -> dict[str, str]:
    with store.read() as read:
        wanted = EntitledFilter(states=LIST_STATES)
        return {row.code: row.state for row in find_entitled(read, wanted, today=TODAY).rows}


def elder(store: Store, village: str = VILLAGE) -> Resident:
    with store.work() as work:
        made = factories.resident(work, factories.person(work, village=village))
        work.commit()
    return made


def noted(store: Store, who: Resident, state: str, on: str = TODAY) -> None:
    with store.work() as work:
        mark(work, [(who.id, "base_pension")], state, on=on)  # type: ignore[arg-type]
        work.commit()


def test_both_note_the_same_before_they_meet(
    enrolled: Callable[..., Store], county: County
) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    who = elder(a)
    meet(county, a, b)
    noted(a, who, "applied", "2026-11-20")
    noted(b, who, "receiving", "2026-11-01")
    meet(county, a, b)
    assert tables(a) == tables(b)
    for store in (a, b):
        assert states(store)["base_pension"] == "receiving"
    noted(a, who, "declines")  # whoever puts it right puts all notes right
    meet(county, a, b)
    assert states(b)["base_pension"] == "declines"


def test_both_answer_one_application(enrolled: Callable[..., Store], county: County) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    who = elder(a)
    noted(a, who, "applied", "2026-11-01")
    meet(county, a, b)
    noted(a, who, "receiving")
    noted(b, who, "refused")
    meet(county, a, b)
    assert tables(a) == tables(b)
    with a.read() as read:
        assert {conflict.field for conflict in open_conflicts(read)} == {"state"}


def test_a_death_here_and_an_application_there(
    enrolled: Callable[..., Store], county: County
) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    who = elder(a)
    noted(a, who, "receiving", "2020-01-01")
    meet(county, a, b)
    with a.work() as work:
        person = work.get(Person, who.person_id)
        assert person is not None
        mark_deceased(work, person, on="2026-11-20")
        work.commit()
    with b.work() as work:
        mark(work, [(who.id, "advanced_age_80")], "applied")
        work.commit()
    meet(county, a, b)
    for store in (a, b):
        assert states(store) == {"advanced_age_80": "lost"}


def test_a_township_sets_a_table_for_its_villages_and_each_gets_its_own(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    here, there, town = enrolled("a"), enrolled("n", NEIGHBOUR), enrolled("t", TOWNSHIP)
    elder(here)
    elder(there, NEIGHBOUR)
    meet(county, here, there, town)
    at_75 = replace(BUILTIN["advanced_age_80"], age_from=75, age_to=89)
    with town.work() as work:
        assert villages_to_set(work) == [VILLAGE, NEIGHBOUR]
        own = Terms("", name="镇里慰问", age_from=80)
        code = save_entitlement(work, own, villages=villages_to_set(work)).code
        save_entitlement(work, at_75, villages=[NEIGHBOUR])
        work.commit()
    clock.advance(minutes=5)
    with here.work() as work:  # adds the same by itself, and has no 80th allowance
        assert villages_to_set(work) == [VILLAGE]
        save_entitlement(work, own, villages=[VILLAGE])
        switch_entitlement(work, "advanced_age_80", on=False, villages=[VILLAGE])
        work.commit()
    meet(county, here, there, town)
    assert code in states(here)
    assert "advanced_age_80" not in states(here)
    with there.read() as read:
        assert TermsBook(read).on(NEIGHBOUR, TODAY)["advanced_age_80"].age_from == 75
    with town.read() as read:
        book, sums = TermsBook(read), count_entitled(read, today=TODAY)
        assert "advanced_age_80" not in book.on(VILLAGE, TODAY)
        assert book.on(NEIGHBOUR, TODAY)["advanced_age_80"].age_from == 75
        each = [count_entitled(read, today=TODAY, village=v) for v in (VILLAGE, NEIGHBOUR)]
    assert sums["missing"] == sum(one["missing"] for one in each)


def test_a_store_of_before_has_its_lists_at_once(tmp_path: Path, clock: TestClock) -> None:
    old = Path(__file__).parent.parent / "old"
    for revision in ("0001", "0002"):
        folder = tmp_path / revision
        shutil.copytree(old / revision / "village", folder)
        with Store.open(folder, PIN, clock=clock) as store:
            with store.read() as read:
                found = find_entitled(read, today=TODAY).rows
            assert {row.code for row in found} >= {"base_pension", "health_check"}
            with store.work() as work:
                mark(work, [(found[0].resident_id, found[0].code)], "receiving", on=TODAY)
                done = work.commit()
            assert done.tx is not None
            store.undo(done.tx)
            with store.read() as read:
                assert find_entitled(read, today=TODAY).rows == found
