"""What the part of expiring hours reads and writes, in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.expiring.reading import Expiring


@dataclass(frozen=True)
class ExpiryFound:
    """What expires; `months` 0: nothing ever does. `notice_days`: how long before they are told."""

    rows: Sequence[Expiring]
    months: int
    notice_days: int
    today: str
    village_name: str
    phone: str

    def shown(self, show: str) -> list[Expiring]:
        """Those of a list: all, untold, told (waiting), due."""
        return [row for row in self.rows if show in ("all", state_of(row, self.today))]


def state_of(row: Expiring, today: str) -> str:
    """untold, told, or due."""
    if row.told_on is None:
        return "untold"
    return "due" if row.is_due(today) else "told"


def load(read: Any) -> ExpiryFound:
    """All hours that expire soon."""
    from eldercare_desktop.care.time_bank.expiring.reading import expiring
    from eldercare_desktop.care.time_bank.expiring.terms import Terms

    terms = Terms.of(read)
    return ExpiryFound(
        expiring(read, read.today),
        terms.months,
        terms.notice_days,
        read.today,
        str(read.setting("village_name") or ""),
        str(read.setting("office_phone") or ""),
    )


def count_expiring(read: Any) -> dict[str, int]:
    """How many are to be told or posted, for the chip; nothing where hours do not expire."""
    found = load(read)
    if not found.months and not found.rows:
        return {}
    return {"expiry": len(found.shown("untold")) + len(found.shown("due"))}


def people_like(read: Any, typed: str) -> frozenset[str]:
    """The persons who match what was typed."""
    from eldercare_desktop.care.meal.settlement.names import persons_like

    return persons_like(read, typed)


def tell(work: Any, person_ids: Sequence[str], said: Mapping[str, Any]) -> str:
    """Notes that people were told; returns the id of one of them."""
    from eldercare_desktop.care.time_bank.expiring.doing import note_told

    note_told(work, person_ids, told_on=said["told_on"], how=said["how"], told_by=said["told_by"])
    return person_ids[0]


def expire(work: Any, person_ids: Sequence[str]) -> int:
    """Posts what has expired; returns how many entries that are."""
    from eldercare_desktop.care.time_bank.expiring.doing import expire as post_expired

    return len(post_expired(work, person_ids))
