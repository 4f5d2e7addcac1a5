"""Enrolment: a one-time code of the county makes this store one of its devices."""

from __future__ import annotations

import platform
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import select

from eldercare_desktop import __version__
from eldercare_desktop.store import changes, keyslots
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import change_table
from eldercare_desktop.store.store import Store, exists
from eldercare_desktop.sync import fork
from eldercare_desktop.sync.membership import STANDING, Membership, as_settings, membership
from eldercare_desktop.sync.vouchers import CERTIFICATE, fits

NAME_LENGTH = 100
_AREA_FIELDS = ("code", "name", "level", "parent")

_seeds: dict[tuple[str, str], str] = {}
"""Keys made in this run of the app, by address and code. A code belongs to the key that used
it first; if that answer was lost on the way, asking again must be with the same key."""


class Enrolling(Protocol):
    """The part of the line to a county that enrolment needs."""

    def enrol(self, form: Mapping[str, Any]) -> dict[str, Any]: ...
    def close(self) -> None: ...


def connect(address: str) -> Enrolling:
    """The line over HTTPS."""
    from eldercare_desktop.sync.client import Client  # with requests: 0.2 s

    return Client(address)


@dataclass(frozen=True)
class Enrolled:
    """What the county answered: the membership, the areas that it sees, and its signature over

    this laptop's key (an old county gives none).
    """

    member: Membership
    epoch: str
    areas: Sequence[Mapping[str, Any]]
    certificate: str | None = None

    @property
    def settings(self) -> Mapping[str, Any]:
        """What the store keeps of it."""
        return {**as_settings(self.member, self.epoch), CERTIFICATE: self.certificate}

    @property
    def area_name(self) -> str:
        """The name of the device's own area."""
        names = {area["code"]: str(area["name"]) for area in self.areas}
        return names.get(self.member.area, self.member.area)


def new_enrolled_store(
    folder: Path,
    answers: Mapping[str, Any],
    *,
    connect: Callable[[str], Enrolling] | None = None,
) -> Store:
    """Set up a store with a code of the county, and open it.

    `answers`: pin, pin_hint, user_name, county_address, enrolment_code. CareError: pin_…,
    store_exists, county_… (see `docs/sync.md`). In each case there is no store.
    """
    keyslots.check_pin(answers["pin"])
    if exists(folder):
        raise CareError("store_exists")
    user = str(answers["user_name"])
    enrolled = _ask(connect, answers["county_address"], answers["enrolment_code"], user)
    member = enrolled.member
    names = {"village_name": enrolled.area_name}
    store = Store.create(
        folder,
        answers["pin"],
        village=member.area,
        user=user,
        hint=answers.get("pin_hint"),
        settings={**enrolled.settings, **names},
        areas=enrolled.areas,
    )
    _forget(member.seed)
    return store


def enrol(
    store: Store, address: str, code: str, *, connect: Callable[[str], Enrolling] | None = None
) -> Membership:
    """Make a store a device of the county; what it holds is handed over at the next exchange.

    The village of the store, and of all that is in it, must lie in the area of the code. A
    store that was enrolled before (its token is no good any more) becomes another device of
    the same county and goes on as a new writer. CareError: county_…, area_differs (`here`,
    `there`), rows_elsewhere, county_differs.
    """
    with store.read() as reader:
        user = str(reader.setting("user", ""))
    enrolled = _ask(connect, address, code, user)
    with store.work(label="enrol") as work:
        before = membership(work)
        _check(work, enrolled, before)
        for name, value in enrolled.settings.items():
            if before is None or name not in ("county_epoch", "county_cursor"):
                work.set_setting(name, value)
        if not work.setting("village_name") or work.setting("village") == enrolled.member.area:
            work.set_setting("village_name", enrolled.area_name)
        work.set_setting(STANDING, None)
        changes.keep_areas(work, enrolled.areas)
        if before is not None:
            fork.begin(work, "enrolled")
        work.commit()
    _forget(enrolled.member.seed)
    return enrolled.member


def _check(reader: Reader, enrolled: Enrolled, before: Membership | None) -> None:
    """Refuse what could not be handed over, before anything is changed."""
    member = enrolled.member
    here = str(reader.setting("village"))
    if before is not None and before.county != member.county:
        raise CareError("county_differs")
    if before is not None and before.area != member.area:
        raise CareError("area_differs", here=before.area, there=enrolled.area_name)
    if not (member.sees(here) or here == member.area):
        name = str(reader.setting("village_name") or here)
        raise CareError("area_differs", here=name, there=enrolled.area_name)
    villages = reader.rows(select(change_table.c.village).distinct())
    if not all(member.sees(row.village) for row in villages):
        raise CareError("rows_elsewhere", there=enrolled.area_name)


def _ask(way: Callable[[str], Enrolling] | None, address: str, code: str, user: str) -> Enrolled:
    """Trade the code in. The county refuses with a sentence of its own."""
    from eldercare_desktop.sync.refusals import as_care_error

    address, code = (address or "").strip(), (code or "").strip()
    seed = _seeds.setdefault((address, code), secrets.token_hex(32))
    name = _device_name(user)
    line = (way or connect)(address)
    form = {
        "code": code,
        "device_name": name,
        "public_key": _public_key(seed),
        "app": f"eldercare-desktop {__version__}",
        "renews": True,
    }
    try:
        answer = line.enrol(form)
    except Exception as problem:
        raise as_care_error(problem) from problem
    finally:
        line.close()
    try:
        return _enrolled(answer, address, seed, name)
    except (KeyError, TypeError, ValueError) as problem:
        raise CareError("county_strange", status=200) from problem


def _enrolled(answer: Mapping[str, Any], address: str, seed: str, name: str) -> Enrolled:
    texts = {n: answer[n] for n in ("device", "token", "county", "area", "epoch")}
    if not all(isinstance(value, str) and value for value in texts.values()):
        raise ValueError("an answer without names")
    if len(bytes.fromhex(answer["public_key"])) != 32:
        raise ValueError("not a key")
    epoch = texts.pop("epoch")
    member = Membership(
        address=address,
        device_name=name,
        seed=seed,
        county_key=answer["public_key"],
        **texts,
    )
    areas = [{field: area.get(field) for field in _AREA_FIELDS} for area in answer["areas"]]
    certificate = str(answer.get("certificate") or "")
    return Enrolled(member, epoch, areas, certificate if fits(member, certificate) else None)


def _forget(seed: str) -> None:
    """The key is in a store now."""
    for key in [key for key, kept in _seeds.items() if kept == seed]:
        del _seeds[key]


def _public_key(seed: str) -> str:
    from nacl.signing import SigningKey  # 40 ms, once

    return bytes(SigningKey(bytes.fromhex(seed)).verify_key).hex()


def _device_name(user: str) -> str:
    """How the county's list calls this laptop: whose it is, and the machine's own name."""
    name = " · ".join(filter(None, (user, platform.node())))
    return "".join(c for c in name if c.isprintable())[:NAME_LENGTH]
