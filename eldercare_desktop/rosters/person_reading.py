"""From the cells of a roster row to a person, with a code for everything worth a look."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from eldercare_desktop.care.chinese_dates import (
    Century,
    PartialDate,
    SettledDate,
    number_of,
    read_date,
)
from eldercare_desktop.care.identity import OLDEST_AGE, IdReading, read_id
from eldercare_desktop.rosters.account_numbers import without_account_numbers
from eldercare_desktop.rosters.contact_reading import contacts_of
from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.people import PersonData, Sex
from eldercare_desktop.rosters.raw_rows import RawRow
from eldercare_desktop.rosters.reading import number_or_text, text_of
from eldercare_desktop.rosters.roster_words import RosterWords
from eldercare_desktop.rosters.values.categories import Traits, is_yes
from eldercare_desktop.rosters.values.names import ReadName, read_name, says_deceased
from eldercare_desktop.rosters.values.phones import read_phones
from eldercare_desktop.rosters.values.places import group_number, read_group

_TRAIT_FIELDS: Final = (
    "category",
    "assistance_category",
    "living_situation",
    "disability",
    "health_note",
    "tick",
)
_SEXES: Final[dict[str, Sex]] = {
    **dict.fromkeys(("男", "男性", "m", "male", "1", "男孩"), "male"),
    **dict.fromkeys(("女", "女性", "f", "female", "2", "女孩"), "female"),
}
# What a certain ID number says of the birth date, by the state it is in.
_SOURCES: Final = {
    "complete": "id_number",
    "15_digits": "id_number",
    "precision_lost": "id_number_damaged",
    "checksum_invalid": "id_number_unverified",
}


@dataclass(frozen=True)
class RosterContext:
    """What all rows of a sheet share. No birth lies after `latest`: today, or the day the
    list was made if this computer's clock is behind it."""

    latest: date
    words: RosterWords
    limits: Limits
    damaged_ids: bool = False
    """Whether other ID numbers of the file lost their last digits to a spreadsheet."""


@dataclass
class Draft:
    """A person being read: values by the names of `PersonData`, and codes."""

    values: dict[str, Any] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    shown_name: str | None = None
    id_reading: IdReading = field(default_factory=lambda: IdReading("missing"))
    birth: PartialDate | None = None

    def data(self) -> PersonData:
        """The person as read so far."""
        return PersonData(**{k: v for k, v in self.values.items() if v is not None})


def read_person(raw: RawRow, context: RosterContext) -> Draft:
    """Reads one row. Ages are judged later, when the whole sheet is known."""
    draft = Draft()
    name = _name(raw, draft)
    _id_number(raw, draft, context)
    _birth(raw, draft, context)
    _sex(raw, draft)
    _place(raw, draft, context)
    _phones(raw, draft)
    _traits(raw, draft, name)
    _contacts(raw, draft)
    _notes(raw, draft, name)
    _death(raw, draft, name, context)
    if raw.lacks - {"serial", "age", "nominal_age", "elder_count", "never_store"}:
        draft.codes.append("formula_without_value")
    return draft


def _name(raw: RawRow, draft: Draft) -> ReadName:
    written = raw.text("name")
    name = read_name(written)
    draft.shown_name = written or None
    draft.values["name"] = name.name
    draft.values["name_remark"] = name.remark
    draft.codes += name.codes if name.name else ["name_missing"]
    return name


def read_id_cell(raw: RawRow, latest: date, oldest: int = OLDEST_AGE) -> IdReading:
    """What stands in the cell of the ID number; a date there is read as its words."""
    plain = number_or_text(raw.value("id_number"))
    shown = text_of(plain) if isinstance(plain, date) else plain
    return read_id(shown, today=latest, oldest=oldest)


def _id_number(raw: RawRow, draft: Draft, context: RosterContext) -> None:
    reading = read_id_cell(raw, context.latest, context.limits.oldest_possible)
    if reading.number and reading.number.endswith("000") and context.damaged_ids:
        # Zeros that pass the check by chance, among numbers that a spreadsheet has cut.
        reading = IdReading("precision_lost", reading.number, birth=reading.birth)
    draft.id_reading = reading
    draft.values["id_number"] = reading.number
    if reading.problem:
        draft.codes.append(reading.problem)
        draft.values["id_as_written"] = reading.as_written
    elif not reading.province_known:
        draft.codes.append("id_area_unknown")


def _birth(raw: RawRow, draft: Draft, context: RosterContext) -> None:
    century: Century = "child" if context.words.children else "elder"
    value = raw.value("birth")
    reading = read_date(number_or_text(value), today=context.latest, century=century)
    known, state = draft.id_reading.birth, draft.id_reading.state
    settled = reading.settle(known)
    source = "written" if settled.date else None
    if known is not None and state == "checksum_invalid" and settled.agrees is False:
        settled = reading.settle(None)
    elif known is not None:
        source = _SOURCES[state]
        if settled.agrees is False:
            draft.codes.append("birthdate_conflicts_id")
        settled = SettledDate(PartialDate.of(known), settled.codes, True, settled.lunar)
    draft.codes += settled.codes
    draft.birth = settled.date
    shown = text_of(value).strip() if value is not None else reading.as_written
    draft.values.update(
        birth=settled.date.iso() if settled.date else None,
        birth_source=source,
        birth_as_written=shown,
        birth_is_lunar="lunar_date" in settled.codes,
        lunar_birthday=settled.lunar.birthday() if settled.lunar else None,
        age_as_written=raw.text("age") or raw.text("nominal_age") or None,
    )


