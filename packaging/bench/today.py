"""How long Today and the search take for a township, and how that grows with it.

Two invented townships: 2,000 residents with 100,000 visits, and 20,000 with 1,000,000. Today is
opened in the real window, from the click until its rows are shown; people are looked for as they
are typed, key by key, through the find field of the window. Beside both stands a bare indexed
query in the same encrypted file, as the machine's own speed varies.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SMALL, LARGE = (2_000, 100_000), (20_000, 1_000_000)
AIMS = {"today_ms": 150.0, "search_p99_ms": 16.0}
GROWTH = 1.5
"""Ten times the people may take so much longer: near 1 is the aim."""
OPENINGS = 9
WARM = 30
"""So many keys are typed before the times are taken."""
MEDIANS = ("today", "today_whole", "query_overview", "query_besides", "bare_today")

Json = dict[str, Any]


def main() -> int:
    """Measures, prints, and writes JSON if asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home:
        _keep_apart(Path(home))
        small, large = measure(Path(home))
    found = {"small": small, "large": large, "growth": growth(small, large)}
    print(report(found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def measure(home: Path) -> list[Json]:
    """Both townships by turns, so that a busy moment of the machine meets both; milliseconds."""
    from bench.parts.township import PIN, township

    from eldercare_desktop.store.store import Store

    today = date.today()
    folders = [township(*size, today=today) for size in (SMALL, LARGE)]
    with Store.open(folders[0], PIN) as small, Store.open(folders[1], PIN) as large:
        sides = [Side(store, home) for store in (small, large)]
        for step in (opened, queried, searched):
            print(f"Measuring: {step.__doc__}", flush=True)
            step(sides)
        sizes = zip(sides, (SMALL, LARGE), strict=True)
        return [{"residents": n, "visits": v, **side.figures()} for side, (n, v) in sizes]


class Side:
    """One township, and the times that were taken of it, by name."""

    def __init__(self, store: Any, home: Path) -> None:
        self.store, self.home = store, home
        self.taken: dict[str, list[float]] = {}
        self.slowest: list[tuple[float, str]] = []

    def add(self, name: str, *ms: float) -> None:
        """Note times."""
        self.taken.setdefault(name, []).extend(ms)

    def window(self) -> Any:
        """A fresh window on the store."""
        from bench.parts.real_window import RealWindow

        return RealWindow(self.store, self.home)

    def read(self, name: str, fn: Callable[[Any], object]) -> float:
        """Take the time of something that is read."""
        with self.store.read() as reader:
            began = perf_counter()
            fn(reader)
            ms = (perf_counter() - began) * 1000
        self.add(name, ms)
        return ms

    def figures(self) -> Json:
        """Medians, first times and the slow end."""
        found: Json = {f"{n}_ms": _round(median(self.taken[n])) for n in MEDIANS}
        shown = self.taken["today"]
        found |= {"today_first_ms": _round(shown[0]), "today_worst_ms": _round(max(shown[1:]))}
        for name in ("search", "search_query", "bare_search"):
            found[f"{name}_p50_ms"] = _round(median(self.taken[name]))
            found[f"{name}_p99_ms"] = _round(quantiles(self.taken[name], n=100)[98])
        found["keystrokes"] = len(self.taken["search"])
        found["slowest"] = [[w, _round(ms)] for ms, w in sorted(self.slowest, reverse=True)[:5]]
        return found


def opened(sides: Sequence[Side]) -> None:
    """Today in a fresh window, again and again."""
    for _ in range(OPENINGS):
        for side in sides:
            window = side.window()
            shown, whole = window.open_today()
            side.add("today", shown)
            side.add("today_whole", whole)
            window.close()


def queried(sides: Sequence[Side]) -> None:
    """What Today reads, without the window."""
    from bench.parts import keystrokes

    from eldercare_desktop.screens.today import loading

    for _ in range(OPENINGS):
        for side in sides:
            side.read("query_overview", loading.overview)
            side.read("query_besides", loading.besides)
    for side in sides:
        side.add("bare_today", *keystrokes.bare_today(side.store, date.today().isoformat(), 50))


def searched(sides: Sequence[Side]) -> None:
    """Every key of many names: through the window, the query alone, and a bare query."""
    from bench.parts import keystrokes

    from eldercare_desktop.screens import finding

    words = [keystrokes.typed(side.store) for side in sides]
    windows = [side.window() for side in sides]
    for number, pair in enumerate(zip(*words, strict=False)):
        for side, window, word in zip(sides, windows, pair, strict=True):
            ms = window.search(word)
            if number >= WARM:
                side.add("search", ms)
                alone = side.read("search_query", partial(finding.find, typed=word))
                side.slowest.append((alone, word))
    for side, window, typed in zip(sides, windows, words, strict=True):
        window.close()
        side.add("bare_search", *keystrokes.bare_search(side.store, typed))


def growth(small: Json, large: Json) -> Json:
    """How many times longer each takes with ten times as many people and visits."""
    names = [name for name in small if name.endswith("_ms")]
    return {name.removesuffix("_ms"): round(large[name] / small[name], 2) for name in names}


def _round(ms: float) -> float:
    return round(ms, 3 if ms < 1 else 1)


# -- for a person ----------------------------------------------------------------------

LINES = {
    "Today, from the click to its rows": "today_ms",
    "  the first time": "today_first_ms",
    "  the slowest of the others": "today_worst_ms",
    "  until all of the page is there": "today_whole_ms",
    "  what is to be done, the query alone": "query_overview_ms",
    "  what is good to know, the query alone": "query_besides_ms",
    "  a bare query by indexes": "bare_today_ms",
    "A key in the find field, median": "search_p50_ms",
    "  p99": "search_p99_ms",
    "  the query alone, median": "search_query_p50_ms",
    "  the query alone, p99": "search_query_p99_ms",
    "  a bare query by an index, median": "bare_search_p50_ms",
    "  a bare query by an index, p99": "bare_search_p99_ms",
}


def report(found: Json) -> str:
    """The figures as a table, and how they stand to the aims."""
    small, large = found["small"], found["large"]
    lines = [f"{'':40}{small['residents']:>10,}{large['residents']:>10,}{'growth':>9}"]
    lines += [f"{'':40}{'ms':>10}{'ms':>10}{'times':>9}"]
    for words, name in LINES.items():
        grown = found["growth"][name.removesuffix("_ms")]
        lines.append(f"{words:40}{small[name]:>10}{large[name]:>10}{grown:>9}")
    for name, aim in AIMS.items():
        verdict = "within" if large[name] <= aim else "OVER"
        lines.append(f"{name}: {large[name]} at {large['residents']:,}, {verdict} the aim of {aim}")
        grown = found["growth"][name.removesuffix("_ms")]
        verdict = "within" if grown <= GROWTH else "OVER"
        lines.append(f"  grows {grown} times, {verdict} the aim of {GROWTH}")
    slowest = ", ".join(f"{word} {ms}" for word, ms in large["slowest"])
    return "\n".join([*lines, f"slowest keys at {large['residents']:,}: {slowest}"])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench today", description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    return parser.parse_args()


def _keep_apart(home: Path) -> None:
    """A home of its own, so that no real data is touched."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    logging.getLogger("eldercare_desktop").setLevel(logging.ERROR)


if __name__ == "__main__":
    sys.exit(main())
