"""From the rows of a preview to facts of people. What has no field of its own goes to a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.care.person import ContactRole
from eldercare_desktop.care.resident import CATEGORIES, LIVING, ResidentKind
from eldercare_desktop.rosters.applying.facts import (
    ID_PROBLEMS,
    ContactFacts,
    Facts,
    Groups,
    Value,
    labelled,
    lines,
    said,
    whole_day,
)
from eldercare_desktop.rosters.pairs import GridElder, GridRow, PairingData, PairingRow
from eldercare_desktop.rosters.people import Contact, PersonRow
from eldercare_desktop.rosters.roster_words import RosterWords

LONGEST_GROUP: Final = 12
"""Characters of the name of a hamlet; a longer text in that column is a remark."""

LEFT_OUT_HEADINGS: Final = ("原工作表", "原行号", "没有导入的原因")
"""Columns that we wrote ourselves, beside rows that were left out: no remarks of anybody."""

_ROLES: Final[dict[str, ContactRole]] = {
    "guardian": "guardian",
    "supporter": "supporter",
    "emergency_contact": "emergency_contact",
    "care_provider": "care_provider",
    "spouse": "supporter",
    "father": "guardian",
    "mother": "guardian",
}
_RELATIONS: Final = {"spouse": "配偶", "father": "父亲", "mother": "母亲"}
_OTHERS: Final = {"helper": "帮扶人", "householder": "户主"}
_LUNAR: Final = re.compile(r"L?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)")


def facts_of_person(row: PersonRow, words: RosterWords, groups: Groups) -> Facts:
    """A row of a roster; `words` is what the title of its sheet says of everybody below."""
    data = row.person
    categories, codes = _categories(
        (*data.categories, *_only(words, words.categories)), data.living
    )
    contacts, unkept = _contacts(data.contacts)
    group, group_note = _group(data.group)
    unclear = data.category_as_written if "category_unclear" in row.codes else None
    note = lines(
        data.note,
        data.name_remark,
        group_note,
        labelled("类别", unclear),
        labelled("居住情况", None if data.living else data.living_as_written),
        labelled("残疾失能", None if data.ability else data.disability_as_written),
        labelled("其他电话", "、".join(data.phone_others)),
        labelled("电话", None if data.phone else _with_digits(data.phone_as_written)),
        labelled("年龄", None if data.birth else data.age_as_written),
        *remarks(data.extra),
        *unkept,
    )
    values: dict[str, Value] = {
        "person.name": data.name,
        "person.sex": data.sex,
        "person.ethnicity": data.ethnicity,
        "person.birth": data.birth,
        "person.birth_as_written": _beside(data.birth_as_written, data.birth),
        "person.lunar_birthday": _lunar(data.lunar_birthday),
        "person.phone": data.phone,
        "person.phone_alt": data.phone_alt,
        "person.address": data.address,
        "person.group": groups.token(group),
        "person.life_status": "deceased" if data.life_status == "deceased" else None,
        "person.death_date": whole_day(data.death_date),
        "resident.kind": _kind(words),
        "resident.categories": categories,
        "resident.living": _living((*data.living, *_only(words, words.living))),
        "resident.self_care": data.self_care,
        "resident.ability": data.ability,
        "resident.dementia": data.dementia,
        "resident.health_note": data.health_note,
        "resident.school": data.school if words.children else None,
        "resident.school_class": data.school_class if words.children else None,
        "resident.note": note,
    }
    return Facts(
        said(values | _number(data.id_number, data.id_as_written, row.codes)), contacts, codes
    )


def facts_of_elder(row: PairingRow, groups: Groups) -> Facts:
    """The elder of a ledger's row."""
    data = row.pairing
    categories, codes = _categories(data.categories, data.living)
    group, _ = _group(data.group)
    disability = labelled("残疾失能", None if data.ability else data.disability_as_written)
    values: dict[str, Value] = {
        "person.name": data.elder,
        "person.sex": data.elder_sex,
        "person.birth": data.elder_birth,
        "person.phone": data.elder_phone,
        "person.address": data.address,
        "person.group": groups.token(group),
        "person.life_status": "deceased" if data.elder_deceased else None,
        "resident.kind": "elder",
        "resident.categories": categories,
        "resident.living": _living(data.living),
        "resident.self_care": data.self_care,
        "resident.ability": data.ability,
        "resident.health_note": data.health_note,
        "resident.note": disability,
    }
    number = _number(data.elder_id, data.elder_id_as_written, row.codes)
    return Facts(said(values | number), codes=codes)


