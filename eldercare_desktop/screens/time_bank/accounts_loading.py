"""What the accounts read, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.account import Account

VILLAGE_KINDS = (
    *("village_pool", "township_pool", "voucher", "clearing", "store", "conversion"),
    *("honour", "expiry", "opening", "issue"),
)
"""The accounts that are nobody's, those that people ask for first."""
MOST_HITS = 6
ALWAYS = ("village_pool",)
"""Shown even when nothing was ever put into it."""


@dataclass(frozen=True)
class AccountRow:
    """One line of the list: somebody's account, or one of a village's.

    `minutes`, `points`: what can be spent; `held`, `held_points`: what is frozen of it;
    `pending`: minutes of services that wait for verification.
    """

    key: str
    account: Account
    village: str
    village_name: str
    name: str
    group: str = ""
    minutes: int = 0
    held: int = 0
    points: int = 0
    held_points: int = 0
    pending: int = 0
    last_day: str | None = None
    died: str | None = None
    gone: bool = False

    @property
    def person_id(self) -> str | None:
        """Whose it is; None of a village's."""
        return self.account.person_id


@dataclass(frozen=True)
class AccountsFound:
    """The list. `several`: this is the laptop of a township; `village`: this laptop's area."""

    rows: Sequence[AccountRow]
    several: bool
    village: str
    today: str

    def row(self, key: str) -> AccountRow | None:
        """The line of an account."""
        return next((row for row in self.rows if row.key == key), None)


def among(row: AccountRow, show: str) -> bool:
    """Whether a line stands in a list: people, held, pending, estate, village."""
    if show == "village" or row.person_id is None:
        return show == "village" and row.person_id is None
    if show == "held":
        return bool(row.held or row.held_points)
    if show == "estate":
        return row.gone and bool(row.minutes or row.held or row.points or row.held_points)
    return show != "pending" or row.pending > 0


def person_key(person_id: str) -> str:
    """How the account of a person is told apart on the list."""
    return f"person:{person_id}"


def accounts(read: Any) -> AccountsFound:
    """Everybody with an account or a volunteer, by name; then the villages' own accounts."""
    from eldercare_desktop.care.area import area_names, level_of

    own = str(read.setting("village") or "")
    several = level_of(own) != "village"
    names = area_names(read)
    people = _people(read)
    known = {*names, *(row.village for row in people)} if several else {own}
    villages = sorted(code for code in known if level_of(code) == "village")
    return AccountsFound([*people, *_village_rows(read, villages, names)], several, own, read.today)


def _people(read: Any) -> list[AccountRow]:
    from eldercare_desktop.care.time_bank.ledger.account import of_person
    from eldercare_desktop.care.time_bank.ledger.listing import held_points, holders_told
    from eldercare_desktop.care.time_bank.ledger.reading import holdings

    told, frozen = holders_told(read), held_points(read)
    found = []
    for one in holdings(read):
        who = told[one.person_id]
        found.append(
            AccountRow(
                key=person_key(one.person_id),
                account=of_person(one.person_id),
                village=one.village,
                village_name=one.village_name,
                name=one.name,
                group=who.group,
                minutes=one.minutes,
                held=one.held,
                points=one.points,
                held_points=frozen.get(one.person_id, 0),
                pending=one.pending_minutes,
                last_day=one.last_day,
                died=who.died,
                gone=who.life_status == "deceased",
            )
        )
    return found


def _village_rows(read: Any, villages: Sequence[str], names: Mapping[str, str]) -> list[AccountRow]:
    """The accounts of the villages; the township's pool once, and only where it is whole."""
    from eldercare_desktop.care.time_bank.ledger.account import Account, balance

    found = []
    for village in villages:
        for kind in VILLAGE_KINDS:
            if kind == "township_pool" and village != villages[0]:
                continue
            account = Account(kind)  # type: ignore[arg-type]  # they are all account kinds
            minutes = balance(read, account, village)
            points = balance(read, account, village, "point")
            if minutes or points or kind in ALWAYS:
                name = "" if kind == "township_pool" else names.get(village, "")
                found.append(
                    AccountRow(
                        f"{kind}:{village}", account, village, name, kind,
                        minutes=minutes, points=points,
                    )
                )  # fmt: skip
    return found


def people_like(read: Any, typed: str) -> frozenset[str]:
    """The persons who match what was typed: characters, pinyin, initials, digits."""
    from eldercare_desktop.care.meal.settlement.names import persons_like

    return persons_like(read, typed)


@dataclass(frozen=True)
class Credit:
    """What somebody has: minutes and points to spend."""

    name: str
    minutes: int
    points: int


def credit_of(read: Any, person_id: str) -> Credit:
    """What somebody has. CareError row_gone."""
    from eldercare_desktop.care.time_bank.ledger.reading import holding_of

    found = holding_of(read, person_id)
    return Credit(found.name, found.minutes, found.points)


def looking_up(village: str | None) -> Callable[[Any, str], list[Someone]]:
    """Who lives in a village (anywhere: None) and fits what was typed, by the person's id."""

    def look_up(read: Any, typed: str) -> list[Someone]:
        from eldercare_desktop.care.register import PeopleFilter, find_people

        if not typed.strip():
            return []
        wanted = PeopleFilter(typed=typed, village=village)
        rows = find_people(read, wanted, today=read.today, limit=MOST_HITS)
        return [
            Someone(r.person_id, r.person_id, r.name, r.group, r.age, r.lunar_birthday)
            for r in rows
        ]

    return look_up
