"""How people, dates and warnings are said on the pairing page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import lunar_day, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.draft import PairingWarning
    from eldercare_desktop.care.pairing.rows import PairingRow

_ROLES = ("guardian", "supporter", "emergency_contact", "care_provider")


def facts(someone: Any, *, in_list: bool = False) -> list[str]:
    """What tells people of the same name apart: group, age, lunar birthday."""
    age, lunar = someone.age, lunar_day(someone.lunar_birthday)
    aged = QCoreApplication.translate("PairingFacts", "{age} years").format(age=age)
    if in_list:  # 九月初一 says by itself that it is lunar
        born = QCoreApplication.translate("PairingFacts", "lunar {day}", "in a list")
    else:
        born = QCoreApplication.translate("PairingFacts", "lunar {day}")
    found = [someone.group, aged if age is not None else "", born.format(day=lunar)]
    return [fact for fact in (found if lunar else found[:2]) if fact]


def facts_line(someone: Any) -> str:
    """The same in one line of a list, where there is less room."""
    return " · ".join(facts(someone, in_list=True))


def helper_line(helper: Any) -> str:
    """A helper's kind, group and age."""
    age = QCoreApplication.translate("PairingFacts", "{age} years").format(age=helper.age)
    found = [word("helper_kind", helper.kind), helper.group, age if helper.age is not None else ""]
    return " · ".join(fact for fact in found if fact)


def load_words(elders: int, limit: int) -> str:
    """How full a helper is."""
    return QCoreApplication.translate("PairingFacts", "{elders} of {limit}").format(
        elders=elders, limit=limit
    )


def time_words(row: PairingRow) -> str:
    """Since when, or from when to when."""
    start = row.start or "?"
    if row.ended_on is None:
        if not row.start:
            return QCoreApplication.translate("PairingFacts", "start not known")
        return QCoreApplication.translate("PairingFacts", "since {day}").format(day=start)
    return QCoreApplication.translate("PairingFacts", "{start} to {end}").format(
        start=start, end=row.ended_on
    )


def state_badge(row: PairingRow) -> Badge:
    """The worst trouble of a pairing, or that all is well, or that it is over."""
    if not row.active:
        return Badge(word("end_reason", row.end_reason))
    if row.troubles:
        return trouble_badge(row.troubles[0])
    return Badge(QCoreApplication.translate("PairingFacts", "In order"), "accent", "check")


def trouble_badge(trouble: str) -> Badge:
    """One trouble."""
    kind = "due" if trouble in ("agreement_missing", "helper_away") else "danger"
    return Badge(word("pairing_trouble", trouble), kind)


def warning_sentence(warning: PairingWarning) -> str:
    """A warning as a sentence."""
    params = dict(warning.params)
    if "relation" in params:
        params["relation"] = _relation(str(params["relation"]))
    if "reason" in params:
        params["reason"] = word("need_reason", params["reason"])
    return word("pairing_warning", warning.code).format_map(params)


def reasons_words(reasons: tuple[str, ...]) -> str:
    """Why a pairing is needed."""
    return words("need_reason", reasons)


def _relation(written: str) -> str:
    if written in _ROLES:
        return word("contact_role", written)
    return word("helper_kind", written) if written == "kin" else written
