"""Lines of prices as sentences, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from eldercare_desktop.care.meal.prices.line import Part, PriceLine
from eldercare_desktop.screens import language
from eldercare_desktop.screens.meal_accounts.price_phrases import percent, sentence_of, set_name

LINES = [
    (PriceLine("set", name="一荤一素", price=900), "一荤一素 9.00 yuan", "一荤一素 9.00元"),
    (PriceLine("set", price=None), "New set …", "新套餐 …"),
    (
        PriceLine("set", name="早点", price=350, periods=("lunch", "breakfast")),
        "早点 3.50 yuan (Breakfast, Lunch only)",
        "早点 3.50元（只限早餐、午餐）",
    ),
    (
        PriceLine("subsidy", age_from=75, age_to=84, government=Part(500)),
        "75 to 84 years: Government 5.00 yuan",
        "75-84岁 政府补5.00元",
    ),
    (
        PriceLine("subsidy", age_from=90, collective=Part(share=10_000)),
        "90 years and older: Village all of it",
        "90岁及以上 村集体补全部",
    ),
    (
        PriceLine("subsidy", government=Part(share=2500, most=300)),
        "Everybody: Government 25 % of the price, at most 3.00 yuan",
        "所有人 政府补价格的25%（最多3.00元）",
    ),
    (
        PriceLine(
            "subsidy",
            categories=("disability", "low_income"),
            government=Part(100, 3333),
            donation=Part(50),
        ),
        "Low income or Disability: Government 1.00 yuan and 33.33 % of the price, "
        "Donations 0.50 yuan",
        "低保、残疾 政府补1.00元加价格的33.33%，捐赠补0.50元",
    ),
    (
        PriceLine("delivery", price=200, self_care=("full_care", "semi_care"), age_to=69),
        "up to 69 years · Needs some care or Needs full care: brought for 2.00 yuan, "
        "paid by oneself",
        "69岁及以下 · 半护理、全护理 送餐2.00元，自付",
    ),
    (
        PriceLine("delivery", price=400, collective=Part(150)),
        "Everybody: brought for 4.00 yuan, of this Village 1.50 yuan",
        "所有人 送餐4.00元，其中村集体补1.50元",
    ),
    (PriceLine("subsidy"), "Everybody: …", "所有人 …"),
]


@pytest.mark.parametrize(("line", "english", "chinese"), LINES)
def test_a_line_reads_as_a_sentence(
    qapp: QApplication, line: PriceLine, english: str, chinese: str
) -> None:
    assert sentence_of(line) == english
    language.install(qapp, "zh_CN")
    assert sentence_of(line) == chinese


def test_shares_and_names_are_as_short_as_they_can_be() -> None:
    assert [percent(x) for x in (2500, 3333, 50, 10_000, 1050)] == [
        "25", "33.33", "0.50", "100", "10.50",
    ]  # fmt: skip
    assert [set_name(x) for x in (900, 950, None)] == ["9 yuan set", "9.50 yuan set", "Meal"]
