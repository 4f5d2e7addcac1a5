"""Carrying files between stores and a county, and looking whether anything has changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect

from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.courier import Taken, take
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.courier import AnswerRead, export, import_answer
from eldercare_desktop.sync.parcel import ANSWER_SUFFIX, SUFFIX


def send(store: Store, stick: Path) -> Path:
    """A file of this store on the stick."""
    stick.mkdir(exist_ok=True)
    done = export(store, stick)
    assert done is not None
    return done.file


def answer(county: County, file: Path) -> Path:
    """The county takes a file; its answer beside it, whatever it says."""
    taken = take(county, file.read_bytes())
    assert taken.answer is not None
    back = file.with_name(file.name.removesuffix(SUFFIX) + ANSWER_SUFFIX)
    back.write_bytes(taken.answer)
    return back


def taken(county: County, file: Path) -> Taken:
    """What the county makes of a file."""
    return take(county, file.read_bytes())


def carry(store: Store, county: County, stick: Path) -> AnswerRead:
    """There and back once."""
    return import_answer(store, answer(county, send(store, stick)))


def contents(thing: Store | County) -> dict[str, list[Any]]:
    """All rows of all tables, to see that nothing was changed."""
    if isinstance(thing, Store):
        with thing.engine.connect() as connection, connection.begin():
            return _rows(connection)
    with thing.database.reading(WHOLE_COUNTY) as connection:
        return _rows(connection)


def _rows(connection: Connection) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for name in sorted(inspect(connection).get_table_names()):
        rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()
        found[name] = sorted(map(repr, rows))
    return found
