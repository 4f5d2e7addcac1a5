"""Where a county keeps its data and which limits it sets."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

FOLDER = "eldercare-county"
DATABASE_FILE = "county.db"


@dataclass(frozen=True)
class Settings:
    """What a county server is started with.

    data:            folder of the signing key and, by default, of the database
    database:        SQLAlchemy address; "" means an embedded SQLite file in `data`
    oldest_protocol: clients below it may still push, but are given no feed
    exchanges, enrolments: how many calls a minute one device, or one address, may make
    guesses:         how many wrong tokens or codes a minute from one address
    logins:          how many tries of a passcode for the board a minute from one address
    token_days:      how long a token of a laptop lives that renews it
    device_quarantine, township_quarantine: bytes that batches which were not taken may fill
    """

    data: Path
    database: str = ""
    oldest_protocol: int = 1
    exchanges: int = 240
    enrolments: int = 20
    guesses: int = 60
    logins: int = 10
    token_days: int = 14
    device_quarantine: int = 32 * 2**20
    township_quarantine: int = 256 * 2**20

    @property
    def token_life(self) -> timedelta:
        """How long a token lives."""
        return timedelta(days=self.token_days)

    @property
    def address(self) -> str:
        """The SQLAlchemy address of the database."""
        return self.database or f"sqlite:///{self.data / DATABASE_FILE}"

    @classmethod
    def from_environment(cls, data: Path | None = None) -> Settings:
        """ELDERCARE_COUNTY_DATA and ELDERCARE_COUNTY_DB, or a folder of this user."""
        folder = data or _folder()
        return cls(data=folder, database=os.environ.get("ELDERCARE_COUNTY_DB", ""))


def _folder() -> Path:
    from platformdirs import user_data_path  # only when nobody names a folder

    named = os.environ.get("ELDERCARE_COUNTY_DATA")
    return Path(named) if named else user_data_path(FOLDER, appauthor=False)
