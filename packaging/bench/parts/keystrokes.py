"""What people type to find somebody, key by key, and the yardstick: one bare indexed query."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from time import perf_counter
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.person import Person
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store

NAMES = 40
"""So many people are looked for."""


def typed(store: Store) -> list[str]:
    """Each state of the field while people are looked for, in all the ways in which one types."""
    p = table_of(Person)
    with store.read() as reader:
        query = select(p.c.name, p.c.search_key, p.c.phone, p.c.id_number)
        known = reader.rows(query.where(p.c.life_status == "living").order_by(p.c.id))
    chosen = Random(1).sample(list(known), NAMES)
    return [state for person in chosen for word in _words(person) for state in _growing(word)]


def bare_search(store: Store, words: list[str]) -> list[float]:
    """Milliseconds of a bare query by an index for the beginnings that were typed."""
    query = "SELECT id, name FROM person WHERE search_key >= ? AND search_key < ? LIMIT 8"
    return _bare(store, query, [(f"|{word}", f"|{word}\U0010ffff") for word in words])


def bare_today(store: Store, day: str, times: int) -> list[float]:
    """Milliseconds of a bare query by indexes for a dozen rows of the first page."""
    query = (
        "SELECT visit.id, person.name FROM visit JOIN resident ON resident.id = visit.resident_id "
        "JOIN person ON person.id = resident.person_id WHERE visited_on <= ? "
        "ORDER BY visited_on DESC LIMIT 12"
    )
    return _bare(store, query, [(day,)] * times)


def _bare(store: Store, query: str, values: list[Any]) -> list[float]:
    raw = store.engine.raw_connection()
    try:
        cursor, taken = raw.cursor(), []
        for one in values:
            began = perf_counter()
            cursor.execute(query, one).fetchall()
            taken.append((perf_counter() - began) * 1000)
        return taken
    finally:
        raw.close()


def _words(person: Any) -> Iterator[str]:
    spelled = [word for word in person.search_key.split("|") if word.isascii() and word.isalpha()]
    yield person.name
    if len(spelled) > 2:
        yield from spelled[:3]  # wangxiuying, wxy, wangxy
        yield person.name[0] + spelled[1][1:]  # 王xy
        yield f"{spelled[0][:4]} {spelled[0][4:]}"
    for number in filter(None, (person.phone, person.id_number)):
        yield number[-4:]


def _growing(word: str) -> Iterator[str]:
    return (word[:length] for length in range(1, len(word) + 1))
