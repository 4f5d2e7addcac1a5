"""The clearing: what has come in of vouchers is decided on, once, and written into the villages.

After every call, in a transaction of its own. What a server that was killed has left behind is
still fresh and is found by the next call, whoever makes it.
"""

from __future__ import annotations

import logging
from collections import defaultdict

from sqlalchemy import Connection

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY, township_of
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import FAILURES
from eldercare_desktop.county.vouchers import notes
from eldercare_desktop.county.vouchers.deciding import Wanted, decide
from eldercare_desktop.county.vouchers.writing import write

_log = logging.getLogger(__name__)


def clear_vouchers(county: County) -> None:
    """Decide on what is fresh. Never stands in the way of a call: what fails now is fresh still."""
    try:
        with county.database.reading(WHOLE_COUNTY) as connection:
            fresh = notes.are_fresh(connection)
        if fresh:
            with county.database.writing(WHOLE_COUNTY) as connection:
                _clear(connection, county)
    except FAILURES as problem:
        _log.warning("vouchers wait for the next call: %s", type(problem).__name__)


def _clear(connection: Connection, county: County) -> None:
    """Who reaches the whole county takes turns, so no two clearings decide at once."""
    villages = {area.code for area in areas.listed(connection) if area.level == "village"}
    wanted: defaultdict[str, list[Wanted]] = defaultdict(list)
    for serial in notes.give_places(connection):
        for row in decide(serial, notes.of_serial(connection, serial), villages):
            wanted[row.village].append(row)
    written: list[str] = []
    for village in sorted(wanted, key=lambda code: (township_of(code), code)):
        written += write(connection, county, village, wanted[village])
    if written:
        notes.give_places(connection, written)
