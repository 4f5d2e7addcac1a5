"""What must hold: after every step as far as it is cheap, and once all have exchanged.

A new promise is one more function in one of the lists at the end. There is no ledger yet;
when it comes, its trial balance (zero, always) is one of them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from sqlalchemy import and_, select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.schema import change_table as county_change_table
from eldercare_desktop.county.schema import feed_table, quarantine_table, row_table, township_table
from eldercare_desktop.store import changes
from eldercare_desktop.store.record import sent_fields
from eldercare_desktop.store.schema import change_table, own_value_table, row_state_table
from eldercare_desktop.sync.batch import MAX_EXPANDED, Answer, Change
from eldercare_desktop.sync.batch.exchange import expand
from tests.sync.conftest import TOWNSHIP
from tests.sync.looking import assert_agrees, assert_nothing_overwritten_unseen, tables
from tests.sync.model.world import FAR_TOWNSHIP, MARKS, Laptop, Saved, World, said

Invariant = Callable[[World], None]


# -- areas -------------------------------------------------------------------------------


def foreign_marks(laptop: Laptop) -> list[bytes]:
    """The marks of villages that a laptop must never hear of."""
    member = laptop.member
    return [mark.encode() for village, mark in MARKS.items() if not member.sees(village)]


def assert_answer_keeps_to_area(laptop: Laptop, answer: bytes) -> None:
    """Of an answer as it goes out, every byte is about the laptop's own area."""
    member = laptop.member
    for entry in Answer.from_bytes(answer).entries:
        assert entry.change is None or member.sees(entry.change.village)
    plain = expand(answer, MAX_EXPANDED)
    for mark in foreign_marks(laptop):
        assert mark not in plain, "a word about another village is on the line"


def nobody_sees_another_area(world: World) -> None:
    """No laptop holds anything about another area, in whatever table or batch."""
    for laptop in world.laptops.values():
        member = laptop.member
        with laptop.store.read() as reader:
            log = reader.rows(select(change_table))
        assert all(member.sees(row.village) for row in log)
        everything = json.dumps(
            [[row.values for row in log], tables(laptop.store)], ensure_ascii=False, default=str
        ).encode()
        assert not [mark for mark in foreign_marks(laptop) if mark in everything]
        for rows in tables(laptop.store).values():
            assert all(member.sees(row["village"]) for row in rows)


def said_itself(laptop: Laptop) -> dict[str, list[dict[str, Any]]]:
    """All rows as they say it themselves: where two are one, the tables show it otherwise."""
    shown = tables(laptop.store)
    with laptop.store.read() as reader:
        own = reader.rows(select(own_value_table))
    rows = {(table, row["id"]): row for table, some in shown.items() for row in some}
    for value in own:
        rows[value.table, value.row_id][value.field] = value.value
    return shown


# -- after every step --------------------------------------------------------------------


def own_entries_are_shown(world: World) -> None:
    """What somebody wrote and the county has not confirmed, stands on that very screen."""
    for laptop in world.laptops.values():
        with laptop.store.read() as reader:
            waiting = changes.not_handed_over(reader)
        if not waiting:
            continue
        shown = {(t, row["id"]): row for t, rows in said_itself(laptop).items() for row in rows}
        for change in {(*c.key, f): (c, f) for c in waiting for f in c.values}.values():
            logged, name = change
            assert shown[logged.key][name] == logged.values[name], (laptop.name, logged, name)


def places_are_unique(world: World) -> None:
    """No two changes of a laptop's log lie at one place of the county's order."""
    for laptop in world.laptops.values():
        with laptop.store.read() as reader:
            places = [row.position for row in reader.rows(select(change_table.c.position))]
        taken = [place for place in places if place is not None]
        assert len(taken) == len({*taken}), laptop.name


# -- once all have exchanged -------------------------------------------------------------


def all_agree_with_the_county(world: World) -> None:
    """The county's check finds the same counts and hashes everywhere."""
    for laptop in world.laptops.values():
        assert_agrees(laptop.store, world.county)
        assert laptop.store.held_only_here() == 0


def who_sees_the_same_shows_the_same(world: World) -> None:
    """Laptops of one area show the same, and of a township's laptop a village shows its part."""
    shown = {name: tables(laptop.store) for name, laptop in world.laptops.items()}
    whole = shown["t"]
    for name, laptop in world.laptops.items():
        if laptop.area not in (TOWNSHIP, *MARKS) or laptop.area == world.laptops["c"].area:
            assert shown[name] == shown["c"]
            continue
        part = {
            table: [row for row in rows if laptop.member.sees(row["village"])]
            for table, rows in whole.items()
        }
        assert shown[name] == part, name


