"""A county with the areas of two townships, opened in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from eldercare_desktop.county import areas, command
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from tests.county import laptop as of
from tests.county.browser import WHY_NO_BROWSER
from tests.county.engines import WHY_NO_POSTGRESQL, Engine, address_of

AREAS = {
    "500113000000": "巴南区",
    of.TOWNSHIP: "界石镇",
    of.VILLAGE: "钟湾村",
    of.NEIGHBOUR: "海棠村",
    "500113117000": "接龙镇",
    of.FAR: "碑垭村",
}

# What needs PostgreSQL or a browser; the last lines of a run say when it was left out.
ON_POSTGRESQL = ["test_cluster.py", "test_postgresql_faults.py", "test_row_security.py"]
IN_A_BROWSER = ["test_board_browser.py"]
collect_ignore = [
    *(ON_POSTGRESQL if WHY_NO_POSTGRESQL else []),
    *(IN_A_BROWSER if WHY_NO_BROWSER else []),
]


@pytest.fixture
def county(tmp_path: Path, engine: Engine) -> Iterator[County]:
    data = tmp_path / "county"
    opened = open_county(Settings(data, database=engine.address_of(data)))
    with opened.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    yield opened
    opened.close()


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., CompletedProcess[str]]:
    """The command line within this process; `tests.county.server.run` calls it in another."""

    def act(data: Path, *words: str | Path, **more: str) -> CompletedProcess[str]:
        told = {"ELDERCARE_COUNTY_DB": address_of(data), "ELDERCARE_LANG": "", **more}
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        arguments = ["--data", str(data), *map(str, words)]
        capsys.readouterr()
        code = command.run(arguments)
        said = capsys.readouterr()
        return CompletedProcess(arguments, code, said.out, said.err)

    return act


@pytest.fixture
def laptop(county: County) -> of.Laptop:
    return of.enrolled(county)


@pytest.fixture
def clerk(county: County) -> of.Laptop:
    """The township's laptop, which sees all its villages."""
    return of.enrolled(county, of.TOWNSHIP)
