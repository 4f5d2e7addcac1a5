"""A county of two townships in this process, and stores that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.store import Store
from tests.county.engines import address_of
from tests.factories import VILLAGE
from tests.sync.direct import join

TOWNSHIP = "500113103000"
NEIGHBOUR = "500113103221"
AREAS = {
    "500113000000": "巴南区",
    TOWNSHIP: "界石镇",
    VILLAGE: "海棠村",
    NEIGHBOUR: "钟湾村",
    "500113117000": "接龙镇",
    "500113117200": "碑垭村",
}


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    data = tmp_path / "county"
    opened = open_county(Settings(data, database=address_of(data)))
    with opened.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    yield opened
    opened.close()


@pytest.fixture
def enrolled(new_store: Callable[..., Store], county: County) -> Callable[..., Store]:
    """Further laptops of the county: `enrolled("a")`, `enrolled("town", TOWNSHIP)`."""

    def make(name: str, area: str = VILLAGE, user: str = "陈天芬") -> Store:
        store = new_store(name, village=area, user=user)
        join(store, county, area)
        return store

    return make
