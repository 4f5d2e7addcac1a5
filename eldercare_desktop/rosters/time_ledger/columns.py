"""What the headings of a paper ledger mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from eldercare_desktop.rosters.labels import full_label, label_of
from eldercare_desktop.rosters.time_ledger.amounts import Measure

_OWN_BALANCE: Final = re.compile(
    r"结余|结存|剩余|余额|余数|余时|余分|可用|现有(时间|时长|积分|小时)|^余$"
)
_NEVER_HERE: Final = re.compile(r"银行卡|卡号|帐号|账号|开户|社保|医保|一卡通|微信|支付宝")
_MONEY: Final = re.compile(r"元\)?$|金额|款|人民币|￥|¥|工资|单价|押金")
_DATE_WORD: Final = re.compile(r"日期|年月日|^日$|月日|哪天")

_FIELDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (field, re.compile(pattern, re.I))
    for field, pattern in (
        ("serial", r"^序号?$|^编号$|^No$|^行号$|凭证号|单号"),
        ("day", r"日期|年月日|^日$|^月日$|服务日$|哪天"),
        ("balance", _OWN_BALANCE.pattern),
        (
            "total",
            r"(累计|总计|共计|合计|总)(获得|存入|服务)?"
            r"(时长|时间|小时|工时|时数|积分|分钟|分值|存入)?数?$|^总.{0,6}(时长|小时|积分)",
        ),
        ("used", r"(累计|已|总)(支取|使用|支出|兑换|消费|用)"),
        (
            "debit",
            r"支取|支出|支用|使用|用去|取出|提取|兑换|兑付|消费|花费|扣减|扣除|减少|核销|转出"
            r"|^[取支用出减]$|^享受",
        ),
        (
            "credit",
            r"存入|收入|获得|获取|增加|新增|存储|储存|积攒|奖励|赚取|挣得?|转入|加分|得分"
            r"|^[存收入增]$",
        ),
        ("period", r"起止|时段|时间段|几点"),
        ("began", r"(开始|起始|到达)(时间|时刻)?$|^起$|^自$"),
        ("ended", r"(结束|截止|离开)(时间|时刻)?$|^止$|^至$"),
        ("duration", r"时长|小时|工时|时数|分钟|钟头"),
        ("direction", r"收支|存取|存/取|业务|收付|方向|增减类型|变动类型"),
        (
            "handler",
            r"经手|经办|记录人|登记人|审核|核实|签字|签名|确认|证明人|负责人|录入|填写人|复核|记账",
        ),
        ("id_tail", r"(后|末|尾)([四六]|[46])位|尾号"),
        ("whom", r"(被)?服务对象|被服务|受助|受益|对象|老人(姓名)?$|接受服务"),
        ("text", r"内容|项目|事由|摘要|说明|事项|用途|原因|活动|服务类(型|别)|服务情况|服务名称"),
        ("change", r"积分|分值|分数|变动|增减|数量|时间币|爱心币|数额"),
        ("note", r"备注|其他|其它"),
        ("name", r"志愿者|姓名|名字|服务者|户名|户主|服务人员?$|提供者|持有人|储户|队员|会员|名单"),
    )
)

AMOUNTS: Final = frozenset({"credit", "debit", "balance", "change", "duration", "total", "used"})


@dataclass(frozen=True)
class LedgerColumn:
    """A column: its place, its words, its field (None: not understood), and what it counts."""

    index: int
    label: str
    field: str | None
    measure: Measure | None = None


def measure_in(text: str) -> Measure | None:
    """What the words of a heading or title count, as far as they say it outright."""
    plain = full_label(text)
    if re.search(r"积分|分值|得分|加分", plain):
        return None if re.search(r"小时|分钟|时长|时间", plain) else "point"
    if re.search(r"分钟|\bmin", plain, re.I):
        return None if "小时" in plain else "minute"
    if re.search(r"小时|钟头|工时|时数", plain) or re.search(r"[(（]\s*(h|时)\s*[)）]", text, re.I):
        return "hour"
    return None


def read_column(index: int, path: tuple[str, ...]) -> LedgerColumn:
    """The meaning of one column under its headings, top first."""
    label = " ".join("".join(part.split()) for part in path)
    whole = full_label("".join(path))
    last = full_label(path[-1])
    field = _field(last, whole)
    measure = measure_in("".join(path)) if field in AMOUNTS else None
    return LedgerColumn(index, label, field, measure)


def known_word(text: str) -> str | None:
    """The field that a single heading names."""
    plain = full_label(text)
    return _field(plain, plain)


def _field(last: str, whole: str) -> str | None:
    if not last or len(last) > 24 or re.search(r"\d{3,}", last):
        return None
    if _NEVER_HERE.search(whole):
        return "never_store"
    if _MONEY.search(whole) and not re.search(r"时间|小时|积分", whole):
        return "money"
    for text in dict.fromkeys((last, whole)):
        for field, words in _FIELDS:
            if words.search(text):
                return "time" if field == "duration" and _is_vague(text) else field
        if re.fullmatch(r"(服务|志愿)?时间", text):
            return "time"
    return _as_in_rosters(whole)


def _is_vague(text: str) -> bool:
    return text in ("时间", "服务时间") or bool(_DATE_WORD.search(text))


def _as_in_rosters(whole: str) -> str | None:
    """Fields that a roster has as well: number, telephone, group; what is never stored."""
    label = label_of(whole)
    if label.field == "never_store":
        return "never_store"
    name = label.attribute or label.field
    if name in ("id_number", "phone", "group"):
        return name
    if re.search(r"(服务|优待|敬老)卡", whole):
        return "card"
    return None
