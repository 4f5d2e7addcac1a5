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
from collections.abc import Sequence
from datetime import date
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

Json = dict[str, Any]


def main() -> int:
    """Measures, prints, and writes JSON if asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home:
        _keep_apart(Path(home))
        sizes = [(residents, visits) for residents, visits in (SMALL, LARGE)]
        figures = [measure(*size, Path(home)) for size in sizes]
    found = {"small": figures[0], "large": figures[1], "growth": growth(*figures)}
    print(report(found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def measure(residents: int, visits: int, home: Path) -> Json:
    """One township: all times in milliseconds."""
    from bench.parts import keystrokes
    from bench.parts.township import PIN, township

    from eldercare_desktop.store.store import Store

    today = date.today()
    folder = township(residents, visits, today=today)
    with Store.open(folder, PIN) as store:
        print(f"Measuring {residents:,} residents, {visits:,} visits", flush=True)
        found: Json = {"residents": residents, "visits": visits, **opened(store, home)}
        found |= {f"{name}_ms": taken for name, taken in queries(store).items()}
        bare = keystrokes.bare_today(store, today.isoformat(), 50)
        return found | {"bare_today_ms": _round(median(bare)), **searched(store, home)}


def opened(store: Any, home: Path) -> Json:
    """Today in a fresh window, again and again."""
    from bench.parts.real_window import RealWindow

    shown, whole = [], []
    for _ in range(OPENINGS):
        window = RealWindow(store, home)
        first, everything = window.open_today()
        shown.append(first)
        whole.append(everything)
        window.close()
    return {
        "today_ms": _round(median(shown)),
        "today_first_ms": _round(shown[0]),
        "today_worst_ms": _round(max(shown[1:])),
        "today_whole_ms": _round(median(whole)),
    }


def queries(store: Any) -> dict[str, float]:
    """What Today reads, without the window."""
    from eldercare_desktop.screens.today import loading

    found = {}
    for name in ("overview", "besides"):
        taken = []
        for _ in range(OPENINGS):
            with store.read() as reader:
                began = perf_counter()
                getattr(loading, name)(reader)
                taken.append((perf_counter() - began) * 1000)
        found[f"query_{name}"] = _round(median(taken))
    return found


def searched(store: Any, home: Path) -> Json:
    """Every key of many names: through the window, the query alone, and a bare query."""
    from bench.parts import keystrokes
    from bench.parts.real_window import RealWindow

    from eldercare_desktop.screens import finding

    words = keystrokes.typed(store)
    window = RealWindow(store, home)
    for word in words[:50]:
        window.search(word)
    seen = [window.search(word) for word in words]
    window.close()
    alone = []
    for word in words:
        with store.read() as reader:
            began = perf_counter()
            finding.find(reader, word)
            alone.append((perf_counter() - began) * 1000)
    worst = sorted(zip(alone, words, strict=True), reverse=True)[:5]
    found: Json = {"keystrokes": len(words), "slowest": [[w, _round(ms)] for ms, w in worst]}
    for name, taken in (
        ("search", seen),
        ("search_query", alone),
        ("bare_search", keystrokes.bare_search(store, words)),
    ):
        found |= {f"{name}_p50_ms": _round(median(taken)), f"{name}_p99_ms": _p99(taken)}
    return found


def growth(small: Json, large: Json) -> Json:
    """How many times longer each takes with ten times as many people and visits."""
    names = [name for name in small if name.endswith("_ms")]
    return {name.removesuffix("_ms"): round(large[name] / small[name], 2) for name in names}


def _p99(taken: Sequence[float]) -> float:
    return _round(quantiles(taken, n=100)[98])


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
