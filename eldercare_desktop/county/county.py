"""The county itself: its database, its key, its name."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.database import Database
from eldercare_desktop.county.schema import county_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.county.signing import CountyKey, load_key


class WrongKey(Exception):
    """The key file does not belong to this database: a restore is incomplete."""


@dataclass(frozen=True)
class County:
    """One county, opened."""

    settings: Settings
    database: Database
    key: CountyKey
    id: str

    def epoch(self, connection: Connection) -> str:
        """The server epoch. It changes when the database was restored."""
        return str(connection.execute(select(county_table.c.epoch)).scalar_one())

    def close(self) -> None:
        """Close the database."""
        self.database.close()


def open_county(settings: Settings) -> County:
    """Open the county's data, made on first use. WrongKey; OSError; database errors."""
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        key = load_key(settings.data)
    except ValueError as problem:
        raise WrongKey from problem
    database = Database(settings.address)
    with database.writing(WHOLE_COUNTY) as connection:
        row = connection.execute(select(county_table)).one_or_none()
        if row is None:
            fresh = {"id": secrets.token_hex(16), "epoch": secrets.token_hex(4)}
            connection.execute(insert(county_table).values(**fresh, public_key=key.public))
            return County(settings, database, key, fresh["id"])
    if row.public_key != key.public:
        database.close()
        raise WrongKey
    return County(settings, database, key, row.id)
