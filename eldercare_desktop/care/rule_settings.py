"""Every number of the rules, as a setting: counties differ, so no number is written elsewhere.

A setting has a default with its source. What a county or village chose is kept as a fact with
the day from which it holds (`care/rule_value.py`); nothing is written for a number that is left
alone, so that a better default reaches everyone who did not choose. A past day is reckoned
with the number of that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.rule_value import RuleValue
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day
from eldercare_desktop.store.work import Work

EARLIEST = "2000-01-01"
LATEST_YEARS = 2
"""Choices begin between these: the end of the year so many years ahead."""

Unit = Literal[
    "elders", "days", "hours", "years", "meals", "grams", "minutes", "choice", "percent", "months",
    "points",
]  # fmt: skip


@dataclass(frozen=True)
class RuleSetting:
    """One number of the rules: what it is counted in, what is sensible, where it comes from."""

    code: str
    default: int
    unit: Unit
    least: int
    most: int
    source: str


_SETTINGS = (
    RuleSetting("person.elder_age", 60, "years", 50, 70, "老年人权益保障法 第二条"),
    RuleSetting("person.advanced_age", 80, "years", 70, 100, "国发〔2021〕35号"),
    RuleSetting("pairing.most_elders", 10, "elders", 1, 200, "京民养老发〔2023〕279号"),
    RuleSetting("pairing.child_until_age", 18, "years", 0, 18, "国发〔2016〕36号"),
    RuleSetting("pairing.oldest_child_helper", 70, "years", 60, 90, "银龄互助 本地约定"),
    RuleSetting("visit.high_risk_age", 80, "years", 60, 100, "内蒙古 2022 探访关爱服务"),
    RuleSetting("visit.high_risk_days", 7, "days", 1, 31, "内蒙古 2022 探访关爱服务"),
    RuleSetting("visit.key_days", 30, "days", 1, 92, "民发〔2022〕73号"),
    RuleSetting("visit.special_days", 30, "days", 1, 31, "民发〔2022〕73号 月探访率"),
    RuleSetting("visit.general_days", 90, "days", 1, 366, "内蒙古 2022 探访关爱服务"),
    RuleSetting("visit.child_in_need_days", 30, "days", 1, 92, "民发〔2019〕62号 定期走访"),
    RuleSetting("visit.left_behind_child_days", 90, "days", 1, 366, "国发〔2016〕13号 定期走访"),
    RuleSetting("visit.return_days", 3, "days", 0, 31, "本地约定"),
    RuleSetting("incident.answer_hours", 24, "hours", 1, 168, "内蒙古 2022 探访关爱服务"),
    RuleSetting("need.days_critical", 1, "days", 0, 31, "本地约定"),
    RuleSetting("need.days_urgent", 3, "days", 0, 92, "本地约定"),
    RuleSetting("need.days_normal", 14, "days", 0, 366, "本地约定"),
    RuleSetting("need.escalate_days", 3, "days", 0, 92, "本地约定"),
    RuleSetting("need.follow_up_days", 7, "days", 0, 92, "本地约定"),
    RuleSetting("entitlement.answer_days", 30, "days", 1, 366, "最低生活保障审核确认办法"),
    RuleSetting("entitlement.ahead_days", 60, "days", 0, 366, "本地约定"),
    RuleSetting("meal.sample_grams", 125, "grams", 125, 1000, "餐饮服务食品安全操作规范 留样"),
    RuleSetting("meal.sample_hours", 48, "hours", 48, 240, "餐饮服务食品安全操作规范 留样"),
    RuleSetting("meal.missed_in_row", 2, "meals", 1, 14, "本地约定"),
    RuleSetting("time_bank.day_cap_minutes", 480, "minutes", 0, 1440, "养老服务时间银行 每日上限"),
    RuleSetting(
        "time_bank.total_cap_minutes", 90_000, "minutes", 0, 1_000_000, "养老服务时间银行 存储上限"
    ),
    RuleSetting("time_bank.excess", 1, "choice", 0, 2, "本地约定"),
    RuleSetting("time_bank.expiry_months", 0, "months", 0, 240, "本地约定 0 为不到期"),
    RuleSetting("time_bank.notice_days", 60, "days", 7, 366, "本地约定"),
    RuleSetting("time_bank.voucher_days", 90, "days", 7, 366, "本地约定 储蓄通兑"),
    RuleSetting("time_bank.voucher_most", 1200, "minutes", 30, 6000, "本地约定 储蓄通兑"),
    RuleSetting("points.per_hour", 0, "points", 0, 600, "本地约定 0 为不折算"),
    RuleSetting("volunteer.share_percent", 30, "percent", 1, 100, "大兴区 时间银行 志愿者占老年人"),
    RuleSetting("volunteer.week_minutes", 1200, "minutes", 60, 10080, "本地约定"),
)

RULE_SETTINGS: dict[str, RuleSetting] = {setting.code: setting for setting in _SETTINGS}
"""Code -> setting, in the order in which a settings page shows them."""


def rule(reader: Reader, code: str, on: str | None = None, village: str | None = None) -> int:
    """The number that holds on a day (today) in a village (the store's own).

    KeyError for a code that is not in `RULE_SETTINGS`. Who asks for many takes a `Rulebook`
    and `in_force`.
    """
    return in_force(Rulebook.of(reader, code), code, on or reader.today, village)


def in_force(book: Rulebook, code: str, on: str, village: str | None = None) -> int:
    """The number that holds on a day; one that came in and makes no sense counts as the next
    that does."""
    setting = RULE_SETTINGS[code]
    chosen = book.chosen(code, on, village)
    if chosen is None:
        return setting.default
    return min(max(chosen, setting.least), setting.most)


def all_rules(reader: Reader, on: str | None = None, village: str | None = None) -> dict[str, int]:
    """All numbers that hold on a day, by code."""
    book, day = Rulebook.of(reader), on or reader.today
    return {code: in_force(book, code, day, village) for code in RULE_SETTINGS}


def set_rule(
    work: Work,
    code: str,
    value: int | None,
    *,
    starts_on: str | None = None,
    villages: Sequence[str] = (),
    note: str | None = None,
) -> list[RuleValue]:
    """Choose a number from a day (today) on; None goes back to the default from then on.

    For the store's own village, or for several: one fact each, because a village receives its
    own only. What was chosen for the same day is corrected. CareError: rule_out_of_range
    (`least`, `most`), invalid_starts_on, rule_start_out_of_range (`least`, `most`: days),
    rule_unchanged (`value`).
    """
    work.label = "set_rule"
    day = starts_on or work.today
    _refuse_value(code, value)
    _refuse_start(work, day)
    book = Rulebook.of(work, code)
    wanted = [v for v in villages or (book.village,) if not _says(book, code, day, v, value)]
    if not wanted:
        raise CareError("rule_unchanged", field="value", value=in_force(book, code, day))
    said: dict[str, Any] = {"code": code, "value": value, "starts_on": day, "note": note}
    said["recorded_at"] = work.now.isoformat()
    return [
        work.insert(
            RuleValue(village=village, corrects_id=_same_day(book, code, day, village), **said)
        )
        for village in wanted
    ]


def withdraw_rule(work: Work, value_id: str) -> RuleValue:
    """Take a choice back: what held before holds on. CareError: row_gone."""
    work.label = "withdraw_rule"
    value = work.get(RuleValue, value_id)
    book = Rulebook.of(work, value.code) if value else None
    if value is None or book is None or value not in book.steps(value.code, value.village):
        raise CareError("row_gone")
    return work.withdraw(value)


def _refuse_value(code: str, value: int | None) -> None:
    setting = RULE_SETTINGS[code]
    if value is not None and not setting.least <= value <= setting.most:
        bounds = {"least": setting.least, "most": setting.most}
        raise CareError("rule_out_of_range", field="value", rule=code, value=value, **bounds)


def _refuse_start(work: Work, day: str) -> None:
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError("invalid_starts_on", field="starts_on") from problem
    latest = f"{int(work.today[:4]) + LATEST_YEARS}-12-31"
    if not EARLIEST <= day <= latest:
        bounds = {"least": EARLIEST, "most": latest}
        raise CareError("rule_start_out_of_range", field="starts_on", **bounds)


def _says(book: Rulebook, code: str, day: str, village: str, value: int | None) -> bool:
    """Whether it holds from exactly that day, or on it, already."""
    step = book.step(code, day, village)
    return (step is not None or value is None) and book.chosen(code, day, village) == value


def _same_day(book: Rulebook, code: str, day: str, village: str) -> str | None:
    step = book.step(code, day, village)
    return step.id if step is not None and step.starts_on == day else None
