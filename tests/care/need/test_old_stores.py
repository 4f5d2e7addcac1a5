"""A village's store of an older version takes needs and incidents like a new one."""

import shutil
from pathlib import Path

import pytest

from eldercare_desktop.care.incident.listing import find_incidents
from eldercare_desktop.care.incident.opening import IncidentEntry, add_step, open_incident
from eldercare_desktop.care.need.listing import count_needs, find_needs
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.need.steps import assign
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.store import Store
from tests.factories import PIN

OLD = Path(__file__).parents[2] / "old"


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_an_old_store_takes_them(revision: str, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(OLD / revision / "village", folder)
    with Store.open(folder, PIN) as store:
        with store.work() as work:
            elder = work.find(Resident)[0]
            assign(work, open_need(work, NeedEntry(elder.id, "repair")), provider="村委会")
            incident = open_incident(work, IncidentEntry(elder.id, "fall"))
            add_step(work, incident.id, did="去看了")
            work.commit()
            today, now = work.today, work.now
        with store.read() as reader:
            assert [row.assigned for row in find_needs(reader, today=today)] == ["村委会"]
            assert count_needs(reader, today=today).by_show["open"] == 1
            assert [row.steps for row in find_incidents(reader, now=now)] == [1]