def _sex(raw: RawRow, draft: Draft) -> None:
    written = unicodedata.normalize("NFKC", raw.text("sex")).strip().lower()
    sex, by_id = _SEXES.get(written.removesuffix(".0")), draft.id_reading.sex
    if written and sex is None:
        draft.codes.append("sex_unreadable")
    if by_id and sex and sex != by_id:
        draft.codes.append("sex_conflicts_id")
    if by_id and sex != by_id:
        draft.values["sex_source"] = "id_number"
    draft.values["sex"] = by_id or sex


def _place(raw: RawRow, draft: Draft, context: RosterContext) -> None:
    address = "；".join(dict.fromkeys(e.text for e in raw.all("address")))
    village = raw.text("village")
    candidates = (
        ("group", read_group(raw.text("group"))),
        ("address", group_number(address)),
        ("village", group_number(village)),
        ("section", raw.section.group),
        ("title", context.words.group),
    )
    source, group = next(((s, g) for s, g in candidates if g is not None), (None, None))
    if group is None and raw.has("group"):
        draft.codes.append("group_missing")
    draft.values.update(
        group=group,
        group_source=source,
        village=village or raw.section.village or context.words.village,
        town=raw.text("town") or context.words.town,
        address=address or None,
        ethnicity=_ethnicity(raw.text("ethnicity")),
    )


def _ethnicity(written: str) -> str | None:
    text = "".join(written.split())
    if not text or text in ("/", "-", "无"):
        return None
    return text if text.endswith("族") or len(text) > 5 else f"{text}族"


def _phones(raw: RawRow, draft: Draft) -> None:
    if not raw.has("phone"):
        return
    read = [read_phones(e.value) for e in raw.all("phone")] or [read_phones(None)]
    numbers = list(dict.fromkeys(n for r in read for n in r.numbers))
    codes = [r.code for r in read if r.code]
    wrong = [c for c in codes if c != "phone_missing"]
    if not numbers:
        draft.codes += wrong or codes
    draft.values.update(
        phone=numbers[0] if numbers else None,
        phone_alt=numbers[1] if len(numbers) > 1 else None,
        phone_others=tuple(numbers[2:]),
        phone_as_written="；".join(r.as_written for r in read if r.as_written) or None,
    )


def _traits(raw: RawRow, draft: Draft, name: ReadName) -> None:
    traits = Traits()
    for kind in _TRAIT_FIELDS:
        for entry in raw.all(kind):
            traits.add(kind, entry.column.label, entry.text)
    if name.remark:
        traits.add("name_remark", "", name.remark)
    codes = {"low_income"} & set(traits.categories)
    if codes and any(c.startswith("destitute") for c in traits.categories):
        draft.codes.append("destitute_and_low_income")
    if traits.unclear:
        draft.codes.append("category_unclear")
    draft.values.update(
        categories=tuple(traits.categories),
        living=tuple(traits.living),
        ability=traits.ability,
        self_care=traits.self_care,
        dementia=traits.dementia,
        category_as_written=_written(raw, "category", "assistance_category", "tick"),
        living_as_written=_written(raw, "living_situation"),
        disability_as_written=_written(raw, "disability"),
        disability_certificate=raw.text("disability_certificate") or None,
        health_note=_written(raw, "health_note"),
        school=raw.text("school") or None,
        school_class=raw.text("school_class") or None,
    )


def _written(raw: RawRow, *fields: str) -> str | None:
    """The cells as they stand; ticks with their headings."""
    texts = []
    for entry in (e for name in fields for e in raw.all(name)):
        said = is_yes(entry.text)
        bare = said is None or entry.column.field in ("health_note", "category")
        if bare:
            texts.append(entry.text)
        elif said:
            texts.append(f"{entry.column.label}：{entry.text}")
    return "；".join(dict.fromkeys(texts)) or None


def _contacts(raw: RawRow, draft: Draft) -> None:
    contacts, wrong = contacts_of(raw)
    draft.values["contacts"] = contacts
    if wrong:
        draft.codes.append("contact_phone_invalid")


def _notes(raw: RawRow, draft: Draft, name: ReadName) -> None:
    note, cut = without_account_numbers("；".join(e.text for e in raw.all("note")))
    extra = {}
    for entry in raw.others():
        text, cut_here = without_account_numbers(entry.text)
        extra[entry.column.label] = text
        cut = cut or cut_here
    if cut:
        draft.codes.append("bank_number_dropped")
    draft.values.update(note=note or None, extra=extra)


def _death(raw: RawRow, draft: Draft, name: ReadName, context: RosterContext) -> None:
    status = "".join(raw.text("life_status").split())
    label = raw.entry("life_status") or raw.entry("note")
    words = label.column.label if label else ""
    dead = name.deceased or says_deceased(raw.text("note")) or says_deceased(status)
    said = is_yes(status)
    if said is not None and status:
        dead = dead or (not said if re.search(r"健在|在世", words) else said and "死亡" in words)
    died = raw.value("death_date")
    if died is not None:
        day = read_date(number_or_text(died), today=context.latest, century="event").settle().date
        draft.values["death_date"] = day.iso() if day else None
        dead = dead or day is not None
    if dead:
        draft.values["life_status"] = "deceased"
        draft.codes.append("deceased_marker")


def written_age(text: str) -> int | None:
    """The number in 86, 86岁, 八十六; None for anything else."""
    plain = re.sub(r"\.0+$", "", "".join(unicodedata.normalize("NFKC", text).split()))
    match = re.fullmatch(r"(\d{1,3}|[一二三四五六七八九十百零]{1,5})(周?岁)?", plain)
    return number_of(match[1]) if match else None
