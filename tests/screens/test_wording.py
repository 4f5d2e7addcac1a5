"""Every code of the product has words, and words have translations."""

import ast
import re
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from eldercare_desktop.care import records
from eldercare_desktop.care.pairing import record as pairing
from eldercare_desktop.care.resident.record import CATEGORIES, LIVING, SELF_CARE_ITEMS
from eldercare_desktop.care.visit.record import CHECKS, CHILD_CHECKS, ELDER_CHECKS, VISIT_SERVICES
from eldercare_desktop.resources import ROOT, translation
from eldercare_desktop.screens import language, wording
from eldercare_desktop.screens.words import CHOICES
from eldercare_desktop.screens.words.actions import ACTIONS
from eldercare_desktop.screens.words.fields import FIELDS
from eldercare_desktop.screens.words.refusals import REFUSALS

PACKAGE = ROOT / "eldercare_desktop"


def refusal_codes() -> set[str]:
    """Codes of CareError(...) in the sources of the laptop, where they are plain text."""
    found: set[str] = set()
    for folder in ("care", "store", "sync", "rosters", "printing"):
        for path in (PACKAGE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(node, "func", None)
                if isinstance(node, ast.Call) and getattr(name, "id", "") == "CareError":
                    first = node.args[0] if node.args else None
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        found.add(first.value)
    return found


def test_every_refusal_has_a_sentence() -> None:
    without = refusal_codes() - set(REFUSALS)
    fields = {f"invalid_{field}" for field in FIELDS}
    assert sorted(without - fields) == []


def test_every_action_has_words() -> None:
    labels: set[str] = set()
    for path in (PACKAGE / "care").rglob("*.py"):
        labels |= set(re.findall(r'\blabel\s*=\s*"([a-z_]+)"', path.read_text(encoding="utf-8")))
    assert labels, "use cases name what they do"
    assert sorted(labels - set(ACTIONS)) == []


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("category", CATEGORIES),
        ("living", LIVING),
        ("self_care_item", SELF_CARE_ITEMS),
        ("check", CHECKS),
        ("check_hint", ELDER_CHECKS),
        ("child_check_hint", CHILD_CHECKS),
        ("service", VISIT_SERVICES),
        ("service", pairing.SERVICES),
        ("mode", get_args(pairing.Mode)),
        ("agreement", get_args(pairing.Agreement)),
        ("end_reason", get_args(pairing.EndReason)),
    ],
)
def test_every_choice_has_a_word(table: str, values: tuple[str, ...]) -> None:
    assert records.RECORDS, "the records are declared"
    assert [value for value in values if value not in CHOICES[table]] == []


def test_an_unknown_code_is_told_with_its_code() -> None:
    assert "brand_new_code" in wording.sentence("brand_new_code")
    assert wording.sentence("invalid_phone") == "Please look at this field again: Phone"
    assert wording.word("sex", "third") == "third"
    assert wording.word("sex", None) == ""


def test_a_sentence_bears_missing_and_odd_values() -> None:
    assert wording.sentence("pin_length", {"least": 6}) == "A PIN has 6 to … digits."
    assert "{x}" in wording.sentence("folder_not_writable", {"folder": "{x}"})


@pytest.fixture
def chinese(qapp: QApplication) -> None:
    assert translation("eldercare_zh_CN.qm").is_file(), "run: python3 dev.py translations"
    assert language.install(qapp, "zh_CN")


@pytest.mark.usefixtures("chinese")
def test_the_words_are_chinese() -> None:
    assert wording.word("category", "destitute_dispersed") == "特困（分散供养）"
    assert wording.words("service", ["home_care", "errands"]) == "居家照料、代买代缴"
    assert wording.lunar_day("12-08") == "腊月初八"
    assert wording.lunar_day("L02-21") == "闰二月廿一"
    assert wording.sentence("pin_length", {"least": 6, "most": 12}) == "密码是 6 到 12 位数字。"
    untranslated = [
        (table, value)
        for table, words in CHOICES.items()
        for value in words
        if wording.word(table, value) == words[value]
    ]
    assert untranslated == []


def test_english_comes_back(qapp: QApplication) -> None:
    language.install(qapp, "zh_CN")
    language.install(qapp, "en")
    assert wording.word("sex", "female") == "female"


def test_a_language_without_a_translation_says_so(qapp: QApplication) -> None:
    assert not language.install(qapp, "xx")
    assert wording.word("sex", "male") == "male"
