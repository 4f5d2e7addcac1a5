"""Taking pictures in: whatever comes, out come small plain pixels, or a sentence."""

from __future__ import annotations

import io
import random
import struct
import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.photo.jpeg import LONGEST_SIDE, MOST_BYTES, NotPlain, plain_size
from eldercare_desktop.care.photo.taking import WANTED_BYTES, take_picture
from eldercare_desktop.screens.words.refusals import REFUSALS
from tests.care.photo.drawing import SECRET, exif, kitchen, opened, saved, telltale, turned

KINDS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
PLANTED = (b"Exif", b"http://ns.adobe", b"xmpmeta", b"ICC_PROFILE", b"GPS", SECRET.encode())


def refused(source: bytes | Path) -> str:
    with pytest.raises(CareError) as caught:
        take_picture(source)
    assert caught.value.code in REFUSALS
    return caught.value.code


@pytest.mark.parametrize("coloured", [True, False])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_pixels_is_left(kind: str, coloured: bool) -> None:
    given_file = telltale(kind, coloured=coloured)
    assert SECRET.encode() in given_file
    picture = take_picture(given_file)
    for planted in PLANTED:
        assert planted not in picture.jpeg
    found = opened(picture.jpeg)
    assert not found.getexif()
    assert not {"icc_profile", "comment", "xmp", "exif"} & found.info.keys()
    assert plain_size(picture.jpeg) == (640, 480) == (picture.width, picture.height)
    assert picture.sha256 == sha256(picture.jpeg).hexdigest()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_picture_is_the_same_bytes(kind: str) -> None:
    given_file = saved(kitchen(), kind)
    assert take_picture(given_file) == take_picture(given_file)


def test_what_was_taken_in_is_small() -> None:
    rough = random.Random(7).randbytes(3000 * 2000 * 3)
    worst = take_picture(saved(Image.frombytes("RGB", (3000, 2000), rough), quality=95))
    assert len(worst.jpeg) <= MOST_BYTES
    scene = Image.effect_mandelbrot((4000, 3000), (-2, -1.2, 1, 1.2), 40).convert("RGB")
    picture = take_picture(saved(scene, quality=95))
    assert (picture.width, picture.height) == (LONGEST_SIDE, 960)
    assert len(picture.jpeg) <= WANTED_BYTES


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_however_the_phone_was_held(orientation: int) -> None:
    upright = kitchen(400, 300)
    given_file = saved(turned(upright, orientation), exif=exif(orientation), quality=95)
    picture = take_picture(given_file)
    assert (picture.width, picture.height) == (400, 300)
    found = opened(picture.jpeg)
    for place in ((20, 20), (380, 20), (20, 280), (380, 280)):
        wanted, there = upright.getpixel(place), found.getpixel(place)
        assert isinstance(wanted, tuple)
        assert isinstance(there, tuple)
        assert max(abs(a - b) for a, b in zip(wanted, there, strict=True)) < 30, place


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        *(("1", k) for k in ("PNG", "GIF", "BMP")),
        *(("L", k) for k in KINDS),
        *(("P", k) for k in ("PNG", "GIF", "BMP")),
        *(("RGBA", k) for k in ("PNG", "WEBP", "GIF")),
        *(("LA", k) for k in ("PNG",)),
        *(("I;16", k) for k in ("PNG",)),
        *(("CMYK", k) for k in ("JPEG",)),
        *(("YCbCr", k) for k in ("JPEG",)),
    ],
)
def test_every_kind_of_pixel_becomes_colour(mode: str, kind: str) -> None:
    grey = kitchen().convert("L")
    image = grey.convert("I").point(lambda v: v * 256) if mode == "I;16" else kitchen()
    picture = take_picture(saved(image.convert(mode), kind))
    found = opened(picture.jpeg)
    assert found.mode == "RGB"
    bright, dark = found.getpixel((200, 150)), found.getpixel((630, 470))
    assert isinstance(bright, tuple)
    assert isinstance(dark, tuple)
    assert sum(bright) > sum(dark) + 120


def test_what_can_be_seen_through_is_white() -> None:
    clear = Image.new("RGBA", (100, 80), (10, 20, 30, 0))
    assert opened(take_picture(saved(clear, "PNG")).jpeg).getpixel((50, 40)) == (255, 255, 255)


def test_of_a_moving_picture_the_first_moment_counts() -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue", "green")]
    for kind in ("GIF", "PNG", "WEBP"):
        moving = saved(frames[0], kind, save_all=True, append_images=frames[1:])
        found = opened(take_picture(moving).jpeg).getpixel((30, 20))
        assert isinstance(found, tuple)
        assert found[0] > 200 > 60 > found[2], kind


def test_colours_of_a_wider_profile_become_those_of_every_screen() -> None:
    profile = _swapped_profile()
    plain = opened(take_picture(saved(kitchen(), "PNG")).jpeg).getpixel((30, 30))
    found = opened(take_picture(saved(kitchen(), "PNG", icc_profile=profile)).jpeg)
    assert found.getpixel((30, 30)) != plain
    broken = saved(kitchen(), "PNG", icc_profile=b"no profile at all")
    assert opened(take_picture(broken).jpeg).getpixel((30, 30)) == plain


def _swapped_profile() -> bytes:
    """sRGB with a gamma of its own in the first curve: colours come out otherwise."""
    from PIL import ImageCms

    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    place = made.find(b"para")
    made[place + 12 : place + 16] = struct.pack(">i", 1 << 16)
    return bytes(made)


# -- what is none --------------------------------------------------------------------------


