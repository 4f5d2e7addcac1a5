"""How it stands between this store and the county, at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from eldercare_desktop.store import changes
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.lives import ANCHOR, UNSETTLED
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import area_table
from eldercare_desktop.sync.address import place_of
from eldercare_desktop.sync.blobs.waiting import count_waiting
from eldercare_desktop.sync.history import Entry, exchanges
from eldercare_desktop.sync.membership import ADDRESS, STANDING, Membership, membership

AUTOMATIC = "auto_exchange"
"""Setting: exchange by itself when there is a connection. True unless switched off."""

MOST_HELD = 200


@dataclass(frozen=True)
class HeldChange:
    """A change of ours that the county keeps without having merged it.

    result: review (may still come free) or refused; reason: the county's word for why
    """

    table: str
    row_id: str
    op: str
    fields: tuple[str, ...]
    result: str
    reason: str
    user: str
    at: str


@dataclass(frozen=True)
class SyncState:
    """What the person at the screen may want to know.

    pending:   changes that only this laptop holds; conflicts: rows with fields of several values
    photos:    pictures that the county does not have yet
    county:    the county's name; area, area_name: what this device sees
    open_line: the address says plain HTTP: everybody on the way could read along
    standing:  why the county refuses this device (a code of wording); wipe: it asks for
               everything here to be erased
    new_life:  why this store writes as a new writer that has not handed over yet: restored,
               moved, fork, enrolled; anchored: whether it would notice being restored
    """

    enrolled: bool
    pending: int
    conflicts: int
    photos: int = 0
    address: str = ""
    county: str = ""
    device_name: str = ""
    area: str = ""
    area_name: str = ""
    open_line: bool = False
    automatic: bool = True
    standing: str = ""
    wipe: bool = False
    new_life: str = ""
    anchored: bool = True
    held: Sequence[HeldChange] = ()
    exchanges: Sequence[Entry] = ()


def state_of(reader: Reader) -> SyncState:
    """The present state of a store."""
    member = membership(reader)
    standing = reader.setting(STANDING) or {}
    names = _area_names(reader, member)
    address = str(reader.setting(ADDRESS) or "")
    return SyncState(
        enrolled=member is not None,
        pending=changes.count_not_handed_over(reader),
        conflicts=len(reader.rows_in_conflict()),
        photos=count_waiting(reader),
        address=address,
        county=names[0],
        device_name=member.device_name if member else "",
        area=member.area if member else "",
        area_name=names[1],
        open_line=_is_open(address),
        automatic=bool(reader.setting(AUTOMATIC, True)),
        standing=str(standing.get("code", "")),
        wipe="wipe" in standing.get("orders", ()),
        new_life=str(reader.setting(UNSETTLED) or ""),
        anchored=bool((reader.setting(ANCHOR) or {}).get("kept")),
        held=[_held(change) for change in changes.with_result(reader, changes.HELD, MOST_HELD)],
        exchanges=exchanges(reader),
    )


def _held(change: changes.Logged) -> HeldChange:
    return HeldChange(
        table=change.table,
        row_id=change.row_id,
        op=change.op,
        fields=tuple(sorted(change.values)),
        result=change.result or "",
        reason=change.reason or "",
        user=change.user,
        at=change.at,
    )


def _area_names(reader: Reader, member: Membership | None) -> tuple[str, str]:
    """Names of the county and of the device's own area."""
    if member is None:
        return "", ""
    a = area_table.c
    known = {row.code: row.name for row in reader.rows(select(a.code, a.name))}
    county = known.get(member.area[:6] + "000000") or ""
    return str(county), str(known.get(member.area, member.area))


def _is_open(address: str) -> bool:
    try:
        return bool(address) and place_of(address).open_line
    except CareError:
        return False
