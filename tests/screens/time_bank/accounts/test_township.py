"""The accounts on the laptop of a township: all villages, and the pool that only it sees whole."""

from __future__ import annotations

from collections.abc import Callable

from eldercare_desktop.care.time_bank.ledger.moving import donate, move_pool, open_with
from eldercare_desktop.screens.time_bank.account_phrases import row_hint, row_name
from eldercare_desktop.screens.time_bank.account_steps import steps_for
from eldercare_desktop.screens.time_bank.accounts_loading import AccountsFound, accounts
from eldercare_desktop.store.store import Store
from tests.factories import VILLAGE, person

TOWNSHIP = f"{VILLAGE[:9]}000"
OTHER = f"{VILLAGE[:9]}299"


def filled(store: Store, *villages: str) -> AccountsFound:
    """One person with 2 hours in each village; 30 minutes of the first go to the township."""
    with store.work() as work:
        people = [person(work, name="罗秀英", village=village) for village in villages]
        for one in people:
            open_with(work, one.id, 120)
        donate(work, people[0].id, 30, to="township_pool")
        work.commit()
    with store.read() as reader:
        return accounts(reader)


def test_all_villages_stand_in_one_list(new_store: Callable[..., Store]) -> None:
    store = new_store("town", village=TOWNSHIP)
    found = filled(store, VILLAGE, OTHER)
    people = [row for row in found.rows if row.person_id]
    assert sorted(row.village for row in people) == [VILLAGE, OTHER]
    (pool,) = [row for row in found.rows if row.name == "township_pool"]
    assert (pool.minutes, row_name(pool), row_hint(pool, found)) == (30, "Township pool", "")
    assert [step.name for step in steps_for(pool, found)] == ["grant", "move_pool"]
    with store.work() as work:
        move_pool(work, OTHER, 30, "township_pool", "支持新开办的村")
        work.commit()
    with store.read() as reader:
        again = accounts(reader)
    pools = {row.village: row.minutes for row in again.rows if row.name == "village_pool"}
    assert pools == {VILLAGE: 0, OTHER: 30}


def test_a_village_sees_its_part_of_the_township_pool_and_takes_nothing(store: Store) -> None:
    found = filled(store, VILLAGE)
    (pool,) = [row for row in found.rows if row.name == "township_pool"]
    assert row_hint(pool, found) == "this village's part"
    assert steps_for(pool, found) == []
