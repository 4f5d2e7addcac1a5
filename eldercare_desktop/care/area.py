"""Areas: county, township, village (12-digit codes) and the villager groups below them.

Codes are the statistical division codes: 6 digits county, 3 township, 3 village. The
county hands the list out; a village adds only its groups (村民小组), which have no code.
"""

from __future__ import annotations

from typing import Literal

from eldercare_desktop.store.record import CleanText, OptionalText, Profile, number, text

Level = Literal["county", "township", "village"]


class VillagerGroup(Profile, table=True):
    """A villager group (村民小组): numbered, or known by the name of its hamlet."""

    __tablename__ = "villager_group"

    number: int | None = number("Number")
    name: OptionalText = text("Name")

    def label(self) -> str:
        """How people write it: 3组, or the hamlet's name."""
        return self.name or (f"{self.number}组" if self.number is not None else "")


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
