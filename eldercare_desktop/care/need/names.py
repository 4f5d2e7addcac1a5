"""Who somebody is that a need or an emergency names: a helper of the register, or a name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400


@dataclass(frozen=True)
class HelperName:
    """A helper as a list shows one."""

    name: str
    person_id: str
    phone: str | None


def helper_names(reader: Reader, ids: Collection[str | None]) -> dict[str, HelperName]:
    """Helper id -> who that is, also of those who have left."""
    wanted = sorted({helper_id for helper_id in ids if helper_id})
    h, p = table_of(Helper), table_of(Person)
    found: dict[str, HelperName] = {}
    for start in range(0, len(wanted), CHUNK):
        statement = (
            select(h.c.id, p.c.name, p.c.id.label("person_id"), p.c.phone)
            .select_from(h.join(p, p.c.id == h.c.person_id))
            .where(h.c.id.in_(wanted[start : start + CHUNK]))
        )
        for row in reader.rows(statement):
            found[row.id] = HelperName(row.name, row.person_id, row.phone)
    return found


def shown_name(names: dict[str, HelperName], helper_id: str | None, written: str | None) -> str:
    """The name of a helper, or what was written; both, where two laptops named each one."""
    known = names[helper_id].name if helper_id in names else ""
    return " / ".join(part for part in (known, written or "") if part)
