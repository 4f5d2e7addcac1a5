"""Three laptops merge, part, edit and visit without knowing of each other.

Whatever happened: once everybody has exchanged, all see the same persons, every visit is seen
exactly once and at a person who is there, every card opens somebody, and nothing is lost.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.card import find_by_token, issue_cards
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Card, Helper, Pairing, Person, Resident
from eldercare_desktop.care.register import PeopleFilter, find_people
from eldercare_desktop.care.register.conflicts import keep_value, open_conflicts
from eldercare_desktop.care.settling.merging import (
    merge_persons,
    merge_roles,
    part_person,
    settle_late,
)
from eldercare_desktop.care.settling.pairs import compared, made_one, pairs_to_settle
from eldercare_desktop.care.visit.history import VisitFilter, find_visits
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store import joining, keyslots, lives
from eldercare_desktop.store.record import Same, record_types, references
from eldercare_desktop.store.schema import joined_table, own_value_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import AREAS, TOWNSHIP
from tests.sync.direct import join, sync
from tests.sync.looking import assert_agrees, assert_nothing_overwritten_unseen, tables

LAPTOPS = {"a": VILLAGE, "b": VILLAGE, "t": TOWNSHIP}
laptops = st.sampled_from(sorted(LAPTOPS))
pick = st.integers(0, 10_000)
TODAY = "2026-11-21"


@pytest.fixture(scope="module", autouse=True)
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A village in which one woman is on the register three times, known to all laptops."""
    folder = tmp_path_factory.mktemp("merged")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        # Every example works on copies; without an anchor they do not notice.
        patch.setattr(lives, "drop_anchor", lambda store: None)
        county = open_county(Settings(folder / "county"))
        with county.database.writing(WHOLE_COUNTY) as connection:
            areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
        for name, area in LAPTOPS.items():
            made = Store.create(
                folder / name, PIN, village=area, user=f"人{name}", clock=TestClock()
            )
            with made as store:
                join(store, county, area)
                if name == "a":
                    _village(store)
                sync(store, county)
        county.close()
        Merging.template = folder
        yield


def _village(store: Store) -> None:
    with store.work(label="import_roster") as work:
        helper = factories.helper(work)
        for number in range(4):
            who = factories.person(work, "王秀英", phone=str(number))
            if number < 3:
                elder = factories.resident(work, who, note=f"旧{number}")
                factories.visit(work, elder, note=f"旧{number}")
                factories.pairing(work, elder, helper)
            else:
                factories.helper(work, who)
        work.commit()


