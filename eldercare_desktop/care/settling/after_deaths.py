"""What came in for somebody who had died: another laptop did not know of it, or a day is wrong.

Nothing of it is refused when laptops exchange, because it happened, or somebody wrote it in
good faith. But it is not counted as fine either: it waits for a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.register.after_death import LateRecord, late_records
from eldercare_desktop.care.register.leaving import LeftOpen, left_open
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class AfterDeath:
    """One person who is gone: what is dated after the death, and what is still open."""

    person_id: str
    name: str
    late: tuple[LateRecord, ...] = ()
    open: LeftOpen | None = None


def after_deaths(reader: Reader) -> list[AfterDeath]:
    """Everybody for whom something waits, by name."""
    late: dict[str, list[LateRecord]] = {}
    for record in late_records(reader):
        late.setdefault(record.person_id, []).append(record)
    still = {left.leaving.person_id: left for left in left_open(reader)}
    found = [
        AfterDeath(person_id, records[0].name, tuple(records), still.pop(person_id, None))
        for person_id, records in late.items()
    ]
    found += [AfterDeath(person_id, left.name, open=left) for person_id, left in still.items()]
    return sorted(found, key=lambda one: (not one.late, one.name, one.person_id))
