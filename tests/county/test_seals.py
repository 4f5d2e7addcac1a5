"""What lets neighbours bring back what a county lost; on each kind of database."""

from __future__ import annotations

import pytest

from eldercare_desktop.county.county import County
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.sync.batch import Answer, SealedBatch, TableShape, encode_body
from tests.county import laptop as of
from tests.county.laptop import Laptop, enrolled


def put_together(answer: Answer, known: dict[str, TableShape]) -> list[SealedBatch]:
    """The batches of an answer's seals, made of the changes that came with them."""
    there = {e.change.id: e.change for e in answer.entries if e.change}
    found = []
    for seal in answer.seals:
        there |= {c.id: c for c in seal.lacking}
        head = seal.header
        numbers = range(head.first_seq, head.last_seq + 1)
        changes = [there[f"{head.writer}:{seq}"] for seq in numbers]
        found.append(SealedBatch(head, encode_body(changes, known), seal.signature))
        assert found[-1].hash.startswith(seal.check)
    return found


def test_a_batch_is_put_together_again(county: County, laptop: Laptop, clerk: Laptop) -> None:
    made = laptop.insert("person", {"name": "王", "spouse_id": None})
    laptop.insert("visit", {"person_id": made.row_id, "corrects_id": None})
    first = laptop.seal()
    laptop.sync(county, first)
    laptop.insert("visit", {"person_id": "0" * 31 + "1", "corrects_id": None})  # waits for it
    second = laptop.seal()
    laptop.sync(county, second)
    laptop.set(made.row_id, {"name": "王秀"}, made.id)
    third = laptop.seal()
    laptop.sync(county, third)
    assert clerk.call(county).seals == ()
    answer = clerk.call(county, seals=True)
    assert put_together(answer, of.TABLES) == [first, second, third]
    assert all(batch.signed_by(bytes.fromhex(laptop.public_key)) for batch in [first, second])


def test_who_gets_seals(county: County, laptop: Laptop, clerk: Laptop) -> None:
    laptop.insert("person", {"name": "王", "spouse_id": None})
    laptop.push(county)
    clerk.insert("person", {"name": "李", "spouse_id": None}, village=laptop.area)
    clerk.push(county)
    neighbour = enrolled(county)

    def authors(asker: Laptop) -> list[str]:
        return [seal.header.device for seal in asker.call(county, seals=True, cursor="").seals]

    assert authors(neighbour) == [laptop.device], "the clerk's it might not see whole"
    assert authors(clerk) == [laptop.device]
    assert authors(laptop) == []
    assert authors(enrolled(county, of.TOWNSHIP)) == [laptop.device, clerk.device]
    assert authors(enrolled(county, of.NEIGHBOUR)) == []


def test_a_page_brings_the_seals_of_what_ends_with_it(county, laptop, clerk):
    sealed = []
    for number in range(3):
        laptop.insert("person", {"name": f"王{number}", "spouse_id": None})
        laptop.insert("person", {"name": f"李{number}", "spouse_id": None})
        sealed.append(laptop.seal())
        laptop.sync(county, sealed[-1])
    seqs, more = [], True
    while more:
        answer = clerk.call(county, seals=True, page=3)
        clerk.merge(answer)
        seqs.append([seal.header.last_seq for seal in answer.seals])
        more = answer.more
    assert seqs == [[2], [4, 6]]


def test_a_restored_county_says_what_it_knows_of_whom(county, laptop, clerk):
    laptop.insert("person", {"name": "王", "spouse_id": None})
    laptop.push(county)
    clerk.insert("person", {"name": "李", "spouse_id": None})
    clerk.insert("person", {"name": "张", "spouse_id": None})
    clerk.push(county)
    ends = {}
    for asker in (laptop, clerk, enrolled(county, of.NEIGHBOUR)):
        with pytest.raises(Refusal) as refusal:
            asker.call(county, epoch="before")
        ends[asker.area] = refusal.value.body()["ends"]
    assert ends == {
        of.VILLAGE: {laptop.writer: 1},
        of.TOWNSHIP: {laptop.writer: 1, clerk.writer: 2},
        of.NEIGHBOUR: {},
    }


def test_all_that_reaches_outside_is_named(county, laptop):
    laptop.insert("person", {"name": "好", "spouse_id": None})
    laptop.insert("person", {"name": "错", "spouse_id": None}, village=of.FAR)
    laptop.insert("person", {"name": "也好", "spouse_id": None})
    laptop.insert("person", {"name": "也错", "spouse_id": None}, village=of.NEIGHBOUR)
    with pytest.raises(Refusal) as refusal:
        laptop.push(county)
    assert (refusal.value.code, refusal.value.details["outside"]) == ("AREA", [2, 4])
    assert of.count(county.database, "change") == 0


def test_what_means_a_row_that_was_refused_does_not_land_on_another(county, laptop):
    """Two lives of one store gave one id to two people."""
    other = enrolled(county)
    theirs = other.insert("person", {"name": "乙", "spouse_id": None})
    other.push(county)
    mine = laptop.save("insert", "person", theirs.row_id, {"name": "丙", "spouse_id": None})
    laptop.insert("visit", {"person_id": mine.row_id, "corrects_id": None})
    laptop.set(mine.row_id, {"name": "丙丙"}, mine.id)
    first = laptop.seal()
    laptop.set(mine.row_id, {"phone": "1"}, mine.id)
    laptop.insert("person", {"name": "丁", "spouse_id": mine.row_id})
    laptop.insert("person", {"name": "戊", "spouse_id": None})
    answer = laptop.sync(county, first, laptop.seal())
    told = [(r.seq, r.result, r.reason) for receipt in answer.receipts for r in receipt.results]
    assert told == [(seq, "refused", "id_taken") for seq in (1, 2, 3, 4, 5)]
    assert laptop.rows["person", theirs.row_id]["values"]["name"] == "乙"
    other.set(theirs.row_id, {"name": "乙乙"}, theirs.id)
    assert other.push(county).receipts[0].results == ()
