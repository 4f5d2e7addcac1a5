"""The week of a kitchen for 200: opened in the real window, a key pressed, a month computed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from bench.parts.full_kitchen import PIN, kitchen

AIM_MS = 150.0
OPENINGS = 9
EVERY = 7
"""Every so many meals of the week is ordered otherwise than the standing order says."""

TIMES = {
    "open": "From the click on Week to the grid",
    "computing": "  of that, at work on a processor",
    "again": "  coming back to it",
    "whole": "  from another page, all made anew",
    "query": "  the query alone",
    "press": "A key, until it is on the screen",
    "month": "Ordered meals of 31 days",
}

Json = dict[str, Any]


def measure(home: Path) -> Json:
    """Milliseconds, medians; `…_times` is how many times the bare query each takes."""
    from bench.parts.real_window import RealWindow

    from eldercare_desktop.care.meal.roster.reading import ordered_meals
    from eldercare_desktop.care.meal.roster.week import monday_of, week_of
    from eldercare_desktop.care.site.reading import meal_sites
    from eldercare_desktop.store.store import Store

    today = date.today()
    folder = home / "kitchen"
    shutil.copytree(kitchen(today), folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN) as store:
        with store.read() as reader:
            site = meal_sites(reader)[0]
        monday = monday_of(today.isoformat())
        _order(store, site.id, monday)
        last = (date.fromisoformat(monday) + timedelta(days=30)).isoformat()
        found: Json = {
            "bare_ms": _timed(store, lambda reader: _bare(reader, monday, last)),
            "query_ms": _timed(store, lambda reader: week_of(reader, site.id, monday)),
            "month_ms": _timed(store, lambda reader: ordered_meals(reader, monday, last)),
        }
        names = ("whole", "open", "computing", "again", "press")
        taken: dict[str, list[float]] = {name: [] for name in names}
        for _ in range(OPENINGS):
            for way in (_whole, _opened):
                window = RealWindow(store, home)
                for name, ms in way(window).items():
                    taken[name].append(ms)
                window.close()
        with store.read() as reader:
            found["meals"] = len(ordered_meals(reader, monday, last))
            found["people"] = len(week_of(reader, site.id, monday).rows)
    found["first_ms"] = taken["whole"].pop(0)
    for name, times in taken.items():
        found[f"{name}_ms"] = median(times)
    found["worst_ms"] = max(taken["open"])
    for name in TIMES:
        found[f"{name}_times"] = found[f"{name}_ms"] / found["bare_ms"]
    return {name: round(value, 1) for name, value in found.items()}


def report(found: Json) -> str:
    """The figures for a person."""
    lines = [f"The week of {found['people']} people (31 days: {found['meals']:,} meals)", ""]
    for name, said in TIMES.items():
        times = found[f"{name}_times"]
        lines.append(f"{said:36}{found[f'{name}_ms']:>8} ms{times:>8} × a bare query")
    lines.append(f"{'  the very first, with its modules':36}{found['first_ms']:>8} ms")
    lines.append(f"{'  the slowest of the others':36}{found['worst_ms']:>8} ms")
    verdict = "within" if found["open_ms"] <= AIM_MS else "OVER"
    return "\n".join([*lines, f"open_ms: {found['open_ms']}, {verdict} the aim of {AIM_MS}"])


def _order(store: Any, site_id: str, monday: str) -> None:
    """Some meals of the week are ordered otherwise, as in any week."""
    from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
    from eldercare_desktop.care.meal.roster.reading import ordered_meals

    last = (date.fromisoformat(monday) + timedelta(days=6)).isoformat()
    with store.work() as work:
        meals = ordered_meals(work, monday, last)[::EVERY]
        changes = [OrderChange(m.resident_id, m.day, m.period, "none") for m in meals]
        order_meals(work, site_id, changes)
        work.commit()


def _bare(reader: Any, first: str, last: str) -> object:
    """As many rows as a month has meals, by an index."""
    from sqlalchemy import select

    from eldercare_desktop.care.records import MealServing
    from eldercare_desktop.store.record import table_of

    t = table_of(MealServing).c
    return reader.rows(select(t.id, t.day).where(t.day < last).order_by(t.day).limit(12_400))


def _timed(store: Any, fn: Callable[[Any], object]) -> float:
    taken = []
    for _ in range(OPENINGS):
        with store.read() as reader:
            began = perf_counter()
            fn(reader)
            taken.append((perf_counter() - began) * 1000)
    return median(taken)


def _whole(window: Any) -> Json:
    """From another page, in a window that has not shown meals yet."""
    began = perf_counter()
    window.window.go("meals", {"part": "week"})
    window._wait(lambda: _rows(window) > 0)
    return {"whole": (perf_counter() - began) * 1000}


def _opened(window: Any) -> Json:
    """From the click on the part; once more, coming back to it; and a key in it."""
    window.window.go("meals", {"part": "check_in"})
    window.settle()
    found: Json = {}
    for name in ("open", "again"):
        began, worked = perf_counter(), process_time()
        window.window.page().go("week")
        window._wait(lambda: _rows(window) > 0)
        found[name] = (perf_counter() - began) * 1000
        found.setdefault("computing", (process_time() - worked) * 1000)
        window.settle()
        if name == "open":
            window.window.page().go("check_in")
            window.settle()
            window.window.page().view("week").model.set_week(None)
    return {**found, "press": _press(window)}


def _press(window: Any) -> float:
    """A meal is taken off; until the cell shows it."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window.settle()
    view = window.window.page().view()
    view.grid.setFocus()
    view.grid.go_to(5, 0)
    index = view.grid.currentIndex()
    before = view.model.data(index)
    began = perf_counter()
    QTest.keyClick(view.grid, Qt.Key.Key_2 if before != "Box" else Qt.Key.Key_1)
    view.grid.viewport().repaint()
    taken = (perf_counter() - began) * 1000
    window.settle()
    return taken


def _rows(window: Any) -> int:
    page = window.window.page()
    view = page.view() if page is not None and hasattr(page, "view") else None
    model = getattr(view, "model", None)
    return len(model.rows) if model is not None and hasattr(model, "rows") else 0
