"""A file on a stick, and the file that goes back: the answer, or a note why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from eldercare_desktop.county.county import County
from eldercare_desktop.county.courier.take import NotTaken, Taken, take
from eldercare_desktop.county.wording import in_both, sentence
from eldercare_desktop.sync.parcel import (
    ANSWER,
    ANSWER_SUFFIX,
    SUFFIX,
    BadParcel,
    digest_of,
    header_of,
    place_beside,
    read_capped,
)

NOTE_SUFFIX = ".refused.txt"


@dataclass(frozen=True)
class Said:
    """What to tell about a file: a key of wording.

    done: it was taken, and is answered; again: another try may go better
    """

    key: str
    done: bool = False
    params: Mapping[str, object] = field(default_factory=dict)
    again: bool = False

    @property
    def text(self) -> str:
        """The sentence."""
        return sentence(self.key, **self.params)


@dataclass(frozen=True)
class Places:
    """Where answers go: beside the file, or into a folder; `done`: where taken files go."""

    out: Path | None = None
    done: Path | None = None

    def answer(self, file: Path) -> Path:
        """`NAME.answer.eldercare`."""
        return (self.out or file.parent) / (file.name.removesuffix(SUFFIX) + ANSWER_SUFFIX)

    def note(self, file: Path) -> Path:
        """`NAME.refused.txt`."""
        return (self.out or file.parent) / (file.name.removesuffix(SUFFIX) + NOTE_SUFFIX)


BESIDE = Places()


def is_parcel_name(file: Path) -> bool:
    """Whether a file is named like one that a laptop writes."""
    name = file.name
    return name.endswith(SUFFIX) and not name.endswith(ANSWER_SUFFIX) and name[0] != "."


def take_file(county: County, file: Path, places: Places = BESIDE) -> Said:
    """Take a file and write what goes back. Database errors."""
    try:
        return _take(county, file, places)
    except OSError as problem:
        return Said("courier_unreadable", params={"reason": problem.strerror or problem})
    except BadParcel as problem:
        said = Said(f"courier_{problem.code}", params=problem.params)
        return _refused(places.note(file), file, said)


def take_if_whole(county: County, file: Path, places: Places = BESIDE) -> Said | None:
    """Like `take_file`; None, and nothing is written, while it may still be being copied."""
    try:
        return _take(county, file, places)
    except (OSError, BadParcel):
        return None


def _take(county: County, file: Path, places: Places) -> Said:
    text = read_capped(file)
    if is_answer(text):
        return Said("courier_is_answer")
    try:
        taken = take(county, text)
    except NotTaken as problem:
        return _refused(places.note(file), file, Said(f"courier_{problem.code}"))
    return _answered(file, text, taken, places)


def is_answer(text: bytes) -> bool:
    """Whether this is an answer of a county, and not for it."""
    try:
        return header_of(text)[0] == ANSWER
    except BadParcel:
        return False


def answers(answer: Path, digest: str) -> bool:
    """Whether a file is there that answers the file of this SHA-256."""
    try:
        with answer.open("rb") as source:
            kind, _, named, length = header_of(source.read(72))
        return kind == ANSWER and named == digest and answer.stat().st_size == length
    except (OSError, BadParcel):
        return False


def was_refused(note: Path, digest: str) -> bool:
    """Whether a note is there that says why the file of this SHA-256 was refused."""
    try:
        return note.stat().st_size < 10_000 and digest in note.read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        return False


def _answered(file: Path, text: bytes, taken: Taken, places: Places) -> Said:
    target = places.answer(file)
    params = {
        "device": taken.device.name,
        "number": taken.parcel.number,
        "parcel": taken.parcel.id,
        "at": _local(taken.taken_at),
        "changes": taken.changes,
        "refused": ", ".join(taken.refused),
        "answer": target.name,
    }
    if taken.answer is None:
        return Said("courier_again_gone", params=params)
    there = answers(target, digest_of(text))
    if not there:
        try:
            place_beside(target, taken.answer)
        except OSError as problem:
            reason = problem.strerror or problem
            return Said("courier_no_answer", params={**params, "reason": reason}, again=True)
    key = f"courier_{taken.state}"
    if taken.state == "again":
        return _tidied(file, places, Said("courier_again_there" if there else key, params=params))
    if taken.state != "taken":
        return _refused(places.note(file), file, Said(key, params=params))
    return _tidied(file, places, Said(key + ("_partly" if taken.refused else ""), True, params))


def _refused(note: Path, file: Path, said: Said) -> Said:
    """Leave a note beside the file, once, for whoever gets the stick back: so without names."""
    digest = _digest(file)
    if not was_refused(note, digest):
        words = "\n".join([*in_both(said.key, **said.params), "", f"SHA-256 {digest}", ""])
        try:
            place_beside(note, words.encode())
        except OSError as problem:
            reason = problem.strerror or problem
            return Said("courier_no_note", params={"sentence": said.text, "reason": reason})
    return said


def _digest(file: Path) -> str:
    """SHA-256 of a file of whatever size."""
    try:
        with file.open("rb") as source:
            return file_digest(source, "sha256").hexdigest()
    except OSError:
        return ""


def _tidied(file: Path, places: Places, said: Said) -> Said:
    """A note from when the file had only half arrived is gone; the file moves if wished."""
    try:
        places.note(file).unlink(missing_ok=True)
        if places.done is not None:
            places.done.mkdir(parents=True, exist_ok=True)
            file.replace(places.done / file.name)
    except OSError as problem:
        reason = problem.strerror or problem
        words = {"sentence": said.text, "reason": reason}
        return Said("courier_not_moved", said.done, words)
    return said


def _local(at: str) -> str:
    """A time of the county as its office reads it."""
    return datetime.fromisoformat(at).astimezone().isoformat(" ")[:16] if at else ""
