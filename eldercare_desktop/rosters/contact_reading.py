"""People beside the elder: their names, relations and telephones, however they share cells."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Final

from eldercare_desktop.rosters.mapping import CONTACT_ROLES
from eldercare_desktop.rosters.people import Contact
from eldercare_desktop.rosters.raw_rows import Entry, RawRow
from eldercare_desktop.rosters.reading import text_of
from eldercare_desktop.rosters.values.names import read_name
from eldercare_desktop.rosters.values.phones import read_phones, without_numbers

RELATIONS: Final = (
    "儿子|女儿|儿媳妇?|女婿|长子|次子|三子|四子|幺儿|长女|次女|三女|孙子|孙女|外孙女?|侄子|侄女|侄儿|外甥女?"
    "|配偶|老伴|丈夫|妻子|父亲|母亲|父母|祖父|祖母|爷爷|奶奶|外公|外婆|哥哥|弟弟|姐姐|妹妹|兄弟|姐妹|邻居|亲属|子女"
)
_RELATION: Final = re.compile(rf"^\(?({RELATIONS})\)?[:：]?|[（(]({RELATIONS}|子|女|儿|媳|婿)[)）]")
_NAMED_NUMBER: Final = re.compile(
    r"[^\d\s、，,;；/]*[一-鿿][^\d、，,;；/]{0,12}\d[\d\-]{6,}(?:[(（][^\d()（）]+[)）])?"
)


def contacts_of(raw: RawRow) -> tuple[tuple[Contact, ...], bool]:
    """The contacts of a row, and whether a telephone among them is none.

    The first is the one whose columns the heading shows as guardian.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in raw.entries:
        column = entry.column
        if column.role in CONTACT_ROLES and column.attribute and column.field:
            shown = column.field.removesuffix(f"_{column.attribute}")
            groups.setdefault(shown, []).append(entry)
    ordered = sorted(groups.items(), key=lambda item: item[0] != "guardian")
    read = [_contact(part) for _, entries in ordered for part in _each_person(entries)]
    own = read_name(raw.text("name")).name
    contacts = tuple(c for c, _ in read if c is not None and (c.name is None or c.name != own))
    return contacts, any(wrong for _, wrong in read)


def _each_person(entries: list[Entry]) -> list[list[Entry]]:
    """李大19900002222、李二19900003333 in one cell are two people; else the cells as they are."""
    filled = [e for e in entries if e.value is not None]
    if len(filled) == 1 and filled[0].column.attribute in ("name", "phone"):
        people = [m[0] for m in _NAMED_NUMBER.finditer(filled[0].text)]
        if len(people) > 1 and not _words(_NAMED_NUMBER.sub("", filled[0].text)):
            return [[replace(filled[0], value=text)] for text in people]
    return [entries]


def _contact(entries: list[Entry]) -> tuple[Contact | None, bool]:
    values = {e.column.attribute: e.value for e in entries if e.value is not None}
    if not values:
        return None, False
    phones = read_phones(values.get("phone")) if "phone" in values else None
    name_text, relation, beside = _name_and_relation(
        text_of(values.get("name")), text_of(values.get("phone"))
    )
    in_name = read_phones(values["name"]).numbers if "name" in values else ()
    numbers = [*(phones.numbers if phones else ()), *in_name]
    relation = text_of(values.get("relation")).strip() or relation
    rest = [
        beside,
        *(text_of(values[k]).strip() for k in ("address", "birth", "age", "sex") if k in values),
    ]
    if phones and phones.code and phones.code != "phone_missing":
        rest.append(phones.as_written or "")
    stray = re.search(r"\d[\d\s-]{2,}$", without_numbers(text_of(values.get("name"))))
    rest.append(stray[0] if stray else "")
    name = read_name(name_text)
    if name.name is None and entries[0].column.role == "householder" and not numbers:
        return None, False  # 与户主关系 alone is about the elder
    rest = [text for text in rest if text != name.name]
    contact = Contact(
        role=str(entries[0].column.role),
        name=name.name,
        relation=relation or None,
        phone=numbers[0] if numbers else None,
        phone_alt=numbers[1] if len(numbers) > 1 else None,
        id_number=text_of(values.get("id_number")).strip() or None,
        job=text_of(values.get("role")).strip() or None,
        note="；".join(filter(None, [*rest, name.remark or "", *map(str, numbers[2:])])) or None,
    )
    wrong = bool(phones and phones.code not in (None, "phone_missing"))
    empty = contact == Contact(role=contact.role)
    return (None if empty else contact), wrong


def _name_and_relation(name: str, phone: str) -> tuple[str, str | None, str | None]:
    """Name, relation and leftover words of 黄永福19900009760, 儿子黄永福, 黄永福（子）."""
    text = re.sub(r"\d[\d\s-]{2,}$", "", without_numbers(name))
    beside = _words(without_numbers(phone))
    if not text.strip():
        text, beside = beside, ""
    match = _RELATION.search(unicodedata.normalize("NFKC", text))
    relation = (match[1] or match[2]) if match else None
    if match and match[0] != text.strip():
        text = unicodedata.normalize("NFKC", text).replace(match[0], "", 1)
    elif match:
        text = ""
    return text.strip(" :：、,，()（）"), relation, beside or None


def _words(text: str) -> str:
    """What is left of a telephone cell, if it is words."""
    left = re.sub(r"[\d\s、,，;；/|+\-.]|电话|手机|号码|无|没有", "", text).strip("()（）:：")
    return left if re.search(r"[一-鿿]", left) else ""
