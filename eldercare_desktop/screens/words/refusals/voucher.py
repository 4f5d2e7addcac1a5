"""Refusals of vouchers: why it may not be issued, accepted or taken back, and what to do."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "voucher_no_county": QT_TRANSLATE_NOOP(
        "refusal",
        "This laptop belongs to no county, and only a county can clear vouchers between villages. "
        "Please join the county first, on the page Sync.",
    ),
    "voucher_no_certificate": QT_TRANSLATE_NOOP(
        "refusal",
        "The county has not certified this laptop yet. Please exchange with the county once, over "
        "the line or with a file; then vouchers can be issued. If it stays so, the county's "
        "program is too old.",
    ),
    "voucher_not_here": QT_TRANSLATE_NOOP(
        "refusal",
        "That person belongs to another village. A voucher is issued where the account is kept.",
    ),
    "voucher_person_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose on whose account the hours are."
    ),
    "voucher_to_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose to whose account the hours go."
    ),
    "voucher_amount": QT_TRANSLATE_NOOP(
        "refusal",
        "A voucher is worth at most {most}. Please write less, or issue several. The limit can be "
        "changed on the page Rules.",
    ),
    "voucher_unreadable": QT_TRANSLATE_NOOP(
        "refusal",
        "This is not the whole code of a voucher. Please hold the paper flat and scan it again. If "
        "it cannot be read at all, the hours can be had at home: there the paper is taken back and "
        "a new one printed.",
    ),
    "voucher_serial_only": QT_TRANSLATE_NOOP(
        "refusal",
        "The number alone proves nothing: anybody could write one down. Please scan the square "
        "code. If it cannot be read, the village that issued it prints it again.",
    ),
    "voucher_newer": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher comes from a newer program. Please update this one, then scan it again.",
    ),
    "voucher_other_county": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher is of another county. It cannot be cleared here, so please do not accept it.",
    ),
    "voucher_not_genuine": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher is not genuine: no laptop of our county has signed it. Please do not accept "
        "it, keep a copy and call the township.",
    ),
    "voucher_from_here": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher is of this village itself. Please choose it in the list and take it back; "
        "the hours then stand on the account again.",
    ),
    "voucher_expired": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher was valid until {day}. The hours are not lost: at home the paper is taken "
        "back, and a new one can be issued. If today's date is wrong, please set the clock.",
    ),
    "voucher_seen": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher was accepted already, on {day} in {village} by {by}. A voucher is spent "
        "once.",
    ),
    "voucher_taken_back": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher was taken back on {day}; its hours are on the account again. The paper is "
        "void.",
    ),
    "voucher_spent": QT_TRANSLATE_NOOP(
        "refusal",
        "This voucher was spent in {village}, and the county has cleared it. A voucher is spent "
        "once.",
    ),
    "voucher_still_out": QT_TRANSLATE_NOOP(
        "refusal",
        "Somebody may still spend this voucher, or has, without our knowing. It can be taken back "
        "after {day}, or at once when the paper is here.",
    ),
    "voucher_village_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose the village that accepts the voucher."
    ),
}
