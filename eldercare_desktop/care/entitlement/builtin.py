"""The entitlements that every village begins with: national ones, and those most counties have.

Amounts are the county's, so they are empty, but for what is paid everywhere at the least. A
village or township changes what is different with it, switches off what it has not, and adds
its own (see `editing`). The order is that of the list.
"""

from __future__ import annotations

from eldercare_desktop.care.entitlement.terms import Terms

ELDER = ("elder",)
POOR = ("destitute_dispersed", "destitute_centralized", "low_income", "low_income_edge")
"""经济困难: 特困, 低保 and 低保边缘."""
DESTITUTE = ("destitute_dispersed", "destitute_centralized")
DISABLED = ("disability", "severe_disability")
ELDER_LAW = "老年人权益保障法"
DISTRESS = "财社〔2014〕113号"
"""经济困难的高龄、失能等老年人补贴制度."""


def _destitute_care(level: str) -> Terms:
    return Terms(
        f"destitute_care_{level}",
        categories=DESTITUTE,
        self_care=(level,),
        per="month",
        family="destitute_care",
        source="国发〔2016〕14号，民发〔2021〕43号",
    )


def _advanced_age(first: int, last: int | None) -> Terms:
    return Terms(
        f"advanced_age_{first}",
        kinds=ELDER,
        age_from=first,
        age_to=last,
        per="month",
        family="advanced_age",
        source=f"{ELDER_LAW} 第三十三条",
    )


_BUILTIN = (
    _advanced_age(80, 89),
    _advanced_age(90, 99),
    _advanced_age(100, None),
    Terms(
        "base_pension", kinds=ELDER, age_from=60, amount=14_300, per="month",
        source="国发〔2014〕8号，2025年全国最低标准",
    ),
    Terms(
        "destitute_support", categories=DESTITUTE, per="month", source="国发〔2016〕14号",
    ),
    _destitute_care("full_self_care"),
    _destitute_care("semi_care"),
    _destitute_care("full_care"),
    Terms(
        "low_income_support", categories=("low_income",), per="month", source="国务院令第649号",
    ),
    Terms(
        "dependent_care", kinds=ELDER, age_from=60, categories=POOR,
        self_care=("full_care",), ability=("severe", "complete"), per="month",
        source=DISTRESS,
    ),
    Terms(
        "elder_services", kinds=ELDER, age_from=60, categories=POOR, per="month",
        source=DISTRESS,
    ),
    Terms(
        "care_voucher", kinds=ELDER, age_from=60, ability=("moderate", "severe", "complete"),
        per="month", source="民政部、财政部 2025年 养老服务消费补贴",
    ),
    Terms(
        "disability_living", categories=DISABLED,
        also_categories=("low_income", "low_income_edge"), per="month",
        source="国发〔2015〕52号",
    ),
    Terms(
        "disability_care", categories=("severe_disability",), per="month",
        source="国发〔2015〕52号",
    ),
    Terms(
        "family_planning", kinds=ELDER, age_from=49, categories=("family_planning_special",),
        per="month", source="国人口发〔2007〕78号",
    ),
    Terms(
        "preferential", categories=("preferential_treatment",), per="month",
        source="军人抚恤优待条例",
    ),
    Terms(
        "health_check", kinds=ELDER, age_from=65, per="year", source="国家基本公共卫生服务规范",
    ),
    Terms(
        "courtesy_card", kinds=ELDER, age_from=65, per="once", source=f"{ELDER_LAW} 第五章",
    ),
    Terms(
        "child_living", kinds=("child_in_need",), age_to=17, per="month",
        source="国办发〔2010〕54号，民发〔2019〕62号",
    ),
)  # fmt: skip

BUILTIN: dict[str, Terms] = {terms.code: terms for terms in _BUILTIN}
"""Code -> terms that hold since ever, in the order of the list. Codes are never reused."""
