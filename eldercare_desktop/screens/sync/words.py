"""Words of this page: tables, labels of fields, and why the county has not taken a change up."""

from __future__ import annotations

from eldercare_desktop.screens.sync import meal_words, time_words
from eldercare_desktop.screens.wording import translated
from eldercare_desktop.screens.words import entitlement
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

TABLES = {
    "person": QT_TRANSLATE_NOOP("record_table", "Person"),
    "resident": QT_TRANSLATE_NOOP("record_table", "Care profile"),
    "helper": QT_TRANSLATE_NOOP("record_table", "Helper"),
    "contact": QT_TRANSLATE_NOOP("record_table", "Contact"),
    "villager_group": QT_TRANSLATE_NOOP("record_table", "Group"),
    "pairing": QT_TRANSLATE_NOOP("record_table", "Pairing"),
    "visit": QT_TRANSLATE_NOOP("record_table", "Visit"),
    "photo": QT_TRANSLATE_NOOP("record_table", "Photo"),
    "card": QT_TRANSLATE_NOOP("record_table", "Card"),
    "absence": QT_TRANSLATE_NOOP("record_table", "Absence"),
    "register_period": QT_TRANSLATE_NOOP("record_table", "Earlier time on the register"),
    "need": QT_TRANSLATE_NOOP("record_table", "Need"),
    "incident": QT_TRANSLATE_NOOP("record_table", "Emergency"),
    "incident_step": QT_TRANSLATE_NOOP("record_table", "Step of an emergency"),
    "slip": QT_TRANSLATE_NOOP("record_table", "Visit slip"),
    "slip_line": QT_TRANSLATE_NOOP("record_table", "Line of a visit slip"),
    "slip_confirmation": QT_TRANSLATE_NOOP("record_table", "Visit slip confirmed"),
    "round": QT_TRANSLATE_NOOP("record_table", "Round"),
    "round_entry": QT_TRANSLATE_NOOP("record_table", "Line of a round"),
    "round_attempt": QT_TRANSLATE_NOOP("record_table", "Nobody met on a round"),
    "door": QT_TRANSLATE_NOOP("record_table", "Door of a walk"),
    "rule_value": QT_TRANSLATE_NOOP("record_table", "Number of a rule"),
    "handover": QT_TRANSLATE_NOOP("record_table", "Handover"),
    **meal_words.TABLES,
    **time_words.TABLES,
    **entitlement.RECORD_TABLES,
    "not_same_person": QT_TRANSLATE_NOOP("record_table", "Not the same person"),
    "same_person": QT_TRANSLATE_NOOP("record_table", "Two records made one"),
    "same_resident": QT_TRANSLATE_NOOP("record_table", "Two care profiles made one"),
    "same_helper": QT_TRANSLATE_NOOP("record_table", "Two helping roles made one"),
}
OTHER_TABLE = QT_TRANSLATE_NOOP("record_table", "Another entry")
"""Stands for a kind of record that has no word of its own yet."""

LABELS = (
    QT_TRANSLATE_NOOP("record", "Number"),
    QT_TRANSLATE_NOOP("record", "Mode"),
    QT_TRANSLATE_NOOP("record", "Services"),
    QT_TRANSLATE_NOOP("record", "Since"),
    QT_TRANSLATE_NOOP("record", "Until"),
    QT_TRANSLATE_NOOP("record", "Reason for the end"),
    QT_TRANSLATE_NOOP("record", "Agreement"),
    QT_TRANSLATE_NOOP("record", "Agreement signed on"),
    QT_TRANSLATE_NOOP("record", "Agreement signed by"),
    QT_TRANSLATE_NOOP("record", "Visits every … days"),
    QT_TRANSLATE_NOOP("record", "Patrol area"),
    QT_TRANSLATE_NOOP("record", "Person"),
    QT_TRANSLATE_NOOP("record", "Resident"),
    QT_TRANSLATE_NOOP("record", "Helper"),
    QT_TRANSLATE_NOOP("record", "Registered as"),
    QT_TRANSLATE_NOOP("record", "Token"),
    QT_TRANSLATE_NOOP("record", "Issued on"),
    QT_TRANSLATE_NOOP("record", "Printed on"),
    QT_TRANSLATE_NOOP("record", "Revoked on"),
    QT_TRANSLATE_NOOP("record", "Reason"),
    QT_TRANSLATE_NOOP("record", "Kind of paper"),
    QT_TRANSLATE_NOOP("record", "For the helper"),
    QT_TRANSLATE_NOOP("record", "Week from Monday"),
    QT_TRANSLATE_NOOP("record", "Made on"),
    QT_TRANSLATE_NOOP("record", "Cancelled on"),
    QT_TRANSLATE_NOOP("record", "Why it was cancelled"),
    QT_TRANSLATE_NOOP("record", "First day"),
    QT_TRANSLATE_NOOP("record", "Last day"),
    QT_TRANSLATE_NOOP("record", "Age from"),
    QT_TRANSLATE_NOOP("record", "Conditions"),
    QT_TRANSLATE_NOOP("record", "Tiers"),
    QT_TRANSLATE_NOOP("record", "Groups"),
    QT_TRANSLATE_NOOP("record", "Children too"),
    QT_TRANSLATE_NOOP("record", "What came of it"),
    QT_TRANSLATE_NOOP("record", "Place in the walk"),
    QT_TRANSLATE_NOOP("record", "What to know at the door"),
    QT_TRANSLATE_NOOP("record", "Round"),
    QT_TRANSLATE_NOOP("record", "Place"),
    QT_TRANSLATE_NOOP("record", "Taken out"),
    QT_TRANSLATE_NOOP("record", "Village"),
    QT_TRANSLATE_NOOP("record", "Deleted"),
)
"""Labels that records declare, beside those that the people page has words for."""

REASONS = {
    "missing_row": QT_TRANSLATE_NOOP(
        "held_reason", "The entry that it belongs to has not reached the county yet."
    ),
    "missing_reference": QT_TRANSLATE_NOOP(
        "held_reason", "Something that it names has not reached the county yet."
    ),
    "other_village": QT_TRANSLATE_NOOP(
        "held_reason", "It names something of another village. The county looks at it."
    ),
    "outside_area": QT_TRANSLATE_NOOP(
        "held_reason",
        "It belongs to another village, or names something of one, so the county has put it aside. "
        "The township, which sees both villages, can enter it. Please call there.",
    ),
    "bad_reference": QT_TRANSLATE_NOOP(
        "held_reason", "It names something that is not what it should be."
    ),
    "id_taken": QT_TRANSLATE_NOOP(
        "held_reason", "Another laptop has used the same number for another entry."
    ),
    "fact_is_final": QT_TRANSLATE_NOOP(
        "held_reason", "What has happened cannot be changed, only corrected by a new entry."
    ),
    "too_large": QT_TRANSLATE_NOOP("held_reason", "The entry is too long."),
    "bad_text": QT_TRANSLATE_NOOP("held_reason", "There is a sign in it that cannot be stored."),
    "kind_changed": QT_TRANSLATE_NOOP(
        "held_reason", "This app and the county disagree about this kind of entry."
    ),
    "unknown_op": QT_TRANSLATE_NOOP(
        "held_reason", "The county does not know this kind of change yet."
    ),
}


def table_word(table: str) -> str:
    """What the rows of a table are called; in general where there is no word for it yet."""
    return translated("record_table", TABLES.get(table, OTHER_TABLE))


def reason_words(reason: str) -> str:
    """Why the county has not taken a change up."""
    source = REASONS.get(reason)
    return translated("held_reason", source) if source else reason
