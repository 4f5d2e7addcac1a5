"""What a store remembers of the exchange files that it wrote.

Only a receipt of the county marks changes as handed over. That a file was written says no more
than that an answer to it may come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from sqlalchemy import func, select

from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import batch_table
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.membership import reading

SETTING = "courier_parcels"
NUMBER = "courier_number"
FOLDER = "courier_folder"
"""Setting: where the person last wrote or read such a file."""

KEPT = 40


@dataclass(frozen=True)
class KeptParcel:
    """A file that was written.

    hash:     SHA-256 of the file, which the answer must name
    at:       local time of writing; answered: of reading the answer, "" before
    changes:  how many of our changes it holds
    through:  writer number -> number of the last change of it in the file
    writer, epoch, cursor, restarts: where the store stood
    written:  whether it got its name; a file that was cut off in between never did
    """

    id: str
    number: int
    name: str
    hash: str
    at: str
    changes: int
    writer: str
    epoch: str
    cursor: str
    restarts: int
    through: Mapping[str, int] = field(default_factory=dict)
    written: bool = False
    answered: str = ""


def all_parcels(reader: Reader) -> list[KeptParcel]:
    """The files written last, the newest first."""
    known = {f.name for f in fields(KeptParcel)}
    kept = reader.setting(SETTING) or []
    return [KeptParcel(**{n: v for n, v in raw.items() if n in known}) for raw in kept]


def find(reader: Reader, parcel: str) -> KeptParcel | None:
    """A file by the id inside it."""
    return next((kept for kept in all_parcels(reader) if kept.id == parcel), None)


def next_number(work: Work) -> int:
    """The number of the next file."""
    number = int(work.setting(NUMBER) or 0) + 1
    work.set_setting(NUMBER, number)
    return number


def keep(work: Work, parcel: KeptParcel) -> None:
    """Remember a file before it gets its name."""
    _write(work, [parcel, *all_parcels(work)])


def mend(work: Work, parcel: str, **columns: Any) -> None:
    """Note what became of a file."""
    _write(work, [replace(k, **columns) if k.id == parcel else k for k in all_parcels(work)])


def unanswered(reader: Reader) -> list[KeptParcel]:
    """Files whose answer is still of use, the newest first.

    A newer file holds whatever an older one does, so the answer to it serves for both. And
    what a file holds may have been handed over on another way meanwhile.
    """
    found: list[KeptParcel] = []
    for parcel in all_parcels(reader):
        if parcel.answered:
            break
        if parcel.written and _is_of_use(reader, parcel):
            found.append(parcel)
    return found


def _is_of_use(reader: Reader, parcel: KeptParcel) -> bool:
    if not parcel.through:
        read = reading(reader)
        return (parcel.epoch, parcel.cursor) == (read.epoch, read.cursor)
    b = batch_table.c
    query = select(b.writer_no, func.min(b.last_seq).label("first")).where(b.receipt.is_(None))
    waiting = {str(row.writer_no): row.first for row in reader.rows(query.group_by(b.writer_no))}
    return any(waiting[no] <= last for no, last in parcel.through.items() if no in waiting)


def _write(work: Work, parcels: Sequence[KeptParcel]) -> None:
    work.set_setting(SETTING, [asdict(parcel) for parcel in parcels[:KEPT]])
