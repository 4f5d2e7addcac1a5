"""What is handed over of the time bank: services to verify, whose hours, cases, vouchers, goods."""

from __future__ import annotations

from collections.abc import Sequence

from eldercare_desktop.care.handover.parts import HandoverLine, Moment
from eldercare_desktop.care.love_store.stock import goods_list
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.reading import holdings
from eldercare_desktop.care.time_bank.service.reading import waiting_services
from eldercare_desktop.care.time_bank.volunteer.reading import volunteers
from eldercare_desktop.care.time_bank.voucher.reading import issued_vouchers
from eldercare_desktop.care.token import grouped
from eldercare_desktop.store.reader import Reader

Lines = Sequence[HandoverLine]


def services(reader: Reader, at: Moment) -> Lines:
    """Services that wait for a second person."""
    return [
        HandoverLine(
            row.volunteer,
            words=(("need_kind", row.kind),),
            note=row.beneficiary,
            day=row.day,
            number=row.minutes,
        )
        for row in waiting_services(reader)
    ]


def cases(reader: Reader, at: Moment) -> Lines:
    """Cases of the ledger that nobody has settled."""
    return [
        HandoverLine(case.name, words=(("case_kind", case.kind),), day=case.day)
        for case in open_cases(reader)
    ]


def accounts(reader: Reader, at: Moment) -> Lines:
    """Whose hours and points there are; what is frozen is among them."""
    return [
        HandoverLine(
            row.name,
            note=str(row.points) if row.points else "",
            day=row.last_day,
            number=row.minutes + row.held,
        )
        for row in holdings(reader)
        if row.minutes or row.held or row.points
    ]


def vouchers(reader: Reader, at: Moment) -> Lines:
    """Vouchers that are out and neither spent nor taken back."""
    return [
        HandoverLine(row.name, note=grouped(row.serial), day=row.valid_until, number=row.minutes)
        for row in issued_vouchers(reader)
        if row.state in ("out", "expired")
    ]


def people(reader: Reader, at: Moment) -> Lines:
    """The volunteers, with how many needs they were given."""
    return [
        HandoverLine(
            row.name,
            row.group,
            (("volunteer_kind", row.kind),),
            row.phone or "",
            number=row.open_needs,
        )
        for row in volunteers(reader)
    ]


def goods(reader: Reader, at: Moment) -> Lines:
    """What is on the shelves of the store."""
    return [
        HandoverLine(row.name, note=row.measure, day=row.counted_on, number=row.stock)
        for row in goods_list(reader, str(reader.setting("village", "")))
    ]
