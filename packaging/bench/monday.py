"""Monday morning: all villages of a county hand over their week at once.

A real server process on a PostgreSQL of its own (with fsync on), then on SQLite. The callers
run on the same machine and share its cores. Before the clock starts, every laptop has handed
over its people, so that the county merges a week about people whom it knows.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.parts import callers, cluster, laptops, serving
from bench.parts.callers import Heard
from bench.parts.laptops import Laptop, Typed
from sqlalchemy import text

from devtools import postgres
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import open_county
from eldercare_desktop.county.settings import Settings

Json = dict[str, Any]
ENGINES = ("postgresql", "sqlite")


def main() -> int:
    """Measure, print, and write JSON if asked."""
    options = _options()
    problem = postgres.why_not()
    if problem and "postgresql" in options.engine:
        print(f"PostgreSQL is not measured: {problem}", flush=True)
        options.engine = [name for name in options.engine if name != "postgresql"]
    print(f"Typing a week of {options.changes:,} changes", flush=True)
    typed = laptops.typed(options.changes)
    runs = {name: measure(name, typed, options) for name in options.engine}
    for name, run in runs.items():
        print(report(name, run))
    if options.json:
        record = {"runs": runs, "machine": machine()}
        options.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0 if all(run["complete"] for run in runs.values()) else 1


def measure(engine: str, typed: Typed, options: argparse.Namespace) -> Json:
    """One Monday on one database."""
    with tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home, _database(engine) as db:
        data = Path(home) / "county"
        with closing(open_county(Settings(data, db))) as county:
            fleet = laptops.enrolled(county, options.villages)
        with ExitStack() as running:
            servers = [
                running.enter_context(serving.Server(data, db)) for _ in range(options.servers)
            ]
            urls = [server.url for server in servers]
            people = _sync(urls, fleet, typed.people, typed.writer, options)
            fleet = people.laptops
            print(f"{engine}: {len(fleet)} villages are there; Monday begins", flush=True)
            jobs = _jobs(fleet, typed.week, typed.writer)
            before = sum(server.cpu_seconds() for server in servers)
            heard = callers.call_all(urls, jobs, options.processes, options.at_once)
            cpu = sum(server.cpu_seconds() for server in servers) - before
        return {
            **_figures(heard, len(fleet) * len(typed.week)),
            **_found(data, db, len(fleet) * (len(typed.people) + len(typed.week))),
            "villages": len(fleet),
            "changes_a_village": len(typed.week),
            "people_a_village": len(typed.people),
            "servers": options.servers,
            "calls_at_once": options.at_once,
            "server_cpu_seconds": round(cpu, 1),
            "request_bytes": round(sum(len(m) for _, m in jobs) / len(jobs)),
        }


def _sync(
    urls: Sequence[str],
    fleet: Sequence[Laptop],
    said: Sequence[str],
    writer: str,
    options: argparse.Namespace,
) -> Heard:
    jobs = _jobs(fleet, said, writer)
    return callers.call_all(urls, jobs, options.processes, options.at_once)


def _jobs(fleet: Sequence[Laptop], said: Sequence[str], writer: str) -> list[callers.Job]:
    return [(laptop, laptop.request(laptop.own(said, writer))) for laptop in fleet]


def _figures(heard: Heard, changes: int) -> Json:
    calls, seconds = sorted(heard.calls), heard.seconds
    cuts = quantiles(calls, n=20) if len(calls) > 1 else calls * 20
    return {
        "seconds": round(seconds, 1),
        "changes": changes,
        "calls": len(calls),
        "changes_per_second": round(changes / seconds),
        "calls_per_second": round(len(calls) / seconds, 1),
        "call_p50": round(cuts[9], 2),
        "call_p95": round(cuts[18], 2),
        "call_max": round(calls[-1], 2),
        "errors": {str(status): number for status, number in sorted(heard.errors.items())},
    }


def _found(data: Path, address: str, expected: int) -> Json:
    """What lies in the county afterwards, and whether all of it does."""
    weight = "SELECT pg_database_size(current_database())"
    with (
        closing(open_county(Settings(data, address))) as county,
        county.database.reading(WHOLE_COUNTY) as connection,
    ):
        query = "SELECT result, count(*) FROM change GROUP BY result ORDER BY result"
        results = {row[0]: row[1] for row in connection.execute(text(query))}
        feed = int(connection.execute(text("SELECT count(*) FROM feed")).scalar_one())
        in_file = 0 if address else (data / "county.db").stat().st_size
        size = in_file or connection.execute(text(weight)).scalar_one()
    complete = sum(results.values()) == feed == expected
    return {"results": results, "complete": complete, "database_bytes": int(size)}


@contextmanager
def _database(engine: str) -> Iterator[str]:
    """The address of a fresh database; empty for the file of SQLite."""
    if engine == "sqlite":
        yield ""
        return
    with cluster.running("max_wal_size=4GB") as running:
        yield running.create("monday")


def report(name: str, run: Json) -> str:
    """The figures for a person."""
    lines = [
        f"{name}: {run['villages']} villages x {run['changes_a_village']:,} changes",
        f"  {run['seconds']} s, {run['changes_per_second']:,} changes/s, "
        f"{run['calls_per_second']} exchanges/s (server: {run['server_cpu_seconds']} s of CPU)",
        f"  a call: half within {run['call_p50']} s, 95 % within {run['call_p95']} s, "
        f"the longest {run['call_max']} s",
        f"  not answered at once: {run['errors'] or 'none'}; results: {run['results']}",
        f"  database: {run['database_bytes'] / 1e6:,.0f} MB",
        "  every change is there once" if run["complete"] else "  CHANGES ARE MISSING",
    ]
    return "\n".join(lines)


def machine() -> Json:
    """What it was measured on."""
    return {"cores": os.cpu_count(), "python": platform.python_version(), "of": platform.machine()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench monday", description=__doc__)
    parser.add_argument("--villages", type=int, default=300)
    parser.add_argument("--changes", type=int, default=1280, help="of each village")
    parser.add_argument("--engine", nargs="*", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--servers", type=int, default=1, help="on one database, as behind a proxy")
    parser.add_argument("--processes", type=int, default=2, help="of callers")
    parser.add_argument("--at-once", type=int, default=24, help="calls under way at once")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
