"""The record of one photo. The picture itself is no part of it: it is named by its hash."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator
from sqlalchemy import ColumnElement, FromClause, Index, and_, select

from eldercare_desktop.care.photo.jpeg import MEDIA_TYPE
from eldercare_desktop.store.record import (
    Day,
    Fact,
    OptionalText,
    number,
    ref,
    table_of,
    text,
)

Consent = Literal["person", "guardian", "nobody"]
CONSENTS = ("person", "guardian", "nobody")
"""Who agreed to the photo: the person in it, who decides for them, or nobody is to be seen.

A picture of a home or a face is personal information [PIPL 13, 29], so no photo is kept
without an answer.
"""

_HASH = re.compile(r"[0-9a-f]{64}")


def check_hash(value: str) -> str:
    """A SHA-256 as 64 small hex digits; ValueError when it is none."""
    if not _HASH.fullmatch(value):
        raise ValueError("not a SHA-256")
    return value


class Photo(Fact, table=True):
    """A photo, and what it shows. `taken_on` is the day that a person named: what the camera

    wrote into the file (place, time, device) is not kept anywhere. `size` in bytes.
    """

    __tablename__ = "photo"

    visit_id: str | None = ref("visit", "Visit", required=False)
    sha256: Annotated[str, AfterValidator(check_hash)] = text("Picture", required=True, index=True)
    width: int = number("Width", required=True)
    height: int = number("Height", required=True)
    size: int = number("Size", required=True)
    media_type: str = text("Kind of file", default=MEDIA_TYPE)
    taken_on: Day | None = text("Taken on")
    consent: Consent = text("Consent", required=True)
    caption: OptionalText = text("Caption", sensitive=True)
    corrects_id: str | None = ref("photo", "Corrects", required=False, index=False)


_columns = table_of(Photo).c
Index("ix_photo_corrects_id", _columns.corrects_id, sqlite_where=_columns.corrects_id.is_not(None))

_CORRECTION = table_of(Photo).alias("photo_correction")


def is_current_photo(photo: FromClause) -> ColumnElement[bool]:
    """Whether a photo of the table, or of an alias of it, was neither withdrawn nor corrected."""
    by = _CORRECTION.c.corrects_id
    corrected = select(by).where(by == photo.c.id).correlate_except(_CORRECTION)
    return and_(photo.c.withdrawn == 0, ~corrected.exists())
