"""Whatever happens in whatever order, at two laptops: due days, rates and lists are right.

They agree with a slow, obvious computation that reads nothing but the rows (`slow`), and the
table that is kept agrees with one that is computed afresh. People visit, correct, take back,
undo, die, move, leave, come back, decline, go away, are paired, choose rules; days pass, clocks
are wrong, laptops exchange.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlmodel import col

from eldercare_desktop.care.absence.noting import (
    AbsenceEntry,
    begin_absence,
    change_absence,
    end_absence,
    withdraw_absence,
)
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Absence, Pairing, Person, Resident, RuleValue, Visit
from eldercare_desktop.care.register.leaving import (
    end_service,
    mark_deceased,
    mark_living,
    mark_moved_away,
)
from eldercare_desktop.care.resident import add_resident, edit_resident
from eldercare_desktop.care.rule_settings import set_rule, withdraw_rule
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.visit.due import DueFilter, due_list, due_overview
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.rates import month_rate, month_roster
from eldercare_desktop.care.visit.standing.kept import compute, renew, standing_table
from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store import keyslots, lives
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import stale_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.care.visit.slow import DEFAULTS, Slow, Stands
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import AREAS
from tests.sync.direct import join, sync

LAPTOPS = ("a", "b")
laptops = st.sampled_from(LAPTOPS)
pick = st.integers(0, 10_000)
start = date(2026, 11, 21)
near = st.integers(-12, 12)
ago = st.integers(0, 45)


@pytest.fixture(scope="module", autouse=True)
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Four residents whom both laptops know."""
    folder = tmp_path_factory.mktemp("standings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        patch.setattr(lives, "drop_anchor", lambda store: None)
        county = open_county(Settings(folder / "county"))
        with county.database.writing(WHOLE_COUNTY) as connection:
            areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
        for name in LAPTOPS:
            made = Store.create(folder / name, PIN, village=VILLAGE, user=name, clock=TestClock())
            with made as store:
                join(store, county, VILLAGE)
                if name == "a":
                    _village(store)
                sync(store, county)
        county.close()
        Days.template = folder
        yield


def _village(store: Store) -> None:
    with store.work(label="import_roster") as work:
        helper = factories.helper(work)
        alone = {"living": ["living_alone"], "served_since": "2026-09-10"}
        old = factories.person(work, "王", birth="1946-11-25", group_id=factories.group(work).id)
        factories.pairing(work, factories.resident(work, old, **alone), helper)
        factories.resident(work, factories.person(work, "李", birth="1947"), ability="severe")
        factories.resident(
            work, factories.person(work, "张", birth=None), served_since="2026-10-01"
        )
        child = factories.person(work, "赵", birth="2018-04-01")
        factories.resident(work, child, kind="child_in_need", served_since="2026-11-01")
        work.commit()


class Days(RuleBasedStateMachine):
    """The rules are what people do, days that pass, and exchanges."""

    template: ClassVar[Path]

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="standings-"))
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.county: County = open_county(Settings(self.folder / "county"))
        self.clocks = {name: TestClock() for name in LAPTOPS}
        self.stores = {n: Store.open(self.folder / n, PIN, clock=self.clocks[n]) for n in LAPTOPS}
        self.undoable: dict[str, list[int]] = {name: [] for name in LAPTOPS}
        self.touched = set(LAPTOPS)

    def today(self, name: str) -> date:
        return self.clocks[name].now.date()

    def day(self, name: str, offset: int) -> str:
        return (self.today(name) + timedelta(days=offset)).isoformat()

    def do(self, name: str, what: Callable[[Work], object]) -> None:
        """Something that a person saves; what is refused leaves nothing behind."""
        self.touched = {name}
        with self.stores[name].work() as work:
            try:
                what(work)
            except CareError:
                return
            tx = work.commit().tx
        if tx is not None:
            self.undoable[name].append(tx)

    def resident(self, work: Work, which: int) -> Resident:
        found: Resident = _one(work, Resident, which)
        return found

    def person(self, work: Work, which: int) -> Person:
        found = work.get(Person, self.resident(work, which).person_id)
        assert found is not None
        return found

    # -- visits --------------------------------------------------------------------------

    @rule(name=laptops, who=pick, days=ago, method=st.sampled_from(["in_person", "phone"]))
    def visit(self, name: str, who: int, days: int, method: Any) -> None:
        def what(work: Work) -> None:
            entry = VisitEntry(self.resident(work, who).id, self.day(name, -days), method)
            log_visit(work, entry)

        self.do(name, what)

    @rule(name=laptops, which=pick, days=ago, take=st.booleans())
    def correct(self, name: str, which: int, days: int, take: bool) -> None:
        def what(work: Work) -> None:
            visit = _one(work, Visit, which)
            if take:
                withdraw_visit(work, visit.id)
            else:
                correct_visit(work, visit.id, VisitEntry(visit.resident_id, self.day(name, -days)))

        self.do(name, what)

    # -- the people ----------------------------------------------------------------------

    @rule(
        name=laptops,
        who=pick,
        values=st.sampled_from(
            [
                {"willingness": "declines"},
                {"willingness": "accepts"},
                {"living": ["living_alone"]},
                {"living": []},
                {"living": ["institution"]},
                {"ability": "severe"},
                {"ability": None, "dementia": True},
                {"dementia": False, "categories": ["family_planning_special"]},
                {"categories": [], "served_since": "2026-10-20"},
            ]
        ),
    )
    def edit(self, name: str, who: int, values: dict[str, Any]) -> None:
        self.do(name, lambda work: edit_resident(work, self.resident(work, who), **values))

    @rule(
        name=laptops,
        who=pick,
        birth=st.sampled_from(
            ["1946-11-22", "1946-11-28", "1946-12", "1946", "1944-02-29", "1951-11-24", None]
        ),
    )
    def born(self, name: str, who: int, birth: str | None) -> None:
        self.do(name, lambda work: work.set(self.person(work, who), birth=birth))

    @rule(
        name=laptops,
        who=pick,
        days=st.integers(0, 20),
        how=st.sampled_from(["die", "move", "leave", "back", "again", "remove"]),
    )
    def leave(self, name: str, who: int, days: int, how: str) -> None:
        on = self.day(name, -days)

        def what(work: Work) -> None:
            person, resident = self.person(work, who), self.resident(work, who)
            {
                "die": lambda: mark_deceased(work, person, on=on),
                "move": lambda: mark_moved_away(work, person, on=on),
                "leave": lambda: end_service(work, resident, on=on, reason="not_eligible"),
                "back": lambda: mark_living(work, person),
                "again": lambda: add_resident(
                    work, Resident(village=person.village, person_id=person.id, served_since=on)
                ),
                "remove": lambda: work.delete(resident),
            }[how]()

        self.do(name, what)

    @rule(name=laptops, one=pick, two=pick)
    def merge(self, name: str, one: int, two: int) -> None:
        def what(work: Work) -> None:
            merge_persons(work, self.person(work, one).id, self.person(work, two).id)

        self.do(name, what)

    # -- absences, pairings, rules ---------------------------------------------------------

    @rule(name=laptops, who=pick, offset=st.integers(-30, 12), length=st.none() | ago)
    def go_away(self, name: str, who: int, offset: int, length: int | None) -> None:
        def what(work: Work) -> None:
            until = None if length is None else self.day(name, offset + length)
            entry = AbsenceEntry(self.resident(work, who).id, "out", self.day(name, offset), until)
            begin_absence(work, entry)

        self.do(name, what)

    @rule(name=laptops, which=pick, offset=near, how=st.sampled_from(["end", "move", "withdraw"]))
    def change_away(self, name: str, which: int, offset: int, how: str) -> None:
        def what(work: Work) -> None:
            seen, day = _one(work, Absence, which), self.day(name, offset)
            if how == "end":
                end_absence(work, seen, back_on=day)
            elif how == "move":
                change_absence(work, seen, since=day)
            else:
                withdraw_absence(work, seen)

        self.do(name, what)

    @rule(
        name=laptops,
        which=pick,
        every=st.sampled_from([None, 5, 20]),
        end=st.none() | near | st.sampled_from(["2026-12", "2027"]),
    )
    def promise(self, name: str, which: int, every: int | None, end: int | str | None) -> None:
        def what(work: Work) -> None:
            day = self.day(name, end) if isinstance(end, int) else end
            work.set(_one(work, Pairing, which), visit_every_days=every, ended_on=day)

        self.do(name, what)

    @rule(
        name=laptops,
        code=st.sampled_from(sorted(DEFAULTS)),
        up=st.sampled_from([-5, -2, 1]),
        offset=st.none() | st.integers(-40, 12),
        default=st.booleans(),
    )
    def choose(self, name: str, code: str, up: int, offset: int | None, default: bool) -> None:
        def what(work: Work) -> None:
            if offset is None:
                withdraw_rule(work, _one(work, RuleValue, up).id)
                return
            value = None if default else DEFAULTS[code] + up
            set_rule(work, code, value, starts_on=self.day(name, offset))

        self.do(name, what)

    # -- time, undo, exchange --------------------------------------------------------------

    @rule(name=laptops)
    def undo(self, name: str) -> None:
        self.touched = {name}
        if self.undoable[name]:
            try:
                self.stores[name].undo(self.undoable[name].pop())
            except CareError:
                return

    @rule(days=st.sampled_from([1, 1, 2, 5, 17, 60]), renewed=st.booleans())
    def days_pass(self, days: int, renewed: bool) -> None:
        self.touched = set(LAPTOPS)
        for name in LAPTOPS:
            self.clocks[name].advance(days=days)
            if renewed:
                self.renew(name)

    def renew(self, name: str) -> None:
        store = self.stores[name]
        before = store.held_only_here(), store.last_undoable()
        with store.work() as work:
            renew(work)
            assert work.commit().tx is None
        assert (store.held_only_here(), store.last_undoable()) == before

    @rule(name=laptops, days=st.sampled_from([-400, -9, 8, 400]))
    def wrong_clock(self, name: str, days: int) -> None:
        """Something is saved while the clock is wrong; then somebody sets it right."""
        clock = self.clocks[name]
        right = clock.now
        clock.advance(days=days)
        self.visit(name, 1, 0, "in_person")
        self.edit(name, 2, {"willingness": "accepts", "note": str(days)})
        self.check(name)
        clock.now = right

    @rule(name=laptops)
    def exchange(self, name: str) -> None:
        self.touched = {name}
        sync(self.stores[name], self.county)

    # -- what must hold --------------------------------------------------------------------

    @invariant()
    def right(self) -> None:
        for name in self.touched:
            self.check(name)

    def check(self, name: str, days: tuple[int, ...] = (0,), months: tuple[int, ...] = ()) -> None:
        today = self.today(name)
        with self.stores[name].read() as reader:
            slow = Slow(reader)
            for offset in days:
                _lists_agree(reader, slow, today + timedelta(days=offset))
            for back in (0, *months):
                _rates_agree(reader, slow, today, (today - timedelta(days=back)).isoformat()[:7])

    def check_all(self, name: str) -> None:
        """Other days and months too, and row by row."""
        self.check(name, (0, -20, 15), (25, 50))
        with self.stores[name].read() as reader:
            assert reader.rows(stale_table.select()) == []
            _kept_is_fresh(reader, self.today(name))

    def teardown(self) -> None:
        try:
            if hasattr(self, "stores"):
                for name in LAPTOPS * 2:
                    self.check_all(name)
                    sync(self.stores[name], self.county)
                self.check_all("a")
        finally:
            for store in getattr(self, "stores", {}).values():
                store.close()
            if hasattr(self, "county"):
                self.county.close()
            shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)


