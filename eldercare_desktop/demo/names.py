"""Invented names, ID numbers and phone numbers. None belongs to a real person.

ID numbers begin with 500199, a county that does not exist; phone numbers with 199000.
"""

from __future__ import annotations

from random import Random

from eldercare_desktop.care.identity import check_digit


def _words(listed: str) -> list[str]:
    return listed.split()


SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
)
WOMEN = _words(
    "秀英 桂英 淑珍 玉兰 素芳 德芳 代珍 国碧 泽秀 必秀 开秀 大芬 登芬 光珍 安秀 应碧 成珍 天芬 "
    "家芬 兴碧 学碧 昌碧 正碧 明秀 继芳 朝芳 永碧 素华 元珍 世碧 仁秀 万珍 清碧 先芳 中秀 尚碧"
)
MEN = _words(
    "建国 万顺 天禄 世才 树森 仁义 德贵 家富 维高 登科 克勤 大明 朝明 显忠 学文 必华 泽民 安全 "
    "永福 昌林 正清 应龙 兴华 明贵 国全 光荣 成富 德明 世荣 中华 元贵 清明 先德 开银 绍文 尚武"
)
CHILDREN = _words("子涵 雨桐 浩然 欣怡 俊杰 梓萱 宇航 思琪 佳豪 诗涵 明轩 语嫣 志强 晓雯")
RARE = ("㛃", "𬭎", "䶮", "堃", "喆")
"""Characters that old registers hold and small fonts do not."""


def full_name(chance: Random, female: bool) -> str:
    """A name as people of that generation carry it; now and then with a rare character."""
    given = chance.choice(WOMEN if female else MEN)
    if chance.random() < 0.01:
        given = chance.choice(RARE) + given[-1]
    return chance.choice(SURNAMES) + given


def child_name(chance: Random) -> str:
    """A child's name."""
    return chance.choice(SURNAMES) + chance.choice(CHILDREN)


def id_number(chance: Random, birth: str, female: bool) -> str:
    """A well-formed ID number of the county that does not exist, for a date YYYY-MM-DD."""
    order = chance.randrange(10, 99) * 10 + chance.randrange(0, 5) * 2 + (0 if female else 1)
    body = f"500199{birth.replace('-', '')}{order:03d}"
    return body + check_digit(body)


def phone(chance: Random) -> str:
    """A phone number in an unused range."""
    return f"199000{chance.randrange(100000):05d}"
