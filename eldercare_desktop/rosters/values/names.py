"""Names as they are typed: spaces inside, remarks in brackets, marks of death."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_BRACKET: Final = re.compile(r"[(（\[【〔﹙]([^()（）\[\]【】〔〕]*)[)）\]】〕﹚]")
_DOTS: Final = re.compile(r"\s*[·•‧∙・･⋅．.●]\s*")
_COMPOUND_SURNAMES: Final = frozenset(
    [
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "尉迟",
        "夏侯",
        "皇甫",
        "东方",
        "公孙",
        "慕容",
        "令狐",
        "司徒",
        "司空",
        "端木",
        "轩辕",
        "宇文",
        "长孙",
        "南宫",
        "独孤",
        "西门",
    ]
)
# A star before a name points at a note, one behind it hides a character.
_MARKED: Final = re.compile(r"^[\s*＊★☆※△▲○■◆#]+(?=\S{2})|[\s★☆※△▲○■◆#、,，;；/]+$")
_TELEPHONE: Final = re.compile(r"[\s:：]*(\d[\d\-]{6,})$")
_DEAD: Final = re.compile(r"已故|故$|去世|死亡|病故|亡故|已亡|^亡$|过世|逝世|离世|仙逝|注销")
_DEATH: Final = re.compile(
    r"已故|去世|(?<!意外)(?<!未)死亡(?!证明|赔偿|险)|病故|亡故|过世|逝世|离世"
)
_KIN: Final = re.compile(
    r"老伴|配偶|丈夫|妻|爱人|[子女儿媳婿父母爸妈孙兄弟姐妹夫亲]|户主|邻居|监护"
)
_SEVERAL: Final = re.compile(r"[、,，;；/]|\s和\s")
_NOTHING: Final = frozenset(
    {"", "无", "/", "-", "—", "——", "\\", "空", "无名", "姓名", "待定", "暂无"}
)
_UNREADABLE: Final = re.compile(r"[?？�□〓■▯]")


@dataclass(frozen=True)
class ReadName:
    """A name ready to store, the remark that stood beside it, and what to look at."""

    name: str | None
    remark: str | None = None
    deceased: bool = False
    codes: tuple[str, ...] = ()


def read_name(written: str) -> ReadName:
    """Takes remarks off a name and closes the gaps inside it; the characters stay."""
    text = unicodedata.normalize("NFC", written).strip()
    remarks = [m.strip() for m in _BRACKET.findall(text) if m.strip()]
    bare = _BRACKET.sub("", text)
    if not bare.strip() and len(remarks) == 1:  # （李四）: nothing but the bracket
        bare = remarks.pop()
    bare = _MARKED.sub("", re.sub(r"^\s*\d{1,3}\s*[.、．)]\s*(?=[^\d\s])", "", bare))
    tail = re.search(r"[(（].*$", bare)  # a bracket that was never closed
    if tail:
        remarks.append(tail[0][1:])
        bare = bare[: tail.start()]
    tail = re.search(r"[-—_ 　]*(已故|已去世|去世|已死亡|死亡)$", bare)
    if tail and len(bare[: tail.start()].strip()) >= 2:
        remarks.append(tail[1])
        bare = bare[: tail.start()]
    number = _TELEPHONE.search(bare)
    written, bare = bare, bare[: number.start()] if number else bare
    name = _closed(bare)
    if name in _NOTHING:
        return ReadName(None, "；".join(remarks) or None)
    deceased = any(_DEAD.search(remark) for remark in remarks)
    left = [r for r in remarks if not _DEAD.search(r)] + ([number[1]] if number else [])
    return ReadName(name, "；".join(left) or None, deceased, tuple(_doubts(bare, name, written)))


def _closed(text: str) -> str:
    """Without spaces between characters: 田　军 is 田军; the parts of 阿依古丽·买买提 stay."""
    text = _DOTS.sub("·", text) if re.search(r"[^\x00-\x7f]", text) else text
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc") or c == "\t")
    if re.fullmatch(r"[A-Za-z'. \-]+", text):  # a name in Latin letters keeps its spaces
        return " ".join(text.split())
    return "".join(text.split()).strip("·'\"‘’“”`_-—:：。")


def _doubts(bare: str, name: str, written: str) -> list[str]:
    found = []
    if _SEVERAL.search(bare.strip()) or _are_two(bare.split()):
        found.append("name_has_several_persons")
    if re.search(r"[*＊×]|[某X]{1,2}$", name) and not re.fullmatch(r"[A-Za-z ]+", name):
        found.append("name_masked")
    if _UNREADABLE.search(name) or any(_is_private(c) for c in name):
        found.append("name_has_unreadable_character")
    if re.search(r"[0-9０-９]", written):
        found.append("name_has_digits")
    if len(name) == 1 and not found:
        found.append("name_too_short")
    return found


def _are_two(parts: list[str]) -> bool:
    """张德明 李秀英 are two people; 田 军, 张 德明 and 欧阳 德明 are one."""
    chinese = all(re.fullmatch(r"[^\x00-\x7f]{2,4}", part) for part in parts)
    return len(parts) > 1 and chinese and parts[0] not in _COMPOUND_SURNAMES


def _is_private(character: str) -> bool:
    """A character of a private area: each computer shows another one, or none."""
    return unicodedata.category(character) in ("Co", "Cn")


def says_deceased(note: str) -> bool:
    """Whether a remark says that the listed person died: 2024年1月去世, not 老伴已故."""
    text = "".join(unicodedata.normalize("NFKC", note).split())
    return any(
        _DEATH.search(clause) and not _KIN.search(clause) for clause in re.split(r"[,。;、]", text)
    )
