"""The kept table of gaps says what working it out from everybody says, whatever was written."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing import gaps, kept_gaps
from eldercare_desktop.care.pairing.gaps import GapFilter, find_gaps, gap_counts
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

TODAY = date(2026, 11, 21)


def said(store: Store, day: str) -> list[Any]:
    """Everything that is asked about gaps."""
    with store.read() as reader:
        found: list[Any] = [
            gap_counts(reader, today=day),
            gap_counts(reader, today=day, village=factories.VILLAGE),
        ]
        for wanted in (GapFilter(), GapFilter(declining=False), GapFilter(mode="grid")):
            for limit in (None, 1, 3):
                found.append(find_gaps(reader, wanted, today=day, limit=limit))
        return found


def agrees(store: Store, day: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gaps, "holds_on", lambda reader, day: False)
        expected = said(store, day)
    assert said(store, day) == expected


def write_of_children(work: Work, chance: Random) -> None:
    """A child in need, or who is at home with one."""
    if chance.random() < 0.5:
        born = chance.choice(("2008-11-23", "2015", None))
        who = factories.person(work, "小" + chance.choice("雨宝"), birth=born)
        risks = chance.choice(([], ["no_guardian"]))
        factories.resident(work, who, kind="child_in_need", risks=risks)
        return
    lives = chance.choice((None, True, False))
    persons = work.find(Person)
    if not persons:
        return
    who = chance.choice(persons)
    held = work.find(Contact, col(Contact.person_id) == who.id, limit=1)
    if held:
        work.set(held[0], lives_with=lives, role=chance.choice(("guardian", "supporter")))
    else:
        factories.contact(work, who, lives_with=lives)


def write(work: Work, chance: Random) -> None:
    """Something that may open or close a gap, or nothing of the kind."""
    residents, helpers = work.find(Resident), work.find(Helper)
    pairings, persons = work.find(Pairing), work.find(Person)
    match chance.randrange(11):
        case 0 | 1:
            born = chance.choice(("1946-11-25", "1946-12", "1947", "1930-01-01", None))
            who = factories.person(work, chance.choice("王李张") + "秀", birth=born)
            living = chance.choice(([], ["living_alone"], ["institution"]))
            poor = chance.choice(([], ["destitute_dispersed"], ["low_income"]))
            factories.resident(work, who, living=living, categories=poor)
        case 2:
            factories.helper(work)
        case 3 | 4 if residents and helpers:
            of, by = chance.choice(residents), chance.choice(helpers)
            mode = chance.choice(("grid", "one_to_one"))
            ends = chance.choice((None, None, "2026-11-24", "2026-12", "2026-11-01"))
            factories.pairing(work, of, by, mode=mode, ended_on=ends)
        case 5 if pairings:
            work.set(chance.choice(pairings), ended_on=chance.choice(("2026-11-21", None)))
        case 6 if residents:
            one = chance.choice(residents)
            how = chance.choice(("declines", "accepts"))
            end = chance.choice((None, None, "2026-11-23"))
            work.set(one, willingness=how, self_care="semi_care", ended_on=end)
        case 7 if persons:
            status = chance.choice(("living", "deceased", "moved_away"))
            work.set(chance.choice(persons), life_status=status, birth="1946-11-22")
        case 9 | 10:
            write_of_children(work, chance)
        case 8 if helpers:
            work.delete(chance.choice(helpers))


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_written_the_table_agrees(store: Store, seed: int) -> None:
    chance = Random(seed)
    for _ in range(8):
        with store.work() as work:
            for _ in range(chance.randrange(1, 5)):
                write(work, chance)
            done = work.commit()
        if chance.random() < 0.2 and done.tx is not None:
            store.undo(done.tx)
        agrees(store, TODAY.isoformat())
    for days in (-400, -1, 1, 2, 3, 5, 10, 40, 400):
        agrees(store, (TODAY + timedelta(days=days)).isoformat())


def test_the_table_itself_is_asked_and_renewed_with_the_day(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who = factories.person(work, birth="1946-11-23")
        factories.resident(work, who)
        work.commit()
    with store.read() as reader:
        assert kept_gaps.holds_on(reader, "2026-11-21")
        assert kept_gaps.holds_on(reader, "2026-11-22")
        assert not kept_gaps.holds_on(reader, "2026-11-23")
        assert not kept_gaps.holds_on(reader, "2026-11-20")
        assert gap_counts(reader, today="2026-11-22").open == 0
        assert gap_counts(reader, today="2026-11-23").open == 1
    clock.advance(days=2)
    with store.work() as work:
        assert kept_gaps.renew(work) == 1
        work.commit()
    with store.read() as reader:
        assert kept_gaps.holds_on(reader, "2026-11-23")
        assert gap_counts(reader, today="2026-11-23").open == 1


def test_a_rule_that_begins_later_and_merged_persons(store: Store) -> None:
    with store.work() as work:
        first = factories.person(work, "王秀英", birth="1950-01-01")
        second = factories.person(work, "王秀英", birth="1950-01-01")
        factories.resident(work, first)
        other = factories.resident(work, second)
        factories.pairing(work, other, mode="grid")
        set_rule(work, kept_gaps.AGES[0], 70, starts_on="2026-11-25")
        work.commit()
    for day in ("2026-11-21", "2026-11-24", "2026-11-25", "2026-12-01"):
        agrees(store, day)
    with store.work() as work:
        merge_persons(work, first.id, second.id)
        work.commit()
    for day in ("2026-11-21", "2026-11-25"):
        agrees(store, day)


def test_within_a_work_what_was_just_written_counts(store: Store) -> None:
    with store.work() as work:
        factories.resident(work, living=["living_alone"])
        assert gap_counts(work, today="2026-11-21").grid == 1


def test_a_gap_opens_again_when_the_helper_goes(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, living=["living_alone"])
        one, two = factories.helper(work), factories.helper(work)
        for by in (one, two):
            factories.pairing(work, elder, by, mode="grid")
        work.commit()
    assert _open(store) == 0
    with store.work() as work:
        work.delete(one)
        work.commit()
    assert _open(store) == 0
    with store.work() as work:
        person = work.get(Person, two.person_id)
        assert person is not None
        work.set(person, life_status="moved_away")
        work.commit()
    assert _open(store) == 1
    with store.work() as work:
        work.restore(one)
        work.commit()
    assert _open(store) == 0
    with store.work() as work:
        back = work.get(Helper, one.id)
        assert back is not None
        work.delete(back)
        work.commit()
    assert _open(store) == 1


def _open(store: Store) -> int:
    agrees(store, "2026-11-21")
    with store.read() as reader:
        assert kept_gaps.holds_on(reader, "2026-11-21")
        return gap_counts(reader, today="2026-11-21").open
