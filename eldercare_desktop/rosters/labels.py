"""What a column heading means: its field by spelling, else by the words in it."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from eldercare_desktop.resources import resource

_BRACKETS: Final = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|《[^《》]*》"
)
_MARKS: Final = re.compile(r"[\s：:*★☆※#\"'“”‘’。._]+")

# Somebody whom we do not keep: who draws the money for an elder, the family doctor.
OTHER_PERSON: Final = "other_person"

# Who a column is about. The order counts: 被帮扶人 is an elder, 帮扶人 a helper.
ROLES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (role, re.compile(pattern, re.I))
    for role, pattern in (
        (
            "elder",
            r"被帮扶|被探访|(帮扶|服务|结对|包联|包保|联系|探访)(的)?(老人|老年人|对象)|^本人|老年?人本人",
        ),
        (
            OTHER_PERSON,
            r"代领|代办人|代取|领款人|领取人|经办人|填表人|登记人|医生|村医|评估人|评估员",
        ),
        ("spouse", r"配偶|老伴|爱人|丈夫|妻子|spouse"),
        ("householder", r"户主|head.?of.?household|householder"),
        ("care_provider", r"照料|照护|护理人|委托(?!监护)"),
        ("emergency_contact", r"紧急联|emergency"),
        ("guardian", r"监护|guardian|^contact(name|person|tel|phone)?$|nextofkin"),
        ("supporter", r"赡养|赡\(?抚|抚养|扶养|子女|儿女|儿子|女儿|家属|亲属"),
        ("guardian", r"主要成员|联系人(?!数)"),
        ("father", r"^父亲|^father"),
        ("mother", r"^母亲|^mother"),
        (
            "helper",
            r"结对(?!时|日|起|开|内|类|方|编|情|协)|帮扶(?!时|内|措|事|协|期|项|起|开|方|情|类|记)"
            r"|包联|包保|包组|包村|联系(干部|领导|党员)|责任人|网格员|志愿者|助老员|巡访员|探访人",
        ),
        ("elder", r"老人|老年人|对象|特困人员|儿童|留守人员|村民"),
    )
)

# What a column tells about them.
ATTRIBUTES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (attribute, re.compile(pattern, re.I))
    for attribute, pattern in (
        ("disability_certificate", r"残疾?人?证|残联证"),
        ("id_number", r"身份证|公民身份|证件号|^id(card|no|number)|idcard(no)?$"),
        ("phone", r"电话|手机|联系方式|联系号码|座机|phone|mobile|tel$"),
        ("relation", r"关系$|称谓|relation(ship)?$"),
        ("sex", r"性别|男女|gender"),
        ("nominal_age", r"虚岁"),
        ("age", r"年龄|周岁|年纪"),
        ("birth", r"出生(?!地)|生日|生辰|dateofbirth|birth(day|date)"),
        ("address", r"住址|地址|住所|门牌|居住地|所在地|address"),
        ("role", r"^身份$|身份$|职务|职业|政治面貌"),
        ("name", r"姓名|名字|名单|name$"),
    )
)

# What is said of somebody without naming him: 子女数, 有无监护人, 照料方式.
_NAMES_NOBODY: Final = re.compile(
    r"数量?$|情况$|状况$|是否|有无|方式|类型|类别|时间|日期|频次|内容|记录|单位|原因|能力|意愿|标准|金额|费用?$|补贴|协议"
    r"|就业|务工"
)

# Looser words, tried last; a heading must not be found by these alone.
_LOOSE: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        ("agreement_date", r"协议.{0,4}(时间|日期)|签订.{0,3}(时间|日期)"),
        ("agreement", r"协议"),
        ("period", r"起止"),
        ("end_reason", r"(结束|终止|解除|变更|退出).{0,4}原因"),
        ("death_date", r"(死亡|去世|病故).{0,2}(时间|日期)"),
        ("end", r"(结束|终止|解除|截止|到期|退出).{0,4}(时间|日期)?$"),
        ("start", r"(结对|帮扶|建立|开始|起始|服务).{0,4}(时间|日期)"),
        ("frequency", r"频次|频率|(走访|巡访|探访|上门)次数"),
        ("services", r"(帮扶|服务|结对|照料|援助).{0,3}(内容|措施|项目|事项)"),
        (
            "elders",
            r"(包联|联系|结对|帮扶|服务|包保|负责|网格内|所包)的?(老人|老年人|对象)(姓名|名单)?",
        ),
        ("elder_count", r"(老人|对象|服务|包联)(总)?(人)?数|户数$"),
        ("patrol_area", r"片区|网格(?!员)|责任区"),
        ("assistance_category", r"(是否|享受).*(低保|特困|五保)"),
        (
            "living_situation",
            r"居住(情|状|方|形|类)|留守类型|(是否|有无).*(独居|空巢|孤寡|留守|独自)",
        ),
        ("disability", r"失能|失智|自理|伤残|残疾|护理等级|能力(评估|等级)"),
        ("health_note", r"健康|疾病|患病|病史|病种|身体|慢病|慢性病"),
        (
            "category",
            r"(困难|保障|救助|供养|对象|人员|身份|家庭|老人).{0,2}(类别|类型|属性|性质)|类别",
        ),
        ("ethnicity", r"民族"),
        ("school_class", r"年级|班级"),
        ("school", r"学校|(就读|所在)幼儿园"),
        ("group", r"组别|小组|社组|自然村|自然屯|生产队|屯$|^组$|^社$"),
        ("town", r"乡镇|镇街|街道|苏木"),
        ("village", r"行政村|村居|社区|村名|嘎查|^村$|村委"),
        ("note", r"备注|说明|其他|其它"),
        ("serial", r"^序号?|编号$|^No$"),
    )
)

_NEVER: Final = re.compile(
    r"银行|一卡通|社保(卡|号)|社会保障(卡|号)|医保卡|存折|账号|帐号|账户|帐户|开户|人脸"
    r"|照片|相片|经纬度|^经度|^纬度|定位|坐标|GPS|支付宝|微信"
    r"|bank|account|photo|wechat|alipay|latitude|longitude",
    re.I,
)
_ALLOWED_CARDS: Final = re.compile(r"敬老|优待|服务卡|老年证")
_CARD: Final = re.compile(r"卡号")

# A column of ticks: the heading itself is the category, 独居 or 低保, the cell a √.
_TICK: Final = re.compile(
    r"^(是否(为|属于)?)?(特困|五保|低保|低保边缘|低收入|独居|空巢|留守|孤寡|失能|半失能|失智|高龄|残疾|重残"
    r"|优抚|计生特殊|失独|脱贫不稳定|边缘易致贫|突发严重困难)(供养)?(户|人员|老人|老年人|家庭)?$"
)

NAMED: Final = frozenset({"name", "id_number", "helper_name", "elders", "guardian_name"})
"""Fields of which a heading row must have at least one."""


@dataclass(frozen=True)
class Label:
    """The meaning of one heading: field, and whose, as far as the words tell."""

    field: str | None
    role: str | None = None
    attribute: str | None = None
    strong: bool = False

    @property
    def known(self) -> bool:
        """Whether anything was understood."""
        return self.field is not None or self.attribute is not None


def plain_label(text: str) -> str:
    """The heading without brackets' contents, white space and marks, after NFKC."""
    folded = unicodedata.normalize("NFKC", text)
    bare = _MARKS.sub("", _BRACKETS.sub("", folded))
    return bare or _MARKS.sub("", re.sub(r"[()\[\]【】]", "", folded))


