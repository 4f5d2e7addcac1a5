"""Taking a picture in: whatever a phone or a messenger made becomes a small, plain JPEG.

The same picture always becomes the same bytes, so its hash names it. Whatever else the file
holds (place, time, device, names, comments, previews) is left behind.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.photo.jpeg import LONGEST_SIDE, MOST_BYTES, plain_size

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""What phones, messengers and screenshots make. Fewer decoders, fewer ways to do harm."""

WANTED_BYTES = 150 * 1024
MOST_FILE_BYTES = 60 * 1024 * 1024
MOST_PIXELS = {"JPEG": 120_000_000, "MPO": 120_000_000}
"""A phone has up to 108 million; those of a JPEG are reduced while it is read."""
MOST_OTHER_PIXELS = 40_000_000

_STEPS = tuple(
    (side, quality) for side in (LONGEST_SIDE, 1024, 800, 640) for quality in (82, 72, 62, 52)
)
_ORIENTATION = 0x0112
_MOST_PROFILE_BYTES = 1024 * 1024
_HEIF = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")


@dataclass(frozen=True)
class Picture:
    """A picture ready to be kept: its bytes, their SHA-256 (64 hex digits), pixels."""

    jpeg: bytes
    sha256: str
    width: int
    height: int


def take_picture(source: Path | bytes) -> Picture:
    """Make a picture of a file, or of the bytes of one.

    CareError: photo_empty, photo_file_unreadable, photo_too_large, photo_not_image,
    photo_heic, photo_damaged. Takes up to a second; uses no network.
    """
    data = _read(source) if isinstance(source, Path) else source
    if not data:
        raise CareError("photo_empty")
    if len(data) > MOST_FILE_BYTES:
        raise CareError("photo_too_large")
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF:
        raise CareError("photo_heic")
    jpeg = _smaller(_pixels(data))
    width, height = plain_size(jpeg)
    return Picture(jpeg, sha256(jpeg).hexdigest(), width, height)


def _read(file: Path) -> bytes:
    try:
        with open(file, "rb") as content:
            return content.read(MOST_FILE_BYTES + 1)
    except OSError as problem:
        raise CareError("photo_file_unreadable") from problem


def _pixels(data: bytes) -> Image.Image:
    """The picture upright, in sRGB on white, and nothing else of the file."""
    from PIL import Image, UnidentifiedImageError  # 40 ms, only with the first photo

    _load_decoders()
    try:
        with warnings.catch_warnings():
            # We look at the measures ourselves; other warnings tell of odd metadata.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                _check_measures(image)
                return _plain(image)
    except CareError:
        raise
    except (Image.DecompressionBombError, MemoryError) as problem:
        raise CareError("photo_too_large") from problem
    except UnidentifiedImageError as problem:
        raise CareError("photo_not_image") from problem
    except Exception as problem:  # a decoder that is fed with rubbish may raise anything
        raise CareError("photo_damaged") from problem


def _load_decoders() -> None:
    """Make exactly our formats known; by name, so that an installer packs them."""
    from PIL import (  # noqa: F401  each registers itself when it is imported
        BmpImagePlugin,
        GifImagePlugin,
        JpegImagePlugin,
        MpoImagePlugin,  # a JPEG of several pictures; the first counts
        PngImagePlugin,
        WebPImagePlugin,
    )


def _check_measures(image: Image.Image) -> None:
    """Before anything is decoded: a file of a few bytes may claim to be as large as a city."""
    width, height = image.size
    if width * height > MOST_PIXELS.get(image.format or "", MOST_OTHER_PIXELS):
        raise CareError("photo_too_large")


def _plain(image: Image.Image) -> Image.Image:
    from PIL import Image

    turned, profile = _orientation(image), image.info.get("icc_profile")
    if image.format in ("JPEG", "MPO"):
        # The decoder gives an eighth, a quarter or a half where that is enough.
        image.draft(image.mode, (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
    image.load()
    image = _in_eight_bits(image)
    image.thumbnail((2 * LONGEST_SIDE, 2 * LONGEST_SIDE), Image.Resampling.BOX)
    image = _on_white(_in_srgb(image, profile))
    if turned is not None:
        image = image.transpose(turned)
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    return clean


def _orientation(image: Image.Image) -> Image.Transpose | None:
    """How the phone was held, for what the picture has to be turned."""
    from PIL import Image

    turns = Image.Transpose
    try:
        held = int(image.getexif().get(_ORIENTATION) or 1)
    except Exception:  # broken metadata is none
        return None
    return {
        2: turns.FLIP_LEFT_RIGHT,
        3: turns.ROTATE_180,
        4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE,
        6: turns.ROTATE_270,
        7: turns.TRANSVERSE,
        8: turns.ROTATE_90,
    }.get(held)


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits as 8; palettes and single bits as what they mean."""
    if image.mode.startswith("I") or image.mode == "F":
        from PIL import ImageMath

        wide = image.convert("I")
        _, brightest = wide.getextrema()
        assert not isinstance(brightest, tuple), "one band"
        shift = 256 if brightest > 255 else 1
        grey: Image.Image = ImageMath.lambda_eval(
            lambda args: args["convert"](args["min"](args["max"](args["a"] / shift, 0), 255), "L"),
            a=wide,
        )
        return grey
    if image.mode == "P" or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L") if image.mode == "1" else image


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """The colours as every screen shows them; a profile that makes no sense is left out."""
    if not isinstance(profile, bytes) or len(profile) > _MOST_PROFILE_BYTES:
        return image
    from PIL import ImageCms

    if image.mode not in ("RGB", "L", "CMYK"):
        return image
    try:
        return (
            ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
            or image
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image

    if "A" not in image.getbands() and "a" not in image.getbands():
        return image.convert("RGB")
    seen = image.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("RGB")


def _smaller(image: Image.Image) -> bytes:
    """The best quality that has the wanted size, else the first below the cap."""
    fitting = b""
    for side, quality in _STEPS:
        made = _encoded(image, side, quality)
        if len(made) <= WANTED_BYTES:
            return made
        fitting = fitting or (made if len(made) <= MOST_BYTES else b"")
        if fitting and quality == _STEPS[-1][1]:
            return fitting
    raise CareError("photo_too_large")


def _encoded(image: Image.Image, side: int, quality: int) -> bytes:
    from PIL import Image

    scaled = image.copy()
    scaled.thumbnail((side, side), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    scaled.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
    return out.getvalue()
