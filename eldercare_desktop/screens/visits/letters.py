"""The letters of the quick log: after the pinyin of the Chinese words, the same in English."""

from __future__ import annotations

from collections.abc import Mapping

ELDER_LETTERS = {
    "meal": "C",  # 助餐 can
    "medical": "Y",  # 助医 yi
    "cleaning": "J",  # 助洁 jie
    "bathing": "B",  # bath; 浴 yu shares its Y
    "shopping": "G",  # 助购 gou
    "recreation": "L",  # 娱乐 le
    "emergency_aid": "E",  # emergency
    "mobility": "X",  # 助行 xing
    "home_care": "H",  # home
    "medicine_delivery": "S",  # 送药 song
    "errands": "D",  # 代买代缴 dai
    "farm_help": "N",  # 农 nong
    "companionship": "W",  # 慰藉 wei
    "rescue": "R",  # rescue
}
CHILD_LETTERS = {
    "homework_help": "Z",  # 作业 zuo
    "companionship": "W",  # as with elders
    "safety_reminder": "A",  # 安全 an
    "family_call": "Q",  # 亲情 qin
    "school_contact": "X",  # 学校 xue
    "meal": "C",
    "medical": "Y",
    "recreation": "L",
    "shopping": "G",
    "emergency_aid": "E",
}
NEED_LETTERS = {
    "study_help": "Z",  # 作业 zuo
    "guardian_contact": "Q",  # 亲情 qin
    "school": "X",  # 学校 xue
    "repair": "U",  # 修 xiu shares its X
    "paperwork": "P",  # papers
    "other": "O",  # other
}
"""Of the kinds of need that are no service; the others have the letter of the service."""
METHOD_LETTERS = {
    "in_person": "M",  # 上门 men
    "phone": "T",  # telephone
    "video": "V",  # video
}


def service_letters(kind: str) -> Mapping[str, str]:
    """The services that are offered to a kind of resident, and the letter of each."""
    return ELDER_LETTERS if kind == "elder" else CHILD_LETTERS
