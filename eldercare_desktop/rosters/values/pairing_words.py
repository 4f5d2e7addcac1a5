"""Words of a pairing ledger: who the helper is, what is done, how often."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from eldercare_desktop.care.chinese_dates import NUMERAL, number_of

_KIN: Final = re.compile(
    r"^(长|次|三|四|大|二|小|幺)?(儿子|女儿|子|女)$|儿媳|女婿|儿子|女儿|孙子|孙女|侄|外甥|配偶|老伴|丈夫|妻|兄弟|姐妹"
    r"|哥|弟|姐|妹|亲属|亲戚|家属|子女|赡养|父|母|媳"
)
_KINDS: Final = (
    ("care_assistant", r"养老助理|助老员|养老专干|养老服务员"),
    ("village_doctor", r"村医|乡医|医生|家庭医生"),
    ("grid_worker", r"网格员|网格长"),
    ("cadre", r"干部|支书|书记|主任|组长|社长|委员|文书|村长|两委|会计"),
    ("party_member", r"党员"),
    ("social_worker", r"社工|社会工作"),
    ("volunteer", r"志愿|义工"),
    ("neighbour", r"邻居|邻里|邻"),
)
# What ledgers call the seven services; a visit is what every pairing has, not a service.
_SERVICES: Final = (
    ("medicine_delivery", r"寻医|送药|就医|陪诊|买药|取药"),
    ("errands", r"代买|代缴|代购|代办|跑腿|购物"),
    ("farm_help", r"春种|秋收|农活|农忙|生产"),
    ("cleaning", r"保洁|打扫|卫生|清洁|洗衣|家政"),
    ("companionship", r"精神|慰藉|陪伴|聊天|谈心|心理"),
    ("rescue", r"救助|救援|应急|紧急"),
    ("home_care", r"居家照料|生活照料|照料|照护|做饭|助浴|护理"),
)
_UNITS: Final = {
    "天": 30.0,
    "日": 30.0,
    "周": 30 / 7,
    "星期": 30 / 7,
    "礼拜": 30 / 7,
    "旬": 3.0,
    "月": 1.0,
    "季": 1 / 3,
    "季度": 1 / 3,
    "半年": 1 / 6,
    "年": 1 / 12,
}
_OFTEN: Final = re.compile(
    rf"每(?:个)?(?P<every>\d+|[{NUMERAL}])?(?:个)?(?P<unit>天|日|周|星期|礼拜|旬|月|季度|季|半年|年)"
    rf"(?:至少|不少于|上门|探访|走访)*(?:(?P<times>\d+|[{NUMERAL}])(?:[-~—至到](?:\d+|[{NUMERAL}]))?次)?"
)
_SHORT: Final = re.compile(
    rf"(?P<times>\d+|[{NUMERAL}])次[/每](?P<unit>天|日|周|星期|月|季度|季|半年|年)"
)


def helper_kind(role: str) -> str | None:
    """The kind of helper that a word names: 村医 is village_doctor, 儿子 is kin."""
    text = "".join(unicodedata.normalize("NFKC", role).split())
    if _KIN.search(text):
        return "kin"
    return next((kind for kind, pattern in _KINDS if re.search(pattern, text)), None)


def services_in(text: str) -> tuple[str, ...]:
    """The services that a text names, in the order of the register."""
    return tuple(name for name, pattern in _SERVICES if re.search(pattern, text))


def visits_per_month(text: str) -> float | None:
    """每周2次 is 8.57, 每月1次 is 1, 每季度1次 is 0.33; None if the text tells no rhythm."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    match = _OFTEN.search(plain) or _SHORT.search(plain)
    if match is None:
        return None
    groups = match.groupdict()
    times = number_of(groups.get("times") or "1") or 1
    every = number_of(groups.get("every") or "1") or 1
    return round(times * _UNITS[match["unit"]] / every, 2)
