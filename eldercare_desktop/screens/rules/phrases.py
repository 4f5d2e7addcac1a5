"""How a rule is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.rule_lines import RuleLine, RuleStep
    from eldercare_desktop.care.rule_settings import RuleSetting


def name(setting: RuleSetting) -> str:
    """The rule, as the beginning of a sentence that its number ends."""
    return word("rule", setting.code)


def amount(setting: RuleSetting, value: int) -> str:
    """A number with what it counts, or with what it stands for."""
    if setting.unit == "choice":
        return f"{value} · {word('rule_choice', str(value))}"
    return f"{value} {word('rule_unit', setting.unit)}"


def since(line: RuleLine) -> str:
    """Since when the number of today holds."""
    return line.since or QCoreApplication.translate("rules", "ever")


def coming(line: RuleLine) -> str:
    """The next change, if one is chosen already."""
    step = line.next
    return (
        QCoreApplication.translate("rules", "{value} from {day}").format(
            value=step.value, day=step.starts_on
        )
        if step
        else ""
    )


def step_words(line: RuleLine, step: RuleStep) -> str:
    """One line of the history."""
    said = amount(line.setting, step.value)
    return (
        said
        if step.chosen
        else QCoreApplication.translate("rules", "{value} (default)").format(value=said)
    )


def step_day(step: RuleStep) -> str:
    """From which day."""
    return (
        QCoreApplication.translate("rules", "from {day}").format(day=step.starts_on)
        if step.starts_on
        else QCoreApplication.translate("rules", "before that")
    )


def step_state(step: RuleStep) -> str:
    """Whether it holds now, or will."""
    return {
        "now": QCoreApplication.translate("rules", "holds now"),
        "coming": QCoreApplication.translate("rules", "to come"),
        "past": "",
    }[step.when]
