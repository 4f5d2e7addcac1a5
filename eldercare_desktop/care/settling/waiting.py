"""Everything that waits for a person's word, as one list: what stands twice, and who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.conflicts import Conflict, open_conflicts
from eldercare_desktop.care.register.subjects import Subject, subject_of
from eldercare_desktop.care.settling.after_deaths import AfterDeath, after_deaths
from eldercare_desktop.care.settling.pairs import Pair, made_one, pairs_to_settle
from eldercare_desktop.store import joining
from eldercare_desktop.store.reader import Reader

Kind = Literal["conflict", "pair", "after_death", "made_one"]


@dataclass(frozen=True)
class Waiting:
    """One record in conflict (with all its open fields), one pair of records, or one person

    for whom something came in after the death.

    Of kind `made_one`, which does not wait: a person who was made one of `records` records.
    """

    kind: Kind
    subject: Subject
    table: str
    row_id: str
    conflicts: tuple[Conflict, ...] = ()
    pair: Pair | None = None
    death: AfterDeath | None = None
    records: int = 0

    @property
    def key(self) -> str:
        """What tells it from others, and stays while it waits."""
        other = self.pair.other_id if self.pair else ""
        return f"{self.kind}:{self.table}:{self.row_id}:{other}"


def waiting(reader: Reader) -> list[Waiting]:
    """All that waits: conflicts, what lies after a death, pairs."""
    rows: dict[tuple[str, str], list[Conflict]] = {}
    for conflict in open_conflicts(reader):
        rows.setdefault((conflict.table, conflict.row_id), []).append(conflict)
    found = [
        Waiting("conflict", subject_of(reader, *key), *key, conflicts=tuple(conflicts))
        for key, conflicts in rows.items()
    ]
    for death in after_deaths(reader):
        subject = Subject(death.name, death.person_id)
        found.append(Waiting("after_death", subject, "person", death.person_id, death=death))
    for pair in pairs_to_settle(reader):
        subject = subject_of(reader, pair.table, pair.kept_id)
        found.append(Waiting("pair", subject, pair.table, pair.kept_id, pair=pair))
    return found


def merged(reader: Reader) -> list[Waiting]:
    """Everybody who was made one of several records, by name."""
    people = reader.find(Person, col(Person.id).in_(made_one(reader)), order_by=[col(Person.name)])
    return [
        Waiting(
            "made_one", Subject(person.name, person.id), "person", person.id,
            records=1 + len(joining.others(reader, "person", person.id)),
        )
        for person in people
    ]  # fmt: skip


def count_waiting(reader: Reader) -> int:
    """How much waits: records in conflict, persons with something after their death, pairs."""
    rows = {(conflict.table, conflict.row_id) for conflict in open_conflicts(reader)}
    return len(rows) + len(after_deaths(reader)) + len(pairs_to_settle(reader))
