"""From the cells of a ledger row to a pairing of one elder with one helper."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from eldercare_desktop.care.chinese_dates import PartialDate, read_date
from eldercare_desktop.rosters.account_numbers import without_account_numbers
from eldercare_desktop.rosters.pairs import Mode, PairingData
from eldercare_desktop.rosters.person_reading import Draft, RosterContext, read_person
from eldercare_desktop.rosters.raw_rows import RawRow
from eldercare_desktop.rosters.reading import Value, number_or_text, text_of
from eldercare_desktop.rosters.values.categories import is_yes
from eldercare_desktop.rosters.values.names import read_name
from eldercare_desktop.rosters.values.pairing_words import (
    helper_kind,
    services_in,
    visits_per_month,
)
from eldercare_desktop.rosters.values.phones import read_phones

# Codes of the elder's own row that matter for a pairing.
_OF_ELDER: Final = re.compile(r"^(id_(?!missing)|name_|sex_conflicts|formula|bank_)")
_NOBODY: Final = re.compile(r"^(待定|未定|空缺|暂无|无|/|-|—|——|暂缺|待安排)$")


@dataclass
class PairDraft:
    """A pairing being read; values by the names of `PairingData`, and codes."""

    values: dict[str, Any] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    start: PartialDate | None = None
    end: PartialDate | None = None
    elder: Draft = field(default_factory=Draft)

    @property
    def refused(self) -> bool:
        """Whether there is no pairing to speak of yet: nobody to help."""
        return "helper_missing" in self.codes

    @property
    def key(self) -> str | None:
        """What tells elders apart: the ID number, else the name."""
        number = self.elder.id_reading.number
        return number or self.values.get("elder")

    def data(self) -> PairingData:
        """The pairing as read so far."""
        return PairingData(**{k: v for k, v in self.values.items() if v is not None})


def read_pairing(raw: RawRow, context: RosterContext, as_of: date, mode: Mode) -> PairDraft:
    """Reads one row; what concerns several rows is judged later."""
    raw = _elders_as_name(raw)
    draft = PairDraft(elder=read_person(raw, context))
    draft.values["mode"] = mode
    _elder(raw, draft)
    _helper(raw, draft)
    _dates(raw, draft, as_of)
    _agreement(raw, draft)
    _content(raw, draft)
    _self_pairing(raw, draft)
    return draft


def _elders_as_name(raw: RawRow) -> RawRow:
    """包联老人 with a single name a row is simply the elder's name."""
    if raw.has("name") or not raw.has("elders"):
        return raw
    entries = [
        replace(e, column=replace(e.column, field="name")) if e.column.field == "elders" else e
        for e in raw.entries
    ]
    return replace(raw, entries=tuple(entries))


def _elder(raw: RawRow, draft: PairDraft) -> None:
    person = draft.elder.data()
    draft.codes += [code for code in draft.elder.codes if _OF_ELDER.match(code)]
    if raw.has("id_number") and person.id_number is None and "id_missing" in draft.elder.codes:
        draft.codes.append("id_missing")
    draft.values.update(
        elder=person.name,
        elder_id=person.id_number,
        elder_id_as_written=person.id_as_written,
        elder_birth=person.birth,
        elder_sex=person.sex,
        elder_phone=person.phone,
        elder_deceased=person.life_status == "deceased",
        group=person.group,
        village=person.village,
        address=person.address,
        categories=person.categories,
        category_as_written=person.category_as_written,
        living=person.living,
        ability=person.ability,
        self_care=person.self_care,
        disability_as_written=person.disability_as_written,
        health_note=person.health_note,
        note=person.note,
        extra=person.extra,
    )


def _helper(raw: RawRow, draft: PairDraft) -> None:
    read = read_name(raw.text("helper_name"))
    role = raw.text("helper_role") or read.remark
    phones = read_phones(raw.value("helper_phone"))
    name = None if read.name and _NOBODY.match(read.name) else read.name
    if name is None:
        draft.codes.append("helper_missing")
    elif "name_has_several_persons" in read.codes:
        draft.codes.append("helper_has_several_persons")
    if phones.code and phones.code != "phone_missing":
        draft.codes.append(phones.code)
    draft.values.update(
        helper=name,
        helper_role=role or None,
        helper_kind=helper_kind(role or ""),
        helper_phone=phones.numbers[0] if phones.numbers else None,
        helper_phone_as_written=phones.as_written,
        helper_id=raw.text("helper_id_number") or None,
        patrol_area=raw.text("patrol_area") or None,
    )
    if name and draft.values["helper_kind"] == "kin":
        draft.codes.append("helper_is_supporter_relative")


