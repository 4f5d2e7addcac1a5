"""A store of an older version opens, and slips and a handover can be made of it."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from eldercare_desktop.care.handover.parts import handover_parts
from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.care.slip.making import due_by_bearer, make_slips
from eldercare_desktop.care.slip.states import lines_of
from eldercare_desktop.care.slip.weeks import monday_of
from eldercare_desktop.care.visit.history import VisitFilter, count_visits
from eldercare_desktop.store.store import Store
from tests.factories import PIN

OLD = Path(__file__).parents[2] / "old"


@pytest.mark.parametrize("revision", sorted(path.name for path in OLD.iterdir() if path.is_dir()))
def test_an_old_store_gets_slips(tmp_path: Path, revision: str) -> None:
    folder = tmp_path / "store"
    shutil.copytree(OLD / revision / "village", folder)
    with Store.open(folder, PIN) as store:
        with store.work() as work:
            # A year on: everybody who wishes visits is due.
            monday = monday_of(f"{int(work.today[:4]) + 1}-06-01")
            before = count_visits(work, VisitFilter())
            bearers = list(due_by_bearer(work, monday, work.today))
            slips = make_slips(work, monday, bearers)
            assert slips
            line = lines_of(work, [slips[0].id])[slips[0].id][0]
            confirm_slip(work, slips[0].id, [LineDone(line.id, work.today)])
            done = work.commit()
        assert done.tx is not None
        with store.read() as reader:
            assert count_visits(reader, VisitFilter()) == before + 1
            assert handover_parts(reader, datetime.now().astimezone())
        store.undo(done.tx)
        with store.read() as reader:
            assert count_visits(reader, VisitFilter()) == before
