"""Two laptops without a line import the same paper ledger: every hour counts once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.county.county import County
from eldercare_desktop.rosters.hours import Choices
from eldercare_desktop.store.store import Store
from tests.rosters.time_ledger.bringing import (
    account,
    bring,
    entries,
    fates,
    left,
    planned,
    village,
)
from tests.rosters.time_ledger.shapes import WANG, entry, pages
from tests.sync.direct import sync

TWO = (entry("2026-01-05", 2, None, 2), entry("2026-02-03", None, 1, 1, what="理发"))


def met(one: Store, two: Store, county: County) -> None:
    for store in (one, two, one, two):
        sync(store, county)


def test_the_same_ledger_on_two_laptops(
    enrolled: Callable[..., Store], county: County, tmp_path: Path
) -> None:
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    [wang] = village(one, WANG)
    met(one, two, county)
    path = pages(tmp_path, *TWO)
    for store in (one, two):
        assert bring(store, path)[0].counts.entries == 2
    met(one, two, county)
    for store in (one, two):
        assert (len(entries(store)), left(store, wang)) == (4, 60), "the copies move nothing"
        assert fates(account(planned(store, path), WANG)) == ["here", "here"]
        with store.read() as reader:
            assert set(check_books(reader).trial.values()) <= {0}


def test_taken_back_on_one_laptop_and_brought_again(
    enrolled: Callable[..., Store], county: County, tmp_path: Path
) -> None:
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    [wang] = village(one, WANG)
    met(one, two, county)
    path = pages(tmp_path, *TWO)
    _, done = bring(one, path)
    met(one, two, county)
    assert done.tx is not None
    one.undo(done.tx)
    assert bring(one, path)[0].counts.entries == 2
    met(one, two, county)
    for store in (one, two):
        assert left(store, wang) == 60


def test_the_balance_on_one_and_the_history_on_the_other(
    enrolled: Callable[..., Store], county: County, tmp_path: Path
) -> None:
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    [wang] = village(one, WANG)
    met(one, two, county)
    path = pages(tmp_path, *TWO)
    bring(one, path)
    bring(two, path, Choices(mode="closing"))
    met(one, two, county)
    for store in (one, two):
        assert left(store, wang) == 120, "both are there, and both laptops say the same"
        with store.read() as reader:
            [case] = open_cases(reader)
        assert (case.kind, case.name, case.amount) == ("paper_twice", WANG, 60)
        assert fates(account(planned(store, path, Choices(mode="closing")), WANG)) == ["here"]
    with one.work() as work:
        [case] = open_cases(work)
        reverse(work, case.entry_ids[0], "两边都导入了")
        work.commit()
    met(one, two, county)
    for store in (one, two):
        with store.read() as reader:
            assert open_cases(reader) == []
        assert left(store, wang) == 60


def test_two_records_of_one_person_have_the_same_lines(
    enrolled: Callable[..., Store], county: County, tmp_path: Path
) -> None:
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    path = pages(tmp_path, *TWO)
    [wang], [again] = village(one, WANG), village(two, WANG)
    bring(one, path)
    bring(two, path)
    met(one, two, county)
    with one.work() as work:
        assert open_cases(work) == []
        merge_persons(work, wang.id, again.id)
        work.commit()
    met(one, two, county)
    for store in (one, two):
        assert left(store, wang) == 120, "nobody knows yet whether these are two books"
    with two.read() as reader:
        told = open_cases(reader)
    with one.work() as work:
        [case] = open_cases(work)
        assert (case.kind, case.params["why"], len(case.entry_ids)) == ("paper_twice", "lines", 2)
        assert told == [case]
        for entry_id in case.entry_ids:
            reverse(work, entry_id, "同一本存折")
        work.commit()
    met(one, two, county)
    for store in (one, two):
        with store.read() as reader:
            assert open_cases(reader) == []
        assert left(store, wang) == 60