def _one(work: Work, kind: type[Any], which: int) -> Any:
    found = work.find(kind, order_by=[col(kind.id)])
    if not found:
        raise CareError("row_gone")
    return found[which % len(found)]


def _kept_is_fresh(reader: Reader, today: date) -> None:
    """Every kept row says what a fresh computation says, on the days for which it holds."""
    kept = {row.resident_id: dict(row._mapping) for row in reader.rows(standing_table.select())}
    fresh = {one.resident_id: one for one in compute(reader, None, today.isoformat())}
    assert kept.keys() == fresh.keys()
    for key, row in kept.items():
        for day in {row["as_of"], today.isoformat(), _before(row["until"], row["as_of"])}:
            if row["as_of"] <= day < row["until"]:
                (again,) = compute(reader, [key], day)
                again = replace(again, as_of=row["as_of"])
                assert row == {name: getattr(again, name) for name in row}


def _before(until: str, as_of: str) -> str:
    """The last day of a row, or one far ahead for a row that never ends."""
    day = date.fromisoformat(until) - timedelta(days=1)
    return min(day, date.fromisoformat(as_of) + timedelta(days=300)).isoformat()


def _lists_agree(reader: Reader, slow: Slow, day: date) -> None:
    wanted, text = slow.all_on(day), day.isoformat()
    listed = {row.resident_id: row for row in due_list(reader, text, DueFilter(state=None))}
    declining = {row.resident_id for row in due_list(reader, text, DueFilter(state="declined"))}
    found = {
        key: Stands(
            row.kind, row.tier, row.special, row.every_days, row.last_visit, row.due_on,
            key in declining, wanted[key].away if row.paused_by else None,
        )
        for key, row in listed.items()
    }  # fmt: skip
    assert found == wanted
    assert {key for key, one in wanted.items() if one.away} <= {
        row.resident_id for row in due_list(reader, text, DueFilter(state="paused"))
    }
    dues = {key: one.due for key, one in wanted.items() if one.due}
    for state, limit in (("overdue", -1), ("due", 0), ("soon", 7)):
        last = (day + timedelta(days=limit)).isoformat()
        rows = due_list(reader, text, DueFilter(state=state))  # type: ignore[arg-type]
        assert {row.resident_id for row in rows} == {k for k, due in dues.items() if due <= last}
    counted = due_overview(reader, text)
    assert counted.total("overdue") == sum(due < text for due in dues.values())
    assert counted.total("today") == sum(due == text for due in dues.values())


def _rates_agree(reader: Reader, slow: Slow, today: date, month: str) -> None:
    rate = month_rate(reader, month, today=today.isoformat())
    found = (
        rate.roster, rate.visited, rate.special_roster, rate.special_visited,
        rate.declining, rate.away,
    )  # fmt: skip
    assert found == slow.rate(month, today), month
    names = month_roster(reader, month, today=today.isoformat())
    assert (len(names), sum(row.visits > 0 for row in names)) == (rate.roster, rate.visited)


EXAMPLES = settings.default.max_examples if settings.default else 50
TestDays = Days.TestCase
TestDays.settings = settings(max_examples=EXAMPLES // 12, stateful_step_count=15)
