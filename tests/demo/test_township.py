"""The invented township that Today is measured on: what is asked for is there, always the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from bench.parts import keystrokes, township

from eldercare_desktop.care.records import Incident, Need, Pairing, Person, Resident, Visit
from eldercare_desktop.care.search.words import search_word_table, words_of
from eldercare_desktop.care.today import today_overview
from eldercare_desktop.care.visit.standing.kept import standing_table
from eldercare_desktop.store.record import record_types
from eldercare_desktop.store.store import Store

TODAY = date(2026, 11, 21)


def made(folder: Path, patch: pytest.MonkeyPatch) -> Store:
    patch.setattr(township, "KEPT", folder)
    return Store.open(township.township(120, 900, today=TODAY), township.PIN)


def test_what_is_asked_for_is_there_and_followed_by_what_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with made(tmp_path / "one", monkeypatch) as store:
        with store.read() as reader:
            people = reader.find(Person)
            held = reader.rows(search_word_table.select())
            assert len([r for r in reader.find(Resident) if r.ended_on is None]) == 120
            assert len(reader.find(Visit)) == 900
            assert all(reader.find(kind) for kind in (Need, Incident, Pairing))
            assert len(reader.rows(standing_table.select())) == len(reader.find(Resident))
            assert len(held) == sum(len(words_of(p.search_key)) for p in people)
            assert today_overview(reader, TODAY.isoformat()).due.first
        assert len(keystrokes.typed(store)) > 500
        assert store.held_only_here() == 0


def test_it_is_the_same_each_time_and_kept_for_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
        with store.read() as reader:
            return {
                name: [tuple(row) for row in reader.rows(kind.__table__.select())]  # type: ignore[attr-defined]
                for name, kind in record_types().items()
            }

    with made(tmp_path / "one", monkeypatch) as store:
        first, folder = rows(store), store.folder
    with made(tmp_path / "two", monkeypatch) as store:
        assert rows(store) == first
    monkeypatch.setattr(township, "KEPT", tmp_path / "one")
    assert township.township(120, 900, today=TODAY) == folder
    assert township.township(120, 900, today=date(2026, 11, 22)) != folder
    assert not folder.exists(), "that of yesterday is in nobody's way"
