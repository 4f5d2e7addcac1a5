"""The preview as plain values, in the words of the roster: what `--json` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from eldercare_desktop.rosters.pairs import GridElder, GridRow, PairingRow
from eldercare_desktop.rosters.people import Contact, PersonData, PersonRow

if TYPE_CHECKING:
    from eldercare_desktop.rosters.outcome import Preview, SheetPreview

_SEXES: Final = {"male": "男", "female": "女"}
_ANSWERABLE: Final = ("guardian", "supporter", "emergency_contact")
_STATUSES: Final = ("ok", "warn", "error", "duplicate")


def as_json(preview: Preview) -> dict[str, Any]:
    """The whole preview; empty parts are left out."""
    words, record = preview.words, preview.by_record
    rows = [_person_row(row, record) for row in preview.persons]
    rows += [_pairing_row(row, record) for row in preview.pairings]
    read = [sheet for sheet in preview.sheets if sheet.read]
    whole: dict[str, Any] = {
        "file": preview.file,
        "file_kind": preview.file_kind,
        "kind": preview.kind,
        "village": words.village,
        "town": words.town,
        "as_of": preview.as_of.isoformat(),
        "as_of_from_file": preview.as_of_from_file,
        "encoding": preview.encoding,
        "line_ending": preview.line_ending,
        "header_record": read[0].header_rows[-1] if record and read else None,
        "sheets": [_sheet(sheet, record) for sheet in preview.sheets],
        "column_map": read[0].column_map if len(read) == 1 else None,
        "limits_assumed": {"elders_per_helper": preview.limits.elders_per_helper}
        if preview.pairings or preview.grids
        else None,
        "counts": counts_of(preview),
        "rows": rows,
        "grid_rows": [_grid_row(row, record) for row in preview.grids] or None,
        "skipped_rows": [_placed(s.sheet, s.row, record) | {"why": s.why} for s in preview.skipped],
        "dropped_columns": [asdict(c) for c in preview.dropped_columns],
        "ignored_columns": [asdict(c) for c in preview.ignored_columns],
        "notes": [_note(n.code, n.sheet, n.params) for n in preview.notes],
    }
    return {key: value for key, value in whole.items() if value is not None}


def counts_of(preview: Preview) -> dict[str, Any]:
    """Rows by kind and status, people after the import, load per helper."""
    counts: dict[str, Any] = {}
    if preview.persons or preview.kind in ("resident_roster", "none"):
        counts |= _person_counts(preview.persons)
    if preview.pairings or preview.grids or preview.kind == "pairing_ledger":
        counts |= _pairing_counts(preview, mixed=bool(preview.persons))
    return counts


def _person_counts(rows: Iterable[PersonRow]) -> dict[str, int]:
    listed = list(rows)
    statuses = Counter(row.status for row in listed)
    imported = [row for row in listed if row.status in ("ok", "warn")]
    dead = sum(row.person.life_status == "deceased" for row in imported)
    counts = {"person_rows": len(listed)} | {s: statuses[s] for s in _STATUSES}
    counts["distinct_residents_after_import"] = len(imported)
    if dead:
        counts["active_residents"] = len(imported) - dead
    return counts


def _pairing_counts(preview: Preview, *, mixed: bool) -> dict[str, Any]:
    single = [row for row in preview.pairings if row.pairing.mode == "one_to_one"]
    statuses = Counter(row.status for row in preview.pairings)
    prefix = "pairing_" if mixed else ""
    counts: dict[str, Any] = {"one_to_one_rows": len(single)}
    if len(single) < len(preview.pairings):
        counts["grid_pairing_rows"] = len(preview.pairings) - len(single)
    counts |= {f"{prefix}{s}": statuses[s] for s in ("ok", "warn", "error")}
    if statuses["duplicate"]:
        counts[f"{prefix}duplicate"] = statuses["duplicate"]
    counts["grid_rows"] = len(preview.grids)
    counts["distinct_elders"] = preview.distinct_elders
    counts["active_load_by_helper"] = dict(preview.active_load)
    return counts


def _placed(sheet: str, row: int, record: bool) -> dict[str, Any]:
    return ({"sheet": sheet} if sheet else {}) | {"row": row} | ({"record": row} if record else {})


def _sheet(sheet: SheetPreview, record: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"name": sheet.name, "kind": sheet.kind}
    if sheet.read:
        found |= {
            "header_rows": list(sheet.header_rows),
            "first_data_row": sheet.first_data_row,
            "column_map": sheet.column_map,
        }
    else:
        found["data"] = False
    if sheet.hidden:
        found["hidden"] = True
    if sheet.hidden_rows:
        found["hidden_rows"] = list(sheet.hidden_rows)
    return found


def _note(code: str, sheet: str | None, params: Mapping[str, Any]) -> dict[str, Any]:
    return {"code": code} | ({"sheet": sheet} if sheet else {}) | dict(params)


def _person_row(row: PersonRow, record: bool) -> dict[str, Any]:
    found = _placed(row.sheet, row.row, record) | {
        "column": row.column,
        "shown_name": row.shown_name,
        "status": row.status,
        "codes": list(row.codes),
    }
    if row.person.birth_as_written:
        found["birth_as_written"] = row.person.birth_as_written
    if row.hidden:
        found["hidden"] = True
    return found | {"normalized": _normalized(row, record)}


def _normalized(row: PersonRow, record: bool) -> dict[str, Any]:
    person = row.person
    core = {
        "name": person.name,
        "sex": _SEXES.get(person.sex or ""),
        "id_number": person.id_number,
        "group": person.group,
        "phone": person.phone,
    }
    rest = _filled(asdict(person) | _birth(person) | _contacts(person.contacts))
    for key in (*core, "birth", "birth_source", "birth_as_written"):
        rest.pop(key, None)
    if person.life_status == "living":
        rest.pop("life_status", None)
    for key, place in (("duplicate_of", row.duplicate_of), ("same_name_as", row.same_name_as)):
        if place is not None:
            rest |= _reference(key, place, row.sheet, record)
    return core | {"birth_date": _birth(person)["birth_date"]} | rest


def _birth(person: PersonData) -> dict[str, Any]:
    birth = person.birth or ""
    return {
        "birth_date": birth if len(birth) == 10 else None,
        "birth_year_month": birth if len(birth) == 7 else None,
        "birth_year": int(birth) if len(birth) == 4 else None,
        "birth_date_source": person.birth_source,
    }


def _contacts(contacts: tuple[Contact, ...]) -> dict[str, Any]:
    """The first who answers for the elder, and the whole list."""
    guardian = next((c for c in contacts if c.role in _ANSWERABLE), None)
    found: dict[str, Any] = {"contacts": [_filled(asdict(contact)) for contact in contacts]}
    if guardian is not None:
        found |= {
            "guardian_name": guardian.name,
            "guardian_relation": guardian.relation,
            "guardian_phone": guardian.phone,
        }
    return found


def _reference(key: str, place: tuple[str, int], sheet: str, record: bool) -> dict[str, Any]:
    other, number = place
    found: dict[str, Any] = {f"{key}_row": number}
    if record:
        found[f"{key}_record"] = number
    if other != sheet:
        found[f"{key}_sheet"] = other
    return found


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what says nothing."""
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in values.items()
        if value not in (None, "", False, (), [], {})
    }


