"""A county whose limits on calls are out of the way, and a laptop with a good key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from tests.county import laptop as of
from tests.county.attacks.door import Door
from tests.county.conftest import AREAS

MANY = 1_000_000_000
PERSON = {"name": "王秀英", "deleted": False}


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """Counts calls, but never too many."""
    data = tmp_path_factory.mktemp("patient")
    opened = open_county(Settings(data, exchanges=MANY, enrolments=MANY, guesses=MANY, logins=MANY))
    with opened.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def door(patient: County) -> Iterator[Door]:
    """The county, an honest laptop, and one whose program is mad. At the end all is sound."""
    honest, mad = of.enrolled(patient), of.enrolled(patient)
    known = honest.insert("person", PERSON)
    honest.push(patient)
    yield Door(patient, mad, known.row_id)
    honest.insert("person", PERSON)
    honest.push(patient)
    honest.sync(patient)
    assert honest.tables().keys() >= {"person"}