def test_every_file_that_is_no_picture_gets_a_sentence(tmp_path: Path) -> None:
    whole = saved(kitchen(), "PNG")
    assert refused(b"") == "photo_empty"
    assert refused(b"Dear Sir") == "photo_not_image"
    assert refused(b"%PDF-1.7 and so on") == "photo_not_image"
    assert refused(b"PK\x03\x04" + bytes(100)) == "photo_not_image"
    assert refused(bytes(4) + b"ftypheic" + bytes(400)) == "photo_heic"
    assert refused(saved(kitchen(), "TIFF")) == "photo_not_image"
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP"):
        assert refused(saved(kitchen(), kind)[:-600]) in ("photo_damaged", "photo_not_image"), kind
    assert refused(tmp_path / "gone.jpg") == "photo_file_unreadable"
    assert refused(tmp_path) == "photo_file_unreadable"
    (tmp_path / "list.jpg").write_bytes(whole)  # the name says nothing
    assert take_picture(tmp_path / "list.jpg").width == 640


def _claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as a city."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(2000))), (b"IEND", b"")]
    parts = [struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks]  # fmt: skip # noqa: E501
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    "measures", [(60_000, 60_000), (2**31 - 1, 1), (1, 2**31 - 1), (9000, 9000)]
)
def test_a_bomb_is_refused_before_it_is_decoded(measures: tuple[int, int]) -> None:
    import tracemalloc

    tracemalloc.start()
    code = refused(_claims(*measures))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert code in ("photo_too_large", "photo_damaged", "photo_not_image")
    assert peak < 20_000_000


def test_a_file_without_end_is_not_read_to_it(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with open(huge, "wb") as out:
        out.truncate(200 * 1024 * 1024)
    assert refused(huge) == "photo_too_large"


@given(st.integers(1, 90), st.integers(1, 90), st.sampled_from(KINDS), st.integers(0, 2**32))
@settings(max_examples=60)
def test_any_size_comes_out_in_its_own_shape(width: int, height: int, kind: str, seed: int) -> None:
    pixels = random.Random(seed).randbytes(width * height * 3)
    picture = take_picture(saved(Image.frombytes("RGB", (width, height), pixels), kind))
    assert (picture.width, picture.height) == (width, height)
    assert plain_size(picture.jpeg) == (width, height)


@given(st.integers(1, 6000), st.integers(1, 6000))
@settings(max_examples=15)
def test_large_ones_keep_their_shape(width: int, height: int) -> None:
    picture = take_picture(saved(Image.new("L", (width, height), 90), "PNG"))
    assert max(picture.width, picture.height) == min(LONGEST_SIDE, max(width, height))
    scale = max(width, height) / max(picture.width, picture.height)
    assert abs(picture.width * scale - width) <= max(scale, 1)
    assert abs(picture.height * scale - height) <= max(scale, 1)


def _mutated(kind: str, seed: int) -> bytes:
    chance = random.Random(seed)
    made = bytearray(telltale(kind) if kind in ("JPEG", "PNG", "WEBP") else saved(kitchen(), kind))
    for _ in range(chance.choice((1, 2, 5, 40))):
        place = chance.randrange(min(len(made), chance.choice((64, 700, len(made)))))
        made[place] = chance.randrange(256)
    if chance.random() < 0.3:
        del made[chance.randrange(len(made)) :]
    return bytes(made)


def _fuzz(kind: str, seeds: range) -> int:
    """Every mutant is a plain picture or a sentence, never anything else."""
    taken = 0
    for seed in seeds:
        code = ""
        try:
            plain_size(take_picture(_mutated(kind, seed)).jpeg)
        except CareError as problem:
            code = problem.code
        assert not code or code in REFUSALS
        taken += not code
    return taken


def test_spoiled_files() -> None:
    taken = {kind: _fuzz(kind, range(60)) for kind in KINDS}
    assert all(number < 60 for number in taken.values()), "some are beyond help"
    assert sum(taken.values()) > 30, "and some are not"


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_spoiled_files_at_length(kind: str) -> None:
    _fuzz(kind, range(1000, 4000))


# -- the walk through a JPEG ---------------------------------------------------------------


def test_a_jpeg_with_anything_beside_its_pixels_is_not_plain() -> None:
    plain = take_picture(saved(kitchen())).jpeg
    for spoiled in (
        telltale("JPEG"),
        saved(kitchen(), exif=exif()),
        saved(kitchen(), comment=b"hello"),
        plain + b"behind the end",
        plain[:-2],
        plain[:200],
        b"\xff\xd8\xff\xd9",
        b"",
        b"GIF89a",
        saved(Image.new("RGB", (LONGEST_SIDE + 1, 10))),
        plain[:2] + b"\xff\xe1\x00\x08Exif\0\0" + plain[2:],
        plain[:2] + b"\xff\xfe\x00\x04hi" + plain[2:],
    ):
        with pytest.raises(NotPlain):
            plain_size(spoiled)


@given(st.binary(max_size=400))
def test_any_bytes_are_walked_through_to_an_end(data: bytes) -> None:
    for content in (data, b"\xff\xd8" + data, b"\xff\xd8\xff\xda\x00\x02" + data):
        try:
            plain_size(content)
        except NotPlain:
            continue
        Image.open(io.BytesIO(content))


def test_a_plain_jpeg_that_loses_a_byte_is_never_accepted_for_longer_than_it_is() -> None:
    plain = take_picture(saved(kitchen(64, 48))).jpeg
    for cut in range(len(plain)):
        with pytest.raises(NotPlain):
            plain_size(plain[:cut])
