"""All that is printed on a slip, as plain values for `printing/slips.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.slip.batch import Batch, BatchLine, slip_batch
from eldercare_desktop.care.slip.lines import LOOK_AT
from eldercare_desktop.care.slip.weeks import sunday_of
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class FaceLine:
    """One elder or child (`kind`) on the paper: no ID number, no category, no address."""

    number: int
    name: str
    kind: str = "elder"
    age: int | None = None
    group: str = ""
    phone: str = ""
    due_on: str | None = None
    look_at: tuple[str, ...] = ()


@dataclass(frozen=True)
class SlipFace:
    """One slip. `helper` is empty on the assistant's own; `heading` None: the week's visits.

    `first` and `last` are the days that it is for.
    """

    token: str
    helper: str
    place: str
    first: str
    last: str
    lines: tuple[FaceLine, ...]
    heading: str | None = None


def slip_faces(
    reader: Reader, slip_ids: Iterable[str], village_names: Mapping[str, str], *, today: str
) -> list[SlipFace]:
    """The faces of slips of a week, in their order. CareError: row_gone."""
    batches = [slip_batch(reader, slip_id, today) for slip_id in dict.fromkeys(slip_ids)]
    phones = _phones(reader, batches)
    return [_face(batch, village_names, phones) for batch in batches]


def _face(batch: Batch, village_names: Mapping[str, str], phones: Mapping[str, str]) -> SlipFace:
    slip = batch.slip
    first = slip.week or slip.issued_on
    return SlipFace(
        token=slip.token,
        helper=batch.helper,
        place=village_names.get(slip.village, ""),
        first=first,
        last=sunday_of(slip.week) if slip.week else first,
        lines=tuple(_line(line, phones) for line in batch.lines),
    )


def _line(line: BatchLine, phones: Mapping[str, str]) -> FaceLine:
    return FaceLine(
        number=line.number,
        name=line.name,
        kind=line.kind,
        age=line.age,
        group=line.group,
        phone=phones.get(line.person_id, ""),
        due_on=line.due_on,
        look_at=tuple(sorted(line.look_at, key=_place)),
    )


def _place(code: str) -> int:
    """Codes of a newer app come last."""
    return LOOK_AT.index(code) if code in LOOK_AT else len(LOOK_AT)


def _phones(reader: Reader, batches: Iterable[Batch]) -> dict[str, str]:
    ids = {line.person_id for batch in batches for line in batch.lines}
    return {p.id: p.phone or "" for p in reader.find(Person, col(Person.id).in_(ids))}
