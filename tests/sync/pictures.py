"""Laptops with photos, and a line to a county in this process that carries pictures too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.photo.keeping import PhotoEntry, add_photo, keep_picture
from eldercare_desktop.care.photo.taking import Picture, take_picture
from eldercare_desktop.care.records import Photo, Resident
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.county import devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.blobs.taking import Blobs
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.store.photos import photo_files
from eldercare_desktop.store.schema import photo_file_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.blobs.fetching import Fetched, Wanted, fetch_photos
from eldercare_desktop.sync.blobs.line import Come
from eldercare_desktop.sync.client import LineCut, Unreachable
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.outcome import Outcome
from tests import factories
from tests.care.photo.drawing import kitchen, saved
from tests.sync.direct import DirectLine, _refused

Fate = Callable[[int, str, int], str]
"""(number of the call, "put" or "get", offset) -> "" or what happens: lost, unanswered, away."""


def well(number: int, what: str, offset: int) -> str:
    """Nothing happens."""
    return ""


class PictureLine(DirectLine):
    """`fate` is asked before each call about a picture; `calls` counts these."""

    def __init__(self, county: Any, member: Any, fate: Fate = well) -> None:
        super().__init__(county, member)
        self.blobs, self.fate, self.calls = Blobs(county), fate, 0
        self.places: list[tuple[str, int, int]] = []

    def put_blob(self, digest: str, offset: int, length: int, piece: bytes) -> Come:
        self.places.append((digest, offset, len(piece)))

        def put(device: Any) -> Come:
            come = self.blobs.put(device, digest, offset, length, piece)
            return Come(come.offset, come.complete)

        return self._do("put", offset, put)

    def get_blob(self, digest: str, offset: int, count: int) -> bytes:
        def get(device: Any) -> bytes:
            return self.blobs.get(device, digest)[offset : offset + count]

        return self._do("get", offset, get)

    def _do(self, what: str, offset: int, act: Callable[[Any], Any]) -> Any:
        self.calls += 1
        fate = self.fate(self.calls, what, offset)
        if fate == "away":
            raise Unreachable
        if fate == "lost":
            raise LineCut
        try:
            with self.county.database.reading(WHOLE_COUNTY) as connection:
                device = devices.by_token(connection, self.token)
            answer = act(device)
        except Refusal as refusal:
            raise _refused(refusal) from refusal
        if fate == "unanswered":
            raise LineCut
        return answer


def sync(store: Store, county: Any, fate: Fate = well, **more: Any) -> Outcome:
    """One exchange with its pictures; a pause takes no time."""
    return sync_over(store, lambda member: PictureLine(county, member, fate), **more)


def sync_over(store: Store, line: Callable[[Any], Any], **more: Any) -> Outcome:
    return exchange(
        store, line=lambda member, cancelled: line(member), pause=lambda seconds: None, **more
    )


def fetch(store: Store, county: Any, fate: Fate = well, **more: Any) -> Fetched:
    """Get everything that photos name and that is not here."""
    with store.read() as reader:
        wanted = [Wanted(photo.sha256, photo.size) for photo in reader.find(Photo)]
    return fetch_photos(
        store,
        wanted,
        line=lambda member, cancelled: PictureLine(county, member, fate),
        pause=lambda seconds: None,
        **more,
    )


def picture(number: int = 0, edge: int = 200) -> Picture:
    """A picture of some kB, each number another one."""
    image = kitchen(edge, edge)
    image.paste((number * 11 % 256, number % 7 * 30, 40), (60, 60, 120, 130))
    return take_picture(saved(image))


def add_photos(store: Store, *pictures: Picture) -> None:
    """A visit with photos."""
    with store.work() as work:
        elder = next(iter(work.find(Resident)), None) or factories.resident(work)
        visit = log_visit(work, VisitEntry(elder.id))
        for one in pictures:
            keep_picture(work, one)
            entry = PhotoEntry(one.sha256, one.width, one.height, len(one.jpeg), "nobody")
            add_photo(work, visit.id, entry)
        work.commit()


def holds(store: Store, one: Picture) -> bool:
    """Whether a picture lies here, whole."""
    with store.read() as reader:
        return photo_files(reader).get(one.sha256) == one.jpeg


def trouble(store: Store) -> list[str]:
    """What keeps pictures from being handed over."""
    p = photo_file_table.c
    with store.read() as reader:
        return [row.trouble for row in reader.rows(select(p.trouble)) if row.trouble]


def at_county(county: Any, one: Picture) -> bool:
    """Whether the county has a picture, whole."""
    found = list(county.settings.data.glob(f"blobs/[0-9]*/*/{one.sha256}"))
    return bool(found) and found[0].read_bytes() == one.jpeg
