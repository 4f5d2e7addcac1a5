"""One person of a roster as plain values, and what the row said of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from eldercare_desktop.rosters.codes import Status

Sex = Literal["male", "female"]


@dataclass(frozen=True)
class Contact:
    """Somebody beside the elder: guardian, supporter, spouse, helper …

    `role` is whose column it was; `note` holds what the cells said beyond name and number.
    """

    role: str
    name: str | None = None
    relation: str | None = None
    phone: str | None = None
    phone_alt: str | None = None
    id_number: str | None = None
    job: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class PersonData:
    """What a row says of one person, normalized; nothing here is guessed.

    `birth` is ISO text as far as it is known (YYYY, YYYY-MM, YYYY-MM-DD). `lunar_birthday`
    is MM-DD, with L before a leap month. `group` is a number or a hamlet's name.
    `categories`, `living`, `ability`, `self_care` use the register's own words; what they
    do not cover stays in the `…_as_written` texts. `extra` holds columns that were not
    understood, heading -> text.
    """

    name: str | None = None
    sex: Sex | None = None
    sex_source: str | None = None
    id_number: str | None = None
    id_as_written: str | None = None
    birth: str | None = None
    birth_source: str | None = None
    birth_as_written: str | None = None
    birth_is_lunar: bool = False
    lunar_birthday: str | None = None
    age_as_written: str | None = None
    ethnicity: str | None = None
    group: int | str | None = None
    group_source: str | None = None
    village: str | None = None
    town: str | None = None
    address: str | None = None
    phone: str | None = None
    phone_alt: str | None = None
    phone_others: tuple[str, ...] = ()
    phone_as_written: str | None = None
    contacts: tuple[Contact, ...] = ()
    categories: tuple[str, ...] = ()
    category_as_written: str | None = None
    living: tuple[str, ...] = ()
    living_as_written: str | None = None
    ability: str | None = None
    self_care: str | None = None
    dementia: bool = False
    disability_as_written: str | None = None
    disability_certificate: str | None = None
    health_note: str | None = None
    school: str | None = None
    school_class: str | None = None
    life_status: Literal["living", "deceased"] = "living"
    death_date: str | None = None
    name_remark: str | None = None
    note: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PersonRow:
    """One person row of the preview. `row` counts from 1, for CSV by record.

    `column` is the letter of the name's column, to tell side-by-side tables apart.
    `duplicate_of` is sheet and row of the earlier row with the same person.
    """

    sheet: str
    row: int
    column: str
    shown_name: str | None
    status: Status
    codes: tuple[str, ...]
    person: PersonData
    hidden: bool = False
    duplicate_of: tuple[str, int] | None = None
    same_name_as: tuple[str, int] | None = None
