"""Who may hand over or see a picture: whose area has a photo that names it.

The change comes before the picture. A picture that only another area's photo names is
answered like one that nobody names: nobody can try out what others have.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from sqlalchemy import Connection, select

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import blob_table, row_table

TABLE, FIELD = "photo", "sha256"
_REMEMBERED = 10 * 60.0
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


def stored_for(connection: Connection, scope: Scope, digest: str) -> dict[str, int]:
    """Village -> bytes, for the villages of a scope whose picture was handed over."""
    b = blob_table.c
    query = select(b.village, b.size).where(b.township == scope.township, b.sha256 == digest)
    found = connection.execute(query)
    return {row.village: row.size for row in found if scope.sees(row.village)}


class Rights:
    """Who may go on handing over what, remembered for a while: a picture comes in pieces."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[frozenset[str], float]] = {}

    def villages(self, county: County, device: Device, digest: str) -> frozenset[str]:
        """The villages for which a laptop may hand a picture over. Refusal BLOB_AREA."""
        key, now = (device.id, digest), self._clock()
        known, until = self._known.get(key, (frozenset(), 0.0))
        if known and now < until:
            return known
        with county.database.reading(device.scope) as connection:
            found = villages_of(connection, device.scope, digest)
        if not found:
            raise Refusal("BLOB_AREA")
        if len(self._known) >= _MOST:
            self._known.clear()  # asking anew is harmless; growing without end is not
        self._known[key] = (found, now + _REMEMBERED)
        return found
