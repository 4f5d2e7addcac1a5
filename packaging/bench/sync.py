"""What a week costs over the link of a village, and what it is measured against.

A week of 1,280 changes is typed into a real store and handed over by the real client to a real
server, through a link of 64 kbit/s up, 128 kbit/s down and 600 ms there and back. Beside it
stands what `zstd -19` makes of the same facts as CSV.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.parts import county, templates, week
from bench.parts.link import Link, Village

AIM = 0.7
"""How many bytes may go up, as a share of the CSV with random ids."""

RESET_AFTER = 20_000  # bytes, both ways, in the run on a line that breaks

FAST = Village(1e9, 1e9, 0)

Json = dict[str, Any]


@dataclass(frozen=True)
class Cost:
    """One exchange: bytes on the wire and in the bodies, and what else it took.

    round_trips: times that something was waited for, the handshakes of TCP and TLS included
    """

    bytes_up: int
    bytes_down: int
    body_up: int
    body_down: int
    requests: int
    connections: int
    round_trips: int
    resets: int
    seconds: float


def main() -> int:
    """Measures, prints, and writes JSON if asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home:
        _keep_apart(Path(home))
        figures = measure(Path(home), options.old)
    print(report(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def measure(home: Path, olds: list[int]) -> Json:
    """All runs; the first number of old changes is the one that is told first."""
    histories: Json = {}
    facts: Json = {}
    for old in olds:
        with laptop(home / f"old-{old}", old) as (store, served, written):
            facts = facts or weigh(written)
            histories[str(old)] = {
                "week": asdict(cost(store, served.url)),
                "nothing_new": asdict(cost(store, served.url)),
                "same_on_both_sides": agrees(store, served.url),
            }
    with laptop(home / "breaking", olds[0]) as (store, served, _):
        breaking = asdict(cost(store, served.url, cut=_at_random(RESET_AFTER)))
        breaking["same_on_both_sides"] = agrees(store, served.url)
    first = histories[str(olds[0])]["week"]
    named = ("bytes_up", "bytes_down", "requests", "seconds")
    return {
        **{name: first[name] for name in named},
        "limit_bytes": round(AIM * facts["csv_random_ids"]),
        "ratio": round(first["bytes_up"] / facts["csv_random_ids"], 3),
        "facts": facts,
        "link": asdict(Village()),
        "old_changes": histories,
        "neighbour": _read_by_another(home, olds[0]),
        "resets": breaking,
        "tls": _over_tls(home, olds[0]),
    }


def _read_by_another(home: Path, old: int) -> Json:
    """What the same week costs a second laptop of the village, which only reads it."""
    from eldercare_desktop.store.store import Store
    from eldercare_desktop.sync.enrolment import enrol

    with laptop(home / "neighbour", old) as (store, served, _):
        folder, pin = home / "second", templates.PIN
        with Store.create(folder, pin, village=week.VILLAGE, user="李国碧") as second:
            enrol(second, served.url, county.new_code(served.data))
            cost(second, served.url, FAST)
            cost(store, served.url, FAST)
            return asdict(cost(second, served.url))


@contextmanager
def laptop(
    folder: Path, old: int, tls: tuple[Path, Path] | None = None, share: float = 1.0
) -> Iterator[tuple[Any, county.County, list[Any]]]:
    """A laptop with `old` old visits and an unsent week (or a `share` of one).

    Beside it its county, and what was written in that week.
    """
    from eldercare_desktop.store.store import Store

    templates.village(folder, old)
    calendar = week.Calendar()
    with (
        county.County(folder / "county", tls) as served,
        Store.open(folder / "laptop", templates.PIN, clock=calendar) as store,
    ):
        # The copy of a folder is another life of its store: let both sides find that out.
        cost(store, served.url, FAST)
        people = week.known(store)
        before = week.written_since(store, 0)
        print(f"Typing a week on top of {old:,} old visits", flush=True)
        week.week(store, calendar, people, share)
        yield store, served, week.written_since(store, before[-1].seq if before else 0)


def cost(
    store: Any,
    url: str,
    speed: Village | None = None,
    cut: Callable[[int], int | None] = lambda number: None,
) -> Cost:
    """One exchange over a link, until both sides are empty."""
    from eldercare_desktop.store.errors import CareError
    from eldercare_desktop.sync.exchange import exchange
    from eldercare_desktop.sync.membership import ADDRESS

    with Link(url, speed, cut) as link:
        with store.work() as work:
            work.set_setting(ADDRESS, link.url)
            work.commit()
        began, requests, up, down = time.monotonic(), 0, 0, 0
        for _ in range(20):
            try:
                done = exchange(store)
            except CareError as problem:
                print(f"  given up for now: {problem.code}", flush=True)
                continue
            requests, up, down = done.requests, done.bytes_up, done.bytes_down
            break
        seconds = round(time.monotonic() - began, 2)
        seen = link.traffic
    return Cost(
        bytes_up=seen.up,
        bytes_down=seen.down,
        body_up=up,
        body_down=down,
        requests=requests,
        connections=seen.connections,
        round_trips=seen.round_trips,
        resets=seen.resets,
        seconds=seconds,
    )


def weigh(written: list[Any]) -> Json:
    """What was written, as CSV, and what zstd makes of that; bytes."""
    from zstandard import ZstdCompressor

    def packed(random_ids: bool) -> int:
        return len(ZstdCompressor(level=19).compress(week.as_csv(written, random_ids=random_ids)))

    return {
        "changes": len(written),
        "csv": len(week.as_csv(written, random_ids=True)),
        "csv_random_ids": packed(True),
        "csv_counted_ids": packed(False),
    }


def agrees(store: Any, url: str) -> bool:
    """Whether the county's own check finds what the store holds."""
    from eldercare_desktop.sync.check import differing
    from eldercare_desktop.sync.client import Client
    from eldercare_desktop.sync.membership import needed

    with store.read() as reader:
        member = needed(reader)
        client = Client(url, member.token)
        try:
            return not differing(reader, client.check())
        finally:
            client.close()


def _at_random(mean: int) -> Callable[[int], int]:
    """Each connection is reset after half to one and a half times `mean` bytes."""
    chance = Random(1)
    return lambda number: int(mean * chance.uniform(0.5, 1.5))


def _over_tls(home: Path, old: int) -> Json | None:
    """The same week over HTTPS; None where the maker of test certificates is not installed."""
    try:
        import trustme
    except ImportError:
        return None
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(home / "authority.pem"))
    given = authority.issue_cert("127.0.0.1")
    given.private_key_and_cert_chain_pem.write_to_path(str(home / "server.pem"))
    os.environ["SSL_CERT_FILE"] = str(home / "authority.pem")
    pair = (home / "server.pem", home / "server.pem")
    with laptop(home / "tls", old, pair) as (store, served, _):
        return {
            "week": asdict(cost(store, served.url)),
            "nothing_new": asdict(cost(store, served.url)),
        }


# -- for a person ----------------------------------------------------------------------


def report(figures: Json) -> str:
    """The figures as a table."""
    lines = [f"{'':34}{'up':>10}{'down':>10}{'requests':>10}{'round trips':>13}{'seconds':>9}"]
    for old, runs in figures["old_changes"].items():
        lines.append(_row(f"the week, {int(old):,} old visits", runs["week"]))
        lines.append(_row("  nothing new after it", runs["nothing_new"]))
    lines.append(_row("the week, read by a neighbour", figures["neighbour"]))
    lines.append(_row("the week, on a line that breaks", figures["resets"]))
    if figures["tls"]:
        lines.append(_row("the week over HTTPS", figures["tls"]["week"]))
        lines.append(_row("  nothing new after it", figures["tls"]["nothing_new"]))
    facts = figures["facts"]
    verdict = "within" if figures["ratio"] <= AIM else "OVER"
    lines += [
        "(bytes as both ends put them into their sockets, with the heads of HTTP)",
        f"the same {facts['changes']:,} changes as CSV: {facts['csv']:,} bytes; after zstd -19",
        f"  with random ids                 {facts['csv_random_ids']:>10,}",
        f"  with ids of writer and counter  {facts['csv_counted_ids']:>10,}",
        f"up: {figures['ratio']} times the CSV with random ids, {verdict} the aim of {AIM}",
        f"on the line that broke: {figures['resets']['connections']} connections, "
        f"{figures['resets']['resets']} of them reset",
    ]
    return "\n".join(lines)


def _row(name: str, run: Json) -> str:
    numbers = f"{run['bytes_up']:>10,}{run['bytes_down']:>10,}{run['requests']:>10}"
    return f"{name:34}{numbers}{run['round_trips']:>13}{run['seconds']:>9.1f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench sync", description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    parser.add_argument(
        "--old", type=int, nargs="+", default=[10, 100_000], help="old visits (10 and 100,000)"
    )
    return parser.parse_args()


def _keep_apart(home: Path) -> None:
    """A home of its own, so that no real data is touched."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1"
    # Each copy of a village finds out that it is one, and says so.
    logging.getLogger("eldercare_desktop").setLevel(logging.ERROR)


if __name__ == "__main__":
    sys.exit(main())
