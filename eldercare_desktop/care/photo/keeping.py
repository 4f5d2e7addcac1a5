"""Photos of a visit: adding, naming, taking back, finding. Facts are only added."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.photo.record import CONSENTS, Consent, Photo, is_current_photo
from eldercare_desktop.care.photo.taking import Picture
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.store.photos import handed_over, note_file, photo_files
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work

MOST_PHOTOS = 6
"""For one visit. They are to show what was seen, and travel over a thin line."""

UNDO_DAYS = 30
"""How long the picture of a photo that was taken back stays on this laptop."""

_CHUNK = 400


@dataclass(frozen=True)
class PhotoEntry:
    """A photo as a person has it in mind; the picture was kept by `keep_picture` before.

    consent: who agreed (see `CONSENTS`); taken_on: YYYY-MM-DD, None for the day of the visit
    """

    sha256: str
    width: int
    height: int
    size: int
    consent: Consent
    caption: str | None = None
    taken_on: str | None = None


@dataclass(frozen=True)
class PhotoRow:
    """A photo that holds. `here`: its picture lies on this laptop; `handed_over`: at the county.

    With neither, it lies on the laptop that took it and may come to the county later.
    """

    id: str
    visit_id: str
    sha256: str
    width: int
    height: int
    size: int
    taken_on: str
    consent: Consent
    caption: str | None
    here: bool
    handed_over: bool


def keep_picture(work: Work, picture: Picture) -> None:
    """Keep a picture beside the store; a photo may name it from now on. CareError: disk_…"""
    photo_files(work).put(picture.sha256, picture.jpeg)
    note_file(work, picture.sha256, len(picture.jpeg))


def add_photo(work: Work, visit_id: str, entry: PhotoEntry) -> Photo:
    """Add a photo to a visit that holds.

    CareError: row_gone, photo_consent_missing, photo_too_many (`most`), photo_twice,
    photo_picture_missing, date_in_future, dated_after_death, invalid_<field>.
    """
    work.label = work.label or "add_photo"
    visit = _current_visit(work, visit_id)
    if entry.consent not in CONSENTS:
        raise CareError("photo_consent_missing", field="consent")
    if entry.taken_on and entry.taken_on > work.today:
        raise CareError("date_in_future", field="taken_on")
    resident = work.get(Resident, visit.resident_id)
    if entry.taken_on and resident is not None:
        refuse_after_death(work, resident.person_id, entry.taken_on)
    if not photo_files(work).has(entry.sha256):
        raise CareError("photo_picture_missing")
    before = photos_of(work, [visit_id])[visit_id]
    if entry.sha256 in {photo.sha256 for photo in before}:
        raise CareError("photo_twice")
    if len(before) >= MOST_PHOTOS:
        raise CareError("photo_too_many", most=MOST_PHOTOS)
    return work.insert(
        Photo(
            village=visit.village,
            visit_id=visit.id,
            sha256=entry.sha256,
            width=entry.width,
            height=entry.height,
            size=entry.size,
            taken_on=entry.taken_on or visit.visited_on,
            consent=entry.consent,
            caption=entry.caption,
        )
    )


def caption_photo(work: Work, photo_id: str, caption: str | None) -> Photo:
    """Say anew what a photo shows. CareError: row_gone, invalid_caption."""
    work.label = "caption_photo"
    old = _current_photo(work, photo_id)
    return work.insert(old.model_copy(update={"id": "", "corrects_id": old.id, "caption": caption}))


def remove_photo(work: Work, photo_id: str) -> Photo:
    """Take a photo back. Its picture goes later, so that this can be undone. CareError row_gone."""
    work.label = "remove_photo"
    return work.withdraw(_current_photo(work, photo_id))


def photos_of(reader: Reader, visit_ids: Collection[str]) -> dict[str, list[PhotoRow]]:
    """Visit -> its photos in the order in which they were added.

    A visit that was corrected keeps the photos of its earlier entries.
    """
    found: dict[str, list[PhotoRow]] = {visit_id: [] for visit_id in visit_ids}
    rows = _photos_with_visit(reader, sorted(found))
    there = handed_over(reader, {row.sha256 for row in rows})
    files = photo_files(reader) if rows else None
    for row in rows:
        here = files is not None and files.has(row.sha256)
        found[row.shown_at].append(_row(row, here=here, handed_over=row.sha256 in there))
    return found


def count_photos(reader: Reader, visit_ids: Collection[str]) -> dict[str, int]:
    """Visit -> how many photos it has; visits without any are left out."""
    counts: dict[str, int] = {}
    for row in _photos_with_visit(reader, sorted(visit_ids)):
        counts[row.shown_at] = counts.get(row.shown_at, 0) + 1
    return counts


def picture_of(reader: Reader, sha256: str) -> bytes | None:
    """The picture as a JPEG; None when it is not on this laptop."""
    return photo_files(reader).get(sha256)


def tidy_pictures(work: Work, keep: Collection[str] = ()) -> int:
    """Remove pictures that nothing names any more; how many they were. `keep`: drafts'."""
    limit = (work.now - timedelta(days=UNDO_DAYS)).date().isoformat()
    p = table_of(Photo)
    named = {row.sha256 for row in work.rows(select(p.c.sha256).where(is_current_photo(p)))}
    back = [row.id for row in work.rows(select(p.c.id).where(p.c.withdrawn == 1))]
    changes = work.changes_of([("photo", photo_id) for photo_id in back]) if back else []
    lately = {c.values["sha256"] for c in changes if _day(c.at) >= limit}
    return photo_files(work).tidy({*named, *lately, *keep})


