"""Words of the meals' accounts: payments, what is left out, what is checked before closing."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

PAYMENT_KIND = {
    "paid_in": QT_TRANSLATE_NOOP("payment_kind", "Paid in"),
    "paid_back": QT_TRANSLATE_NOOP("payment_kind", "Paid back"),
    "opening": QT_TRANSLATE_NOOP("payment_kind", "Paper account so far"),
}
PAYMENT_METHOD = {
    "cash": QT_TRANSLATE_NOOP("payment_method", "Cash"),
    "transfer": QT_TRANSLATE_NOOP("payment_method", "Transfer"),
    "other": QT_TRANSLATE_NOOP("payment_method", "Otherwise"),
}
LEFT_WHY = {
    "no_price": QT_TRANSLATE_NOOP("meal_left_out", "No price is in force"),
    "doubled": QT_TRANSLATE_NOOP("meal_left_out", "Noted twice, counts once"),
    "nobody_home": QT_TRANSLATE_NOOP("meal_left_out", "Nobody home"),
    "after_death": QT_TRANSLATE_NOOP("meal_left_out", "Dated after the death"),
}
ACCOUNT_SHOW = {
    "all": QT_TRANSLATE_NOOP("account_show", "All accounts"),
    "arrears": QT_TRANSLATE_NOOP("account_show", "In arrears"),
    "give_back": QT_TRANSLATE_NOOP("account_show", "To give back"),
}
CROSS_CHECK = {
    "payers": QT_TRANSLATE_NOOP("cross_check", "Price = sum of the payers"),
    "balance": QT_TRANSLATE_NOOP("cross_check", "Opening + paid in - own share = balance"),
    "servings": QT_TRANSLATE_NOOP("cross_check", "Lines = single meals added up"),
    "days": QT_TRANSLATE_NOOP("cross_check", "Meals noted = counted + left out, day by day"),
    "closed": QT_TRANSLATE_NOOP("cross_check", "Lines = totals when it was closed"),
}
OBJECTION = {
    "not_over": QT_TRANSLATE_NOOP("objection", "The month is not over yet."),
    "earlier_open": QT_TRANSLATE_NOOP("objection", "Earlier months are not closed yet:"),
    "no_price": QT_TRANSLATE_NOOP("objection", "For these meals no price is in force:"),
    "totals_differ": QT_TRANSLATE_NOOP("objection", "The totals do not agree:"),
    "sheets_out": QT_TRANSLATE_NOOP("objection", "Sheets of these days have not come back:"),
    "nothing_noted": QT_TRANSLATE_NOOP(
        "objection", "Meals were ordered for these days, but none is noted:"
    ),
    "corrections_waiting": QT_TRANSLATE_NOOP(
        "objection", "For closed months something came in that is not booked:"
    ),
}
TABLES = {
    "payment_kind": PAYMENT_KIND,
    "payment_method": PAYMENT_METHOD,
    "meal_left_out": LEFT_WHY,
    "account_show": ACCOUNT_SHOW,
    "cross_check": CROSS_CHECK,
    "objection": OBJECTION,
}
ACTIONS = {
    "take_meal_payment": QT_TRANSLATE_NOOP("action", "Payment noted"),
    "correct_meal_payment": QT_TRANSLATE_NOOP("action", "Payment put right"),
    "withdraw_meal_payment": QT_TRANSLATE_NOOP("action", "Payment taken back"),
    "close_meal_month": QT_TRANSLATE_NOOP("action", "Month closed"),
    "reopen_meal_month": QT_TRANSLATE_NOOP("action", "Month open again"),
    "book_meal_corrections": QT_TRANSLATE_NOOP("action", "Corrections booked"),
    "correct_meal_account": QT_TRANSLATE_NOOP("action", "Account corrected"),
    "note_late_meal": QT_TRANSLATE_NOOP("action", "Meal added and booked"),
    "withdraw_late_meal": QT_TRANSLATE_NOOP("action", "Meal taken back and booked"),
    "withdraw_meal_correction": QT_TRANSLATE_NOOP("action", "Correction taken back"),
}
