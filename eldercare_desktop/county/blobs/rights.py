"""Who may hand over or see a picture: whose area has a photo that names it.

The change comes before the picture. A picture that only another area's photo names is
answered like one that nobody names: nobody can try out what others have.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.feed import position_of
from eldercare_desktop.county.schema import blob_table, row_table

TABLE, FIELD = "photo", "sha256"
_MOST = 10_000


def villages_of(connection: Connection, scope: Scope, digest: str) -> frozenset[str]:
    """The villages within a scope that have a photo of this picture which was not taken back."""
    r = row_table.c
    query = select(r.id, r.village, r.state).where(
        r.township == scope.township, r.table_name == TABLE, r.state.like(f'%"{digest}"%')
    )
    if not scope.whole_township:
        query = query.where(r.village == scope.area)
    rows = [(row, json.loads(row.state)["values"]) for row in connection.execute(query)]
    rows = [(row, values) for row, values in rows if values.get(FIELD) == digest]
    corrected = {values.get("corrects_id") for _, values in rows}
    return frozenset(
        row.village
        for row, values in rows
        if not values.get("withdrawn") and row.id not in corrected
    )


def stored_for(
    connection: Connection, township: str, villages: Collection[str], digest: str
) -> dict[str, int]:
    """Village -> bytes, for those of some villages whose picture was handed over."""
    b = blob_table.c
    query = select(b.village, b.size).where(
        b.township == township, b.village.in_(villages), b.sha256 == digest
    )
    return {row.village: row.size for row in connection.execute(query)}


@dataclass(frozen=True)
class Right:
    """The villages for which a laptop may bring or see a picture, and those that have it."""

    villages: frozenset[str]
    stored: Mapping[str, int]


class Rights:
    """Who may bring and see what, remembered until the township has something new.

    A picture comes and goes in pieces; looking through a village's photos for each would cost.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[int, frozenset[str]]] = {}

    def of(self, county: County, device: Device, digest: str) -> Right:
        """What a laptop may do with a picture. Refusal BLOB_AREA."""
        with county.database.reading(device.scope) as connection:
            villages = self._villages(connection, device, digest)
            if not villages:
                raise Refusal("BLOB_AREA")
            return Right(villages, stored_for(connection, device.township, villages, digest))

    def _villages(self, connection: Connection, device: Device, digest: str) -> frozenset[str]:
        key, position = (device.area, digest), position_of(connection, device.township)
        before, known = self._known.get(key, (-1, frozenset[str]()))
        if before == position:
            return known
        found = villages_of(connection, device.scope, digest)
        if len(self._known) >= _MOST:
            self._known.clear()  # looking anew is harmless; growing without end is not
        self._known[key] = (position, found)
        return found
