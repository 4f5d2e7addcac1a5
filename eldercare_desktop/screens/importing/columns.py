"""Words for the columns of a list and for what is noticed about a file as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.wording import translated
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from eldercare_desktop.rosters.outcome import Note

COLUMNS = {
    "name": QT_TRANSLATE_NOOP("import_column", "name"),
    "id_number": QT_TRANSLATE_NOOP("import_column", "ID number"),
    "sex": QT_TRANSLATE_NOOP("import_column", "sex"),
    "birth": QT_TRANSLATE_NOOP("import_column", "date of birth"),
    "age": QT_TRANSLATE_NOOP("import_column", "age"),
    "nominal_age": QT_TRANSLATE_NOOP("import_column", "nominal age"),
    "ethnicity": QT_TRANSLATE_NOOP("import_column", "ethnicity"),
    "group": QT_TRANSLATE_NOOP("import_column", "group"),
    "village": QT_TRANSLATE_NOOP("import_column", "village"),
    "town": QT_TRANSLATE_NOOP("import_column", "town"),
    "county": QT_TRANSLATE_NOOP("import_column", "county"),
    "address": QT_TRANSLATE_NOOP("import_column", "address"),
    "phone": QT_TRANSLATE_NOOP("import_column", "phone"),
    "relation": QT_TRANSLATE_NOOP("import_column", "relation"),
    "role": QT_TRANSLATE_NOOP("import_column", "role"),
    "category": QT_TRANSLATE_NOOP("import_column", "category"),
    "assistance_category": QT_TRANSLATE_NOOP("import_column", "benefit"),
    "living_situation": QT_TRANSLATE_NOOP("import_column", "living situation"),
    "disability": QT_TRANSLATE_NOOP("import_column", "disability"),
    "disability_certificate": QT_TRANSLATE_NOOP("import_column", "disability certificate"),
    "health_note": QT_TRANSLATE_NOOP("import_column", "health"),
    "school": QT_TRANSLATE_NOOP("import_column", "school"),
    "school_class": QT_TRANSLATE_NOOP("import_column", "class"),
    "tick": QT_TRANSLATE_NOOP("import_column", "tick"),
    "death_date": QT_TRANSLATE_NOOP("import_column", "date of death"),
    "life_status": QT_TRANSLATE_NOOP("import_column", "living or deceased"),
    "elders": QT_TRANSLATE_NOOP("import_column", "elders"),
    "elder_count": QT_TRANSLATE_NOOP("import_column", "number of elders"),
    "patrol_area": QT_TRANSLATE_NOOP("import_column", "patrol area"),
    "start": QT_TRANSLATE_NOOP("import_column", "since"),
    "end": QT_TRANSLATE_NOOP("import_column", "until"),
    "period": QT_TRANSLATE_NOOP("import_column", "from and until"),
    "end_reason": QT_TRANSLATE_NOOP("import_column", "reason for the end"),
    "services": QT_TRANSLATE_NOOP("import_column", "services"),
    "frequency": QT_TRANSLATE_NOOP("import_column", "how often"),
    "agreement": QT_TRANSLATE_NOOP("import_column", "agreement"),
    "agreement_date": QT_TRANSLATE_NOOP("import_column", "agreement signed on"),
    "note": QT_TRANSLATE_NOOP("import_column", "note"),
    "serial": QT_TRANSLATE_NOOP("import_column", "number of the row"),
    "householder_relation": QT_TRANSLATE_NOOP("import_column", "relation to the householder"),
    "never_store": QT_TRANSLATE_NOOP("import_column", "not read"),
}
OWNERS = {
    "guardian": QT_TRANSLATE_NOOP("import_column", "guardian: {field}"),
    "supporter": QT_TRANSLATE_NOOP("import_column", "supporting relative: {field}"),
    "emergency_contact": QT_TRANSLATE_NOOP("import_column", "emergency contact: {field}"),
    "spouse": QT_TRANSLATE_NOOP("import_column", "spouse: {field}"),
    "father": QT_TRANSLATE_NOOP("import_column", "father: {field}"),
    "mother": QT_TRANSLATE_NOOP("import_column", "mother: {field}"),
    "householder": QT_TRANSLATE_NOOP("import_column", "householder: {field}"),
    "care_provider": QT_TRANSLATE_NOOP("import_column", "carer: {field}"),
    "helper": QT_TRANSLATE_NOOP("import_column", "helper: {field}"),
    "other": QT_TRANSLATE_NOOP("import_column", "somebody else: {field}"),
}
NOTES = {
    "hidden_sheet_not_imported": QT_TRANSLATE_NOOP(
        "import_note", "{sheet}: this sheet is hidden and was not read."
    ),
    "hidden_rows_imported": QT_TRANSLATE_NOOP(
        "import_note", "{sheet}: hidden rows were read as well ({what})."
    ),
    "hidden_columns_imported": QT_TRANSLATE_NOOP(
        "import_note", "{sheet}: hidden columns were read as well ({what})."
    ),
    "helper_roster_not_imported": QT_TRANSLATE_NOOP(
        "import_note", "{sheet}: a list of helpers; nobody is taken from it."
    ),
    "side_by_side_tables": QT_TRANSLATE_NOOP(
        "import_note", "{sheet}: several lists stand side by side; all were read."
    ),
    "serial_formula_without_value": QT_TRANSLATE_NOOP(
        "import_note", "{sheet}: the numbers of the rows are formulas without results."
    ),
    "id_column_missing": QT_TRANSLATE_NOOP("import_note", "{sheet}: no column of ID numbers."),
    "characters_unreadable": QT_TRANSLATE_NOOP(
        "import_note", "Some characters cannot be read; the file may be damaged."
    ),
}


def column_word(field: str) -> str:
    """What a column holds, and of whom."""
    if field in COLUMNS:
        return translated("import_column", COLUMNS[field])
    for owner, words in OWNERS.items():
        rest = field.removeprefix(f"{owner}_")
        if rest != field and rest in COLUMNS:
            inner = translated("import_column", COLUMNS[rest])
            return translated("import_column", words).format(field=inner)
    return field


def note_words(note: Note) -> str:
    """What is to be said of the file; the empty text for a code without words."""
    if note.code not in NOTES:
        return ""
    listed = [v if isinstance(v, list | tuple) else [v] for v in note.params.values()]
    what = translated("list", ", ").join(str(value) for values in listed for value in values)
    return translated("import_note", NOTES[note.code]).format(sheet=note.sheet or "", what=what)