def facts_of_listed(elder: GridElder) -> Facts:
    """One name of a grid's list."""
    categories, codes = _categories(elder.categories, ())
    values: dict[str, Value] = {
        "person.name": elder.name,
        "person.phone": elder.phone,
        "resident.kind": "elder",
        "resident.categories": categories,
        "resident.note": elder.remark,
    }
    return Facts(said(values), codes=codes)


def facts_of_helper(row: PairingRow | GridRow, today: date) -> Facts:
    """The helper of a ledger's row; a role that names no kind stays as a remark."""
    side = row.pairing if isinstance(row, PairingRow) else row
    number = side.helper_id if isinstance(side, PairingData) else None
    values: dict[str, Value] = {
        "person.name": side.helper,
        "person.phone": side.helper_phone,
        "person.id_number": read_id(number, today=today).number,
        "helper.role": True,
        "helper.kind": side.helper_kind,
        "helper.note": None if side.helper_kind else labelled("身份", side.helper_role),
    }
    return Facts(said(values))


def remarks(extra: Mapping[str, str]) -> Iterable[str | None]:
    """The columns that were not understood, as remarks with their headings."""
    return (labelled(head, text) for head, text in extra.items() if head not in LEFT_OUT_HEADINGS)


def _number(number: str | None, written: str | None, codes: Iterable[str]) -> dict[str, Value]:
    if number:
        return {"person.id_number": number}
    problem = next((code for code in codes if code in ID_PROBLEMS), None)
    if problem is None or not written:
        return {}
    return {"person.id_as_written": written, "person.id_problem": problem}


def _categories(
    found: Iterable[str], living: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The register's categories. 特困 without a word on where is taken as support at home, or

    in a home for who lives in one; that is said by a code.
    """
    named = set(found)
    codes: tuple[str, ...] = ()
    if "destitute_support" in named:
        named.discard("destitute_support")
        if not named & {"destitute_dispersed", "destitute_centralized"}:
            in_home = "institution" in set(living)
            named.add("destitute_centralized" if in_home else "destitute_dispersed")
            codes = ("destitute_kind_assumed",)
    return tuple(sorted(named & set(CATEGORIES))), codes


def _living(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(found) & set(LIVING)))


def _only(words: RosterWords, named: tuple[str, ...]) -> tuple[str, ...]:
    """What a title says of everybody: 留守老人花名册. One that names several says it of nobody."""
    return named if len(named) == 1 and not words.children else ()


def _kind(words: RosterWords) -> ResidentKind:
    if not words.children:
        return "elder"
    return "left_behind_child" if "left_behind" in words.living else "child_in_need"


def _group(group: int | str | None) -> tuple[int | str | None, str | None]:
    """The group, and a remark for what is too long to be the name of one."""
    if isinstance(group, str) and len(group) > LONGEST_GROUP:
        return None, labelled("组别", group)
    return group, None


def _contacts(found: Iterable[Contact]) -> tuple[tuple[ContactFacts, ...], tuple[str, ...]]:
    """Who answers for the person, and remarks for whom the register has no place."""
    kept: list[ContactFacts] = []
    unkept: list[str] = []
    for contact in found:
        role, relation = _ROLES.get(contact.role), contact.relation or _RELATIONS.get(contact.role)
        name = contact.name or relation
        if role is None or name is None:
            heading = _OTHERS.get(contact.role, relation or "联系人")
            told = (contact.name, contact.relation, contact.phone, contact.phone_alt, contact.note)
            unkept.append(labelled(heading, " ".join(filter(None, told))) or "")
            continue
        note = lines(
            labelled("职业", contact.job), labelled("电话", contact.phone_alt), contact.note
        )
        kept.append(ContactFacts(role, name, relation, contact.phone, note))
    return tuple(kept), tuple(filter(None, unkept))


def _with_digits(text: str | None) -> str | None:
    return text if text and re.search(r"\d", text) else None


def _beside(written: str | None, known: str | None) -> str | None:
    return written if written != known else None


def _lunar(day: str | None) -> str | None:
    return day if day and _LUNAR.fullmatch(day) else None
