"""Pictures at the county: who may bring and see them, piece by piece, on every database."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PIL import Image

from eldercare_desktop.care.photo.jpeg import MOST_BYTES
from eldercare_desktop.care.photo.taking import Picture, take_picture
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.blobs import files
from eldercare_desktop.county.blobs.taking import MAX_PIECE, Blobs
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device, find
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.sync.batch import TableShape
from tests.care.photo.drawing import kitchen, saved, telltale
from tests.county import laptop as of
from tests.county.engines import Current, Engine
from tests.county.laptop import Laptop, count
from tests.county.server import Reply, Server, new_code
from tests.county.test_server import make_data

PHOTO = TableShape("fact", {"visit_id": "visit", "corrects_id": "photo"})
SHAPES = {**of.TABLES, "photo": PHOTO}


def picture(number: int = 0) -> Picture:
    """A picture of some kB, each number another one."""
    image = kitchen(320, 240)
    image.paste((number * 7 % 256, 90, 40), (100, 100, 200, 200))
    return take_picture(saved(image))


def name_it(laptop: Laptop, county: County, one: Picture, **more: Any) -> str:
    """A photo of the laptop names a picture, and the county knows; the photo's id."""
    laptop.shapes = SHAPES
    values = {
        "village": laptop.area,
        "withdrawn": False,
        "visit_id": None,
        "sha256": one.sha256,
        "width": 320,
        "height": 240,
        "size": len(one.jpeg),
        "media_type": "image/jpeg",
        "taken_on": None,
        "consent": "person",
        "caption": None,
        "corrects_id": None,
        **more,
    }
    change = laptop.insert("photo", values)
    laptop.push(county)
    return change.row_id


def device_of(laptop: Laptop, county: County) -> Device:
    with county.database.reading(Scope(laptop.area)) as connection:
        found = find(connection, of.TOWNSHIP, laptop.device)
    assert found is not None
    return found


def hand_over(blobs: Blobs, device: Device, one: Picture, step: int = 1000) -> None:
    offset = blobs.state(device, one.sha256).offset
    while not blobs.state(device, one.sha256).complete:
        piece = one.jpeg[offset : offset + step]
        offset = blobs.put(device, one.sha256, offset, len(one.jpeg), piece).offset


