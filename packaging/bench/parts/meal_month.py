"""A month of a kitchen for 200: settled, looked at after closing, its accounts, one person."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from bench.parts.full_kitchen import PIN, kitchen, months

AIM_MS = 1000.0
READINGS = 7

TIMES = {
    "settle": "An open month settled",
    "look": "A closed month, with what came in since",
    "accounts": "All accounts of today",
    "person": "The balance of one person",
    "close": "Closing the month",
}

Json = dict[str, Any]


def measure(home: Path) -> Json:
    """Milliseconds, medians; `…_times` is how many times a bare query each takes."""
    from eldercare_desktop.care.meal.settlement.accounts import account_list
    from eldercare_desktop.care.meal.settlement.reckoning import balances_of, month_settlement
    from eldercare_desktop.care.site.reading import meal_sites
    from eldercare_desktop.store.store import Store

    today = date.today()
    folder = home / "month"
    shutil.copytree(kitchen(today), folder, ignore=shutil.ignore_patterns("*.lock"))
    _, closed, whole = months(today)
    with Store.open(folder, PIN) as store:
        with store.read() as reader:
            site_id = meal_sites(reader)[0].id
            settled = month_settlement(reader, site_id, whole)
        person = settled.lines[0].who.person_id or ""
        found: Json = {
            "people": len(settled.lines),
            "servings": settled.total.servings,
            "agrees": settled.agrees,
            "bare_ms": _timed(store, lambda reader: _bare(reader, whole)),
            "settle_ms": _timed(store, lambda reader: month_settlement(reader, site_id, whole)),
            "look_ms": _timed(store, lambda reader: month_settlement(reader, site_id, closed)),
            "accounts_ms": _timed(store, lambda reader: account_list(reader, site_id)),
            "person_ms": _timed(store, lambda reader: balances_of(reader, person)),
            "close_ms": _closing(store, site_id, whole),
        }
    for name in TIMES:
        found[f"{name}_times"] = found[f"{name}_ms"] / found["bare_ms"]
    return {name: round(v, 1) if isinstance(v, float) else v for name, v in found.items()}


def report(found: Json) -> str:
    """The figures for a person."""
    lines = [f"A month of {found['people']} people, {found['servings']:,} servings", ""]
    for name, said in TIMES.items():
        times = found[f"{name}_times"]
        lines.append(f"{said:40}{found[f'{name}_ms']:>8} ms{times:>8} × a bare query")
    verdict = "within" if found["settle_ms"] <= AIM_MS else "OVER"
    lines.append(f"settle_ms: {found['settle_ms']}, {verdict} the aim of {AIM_MS}")
    return "\n".join(lines)


def _closing(store: Any, site_id: str, month: str) -> float:
    from eldercare_desktop.care.meal.settlement.freezing import close_month

    taken = []
    for _ in range(READINGS):
        with store.work() as work:  # not committed: the month stays open
            began = perf_counter()
            close_month(work, site_id, month, anyway=True)
            taken.append((perf_counter() - began) * 1000)
    return median(taken)


def _bare(reader: Any, month: str) -> object:
    """The rows of the month, by an index."""
    from sqlalchemy import select

    from eldercare_desktop.care.records import MealServing
    from eldercare_desktop.store.record import table_of

    t = table_of(MealServing).c
    return reader.rows(select(t.id, t.day).where(t.day.between(f"{month}-01", f"{month}-31")))


def _timed(store: Any, fn: Callable[[Any], object]) -> float:
    taken = []
    for _ in range(READINGS):
        with store.read() as reader:
            began = perf_counter()
            fn(reader)
            taken.append((perf_counter() - began) * 1000)
    return median(taken)