def full_label(text: str) -> str:
    """The heading with brackets' contents kept, without the brackets."""
    return _MARKS.sub("", re.sub(r"[()\[\]【】〔〕]", "", unicodedata.normalize("NFKC", text)))


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    data = json.loads(resource("rosters", "header_synonyms.json").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for field, spellings in data["fields"].items():
        for spelling in spellings:
            found.setdefault(full_label(spelling).casefold(), field)
            found.setdefault(plain_label(spelling).casefold(), field)
    for spelling in data["never_store"]:
        found[full_label(spelling).casefold()] = "never_store"
    return found


@lru_cache(maxsize=20_000)
def label_of(text: str) -> Label:
    """The meaning of a heading that stands alone."""
    plain, full = plain_label(text), full_label(text)
    if not plain or len(full) > 40:
        return Label(None)
    if is_never_stored(full):
        return Label("never_store", strong=True)
    exact = _spellings().get(full.casefold()) or _spellings().get(plain.casefold())
    role, attribute = role_of(full), attribute_of(full)
    if exact:
        return Label(exact, role, attribute or _attribute_in(exact), strong=True)
    if _TICK.fullmatch(plain):
        return Label("tick", strong=False)
    if attribute or (role not in (None, "elder") and not _NAMES_NOBODY.search(full)):
        return Label(None, role, attribute or "name", strong=attribute is not None)
    return Label(_loose(full), role)


def is_never_stored(full: str) -> bool:
    """Whether a heading names what is not read: bank, social card, face, place."""
    if _ALLOWED_CARDS.search(full):
        return False
    return bool(_NEVER.search(full) or _CARD.search(full)) and len(full) <= 40


def role_of(text: str) -> str | None:
    """Whom the words name: elder, guardian, supporter, helper …"""
    return next((role for role, pattern in ROLES if pattern.search(text)), None)


def attribute_of(text: str) -> str | None:
    """What the words tell of somebody: name, phone, relation …"""
    return next((name for name, pattern in ATTRIBUTES if pattern.search(text)), None)


def _attribute_in(field: str) -> str | None:
    names = ("name", "id_number", "phone", "relation", "sex", "birth", "age", "address", "role")
    return next((name for name in names if field == name or field.endswith(f"_{name}")), None)


def _loose(full: str) -> str | None:
    return next((field for field, pattern in _LOOSE if pattern.search(full)), None)
