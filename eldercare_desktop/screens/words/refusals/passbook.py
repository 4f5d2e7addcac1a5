"""Refusals of passbooks and of hours that expire."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "passbook_period": QT_TRANSLATE_NOOP(
        "refusal",
        "The first day, {first}, lies after the last day, {last}. Please change one of the two.",
    ),
    "passbook_nothing_new": QT_TRANSLATE_NOOP(
        "refusal",
        "Nothing has been added since the last page. To print a page again, choose a period.",
    ),
    "expiry_off": QT_TRANSLATE_NOOP(
        "refusal",
        "Hours do not expire here. After how many months they do can be set in Settings.",
    ),
    "expiry_notice_ahead": QT_TRANSLATE_NOOP(
        "refusal", "{day} has not come yet. Please write down the day on which they were told."
    ),
    "expiry_notice_late": QT_TRANSLATE_NOOP(
        "refusal",
        "A notice is written down within {days} days. Please tell them again, and write that "
        "day down.",
    ),
    "expiry_nothing": QT_TRANSLATE_NOOP(
        "refusal",
        "Nothing of {name} expires now. Perhaps the hours were spent, or somebody has noted it "
        "already.",
    ),
    "expiry_not_told": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has not been told in time. Please tell them first; {days} days later the hours "
        "may expire.",
    ),
}
