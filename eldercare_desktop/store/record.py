"""How a record is declared: once, for the store, the change log, sync, history and export.

A record is an `SQLModel` class. It is used as a declaration (columns, labels, how it
merges) and as a plain value; it is never attached to a session. All field values are
plain JSON values (text, integers, true/false, lists of text), so that what is stored,
what is logged and what is sent are the same thing. Dates are ISO text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticUndefined
from sqlalchemy import ForeignKey, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Plain = str | int | bool | list[str] | None
"""What one field of a record may hold, on disk, in the change log and on the wire."""


class RowIdType(TypeDecorator[str]):
    """A row id: 32 hex digits in Python, 16 bytes on disk (a million visits hold four each)."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else bytes.fromhex(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else bytes(value).hex()


class FlagType(TypeDecorator[bool]):
    """True or false as 1 or 0: STRICT tables know no BOOLEAN."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class JsonType(TypeDecorator[Any]):
    """A list or mapping as canonical JSON text: readable Chinese, sorted keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


def to_json(value: Any) -> str:
    """Canonical JSON: the same value always gives the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def check_day(value: str) -> str:
    """A whole date as YYYY-MM-DD; ValueError when it is none."""
    if not _DAY.fullmatch(value):
        raise ValueError("not a date")
    date.fromisoformat(value)
    return value


def check_partial_day(value: str) -> str:
    """YYYY, YYYY-MM or YYYY-MM-DD, as much as is known; ValueError when it is none."""
    if not _PARTIAL.fullmatch(value):
        raise ValueError("not a date or part of one")
    date.fromisoformat((value + "-01-01")[:10])
    return value


def clean_text(value: Any) -> Any:
    """NFC, no control characters, no blanks around; the empty text is None."""
    import unicodedata

    if not isinstance(value, str):
        return value
    kept = (c for c in unicodedata.normalize("NFC", value) if c in "\n\t" or _is_seen(c))
    return "".join(kept).strip() or None


def _is_seen(character: str) -> bool:
    """Whether a character shows. One of a newer Unicode or of a private area does: names
    have such characters, and Python would call them unprintable."""
    import unicodedata

    return character.isprintable() or unicodedata.category(character) in ("Cn", "Co")


def _sorted_unique(value: list[str]) -> list[str]:
    return sorted(set(value))


Day = Annotated[str, AfterValidator(check_day)]
PartialDay = Annotated[str, AfterValidator(check_partial_day)]
CleanText = Annotated[str, BeforeValidator(clean_text)]
OptionalText = Annotated[str | None, BeforeValidator(clean_text)]
Names = Annotated[list[str], AfterValidator(_sorted_unique)]
"""A set of glossary names, kept sorted so that equal sets are equal values."""


def _info(
    label: str, sensitive: bool, local: bool, refers: str | None = None, names_rows: bool = False
) -> dict[str, Any]:
    said = {"label": label, "sensitive": sensitive, "local": local, "refers": refers}
    return {"info": {**said, "names_rows": names_rows}}


def text(
    label: str,
    *,
    default: Any = None,
    sensitive: bool = False,
    local: bool = False,
    index: bool = False,
    required: bool = False,
    names_rows: bool = False,
) -> Any:
    """A text column. `local` columns are derived on this laptop and never sent.

    `names_rows`: ids of rows may stand in the text; they follow when a row gets another one.
    """
    return Field(
        default=PydanticUndefined if required else default,
        sa_type=Text,
        nullable=not required and default is None,
        index=index,
        sa_column_kwargs=_info(label, sensitive, local, names_rows=names_rows),
    )


def number(label: str, *, default: int | None = None, required: bool = False) -> Any:
    """An integer column: a count, minutes or fen."""
    return Field(
        default=PydanticUndefined if required else default,
        sa_type=Integer,
        nullable=not required and default is None,
        sa_column_kwargs=_info(label, False, False),
    )


def flag(label: str, *, default: bool | None = False) -> Any:
    """A yes/no column; default None means "not known"."""
    return Field(
        default=default,
        sa_type=FlagType,
        nullable=default is None,
        sa_column_kwargs=_info(label, False, False),
    )


def _none() -> list[str]:
    # Not `list` itself: pydantic takes 0.1 ms to look at the signature of a built-in.
    return []


def names(label: str, *, sensitive: bool = False, unknown: bool = False) -> Any:
    """A set of glossary names as a sorted list (see `Names`); with `unknown` it may be None."""
    made: dict[str, Any] = {"default": None} if unknown else {"default_factory": _none}
    info = _info(label, sensitive, False)
    return Field(sa_type=JsonType, nullable=unknown, sa_column_kwargs=info, **made)


def row_id() -> Any:
    """The primary key; empty until `Work.insert` mints it."""
    return Field(
        default="",
        sa_type=RowIdType,
        primary_key=True,
        sa_column_kwargs=_info("ID", False, False),
    )


def ref(table: str, label: str, *, required: bool = True, index: bool = True) -> Any:
    """A reference to a row of `table`; follows the row when a fork gives it a new id."""
    return Field(
        default=PydanticUndefined if required else None,
        sa_type=RowIdType,
        nullable=not required,
        index=index,
        sa_column_args=[ForeignKey(f"{table}.id", onupdate="CASCADE")],
        sa_column_kwargs=_info(label, False, False, table),
    )


class Record(SQLModel):
    """Base of everything that a village keeps and the county gets."""

    metadata = MetaData(naming_convention=NAMING)
    __table_args__ = {"sqlite_strict": True}
    merge: ClassVar[Literal["profile", "fact"]]

    id: str = row_id()
    village: str = text("Village", required=True, index=True)

    def derived(self) -> Mapping[str, Plain]:
        """Values of the `local` columns, from the others. Recomputed at every write."""
        return {}


class Profile(Record):
    """A record that is edited: merged field by field, removed by a mark, never erased."""

    merge = "profile"
    deleted: bool = flag("Deleted")


class Fact(Record):
    """Something that happened: only inserted. A correction is a new, linked fact.

    Every fact table declares `corrects_id`, a reference to its own table. A fact with
    `withdrawn` takes back the one it corrects and says nothing itself.
    """

    merge = "fact"
    for_good: ClassVar[bool] = False
    """Never withdrawn: what takes it back is an entry of its own, as in a ledger (`taken_back`)."""

    withdrawn: bool = flag("Withdrawn")
    corrects_id: str | None

    def taken_back(self, reader: Any) -> Fact | None:
        """Of a fact that is for good: the one to insert that undoes it; None: it was undone
        already. CareError where that cannot be any more.
        """
        raise NotImplementedError


class Same(Fact):
    """Somebody's word that two rows of one table are about the same (see `store/joining.py`).

    Every such table declares `kept_id` and `other_id`, references to the table, and `seen`:
    what the other row said at that time (see `care/settling/comparing.py`).
    """

    kept_id: str
    other_id: str
    seen: list[str]


def record_types() -> dict[str, type[Record]]:
    """All declared records by table name, parents before children."""
    found: dict[str, type[Record]] = {}
    waiting: list[type[Record]] = [Record]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if hasattr(kind, "__table__"):
                found[kind.__table__.name] = kind
    return {t.name: found[t.name] for t in Record.metadata.sorted_tables if t.name in found}


def table_of(kind: type[Record]) -> Table:
    """The table of a record class."""
    table: Table = kind.__table__  # type: ignore[attr-defined]
    return table


def sent_fields(kind: type[Record]) -> list[str]:
    """The fields of a record that the change log and the county hold: all but local ones."""
    return [c.name for c in table_of(kind).columns if c.name != "id" and not c.info.get("local")]


def naming_rows(kind: type[Record]) -> list[str]:
    """Text fields in which ids of rows may stand."""
    return [c.name for c in table_of(kind).columns if c.info.get("names_rows")]


def references(kind: type[Record]) -> dict[str, str]:
    """Field -> table it refers to."""
    return {c.name: c.info["refers"] for c in table_of(kind).columns if c.info.get("refers")}
