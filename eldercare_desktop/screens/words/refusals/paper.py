"""Refusals of cards, printing and files that are written."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "card_none": QT_TRANSLATE_NOOP("refusal", "There is no valid card to take back."),
    "card_not_living": QT_TRANSLATE_NOOP(
        "refusal", "{name} has died or moved away, so no card is issued."
    ),
    "printer_refused": QT_TRANSLATE_NOOP(
        "refusal",
        "The printer took no page, or not all of them. Please look at it and print again.",
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "refusal", "The file {name} could not be written. Is it open elsewhere, or the disk full?"
    ),
}
