"""Areas: county, township, village (12-digit codes) and the villager groups below them.

Codes are the statistical division codes: 6 digits county, 3 township, 3 village. The
county hands the list out; a village adds only its groups (村民小组), which have no code.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import column, select, table
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import CleanText, OptionalText, Profile, number, text
from eldercare_desktop.store.work import Work

Level = Literal["county", "township", "village"]


class VillagerGroup(Profile, table=True):
    """A villager group (村民小组): numbered, or known by the name of its hamlet."""

    __tablename__ = "villager_group"

    number: int | None = number("Number")
    name: OptionalText = text("Name")

    def label(self) -> str:
        """How people write it: 3组, or the hamlet's name."""
        return group_label(self.number, self.name)


def group_label(number: int | None, name: str | None) -> str:
    """How a group of that number and name is written; the empty text for none."""
    return name or (f"{number}组" if number is not None else "")


def level_of(code: str) -> Level:
    """Level of a 12-digit code, told by its trailing zeros."""
    if code.endswith("000000"):
        return "county"
    return "township" if code.endswith("000") else "village"


def scope_prefix(code: str) -> str:
    """The digits that every village code below `code` begins with."""
    return {"county": code[:6], "township": code[:9], "village": code}[level_of(code)]


def in_scope(village: str, scope: str) -> bool:
    """Whether a village lies within the area `scope` (a county, township or itself)."""
    return village.startswith(scope_prefix(scope))


def check_code(code: CleanText) -> bool:
    """Whether a text has the form of an area code."""
    return len(code) == 12 and code.isascii() and code.isdigit()


def area_names(reader: Reader) -> dict[str, str]:
    """Code -> name of the areas that the county has told this laptop of."""
    known = table("area", column("code"), column("name"))
    return {row.code: row.name for row in reader.rows(select(known.c.code, known.c.name))}


def groups_of(reader: Reader, village: str | None = None) -> list[VillagerGroup]:
    """The villager groups, numbered ones first."""
    where = () if village is None else (col(VillagerGroup.village) == village,)
    order = (col(VillagerGroup.number).nulls_last(), col(VillagerGroup.name))
    return reader.find(VillagerGroup, *where, order_by=order)


def group_for(
    work: Work, village: str, *, number: int | None = None, name: str | None = None
) -> VillagerGroup | None:
    """The group of that number or name in a village; added when there is none yet."""
    if number is None and not name:
        return None
    table = VillagerGroup
    condition = col(table.number) == number if number is not None else col(table.name) == name
    found = work.find(table, col(table.village) == village, condition, limit=1)
    if found:
        return found[0]
    return work.insert(VillagerGroup(village=village, number=number, name=None if number else name))


def add_group(
    work: Work, village: str, *, number: int | None = None, name: str | None = None
) -> VillagerGroup:
    """Add a villager group with a number, a name or both.

    CareError: group_unnamed, group_number_wrong, group_exists (`label`).
    """
    work.label = "add_group"
    group = VillagerGroup(village=village, number=number, name=name)
    _refuse_group(work, group)
    return work.insert(group)


def rename_group(
    work: Work, seen: VillagerGroup, *, number: int | None = None, name: str | None = None
) -> VillagerGroup:
    """Give a group another number and name; its people stay in it. CareError: as `add_group`."""
    work.label = "rename_group"
    _refuse_group(work, seen.model_copy(update={"number": number, "name": name}))
    return work.set(seen, number=number, name=name)


def _refuse_group(reader: Reader, wanted: VillagerGroup) -> None:
    name = (wanted.name or "").strip() or None
    if wanted.number is None and name is None:
        raise CareError("group_unnamed", field="number")
    if wanted.number is not None and not 0 < wanted.number < 1000:
        raise CareError("group_number_wrong", field="number")
    for other in groups_of(reader, wanted.village):
        same_number = wanted.number is not None and other.number == wanted.number
        if other.id != wanted.id and (same_number or (name is not None and other.name == name)):
            raise CareError("group_exists", field="number", label=other.label())
