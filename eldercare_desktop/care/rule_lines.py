"""The rules as one reads them: what holds today, since when, what comes, and who chose it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import column, select, table

from eldercare_desktop.care.area import in_scope
from eldercare_desktop.care.rule_settings import RULE_SETTINGS, RuleSetting, in_force
from eldercare_desktop.care.rule_value import RuleValue
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

When = Literal["past", "now", "coming"]


@dataclass(frozen=True)
class RuleStep:
    """A number and the day from which it holds; None: since ever, and nobody can take it back.

    `chosen` is False where the default holds; `note` and `user` say why and by whom.
    """

    id: str | None
    starts_on: str | None
    value: int
    chosen: bool
    when: When
    note: str | None = None
    user: str = ""


@dataclass(frozen=True)
class RuleLine:
    """One rule today: its number, all steps (the newest first), and the next one if any.

    `differs`: not every village of this township has the same number today.
    """

    setting: RuleSetting
    value: int
    chosen: bool
    since: str | None
    steps: tuple[RuleStep, ...]
    differs: bool = False

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.setting.code

    @property
    def next(self) -> RuleStep | None:
        """The next step that lies ahead."""
        coming = [step for step in self.steps if step.when == "coming"]
        return coming[-1] if coming else None


def rule_lines(reader: Reader, today: str, village: str | None = None) -> list[RuleLine]:
    """All rules in the order of the catalogue, for a village (the store's own)."""
    book, users = Rulebook.of(reader), _users(reader)
    villages = [code for code, _ in villages_of(reader)]
    return [_line(book, code, today, village, villages, users) for code in RULE_SETTINGS]


def villages_of(reader: Reader) -> list[tuple[str, str]]:
    """Code and name of the villages of a township's store; none for a village's own."""
    own = str(reader.setting("village", ""))
    areas = table("area", column("code"), column("name"), column("level"))
    statement = select(areas.c.code, areas.c.name).where(areas.c.level == "village")
    rows = reader.rows(statement.order_by(areas.c.code))
    return [(row.code, row.name) for row in rows if row.code != own and in_scope(row.code, own)]


def _line(
    book: Rulebook,
    code: str,
    today: str,
    village: str | None,
    villages: list[str],
    users: Mapping[str, str],
) -> RuleLine:
    setting, holds = RULE_SETTINGS[code], book.step(code, today, village)
    steps = [_step(book, value, today, holds, users) for value in book.steps(code, village)]
    chosen = book.chosen(code, today, village) is not None
    return RuleLine(
        setting=setting,
        value=in_force(book, code, today, village),
        chosen=chosen,
        since=holds.starts_on if holds else None,
        steps=(*reversed(steps), _first(book, setting, holds)),
        differs=len({in_force(book, code, today, one) for one in villages}) > 1,
    )


def _step(
    book: Rulebook, value: RuleValue, today: str, holds: RuleValue | None, users: Mapping[str, str]
) -> RuleStep:
    when: When = "coming" if value.starts_on > today else "past"
    return RuleStep(
        id=value.id,
        starts_on=value.starts_on,
        value=in_force(book, value.code, value.starts_on, value.village),
        chosen=value.value is not None,
        when="now" if holds is not None and holds.id == value.id else when,
        note=value.note,
        user=users.get(value.id, ""),
    )


def _first(book: Rulebook, setting: RuleSetting, holds: RuleValue | None) -> RuleStep:
    """What held before anything was chosen with a day."""
    local = book.local.get(setting.code)
    value = setting.default if local is None else local
    return RuleStep(None, None, value, local is not None, "past" if holds else "now")


def _users(reader: Reader) -> dict[str, str]:
    """Row of a choice -> who made it."""
    t = table_of(RuleValue)
    rows = [(t.name, row.id) for row in reader.rows(select(t.c.id))]
    return {change.row_id: change.user for change in reader.changes_of(rows)} if rows else {}
