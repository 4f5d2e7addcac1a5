"""What a file says of one person or pairing, in the register's own fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from eldercare_desktop.care.pairing.record import Agreement, EndReason, Mode
from eldercare_desktop.care.person import ContactRole

Value = str | int | bool | tuple[str, ...] | None
"""A value of a field; sets of glossary names are sorted tuples."""

ID_PROBLEMS: Final = frozenset(
    {
        "id_precision_lost",
        "id_checksum_invalid",
        "id_birthdate_implausible",
        "id_length_invalid",
        "id_characters_invalid",
        "id_masked",
        "id_15_digits",
    }
)
"""Codes of a row whose number cannot be used as it is written."""


@dataclass(frozen=True)
class ContactFacts:
    """Somebody who answers for a person; `id` is the register's contact, empty for a file's."""

    role: ContactRole
    name: str
    relation: str | None = None
    phone: str | None = None
    note: str | None = None
    id: str = ""


@dataclass(frozen=True)
class Facts:
    """Values by `table.field` (person.phone, resident.categories); what is not said is absent.

    `person.group` is a token of `Groups`. A person is a resident where `resident.kind` is
    given, a helper where `helper.role` is. `codes` are things to know about the values.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    contacts: tuple[ContactFacts, ...] = ()
    codes: tuple[str, ...] = ()

    def get(self, name: str) -> Value:
        """The value of a field, None where nothing is said."""
        return self.values.get(name)

    def text(self, name: str) -> str | None:
        """A value that is a text; None where nothing is said."""
        found = self.values.get(name)
        return found if isinstance(found, str) else None

    def of(self, table: str) -> dict[str, Value]:
        """The values of one table, by field."""
        start = f"{table}."
        return {k.removeprefix(start): v for k, v in self.values.items() if k.startswith(start)}

    @property
    def deceased(self) -> bool:
        """Whether the file says that they have died."""
        return self.values.get("person.life_status") == "deceased"


@dataclass(frozen=True)
class PairingFacts:
    """What a ledger says of one pairing. An end that is still ahead stands in the note."""

    mode: Mode
    services: tuple[str, ...] = ()
    start: str | None = None
    ended_on: str | None = None
    end_reason: EndReason | None = None
    agreement: Agreement = "unknown"
    agreement_on: str | None = None
    visit_every_days: int | None = None
    patrol_area: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class GroupRef:
    """A villager group of the register."""

    id: str
    number: int | None
    name: str | None
    label: str


class Groups:
    """Villager groups by token: `id:…` for one of the register, `#3` or `=Name` for a new one."""

    def __init__(self, known: Iterable[GroupRef]) -> None:
        self._known = tuple(known)
        self.labels = {f"id:{group.id}": group.label for group in self._known}

    def token(self, group: int | str | None) -> str | None:
        """The token of a group as a file writes it; None for none."""
        if group in (None, "", 0):
            return None
        for known in self._known:
            same_name = isinstance(group, str) and plain(known.name) == plain(group)
            if (isinstance(group, int) and known.number == group) or same_name:
                return f"id:{known.id}"
        token = f"#{group}" if isinstance(group, int) else f"={group}"
        self.labels.setdefault(token, f"{group}组" if isinstance(group, int) else str(group))
        return token


def number_and_name(token: str) -> tuple[int | None, str | None]:
    """What a new group is made with."""
    return (int(token[1:]), None) if token.startswith("#") else (None, token[1:])


def said(values: Mapping[str, Value]) -> dict[str, Value]:
    """The values that say something; a text of blanks or control characters says nothing."""
    return {
        name: value
        for name, value in values.items()
        if value not in (None, "", (), False) and not (isinstance(value, str) and not plain(value))
    }


def plain(text: Value) -> str:
    """A text without blanks, control characters and differences of width, to compare it."""
    if not isinstance(text, str):
        return ""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) not in _UNSEEN).casefold()


_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


def lines(*texts: str | None) -> str | None:
    """Remarks one below the other, each once; None for none."""
    kept: dict[str, str] = {}
    for text in texts:
        for line in (text or "").splitlines():
            if plain(line):
                kept.setdefault(plain(line), line.strip())
    return "\n".join(kept.values()) or None


def labelled(heading: str, text: str | None) -> str | None:
    """A remark with its heading, in one line; None for no text."""
    flat = " ".join((text or "").split())
    return f"{heading}：{flat}" if flat else None


def whole_day(written: str | None) -> str | None:
    """A date that is known to the day; None for less."""
    return written if written and re.fullmatch(r"\d{4}-\d{2}-\d{2}", written) else None


def with_values(facts: Facts, more: Mapping[str, Value]) -> Facts:
    """The facts with other values for some fields."""
    return replace(facts, values={**facts.values, **more})
