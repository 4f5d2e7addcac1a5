"""The search: what people, lines, disks and power do, in any order."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.sync.conftest import TOWNSHIP
from tests.sync.model import people, stick
from tests.sync.model.invariants import check, check_step
from tests.sync.model.line import FATES
from tests.sync.model.strangers import Reach, intrude, row_of
from tests.sync.model.world import FAR_TOWNSHIP, LAPTOPS, World

laptops = st.sampled_from(sorted(LAPTOPS))
fates = st.lists(st.sampled_from(["", *FATES]), max_size=3)
number = st.integers(0, 10_000)
when = st.sampled_from(["before", "after"])


class Villages(RuleBasedStateMachine):
    """One rule for each thing that happens in a county's year."""

    @initialize()
    def begin(self) -> None:
        self.world = World()

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            check(self.world)
        finally:
            self.world.remove()

    @invariant()
    def holds(self) -> None:
        if hasattr(self, "world"):
            check_step(self.world)

    # -- people ------------------------------------------------------------------------

    @rule(name=laptops, elsewhere=st.booleans())
    def admit(self, name: str, elsewhere: bool) -> None:
        people.admit(self.world, name, elsewhere)

    @rule(
        some=st.lists(laptops, min_size=1, max_size=3, unique=True),
        which=number,
        field=st.sampled_from(["phone", "address"]),
    )
    def edit(self, some: list[str], which: int, field: str) -> None:
        """One person writes something, or several write about the same."""
        for name in some:
            people.edit(self.world, name, which, field)

    @rule(name=laptops, which=number)
    def remove(self, name: str, which: int) -> None:
        people.remove(self.world, name, which)

    @rule(name=laptops, which=number)
    def bring_back(self, name: str, which: int) -> None:
        people.bring_back(self.world, name, which)

    @rule(name=laptops, which=number)
    def visit(self, name: str, which: int) -> None:
        people.visit(self.world, name, which)

    @rule(name=laptops, which=number, withdraw=st.booleans())
    def correct(self, name: str, which: int, withdraw: bool) -> None:
        people.correct(self.world, name, which, withdraw=withdraw)

    @rule(name=laptops, which=number, choice=number)
    def settle(self, name: str, which: int, choice: int) -> None:
        people.settle(self.world, name, which, choice)

    @rule(name=laptops)
    def undo(self, name: str) -> None:
        self.world.undo(name)

    # -- lines -------------------------------------------------------------------------

    @rule(name=laptops, bad=fates, meanwhile=number)
    def exchange(self, name: str, bad: list[str], meanwhile: int) -> None:
        """With mishaps, and perhaps with somebody who writes on while it runs."""

        def write() -> None:
            people.edit(self.world, name, meanwhile)

        self.world.exchange(name, bad, {1: write} if meanwhile % 2 else None)

    @rule(one=laptops, two=laptops)
    def meet(self, one: str, two: str) -> None:
        """Two exchange one after the other, and see what the other wrote."""
        for name in (one, two, one):
            self.world.exchange(name)

    @rule(one=laptops, two=laptops)
    def race(self, one: str, two: str) -> None:
        """Another is quicker to the county's lock."""
        if one != two:
            self.world.before_lock = lambda: self.world.exchange(two)
        self.world.exchange(one)
        self.world.before_lock = None

    @rule(name=laptops, fate=st.sampled_from(["lost", "unanswered"]))
    def exchange_in_vain(self, name: str, fate: str) -> None:
        self.world.exchange(name, [fate] * 5)

    @rule(name=laptops, which=number)
    def comes_late(self, name: str, which: int) -> None:
        """A request that was thought lost, or was answered long ago, arrives (again)."""
        if message := people.pick(self.world.laptops[name].sent, which):
            self.world.arrive(name, message)

    @rule(name=laptops, reach=st.sampled_from(Reach))
    def intrude(self, name: str, reach: Reach) -> None:
        away = FAR_TOWNSHIP if name != "c" else TOWNSHIP
        intrude(self.world, name, row_of(self.world, away), reach)

    # -- sticks, and persons on the register twice ---------------------------------------

    @rule(name=laptops)
    def write_file(self, name: str) -> None:
        stick.write_file(self.world, name)

    @rule(which=number, late=st.booleans())
    def hand_in(self, which: int, late: bool) -> None:
        stick.hand_in(self.world, which if late else -1)

    @rule(name=laptops, which=number, late=st.booleans())
    def read_answer(self, name: str, which: int, late: bool) -> None:
        stick.read_answer(self.world, name, which if late else -1)

    @rule(name=laptops)
    def carry(self, name: str) -> None:
        stick.carry(self.world, name)

    @rule(some=st.lists(laptops, min_size=2, max_size=2, unique=True))
    def register_twice(self, some: list[str]) -> None:
        for name in some:
            people.admit_known(self.world, name, "同名")

    @rule(name=laptops, which=number, turned=st.booleans())
    def merge(self, name: str, which: int, turned: bool) -> None:
        people.merge(self.world, name, which, turned=turned)

    @rule(name=laptops, which=number)
    def part(self, name: str, which: int) -> None:
        people.part(self.world, name, which)

    # -- power, disks, clocks ------------------------------------------------------------

    @rule(name=st.none() | laptops, victim=laptops, at=st.integers(1, 6), when=when)
    def power_goes(self, name: str | None, victim: str, at: int, when: str) -> None:
        """In an exchange, of the laptop or (None) of the county."""
        with self.world.power_cut(name, at, when):
            self.world.exchange(name or victim)

    @rule(name=laptops, year=st.integers(2010, 2040))
    def next_morning(self, name: str, year: int) -> None:
        self.world.reopen(name, year)

    @rule(name=st.sampled_from(["a", "t", "c"]))
    def back_up(self, name: str) -> None:
        self.world.back_up(name)

    @rule(
        name=st.sampled_from(["a", "t", "c"]),
        which=number,
        first=st.booleans(),
        anchored=st.booleans(),
    )
    def restore(self, name: str, which: int, first: bool, anchored: bool) -> None:
        """A disk breaks, perhaps just after an exchange; some backup is put in its place."""
        if backups := self.world.laptops[name].backups:
            if first:
                self.world.exchange(name)
            self.world.restore(name, which % len(backups), anchored=anchored)

    @precondition(lambda self: len(self.world.laptops) < len(LAPTOPS) + 1)
    @rule(name=st.sampled_from(["b", "t"]), whole_disk=st.booleans())
    def clone(self, name: str, whole_disk: bool) -> None:
        self.world.clone(name, whole_disk=whole_disk)

    @rule(bad=fates, which=number)
    def clones_go_on(self, bad: list[str], which: int) -> None:
        for name in self.world.laptops.keys() - LAPTOPS.keys():
            for each in (name, name.rstrip("'")):
                people.admit(self.world, each)
                people.edit(self.world, each, which)
            self.world.exchange(name, bad)

    @rule(name=laptops)
    def join_again(self, name: str) -> None:
        self.world.join_again(name)

    @rule()
    def back_up_county(self) -> None:
        self.world.back_up_county()

    @precondition(lambda self: self.world.county_backups)
    @rule(which=number)
    def restore_county(self, which: int) -> None:
        self.world.restore_county(which % len(self.world.county_backups))
