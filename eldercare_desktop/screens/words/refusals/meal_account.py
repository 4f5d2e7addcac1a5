"""Refusals of the meals' accounts."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_month_closed": QT_TRANSLATE_NOOP(
        "refusal",
        "{month} is closed at {site}. Nothing was changed. Book it as a correction in an open "
        "month, or open the month again on the page of the meal accounts.",
    ),
    "meal_closed_already": QT_TRANSLATE_NOOP(
        "refusal", "{month} was closed already, by {by} on {day}."
    ),
    "meal_month_not_over": QT_TRANSLATE_NOOP(
        "refusal", "{month} is not over. It can be closed from the day after {day} on."
    ),
    "meal_earlier_open": QT_TRANSLATE_NOOP(
        "refusal", "{month} is not closed yet. Please close the earlier month first."
    ),
    "meal_no_price": QT_TRANSLATE_NOOP(
        "refusal",
        "For these meals no price is in force: {names}. Please write the prices down first, or "
        "put the set of the meal right.",
    ),
    "meal_totals_differ": QT_TRANSLATE_NOOP(
        "refusal",
        "The totals do not agree: {names}. Please exchange data once more, then look again. "
        "Nothing was closed.",
    ),
    "meal_closing_doubts": QT_TRANSLATE_NOOP(
        "refusal",
        "Something has come up meanwhile that is better looked at before {month} is closed. "
        "Please look at the list once more.",
    ),
    "meal_reason_missing": QT_TRANSLATE_NOOP("refusal", "Please write down why."),
    "meal_month_open": QT_TRANSLATE_NOOP(
        "refusal", "{month} is not closed. What is put right there counts by itself."
    ),
    "meal_later_closed": QT_TRANSLATE_NOOP(
        "refusal", "{month} is closed, and it is later. Please open that month again first."
    ),
    "meal_correct_elsewhere": QT_TRANSLATE_NOOP(
        "refusal", "Nothing can be booked in {month}. Please choose an open month that follows."
    ),
    "meal_no_difference": QT_TRANSLATE_NOOP(
        "refusal", "There is nothing left to book for {month}; perhaps somebody else did."
    ),
    "meal_month_ahead": QT_TRANSLATE_NOOP("refusal", "That month has not begun yet."),
    "meal_correction_empty": QT_TRANSLATE_NOOP(
        "refusal", "Please write an amount for at least one payer."
    ),
    "meal_amount_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please write an amount above zero, in yuan, such as 50 or 12.50."
    ),
    "meal_amount_too_big": QT_TRANSLATE_NOOP(
        "refusal", "This is more than 100,000 yuan. Please look at the amount."
    ),
    "meal_receipt_used": QT_TRANSLATE_NOOP(
        "refusal", "Receipt {receipt} was given to {name} on {day}. Please write another number."
    ),
    "meal_back_too_much": QT_TRANSLATE_NOOP(
        "refusal", "{name} has {amount} yuan in hand. No more can be paid back."
    ),
    "meal_opening_known": QT_TRANSLATE_NOOP(
        "refusal",
        "The paper account of {name} was taken over on {day} already. Please put that entry "
        "right instead.",
    ),
    "meal_account_elsewhere": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is on the register of another village. An account can only be kept in the "
        "village of the person.",
    ),
    "meal_payer_missing": QT_TRANSLATE_NOOP("refusal", "Please choose who pays."),
}