def what_is_shown_is_what_the_county_holds(world: World) -> None:
    """Row by row: the values, and the open conflicts beside them."""
    held = _county_rows(world)
    for laptop in world.laptops.values():
        for table, rows in said_itself(laptop).items():
            for row in rows:
                values = held[row["id"]]["values"]
                shown = {n: row[n] for n in sent_fields(RECORDS[table])}
                assert shown == {n: values[n] for n in shown}, (laptop.name, table)
        _conflicts_are_shown(laptop, held)


def _conflicts_are_shown(laptop: Laptop, held: dict[str, Any]) -> None:
    with laptop.store.read() as reader:
        query = select(row_state_table.c.row_id, row_state_table.c.conflicts)
        shown = {row.row_id: row.conflicts for row in reader.rows(query) if row.conflicts}
    seen = laptop.member.sees
    told = {
        i: state["conflicts"]
        for i, state in held.items()
        if state["conflicts"] and seen(state["village"])
    }
    assert shown == told, laptop.name


def _county_rows(world: World) -> dict[str, Any]:
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        found = connection.execute(select(row_table)).all()
    return {row.id: {**json.loads(row.state), "village": row.village} for row in found}


def every_entry_is_there_once(world: World) -> None:
    """The county's feed holds what was saved: each change of each saving, and none twice.

    A laptop that came back from a backup may say again what it cannot know to be there; then
    the merge must have found that it was said already.
    """
    there, anew = _feed(world)
    for tag in {*world.saved, *there}:
        if tag in world.uncertain and tag not in there:
            continue
        saved, found, counted = world.saved.get(tag, Counter()), there[tag], anew[tag]
        assert {*found} == {*saved}, f"{tag}: saved {saved}, there {found}"
        assert saved >= counted, f"{tag}: saved {saved}, counted {counted}"


def _feed(world: World) -> tuple[dict[str, Saved], dict[str, Saved]]:
    """What the feeds hold, by transaction: all of it, and what was not found said already."""
    f, c = feed_table.c, county_change_table.c
    same = and_(f.township == c.township, f.writer == c.writer, f.seq == c.seq)
    found: dict[str, Saved] = defaultdict(Counter)
    anew: dict[str, Saved] = defaultdict(Counter)
    numbers: Counter[str] = Counter()
    query = select(c.payload, c.result).join_from(feed_table, county_change_table, same)
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        for row in connection.execute(query):
            change = Change.from_json(json.loads(row.payload))
            found[change.user][said(change)] += 1
            anew[change.user][said(change)] += row.result != "noop"
            numbers[change.id] += 1
    assert {*numbers.values()} <= {1}, "a change lies at two places"
    return found, anew


def the_feed_has_no_gap(world: World) -> None:
    """Positions run from 1 to the township's counter."""
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        for code, last in connection.execute(select(township_table)).all():
            query = select(feed_table.c.position).where(feed_table.c.township == code)
            places = sorted(connection.execute(query).scalars())
            assert places == [*range(1, last + 1)]


def nothing_was_overwritten_unseen(world: World) -> None:
    """Every value is current, an open candidate, or was seen by who replaced it."""
    for code in (TOWNSHIP, FAR_TOWNSHIP):
        assert_nothing_overwritten_unseen(world.county, code)


def nothing_is_held_back(world: World) -> None:
    """What honest laptops sent was merged, all of it; no answer of the county is open."""
    for laptop in world.laptops.values():
        with laptop.store.read() as reader:
            held = changes.with_result(reader, changes.HELD, 9)
            query = select(change_table).where(change_table.c.position.is_(None))
            nowhere = reader.rows(query)
        assert held == [], (laptop.name, held)
        assert nowhere == [], (laptop.name, nowhere)


def references_stand(world: World) -> None:
    """No row refers to a row that is not there."""
    for laptop in world.laptops.values():
        with laptop.store.read() as reader:
            assert reader.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def count_quarantined(world: World) -> int:
    """How many batches lie in quarantine."""
    with world.county.database.reading(WHOLE_COUNTY) as connection:
        return len(connection.execute(select(quarantine_table.c.hash)).all())


AFTER_A_STEP: list[Invariant] = [own_entries_are_shown, places_are_unique]
IN_THE_END: list[Invariant] = [
    nothing_is_held_back,
    every_entry_is_there_once,
    all_agree_with_the_county,
    who_sees_the_same_shows_the_same,
    what_is_shown_is_what_the_county_holds,
    nobody_sees_another_area,
    nothing_was_overwritten_unseen,
    the_feed_has_no_gap,
    references_stand,
]


def check_step(world: World) -> None:
    """What holds at any moment."""
    for holds in AFTER_A_STEP:
        holds(world)


def check(world: World) -> None:
    """Let all exchange until it is quiet; then everything must hold."""
    world.rest()
    for holds in (*AFTER_A_STEP, *IN_THE_END):
        holds(world)
