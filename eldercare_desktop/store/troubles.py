"""Troubles of the disk, as refusals that a person understands. Each leaves the store whole."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from eldercare_desktop.store.errors import CareError

_FULL = {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def in_words() -> Iterator[None]:
    """Turn a full, failing or busy disk into a CareError; everything else goes on as it is.

    CareError: disk_full, disk_failed, store_damaged, store_busy.
    """
    try:
        yield
    except DBAPIError as problem:
        if code := _code(str(problem.orig).lower()):
            raise CareError(code) from problem
        raise
    except OSError as problem:
        if problem.errno in _FULL:
            raise CareError("disk_full") from problem
        raise


def _code(message: str) -> str | None:
    """The refusal for SQLite's own words, which have no number in the Python driver."""
    known = {
        "disk is full": "disk_full",
        "disk i/o error": "disk_failed",
        "readonly database": "disk_failed",
        "unable to open database": "disk_failed",
        "malformed": "store_damaged",
        "not a database": "store_damaged",
        "database is locked": "store_busy",
    }
    return next((code for words, code in known.items() if words in message), None)