class Merging(RuleBasedStateMachine):
    """The rules are what people do at their laptops, and exchanges."""

    template: ClassVar[Path]

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="merged-"))
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        clock = TestClock()
        self.county: County = open_county(Settings(self.folder / "county"))
        self.stores = {n: Store.open(self.folder / n, PIN, clock=clock) for n in LAPTOPS}
        self.visits = {f"旧{number}" for number in range(3)}
        self.counter = 0
        self.undoable: dict[str, list[int]] = {name: [] for name in LAPTOPS}
        with self.stores["a"].read() as reader:
            # Whoever is registered later may be taken back by an undo, with what was not known.
            self.settled_in = {person.id for person in reader.find(Person)}

    def fresh(self) -> str:
        self.counter += 1
        return str(100 + self.counter)

    def do(self, name: str, what: Any) -> bool:
        """Something that a person saves; what is refused leaves nothing behind."""
        with self.stores[name].work(label="edit_person") as work:
            try:
                what(work)
            except CareError:
                return False
            tx = work.commit().tx
        if tx is not None:
            self.undoable[name].append(tx)
        return True

    @staticmethod
    def people(work: Work, *, hidden: bool = False) -> list[Person]:
        return work.find(Person, deleted=hidden, order_by=[col(Person.id)])

    def at_home(self, work: Work) -> list[Person]:
        people = [person for person in self.people(work) if person.id in self.settled_in]
        if not people:
            raise CareError("row_gone")  # all were merged into others
        return people

    # -- what people do ----------------------------------------------------------------

    @rule(name=laptops, one=pick, two=pick, take=st.booleans())
    def merge(self, name: str, one: int, two: int, take: bool) -> None:
        self.merge_at(name, one, two, take)

    @rule(two_of=st.permutations(sorted(LAPTOPS)), one=pick, two=pick, take=st.booleans())
    def merge_both_ways(self, two_of: list[str], one: int, two: int, take: bool) -> None:
        """Two merge the same two, each into the other."""
        self.merge_at(two_of[0], one, two, take)
        self.merge_at(two_of[1], two, one, not take)

    def merge_at(self, name: str, one: int, two: int, take: bool) -> None:
        def merging(work: Work) -> None:
            people = self.people(work)
            kept, other = people[one % len(people)], people[two % len(people)]
            fields = [("person", "phone"), ("resident", "note")] if take else []
            merge_persons(work, kept.id, other.id, fields)

        self.do(name, merging)

    @rule(name=laptops, which=pick)
    def part(self, name: str, which: int) -> None:
        def parting(work: Work) -> None:
            if ids := made_one(work):
                part_person(work, ids[which % len(ids)])

        self.do(name, parting)

    @rule(name=laptops, which=pick, take=st.booleans())
    def settle(self, name: str, which: int, take: bool) -> None:
        """Whatever waits on the settling page."""

        def settling(work: Work) -> None:
            pairs = [pair for pair in pairs_to_settle(work) if pair.why in ("late", "two_roles")]
            if not pairs:
                return
            pair = pairs[which % len(pairs)]
            shown = compared(work, pair, today=TODAY)
            assert shown is not None
            fields = [(d.table, d.field) for d in shown.differences] if take else []
            how = settle_late if pair.why == "late" else merge_roles
            how(work, pair.table, pair.kept_id, pair.other_id, fields)
            assert pair not in pairs_to_settle(work)

        self.do(name, settling)

    @rule(name=laptops, which=pick, candidate=pick)
    def keep(self, name: str, which: int, candidate: int) -> None:
        """One of several values; undoing it asks again."""

        def keeping(work: Work) -> None:
            if conflicts := open_conflicts(work):
                one = conflicts[which % len(conflicts)]
                change = one.candidates[candidate % len(one.candidates)].change
                keep_value(work, one.table, one.row_id, one.field, change)

        self.do(name, keeping)

    @rule(name=laptops, which=pick, kind=st.sampled_from(["phone", "address"]))
    def edit(self, name: str, which: int, kind: str) -> None:
        def editing(work: Work) -> None:
            people = self.people(work)
            work.set(people[which % len(people)], **{kind: self.fresh()})

        self.do(name, editing)

    @rule(name=laptops, which=pick, hidden=st.booleans())
    def visit(self, name: str, which: int, hidden: bool) -> None:
        """Also at a screen that was opened before a merge: it names the other record."""
        note = self.fresh()

        def visiting(work: Work) -> None:
            elders = work.find(Resident, deleted=hidden, order_by=[col(Resident.id)])
            elders = [elder for elder in elders if elder.note]
            factories.visit(work, elders[which % len(elders)], note=note)

        if self.do(name, visiting):
            self.undoable[name].pop()
            self.visits.add(note)

    @rule(name=laptops, which=pick)
    def correct(self, name: str, which: int) -> None:
        def correcting(work: Work) -> None:
            rows = [row for row in find_visits(work, VisitFilter()) if row.note in before]
            if not rows:
                raise CareError("row_gone")  # this laptop has not heard of any yet
            row = rows[which % len(rows)]
            entry = VisitEntry(row.resident_id, row.visited_on, visitor="一", note=note)
            correct_visit(work, row.id, entry)
            before.discard(str(row.note))

        # Two corrections of one visit are two entries: each visit is corrected once at most.
        before, note = {n for n in self.visits if not n.startswith("改")}, f"改{self.fresh()}"
        if before and self.do(name, correcting):
            self.undoable[name].pop()
            gone = {n for n in self.visits if not n.startswith("改")} - before
            self.visits = (self.visits - gone) | {note}
            self.exchange(name)

    @rule(name=laptops, which=pick)
    def admit(self, name: str, which: int) -> None:
        """A role for somebody, who may have got the same on another laptop meanwhile."""

        def admitting(work: Work) -> None:
            people = self.at_home(work)
            who = people[which % len(people)]
            if not work.find(Resident, col(Resident.person_id) == who.id):
                factories.resident(work, who)
            elif not work.find(Helper, col(Helper.person_id) == who.id):
                factories.helper(work, who)

        self.do(name, admitting)

    @rule(name=laptops)
    def register(self, name: str) -> None:
        """Once more; whoever did it may take it back, while others merge."""
        self.do(name, lambda work: factories.person(work, "王秀英", phone=self.fresh()))

    @rule(name=laptops, which=pick)
    def card(self, name: str, which: int) -> None:
        def issuing(work: Work) -> None:
            people = self.at_home(work)
            issue_cards(work, [people[which % len(people)].id])

        self.do(name, issuing)

    @rule(name=laptops, which=pick)
    def undo(self, name: str, which: int) -> None:
        """Any of one's own actions, not only the last."""
        if txs := self.undoable[name]:
            with suppress(CareError):  # what was used since, stays
                self.stores[name].undo(txs.pop(which % len(txs)))

    @rule(name=laptops)
    def exchange(self, name: str) -> None:
        sync(self.stores[name], self.county)

    # -- what must hold ----------------------------------------------------------------

    def teardown(self) -> None:
        try:
            if hasattr(self, "stores"):
                self.check()
        finally:
            for store in getattr(self, "stores", {}).values():
                store.close()
            if hasattr(self, "county"):
                self.county.close()
            shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)

    def check(self) -> None:
        for _ in range(3):
            for store in self.stores.values():
                sync(store, self.county)
        shown = [tables(store) for store in self.stores.values()]
        assert shown[0] == shown[1] == shown[2]
        assert_nothing_overwritten_unseen(self.county, TOWNSHIP)
        for store in self.stores.values():
            assert_agrees(store, self.county)
            assert store.held_only_here() == 0
            self.check_one(store)
        self.part_all(self.stores["a"])

    def check_one(self, store: Store) -> None:
        with store.read() as reader:
            people = {row.person_id for row in find_people(reader, PeopleFilter(), today=TODAY)}
            rows = find_visits(reader, VisitFilter())
            assert sorted(str(row.note) for row in rows) == sorted(self.visits)
            assert {row.person_id for row in rows} <= people
            served = {r.id for r in reader.find(Resident)}
            assert {row.resident_id for row in rows} <= served
            for card in reader.find(Card):
                assert find_by_token(reader, card.token).person_id in people
            for pairing in reader.find(Pairing):
                assert pairing.resident_id in served
            behind = {row_id for _, row_id, _ in joining.all_joined(reader)}
            assert behind.isdisjoint(people | served)
            for kind in record_types().values():
                for name in () if issubclass(kind, Same) else references(kind):
                    assert behind.isdisjoint(getattr(r, name) for r in reader.find(kind))
            rate = month_rate(reader, TODAY[:7], today=TODAY)
            assert rate.visited == len({row.resident_id for row in rows})
            waits = pairs_to_settle(reader)
            assert all(compared(reader, pair, today=TODAY) for pair in waits)

    def part_all(self, store: Store) -> None:
        """When every merge is taken back, every row is seen as it was written."""
        with store.work(label="part_person") as work:
            for kind in record_types().values():
                if issubclass(kind, Same):
                    for fact in work.find(kind):
                        work.withdraw(fact)
            assert work.rows(select(joined_table)) == []
            assert work.rows(select(own_value_table)) == []
            people = self.people(work)
            rows = find_visits(work, VisitFilter())
            assert len(rows) == len(self.visits)
            assert {row.person_id for row in rows} <= {person.id for person in people}


EXAMPLES = settings.default.max_examples if settings.default else 50
TestMerging = Merging.TestCase
TestMerging.settings = settings(max_examples=EXAMPLES // 6, stateful_step_count=15)
