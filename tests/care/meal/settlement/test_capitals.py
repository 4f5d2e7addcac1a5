"""Amounts in the capital figures of receipts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.identity import masked_name
from eldercare_desktop.care.meal.settlement.capitals import DIGITS, capitals


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (30, "叁角整"),
        (105, "壹元零伍分"),
        (325, "叁元贰角伍分"),
        (1000, "壹拾元整"),
        (10_500, "壹佰零伍元整"),
        (1_000_100, "壹万零壹元整"),
        (10_050_000, "壹拾万零伍佰元整"),
        (1_001_000_000, "壹仟零壹万元整"),
        (123_456_789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
        (-1250, "负壹拾贰元伍角整"),
    ],
)
def test_amounts_in_words(fen: int, words: str) -> None:
    assert capitals(fen) == words


@given(st.integers(0, 10_000_000_000))
def test_words_give_the_amount_back(fen: int) -> None:
    assert read(capitals(fen)) == fen


def read(words: str) -> int:
    """An amount in words, read from left to right."""
    total = section = digit = 0
    for sign in re.sub("整|负", "", words):
        if sign in DIGITS:
            digit = DIGITS.index(sign)
        elif sign in "拾佰仟":
            section += (digit or 1) * {"拾": 10, "佰": 100, "仟": 1000}[sign]
            digit = 0
        elif sign in "万亿元":
            value = section + digit
            if sign == "元":
                total = (total + value) * 100
            elif sign == "万":
                total += value * 10_000
            else:
                total = (total + value) * 100_000_000
            section = digit = 0
        else:
            total += digit * {"角": 10, "分": 1}[sign]
            digit = 0
    return total


@pytest.mark.parametrize(
    ("name", "shown"),
    [("王桂芳", "王**"), ("欧阳秀英", "欧阳**"), ("李四", "李*"), ("欧阳", "欧*"), ("王", "王*")],
)
def test_a_notice_shows_the_surname_alone(name: str, shown: str) -> None:
    assert masked_name(name) == shown
