"""In a worker: the parts of the pack, and noting that it was handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

# The use cases and the printing are imported inside: the window comes first.

if TYPE_CHECKING:
    from eldercare_desktop.care.handover.parts import HandoverPart
    from eldercare_desktop.care.handover.record import Handover


@dataclass(frozen=True)
class Pack:
    """The parts, and the handovers that were noted, the newest first."""

    parts: list[HandoverPart]
    handovers: list[Handover]


def today() -> str:
    """The day that the pack is of."""
    return date.today().isoformat()


def now() -> datetime:
    """The moment that the pack is of, with the local offset."""
    return datetime.now().astimezone()


def pack(read: Any) -> Pack:
    """The pack as things stand."""
    from eldercare_desktop.care.handover.handing import handovers
    from eldercare_desktop.care.handover.parts import handover_parts

    return Pack(handover_parts(read, now()), handovers(read))


def hand_over(work: Any, values: Mapping[str, Any], counts: Mapping[str, int]) -> None:
    """Notes the handover."""
    from eldercare_desktop.care.handover import handing

    handing.hand_over(
        work,
        values.get("handed_by") or "",
        values.get("taken_by") or "",
        village=work.setting("village"),
        on=values.get("handed_on"),
        counts=counts,
        note=values.get("note"),
    )


def paper(cover: Mapping[str, Any], parts: list[Any]) -> Any:
    """The pack as a paper: `parts` are (title, figure, [(title, width, align)], rows)."""
    from eldercare_desktop.printing.handover import HandoverPaper, PackCover, PackPart
    from eldercare_desktop.printing.table import PrintColumn

    made = [
        PackPart(title, figure, [PrintColumn(*column) for column in columns], rows)
        for title, figure, columns, rows in parts
    ]
    return HandoverPaper(PackCover(**cover), made)