def _pairing_row(row: PairingRow, record: bool) -> dict[str, Any]:
    pairing = row.pairing
    found = _placed(row.sheet, row.row, record) | {
        "elder": pairing.elder,
        "elder_id": pairing.elder_id,
        "helper": pairing.helper,
        "helper_role": pairing.helper_role,
        "status": row.status,
        "codes": list(row.codes),
    }
    if row.hidden:
        found["hidden"] = True
    values = asdict(pairing)
    start, end = values.pop("start"), values.pop("end")
    agreement = values.pop("agreement")
    values["elder_sex"] = _SEXES.get(values["elder_sex"] or "")
    normalized = {
        "mode": pairing.mode,
        # As it stands in the ledger; what it means follows in start_date.
        "start": values.pop("start_as_written"),
        "start_date": start,
        "end": values.pop("end_as_written"),
        "end_date": end,
        "agreement": agreement,
    } | _filled({k: v for k, v in values.items() if k not in found})
    if row.duplicate_of is not None:
        normalized |= _reference("duplicate_of", row.duplicate_of, row.sheet, record)
    return found | {"normalized": normalized}


def _grid_row(row: GridRow, record: bool) -> dict[str, Any]:
    found = _placed(row.sheet, row.row, record) | {
        "helper": row.helper,
        "elders": [elder.written for elder in row.elders],
        "elder_count_written": row.elder_count_written,
        "status": row.status,
        "codes": list(row.codes),
    }
    kept = (
        "helper_role",
        "helper_kind",
        "helper_phone",
        "patrol_area",
        "frequency_as_written",
        "visits_per_month",
        "services",
        "start",
        "note",
        "extra",
    )
    values = {key: getattr(row, key) for key in kept}
    normalized = {"mode": "grid", "elders": [_grid_elder(e) for e in row.elders]} | _filled(values)
    if row.hidden:
        found["hidden"] = True
    return found | {"normalized": normalized}


def _grid_elder(elder: GridElder) -> dict[str, Any]:
    values = asdict(elder)
    del values["written"]
    return _filled(values)
