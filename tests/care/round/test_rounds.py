"""Rounds: whom a preset asks for, the frozen list, ticks, tries, closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Person, Resident, Round, RoundEntry, Visit
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.round.candidates import find_candidates, new_candidates
from eldercare_desktop.care.round.closing import close_round, reopen_round, result_of
from eldercare_desktop.care.round.criteria import Criteria, festivals, preset
from eldercare_desktop.care.round.lines import RoundLine, round_lines
from eldercare_desktop.care.round.making import (
    RoundDraft,
    add_to_round,
    create_rounds,
    edit_round,
    remove_round,
    take_out,
)
from eldercare_desktop.care.round.overview import list_rounds, open_rounds
from eldercare_desktop.care.round.slips import make_round_slip, round_slip_faces, slips_of_round
from eldercare_desktop.care.round.ticking import Attempt, Tick, lines_answered, note_attempt, tick
from eldercare_desktop.care.slip.making import cancel_slip
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"
ALONE = Criteria(living=("living_alone",))


def elder(work: Work, name: str, *, address: str | None = None, **values: object) -> Resident:
    born = str(values.pop("birth", "1955-01-01"))
    group = values.pop("group", None)
    person = factories.person(work, name, birth=born, address=address, group_id=group)
    return factories.resident(work, person, **values)


def made(work: Work, criteria: Criteria = ALONE, **values: str) -> Round:
    """A round of three days whose list holds whoever meets the criteria."""
    defaults = {"name": "寒潮走访", "starts_on": TODAY, "ends_on": "2026-11-23"}
    draft = RoundDraft("cold_wave", criteria=criteria, **{**defaults, **values})
    found = find_candidates(work, criteria, today=work.today)
    return create_rounds(work, draft, [c.resident_id for c in found if not c.left_out])[0]


def lines(store: Store, chosen: Round, today: str = TODAY) -> list[RoundLine]:
    with store.read() as reader:
        seen = reader.get(Round, chosen.id)
        assert seen is not None
        return round_lines(reader, seen, today=today)


def states(store: Store, chosen: Round, today: str = TODAY) -> dict[str, str]:
    return {line.name: line.state for line in lines(store, chosen, today)}


def test_who_comes_first(store: Store) -> None:
    """Alone, old, dependent: who is more of them comes first; then group and house."""
    with store.work() as work:
        second = factories.group(work, 2)
        first = factories.group(work, 1)
        elder(work, "甲", living=["living_alone"], group=second.id, address="2组3号")
        elder(work, "乙", living=["living_alone"], group=first.id, address="1组12号")
        elder(work, "丙", living=["living_alone"], group=first.id, address="1组3号")
        elder(work, "丁", living=["living_alone"], birth="1940-01-01", self_care="full_care")
        elder(work, "戊", living=["living_alone"], birth="1940-01-01")
        elder(work, "己", living=["with_family"], birth="1940-01-01")
        work.commit()
    with store.read() as reader:
        found = find_candidates(reader, ALONE, today=TODAY)
    assert [c.name for c in found] == ["丁", "戊", "丙", "乙", "甲"]
    assert found[0].marks == ("living_alone", "advanced_age", "dependent")
    assert found[0].reasons == ("living_alone",)


def test_what_the_criteria_mean(store: Store) -> None:
    """Any one of them is enough; groups narrow; nothing chosen is everybody."""
    with store.work() as work:
        group = factories.group(work, 3)
        elder(work, "老", birth="1940-01-01", living=["with_family"], group=group.id)
        elder(work, "病", severe_illness=True)
        elder(work, "穷", categories=["low_income"])
        elder(work, "娃", kind="left_behind_child", birth="2016-01-01")
        elder(work, "走", birth="1940-01-01", ended_on="2026-10-01")
        work.commit()

    def who(criteria: Criteria) -> list[str]:
        with store.read() as reader:
            return sorted(c.name for c in find_candidates(reader, criteria, today=TODAY))

    assert who(Criteria()) == sorted(["老", "病", "穷"])
    assert who(Criteria(age_from=80)) == ["老"]
    assert who(Criteria(conditions=("severe_illness",), categories=("low_income",))) == ["病", "穷"]
    assert who(Criteria(tiers=("high_risk",))) == ["病"]
    assert who(Criteria(groups=("3组",))) == ["老"]
    assert who(Criteria(children=True)) == ["娃"]
    assert who(Criteria(age_from=80, children=True)) == ["娃", "老"]


def test_who_has_to_be_decided_about(store: Store) -> None:
    with store.work() as work:
        elder(work, "不愿", living=["living_alone"], willingness="declines")
        elder(work, "住院", living=["living_alone"])
        elder(work, "养老院", living=["living_alone", "institution"])
        away = work.find(Person, col(Person.name) == "住院")[0]
        someone = work.find(Resident, col(Resident.person_id) == away.id)[0]
        factories.absence(work, someone, since="2026-11-01", until="2026-11-23")
        work.commit()
    with store.read() as reader:
        found = {c.name: c for c in find_candidates(reader, ALONE, today=TODAY)}
    assert found["不愿"].left_out == "declines"
    assert found["养老院"].left_out == "institution"
    assert (found["住院"].left_out, found["住院"].back_on) == ("", "2026-11-23")


def test_festivals_by_the_lunar_calendar(store: Store) -> None:
    """From a printed calendar: 春节 6 Feb 2027, 端午 9 Jun, 中秋 15 Sep, 重阳 8 Oct 2027."""
    found = {f.code: f.day for f in festivals(TODAY)}
    assert found == {
        "spring_festival": "2027-02-06",
        "dragon_boat": "2027-06-09",
        "mid_autumn": "2027-09-15",
        "double_ninth": "2027-10-08",
    }
    assert festivals("2026-10-18")[0].code == "double_ninth"  # the day itself
    with store.read() as reader:
        spring = preset(reader, "festival", today=TODAY)
        near = preset(reader, "festival", today="2027-02-01")
        autumn = preset(reader, "festival", today=TODAY, festival="mid_autumn")
        heat = preset(reader, "heat", today=TODAY)
    assert (spring.festival, spring.starts_on, spring.ends_on) == (
        "spring_festival",
        "2027-01-23",
        "2027-02-06",
    )
    assert near.starts_on == "2027-02-01"
    assert (autumn.starts_on, autumn.ends_on) == ("2027-09-08", "2027-09-15")
    assert (heat.starts_on, heat.ends_on) == (TODAY, "2026-11-23")
    assert heat.criteria.age_from == 80
    assert "dependent" in heat.criteria.conditions


def test_the_list_is_frozen_and_who_fits_later_is_offered(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        out = elder(work, "乙", living=["living_alone"])
        later = elder(work, "丙", living=["with_family"])
        draft = RoundDraft("heat", "高温", TODAY, "2026-11-23", ALONE)
        chosen = [c.resident_id for c in find_candidates(work, ALONE, today=TODAY)]
        (round_,) = create_rounds(work, draft, set(chosen) - {out.id}, [out.id])
        work.commit()
    with store.work() as work:
        work.set(later, living=["living_alone"])
        work.commit()
    assert states(store, round_) == {"甲": "open"}
    with store.work() as work:
        new = new_candidates(work, round_, today=TODAY)
        assert [c.name for c in new] == ["丙"], "who was taken out is not offered again"
        add_to_round(work, round_.id, [c.resident_id for c in new])
        work.commit()
    assert list(states(store, round_)) == ["甲", "丙"]
    with store.work() as work:
        add_to_round(work, round_.id, [out.id])  # by hand all the same
        add_to_round(work, round_.id, [out.id])
        work.commit()
    assert sorted(states(store, round_)) == sorted(["甲", "乙", "丙"])


def test_one_list_a_village(store: Store) -> None:
    """A township makes one for all its villages; each has its own row and places from 1."""
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        other = factories.person(work, "乙", village="500113103221")
        factories.resident(work, other, living=["living_alone"])
        draft = RoundDraft("heat", "高温", TODAY, "2026-11-23", ALONE)
        ids = [c.resident_id for c in find_candidates(work, ALONE, today=TODAY)]
        rounds = create_rounds(work, draft, ids)
        work.commit()
    with store.read() as reader:
        rows = list_rounds(reader, today=TODAY)
        assert [r.village for r in rounds] == [factories.VILLAGE, "500113103221"]
        assert [(row.village, row.total) for row in rows] == [(r.village, 1) for r in rounds]
        assert {e.place for e in reader.find(RoundEntry)} == {1}
        assert {e.village for e in reader.find(RoundEntry)} == {r.village for r in rounds}
        near = open_rounds(reader, TODAY, village="500113103221")
    assert [(o.name, o.done, o.total, o.days_left) for o in near] == [("高温", 0, 1, 3)]
    assert near[0].first[0][1] == "乙"


def test_making_is_undone_in_one_step(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        work.commit()
    with store.work() as work:
        made(work)
        done = work.commit()
    assert done.label == "create_round"
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        assert list_rounds(reader, today=TODAY, state=None) == []
        assert reader.find(RoundEntry) == []


def test_a_tick_is_a_visit(store: Store) -> None:
    """It counts for the month's rate and moves the due day, and is taken back in one step."""
    with store.work() as work:
        who = elder(work, "甲", living=["living_alone"], birth="1940-01-01")
        chosen = made(work)
        work.commit()
    entry = lines(store, chosen)[0].entry_id
    with store.work() as work:
        visit = tick(work, entry)
        done = work.commit()
    assert (visit.visitor, visit.method, visit.round_entry_id) == ("陈天芬", "in_person", entry)
    assert {visit.health, visit.mind, visit.safety, visit.hygiene, visit.housing} == {"well"}
    with store.read() as reader:
        assert month_rate(reader, "2026-11", today=TODAY).visited == 1
        plan = due_of(reader, who.id, today=TODAY)
    assert plan is not None
    assert plan.due_on == "2026-11-28"
    assert states(store, chosen) == {"甲": "done"}
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    assert states(store, chosen) == {"甲": "open"}


