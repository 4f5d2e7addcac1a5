"""The due list: who is on it, in which order, with whose help."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.visit.due import (
    DueFilter,
    count_due,
    due_list,
    due_of,
    due_overview,
)
from eldercare_desktop.care.visit.log import VisitEntry, log_visit, withdraw_visit
from eldercare_desktop.care.visit.standing.facts import last_visit
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def elder(work: Work, name: str = "王秀英", last: str | None = None, **values: Any) -> Resident:
    """A general elder of 70, on the register since January, visited on `last`."""
    about = {key: values.pop(key) for key in ("birth", "group_id", "village") if key in values}
    who = factories.person(work, name, **{"birth": "1956-01-01", **about})
    found = factories.resident(work, who, **{"served_since": "2026-01-01", **values})
    if last:
        log_visit(work, VisitEntry(found.id, visited_on=last))
    return found


def names(work: Work, **wanted: Any) -> list[str]:
    return [row.name for row in due_list(work, TODAY, DueFilter(**wanted))]


def test_a_row_says_what_the_assistant_needs(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 3)
        who = elder(work, last="2026-08-20", group_id=group.id)
        helper = factories.helper(work)
        factories.pairing(work, who, helper)
        (row,) = due_list(work, TODAY)
    assert (row.name, row.age, row.group, row.group_id) == ("王秀英", 70, "3组", group.id)
    assert (row.tier, row.special, row.every_days) == ("general", False, 90)
    assert (row.last_visit, row.due_on, row.overdue_days) == ("2026-08-20", "2026-11-18", 3)
    assert [(h.name, h.mode) for h in row.helpers] == [("李国碧", "one_to_one")]


def test_states(store: Store) -> None:
    with store.work() as work:
        elder(work, "迟", last="2026-08-01")
        elder(work, "今", last="2026-08-23")
        elder(work, "明", last="2026-08-24")
        elder(work, "周", last="2026-08-30")
        elder(work, "远", last="2026-08-31")
        elder(work, "不", last="2026-01-01", willingness="declines")
        assert names(work) == ["迟", "今"]
        assert names(work, state="overdue") == ["迟"]
        assert names(work, state="later") == ["明", "周"]
        assert names(work, state="later", ahead=8) == ["明", "周", "远"]
        assert names(work, state="soon") == ["迟", "今", "明", "周"]
        assert names(work, state="declined") == ["不"]
        assert names(work, state=None) == ["迟", "今", "明", "周", "远", "不"]
        (declined,) = due_list(work, TODAY, DueFilter(state="declined"))
    assert (declined.due_on, declined.overdue_days) == (None, None)


def test_the_riskier_come_first_then_the_longer_waiting(store: Store) -> None:
    with store.work() as work:
        elder(work, "丙", last="2026-01-10")
        elder(work, "乙", last="2026-10-01", ability="severe")
        elder(work, "甲", last="2026-11-14", dementia=True)
        elder(work, "子", last="2026-11-10", dementia=True)
        assert names(work) == ["子", "甲", "乙", "丙"]


def test_of_one_day_by_group_then_name(store: Store) -> None:
    with store.work() as work:
        hamlet = factories.group(work, None, name="坝上")  # type: ignore[arg-type]
        for name, where in (("甲", hamlet), ("乙", factories.group(work, 10)),
                            ("丙", factories.group(work, 2))):  # fmt: skip
            elder(work, name, last="2026-08-01", group_id=where.id)
        assert names(work) == ["丙", "乙", "甲"]


def test_before_the_first_visit_the_register_counts(store: Store) -> None:
    with store.work() as work:
        elder(work, "新", served_since="2026-11-10")
        elder(work, "险", served_since="2026-11-10", severe_illness=True)
        elder(work, "旧", served_since=None)
        assert names(work) == ["险", "旧"]
        (old,) = due_list(work, TODAY, DueFilter(typed="旧"))
    assert (old.last_visit, old.due_on, old.overdue_days) == (None, TODAY, 0)


def test_filters(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 1)
        here = elder(work, "王秀英", last="2026-01-02", group_id=group.id)
        elder(work, "张桂芳", last="2026-01-02", dementia=True)
        elder(work, "李大山", last="2026-01-02", village="500113103218")
        helper = factories.helper(work)
        factories.pairing(work, here, helper)
        assert names(work, group_id=group.id) == ["王秀英"]
        assert names(work, tier="high_risk") == ["张桂芳"]
        assert names(work, village="500113103218") == ["李大山"]
        assert names(work, helper_id=helper.id) == ["王秀英"]
        assert names(work, typed="zhanggf") == ["张桂芳"]
        assert len(due_list(work, TODAY, limit=2)) == 2


def test_who_is_not_scheduled(store: Store) -> None:
    with store.work() as work:
        elder(work, ended_on=TODAY, end_reason="other")
        gone = factories.person(work, life_status="deceased", death_date="2026-11-01")
        factories.resident(work, gone, served_since="2026-01-01")
        away = factories.person(work, life_status="moved_away")
        factories.resident(work, away, served_since="2026-01-01")
        work.delete(elder(work))
        assert names(work, state=None) == []


def test_a_visit_by_a_wrong_clock_does_not_hide_an_elder(store: Store) -> None:
    with store.work() as work:
        who = elder(work, last="2026-08-01")
        factories.visit(work, who, visited_on="2099-01-01")  # came from another laptop
        found = due_of(work, who.id, today=TODAY)
    assert found is not None
    assert found.last_visit == "2026-08-01"


def test_a_promise_of_the_pairing_shortens_the_days(store: Store) -> None:
    with store.work() as work:
        who = elder(work, last="2026-11-01")
        pairing = factories.pairing(work, who, visit_every_days=14)
        assert names(work) == ["王秀英"]
        work.set(pairing, ended_on="2026-11-20", end_reason="other")
        assert names(work) == []


def test_settings_of_the_county_hold(store: Store) -> None:
    with store.work() as work:
        elder(work, last="2026-11-01")
        assert names(work) == []
        set_rule(work, "visit.general_days", 20)
        assert names(work) == ["王秀英"]


def test_a_withdrawn_visit_makes_due_again(store: Store) -> None:
    with store.work() as work:
        who = elder(work, last="2026-08-01")
        visit = log_visit(work, VisitEntry(who.id))
        assert names(work) == []
        withdraw_visit(work, visit.id)
        assert names(work) == ["王秀英"]


def test_the_last_visit_is_read_from_the_index_alone(store: Store) -> None:
    resident = table_of(Resident)
    asked = select(resident.c.id, last_visit(resident.c.id, TODAY))
    words = asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with store.read() as reader:
        plan = reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").fetchall()
    steps = " ".join(str(row[3]) for row in plan)
    assert "USING COVERING INDEX ix_visit_resident_id_visited_on" in steps
    assert "USING COVERING INDEX ix_visit_corrects_id" in steps


def test_overview_counts_by_tier_and_group(store: Store) -> None:
    with store.work() as work:
        first, second = factories.group(work, 1), factories.group(work, 2)
        elder(work, "甲", last="2026-08-01", group_id=first.id)
        elder(work, "乙", last="2026-08-02", group_id=first.id)
        elder(work, "丙", last="2026-08-25", group_id=second.id)
        elder(work, "丁", last="2026-11-14", group_id=second.id, dementia=True)
        elder(work, "戊", last="2026-11-20")
        found = due_overview(work, TODAY, top=2)
    counts = {(c.tier, c.group_id): (c.overdue, c.today, c.week) for c in found.counts}
    assert counts == {
        ("general", first.id): (2, 0, 0),
        ("general", second.id): (0, 0, 1),
        ("high_risk", second.id): (0, 1, 0),
    }
    assert [row.name for row in found.first] == ["丁", "甲"]
    assert (found.total("overdue"), found.total("today", "high_risk")) == (2, 1)
    assert found.total("week", "high_risk") == 0


def test_who_is_away_is_paused_and_due_after_the_return(store: Store) -> None:
    with store.work() as work:
        late, soon, away = (elder(work, name, last="2026-08-01") for name in ("迟", "归", "远"))
        factories.absence(work, late, since="2026-11-01", until="2026-11-20", kind="out")
        factories.absence(work, soon, since="2026-11-01", until="2026-11-25", kind="hospital")
        factories.absence(work, away, since="2026-11-01", kind="with_children")
        assert names(work) == []
        assert names(work, state="later") == ["迟", "归"]
        assert names(work, state="paused") == ["归", "远"]
        assert count_due(work, TODAY, DueFilter(state="paused", typed="yuan")) == 1
        rows = {row.name: row for row in due_list(work, TODAY, DueFilter(state=None))}
    found = {name: (row.due_on, row.paused_by, row.paused_until) for name, row in rows.items()}
    assert found == {
        "迟": ("2026-11-23", None, None),
        "归": ("2026-11-28", "hospital", "2026-11-25"),
        "远": (None, "with_children", None),
    }


def test_children_are_visited_by_numbers_of_their_own(store: Store) -> None:
    with store.work() as work:
        elder(work, "困", last="2026-10-20", kind="child_in_need", dementia=True)
        elder(work, "留", last="2026-10-20", kind="left_behind_child", living=["left_behind"])
        rows = {row.name: row for row in due_list(work, TODAY, DueFilter(state=None))}
        assert {name: (r.kind, r.tier, r.special, r.due_on) for name, r in rows.items()} == {
            "困": ("child_in_need", "key", False, "2026-11-19"),
            "留": ("left_behind_child", "general", False, "2027-01-18"),
        }
        assert names(work, kinds=("child_in_need",)) == ["困"]
        set_rule(work, "visit.left_behind_child_days", 30)
        assert names(work) == ["困", "留"]


def test_another_day_is_reckoned_with_what_held_on_it(store: Store) -> None:
    with store.work() as work:
        who = elder(work, birth="1946-11-25", living=["living_alone"], last="2026-11-10")
        set_rule(work, "visit.high_risk_days", 5, starts_on="2026-12-01")
        work.commit()
    with store.read() as reader:
        days = ("2026-11-05", "2026-11-24", "2026-11-25", "2026-12-01")
        found = [due_of(reader, who.id, today=day) for day in days]
    assert [row and (row.tier, row.last_visit, row.due_on) for row in found] == [
        ("general", None, "2026-01-31"),
        ("general", "2026-11-10", "2026-12-10"),
        ("high_risk", "2026-11-10", "2026-11-17"),
        ("high_risk", "2026-11-10", "2026-11-15"),
    ]
