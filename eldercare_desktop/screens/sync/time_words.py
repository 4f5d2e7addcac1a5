"""Words of this page for the records of the time bank and the store."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

TABLES = {
    "volunteer": QT_TRANSLATE_NOOP("record_table", "Volunteer"),
    "team": QT_TRANSLATE_NOOP("record_table", "Team"),
    "team_member": QT_TRANSLATE_NOOP("record_table", "Member of a team"),
    "service_record": QT_TRANSLATE_NOOP("record_table", "Service"),
    "service_check": QT_TRANSLATE_NOOP("record_table", "Service verified"),
    "ledger_entry": QT_TRANSLATE_NOOP("record_table", "Entry of the ledger"),
    "ledger_ruling": QT_TRANSLATE_NOOP("record_table", "Decision in a case of the ledger"),
    "expiry_notice": QT_TRANSLATE_NOOP("record_table", "Told that hours expire"),
    "voucher": QT_TRANSLATE_NOOP("record_table", "Voucher issued"),
    "voucher_acceptance": QT_TRANSLATE_NOOP("record_table", "Voucher accepted"),
    "voucher_answer": QT_TRANSLATE_NOOP("record_table", "Voucher cleared"),
    "passbook_page": QT_TRANSLATE_NOOP("record_table", "Page of a passbook"),
    "goods": QT_TRANSLATE_NOOP("record_table", "Goods"),
    "stock_move": QT_TRANSLATE_NOOP("record_table", "Change of stock"),
    "redemption": QT_TRANSLATE_NOOP("record_table", "Redemption"),
}

LABELS = (
    QT_TRANSLATE_NOOP("record", "Registered on"),
    QT_TRANSLATE_NOOP("record", "Skills"),
    QT_TRANSLATE_NOOP("record", "Free times"),
    QT_TRANSLATE_NOOP("record", "Minutes a week at most"),
    QT_TRANSLATE_NOOP("record", "Paused until"),
    QT_TRANSLATE_NOOP("record", "Ended on"),
    QT_TRANSLATE_NOOP("record", "Why it ended"),
    QT_TRANSLATE_NOOP("record", "Guardian who agrees"),
    QT_TRANSLATE_NOOP("record", "Relation of the guardian"),
    QT_TRANSLATE_NOOP("record", "Agreed on"),
    QT_TRANSLATE_NOOP("record", "Founded on"),
    QT_TRANSLATE_NOOP("record", "Team"),
    QT_TRANSLATE_NOOP("record", "Unit"),
    QT_TRANSLATE_NOOP("record", "Points"),
    QT_TRANSLATE_NOOP("record", "Minutes"),
    QT_TRANSLATE_NOOP("record", "Least stock"),
    QT_TRANSLATE_NOOP("record", "Barcode"),
    QT_TRANSLATE_NOOP("record", "Not offered since"),
    QT_TRANSLATE_NOOP("record", "Wishes for a man or a woman"),
    QT_TRANSLATE_NOOP("record", "Wanted from"),
    QT_TRANSLATE_NOOP("record", "Wanted until"),
)
"""Labels of fields as the records declare them: those that two laptops may disagree on."""
