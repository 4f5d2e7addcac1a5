"""Balances, statements, posting and the books' check in a ledger of 100,000 entries."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from bench.parts.full_ledger import PIN, VILLAGE, ledger

READINGS = 9
AIMS = {
    "person": 5.0,
    "issue": 5.0,
    "village_pool": 5.0,
    "township_pool": 5.0,
    "page_person": 50.0,
    "page_issue": 50.0,
    "page_pool": 50.0,
    "books": 1_000.0,
    "post": 30.0,
}
SAID = {
    "person": "The balance of a person",
    "issue": "The balance of the bank itself",
    "village_pool": "The balance of the village's pool",
    "township_pool": "The balance of the township's pool",
    "page_person": "A statement of a person, three years",
    "page_issue": "A statement of the bank, the last month",
    "page_pool": "A statement of the pool, a year",
    "holdings": "What everybody holds",
    "cases": "All open cases",
    "books": "The books checked",
    "post": "An entry posted and committed",
}

Json = dict[str, Any]


def measure(home: Path) -> Json:
    """Milliseconds, medians; `…_times`: how many times a bare sum of all entries each takes."""
    from eldercare_desktop.care.time_bank.ledger import account as accounts
    from eldercare_desktop.care.time_bank.ledger.books import check_books
    from eldercare_desktop.care.time_bank.ledger.cases import open_cases
    from eldercare_desktop.care.time_bank.ledger.reading import holdings, lines_of
    from eldercare_desktop.store.store import Store

    today = date.today().isoformat()
    month, year = f"{today[:7]}-01", f"{int(today[:4]) - 1}{today[4:]}"
    folder = home / "ledger"
    shutil.copytree(ledger(date.today()), folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN) as store:
        with store.read() as reader:
            who = accounts.of_person(_busiest(reader))
            books = check_books(reader)
        asked: dict[str, Callable[[Any], object]] = {"bare": _bare}
        for name, account in (
            ("person", who),
            ("issue", accounts.ISSUE),
            ("village_pool", accounts.VILLAGE_POOL),
            ("township_pool", accounts.TOWNSHIP_POOL),
        ):
            asked[name] = partial(_balance, account)
        asked["page_person"] = lambda reader: lines_of(reader, who, VILLAGE)
        asked["page_issue"] = lambda reader: lines_of(reader, accounts.ISSUE, VILLAGE, first=month)
        asked["page_pool"] = lambda reader: lines_of(
            reader, accounts.VILLAGE_POOL, VILLAGE, first=year
        )
        asked |= {"holdings": holdings, "cases": open_cases, "books": check_books}
        found: Json = {f"{name}_ms": _timed(store, fn) for name, fn in asked.items()}
        found["post_ms"] = _posting(store, who)
        found["lines"] = _lines(store, who, month, year)
    found |= {"problems": len(books.problems), "accounts": len(books.accounts)}
    for name in SAID:
        found[f"{name}_times"] = found[f"{name}_ms"] / found["bare_ms"]
    return {name: round(v, 2) if isinstance(v, float) else v for name, v in found.items()}


def report(found: Json) -> str:
    """The figures for a person."""
    lines = [f"A ledger of 100,000 entries; lines of the statements: {found['lines']}", ""]
    lines.append(f"{'A bare sum of all entries':44}{found['bare_ms']:>9} ms")
    for name, said in SAID.items():
        took = found[f"{name}_ms"]
        aim = AIMS.get(name)
        verdict = "" if aim is None else f"  aim {aim:g}: {'within' if took <= aim else 'OVER'}"
        lines.append(f"{said:44}{took:>9} ms{found[f'{name}_times']:>7} × bare{verdict}")
    lines.append(f"problems in the books: {found['problems']}, accounts: {found['accounts']}")
    return "\n".join(lines)


def _busiest(reader: Any) -> str:
    """Whoever has the most entries."""
    from sqlalchemy import func, select

    from eldercare_desktop.care.records import LedgerEntry
    from eldercare_desktop.store.record import table_of

    e = table_of(LedgerEntry).c
    query = select(e.to_person_id).where(e.to_person_id.is_not(None)).group_by(e.to_person_id)
    return str(reader.scalar(query.order_by(func.count().desc(), e.to_person_id)))


def _balance(account: Any, reader: Any) -> object:
    from eldercare_desktop.care.time_bank.ledger import account as accounts

    return accounts.balance(reader, account, VILLAGE)


def _bare(reader: Any) -> object:
    """All entries added up by SQLite."""
    from sqlalchemy import func, select

    from eldercare_desktop.care.records import LedgerEntry
    from eldercare_desktop.store.record import table_of

    return reader.scalar(select(func.sum(table_of(LedgerEntry).c.amount)))


def _posting(store: Any, who: Any) -> float:
    from eldercare_desktop.care.time_bank.ledger.account import VILLAGE_POOL
    from eldercare_desktop.care.time_bank.ledger.posting import Posting, post

    taken = []
    for number in range(READINGS):
        began = perf_counter()
        with store.work() as work:
            work.label = "donate_hours"
            post(work, VILLAGE, Posting("donation", 1, who, VILLAGE_POOL, f"donation:b{number}"))
            work.commit()
        taken.append((perf_counter() - began) * 1000)
    return median(taken)


def _lines(store: Any, who: Any, month: str, year: str) -> list[int]:
    from eldercare_desktop.care.time_bank.ledger.account import ISSUE, VILLAGE_POOL
    from eldercare_desktop.care.time_bank.ledger.reading import lines_of

    with store.read() as reader:
        asked = ((who, None), (ISSUE, month), (VILLAGE_POOL, year))
        return [len(lines_of(reader, one, VILLAGE, first=day).lines) for one, day in asked]


def _timed(store: Any, fn: Callable[[Any], object]) -> float:
    taken = []
    for _ in range(READINGS):
        with store.read() as reader:
            began = perf_counter()
            fn(reader)
            taken.append((perf_counter() - began) * 1000)
    return median(taken)
