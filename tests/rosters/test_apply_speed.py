"""A large roster: how long planning, choosing and writing take. Runs only with --long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from eldercare_desktop.rosters.applying import Choices, Settler, apply
from eldercare_desktop.store.store import Store
from tests.rosters.bringing import planned, roster, row
from tests.rosters.making import make_id

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
PEOPLE = 2000


@pytest.mark.long
def test_two_thousand_people(store: Store, tmp_path: Path) -> None:
    lines = [
        row(
            f"{SURNAMES[n % 20]}{chr(0x4E00 + n // 20)}",
            make_id(f"19{30 + n % 33}01{1 + n % 28:02d}", number=n % 490) if n % 5 else None,
            组别=f"{n % 12 + 1}组",
            出生年月=f"19{30 + n % 33}.1",
            监护人姓名=f"{SURNAMES[n % 19]}强",
            监护人联系电话=f"188{n:08d}",
        )
        for n in range(PEOPLE)
    ]
    shown = roster(tmp_path, *lines)
    begun = time.perf_counter()
    found = planned(store, shown)
    settler = Settler(found)
    settler.settle()
    assert time.perf_counter() - begun < 3
    begun = time.perf_counter()
    settler.settle(Choices(ticked={found.lines[7].key: False}))
    assert time.perf_counter() - begun < 0.1, "choosing does not hold up the window"
    begun = time.perf_counter()
    with store.work() as work:
        counts = apply(work, found).counts
        work.commit()
    assert counts.people > PEOPLE * 0.95
    assert time.perf_counter() - begun < 60
