"""A county that is restored from its backup file: everybody exchanges, and all is there once."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from eldercare_desktop.county import tokens
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup.frames import Cost
from eldercare_desktop.county.backup.making import write_backup
from eldercare_desktop.county.backup.restoring import restore
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.factories import VILLAGE
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import join, sync
from tests.sync.looking import assert_agrees, tables


def write(store: Store, *names: str) -> None:
    village = {"village": NEIGHBOUR} if store.folder.name == "n" else {}
    with store.work() as work:
        for name in names:
            factories.visit(work, factories.resident(work, factories.person(work, name, **village)))
        work.commit()


def restored(file: Path, folder: Path) -> County:
    with file.open("rb") as source:
        restore(Settings(folder), source, "the passphrase")
    return open_county(Settings(folder))


@pytest.mark.parametrize("order", ["village first", "township first"])
def test_everybody_exchanges_again_and_all_is_there_once(enrolled, county, tmp_path, order):
    village, township = enrolled("v"), enrolled("t", TOWNSHIP)
    neighbour = enrolled("n", NEIGHBOUR)
    write(village, "王秀英")
    write(neighbour, "张桂兰")
    for store in (village, neighbour, township):
        sync(store, county)
    file = tmp_path / "backup"
    write_backup(county, file, "the passphrase", Cost(1, 8192))

    write(village, "李国碧")
    write(neighbour, "陈天芬")
    write(township, "刘大爷")
    for store in (village, neighbour, township, village, neighbour):
        assert sync(store, county).remaining == 0
    write(village, "waits")
    before = {id(s): tables(s) for s in (village, township, neighbour)}

    with closing(restored(file, tmp_path / "restored")) as there:
        everybody = [village, neighbour, township]
        for store in everybody if order == "village first" else everybody[::-1]:
            assert sync(store, there).remaining == 0
        for store in everybody:
            sync(store, there)
            assert_agrees(store, there)
        for store in (village, neighbour):
            assert tables(store) == before[id(store)]
        names = [row["name"] for row in tables(township)["person"]]
        assert sorted(names) == sorted([*_names(before[id(township)]), "waits"])
        assert len(names) == len({*names})


def _names(found: dict[str, list[dict[str, object]]]) -> list[str]:
    return [str(row["name"]) for row in found["person"]]


def test_a_laptop_of_after_the_backup_is_not_known(enrolled, county, tmp_path):
    """It is told so with a 401, and takes a new code."""
    file = tmp_path / "backup"
    write_backup(county, file, "the passphrase", Cost(1, 8192))
    late = enrolled("late", VILLAGE)
    write(late, "王秀英")
    sync(late, county)
    with closing(restored(file, tmp_path / "restored")) as there:
        with late.read() as reader:
            token = needed(reader).token
        with there.database.reading(WHOLE_COUNTY) as connection:
            assert tokens.find(connection, token) is None
        join(late, there, VILLAGE)
        assert sync(late, there).remaining == 0
        assert sync(late, there).remaining == 0
        assert_agrees(late, there)
        assert _names(tables(late)) == ["王秀英"]
