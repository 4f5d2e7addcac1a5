"""From headings to fields: which column holds what, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from eldercare_desktop.rosters.header import Header
from eldercare_desktop.rosters.labels import OTHER_PERSON, Label, full_label, label_of, role_of

PERSONAL: Final = frozenset({"id_number", "sex", "birth", "age", "nominal_age", "address"})
CONTACT_ROLES: Final = (
    "guardian",
    "supporter",
    "emergency_contact",
    "spouse",
    "father",
    "mother",
    "householder",
    "care_provider",
    "helper",
)
# The three who answer for an elder share one set of fields; the first of them takes it.
_ANSWERABLE: Final = ("guardian", "supporter", "emergency_contact")
_CONTACT_ATTRIBUTES: Final = frozenset(
    {"name", "phone", "relation", "id_number", "role", "address", "birth", "sex", "age"}
)
_REPEATABLE: Final = frozenset(
    {
        "note",
        "health_note",
        "category",
        "assistance_category",
        "living_situation",
        "disability",
        "tick",
        "never_store",
        "serial",
        "address",
        "phone",
        "services",
    }
)


@dataclass(frozen=True)
class Column:
    """One column: its place, its words, its field (None: not understood), and whose it is.

    `field` is the name to show; `role` and `attribute` are given for people beside the elder.
    """

    index: int
    label: str
    field: str | None
    role: str | None = None
    attribute: str | None = None


@dataclass(frozen=True)
class Block:
    """Columns that describe one person (or pairing) a row; a sheet may have several abreast."""

    columns: tuple[Column, ...]

    def of(self, name: str) -> list[Column]:
        """The columns of a field."""
        return [column for column in self.columns if column.field == name]

    def first(self, name: str) -> Column | None:
        """The first column of a field."""
        return next(iter(self.of(name)), None)

    @property
    def fields(self) -> frozenset[str]:
        """All fields that were understood."""
        return frozenset(column.field for column in self.columns if column.field)


def map_header(header: Header) -> tuple[Block, ...]:
    """The blocks of a heading, each with its columns mapped."""
    return tuple(_Mapper(columns).block() for columns in _abreast(header))


def _abreast(header: Header) -> list[dict[int, tuple[str, ...]]]:
    """Splits side-by-side tables: 姓名 性别 … | 姓名 性别 …"""
    columns = sorted(header.paths)
    words = ["/".join(full_label(part) for part in header.paths[c]) for c in columns]
    starts = _starts(words)
    if len(starts) < 2:
        return [header.paths]
    bounds = [columns[i] for i in starts] + [columns[-1] + 1]
    return [
        {c: header.paths[c] for c in columns if low <= c < high}
        for low, high in zip([columns[0], *bounds[1:-1]], bounds[1:], strict=True)
    ]


def _starts(words: list[str]) -> list[int]:
    """Where the tables begin: at each return of the first heading, if two others return too."""
    for offset, word in enumerate(words[:3]):
        places = [i for i, other in enumerate(words) if other == word]
        if len(places) < 2:
            continue
        runs = [set(words[a:b]) for a, b in zip(places, [*places[1:], len(words)], strict=True)]
        shared = set.intersection(*runs)
        named = any(label_of(w.split("/")[-1]).attribute == "name" for w in shared)
        if len(shared) >= 2 and named:
            return [place - offset for place in places]
    return []


@dataclass
class _Mapper:
    """Goes over the headings from left to right; what is said of one depends on the others."""

    paths: dict[int, tuple[str, ...]]
    taken: dict[str, int] = field(default_factory=dict)
    anchor: str = "elder"
    answerable: str | None = None

    def block(self) -> Block:
        columns = [self._column(index, path) for index, path in sorted(self.paths.items())]
        related = any(c.field == "householder_relation" for c in columns)
        if not {"name", "elders"} & {c.field for c in columns} and not related:
            columns = [_householder_as_elder(c) for c in columns]
        return Block(tuple(_phones_settled(columns)))

    def _column(self, index: int, path: tuple[str, ...]) -> Column:
        words = " ".join("".join(part.split()) for part in path)
        label = label_of(path[-1])
        if any(label_of(part).field == "never_store" for part in path):
            return Column(index, words, "never_store")
        role = self._role(path, label)
        if role not in (None, "elder") and label.known and not _is_own(label):
            return self._about_another(index, words, str(role), label)
        name = self._own_field(path, label)
        if name == "name":
            self.anchor = "elder"
        return self._own(index, words, name, "elder" if role == "elder" else None)

    def _role(self, path: tuple[str, ...], label: Label) -> str | None:
        """Whose column it is: the heading's own words first, then the group's above it."""
        if label.attribute == "relation":
            return label.role if label.role in ("spouse", "householder") else self._parent(path)
        return label.role or self._parent(path)

    def _parent(self, path: tuple[str, ...]) -> str | None:
        return next((r for r in (role_of(full_label(p)) for p in reversed(path[:-1])) if r), None)

    def _about_another(self, index: int, words: str, role: str, label: Label) -> Column:
        attribute = label.attribute or "name"
        if attribute == "name":
            self.anchor = role
        if role == OTHER_PERSON:
            return Column(index, words, None, role, attribute)
        if attribute not in _CONTACT_ATTRIBUTES:
            return Column(index, words, None)
        return self._contact(index, words, role, attribute)

    def _contact(self, index: int, words: str, role: str, attribute: str) -> Column:
        if role in _ANSWERABLE and self.answerable is None:
            self.answerable = role
        shown = "guardian" if role == self.answerable else role
        name = f"{shown}_{attribute}"
        if name in self.taken:
            return Column(index, words, f"other_{name}", role, attribute)
        self.taken[name] = index
        return Column(index, words, name, role, attribute)

    def _own_field(self, path: tuple[str, ...], label: Label) -> str | None:
        if label.field:
            return label.field
        if label.attribute == "role":
            return "category" if self.anchor == "elder" else f"{self.anchor}_role"
        if label.attribute:
            return label.attribute
        whole = label_of("".join(path))
        vague = whole.field in ("note", "serial", "category") and not whole.strong
        return whole.field if len(path) > 1 and not vague else None

    def _own(self, index: int, words: str, name: str | None, role: str | None) -> Column:
        relation = name in ("relation", "guardian_relation")
        if relation or (name in self.taken and name in PERSONAL | {"name"}):
            return self._beside_anchor(index, words, "relation" if relation else str(name))
        if name and name.endswith("_role"):
            return self._contact(index, words, name.removesuffix("_role"), "role")
        if name and name in self.taken and name not in _REPEATABLE:
            return Column(index, words, None)
        if name:
            self.taken.setdefault(name, index)
        return Column(index, words, name, role)

    def _beside_anchor(self, index: int, words: str, attribute: str) -> Column:
        """A second 姓名 or 身份证号, or 关系: of the person named just before."""
        role = "guardian" if self.anchor == "elder" else self.anchor
        if role == OTHER_PERSON:
            return Column(index, words, None, role, attribute)
        if attribute == "name":
            self.anchor = role
        return self._contact(index, words, role, attribute)


def _householder_as_elder(column: Column) -> Column:
    """A list of households names nobody else: then the householder is who is listed."""
    if column.role != "householder" or column.attribute == "relation":
        return column
    return Column(column.index, column.label, column.attribute)


def _is_own(label: Label) -> bool:
    """Headings that keep their meaning under any group: 备注, 序号, 结对时间."""
    return label.field is not None and label.attribute is None


def _phones_settled(columns: list[Column]) -> Iterable[Column]:
    """A plain 联系电话 right after a named helper's or guardian's columns is theirs."""
    mapped = {c.field for c in columns}
    for column in columns:
        role = _named_before(columns, column) if _is_plain_phone(column) else None
        shown = _shown_role(columns, role)
        if role == OTHER_PERSON:
            column = Column(column.index, column.label, None, role, "phone")
        elif role and f"{shown}_phone" not in mapped:
            column = Column(column.index, column.label, f"{shown}_phone", role, "phone")
            mapped.add(column.field)
        yield column


def _is_plain_phone(column: Column) -> bool:
    """Whether neither its words nor the group above say that it is the elder's own."""
    return column.field == "phone" and column.role is None


def _named_before(columns: list[Column], column: Column) -> str | None:
    """The role of the person whose columns stand directly to the left."""
    before = [c for c in columns if c.index < column.index]
    last = before[-1] if before else None
    near = last is not None and last.attribute in ("name", "relation", "role", "id_number")
    return last.role if near and last is not None else None


def _shown_role(columns: list[Column], role: str | None) -> str | None:
    """The role as its columns show it: the first who answers for an elder is `guardian`."""
    for column in columns:
        if column.role == role and column.field and column.attribute:
            return column.field.removesuffix(f"_{column.attribute}").removeprefix("other_")
    return role
