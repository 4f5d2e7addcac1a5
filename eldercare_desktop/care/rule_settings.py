"""Every number of the rules, as a setting: counties differ, so no number is written elsewhere.

A setting has a default with its source. What a county or village changed is kept in the
store's settings under `rule.<code>`; nothing is written for a number that is left alone,
so that a better default reaches everyone who did not choose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

Unit = Literal["elders", "days", "hours", "years"]


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
    RuleSetting("visit.high_risk_age", 80, "years", 60, 100, "内蒙古 2022 探访关爱服务"),
    RuleSetting("visit.high_risk_days", 7, "days", 1, 31, "内蒙古 2022 探访关爱服务"),
    RuleSetting("visit.key_days", 30, "days", 1, 92, "民发〔2022〕73号"),
    RuleSetting("visit.special_days", 30, "days", 1, 31, "民发〔2022〕73号 月探访率"),
    RuleSetting("visit.general_days", 90, "days", 1, 366, "内蒙古 2022 探访关爱服务"),
    RuleSetting("incident.answer_hours", 24, "hours", 1, 168, "内蒙古 2022 探访关爱服务"),
    RuleSetting("need.days_critical", 1, "days", 0, 31, "本地约定"),
    RuleSetting("need.days_urgent", 3, "days", 0, 92, "本地约定"),
    RuleSetting("need.days_normal", 14, "days", 0, 366, "本地约定"),
    RuleSetting("need.escalate_days", 3, "days", 0, 92, "本地约定"),
    RuleSetting("need.follow_up_days", 7, "days", 0, 92, "本地约定"),
    RuleSetting("entitlement.answer_days", 30, "days", 1, 366, "最低生活保障审核确认办法"),
    RuleSetting("entitlement.ahead_days", 60, "days", 0, 366, "本地约定"),
)

RULE_SETTINGS: dict[str, RuleSetting] = {setting.code: setting for setting in _SETTINGS}
"""Code -> setting, in the order in which a settings page shows them."""


def rule(reader: Reader, code: str) -> int:
    """The number that holds here. KeyError for a code that is not in `RULE_SETTINGS`."""
    setting = RULE_SETTINGS[code]
    kept = reader.setting(_key(code))
    return setting.default if kept is None else int(kept)


def all_rules(reader: Reader) -> dict[str, int]:
    """All numbers that hold here, by code."""
    return {code: rule(reader, code) for code in RULE_SETTINGS}


def set_rule(work: Work, code: str, value: int | None) -> None:
    """Choose a number; None goes back to the default. CareError: rule_out_of_range."""
    setting = RULE_SETTINGS[code]
    if value is not None and not setting.least <= value <= setting.most:
        raise CareError(
            "rule_out_of_range", rule=code, least=setting.least, most=setting.most, value=value
        )
    work.set_setting(_key(code), value)


def _key(code: str) -> str:
    return f"rule.{code}"
