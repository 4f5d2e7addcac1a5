"""Categories, living situation, self-care and ability in the words that people use."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

# In order: the longer word before the shorter one that it holds.
_CATEGORIES: Final = (
    ("destitute_centralized", r"集中供养|(特困|五保)[人员户供养]*\(?集中|集中(特困|五保)"),
    ("destitute_dispersed", r"分散供养|(特困|五保)[人员户供养]*\(?分散|分散(特困|五保)"),
    ("destitute_support", r"特困|五保"),
    ("low_income_edge", r"低保边缘|低保边沿|低边|边缘低保"),
    ("low_income", r"低保|最低生活保障"),
    ("unstable_lifted", r"脱贫不稳定"),
    ("near_poverty", r"边缘易致贫"),
    ("sudden_hardship", r"突发严重困难"),
    ("family_planning_special", r"计生特|计划生育特|失独|特扶"),
    (
        "severe_disability",
        r"重残|重度残疾|(残疾?|肢体|视力|听力|智力|精神|言语|多重)[一二12]级|[一二12]级残",
    ),
    ("disability", r"残疾|残[三四34]级|(肢体|视力|听力|智力|精神|言语|多重)[三四34]级"),
    ("preferential_treatment", r"优抚|退役军人|退伍|烈属|军属|参战|参试|伤残军人"),
)
_LIVING: Final = (
    ("living_alone", r"独居|独自|单独居住|一个人(住|生活)"),
    ("empty_nest", r"空巢|老两口|夫妻二?两?人"),
    ("left_behind", r"留守"),
    ("with_spouse", r"配偶|老伴|夫妻|老两口|丈夫|妻子"),
    ("with_family", r"子女|儿|女|孙|家人|家庭|父母|母亲|父亲|亲属|兄|弟|姐|妹|媳"),
    ("institution", r"敬老院|养老院|福利院|养老机构|机构|护理院"),
)
_ABILITY: Final = (
    ("intact", r"能力完好|完好"),
    ("mild", r"轻度(失能|受损)|能力轻度|^轻度$"),
    ("moderate", r"中度(失能|受损)|能力中度|^中度$"),
    ("severe", r"重度(失能|受损)|能力重度|^重度$"),
    ("complete", r"完全失能|能力完全丧失"),
)
_SELF_CARE: Final = (
    ("full_care", r"全护理|完全不能自理|不能自理|无自理|完全丧失|完全不能"),
    ("semi_care", r"半护理|半自理|部分自理|部分丧失|半失能"),
    ("full_self_care", r"全自理|完全自理|能自理|可以自理|能够自理|基本自理|^自理$|具备自理"),
)
_DEMENTIA: Final = re.compile(r"失智|痴呆|阿尔茨海默|老年性痴")
_NEGATED: Final = re.compile(
    r"(无|非|没有|不属于|不是|未评)(残疾人?|低保户?|特困|五保|失能|失智|贫困户?|优抚|独居|空巢|留守)"
)
_NO: Final = frozenset(
    {"", "否", "无", "不是", "没有", "/", "-", "—", "——", "×", "x", "✗", "✘", "0", "n", "no", "f"}
)
_YES: Final = frozenset(
    {"是", "有", "√", "✓", "✔", "☑", "v", "y", "yes", "1", "对", "已", "t", "●", "○"}
)


@dataclass
class Traits:
    """What the category, living, ability and health columns of one row add up to."""

    categories: list[str] = field(default_factory=list)
    living: list[str] = field(default_factory=list)
    ability: str | None = None
    self_care: str | None = None
    dementia: bool = False
    unclear: list[str] = field(default_factory=list)
    """Words that name no category we know; they stay as written."""

    def add(self, field_name: str, label: str, written: str) -> None:
        """Reads one cell of such a column."""
        text = _NEGATED.sub("", _plain(written))
        if text.lower() in _NO:
            return
        if "供养" in label and text in ("分散", "集中"):
            text = f"{text}供养"
        if "残" in label and re.match(r"[一二三四1-4]级", text):
            text = f"残疾{text}"
        if text.lower() in _YES:
            self._yes(field_name, label, written)
        else:
            self._read(field_name, text, written)

    def _yes(self, field_name: str, label: str, written: str) -> None:
        """A tick says what its heading says; where that names several, it says nothing."""
        word = _plain(label.split(" ")[-1])
        found = _found(_CATEGORIES, word)
        if field_name == "assistance_category" and len(found) > 1:
            self.unclear.append(f"{label}：{written}")
        else:
            self._read("tick", re.sub(r"^是否(为|属于)?", "", word), written)

    def _read(self, field_name: str, text: str, written: str) -> None:
        known = self._categories(text) if field_name != "health_note" else True
        if field_name in ("living_situation", "tick"):
            known = _extend(self.living, _found(_LIVING, text)) or known
        elif field_name == "category":
            known = _extend(self.living, _found(_LIVING[:3], text)) or known
        ability, care = _first(_ABILITY, text), _first(_SELF_CARE, text)
        if field_name != "living_situation":
            self.ability = self.ability or ability
            self.self_care = self.self_care or (care if text != "半失能" else None)
            self.dementia = self.dementia or bool(_DEMENTIA.search(text))
        plain = re.fullmatch(
            r"(一般|普通|其他|正常|高龄|良好|较好|脱贫|失能|失智|半失能)(户|家庭|群众|人员|老人)?",
            text,
        )
        if field_name in ("category", "assistance_category", "tick") and not (
            known or ability or care or plain
        ):
            self.unclear.append(written)

    def _categories(self, text: str) -> bool:
        known = _extend(self.categories, _found(_CATEGORIES, text))
        if {"destitute_dispersed", "destitute_centralized"} & set(self.categories):
            # 特困 alone says less than its form, wherever that stands.
            self.categories = [name for name in self.categories if name != "destitute_support"]
        return known


def is_yes(written: str) -> bool | None:
    """Whether a cell says yes or no; None if it says neither."""
    text = _plain(written).lower()
    if text in _NO or text.startswith(("未", "没", "否", "不")):
        return False if text else None
    return True if text in _YES or text.startswith(("是", "已", "有", "√")) else None


def categories_in(text: str) -> tuple[str, ...]:
    """The categories that a remark names: （特困）."""
    return tuple(_found(_CATEGORIES, _plain(text)))


def says_disabled(text: str) -> bool:
    """Whether a remark says that somebody cannot look after himself."""
    return bool(re.search(r"失能|失智|不能自理|全护理|半护理", _plain(text)))


def living_in(text: str) -> tuple[str, ...]:
    """The living situations that a title names: 留守, 独居, 空巢."""
    return tuple(_found(_LIVING[:3], _plain(text)))


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _found(table: tuple[tuple[str, str], ...], text: str) -> list[str]:
    """All entries that a text names; what one entry has matched is not read again."""
    found = []
    for name, pattern in table:
        if re.search(pattern, text):
            found.append(name)
            text = re.sub(pattern, ";", text)
    return found


def _first(table: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for name, pattern in table if re.search(pattern, text)), None)


def _extend(target: list[str], found: list[str]) -> bool:
    target += [name for name in found if name not in target]
    return bool(found)