def refusal(call: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


@pytest.fixture
def blobs(county: County) -> Blobs:
    return Blobs(county)


@pytest.fixture
def device(laptop: Laptop, county: County) -> Device:
    return device_of(laptop, county)


def test_a_picture_in_pieces(
    county: County, blobs: Blobs, laptop: Laptop, device: Device, clerk: Laptop
) -> None:
    one = picture()
    name_it(laptop, county, one)
    assert refusal(lambda: blobs.get(device, one.sha256)).code == "BLOB_MISSING"
    hand_over(blobs, device, one)
    assert blobs.get(device, one.sha256) == one.jpeg
    assert blobs.get(device_of(clerk, county), one.sha256) == one.jpeg, "the township sees it"
    again = blobs.put(device, one.sha256, 0, len(one.jpeg), one.jpeg[:10])
    assert again.complete, "who brings it again is only told that it is there"
    assert count(county.database, "blob") == 1
    assert not list((county.settings.data / "blobs" / "partial").glob("*/" + one.sha256))


def test_the_change_comes_first(county: County, blobs: Blobs, device: Device) -> None:
    one = picture()
    for call in (
        lambda: blobs.put(device, one.sha256, 0, len(one.jpeg), one.jpeg[:100]),
        lambda: blobs.state(device, one.sha256),
        lambda: blobs.get(device, one.sha256),
    ):
        assert refusal(call).code == "BLOB_AREA"
    assert not (county.settings.data / "blobs").exists()


def test_nobody_sees_or_brings_what_belongs_to_another_area(
    county: County, blobs: Blobs, laptop: Laptop, device: Device, clerk: Laptop
) -> None:
    one = picture()
    name_it(laptop, county, one)
    hand_over(blobs, device, one)
    neighbour = of.enrolled(county, of.NEIGHBOUR)
    other = device_of(neighbour, county)
    unknown = refusal(lambda: blobs.get(other, "ab" * 32))
    foreign = refusal(lambda: blobs.get(other, one.sha256))
    assert (foreign.code, foreign.details) == (unknown.code, unknown.details)
    assert refusal(lambda: blobs.state(other, one.sha256)).code == "BLOB_AREA"
    # Naming it in a photo of one's own is no way to see it: one has to have it oneself.
    name_it(neighbour, county, one)
    assert refusal(lambda: blobs.get(other, one.sha256)).code == "BLOB_MISSING"
    assert not blobs.put(other, one.sha256, 0, len(one.jpeg), one.jpeg[:9]).complete
    blobs.put(other, one.sha256, 9, len(one.jpeg), one.jpeg[9:])
    assert blobs.get(other, one.sha256) == one.jpeg
    far = of.enrolled(county, of.FAR)
    with county.database.reading(Scope(of.FAR)) as connection:
        stranger = find(connection, "500113117000", far.device)
    assert stranger
    assert refusal(lambda: blobs.get(stranger, one.sha256)).code == "BLOB_AREA"


def test_a_photo_that_was_taken_back_is_not_shown_until_the_undo(
    county: County, blobs: Blobs, laptop: Laptop, device: Device
) -> None:
    one = picture()
    first = name_it(laptop, county, one)
    hand_over(blobs, device, one)
    back = name_it(laptop, county, one, corrects_id=first, withdrawn=True)
    assert refusal(lambda: blobs.get(device, one.sha256)).code == "BLOB_AREA"
    name_it(laptop, county, one, corrects_id=back)
    assert blobs.get(device, one.sha256) == one.jpeg


def test_wrong_bytes_are_thrown_away(
    county: County, blobs: Blobs, laptop: Laptop, device: Device
) -> None:
    one, other = picture(1), picture(2)
    name_it(laptop, county, one)
    spoiled = one.jpeg[:500] + b"\0" + one.jpeg[501:]
    for wrong in (spoiled, other.jpeg, b"no picture", bytes(4000), one.jpeg + b"x"):
        call = lambda w=wrong: blobs.put(device, one.sha256, 0, len(w), w)  # noqa: E731
        assert refusal(call).code == "BLOB_WRONG"
        assert blobs.state(device, one.sha256).offset == 0
    hand_over(blobs, device, one)
    assert blobs.get(device, one.sha256) == one.jpeg


def test_a_picture_that_tells_more_than_pixels_is_refused(
    county: County, blobs: Blobs, laptop: Laptop, device: Device
) -> None:
    from hashlib import sha256

    told = telltale("JPEG")
    one = Picture(told, sha256(told).hexdigest(), 640, 480)
    name_it(laptop, county, one)
    assert refusal(lambda: hand_over(blobs, device, one, 4000)).code == "BLOB_WRONG"


def test_measures_are_kept_to(county: County, blobs: Blobs, laptop: Laptop, device: Device) -> None:
    one = picture()
    name_it(laptop, county, one)
    size = len(one.jpeg)
    put = blobs.put
    too_long = refusal(lambda: put(device, one.sha256, 0, MOST_BYTES + 1, b"x"))
    assert too_long.code == "BLOB_TOO_LARGE"
    too_much = refusal(lambda: put(device, one.sha256, 0, MOST_BYTES, bytes(MAX_PIECE + 1)))
    assert too_much.code == "TOO_LARGE"
    for offset, length, piece in ((0, 0, b""), (-1, 9, b"x"), (9, 9, b"x"), (0, 2, b"xyz")):
        call = lambda o=offset, n=length, p=piece: put(device, one.sha256, o, n, p)  # noqa: E731
        assert refusal(call).code == "MALFORMED"
    gap = refusal(lambda: put(device, one.sha256, 5, size, b"later"))
    assert (gap.code, gap.details) == ("BLOB_OFFSET", {"offset": 0})
    put(device, one.sha256, 0, size, one.jpeg[:50])
    behind = refusal(lambda: put(device, one.sha256, 20, size, one.jpeg[20:60]))
    assert behind.details == {"offset": 50}
    asked = put(device, one.sha256, 0, size, b"")
    assert (asked.offset, asked.complete) == (50, False)


def test_half_sent_pictures_of_one_laptop_are_few(
    county: County, blobs: Blobs, laptop: Laptop, device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_PARTIAL", 3)
    for number in range(6):
        one = picture(number)
        name_it(laptop, county, one)
        blobs.put(device, one.sha256, 0, len(one.jpeg), one.jpeg[:10])
    partial = county.settings.data / "blobs" / "partial" / device.id
    assert len(list(partial.iterdir())) == 3
    hand_over(blobs, device, picture(5))


def test_two_laptops_with_the_same_picture(
    county: County, blobs: Blobs, laptop: Laptop, device: Device
) -> None:
    one = picture()
    second = of.enrolled(county)
    name_it(laptop, county, one)
    name_it(second, county, one)
    both = [device, device_of(second, county)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda who: hand_over(blobs, who, one, 300), both))
    assert all(blobs.get(who, one.sha256) == one.jpeg for who in both)
    assert count(county.database, "blob") == 1


def test_one_who_sends_rubbish_does_not_spoil_what_another_sends(
    county: County, blobs: Blobs, laptop: Laptop, device: Device
) -> None:
    one = picture()
    bad = device_of(of.enrolled(county), county)
    name_it(laptop, county, one)
    half = len(one.jpeg) // 2
    blobs.put(device, one.sha256, 0, len(one.jpeg), one.jpeg[:half])
    blobs.put(bad, one.sha256, 0, len(one.jpeg), bytes(half))
    rest = len(one.jpeg) - half
    wrong = refusal(lambda: blobs.put(bad, one.sha256, half, len(one.jpeg), bytes(rest)))
    assert wrong.code == "BLOB_WRONG"
    assert blobs.put(device, one.sha256, half, len(one.jpeg), one.jpeg[half:]).complete


def test_a_lost_file_can_be_brought_again(
    county: County, blobs: Blobs, laptop: Laptop, device: Device
) -> None:
    """A county whose database came back from a backup, and its pictures did not."""
    one = picture()
    name_it(laptop, county, one)
    hand_over(blobs, device, one)
    files.BlobFiles(county.settings.data).path(of.TOWNSHIP, one.sha256).unlink()
    assert refusal(lambda: blobs.get(device, one.sha256)).code == "BLOB_MISSING"
    hand_over(blobs, device, one)
    assert blobs.get(device, one.sha256) == one.jpeg


# -- over a socket -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Path:
    Current.engine = engine
    return make_data(tmp_path_factory.mktemp("pictures"))


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    running = Server(data, "--exchanges", "1000000", "--enrolments", "1000000")
    yield running
    running.stop()


def joined(server: Server, data: Path, one: Picture | None, area: str = of.VILLAGE) -> Laptop:
    laptop = Laptop(area, shapes=SHAPES)
    laptop.learn(server.enrol(new_code(data, area), laptop.public_key).json())
    if one:
        values = {"sha256": one.sha256, "withdrawn": False, "corrects_id": None, "visit_id": None}
        laptop.insert("photo", values)
        batch = laptop.seal()
        sent = server.exchange(laptop.token, laptop.request(batch).to_bytes())
        assert sent.status == 200
    return laptop


def put(server: Server, laptop: Laptop, one: Picture, offset: int, piece: bytes) -> Reply:
    place = {"Upload-Offset": str(offset), "Upload-Length": str(len(one.jpeg))}
    return server.call("PUT", f"/v1/blobs/{one.sha256}", piece, laptop.token, **place)


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county on SQLite, for what has to do with files alone."""
    return make_data(tmp_path_factory.mktemp("embedded"))


@pytest.fixture
def start(embedded: Path) -> Iterator[Callable[[], Server]]:
    """Starts the server; none outlives the test."""
    started: list[Server] = []

    def make() -> Server:
        started.append(Server(embedded))
        return started[-1]

    yield make
    for server in started:
        if server.process.poll() is None:
            server.stop()


def test_killed_in_the_middle_it_goes_on_where_it_was(
    embedded: Path, start: Callable[[], Server]
) -> None:
    one = picture(20)
    step = len(one.jpeg) // 2
    server = start()
    laptop = joined(server, embedded, one)
    offset = 0
    while offset < len(one.jpeg):
        assert put(server, laptop, one, offset, one.jpeg[offset : offset + step]).status == 200
        server.kill()
        server = start()
        head = server.call("HEAD", f"/v1/blobs/{one.sha256}", token=laptop.token)
        assert head.status == 200
        there = {name.lower(): value for name, value in head.headers.items()}
        offset += step
        assert int(there["upload-offset"]) == min(offset, len(one.jpeg))
        assert there["upload-complete"] == ("?1" if offset >= len(one.jpeg) else "?0")
    whole = server.call("GET", f"/v1/blobs/{one.sha256}", token=laptop.token)
    assert (whole.status, whole.body) == (200, one.jpeg)
    assert whole.headers["content-type"] == "image/jpeg"


def test_parts_of_a_picture(server: Server, data: Path) -> None:
    one = picture(21)
    laptop = joined(server, data, one)
    assert put(server, laptop, one, 0, one.jpeg).json() == {
        "offset": len(one.jpeg),
        "complete": True,
    }

    def part(asked: str) -> Reply:
        return server.call("GET", f"/v1/blobs/{one.sha256}", token=laptop.token, Range=asked)

    found = part("bytes=10-19")
    assert (found.status, found.body) == (206, one.jpeg[10:20])
    assert found.headers["content-range"] == f"bytes 10-19/{len(one.jpeg)}"
    assert part("bytes=10-").body == one.jpeg[10:]
    assert part("bytes=0-999999999").body == one.jpeg
    assert part(f"bytes={len(one.jpeg)}-").status == 416
    for unheard in ("bytes=-5", "bytes=1-2,4-5", "lines=1-2", "bytes=9-3x", "bytes=" + "9" * 400):
        assert part(unheard).status == 200


def test_attacks(server: Server, data: Path) -> None:
    """Nothing leads out of the folder, nothing makes the server stumble."""
    one = picture(22)
    laptop = joined(server, data, one)
    before = {path for path in data.rglob("*") if path.is_file()}
    odd = (
        *("../../county.key", "..%2f..%2fcounty.key", "%2e%2e/county.db", "A" * 64, "a" * 63),
        *("a" * 65, "a" * 61 + "%d9%a0", "%00" * 21, ".", "a" * 5000),
        *(one.sha256.upper(), one.sha256 + "/", one.sha256 + "%0a", "partial", "%ff" * 32),
    )
    for name in odd:
        for method in ("GET", "PUT", "HEAD"):
            place = {"Upload-Offset": "0", "Upload-Length": "10"}
            reply = server.call(method, f"/v1/blobs/{name}", b"x", laptop.token, **place)
            assert reply.status in (307, 403, 404, 405), (method, name)
    path = f"/v1/blobs/{one.sha256}"
    for offset, length in (("", "5"), ("x", "5"), ("-1", "5"), ("1" * 40, "5"), ("0", "9" * 9)):
        place = {"Upload-Offset": offset, "Upload-Length": length}
        assert server.call("PUT", path, b"x", laptop.token, **place).status in (413, 422)
    huge = {"Upload-Offset": "0", "Upload-Length": str(MOST_BYTES)}
    assert server.call("PUT", path, bytes(MAX_PIECE + 1), laptop.token, **huge).status == 413
    assert server.call("PUT", path, b"x", laptop.token).status == 422
    assert server.call("GET", path).status == 401
    assert server.call("PUT", path, b"x", "500113103.nonsense").status == 401
    assert server.call("DELETE", path, b"", laptop.token).status == 405
    assert {path for path in data.rglob("*") if path.is_file()} == before
    assert server.call("GET", path, token=laptop.token).json()["code"] == "BLOB_MISSING"


def test_random_calls_never_make_it_stumble(server: Server, data: Path) -> None:
    import random

    one = picture(23)
    laptop, chance = joined(server, data, one), random.Random(11)
    for _ in range(60):
        place = {
            "Upload-Offset": str(chance.choice((0, 1, 50, len(one.jpeg), 10**8))),
            "Upload-Length": str(chance.choice((0, 1, len(one.jpeg), MOST_BYTES, 10**8))),
            "Range": chance.choice(("bytes=0-", "bytes=5-4", "", "bytes=7-700000")),
        }
        digest = chance.choice((one.sha256, secrets.token_hex(32)))
        body = chance.randbytes(chance.choice((0, 1, 300, 70_000)))
        method = chance.choice(("PUT", "GET", "HEAD"))
        reply = server.call(method, f"/v1/blobs/{digest}", body, laptop.token, **place)
        assert reply.status < 500, (method, place)


def test_a_full_disk_leaves_what_was_there(embedded: Path, start: Callable[[], Server]) -> None:
    """No file may grow beyond a size: what a full disk looks like to a process."""
    import resource

    rough = take_picture(saved(Image.frombytes("L", (360, 260), Random(3).randbytes(93_600))))
    assert len(rough.jpeg) > 40_000
    server = start()
    laptop = joined(server, embedded, rough)
    first = rough.jpeg[:30_000]
    assert put(server, laptop, rough, 0, first).json()["offset"] == 30_000
    limit = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (32_000, limit[1]))
    full = put(server, laptop, rough, 30_000, rough.jpeg[30_000:40_000])
    assert (full.status, full.json()["code"]) == (507, "NO_ROOM")
    assert full.json()["retry"] > 0
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, limit)
    assert put(server, laptop, rough, 0, b"").json()["offset"] == 30_000, "nothing half"
    rest = rough.jpeg[30_000:]
    assert len(rest) <= MAX_PIECE
    assert put(server, laptop, rough, 30_000, rest).json()["complete"]
