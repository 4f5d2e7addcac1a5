"""Noting that the work was handed over."""

from __future__ import annotations

from collections.abc import Mapping

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.handover.record import Handover
from eldercare_desktop.care.slip.states import stands
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


def hand_over(
    work: Work,
    handed_by: str,
    taken_by: str,
    *,
    village: str,
    on: str | None = None,
    counts: Mapping[str, int] | None = None,
    note: str | None = None,
) -> Handover:
    """Note a change of assistant, with how much of each part was handed over.

    `on` is a day until today, by default today. CareError: handover_nobody (a name is
    missing; `field`), handover_same (both are one person), date_in_future.
    """
    work.label = "hand_over"
    for field, name in (("handed_by", handed_by), ("taken_by", taken_by)):
        if not name.strip():
            raise CareError("handover_nobody", field=field)
    if handed_by.strip() == taken_by.strip():
        raise CareError("handover_same", field="taken_by", name=taken_by.strip())
    if on is not None and on > work.today:
        raise CareError("date_in_future", field="handed_on")
    fact = Handover(
        village=village,
        handed_by=handed_by,
        taken_by=taken_by,
        handed_on=on or work.today,
        counts=[f"{part}:{number}" for part, number in (counts or {}).items()],
        note=note,
    )
    return work.insert(fact)


def handovers(reader: Reader) -> list[Handover]:
    """Every handover that was noted and not taken back, the newest first."""
    table = table_of(Handover)
    order = (table.c.handed_on.desc(), table.c.id.desc())
    return reader.find(Handover, stands(table), order_by=order)
