"""A store that an older version wrote: a round is made in it and ticked off."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlmodel import col

from eldercare_desktop.care.records import Visit
from eldercare_desktop.care.round.candidates import find_candidates
from eldercare_desktop.care.round.criteria import Criteria
from eldercare_desktop.care.round.lines import round_lines
from eldercare_desktop.care.round.making import RoundDraft, create_rounds
from eldercare_desktop.care.round.ticking import tick
from eldercare_desktop.care.walk.walks import list_walks
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.store_fixtures import TestClock

OLD = Path(__file__).parents[2] / "old"
REVISIONS = sorted(path.name for path in OLD.iterdir() if path.is_dir())


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_round_in_an_old_store(revision: str, tmp_path: Path, clock: TestClock) -> None:
    """Visits of before know no round; one of today answers its line, and is taken back."""
    folder = tmp_path / "store"
    shutil.copytree(OLD / revision / "village", folder)
    clock.advance(days=60)  # after whatever was visited then
    with Store.open(folder, PIN, clock=clock) as store:
        with store.work() as work:
            before = len(work.find(Visit))
            assert all(visit.round_entry_id is None for visit in work.find(Visit))
            found = find_candidates(work, Criteria(), today=work.today)
            draft = RoundDraft("cold_wave", "寒潮", work.today, work.today)
            (chosen,) = create_rounds(work, draft, [who.resident_id for who in found])
            today = work.today
            work.commit()
        with store.work() as work:
            lines = round_lines(work, chosen, today=today)
            visit = tick(work, lines[0].entry_id)
            done = work.commit()
        with store.read() as reader:
            kept = reader.find(Visit, col(Visit.id) == visit.id)
            assert kept[0].round_entry_id == lines[0].entry_id
            assert len(reader.find(Visit)) == before + 1
            assert list_walks(reader, today=today) is not None
        assert done.tx is not None
        store.undo(done.tx)
        with store.read() as reader:
            states = {line.state for line in round_lines(reader, chosen, today=today)}
        assert "done" not in states