def _day(at: str) -> str:
    return datetime.fromisoformat(at).date().isoformat()


def _current_visit(work: Work, visit_id: str) -> Visit:
    visit = work.get(Visit, visit_id)
    if visit is None or visit.withdrawn:
        raise CareError("row_gone")
    if work.find(Visit, col(Visit.corrects_id) == visit_id, limit=1):
        raise CareError("visit_changed_since")
    return visit


def _current_photo(work: Work, photo_id: str) -> Photo:
    photo = work.get(Photo, photo_id)
    if photo is None or photo.withdrawn:
        raise CareError("row_gone")
    if work.find(Photo, col(Photo.corrects_id) == photo_id, limit=1):
        raise CareError("row_gone")
    return photo


def _photos_with_visit(reader: Reader, visit_ids: Sequence[str]) -> list[Row[tuple[object, ...]]]:
    """Photos that hold, each with the visit that it is shown at; oldest first."""
    p, v = table_of(Photo), table_of(Visit)
    found: list[Row[tuple[object, ...]]] = []
    for start in range(0, len(visit_ids), _CHUNK):
        part = visit_ids[start : start + _CHUNK]
        # From a visit back over what it corrects, and what that corrected.
        entry = select(v.c.id.label("shown_at"), v.c.id.label("id"), v.c.corrects_id)
        chain = entry.where(v.c.id.in_(part)).cte("chain", recursive=True)
        earlier = select(chain.c.shown_at, v.c.id, v.c.corrects_id)
        chain = chain.union_all(earlier.join(chain, v.c.id == chain.c.corrects_id))
        query = select(p, chain.c.shown_at).join(chain, chain.c.id == p.c.visit_id)
        found += reader.rows(query.where(is_current_photo(p)).order_by(p.c.id))
    return found


def _row(row: Row[tuple[object, ...]], *, here: bool, handed_over: bool) -> PhotoRow:
    return PhotoRow(
        id=row.id,
        visit_id=row.visit_id,
        sha256=row.sha256,
        width=row.width,
        height=row.height,
        size=row.size,
        taken_on=row.taken_on or "",
        consent=row.consent,
        caption=row.caption,
        here=here,
        handed_over=handed_over,
    )
