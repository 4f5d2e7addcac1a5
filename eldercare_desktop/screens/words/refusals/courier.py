"""Why an exchange file was not written, or the county's answer not read."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "courier_full": QT_TRANSLATE_NOOP(
        "refusal",
        "There is no room left in {place}, so no file was written. Please make room or take "
        "another stick.",
    ),
    "courier_read_only": QT_TRANSLATE_NOOP(
        "refusal",
        "Nothing can be written to {place}. Perhaps the stick is write-protected. Please take "
        "another one.",
    ),
    "courier_gone": QT_TRANSLATE_NOOP(
        "refusal",
        "{place} cannot be reached. Was the stick pulled out? Please plug it in and try again; "
        "nothing is lost.",
    ),
    "courier_not_kept": QT_TRANSLATE_NOOP(
        "refusal",
        "The stick did not keep what was written to it, so it is broken. Please take another one.",
    ),
    "courier_not_written": QT_TRANSLATE_NOOP(
        "refusal", "The file could not be written to {place}. Please try another stick."
    ),
    "courier_not_read": QT_TRANSLATE_NOOP(
        "refusal", "{place} could not be read. Please plug the stick in again."
    ),
    "courier_not_a_parcel": QT_TRANSLATE_NOOP(
        "refusal", "This is no answer of the county. Its name ends with .answer.eldercare."
    ),
    "courier_wrong_kind": QT_TRANSLATE_NOOP(
        "refusal",
        "This file goes to the county; it is not the answer. The answer is the file that ends "
        "with .answer.eldercare.",
    ),
    "courier_newer": QT_TRANSLATE_NOOP(
        "refusal",
        "This answer comes from a newer program. Please update the app, then read it again. "
        "Nothing was changed.",
    ),
    "courier_incomplete": QT_TRANSLATE_NOOP(
        "refusal",
        "This file is not whole: it was probably not copied to its end. Please copy it again. "
        "Nothing was changed.",
    ),
    "courier_too_large": QT_TRANSLATE_NOOP(
        "refusal", "This file is too large to be an answer of the county. Nothing was changed."
    ),
    "courier_foreign": QT_TRANSLATE_NOOP(
        "refusal",
        "This answer is for another laptop and cannot be opened here. Nothing was changed.",
    ),
    "courier_damaged": QT_TRANSLATE_NOOP(
        "refusal",
        "This file is damaged or was tampered with. Please copy it from the county once more. "
        "Nothing was changed.",
    ),
    "courier_wrong_signature": QT_TRANSLATE_NOOP(
        "refusal",
        "This file does not bear the county's signature. Nothing was changed. Please call the "
        "township.",
    ),
    "courier_unknown_answer": QT_TRANSLATE_NOOP(
        "refusal",
        "This answers a file that this laptop does not know, perhaps from before it was restored. "
        "Nothing was changed. Please export a new file.",
    ),
    "courier_already_read": QT_TRANSLATE_NOOP(
        "refusal", "This answer was read already, on {at}. Nothing was changed."
    ),
    "courier_answer_old": QT_TRANSLATE_NOOP(
        "refusal",
        "This answer is out of date: the county was restored since, or everything is being read "
        "anew. Nothing was changed. Please export a new file.",
    ),
}
