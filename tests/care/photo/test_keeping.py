"""Photos of a visit: added, named, taken back, found again after corrections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.photo.keeping import (
    MOST_PHOTOS,
    PhotoEntry,
    add_photo,
    caption_photo,
    count_photos,
    keep_picture,
    photos_of,
    picture_of,
    remove_photo,
    tidy_pictures,
)
from eldercare_desktop.care.photo.taking import Picture, take_picture
from eldercare_desktop.care.records import Photo, Visit
from eldercare_desktop.care.register.subjects import name_of
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.store import photos as files
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.care.photo.drawing import saved
from tests.store_fixtures import TestClock

_COLOURS: dict[int, Picture] = {}


def picture(number: int = 0) -> Picture:
    """A picture of one colour; each number another one."""
    if number not in _COLOURS:
        _COLOURS[number] = take_picture(saved(Image.new("RGB", (40, 30), (number * 9, 80, 90))))
    return _COLOURS[number]


def entry_for(one: Picture, **more: Any) -> PhotoEntry:
    values = {"consent": "person", **more}
    return PhotoEntry(one.sha256, one.width, one.height, len(one.jpeg), **values)


def add(work: Work, visit: str, number: int = 0, **more: Any) -> Photo:
    keep_picture(work, picture(number))
    return add_photo(work, visit, entry_for(picture(number), **more))


def _add_numbered(visit: str, number: int, work: Work) -> Photo:
    return add(work, visit, number)


def _keep(number: int, work: Work) -> None:
    keep_picture(work, picture(number))


def _insert(values: dict[str, Any], work: Work) -> Photo:
    return work.insert(Photo(**values))


def done(store: Store, act: Callable[[Work], Any]) -> Any:
    with store.work() as work:
        made = act(work)
        work.commit()
        return made


@pytest.fixture
def visit(store: Store) -> Visit:
    def log(work: Work) -> Visit:
        return log_visit(work, VisitEntry(factories.resident(work).id, visited_on="2026-11-20"))

    made: Visit = done(store, log)
    return made


def shown(store: Store, visit_id: str) -> Sequence[str]:
    with store.read() as reader:
        found = photos_of(reader, [visit_id])[visit_id]
        assert count_photos(reader, [visit_id]) == ({visit_id: len(found)} if found else {})
        return [photo.sha256 for photo in found]


def refused(store: Store, act: Callable[[Work], object]) -> str:
    with pytest.raises(CareError) as caught, store.work() as work:
        act(work)
    return caught.value.code


def test_a_photo_of_a_visit(store: Store, visit: Visit) -> None:
    made = done(store, lambda work: add(work, visit.id, caption="  灶台 "))
    assert (made.visit_id, made.taken_on, made.caption) == (visit.id, "2026-11-20", "灶台")
    with store.read() as reader:
        (row,) = photos_of(reader, [visit.id])[visit.id]
        assert (row.here, row.handed_over, row.size) == (True, False, len(picture().jpeg))
        assert picture_of(reader, row.sha256) == picture().jpeg


def test_undo_and_undo_of_the_removal(store: Store, visit: Visit) -> None:
    with store.work() as work:
        made = add(work, visit.id)
        added = work.commit()
    assert added.tx
    assert added.label == "add_photo"
    with store.work() as work:
        remove_photo(work, made.id)
        removed = work.commit()
    assert shown(store, visit.id) == []
    assert removed.tx
    store.undo(removed.tx)
    assert shown(store, visit.id) == [picture().sha256]
    with store.read() as reader:
        assert picture_of(reader, picture().sha256), "the picture was kept for this"


def test_undo_of_adding_takes_it_back(store: Store, visit: Visit) -> None:
    with store.work() as work:
        add(work, visit.id)
        tx = work.commit().tx
    assert tx
    store.undo(tx)
    assert shown(store, visit.id) == []


def test_undo_of_a_visit_that_was_saved_with_photos(store: Store) -> None:
    with store.work() as work:
        made = log_visit(work, VisitEntry(factories.resident(work).id))
        add(work, made.id)
        tx = work.commit().tx
    assert work.label == "log_visit"
    assert tx
    store.undo(tx)
    assert shown(store, made.id) == []


def test_words_of_a_photo(store: Store, visit: Visit) -> None:
    made = done(store, lambda work: add(work, visit.id))
    done(store, lambda work: caption_photo(work, made.id, "新换的煤气管"))
    with store.read() as reader:
        (row,) = photos_of(reader, [visit.id])[visit.id]
    assert row.caption == "新换的煤气管"
    assert refused(store, lambda work: caption_photo(work, made.id, "x")) == "row_gone"
    assert refused(store, lambda work: remove_photo(work, made.id)) == "row_gone"


def test_what_is_refused(store: Store, visit: Visit) -> None:
    one = picture()
    missing = refused(store, lambda work: add_photo(work, visit.id, entry_for(one)))
    assert missing == "photo_picture_missing"
    no_consent = refused(store, lambda work: add(work, visit.id, consent=""))
    assert no_consent == "photo_consent_missing"
    future = refused(store, lambda work: add(work, visit.id, taken_on="2026-11-22"))
    assert future == "date_in_future"
    assert refused(store, lambda work: add(work, "0" * 32)) == "row_gone"
    done(store, lambda work: add(work, visit.id))
    assert refused(store, lambda work: add(work, visit.id)) == "photo_twice"
    for number in range(1, MOST_PHOTOS):
        done(store, partial(_add_numbered, visit.id, number))
    assert refused(store, lambda work: add(work, visit.id, 20)) == "photo_too_many"
    done(store, lambda work: withdraw_visit(work, visit.id))
    assert refused(store, lambda work: add(work, visit.id, 21)) == "visit_changed_since"


def test_a_hash_that_is_none_is_no_photo(store: Store, visit: Visit) -> None:
    for wrong in ("", "../../etc/passwd", "A" * 64, "a" * 63):
        values = {
            "village": visit.village,
            "visit_id": visit.id,
            "consent": "person",
            "width": 1,
            "height": 1,
            "size": 1,
            "sha256": wrong,
        }
        code = refused(store, partial(_insert, values))
        assert code == "invalid_sha256"


def test_the_same_picture_at_two_visits_is_one_file(store: Store, visit: Visit) -> None:
    other = done(store, lambda work: log_visit(work, VisitEntry(visit.resident_id)))
    done(store, lambda work: add(work, visit.id))
    done(store, lambda work: add(work, other.id))
    assert shown(store, visit.id) == shown(store, other.id) == [picture().sha256]
    assert len(list((store.folder / "photos").iterdir())) == 1


def test_a_visit_that_is_corrected_twice_has_its_photos(store: Store, visit: Visit) -> None:
    done(store, lambda work: add(work, visit.id, 1))
    here = visit.id
    for number in (2, 3):
        entry = VisitEntry(visit.resident_id, minutes=number)
        here = done(store, partial(_correct, here, entry)).id
        done(store, partial(_add_numbered, here, number))
    assert shown(store, here) == [picture(number).sha256 for number in (1, 2, 3)]


def _correct(visit: str, entry: VisitEntry, work: Work) -> Visit:
    return correct_visit(work, visit, entry)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 3)),
        st.tuples(st.just("remove"), st.integers(0, 3)),
        st.tuples(st.just("correct"), st.just(0)),
        st.tuples(st.just("undo"), st.just(0)),
        st.tuples(st.just("withdraw"), st.just(0)),
    ),
    max_size=7,
)


@given(steps=STEPS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_corrected_visit_keeps_its_photos(store: Store, steps: Sequence[tuple[str, int]]) -> None:
    """Whatever is added, removed, corrected and undone, as a plain list has it."""
    with store.work() as work:
        here = log_visit(work, VisitEntry(factories.resident(work).id)).id
        work.commit()
    expected: list[str] = []
    trail: list[tuple[int, str, list[str]]] = []
    whats: set[str] = set()
    for what, number in steps:
        whats.add(what)
        digest = picture(number).sha256
        before = (here, list(expected))
        if what == "add" and digest not in expected:
            with store.work() as work:
                add(work, here, number)
                tx = work.commit().tx
            expected.append(digest)
        elif what == "remove" and digest in expected:
            with store.work() as work:
                row = next(p for p in photos_of(work, [here])[here] if p.sha256 == digest)
                remove_photo(work, row.id)
                tx = work.commit().tx
            expected.remove(digest)
        elif what == "correct":
            with store.work() as work:
                old = work.get(Visit, here)
                assert old is not None
                here = correct_visit(work, here, VisitEntry(old.resident_id, minutes=9)).id
                tx = work.commit().tx
        elif what == "undo" and trail and trail[-1][1] != "correct":
            last, _, were = trail.pop()
            tx = None
            if _undone(store, last):
                expected = were
            else:
                assert "remove" in whats, "undone before: it stands as a later entry"
        else:
            continue
        if tx is not None:
            trail.append((tx, what, before[1]))
        with store.read() as reader:
            found = {photo.sha256 for photo in photos_of(reader, [here])[here]}
        assert found == set(expected)


def _undone(store: Store, tx: int) -> bool:
    try:
        store.undo(tx)
    except CareError as problem:
        if problem.code != "used_since":
            raise
        return False
    return True


def test_what_nothing_names_is_tidied_away(
    store: Store, visit: Visit, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = done(store, lambda work: add(work, visit.id, 1))
    gone = done(store, lambda work: add(work, visit.id, 2))
    for number in (3, 4):
        done(store, partial(_keep, number))
    done(store, lambda work: remove_photo(work, gone.id))

    def tidied(*keep: str) -> set[int]:
        done(store, lambda work: tidy_pictures(work, keep))
        with store.read() as reader:
            return {n for n in range(1, 5) if picture_of(reader, picture(n).sha256)}

    assert tidied() == {1, 2, 3, 4}, "what is of today may still be written about"
    monkeypatch.setattr(files, "LEFT_ALONE", -1)
    assert tidied(picture(3).sha256) == {1, 2, 3}
    clock.advance(days=31)
    assert tidied() == {1}
    assert shown(store, visit.id) == [made.sha256]


def test_a_photo_is_about_whom_the_visit_was_to(store: Store, visit: Visit) -> None:
    made = done(store, lambda work: add(work, visit.id))
    with store.read() as reader:
        assert name_of(reader, "photo", made.id) == "王秀英"
