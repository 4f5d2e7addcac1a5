"""Rows of other areas, wherever a batch names them: 403, quarantine, and nothing taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eldercare_desktop.county.county import County
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.sync.batch import SealedBatch
from tests.county import laptop as of
from tests.county.attacks.conftest import PERSON
from tests.county.laptop import Laptop, count

TAKEN = ("change", "feed", "record", "batch", "writer", "held")

Naming = Callable[[Laptop, str], Any]
NAMINGS: dict[str, Naming] = {
    "the row itself": lambda mad, row: mad.set(row, {"name": "x"}, f"{mad.writer}:1"),
    "the row, inserted again": lambda mad, row: mad.save("insert", "person", row, PERSON),
    "the row, deleted": lambda mad, row: mad.save(
        "delete", "person", row, {"deleted": True}, bases={"*": (f"{mad.writer}:1",)}
    ),
    "the row, in another table": lambda mad, row: mad.save("insert", "visit", row, {"note": "x"}),
    "the row, in a table nobody knows": lambda mad, row: mad.save("insert", "visit", row, {}),
    "a reference": lambda mad, row: mad.insert("person", {**PERSON, "spouse_id": row}),
    "a reference of a fact": lambda mad, row: mad.insert("visit", {"person_id": row}),
    "a list": lambda mad, row: mad.insert("person", {**PERSON, "friends": [None, row]}),
    "a mapping": lambda mad, row: mad.insert("person", {**PERSON, "seen": {"by": {"who": row}}}),
    "the key of a mapping": lambda mad, row: mad.insert("person", {**PERSON, "seen": {row: 1}}),
    "what a newer program says besides": lambda mad, row: mad.insert(
        "person", PERSON, extra={"beside": {"at": [row]}}
    ),
    "a field nobody declared": lambda mad, row: mad.insert("person", {**PERSON, "old_id": row}),
}


@pytest.fixture
def others(county: County) -> dict[str, str]:
    """A person of the neighbour village, and one of another township."""
    found = {}
    for area in (of.NEIGHBOUR, of.FAR):
        theirs = of.enrolled(county, area)
        found[area] = theirs.insert("person", PERSON).row_id
        theirs.push(county)
    return found


@pytest.mark.parametrize("area", [of.NEIGHBOUR, of.FAR])
def test_rows_of_another_area(county: County, others: dict[str, str], area: str) -> None:
    before = [count(county.database, table) for table in TAKEN]
    for number, (name, naming) in enumerate(NAMINGS.items(), 1):
        laptop = of.enrolled(county)
        laptop.insert("person", PERSON)
        naming(laptop, others[area])
        laptop.insert("person", PERSON)
        batch = laptop.seal()
        for _ in range(2):  # again: it is kept once
            assert status_of(county, laptop, batch) == ("AREA", 403), name
        assert [count(county.database, table) for table in TAKEN] == before, f"{name}: taken"
        assert count(county.database, "quarantine") == number, name


def status_of(county: County, laptop: Laptop, batch: SealedBatch) -> tuple[str, int]:
    """How the county refuses a batch."""
    try:
        laptop.call(county, batch)
    except Refusal as refusal:
        return refusal.code, refusal.kind.status
    return "taken", 200


@pytest.mark.parametrize("area", [of.NEIGHBOUR, of.TOWNSHIP, of.FAR, "500113000000", "0" * 12])
def test_a_change_that_says_it_is_of_another_area(
    county: County, laptop: Laptop, area: str
) -> None:
    laptop.insert("person", PERSON, village=area)
    with pytest.raises(Refusal) as refusal:
        laptop.call(county, laptop.seal())
    assert refusal.value.code == "AREA"
    assert (count(county.database, "quarantine"), count(county.database, "change")) == (1, 0)


@pytest.mark.parametrize("area", [of.NEIGHBOUR, of.TOWNSHIP, of.FAR])
def test_a_batch_that_says_it_is_of_another_area(county: County, laptop: Laptop, area: str) -> None:
    laptop.insert("person", PERSON, village=area)
    with pytest.raises(Refusal) as refusal:
        laptop.call(county, laptop.seal(area=area))
    assert refusal.value.code == "AREA"
    assert count(county.database, "change") == 0


def test_the_batch_of_another_device(county: County, laptop: Laptop, clerk: Laptop) -> None:
    """Sealed by a neighbour of another area, carried here: not even with its good signature."""
    far = of.enrolled(county, of.FAR)
    for stranger in (far, clerk):
        stranger.insert("person", PERSON, village=of.FAR if stranger is far else of.NEIGHBOUR)
        with pytest.raises(Refusal) as refusal:
            laptop.call(county, stranger.seal())
        assert refusal.value.code == "AREA"
    assert count(county.database, "change") == 0


def test_the_writer_of_another_device(county: County, laptop: Laptop) -> None:
    """Who knows the number of a neighbour's writer cannot go on in its name."""
    neighbour = of.enrolled(county)
    neighbour.insert("person", PERSON)
    neighbour.push(county)
    laptop.writer, laptop.sealed, laptop.prev = neighbour.writer, 1, neighbour.prev
    laptop.tx = 5
    laptop.insert("person", PERSON)
    with pytest.raises(Refusal) as refusal:
        laptop.call(county, laptop.seal())
    assert refusal.value.code == "FORK"
    assert count(county.database, "change") == 1


def test_a_cursor_of_another_area(county: County, laptop: Laptop, others: dict[str, str]) -> None:
    """A cursor is no key: what it says of an area opens nothing."""
    for area in (of.NEIGHBOUR, of.TOWNSHIP, of.FAR):
        answer = laptop.call(county, cursor=f"{laptop.epoch}.{area}.0")
        assert answer.orders == ["resync"]
        assert answer.entries == []
