"""The index of the words in the search keys: a key pressed is answered from a few of its rows.

`search_word` holds, for everybody who is not removed:

    |wangxiuying   "|" and a whole spelling or name: what names begin with
    秀英           what follows in a name, from each character on: what they have inside
    #876543        "#" and the tail of a number backwards: what numbers end in

All three are looked for by their beginning, so one index serves. It follows from the keys
(see `store/derived.py`), and what it finds is what a look through all keys finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Index,
    Select,
    Table,
    Text,
    and_,
    func,
    or_,
    select,
)

from eldercare_desktop.care.person.record import Person
from eldercare_desktop.care.search.key import END, TAIL
from eldercare_desktop.care.search.typed import Piece, Ways, asked, folded
from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of
from eldercare_desktop.store.work import Work

search_word_table = Table(
    "search_word",
    derived.metadata,
    Column("word", Text, primary_key=True),
    Column("person_id", RowIdType, primary_key=True),
    Index("ix_search_word_person_id", "person_id", "word"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Word -> person. Ordered by both, it is its own index."""

WORTH = {"begins": 0.6, "anywhere": 1.2, "number": 1.0}
"""How much one more character narrows down, as a power of ten: to begin with the best piece."""


def words_of(key: str) -> set[str]:
    """The words of one search key."""
    found = set()
    for part in filter(None, key.split("|")):
        if part.endswith(END):
            found.add(END + part[-2::-1])
        else:
            found.add(f"|{part}")
            found |= {part[n:] for n, c in enumerate(part) if not c.isascii()}
    return found


def _compute(
    reader: Reader, person_ids: Sequence[str] | None, today: str
) -> Iterable[Mapping[str, Any]]:
    p = table_of(Person)
    statement = select(p.c.id, p.c.search_key).where(p.c.deleted == 0)
    if person_ids is not None:
        statement = statement.where(p.c.id.in_(person_ids))
    for row in reader.rows(statement):
        for word in words_of(row.search_key):
            yield {"word": word, "person_id": row.id}


SEARCH_WORDS = derived.register(
    derived.Derived(
        table=search_word_table,
        key="person_id",
        sources=(
            derived.Source("person", "SELECT {row}.id", columns=("id", "search_key", "deleted")),
        ),
        compute=_compute,
    )
)


# -- asking ------------------------------------------------------------------------------


def nearest(
    reader: Reader,
    typed: str,
    *,
    most: int,
    where: ColumnElement[bool] | None = None,
    joined: Callable[[FromClause], FromClause] = lambda persons: persons,
) -> list[str] | None:
    """Persons that match, at most `most`: whole names first, then names that begin so.

    `where` is what must hold besides, of what `joined` joins to persons. None where the index
    cannot say: nothing narrows it down, or this is a `Work` that has changed names itself.
    """
    walks = _walks(typed)
    if not walks or (isinstance(reader, Work) and derived.stale_keys(reader, SEARCH_WORDS)):
        return None
    found: dict[str, None] = {}
    for walk in walks:
        for person_id in _go(reader, _statement(walk, typed, where, joined), most):
            found[person_id] = None
            if len(found) == most:
                return list(found)
    return list(found)


@dataclass(frozen=True)
class Walk:
    """Through the words that begin in some way. `sure`: whoever has one matches."""

    beginning: str
    sure: bool


def _walks(typed: str) -> list[Walk]:
    """First to those whose name begins with all that was typed, then to all others."""
    parts = asked(typed)
    narrow = max((ways for ways in parts if _worth(ways)), key=_worth, default=None)
    if narrow is None:
        return []
    simple = len(parts) == 1 and len(narrow[0]) == 1
    kind = narrow[0][0].kind
    whole = f"|{''.join(folded(typed))}"
    walks = {whole: Walk(whole, simple and kind != "number")}
    for way in narrow:
        best = max(way, key=_piece_worth)
        sure = simple and len(way) == 1 and not (kind == "number" and len(best.text) > TAIL)
        walks.setdefault(_beginning(best), Walk(_beginning(best), sure))
    return list(walks.values())


def _worth(ways: Ways) -> float:
    """How far this narrows things down, however it was meant; 0: not at all."""
    return min(max(map(_piece_worth, way)) for way in ways)


def _piece_worth(piece: Piece) -> float:
    return WORTH[piece.kind] * len(piece.text) if _beginning(piece) else 0


def _beginning(piece: Piece) -> str:
    """How the words begin that a piece is found by; empty where the index has none."""
    if piece.kind == "number":
        return END + piece.text[-TAIL:][::-1]
    if piece.kind == "begins":
        return f"|{piece.text}"
    return "" if piece.text.isascii() else piece.text


def _statement(
    walk: Walk,
    typed: str,
    where: ColumnElement[bool] | None,
    joined: Callable[[FromClause], FromClause],
) -> Select[Any]:
    w, p = search_word_table, table_of(Person)
    parts = [] if walk.sure else asked(typed)
    statement = select(w.c.word, w.c.person_id).where(*_begins(w, walk.beginning))
    statement = statement.where(*(_held(ways) for ways in parts))
    if where is not None or _is_long(parts):
        statement = statement.select_from(joined(w.join(p, p.c.id == w.c.person_id)))
        statement = statement.where(p.c.deleted == 0)
    if where is not None:
        statement = statement.where(where)
    return statement.order_by(w.c.word, w.c.person_id)


def _begins(words: FromClause, beginning: str) -> list[ColumnElement[bool]]:
    end = _after(beginning)
    return [words.c.word >= beginning, *([words.c.word < end] if end else [])]


def _is_long(parts: Iterable[Ways]) -> bool:
    """Whether more of a number was typed than the words hold."""
    pieces = (piece for ways in parts for way in ways for piece in way)
    return any(piece.kind == "number" and len(piece.text) > TAIL for piece in pieces)


def _held(ways: Ways) -> ColumnElement[bool]:
    """Whether the person of a word is found in one of these ways, by the words alone."""
    return or_(*(and_(*map(_piece_held, way)) for way in ways))


def _piece_held(piece: Piece) -> ColumnElement[bool]:
    if _is_long([[[piece]]]):
        return piece.condition()
    other = search_word_table.alias()
    own = select(other.c.word).where(other.c.person_id == search_word_table.c.person_id)
    beginning = _beginning(piece)
    if beginning:
        own = own.where(*_begins(other, beginning))
    else:  # letters in the middle: of the few words of one person each is looked at
        own = own.where(func.instr(other.c.word, piece.text) > 0)
    return own.correlate(search_word_table).exists()


def _after(beginning: str) -> str:
    """The first text behind all that begin so; empty where there is none."""
    kept = beginning.rstrip("\U0010ffff")
    if not kept:
        return ""
    follows = ord(kept[-1]) + 1
    return kept[:-1] + chr(0xE000 if follows == 0xD800 else follows)  # no half characters


def _go(reader: Reader, statement: Select[Any], at_once: int) -> Iterator[str]:
    """The persons of a walk in the order of their words, read in parts."""
    w, part = search_word_table.c, statement
    while True:
        rows = reader.rows(part.limit(at_once))
        yield from (row.person_id for row in rows)
        if len(rows) < at_once:
            return
        word, person_id = rows[-1].word, rows[-1].person_id
        same = and_(w.word == word, w.person_id > person_id)
        part = statement.where(w.word >= word, or_(w.word > word, same))
