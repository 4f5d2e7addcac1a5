"""What an exchange costs on the wire: the real client and server, with a counting link between.

`python3 dev.py bench sync` measures the same at the speed of a village's line.
"""

from __future__ import annotations

import pytest
from bench import sync as bench
from bench.parts import templates
from bench.parts.link import Link
from bench.sync import FAST

from eldercare_desktop.demo import people
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import ADDRESS


@pytest.fixture(autouse=True)
def own_templates(tmp_path, monkeypatch, request):
    monkeypatch.setattr(templates, "KEPT", tmp_path / "kept")
    if not request.node.get_closest_marker("long"):
        monkeypatch.setattr(people, "ELDERS", 60)


def a_week(folder, old, share):
    """The cost of a week after `old` visits, of an exchange with nothing new, and the facts."""
    with bench.laptop(folder, old, share=share) as (store, served, written):
        facts = bench.weigh(written)
        costs = bench.cost(store, served.url, FAST), bench.cost(store, served.url, FAST)
        assert store.held_only_here() == 0
        assert bench.agrees(store, served.url)
    return *costs, facts


def assert_a_week_is_cheap(tmp_path, olds, share):
    runs = [a_week(tmp_path / str(old), old, share) for old in olds]
    for week, nothing, facts in runs:
        assert week.bytes_up <= bench.AIM * facts["csv_random_ids"]
        assert (week.requests, week.connections, week.round_trips) == (1, 1, 2)
        assert (nothing.requests, nothing.connections, nothing.round_trips) == (1, 1, 2)
        assert nothing.bytes_up + nothing.bytes_down < 1_200
    (few, nothing_few, _), (many, nothing_many, _) = runs
    for name in ("bytes_up", "bytes_down"):
        assert getattr(many, name) == pytest.approx(getattr(few, name), rel=0.02)
        assert getattr(nothing_many, name) == pytest.approx(getattr(nothing_few, name), rel=0.05)


def test_a_week_costs_the_same_whatever_was_before(tmp_path):
    # Not a share that makes a batch of nearly `MOST_PIECE`: it would be one or two by chance.
    assert_a_week_is_cheap(tmp_path, (10, 1_200), share=0.15)


@pytest.mark.long
def test_a_whole_week_costs_the_same_after_a_hundred_thousand_changes(tmp_path):
    assert_a_week_is_cheap(tmp_path, (10, 100_000), share=1.0)


def test_a_line_that_breaks_in_between(tmp_path):
    """Over real sockets: half a request is lost, an answer comes half, and it goes on."""
    with bench.laptop(tmp_path / "village", 10, share=0.3) as (store, served, written):
        assert len(written) == 384
        with Link(served.url, FAST, cut=lambda number: 9_000) as link:
            with store.work() as work:
                work.set_setting(ADDRESS, link.url)
                work.commit()
            done = exchange(store, pause=lambda seconds: None)
        assert (done.sent, done.remaining) == (384, 0)
        assert link.traffic.resets > 0
        assert bench.agrees(store, served.url)