def _dates(raw: RawRow, draft: PairDraft, as_of: date) -> None:
    start, end = raw.value("start"), raw.value("end")
    if raw.has("period") and start is None:
        first, last = _period(raw.text("period"))
        start, end = first, end or last
    draft.start, codes = _day(start, as_of)
    draft.end, end_codes = _day(end, as_of)
    draft.codes += [c for c in (*codes, *end_codes) if draft.values.get("helper")]
    draft.values.update(
        start=draft.start.iso() if draft.start else None,
        start_as_written=text_of(start).strip() or None,
        end=draft.end.iso() if draft.end else None,
        end_as_written=text_of(end).strip() or None,
        end_reason=raw.text("end_reason") or None,
    )
    _order(raw, draft, as_of)


def _period(text: str) -> tuple[str | None, str | None]:
    """Start and end of 2024.3.1-2025.2.28, 2024年3月至今, 2024-03-01—2024-12-31."""
    mark = r"[-–]" if len(re.findall(r"[-–]", text)) == 1 else r"--"
    parts = re.split(rf"\s*(?:至|到|~|～|——|—|起|{mark})\s*", text, maxsplit=1)
    return parts[0] or None, (parts[1] or None) if len(parts) > 1 else None


def _order(raw: RawRow, draft: PairDraft, as_of: date) -> None:
    if draft.refused:
        return
    if draft.start and draft.start.first_day() > as_of:
        draft.codes.append("start_in_future")
    if raw.has("start") and not draft.values["start_as_written"]:
        draft.codes.append("start_missing")
    if draft.values["elder_deceased"] and draft.end is None:
        draft.codes.append("deceased_marker")  # the pairing was never ended
    if draft.end is None:
        return
    if draft.start and draft.end.last_day() < draft.start.first_day():
        draft.codes.append("end_before_start")
    elif draft.end.first_day() <= as_of:
        draft.codes.append("pairing_ended")
        draft.values["ended"] = True


def _day(value: Value, as_of: date) -> tuple[PartialDate | None, list[str]]:
    plain = number_or_text(value)
    if isinstance(plain, str) and re.fullmatch(r"至今|现在|今|长期|—+|-+", plain.strip()):
        return None, []
    settled = read_date(plain, today=as_of, century="event").settle()
    codes = list(settled.codes)
    if settled.date and settled.date.day is None and not codes:
        codes.append("date_month_only")
    return settled.date, codes


def _agreement(raw: RawRow, draft: PairDraft) -> None:
    written = raw.text("agreement")
    signed_on, _ = _day(raw.value("agreement_date"), date.max.replace(year=2100))
    said = is_yes(written)
    if said is None and re.search(r"已|签|有", written) and not re.search(r"未|没|无", written):
        said = True
    if signed_on is not None and not written:
        said = True
    draft.values.update(
        agreement=said,
        agreement_as_written=written or None,
        agreement_on=signed_on.iso() if signed_on else None,
    )
    asked = raw.has("agreement") or raw.has("agreement_date")
    if asked and not said and not draft.refused and draft.values["mode"] == "one_to_one":
        draft.codes.append("agreement_missing")


def _content(raw: RawRow, draft: PairDraft) -> None:
    services = "；".join(e.text for e in raw.all("services"))
    frequency = raw.text("frequency")
    often = visits_per_month(frequency or services)
    if often is not None and often < 0.99:
        draft.codes.append("visit_frequency_below_monthly")
    draft.values.update(
        services=services_in(services),
        services_as_written=without_account_numbers(services)[0] or None,
        frequency_as_written=frequency or None,
        visits_per_month=often,
    )


def _self_pairing(raw: RawRow, draft: PairDraft) -> None:
    """One name on both sides is one person, unless two ID numbers say otherwise."""
    elder, helper = draft.values.get("elder"), draft.values.get("helper")
    one, other = draft.values.get("elder_id"), draft.values.get("helper_id")
    if one and one == other:
        draft.codes.append("self_pairing")
    elif elder and elder == helper:
        draft.codes.append("same_name_as_helper" if one and other else "self_pairing")
    elif draft.values.get("helper_role") in ("本人", "自己"):
        draft.codes.append("self_pairing")
