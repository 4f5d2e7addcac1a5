"""What the list of rules needs, read and written in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.rule_lines import RuleLine


EVERYWHERE = "*"
"""In the place of a village: all of them."""


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


@dataclass(frozen=True)
class Rules:
    """The rules, and the villages (code, name) that each may have its own."""

    lines: list[RuleLine]
    villages: list[tuple[str, str]]


def rules(read: Any, village: str | None) -> Rules:
    """The rules of a village, or of the store's own area."""
    from eldercare_desktop.care.rule_lines import rule_lines, villages_of

    return Rules(rule_lines(read, today(), village), villages_of(read))


def choose(
    work: Any, code: str, value: int | None, starts_on: str, note: str | None, where: str | None
) -> None:
    """Choose a number from a day on: in one village, or everywhere.

    Everywhere is each village of a township, and the township's own lists.
    """
    from eldercare_desktop.care.rule_lines import villages_of
    from eldercare_desktop.care.rule_settings import set_rule

    places = [] if where in (None, EVERYWHERE) else [str(where)]
    if where == EVERYWHERE:
        places = [str(work.setting("village")), *(village for village, _ in villages_of(work))]
    set_rule(work, code, value, starts_on=starts_on, villages=places, note=note)


def take_back(work: Any, step_id: str) -> None:
    """Take a choice back."""
    from eldercare_desktop.care.rule_settings import withdraw_rule

    withdraw_rule(work, step_id)
