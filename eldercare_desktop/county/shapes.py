"""What laptops say about their tables, so that a county takes tables it has never heard of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

from sqlalchemy import Connection, insert, select, update

from eldercare_desktop.county.schema import shape_table
from eldercare_desktop.sync.batch import TableShape, canonical


class Shapes:
    """The tables of a township: what was said first about the kind holds; references add up."""

    def __init__(
        self, connection: Connection, township: str, said: Mapping[str, TableShape]
    ) -> None:
        self._connection = connection
        self._township = township
        self._said = said
        self._known = known(connection, township)

    def kind(self, table: str) -> Literal["fact", "profile"] | None:
        """How a table merges; None when this laptop says otherwise than the first one did."""
        shapes = [s for s in (self._known.get(table), self._said.get(table)) if s]
        if len({shape.kind for shape in shapes}) != 1:
            return None
        return "fact" if shapes[0].kind == "fact" else "profile"

    def refs(self, table: str) -> Mapping[str, str]:
        """Fields that refer to rows, and to rows of which table."""
        shapes = [s for s in (self._said.get(table), self._known.get(table)) if s]
        return {field: to for shape in shapes for field, to in shape.refs.items()}

    def write(self) -> None:
        """Keep what is new."""
        s = shape_table.c
        for name, said in self._said.items():
            before = self._known.get(name)
            refs = canonical(self.refs(name)).decode()
            if before is None:
                key = {"township": self._township, "name": name, "kind": said.kind}
                self._connection.execute(insert(shape_table).values(**key, refs=refs))
            elif {*said.refs} - {*before.refs}:
                change = update(shape_table).where(s.township == self._township, s.name == name)
                self._connection.execute(change.values(refs=refs))


def known(connection: Connection, township: str) -> dict[str, TableShape]:
    """The shapes of a township's tables, as far as they are known."""
    query = select(shape_table).where(shape_table.c.township == township)
    return {
        row.name: TableShape(row.kind, json.loads(row.refs)) for row in connection.execute(query)
    }
