"""A round on two laptops: whatever is done on either in whatever order, both lists agree with
each other and with a slow re-computation from the bare rows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving import mark_deceased, mark_living
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.round.candidates import find_candidates, new_candidates
from eldercare_desktop.care.round.closing import close_round, reopen_round
from eldercare_desktop.care.round.criteria import Criteria
from eldercare_desktop.care.round.lines import round_lines
from eldercare_desktop.care.round.making import (
    RoundDraft,
    add_to_round,
    create_rounds,
    edit_round,
    take_out,
)
from eldercare_desktop.care.round.overview import list_rounds
from eldercare_desktop.care.round.record import Round, RoundAttempt, RoundEntry
from eldercare_desktop.care.round.ticking import Attempt, Tick, note_attempt, tick
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.care.visit.tiers import days_after
from eldercare_desktop.county.county import County
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.direct import sync

ELDERS = 3


def begin(store: Store, clock: TestClock) -> str:
    """A round of one day with three elders on its list; `longer` gives it another."""
    today = clock.now.date().isoformat()
    with store.work() as work:
        ids = []
        for number in range(ELDERS):
            person = factories.person(work, f"老人{number}")
            ids.append(factories.resident(work, person).id)
        draft = RoundDraft("heat", "高温", today, today, Criteria(age_from=80))
        (made,) = create_rounds(work, draft, ids)
        work.commit()
    return made.id


STEPS = (
    "tick", "phone", "visit", "late", "correct", "withdraw", "undo", "attempt", "away", "dies",
    "lives", "out", "back", "close", "reopen", "longer", "sync", "tomorrow", "tomorrow", "visit",
)  # fmt: skip
STEP = st.tuples(st.integers(0, 1), st.sampled_from(STEPS), st.integers(0, ELDERS - 1))


def step(work: Work, chosen: Round, action: str, who: int) -> None:
    entries = work.find(
        RoundEntry, col(RoundEntry.round_id) == chosen.id, order_by=[col(RoundEntry.id)]
    )
    residents = sorted({entry.resident_id for entry in entries})
    resident = work.get(Resident, residents[who])
    assert resident is not None
    person = work.get(Person, resident.person_id)
    entry = next(entry for entry in entries if entry.resident_id == resident.id)
    assert person is not None
    _STEPS[action](work, chosen, entry, person)


def _tick(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    tick(work, entry.id)


def _phone(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    tick(work, entry.id, Tick(method="phone", on=days_after(work.today, -1)))


def _visit(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    log_visit(work, VisitEntry(entry.resident_id))


def _late(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    log_visit(work, VisitEntry(entry.resident_id, visited_on=days_after(work.today, -2)))


def _correct(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    visit = _last_visit(work, entry)
    put_right = VisitEntry(entry.resident_id, visited_on=days_after(visit.visited_on, -1))
    correct_visit(work, visit.id, put_right)


def _withdraw(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    withdraw_visit(work, _last_visit(work, entry).id)


def _last_visit(work: Work, entry: RoundEntry) -> Visit:
    found = work.find(
        Visit,
        col(Visit.resident_id) == entry.resident_id,
        order_by=[col(Visit.id).desc()],
        limit=1,
    )
    if not found:
        raise CareError("row_gone")
    return found[0]


def _attempt(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    note_attempt(work, entry.id, Attempt("not_reached"))


def _away(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    absence = Absence(
        village=entry.village, resident_id=entry.resident_id, since=work.today,
        until=days_after(work.today, 1),
    )  # fmt: skip
    work.insert(absence)


def _dies(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    mark_deceased(work, person, on=work.today)


def _lives(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    mark_living(work, person)


def _out(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    take_out(work, entry.id)


def _back(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    add_to_round(work, chosen.id, [entry.resident_id])


def _close(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    close_round(work, chosen, note="看完了")


def _reopen(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    reopen_round(work, chosen)


def _longer(work: Work, chosen: Round, entry: RoundEntry, person: Person) -> None:
    edit_round(work, chosen, {"ends_on": days_after(work.today, 1)})


_STEPS: dict[str, Callable[[Work, Round, RoundEntry, Person], None]] = {
    "tick": _tick, "phone": _phone, "visit": _visit, "late": _late, "correct": _correct,
    "withdraw": _withdraw, "attempt": _attempt, "away": _away, "dies": _dies, "lives": _lives,
    "out": _out, "back": _back, "close": _close, "reopen": _reopen, "longer": _longer,
}  # fmt: skip


def slowly(reader: Reader, chosen: Round, today: str) -> dict[str, str]:
    """Resident -> state of the line, from the bare rows, one after the other."""
    day = chosen.closed_on or today
    entries = [e for e in reader.find(RoundEntry) if e.round_id == chosen.id]
    found = {}
    for resident_id in {e.resident_id for e in entries if not e.taken_out}:
        mine = {e.id for e in entries if e.resident_id == resident_id}
        if any(_ticks(visit, chosen, mine, today) for visit in _held(reader, Visit, resident_id)):
            found[resident_id] = "done"
        elif _gone(reader, resident_id, day):
            found[resident_id] = "gone"
        elif any(
            a.resident_id == resident_id and a.since <= day < (a.until or "9999")
            for a in reader.find(Absence)
        ):
            found[resident_id] = "away"
        else:
            tried = [a for a in _held(reader, RoundAttempt) if a.entry_id in mine]
            found[resident_id] = "tried" if tried else "open"
    return found


def _held(reader: Reader, kind: Any, resident_id: str | None = None) -> list[Any]:
    facts = reader.find(kind)
    corrected = {fact.corrects_id for fact in facts}
    held = [f for f in facts if not f.withdrawn and f.id not in corrected]
    return [f for f in held if resident_id is None or f.resident_id == resident_id]


def _ticks(visit: Visit, chosen: Round, mine: set[str], today: str) -> bool:
    inside = chosen.starts_on <= visit.visited_on <= chosen.ends_on
    return visit.visited_on <= today and (inside or visit.round_entry_id in mine)


def _gone(reader: Reader, resident_id: str, day: str) -> bool:
    resident = reader.get(Resident, resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    assert resident is not None
    assert person is not None
    if person.life_status == "deceased" and (person.death_date or resident.ended_on or "") <= day:
        return True
    return resident.ended_on is not None and resident.ended_on <= day


def compare(store: Store, round_id: str, today: str) -> dict[str, str]:
    """The list as the product has it, which is what the slow way finds."""
    with store.read() as reader:
        chosen = reader.get(Round, round_id)
        assert chosen is not None
        lines = round_lines(reader, chosen, today=today)
        product = {line.resident_id: str(line.state) for line in lines}
        assert product == slowly(reader, chosen, today)
        assert len(product) == len(lines), "a resident is one line"
        assert all((line.state == "done") == bool(line.visits) for line in lines)
        row = next(
            r for r in list_rounds(reader, today=today, state=None) if r.round_id == round_id
        )
        assert (row.done, row.waiting) == (
            sum(line.state == "done" for line in lines),
            sum(line.waiting for line in lines),
        )
        return product


def play(
    laptops: list[Store], county: County, clock: TestClock, steps: list[tuple[int, str, int]]
) -> None:
    round_id = begin(laptops[0], clock)
    for laptop in laptops:
        sync(laptop, county)
    done: list[list[int]] = [[], []]
    for number, action, who in steps:
        laptop = laptops[number]
        if action == "tomorrow":
            clock.advance(days=1)
        elif action == "sync":
            sync(laptop, county)
        elif action == "undo":
            if done[number]:
                with suppress(CareError):
                    laptop.undo(done[number].pop(), "陈天芬")
        else:
            with suppress(CareError), laptop.work() as work:
                chosen = work.get(Round, round_id)
                assert chosen is not None
                step(work, chosen, action, who)
                tx = work.commit().tx
                done[number] += [tx] if tx is not None else []
    today = clock.now.date().isoformat()
    for laptop in laptops:
        compare(laptop, round_id, today)  # also before they meet
    for _ in range(2):
        for laptop in laptops:
            sync(laptop, county)
    first, second = (compare(laptop, round_id, today) for laptop in laptops)
    assert first == second


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture
def laptops(enrolled: Callable[..., Store]) -> list[Store]:
    """The same two for all examples of a test: each example plays a round of its own."""
    return [enrolled("a"), enrolled("b", user="李国碧")]


@settings(max_examples=8, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=6, max_size=14))
def test_both_lists_agree(
    laptops: list[Store], county: County, clock: TestClock, steps: list[tuple[int, str, int]]
) -> None:
    play(laptops, county, clock, steps)


@pytest.mark.long
@settings(max_examples=300, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=6, max_size=30))
def test_both_lists_agree_far_longer(
    laptops: list[Store], county: County, clock: TestClock, steps: list[tuple[int, str, int]]
) -> None:
    play(laptops, county, clock, steps)


def test_ticked_on_two_laptops_counts_once_and_both_are_shown(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    round_id = begin(a, clock)
    for laptop in (a, b):
        sync(laptop, county)
    for laptop in (a, b):
        with laptop.work() as work:
            entry = work.find(RoundEntry, order_by=[col(RoundEntry.id)])[0]
            tick(work, entry.id)
            work.commit()
    for laptop in (a, b, a):
        sync(laptop, county)
    for laptop in (a, b):
        with laptop.read() as reader:
            chosen = reader.get(Round, round_id)
            assert chosen is not None
            (line,) = [
                n for n in round_lines(reader, chosen, today="2026-11-21") if n.state == "done"
            ]
            assert sorted(v.visitor for v in line.visits) == ["李国碧", "陈天芬"]
            (row,) = list_rounds(reader, today="2026-11-21")
            assert (row.done, row.total) == (1, 3)


def test_who_was_added_on_two_laptops_is_one_line(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    round_id = begin(a, clock)
    with a.work() as work:
        factories.resident(work, factories.person(work, "新来的"))
        work.commit()
    for laptop in (a, b):
        sync(laptop, county)
    for laptop in (a, b):
        with laptop.work() as work:
            chosen = work.get(Round, round_id)
            assert chosen is not None
            new = new_candidates(work, chosen, today=work.today)
            assert [c.name for c in new] == ["新来的"]
            add_to_round(work, round_id, [c.resident_id for c in new])
            work.commit()
    for laptop in (a, b, a):
        sync(laptop, county)
    assert compare(a, round_id, "2026-11-21") == compare(b, round_id, "2026-11-21")
    with b.read() as reader:
        (row,) = list_rounds(reader, today="2026-11-21")
        assert row.total == 4


def test_two_records_of_one_elder_become_one_line(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    """The tick of either record is the tick of the one that stays."""
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    with a.work() as work:
        people = [factories.person(work, "王秀英"), factories.person(work, "王秀英")]
        for person in people:
            factories.resident(work, person)
        found = find_candidates(work, Criteria(age_from=80), today=work.today)
        draft = RoundDraft("heat", "高温", "2026-11-21", "2026-11-23", Criteria(age_from=80))
        (made,) = create_rounds(work, draft, [c.resident_id for c in found])
        work.commit()
    for laptop in (a, b):
        sync(laptop, county)
    with b.work() as work:
        entry = work.find(RoundEntry, order_by=[col(RoundEntry.id)])[1]
        tick(work, entry.id)
        work.commit()
    with a.work() as work:
        merge_persons(work, people[0].id, people[1].id)
        work.commit()
    for laptop in (a, b, a):
        sync(laptop, county)
    for laptop in (a, b):
        assert list(compare(laptop, made.id, "2026-11-21").values()) == ["done"]


def test_a_township_begins_rounds_that_reach_the_villages(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    village, town = enrolled("a"), enrolled("town", area="500113103000", user="镇干部")
    with village.work() as work:
        factories.resident(work, factories.person(work))
        work.commit()
    for laptop in (village, town):
        sync(laptop, county)
    with town.work() as work:
        other = factories.person(work, "别村的", village="500113103221")
        factories.resident(work, other)
        draft = RoundDraft("heat", "高温", "2026-11-21", "2026-11-23", Criteria(age_from=80))
        found = find_candidates(work, draft.criteria, today=work.today)
        assert len(create_rounds(work, draft, [c.resident_id for c in found])) == 2
        work.commit()
    for laptop in (town, village):
        sync(laptop, county)
    with village.work() as work:
        (row,) = list_rounds(work, today="2026-11-21")
        tick(work, work.find(RoundEntry)[0].id)
        work.commit()
    for laptop in (village, town):
        sync(laptop, county)
    with town.read() as reader:
        rows = {r.village: (r.done, r.total) for r in list_rounds(reader, today="2026-11-21")}
    assert rows == {factories.VILLAGE: (1, 1), "500113103221": (0, 1)}
    assert row.village == factories.VILLAGE
