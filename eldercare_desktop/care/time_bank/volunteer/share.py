"""Volunteers over elders, per village: a plan of the county asks for 30 % [大兴 时间银行].

Volunteers: registered and active on the day, living, not moved away. A young-old volunteer who
is on the register as an elder counts on both sides. Elders: on the register on the day as
elders (not children), living, whatever their need; who lives in an institution counts as long
as the village serves them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from eldercare_desktop.care.pairing.need import is_current_elder
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow, volunteers
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

PERCENT = "volunteer.share_percent"


@dataclass(frozen=True)
class Share:
    """One village: the names behind both numbers, and the percentage that is asked for."""

    village: str
    volunteers: tuple[VolunteerRow, ...]
    elder_ids: tuple[str, ...]
    wanted_percent: int

    @property
    def percent(self) -> float | None:
        """Volunteers for a hundred elders; None without elders."""
        return 100 * len(self.volunteers) / len(self.elder_ids) if self.elder_ids else None

    @property
    def wanted(self) -> int:
        """So many volunteers are needed: rounded up, a part of a person is nobody."""
        return -(-len(self.elder_ids) * self.wanted_percent // 100)

    @property
    def missing(self) -> int:
        """So many more are needed."""
        return max(0, self.wanted - len(self.volunteers))


def shares(reader: Reader) -> list[Share]:
    """A line for every village that has volunteers or elders, those that miss most first."""
    serving: defaultdict[str, list[VolunteerRow]] = defaultdict(list)
    for row in volunteers(reader):
        serving[row.village].append(row)
    elders = _elders(reader)
    book = Rulebook.of(reader, PERCENT)
    found = [
        Share(
            village,
            tuple(serving.get(village, ())),
            tuple(elders.get(village, ())),
            in_force(book, PERCENT, reader.today, village),
        )
        for village in serving.keys() | elders.keys()
    ]
    return sorted(found, key=lambda share: (-share.missing, share.village))


def _elders(reader: Reader) -> dict[str, list[str]]:
    """Village -> the persons on its register as elders, by name."""
    r, p = table_of(Resident), table_of(Person)
    statement = (
        select(p.c.village, p.c.id)
        .distinct()
        .select_from(r.join(p, p.c.id == r.c.person_id))
        .where(is_current_elder(r, p, reader.today))
        .order_by(p.c.name, p.c.id)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in reader.rows(statement):
        found[row.village].append(row.id)
    return found
