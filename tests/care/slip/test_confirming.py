"""A slip comes back: what is ticked, what speaks against it, and that it counts once."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Absence, Person, Resident, Slip
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.slip.batch import Batch, BatchLine, doubt_about, slip_batch
from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.care.slip.finding import find_slip
from eldercare_desktop.care.slip.making import make_slips, replace_slip
from eldercare_desktop.care.slip.sheets import week_sheets
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.slip.village import MONDAY, TODAY, SlipVillage


def batch(village: SlipVillage, slip: Slip, today: str = TODAY) -> Batch:
    with village.store.read() as reader:
        return slip_batch(reader, slip.id, today)


def line_of(found: Batch, elder: Resident) -> BatchLine:
    return next(line for line in found.lines if line.resident_id == elder.id)


def confirm(village: SlipVillage, slip: Slip, **values: Any) -> int:
    """Confirms as proposed: every line that nothing speaks against; returns the transaction."""
    lines = batch(village, slip).lines
    ticked = [line for line in lines if doubt_about(line, line.day) is None]
    doubts = {line.number: doubt for line in lines if (doubt := doubt_about(line, line.day))}
    with village.store.work() as work:
        done = [LineDone(line.line_id, line.day, **values) for line in ticked]
        confirm_slip(work, slip.id, done, {n: d.reason for n, d in doubts.items()})
        tx = work.commit().tx
    assert tx is not None
    return tx


def reason(village: SlipVillage, slip: Slip, elder: Resident) -> str | None:
    line = line_of(batch(village, slip), elder)
    doubt = doubt_about(line, line.day)
    return doubt.reason if doubt else None


def test_every_ticked_line_becomes_a_visit_of_the_helper(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    confirm(village, slip, minutes=20, services=("companionship",))
    visit, *_ = village.visits(village.wang)
    assert (visit.visitor, visit.minutes, visit.services) == ("李国碧", 20, ("companionship",))
    assert set(visit.checks.values()) == {"well"}
    assert visit.visited_on == "2026-11-21"
    with village.store.read() as reader:
        due = due_of(reader, village.wang.id, today=TODAY)
        assert due is not None
        assert due.last_visit == "2026-11-21"
    found = batch(village, slip)
    assert found.state == "confirmed"
    assert [line.visit is not None for line in found.lines] == [True, True]
    assert found.confirmed[0].by == "陈天芬"


def test_once_only(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    confirm(village, slip)
    with village.store.work() as work, pytest.raises(CareError) as refused:
        confirm_slip(work, slip.id, [])
    assert (refused.value.code, refused.value.params["by"]) == ("slip_confirmed", "陈天芬")
    with village.store.work() as work, pytest.raises(CareError) as refused:
        replace_slip(work, slip.id)
    assert refused.value.code == "slip_confirmed"
    with village.store.read() as reader:
        assert find_slip(reader, slip.token).outcome == "confirmed"
    assert len(village.visits(village.wang)) == 2


def test_one_undo_takes_all_of_it_back_and_the_slip_is_open_again(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    tx = confirm(village, slip)
    village.store.undo(tx)
    assert len(village.visits(village.wang)) == 1
    assert batch(village, slip).state == "open"
    confirm(village, slip)
    assert len(village.visits(village.wang)) == 2


def test_a_concern_and_another_day_are_kept_as_said(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    wang, zhang = batch(village, slip).lines
    with village.store.work() as work:
        one = LineDone(wang.line_id, "2026-11-17", "phone", {"health": "concern"}, note="腿疼")
        confirm_slip(work, slip.id, [one], {zhang.number: "not_visited"})
        work.commit()
    visit = village.visits(village.wang)[0]
    assert (visit.visited_on, visit.method, visit.concerns) == ("2026-11-17", "phone", ("health",))
    assert visit.note == "腿疼"
    assert line_of(batch(village, slip), village.zhang).left_out == "not_visited"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("died", "died"),
        ("died_when", "died"),
        ("ended", "left"),
        ("removed", "left"),
        ("declines", "declines"),
        ("absent", "absent"),
        ("visited_same_day", "visited"),
        ("visited_by_helper", "visited"),
        ("visited_by_other", None),
        ("back", None),
    ],
)
def test_what_speaks_against_a_line(village: SlipVillage, what: str, expected: str | None):
    (slip,) = village.print_for(village.li)
    wang = village.wang
    with village.store.work() as work:
        person = work.get(Person, wang.person_id)
        resident = work.get(Resident, wang.id)
        assert person is not None
        assert resident is not None
        if what.startswith("died"):
            day = None if what == "died_when" else "2026-11-19"
            work.set(person, life_status="deceased", death_date=day)
        elif what == "ended":
            work.set(resident, ended_on="2026-11-18", end_reason="other")
        elif what == "removed":
            work.delete(resident)
        elif what == "declines":
            work.set(resident, willingness="declines")
        elif what in ("absent", "back"):
            until = TODAY if what == "back" else None
            work.insert(_away(wang, until))
        else:
            by = village.li.id if what == "visited_by_helper" else None
            day = TODAY if what != "visited_by_other" else "2026-11-20"
            factories.visit(work, wang, visited_on=day, helper_id=by)
        work.commit()
    assert reason(village, slip, wang) == expected
    assert reason(village, slip, village.zhang) is None


def _away(elder: Resident, until: str | None) -> Absence:
    return Absence(village=elder.village, resident_id=elder.id, since="2026-11-15", until=until)


def test_a_helpers_visit_logged_by_hand_is_not_logged_again(village: SlipVillage, clock: Any):
    """The slip is made on Saturday; on Monday the helper calls and it is logged by hand."""
    (slip,) = village.print_for(village.li, monday="2026-11-23")
    clock.advance(days=2)
    with village.store.work() as work:
        log_visit(work, VisitEntry(village.wang.id, "2026-11-23", helper_id=village.li.id))
        work.commit()
    line = line_of(batch(village, slip, "2026-11-27"), village.wang)
    doubt = doubt_about(line, line.day)
    assert doubt is not None
    assert (doubt.reason, doubt.day, doubt.detail) == ("visited", "2026-11-23", "李国碧")


def test_nothing_is_saved_of_a_slip_with_a_line_that_cannot_be(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    wang, zhang = batch(village, slip).lines
    done = [LineDone(wang.line_id, TODAY), LineDone(zhang.line_id, "2026-12-24")]
    with village.store.work() as work, pytest.raises(CareError) as refused:
        confirm_slip(work, slip.id, done)
    assert (refused.value.code, refused.value.params["line"]) == ("date_in_future", zhang.number)
    assert len(village.visits(village.wang)) == 1
    assert batch(village, slip).state == "open"


def test_a_line_of_another_slip_is_refused(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    (other,) = village.print_for(village.zhou)
    with village.store.work() as work, pytest.raises(CareError) as refused:
        confirm_slip(work, slip.id, [LineDone(village.lines(other)[0].id, TODAY)])
    assert refused.value.code == "slip_line_unknown"


def test_who_comes_due_after_it_came_back_gets_another_slip(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    confirm(village, slip)
    with village.store.work() as work:
        late = factories.resident(work, factories.person(work, "钱进", birth="1939-01-01"))
        factories.pairing(work, late, village.li)
        work.commit()
    with village.store.read() as reader:
        mine = [s for s in week_sheets(reader, MONDAY, TODAY) if s.name == "李国碧"]
    assert sorted(sheet.state for sheet in mine) == ["confirmed", "none"]
    (second,) = village.print_for(village.li)
    assert [line.resident_id for line in village.lines(second)] == [late.id]


def test_a_visit_of_a_slip_that_is_corrected_stays_that_of_its_line(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    confirm(village, slip)
    visit = village.visits(village.wang)[0]
    with village.store.work() as work:
        correct_visit(work, visit.id, VisitEntry(village.wang.id, "2026-11-18"))
        work.commit()
    found = line_of(batch(village, slip), village.wang).visit
    assert found is not None
    assert (found.visited_on, found.corrected) == ("2026-11-18", True)


def test_of_two_visits_of_a_line_the_first_counts_until_it_is_withdrawn(
    village: SlipVillage, clock: Any
):
    (slip,) = village.print_for(village.li)
    line = village.lines(slip)[0]
    elder = village.wang if line.resident_id == village.wang.id else village.zhang
    kept = []
    for day in ("2026-11-20", "2026-11-19"):
        clock.advance(minutes=5)
        with village.store.work() as work:
            kept.append(factories.visit(work, elder, visited_on=day, slip_line_id=line.id))
            work.commit()
    days = [row.visited_on for row in village.visits(elder)]
    assert "2026-11-20" in days
    assert "2026-11-19" not in days
    with village.store.work() as work:
        work.withdraw(kept[0])
        work.commit()
    days = [row.visited_on for row in village.visits(elder)]
    assert "2026-11-19" in days
    assert "2026-11-20" not in days
    with village.store.work() as work:
        # An older app corrects it and does not know of lines.
        values = {"id": "", "corrects_id": kept[1].id, "slip_line_id": None, "minutes": 5}
        work.insert(kept[1].model_copy(update=values))
        work.insert(kept[0].model_copy(update={"id": "", "visited_on": "2026-11-18"}))
        work.commit()
    days = [row.visited_on for row in village.visits(elder)]
    assert "2026-11-18" in days  # the one recorded first is there again
    assert "2026-11-19" not in days


def test_two_records_of_one_person_on_a_slip_are_one_visit(village: SlipVillage):
    (slip,) = village.print_for(village.li)
    with village.store.work() as work:
        merge_persons(work, village.wang.person_id, village.zhang.person_id)
        work.commit()
    lines = batch(village, slip).lines
    assert len({line.resident_id for line in lines}) == 1
    assert [bool(doubt_about(line, TODAY)) for line in lines] == [False, True]
    confirm(village, slip)
    assert batch(village, slip).lines[1].left_out == "twice"


def test_undo_of_the_making_leaves_a_slip_that_has_come_back(village: SlipVillage):
    with village.store.work() as work:
        (slip,) = make_slips(work, MONDAY, [village.bearer(village.li)])
        made = work.commit().tx
    confirm(village, slip)
    assert made is not None
    with suppress(CareError):
        village.store.undo(made)
    found = batch(village, slip)
    assert found.state == "confirmed"
    assert [line.visit is not None for line in found.lines] == [True, True]


def test_a_slip_of_two_thousand_lines(village: SlipVillage):
    with village.store.work() as work:
        for number in range(2000):
            who = factories.person(work, f"王{number}")
            factories.resident(work, who)
        work.commit()
    (own,) = village.print_for(None)
    found = batch(village, own)
    assert len(found.lines) == 2001
    assert sum(doubt_about(line, line.day) is None for line in found.lines) == 2001


@pytest.mark.parametrize(
    ("issued_on", "today", "proposed"),
    [
        ("2026-11-17", "2026-11-18", "2026-11-18"),  # while it runs: the day it comes back
        ("2026-11-17", "2026-11-25", "2026-11-19"),  # after its end: not a day after it
        ("2026-11-21", "2026-11-25", "2026-11-25"),  # made for those who were left over
    ],
)
def test_the_slip_of_a_round_proposes_a_day_of_the_round(
    store: Store, issued_on: str, today: str, proposed: str
) -> None:
    with store.work() as work:
        chosen = factories.round_(work, starts_on="2026-11-16", ends_on="2026-11-19")
        slip = factories.slip(
            work, kind="round", week=None, round_id=chosen.id, issued_on=issued_on
        )
        factories.slip_line(work, slip, due_on=None)
        work.commit()
    with store.read() as reader:
        (line,) = slip_batch(reader, slip.id, today).lines
    assert line.day == proposed
