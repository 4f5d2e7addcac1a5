"""What is read and written for photos, in a worker. Plain values and QImages, no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from eldercare_desktop.care.errors import CareError

if TYPE_CHECKING:
    from eldercare_desktop.care.photo.keeping import PhotoRow
    from eldercare_desktop.care.photo.taking import Picture
    from eldercare_desktop.screens.jobs import Job

THUMB_EDGE = 192
"""Pixels of a small picture as it is read: enough for 84 at 175 %."""

Source = Path | bytes
"""A file, or a picture from the clipboard as the bytes of one."""


@dataclass(frozen=True)
class Shown:
    """A photo as the screen shows it.

    state: draft (not saved yet), here (no county to hand it over to), waiting (only on this
    laptop so far), handed_over, elsewhere (not on this laptop); image: none when elsewhere
    """

    id: str
    sha256: str
    size: int
    state: str
    image: QImage | None
    caption: str = ""
    taken_on: str = ""
    consent: str = ""


@dataclass(frozen=True)
class Taken:
    """What came of the files that were chosen: pictures with a small one of each,

    and the names of those that could not be taken, each with the code of why.
    """

    pictures: Sequence[tuple[Picture, QImage]]
    refused: Sequence[tuple[str, str]]


def take(job: Job, sources: Sequence[Source]) -> Taken:
    """Read the chosen files; one that cannot be read does not keep the others out."""
    from eldercare_desktop.care.photo.taking import take_picture

    pictures: dict[str, tuple[Picture, QImage]] = {}
    refused: list[tuple[str, str]] = []
    for done, source in enumerate(sources):
        job.progress(done, len(sources), "reading_photos")
        try:
            picture = take_picture(source)
        except CareError as problem:
            refused.append((source.name if isinstance(source, Path) else "", problem.code))
            continue
        pictures[picture.sha256] = (picture, small(picture.jpeg))
    return Taken(list(pictures.values()), refused)


def keep(work: Any, pictures: Sequence[Picture], drafts: Sequence[str]) -> None:
    """Keep pictures beside the store, and tidy away those that nothing names any more.

    `drafts`: those of the visit in the form; what the drafts on disk name stays besides.
    """
    from eldercare_desktop.care.photo.keeping import keep_picture, tidy_pictures
    from eldercare_desktop.screens.visits.loading import pictures_of_drafts

    for picture in pictures:
        keep_picture(work, picture)
    named = [*drafts, *pictures_of_drafts(work)]
    tidy_pictures(work, keep=[*named, *(picture.sha256 for picture in pictures)])


def entry_of(picture: Picture, values: dict[str, Any]) -> dict[str, Any]:
    """A photo to be saved, as plain values: those of `PhotoEntry`."""
    return {
        "sha256": picture.sha256,
        "width": picture.width,
        "height": picture.height,
        "size": len(picture.jpeg),
        "consent": values["consent"],
        "caption": values["caption"],
    }


def add(work: Any, visit_id: str, entries: Sequence[dict[str, Any]]) -> None:
    """Add photos to a visit, as one action."""
    from eldercare_desktop.care.photo.keeping import PhotoEntry, add_photo

    for entry in entries:
        add_photo(work, visit_id, PhotoEntry(**entry))


def remove(work: Any, photo_id: str) -> None:
    """Take a photo back."""
    from eldercare_desktop.care.photo.keeping import remove_photo

    remove_photo(work, photo_id)


def say(work: Any, photo_id: str, caption: str | None) -> None:
    """Say anew what a photo shows."""
    from eldercare_desktop.care.photo.keeping import caption_photo

    caption_photo(work, photo_id, caption)


def of_visit(read: Any, visit_id: str) -> list[Shown]:
    """The photos of a visit, each with a small picture where it is here."""
    from eldercare_desktop.care.photo.keeping import photos_of

    joined = bool(read.setting("membership"))
    return [_shown(read, row, joined) for row in photos_of(read, [visit_id])[visit_id]]


def of_draft(read: Any, entries: Sequence[dict[str, Any]]) -> list[Shown]:
    """Photos of a visit that is being written; one whose picture is gone is left out."""
    from eldercare_desktop.care.photo.keeping import picture_of

    found = [(entry, picture_of(read, entry["sha256"])) for entry in entries]
    return [draft_of(entry, small(jpeg)) for entry, jpeg in found if jpeg]


def draft_of(entry: dict[str, Any], image: QImage) -> Shown:
    """A photo that is not saved yet."""
    digest, caption = entry["sha256"], entry.get("caption") or ""
    return Shown(digest, digest, entry["size"], "draft", image, caption, "", entry["consent"])


def whole(read: Any, sha256: str) -> QImage | None:
    """A picture in full; None when it is not on this laptop."""
    from eldercare_desktop.care.photo.keeping import picture_of

    jpeg = picture_of(read, sha256)
    return QImage.fromData(jpeg) if jpeg else None


def small(jpeg: bytes) -> QImage:
    """A small picture."""
    image = QImage.fromData(jpeg)
    return image.scaled(
        THUMB_EDGE,
        THUMB_EDGE,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )


def _shown(read: Any, row: PhotoRow, joined: bool) -> Shown:
    from eldercare_desktop.care.photo.keeping import picture_of

    jpeg = picture_of(read, row.sha256) if row.here else None
    state = "handed_over" if row.handed_over else ("waiting" if joined else "here")
    return Shown(
        row.id,
        row.sha256,
        row.size,
        state if jpeg else "elsewhere",
        small(jpeg) if jpeg else None,
        row.caption or "",
        row.taken_on,
        row.consent,
    )