def test_by_phone_only_what_can_be_heard_is_looked_at(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        chosen = made(work)
        work.commit()
    with store.work() as work:
        visit = tick(work, lines(store, chosen)[0].entry_id, Tick(method="phone"))
        work.commit()
    assert (visit.health, visit.mind, visit.housing) == ("well", "well", "not_checked")


def test_an_ordinary_visit_ticks_by_itself(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who = elder(work, "甲", living=["living_alone"])
        chosen = made(work)
        work.commit()
    clock.advance(days=1)
    with store.work() as work:
        assert [a.name for a in lines_answered(work, who.id, today=work.today)] == ["寒潮走访"]
        before = log_visit(work, VisitEntry(who.id, visited_on="2026-11-20"))
        work.commit()
    assert states(store, chosen, "2026-11-22") == {"甲": "open"}, "before its days"
    with store.work() as work:
        correct_visit(work, before.id, VisitEntry(who.id, visited_on="2026-11-22"))
        work.commit()
    assert states(store, chosen, "2026-11-22") == {"甲": "done"}
    with store.work() as work:
        assert lines_answered(work, who.id, today=work.today) == []


def test_a_corrected_tick_stays_one(store: Store, clock: TestClock) -> None:
    """After its days only a visit that says so answers the line; its correction does, too."""
    with store.work() as work:
        who = elder(work, "甲", living=["living_alone"])
        chosen = made(work)
        work.commit()
    clock.advance(days=6)
    with store.work() as work:
        visit = tick(work, lines(store, chosen)[0].entry_id)
        put_right = correct_visit(work, visit.id, VisitEntry(who.id, note="腿疼"))
        work.commit()
    (line,) = lines(store, chosen, "2026-11-27")
    assert (line.state, [v.visit_id for v in line.visits]) == ("done", [put_right.id])
    with store.work() as work:
        withdraw_visit(work, put_right.id)
        work.commit()
    assert states(store, chosen, "2026-11-27") == {"甲": "open"}


def test_ticking_twice_is_refused_with_who_was_there(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        chosen = made(work)
        work.commit()
    entry = lines(store, chosen)[0].entry_id
    with store.work() as work:
        tick(work, entry, Tick(visitor="李国碧"))
        work.commit()
    with store.work() as work, pytest.raises(CareError) as refused:
        tick(work, entry)
    assert refused.value.code == "round_ticked_already"
    assert refused.value.params == {"name": "甲", "day": TODAY, "by": "李国碧"}


def test_nobody_home_stays_open(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        chosen = made(work)
        work.commit()
    entry = lines(store, chosen)[0].entry_id
    with store.work() as work:
        note_attempt(work, entry, Attempt(note="邻居说赶场去了"))
        done = work.commit()
    (line,) = lines(store, chosen)
    assert (line.state, line.attempts[0].result, line.attempts[0].tried_by) == (
        "tried",
        "nobody_home",
        "陈天芬",
    )
    with store.read() as reader:
        assert [o.first[0][1] for o in open_rounds(reader, TODAY)] == ["甲"]
        assert [(r.tried, r.open, r.total) for r in list_rounds(reader, today=TODAY)] == [(1, 0, 1)]
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    assert states(store, chosen) == {"甲": "open"}


def test_who_died_or_is_away_is_not_asked(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        for name in "甲乙丙":
            elder(work, name, living=["living_alone"])
        chosen = made(work)
        work.commit()
    by_name = {line.name: line for line in lines(store, chosen)}
    clock.advance(days=1)
    with store.work() as work:
        person = work.get(Person, by_name["甲"].person_id)
        assert person is not None
        mark_deceased(work, person, on="2026-11-22")
        away = work.get(Resident, by_name["乙"].resident_id)
        factories.absence(work, away, since="2026-11-22", until="2026-11-23")
        work.commit()
    assert states(store, chosen, "2026-11-22") == {"甲": "gone", "乙": "away", "丙": "open"}
    assert states(store, chosen, "2026-11-23")["乙"] == "open", "back again"
    with store.read() as reader:
        (row,) = list_rounds(reader, today="2026-11-22")
    assert (row.total, row.away, row.gone) == (1, 1, 1)
    clock.advance(days=1)
    for late in (tick, note_attempt):
        with store.work() as work, pytest.raises(CareError) as refused:
            late(work, by_name["甲"].entry_id)
        assert refused.value.code == "dated_after_death"


def test_closing_says_who_was_not_reached_and_why(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        for name in "甲乙丙":
            elder(work, name, living=["living_alone"])
        chosen = made(work)
        work.commit()
    by_name = {line.name: line.entry_id for line in lines(store, chosen)}
    with store.work() as work:
        tick(work, by_name["甲"])
        note_attempt(work, by_name["乙"], Attempt("not_reached", note="电话不通"))
        work.commit()
    with store.work() as work, pytest.raises(CareError) as refused:
        close_round(work, chosen)
    assert (refused.value.code, refused.value.params["count"]) == ("round_reason_missing", 1)
    with store.work() as work:
        closed = close_round(work, chosen, note="丙去了儿子家")
        work.commit()
    with store.read() as reader:
        result = result_of(reader, closed, today=TODAY)
        assert (result.seen, result.asked) == (1, 3)
        assert {m.name: len(m.attempts) for m in result.missed} == {"乙": 1, "丙": 0}
        assert list_rounds(reader, today=TODAY) == []
        assert open_rounds(reader, TODAY) == []
        assert len(list_rounds(reader, today=TODAY, state="closed")) == 1
    with store.work() as work, pytest.raises(CareError) as refused:
        tick(work, by_name["丙"])
    assert refused.value.code == "round_closed"
    clock.advance(days=3)
    with store.work() as work:
        gone = work.find(Person, col(Person.name) == "丙")[0]
        mark_deceased(work, gone, on=work.today)
        work.commit()
    assert states(store, closed, "2026-11-24")["丙"] == "open", "as on the day of closing"
    with store.work() as work:
        seen = work.get(Round, closed.id)
        assert seen is not None
        reopen_round(work, seen)
        work.commit()
    assert states(store, closed, "2026-11-24")["丙"] == "gone"


def test_taking_somebody_out(store: Store) -> None:
    with store.work() as work:
        for name in "甲乙":
            elder(work, name, living=["living_alone"])
        chosen = made(work)
        work.commit()
    by_name = {line.name: line.entry_id for line in lines(store, chosen)}
    with store.work() as work:
        take_out(work, by_name["甲"])
        tick(work, by_name["乙"])
        work.commit()
    assert states(store, chosen) == {"乙": "done"}
    with store.work() as work, pytest.raises(CareError) as refused:
        take_out(work, by_name["乙"])
    assert refused.value.code == "round_line_done"
    with store.work() as work, pytest.raises(CareError) as refused:
        tick(work, by_name["甲"])
    assert refused.value.code == "row_gone"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"ends_on": "2026-11-20"}, "round_days_wrong"),
        ({"name": "  "}, "invalid_name"),
        ({"starts_on": "soon", "ends_on": "tomorrow"}, "invalid_starts_on"),
    ],
)
def test_what_makes_no_round(store: Store, values: dict[str, str], code: str) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        with pytest.raises(CareError) as refused:
            made(work, ALONE, **values)
        assert refused.value.code == code
        with pytest.raises(CareError) as refused:
            create_rounds(work, RoundDraft("heat", "高温", TODAY, TODAY), [])
        assert refused.value.code == "round_empty"


def test_editing_and_removing(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", living=["living_alone"])
        chosen = made(work)
        chosen = edit_round(work, chosen, {"ends_on": "2026-11-30", "note": "延长"})
        with pytest.raises(CareError) as refused:
            edit_round(work, chosen, {"ends_on": "2026-11-01"})
        assert refused.value.code == "round_days_wrong"
        with pytest.raises(ValueError, match="age_from"):
            edit_round(work, chosen, {"age_from": 70})
        tick(work, round_lines(work, chosen, today=TODAY)[0].entry_id)
        remove_round(work, chosen)
        work.commit()
    with store.read() as reader:
        assert list_rounds(reader, today=TODAY, state=None) == []
        assert len(reader.find(Visit)) == 1, "what was seen stays seen"


def test_two_rows_of_one_person_are_one_line(store: Store) -> None:
    """Two laptops may each have added the same elder."""
    with store.work() as work:
        who = elder(work, "甲", living=["living_alone"])
        chosen = factories.round_(work)
        factories.round_entry(work, chosen, who, place=1)
        second = factories.round_entry(work, chosen, who, place=2)
        tick(work, second.id)
        work.commit()
    (line,) = lines(store, chosen)
    assert line.state == "done"
    with store.read() as reader:
        assert [(r.done, r.total) for r in list_rounds(reader, today=TODAY)] == [(1, 1)]


def test_many_rounds_are_read_at_once(
    store: Store, clock: TestClock, query_count: Callable[[], int]
) -> None:
    """As many statements for twenty lists as for one."""
    with store.work() as work:
        who = elder(work, "甲", living=["living_alone"])
        first = clock.now.date() - timedelta(days=1)
        for number in range(20):
            chosen = factories.round_(work, name=f"第{number}轮", starts_on=first.isoformat())
            factories.round_entry(work, chosen, who)
        work.commit()
    with store.read() as reader:
        before = query_count()
        assert len(open_rounds(reader, TODAY)) == 20
        assert query_count() - before <= 6


def test_a_visit_follows_its_line_when_that_gets_another_id(store: Store) -> None:
    """The column was added to a table of a million rows in place; SQLite itself is asked."""
    with store.engine.connect() as connection:
        keys = connection.exec_driver_sql("PRAGMA foreign_key_list(visit)").all()
    updates = {key.table: key.on_update for key in keys if key._mapping["from"] != "corrects_id"}
    assert updates["round_entry"] == "CASCADE"
    assert set(updates.values()) == {"CASCADE"}


def test_a_slip_of_a_round_takes_nobody_twice(store: Store) -> None:
    """Who is on a paper that is out is on no other; a closed round makes none."""
    with store.work() as work:
        near, far = factories.group(work, 1), factories.group(work, 2)
        elder(work, "甲", living=["living_alone"], group=near.id)
        elder(work, "乙", living=["living_alone"], group=far.id)
        chosen = made(work)
        first = make_round_slip(work, chosen.id, None, ["1组"])
        second = make_round_slip(work, chosen.id, factories.helper(work).id)
        work.commit()
    with store.work() as work:
        with pytest.raises(CareError) as refused:
            make_round_slip(work, chosen.id, None)
        assert refused.value.code == "round_slip_empty"
        slips = {slip.slip_id: slip for slip in slips_of_round(work, chosen.id)}
        assert {slips[first.id].lines, slips[second.id].lines} == {1}
        assert slips[second.id].helper == "李国碧"
        (face,) = round_slip_faces(work, [first.id], {factories.VILLAGE: "海棠村"}, today=TODAY)
        assert (face.heading, face.first, face.last) == ("寒潮走访", TODAY, "2026-11-23")
        assert [line.name for line in face.lines] == ["甲"]
        cancel_slip(work, first.id, "lost")
        assert make_round_slip(work, chosen.id, None, ["1组"]).round_id == chosen.id
        close_round(work, chosen, note="下雪")
        with pytest.raises(CareError) as refused:
            make_round_slip(work, chosen.id, None)
        assert refused.value.code == "round_closed"
        work.commit()
