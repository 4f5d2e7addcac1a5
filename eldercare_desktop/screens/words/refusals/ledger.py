"""Refusals of the ledger: who has how much, and what would make it right."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "ledger_amount": QT_TRANSLATE_NOOP(
        "refusal", "Please write an amount above zero; nothing was entered."
    ),
    "ledger_same_account": QT_TRANSLATE_NOOP(
        "refusal", "That is the same account. Please choose somebody else."
    ),
    "ledger_day_ahead": QT_TRANSLATE_NOOP(
        "refusal",
        "{day} has not come yet. An entry is dated today or before. If today's date is wrong, "
        "please set the clock.",
    ),
    "ledger_not_enough": QT_TRANSLATE_NOOP(
        "refusal", "{holder}: there is {there}, asked for was {wanted}. {advice}"
    ),
    "ledger_posted_already": QT_TRANSLATE_NOOP(
        "refusal",
        "This was entered already, by {by} on {day}. Nothing was entered twice. If that entry is "
        "wrong, please reverse it first.",
    ),
    "ledger_reason_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please write down why; it stands in the books with your name."
    ),
    "ledger_is_reversal": QT_TRANSLATE_NOOP(
        "refusal",
        "This entry is a reversal itself and is not reversed. Please enter anew what it took back.",
    ),
    "ledger_of_county": QT_TRANSLATE_NOOP(
        "refusal",
        "The county wrote this when it cleared a voucher. It takes it back by itself once the "
        "village that accepted the voucher reverses that.",
    ),
    "ledger_line_reversed": QT_TRANSLATE_NOOP(
        "refusal", "The entry of {day} was reversed already; see the reversal further below."
    ),
    "ledger_reversed_already": QT_TRANSLATE_NOOP(
        "refusal", "This entry was reversed already, by {by} on {day}."
    ),
    "ledger_holder_died": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has died. What stands on the account can be settled: to an heir, to the village "
        "pool, or it ends. Please choose Settle the account.",
    ),
    "ledger_other_village": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} belongs to another village. Hours go there by a voucher, which the other village "
        "accepts.",
    ),
    "ledger_township_only": QT_TRANSLATE_NOOP(
        "refusal",
        "Only the township knows what stands in its pool. Please ask the township to enter this.",
    ),
    "ledger_not_died": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is alive. An account is settled after a death; before, hours can be transferred "
        "or donated.",
    ),
    "ledger_estate_differs": QT_TRANSLATE_NOOP(
        "refusal",
        "There is {there}, the parts make {parts}. Please divide exactly what is there.",
    ),
    "ledger_estate_empty": QT_TRANSLATE_NOOP(
        "refusal", "Nothing is left on the account of {name}. There is nothing to settle."
    ),
    "ledger_overdrawn": QT_TRANSLATE_NOOP(
        "refusal",
        "The account of {name} stands at {there}. Please look at the open case first: an entry "
        "has to be reversed.",
    ),
    "ledger_case_gone": QT_TRANSLATE_NOOP(
        "refusal", "This case is not open any more. Nothing has to be done."
    ),
    "ledger_case_needs_entry": QT_TRANSLATE_NOOP(
        "refusal",
        "A word does not end this case: the books have to be right again. Please reverse one of "
        "the entries.",
    ),
    "ledger_ruled_by_missing": QT_TRANSLATE_NOOP("refusal", "Please write down who decided this."),
    "ledger_person_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose a person: type a name or its pinyin, then Enter."
    ),
    "ledger_village_missing": QT_TRANSLATE_NOOP("refusal", "Please choose a village."),
}
