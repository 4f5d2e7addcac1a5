"""What the part of the vouchers reads and writes, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.voucher.reading import AcceptedRow, IssuedRow


@dataclass(frozen=True)
class VouchersFound:
    """Both lists. `joined`: the store belongs to a county; `certified`: which knows its key.

    `villages`: where this laptop may accept, more than one at a township; `names`: of areas.
    """

    issued: Sequence[IssuedRow]
    accepted: Sequence[AcceptedRow]
    joined: bool
    certified: bool
    villages: Sequence[tuple[str, str]]
    names: Mapping[str, str]
    most: int
    today: str

    @property
    def village(self) -> str | None:
        """This laptop's village; None at a township."""
        return self.villages[0][0] if len(self.villages) == 1 else None


def vouchers(read: Any, keys: Any) -> VouchersFound:
    """All vouchers that were issued or accepted in the villages of this laptop."""
    from eldercare_desktop.care.area import level_of
    from eldercare_desktop.care.rule_settings import rule
    from eldercare_desktop.care.time_bank.voucher.reading import (
        accepted_vouchers,
        issued_vouchers,
    )

    own = str(read.setting("village") or "")
    names = area_words(read)
    here = [own] if level_of(own) == "village" else _villages(read)
    return VouchersFound(
        issued=issued_vouchers(read),
        accepted=accepted_vouchers(read),
        joined=keys is not None,
        certified=keys is not None and bool(keys.certificate),
        villages=[(code, names.get(code, code)) for code in here],
        names=names,
        most=rule(read, "time_bank.voucher_most"),
        today=read.today,
    )


def area_words(read: Any) -> Mapping[str, str]:
    """Names of areas: as the county told them; of others as the public list has them."""
    from eldercare_desktop.care.area import area_names

    own = {str(read.setting("village")): str(read.setting("village_name") or "")}
    told = {code: name for code, name in area_names(read).items() if name}
    return {**_public_names(), **{c: n for c, n in own.items() if n}, **told}


@cache
def _public_names() -> Mapping[str, str]:
    from eldercare_desktop.care.area_table import read_area_table
    from eldercare_desktop.resources import resource

    return {area.code: area.name for area in read_area_table(resource("areas", "villages.csv"))}


def _villages(read: Any) -> list[str]:
    from eldercare_desktop.care.area import area_names, level_of

    return sorted(code for code in area_names(read) if level_of(code) == "village")


@dataclass(frozen=True)
class Looked:
    """What a scanned code is: what it is worth, or why it may not be accepted (`refusal`)."""

    minutes: int = 0
    home: str = ""
    valid_until: str = ""
    refusal: str = ""
    params: Mapping[str, Any] | None = None


def look(read: Any, text: str, keys: Any, village: str | None) -> Looked:
    """Examine what was scanned, without writing anything."""
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.time_bank.voucher.accepting import examine

    names = area_words(read)
    try:
        code = examine(read, text, keys, village)
    except CareError as refused:
        params = dict(refused.params)
        params["village"] = names.get(str(params.get("village")), params.get("village"))
        return Looked(refusal=refused.code, params=params)
    return Looked(code.minutes, names.get(code.home_village, code.home_village), code.valid_until)


def issue(work: Any, person_id: str, minutes: int, keys: Any) -> str:
    """The serial of the voucher that was issued."""
    from eldercare_desktop.care.time_bank.voucher.issuing import issue_voucher

    return issue_voucher(work, person_id, minutes, keys).serial


def accept(work: Any, values: Mapping[str, Any], keys: Any) -> str:
    """The serial of the voucher that was accepted. `values`: code, to, person_id, village, note."""
    from eldercare_desktop.care.time_bank.ledger.account import ISSUE, VILLAGE_POOL, of_person
    from eldercare_desktop.care.time_bank.voucher.accepting import accept_voucher

    pools = {"village_pool": VILLAGE_POOL, "issue": ISSUE}
    to = pools.get(values["to"]) or of_person(values["person_id"])
    more = {"village": values["village"], "note": values["note"]}
    return accept_voucher(work, values["code"], to, keys, **more).serial


def take_back(work: Any, serial: str, *, paper_is_here: bool) -> None:
    """The hours stand on the account again."""
    from eldercare_desktop.care.time_bank.voucher import taking_back

    taking_back.take_back(work, serial, paper_is_here=paper_is_here)


def someone(read: Any, person_id: str) -> Someone | None:
    """Somebody who was chosen on another page."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    wanted = PeopleFilter(life_status=None)
    rows = [r for r in find_people(read, wanted, today=read.today) if r.person_id == person_id]
    if not rows:
        return None
    r = rows[0]
    return Someone(r.person_id, r.person_id, r.name, r.group, r.age, r.lunar_birthday)
