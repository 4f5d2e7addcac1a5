"""Words of vouchers: hours earned in one village and spent in another."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

SHOW = {
    "issued": QT_TRANSLATE_NOOP("voucher_show", "Issued here"),
    "accepted": QT_TRANSLATE_NOOP("voucher_show", "Accepted here"),
}
ISSUED = {
    "out": QT_TRANSLATE_NOOP("voucher_issued", "Out"),
    "expired": QT_TRANSLATE_NOOP("voucher_issued", "Expired"),
    "overdue": QT_TRANSLATE_NOOP("voucher_issued", "To be taken back"),
    "accepted": QT_TRANSLATE_NOOP("voucher_issued", "Accepted, not cleared"),
    "cleared": QT_TRANSLATE_NOOP("voucher_issued", "Spent"),
    "taken_back": QT_TRANSLATE_NOOP("voucher_issued", "Taken back"),
    "spent_too": QT_TRANSLATE_NOOP("voucher_issued", "Taken back and spent"),
}
ACCEPTED = {
    "waiting": QT_TRANSLATE_NOOP("voucher_accepted", "Not cleared yet"),
    "cleared": QT_TRANSLATE_NOOP("voucher_accepted", "Cleared"),
    "already_spent": QT_TRANSLATE_NOOP("voucher_accepted", "Spent elsewhere before"),
    "not_covered": QT_TRANSLATE_NOOP("voucher_accepted", "Taken back at home before"),
    "unknown": QT_TRANSLATE_NOOP("voucher_accepted", "Home village not known"),
    "not_genuine": QT_TRANSLATE_NOOP("voucher_accepted", "Not what was issued"),
    "reversed": QT_TRANSLATE_NOOP("voucher_accepted", "Reversed"),
}
CREDITED = {
    "person": QT_TRANSLATE_NOOP("voucher_credited", "Somebody's account here"),
    "village_pool": QT_TRANSLATE_NOOP("voucher_credited", "The village pool"),
    "issue": QT_TRANSLATE_NOOP("voucher_credited", "Spent at once: the visitor was served here"),
}
TABLES = {
    "voucher_show": SHOW,
    "voucher_issued": ISSUED,
    "voucher_accepted": ACCEPTED,
    "voucher_credited": CREDITED,
}
ACTIONS = {
    "issue_voucher": QT_TRANSLATE_NOOP("action", "Voucher issued"),
    "accept_voucher": QT_TRANSLATE_NOOP("action", "Voucher accepted"),
    "take_back_voucher": QT_TRANSLATE_NOOP("action", "Voucher taken back"),
}
