"""What can go wrong with a stick, as errors for a person."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.parcel import BadParcel, NotKept

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOTDIR, errno.ESTALE}


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """CareError: courier_full, courier_read_only, courier_gone, courier_not_kept, …"""
    try:
        yield
    except NotKept as problem:
        raise CareError("courier_not_kept", place=_name(place)) from problem
    except OSError as problem:
        raise CareError(_code(problem, "courier_not_written"), place=_name(place)) from problem


@contextmanager
def reading_from(file: Path) -> Iterator[None]:
    """CareError: courier_gone, courier_not_read; courier_… for what `BadParcel` says."""
    try:
        yield
    except BadParcel as problem:
        raise CareError(f"courier_{problem.code}", **problem.params) from problem
    except OSError as problem:
        gone = problem.errno in _GONE
        code = "courier_gone" if gone else "courier_not_read"
        raise CareError(code, place=_name(file)) from problem


def _code(problem: OSError, otherwise: str) -> str:
    if problem.errno in _FULL:
        return "courier_full"
    if problem.errno in _READ_ONLY:
        return "courier_read_only"
    return "courier_gone" if problem.errno in _GONE else otherwise


def _name(place: Path) -> str:
    return place.name or str(place)
