"""What is in suspense and what stands on the accounts is right, whatever is written."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.records import SUMS
from eldercare_desktop.care.settling.record import SamePerson
from eldercare_desktop.care.time_bank.ledger.account import Account, balance, balance_before
from eldercare_desktop.care.time_bank.ledger.judging import Given, Served, judge, span
from eldercare_desktop.care.time_bank.ledger.reading import lines_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import sum_table
from eldercare_desktop.care.time_bank.ledger.suspense import suspended_of, suspense_table
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store import derived, guard, rows
from eldercare_desktop.store.schema import change_table, stale_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock

OTHER = "500113103218"
PLACES = change_table.c.position


def given_of(work: Work) -> tuple[list[LedgerEntry], dict[str, Served]]:
    """The services, read row by row; the entries."""
    services = {}
    for one in work.find(ServiceRecord):
        helper = work.get(Helper, one.helper_id)
        assert helper
        times = span(one.day, one.began, one.ended)
        same = one.visit_id, one.serving_id
        services[one.id] = Served(one.id, helper.person_id, *times, one.minutes, *same)
    return work.find(LedgerEntry), services


def suspended(work: Work) -> dict[str, tuple[str, str]]:
    """What is in suspense, judged from all rows."""
    entries, services = given_of(work)
    c = change_table.c
    query = select(c.row_id, c.position).where(c.table == "ledger_entry", c.op == "insert")
    places = {row.row_id: row.position for row in work.rows(query)}
    names = ("id", "village", "kind", "cause", "amount", "recorded_at", "corrects_id", "service_id")
    told = [
        Given(**{name: getattr(e, name) for name in names}, position=places.get(e.id))
        for e in entries
    ]
    return {one: (s.why, s.because) for one, s in judge(told, services).items()}


def sums(work: Work) -> dict[tuple[str, str, str], int]:
    """What stands on each account, added up from all rows."""
    found: Counter[tuple[str, str, str]] = Counter()
    out = suspended(work)
    for entry in work.find(LedgerEntry):
        if entry.id not in out:
            found[entry.from_kind, entry.from_person_id or entry.village, entry.unit] -= (
                entry.amount
            )
            found[entry.to_kind, entry.to_person_id or entry.village, entry.unit] += entry.amount
    return {account: total for account, total in found.items() if total}


def kept_sums(work: Work) -> dict[tuple[str, str, str], int]:
    """The same as the table has it."""
    found: Counter[tuple[str, str, str]] = Counter()
    for row in work.rows(select(sum_table)):
        found[row.kind, row.holder, row.unit] += row.net
    return {account: total for account, total in found.items() if total}


def kept_suspense(work: Work) -> dict[str, tuple[str, str]]:
    return {r.entry_id: (r.why, r.because_id) for r in work.rows(select(suspense_table))}


def hold(work: Work) -> None:
    """The tables, once they are refreshed, against all rows; and what is said before that."""
    accounts = {(kind, holder, unit) for kind, holder, unit in sums(work)}
    before = {account: stands(work, *account) for account in accounts}
    derived.refresh(work.connection, work.today)
    assert work.rows(select(stale_table)) == []
    assert kept_suspense(work) == suspended(work)
    assert {k: (s.why, s.because) for k, (_, s) in suspended_of(work).items()} == suspended(work)
    assert kept_sums(work) == sums(work) == before
    fresh = {row["key"]: row["net"] for row in SUMS.compute(work, None, work.today)}
    assert {row.key: row.net for row in work.rows(select(sum_table))} == fresh
    for kind, holder, unit in accounts:
        held = len(holder) == 32
        account = Account(kind, holder if held else None)  # type: ignore[arg-type]
        statement = lines_of(work, account, holder, unit)  # type: ignore[arg-type]
        assert statement.closing == before[kind, holder, unit]
        middle = statement.lines[len(statement.lines) // 2].day
        there = balance_before(work, account, holder, unit, middle)  # type: ignore[arg-type]
        later = lines_of(work, account, holder, unit, first=middle)  # type: ignore[arg-type]
        assert (later.opening, later.closing) == (there, statement.closing)


def stands(work: Work, kind: Any, holder: str, unit: Any) -> int:
    held = len(holder) == 32
    return balance(work, Account(kind, holder if held else None), holder, unit)


class Village:
    """A few people and their services; what may happen to their entries."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.people = [factories.person(work, name) for name in ("罗秀英", "罗桂芳", "周小琴")]
        self.helpers = [factories.helper(work, one) for one in self.people[:2]]
        elder = factories.resident(work, factories.person(work, "李大爷"))
        self.services: list[ServiceRecord] = []
        for number, (by, began) in enumerate([(0, 6), (0, 6), (0, 8), (1, 6), (1, 7), (1, 7)]):
            corrects = self.services[-1].id if number == 5 else None
            made = factories.service_record(
                work, self.helpers[by], elder, began=f"0{began}:00", ended=f"0{began + 1}:00",
                corrects_id=corrects,
            )  # fmt: skip
            self.services.append(made)
        self.entries: list[str] = []

    def begin(self) -> None:
        """Something twice, two services at once, all of it judged: what follows may turn it."""
        for amount in (60, 40):
            self.transfer(0, 1, 0, "minute", VILLAGE)
            self.deposit(len(self.entries) // 2, len(self.entries) // 2, "", amount, 1)
        self.refresh()

    def deposit(self, of: int, root: int, tail: str, amount: int, day: int) -> None:
        to = self.people[0 if of < 3 else 1]
        person = {"to_kind": "person", "to_person_id": to.id}
        pool = {"to_kind": "village_pool", "to_person_id": None}
        self.add(
            kind="deposit", from_kind="issue", service_id=self.services[of].id, amount=amount,
            cause=f"service:{self.services[root].id}{tail}", day=f"2026-10-{day:02d}",
            **(pool if "pool" in tail else person),
        )  # fmt: skip

    def transfer(self, whence: int, to: int, cause: int, unit: str, village: str) -> None:
        people = {"from_person_id": self.people[whence].id, "to_person_id": self.people[to].id}
        told = {"from_kind": "person", "to_kind": "person", "kind": "transfer", "village": village}
        self.add(cause=f"transfer:{cause}", unit=unit, **people, **told)

    def pay(self, of: int) -> None:
        service = self.services[of].id
        told = {"from_kind": "village_pool", "to_kind": "issue"}
        self.add(kind="withdrawal", cause=f"paid:{service}", service_id=service, **told)

    def add(self, **values: Any) -> None:
        at = f"2026-11-21T08:00:{len(self.entries) % 7:02d}+08:00"
        told = {"village": VILLAGE, "amount": 60, "day": "2026-11-21", "entered_by": "陈天芬"}
        self.entries.append(
            self.work.insert(LedgerEntry(**{**told, "recorded_at": at, **values})).id
        )

    def reverse(self, which: int) -> None:
        if not self.entries:
            return
        entry = self.work.get(LedgerEntry, self.entries[which % len(self.entries)])
        if entry is None or entry.corrects_id:
            return
        self.add(
            kind="reversal", cause=f"reversal:{entry.id}", corrects_id=entry.id,
            village=entry.village, unit=entry.unit, amount=entry.amount,
            service_id=entry.service_id, from_kind=entry.to_kind, to_kind=entry.from_kind,
            from_person_id=entry.to_person_id, to_person_id=entry.from_person_id,
        )  # fmt: skip

    def place(self, which: int, position: int) -> None:
        if self.entries:
            mine = change_table.c.row_id == self.entries[which % len(self.entries)]
            with guard.opened(self.work.connection):
                statement = update(change_table).where(mine)
                self.work.connection.execute(statement.values(position=position))

    def forget(self) -> None:
        with guard.opened(self.work.connection):
            self.work.connection.execute(update(change_table).values(position=None))

    def rename(self, which: int) -> None:
        if self.entries:
            old = self.entries[which % len(self.entries)]
            new = f"{int(old, 16) ^ (1 << 100):032x}"
            if self.work.get(LedgerEntry, old):
                rows.give_new_id(self.work, LedgerEntry, old, new)
                with guard.opened(self.work.connection):
                    mine = update(change_table).where(change_table.c.row_id == old)
                    self.work.connection.execute(mine.values(row_id=new))
                self.entries = [new if one == old else one for one in self.entries]

    def unite(self, kept: int, other: int) -> None:
        if kept != other:
            kept_id, other_id = self.people[kept].id, self.people[other].id
            link = SamePerson(village=VILLAGE, seen=[], kept_id=kept_id, other_id=other_id)
            self.work.insert(link)

    def refresh(self) -> None:
        derived.refresh(self.work.connection, self.work.today)


SMALL, PERSON = st.integers(0, 5), st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("deposit"), SMALL, SMALL, st.sampled_from(["", ":pool", ":1"]),
            st.sampled_from([20, 40, 60]), st.integers(1, 3),
        ),
        st.tuples(st.just("deposit"), SMALL, SMALL, st.just(""), st.just(60), st.just(1)),
        st.tuples(
            st.just("transfer"), PERSON, PERSON, SMALL,
            st.sampled_from(["minute", "point"]), st.sampled_from([VILLAGE, OTHER]),
        ),
        st.tuples(st.just("pay"), SMALL),
        st.tuples(st.just("reverse"), st.integers(0, 20)),
        st.tuples(st.just("place"), st.integers(0, 20), st.integers(1, 9)),
        st.tuples(st.just("place"), st.integers(0, 3), st.integers(1, 9)),
        st.tuples(st.just("forget")),
        st.tuples(st.just("rename"), st.integers(0, 20)),
        st.tuples(st.just("unite"), PERSON, PERSON),
        st.tuples(st.just("refresh")),
    ),
    max_size=14,
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger_store(store_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all examples: none of them commits."""
    folder = tmp_path_factory.mktemp("ledger") / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=TestClock()) as opened:
        yield opened


@given(st.data())
def test_the_tables_follow_whatever_is_written(ledger_store: Store, data: st.DataObject) -> None:
    with ledger_store.work() as work:  # never committed
        village = Village(work)
        village.begin()
        for name, *values in data.draw(STEPS):
            getattr(village, name)(*values)
        hold(work)
