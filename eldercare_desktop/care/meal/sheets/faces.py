"""What is printed on a meal's sheet, as plain values: no ID number, no category."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eldercare_desktop.care.meal.sheets.batch import MealBatch, MealLine, meal_batch
from eldercare_desktop.care.slip.known import known_people
from eldercare_desktop.care.walk.doors import door_notes
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class SheetFaceLine:
    """A line of the paper. `where`, `phone` and `door` (what to know there) as on a route."""

    line: MealLine
    where: str
    phone: str
    door: str


@dataclass(frozen=True)
class SheetFace:
    """One sheet; its lines as they were made, with what is known of food by now."""

    batch: MealBatch
    lines: tuple[SheetFaceLine, ...]

    @property
    def meals(self) -> Mapping[str | None, int]:
        """Code of a set (None: the usual one) -> how many of it stand on the sheet."""
        found: dict[str | None, int] = {}
        for one in self.lines:
            found[one.line.price_set] = found.get(one.line.price_set, 0) + 1
        return found

    @property
    def diets(self) -> Mapping[str, int]:
        """Kind of food -> for how many."""
        found: dict[str, int] = {}
        for one in self.lines:
            for diet in one.line.diets:
                found[diet] = found.get(diet, 0) + 1
        return found


def sheet_face(reader: Reader, slip_id: str, *, today: str) -> SheetFace:
    """The face of a sheet. CareError: row_gone."""
    batch = meal_batch(reader, slip_id, today)
    residents = [line.resident_id for line in batch.lines]
    people, doors = known_people(reader, residents), door_notes(reader, residents)
    lines = tuple(
        SheetFaceLine(
            line,
            people[line.resident_id].address or line.group,
            people[line.resident_id].phone or "",
            doors.get(line.resident_id, ""),
        )
        for line in batch.lines
    )
    return SheetFace(batch, lines)
