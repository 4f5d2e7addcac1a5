"""The feed of a township: the order in which changes were merged, read page by page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, and_, insert, select, update

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.database import reaching
from eldercare_desktop.county.schema import change_table, feed_table, township_table
from eldercare_desktop.county.shapes import known
from eldercare_desktop.sync.batch import MAX_PAGE, Change, Entry, Hello, TableShape

MAX_PAGE_BYTES = 900 * 1024
"""Sum of the canonical JSON of a page's changes: the answer stays below 1 MiB."""

MAX_PLACES = 6000
"""Places of the feed in one page, those among them that are only echoes of the asker's own."""


@dataclass(frozen=True)
class Cursor:
    """How far a laptop has read: opaque to it."""

    epoch: str
    area: str
    position: int

    def __str__(self) -> str:
        return f"{self.epoch}.{self.area}.{self.position}"

    @classmethod
    def parse(cls, text: str) -> Cursor | None:
        """The cursor that was handed out, None when the text is none of ours."""
        epoch, _, rest = text.partition(".")
        area, _, position = rest.partition(".")
        digits = position.isascii() and position.isdigit() and len(position) < 19
        return cls(epoch, area, int(position)) if digits else None


@dataclass(frozen=True)
class Page:
    """A part of the feed; `position` is where it ends."""

    entries: Sequence[Entry]
    tables: dict[str, TableShape]
    position: int
    more: bool


def append(connection: Connection, scope: Scope, position: int, changes: Sequence[Change]) -> int:
    """Give merged changes their positions, after `position`; returns the last one.

    Changes beyond the scope of who writes are held ones that came free, of the same township.
    """
    rows: list[dict[str, Any]] = [
        {
            "township": scope.township,
            "position": place,
            "village": change.village,
            "writer": change.writer,
            "seq": change.seq,
        }
        for place, change in enumerate(changes, position + 1)
    ]
    own = [row for row in rows if scope.sees(row["village"])]
    if own:
        connection.execute(insert(feed_table), own)
    if len(own) < len(rows):
        with reaching(connection, Scope(scope.township), back=scope):
            freed = [row for row in rows if not scope.sees(row["village"])]
            connection.execute(insert(feed_table), freed)
    end = position + len(rows)
    counter = update(township_table).where(township_table.c.code == scope.township)
    connection.execute(counter.values(position=end))
    return end


def position_of(connection: Connection, township: str) -> int:
    """The last position of a township's feed."""
    query = select(township_table.c.position).where(township_table.c.code == township)
    return int(connection.execute(query).scalar_one_or_none() or 0)


def page(connection: Connection, scope: Scope, after: int, hello: Hello) -> Page:
    """The page of the feed after a position, as far as the scope sees it.

    The counter is read first and nothing beyond it is shown: what is at or below it has
    been committed, so no reader ever skips a position that is still being written.
    """
    last = position_of(connection, scope.township)
    until = _until(connection, scope, after, last, hello)
    rows = _rows(connection, scope, after, until, hello)
    entries: list[Entry] = []
    end, full, weight = after, until < last or len(rows) > MAX_PLACES, 0
    for row in rows[:MAX_PLACES]:
        weight += len((row.payload or "").encode())
        if weight > MAX_PAGE_BYTES and entries:
            full = True
            break
        entries.append(_entry(row))
        end = row.position
    tables = known(connection, scope.township)
    return Page(list(_joined(entries)), tables, end if full else max(last, after), full)


def _until(connection: Connection, scope: Scope, after: int, last: int, hello: Hello) -> int:
    """Where a page ends that holds as many changes as the laptop asked for.

    Its own are not counted: of them it is told the places only, a run of them in a few bytes.
    """
    limit = max(1, min(hello.page, MAX_PAGE))
    query = _places(select(feed_table.c.position), scope, after, last)
    if hello.echo:
        query = query.where(feed_table.c.writer != hello.writer)
    beyond = query.order_by(feed_table.c.position).offset(limit).limit(1)
    found = connection.execute(beyond).scalar_one_or_none()
    return last if found is None else int(found) - 1


def _rows(
    connection: Connection, scope: Scope, after: int, until: int, hello: Hello
) -> Sequence[Any]:
    """Places of the feed; with the change itself, where the laptop does not have it."""
    f, c = feed_table.c, change_table.c
    wanted = and_(f.township == c.township, f.writer == c.writer, f.seq == c.seq)
    if hello.echo:
        # The hello was checked: this writer has all that we know of it.
        wanted = and_(wanted, f.writer != hello.writer)
    query = select(f.position, f.writer, f.seq, c.payload)
    query = query.join_from(feed_table, change_table, wanted, isouter=True)
    query = _places(query, scope, after, until).order_by(f.position).limit(MAX_PLACES + 1)
    return connection.execute(query).all()


def _places(query: Select[Any], scope: Scope, after: int, until: int) -> Select[Any]:
    f = feed_table.c
    query = query.where(f.township == scope.township, f.position > after, f.position <= until)
    return query if scope.whole_township else query.where(f.village == scope.area)


def _entry(row: Any) -> Entry:
    if row.payload is None:
        return Entry(row.position, None, row.writer, row.seq)
    return Entry(row.position, Change.from_json(json.loads(row.payload)))


def _joined(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Echoes that follow one another become one."""
    last: Entry | None = None
    for entry in entries:
        if last and not entry.change and not last.change and _follows(last, entry):
            last = replace(last, count=last.count + 1)
            continue
        if last:
            yield last
        last = entry
    if last:
        yield last


def _follows(last: Entry, entry: Entry) -> bool:
    after = (last.writer, last.first_seq + last.count, last.position + last.count)
    return after == (entry.writer, entry.first_seq, entry.position)
