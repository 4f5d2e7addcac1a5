"""Invented pictures, in every form that a file may have."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageDraw, ImageOps
from PIL.PngImagePlugin import PngInfo

SECRET = "王秀英家 30.1234,106.4321"
"""What a phone would have written into the file."""


def kitchen(width: int = 640, height: int = 480) -> Image.Image:
    """A room with a stove. Left is bright, the upper left corner red, so that turns show."""
    image = Image.new("RGB", (width, height), (233, 223, 201))
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, height), fill=(120, 100, 80))
    draw.rectangle((0, 0, width // 4, height // 4), fill=(200, 20, 20))
    draw.ellipse((width // 3, height // 2, width // 2, height - 1), fill=(40, 40, 60))
    return image


def saved(image: Image.Image, kind: str = "JPEG", **more: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def opened(jpeg: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(jpeg))
    image.load()
    return image


def exif(orientation: int = 1) -> Image.Exif:
    """Place, time, device, owner and a comment, as phones write them."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Phone of " + SECRET
    data[0x013B] = SECRET
    data[0x9003] = "2026:11:20 08:00:00"
    data[0x8298] = SECRET
    data.get_ifd(0x8825)[1] = "N"
    data.get_ifd(0x8825)[2] = (30.0, 7.0, 24.0)
    data.get_ifd(0x8769)[0x9286] = SECRET.encode()
    return data


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """The pixels as a phone that was held in this way writes them."""
    upright = image.copy()
    upright.getexif()[0x0112] = {5: 5, 6: 8, 7: 7, 8: 6}.get(orientation, orientation)
    found = ImageOps.exif_transpose(upright)
    assert found is not None
    return found


def telltale(kind: str, *, coloured: bool = True) -> bytes:
    """A file of a kind with everything in it that a file can tell beside its pixels.

    `coloured`: with a colour profile, which has the pixels computed anew.
    """
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile[:24] + bytes(12) + profile[36:]  # when it was made: now
    more: dict[str, Any] = {"exif": exif(), **({"icc_profile": profile} if coloured else {})}
    xmp = f"<x:xmpmeta><rdf>{SECRET}</rdf></x:xmpmeta>".encode()
    if kind == "PNG":
        info = PngInfo()
        info.add_itxt("Author", SECRET)
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        more["pnginfo"] = info
    else:
        more["xmp"] = xmp
    if kind == "JPEG":
        more["comment"] = SECRET.encode()
    return saved(kitchen(), kind, **more) + SECRET.encode()
