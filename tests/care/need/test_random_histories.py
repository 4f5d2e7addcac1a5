"""Whatever steps are taken in whatever order, the lists agree with a slow re-computation."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.need.listing import NeedFilter, count_needs, find_needs
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.steps import (
    assign,
    end_need,
    finish,
    follow_up,
    reopen,
    unassign,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

FIRST = date(2026, 11, 21)
REFUSALS = ("need_not_open", "need_not_assigned", "need_not_done", "need_is_open")
STEPS = ("assign", "unassign", "finish", "follow_up", "end", "reopen")


@dataclass
class Told:
    """What was done with one need, in plain words: the model."""

    wanted_by: str
    events: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


def state_after(events: list[str]) -> str:
    """The state of a need, by reading its story from the beginning."""
    state, taken = "discovered", False
    for event in events:
        if event == "assign":
            state, taken = "assigned", True
        elif event == "unassign":
            state, taken = "discovered", False
        elif event == "finish":
            state, taken = "done", True
        elif event == "follow_up":
            state = "followed_up"
        elif event == "end":
            state = "ended"
        elif event == "reopen":
            state = "assigned" if taken else "discovered"
    return state


def allowed(event: str, state: str) -> bool:
    """Which step may follow on which state."""
    return (
        state
        in {
            "assign": ("discovered", "assigned"),
            "unassign": ("assigned",),
            "finish": ("discovered", "assigned"),
            "follow_up": ("done",),
            "end": ("discovered", "assigned"),
            "reopen": ("done", "ended", "followed_up"),
        }[event]
    )


class Histories(RuleBasedStateMachine):
    """A village in which days pass, steps are taken, refused, and taken back."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copytree(self.template, self.folder / "store")
        self.clock = TestClock()
        self.store = Store.open(self.folder / "store", factories.PIN, clock=self.clock)
        self.told: dict[str, Told] = {}

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @initialize()
    def village(self) -> None:
        with self.store.work() as work:
            self.elder = factories.resident(work).id
            work.commit()

    @rule(days=st.integers(1, 9))
    def days_pass(self, days: int) -> None:
        self.clock.advance(days=days)

    @rule(ago=st.integers(0, 20), urgency=st.sampled_from(("normal", "urgent", "critical")))
    def put_down(self, ago: int, urgency: Any) -> None:
        day = (self.clock.now.date() - timedelta(days=ago)).isoformat()
        with self.store.work() as work:
            entry = NeedEntry(self.elder, "meal", urgency=urgency, discovered_on=day)
            need = open_need(work, entry)
            work.commit()
        self.told[need.id] = Told(need.wanted_by)

    @rule(which=st.integers(0, 50), step=st.sampled_from(STEPS), undone=st.booleans())
    def step(self, which: int, step: str, undone: bool) -> None:
        if not self.told:
            return
        need_id = list(self.told)[which % len(self.told)]
        told = self.told[need_id]
        again = step == "reopen" and state_after(told.events) == "followed_up"
        refused, tx = "", None
        with self.store.work() as work:
            seen = work.get(Need, need_id)
            assert seen is not None
            made = seen
            try:
                made = _take(work, seen, step)
            except CareError as refusal:
                refused = refusal.code
            else:
                tx = work.commit().tx
        if not allowed(step, state_after(told.events)):
            assert refused in REFUSALS
            return
        if again and refused == "need_opened_again":
            return
        assert refused == ""
        if undone and tx is not None:
            self.store.undo(tx, "陈天芬")
        elif again:
            self.told[made.id] = Told(made.wanted_by)
        else:
            told.events.append(step)

    @invariant()
    def lists_agree(self) -> None:
        today = self.clock.now.date()
        with self.store.read() as reader:
            shown = {
                show: {row.id for row in find_needs(reader, NeedFilter(show), today=str(today))}
                for show in ("open", "discovered", "assigned", "to_follow_up", "closed")
            }
            late = find_needs(reader, NeedFilter(overdue=True), today=str(today))
            counts = count_needs(reader, today=str(today))
        states = {need_id: state_after(told.events) for need_id, told in self.told.items()}
        assert shown["discovered"] == {i for i, s in states.items() if s == "discovered"}
        assert shown["assigned"] == {i for i, s in states.items() if s == "assigned"}
        assert shown["open"] == shown["discovered"] | shown["assigned"]
        assert shown["to_follow_up"] == {i for i, s in states.items() if s == "done"}
        assert shown["closed"] == set(states) - shown["open"]
        over = {
            i for i, told in self.told.items()
            if i in shown["open"] and date.fromisoformat(told.wanted_by) < today
        }  # fmt: skip
        assert {row.id for row in late} == over
        assert counts.overdue == len(over)
        three = today - timedelta(days=3)
        long_over = {i for i in over if date.fromisoformat(self.told[i].wanted_by) <= three}
        assert counts.escalated == len(long_over)


def _take(work: Work, seen: Need, step: str) -> Need:
    taken = {
        "assign": lambda: assign(work, seen, provider="村委会"),
        "unassign": lambda: unassign(work, seen),
        "finish": lambda: finish(work, seen, done_by="村委会"),
        "follow_up": lambda: follow_up(work, seen, "fair"),
        "end": lambda: end_need(work, seen, "declined"),
        "reopen": lambda: reopen(work, seen),
    }
    return taken[step]()


def test_whatever_is_done_in_whatever_order(store_template: Path) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    Histories.template = store_template
    checks = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=8, stateful_step_count=25, deadline=None, suppress_health_check=checks
        ),
    )
