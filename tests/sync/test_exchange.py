"""Handing over and receiving: two laptops and a county."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.records import Person
from tests import factories
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

pytestmark = pytest.mark.usefixtures("engine")  # on both databases of a county


def village(store, people: int = 3) -> list[Person]:
    """People with a profile, a pairing and a visit each, in one transaction."""
    with store.work() as work:
        made = [factories.person(work, f"王秀{n}") for n in range(people)]
        for who in made:
            elder = factories.resident(work, who)
            factories.visit(work, elder)
        factories.pairing(work)
        work.commit()
    return made


def test_a_second_laptop_receives_everything(enrolled, county):
    one, two = enrolled("one"), enrolled("two")
    village(one)
    held = one.held_only_here()
    done = sync(one, county)
    assert (done.sent, done.remaining, done.requests) == (held, 0, 1)
    assert sync(two, county).received == held
    assert tables(one) == tables(two)
    assert len(tables(two)["visit"]) == 3
    assert_agrees(one, county)
    assert_agrees(two, county)
    again = sync(two, county)
    assert (again.sent, again.received, again.requests) == (0, 0, 1)
