"""From the rows of a ledger to facts of pairings. What has no field of its own goes to a note."""

from __future__ import annotations

import re
from typing import Final

from eldercare_desktop.care.pairing.record import Agreement, EndReason
from eldercare_desktop.rosters.applying.facts import PairingFacts, labelled, lines, whole_day
from eldercare_desktop.rosters.applying.from_rows import remarks
from eldercare_desktop.rosters.pairs import GridRow, PairingData, PairingRow

_REASONS: Final[tuple[tuple[EndReason, str], ...]] = (
    ("resident_died", r"去世|死亡|病故|亡故|过世|逝世|离世|已故"),
    (
        "helper_left",
        r"(帮扶人|结对人|志愿者|助理|干部|本人)?(离职|离任|调离|调走|退出|辞职|外出务工)",
    ),
    ("replaced", r"更换|调换|换人|改派|接替|重新结对"),
    ("resident_moved", r"搬|迁|随子女|随儿|随女|进城|入住|养老院|敬老院"),
    ("resident_declined", r"不愿|拒绝|不需要|放弃"),
)
_RHYTHMS: Final = (1, 2, 3, 7, 10, 14, 15, 30, 60, 90, 180, 365)
_UNSAID_END: Final = "台账没有写结束原因"


def pairing_of(row: PairingRow) -> PairingFacts:
    """What a row with one elder says of the pairing."""
    data = row.pairing
    ended = data.end if data.ended else None
    signed = data.agreement is True
    note = lines(
        data.note,
        *remarks(data.extra),
        labelled("开始时间", None if data.start else data.start_as_written),
        labelled("结束时间", None if data.ended else data.end_as_written),
        labelled("结束原因", data.end_reason or (_UNSAID_END if ended else None)),
        labelled("协议", _unclear_agreement(data)),
        labelled("协议日期", None if whole_day(data.agreement_on) else data.agreement_on),
        labelled("服务内容", None if data.services else data.services_as_written),
        labelled("频次", None if data.visits_per_month else data.frequency_as_written),
    )
    return PairingFacts(
        mode=data.mode,
        services=tuple(sorted(data.services)),
        start=data.start,
        ended_on=ended,
        end_reason=_end_reason(data) if ended else None,
        agreement=_agreement(data.agreement),
        agreement_on=whole_day(data.agreement_on) if signed else None,
        visit_every_days=days_between(data.visits_per_month),
        patrol_area=data.patrol_area,
        note=note,
    )


def pairing_of_grid(row: GridRow) -> PairingFacts:
    """What a row of a grid says of the pairing with each of its elders."""
    often = None if row.visits_per_month else row.frequency_as_written
    return PairingFacts(
        mode="grid",
        services=tuple(sorted(row.services)),
        start=row.start,
        visit_every_days=days_between(row.visits_per_month),
        patrol_area=row.patrol_area,
        note=lines(row.note, *remarks(row.extra), labelled("频次", often)),
    )


def days_between(visits_per_month: float | None) -> int | None:
    """Days between visits: 0.33 a month is every 90 days, 8.57 (twice a week) every 3."""
    if not visits_per_month:
        return None
    days = 30 / visits_per_month
    usual = min(_RHYTHMS, key=lambda rhythm: abs(rhythm - days))
    # The preview rounds to a hundredth of a visit, so that a year comes out as 375 days.
    return usual if abs(usual - days) <= usual * 0.05 else max(1, int(days))


def _agreement(said_so: bool | None) -> Agreement:
    return "unknown" if said_so is None else "signed" if said_so else "none"


def _unclear_agreement(data: PairingData) -> str | None:
    return data.agreement_as_written if data.agreement is None else None


def _end_reason(data: PairingData) -> EndReason:
    written = data.end_reason or data.note or ""
    if data.elder_deceased:
        return "resident_died"
    return next((reason for reason, words in _REASONS if re.search(words, written)), "other")
