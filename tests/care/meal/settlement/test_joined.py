"""Persons who turn out to be one: one line, one account; a meal that both had counts once."""

from __future__ import annotations

from eldercare_desktop.care.meal.settlement.amounts import Amounts
from eldercare_desktop.care.meal.settlement.freezing import close_month
from eldercare_desktop.care.meal.settlement.reckoning import balances_of, month_settlement
from eldercare_desktop.care.settling.merging import merge_persons, part_person
from eldercare_desktop.store.store import Store
from tests.care.meal.settlement.kitchen import LAST, NOW, OLD, Kitchen, elder, line_of, times


def test_two_records_of_one_person_have_one_line(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        one, two = elder(work), elder(work)
        kitchen.paid(work, one, "2026-11-01", 1000)
        kitchen.paid(work, two, "2026-11-01", 2000)
        kitchen.ate(work, one, "2026-11-02", recorded_at="2026-11-02T12:00:00+08:00")
        kitchen.ate(work, two, "2026-11-02", recorded_at="2026-11-02T12:10:00+08:00")
        kitchen.ate(work, two, "2026-11-03")
        merge_persons(work, one.person_id, two.person_id)
        work.commit()
    with store.work() as work:
        settled = month_settlement(work, kitchen.site.id, NOW)
        assert line_of(settled, one).amounts == times(OLD, 2)
        assert [one.left for one in settled.left_out] == ["doubled"]
        assert [b.fen for b in balances_of(work, one.person_id)] == [3000 - 600]
        part_person(work, one.person_id)
        work.commit()
    with store.read() as reader:
        assert month_settlement(reader, kitchen.site.id, NOW).total == times(OLD, 3)


def test_lines_of_a_closed_month_are_seen_together_and_the_meal_had_twice_is_said(
    store: Store,
) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        one, two = elder(work), elder(work)
        for who in (one, two):
            kitchen.paid(work, who, "2026-10-01", 1000)
            kitchen.ate(work, who, "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        merge_persons(work, one.person_id, two.person_id)
        work.commit()
    with store.read() as reader:
        settled = month_settlement(reader, kitchen.site.id, LAST)
        assert settled.agrees
        line = line_of(settled, one)
        assert (line.amounts, line.balance) == (times(OLD, 2), 1400)
        (difference,) = settled.differences
        assert difference.amounts == Amounts() - OLD
        assert [b.fen for b in balances_of(reader, one.person_id)] == [1400]
