"""Words of the ledger's cases, of rulings, and of what the check of the books finds."""

from eldercare_desktop.screens.words import time_import
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

CASE = {
    "overdraft": QT_TRANSLATE_NOOP("ledger_case", "Below zero"),
    "doubled": QT_TRANSLATE_NOOP("ledger_case", "Entered twice"),
    "overlap": QT_TRANSLATE_NOOP("ledger_case", "Times overlap"),
    "after_death": QT_TRANSLATE_NOOP("ledger_case", "After a death"),
    **time_import.CASE,
    "over_cap": QT_TRANSLATE_NOOP("ledger_case", "Beyond the cap"),
    "service_changed": QT_TRANSLATE_NOOP("ledger_case", "Service changed"),
    "voucher": QT_TRANSLATE_NOOP("ledger_case", "Voucher"),
    "stock": QT_TRANSLATE_NOOP("ledger_case", "Stock below zero"),
}
CASE_TOLD = {
    "overdraft": QT_TRANSLATE_NOOP(
        "case_told",
        "The account of {name} is {amount} below zero. Two laptops gave out the same hours or "
        "points before they met.",
    ),
    "doubled": QT_TRANSLATE_NOOP(
        "case_told",
        "{first_by} and {second_by} entered the same on two laptops before they met. The first "
        "entry counts; the other one, of {amount}, is in suspense: it stands in the books and "
        "moves nothing.",
    ),
    "overlap": QT_TRANSLATE_NOOP(
        "case_told",
        "Two services of {name} overlap in time: {first_day} {first_time} and {second_day} "
        "{second_time}. Nobody serves at two places at once. The first deposit counts; the other "
        "one, of {amount}, is in suspense.",
    ),
    "after_death": QT_TRANSLATE_NOOP(
        "case_told",
        "An entry of {amount} is dated {day}; {name} had died on {died}. It was made on a laptop "
        "that did not know of the death.",
    ),
    **time_import.CASE_TOLD,
    "over_cap:day": QT_TRANSLATE_NOOP(
        "case_told",
        "{name} has {had} for {day}, entered on several laptops; {cap} a day is the most.",
    ),
    "over_cap:total": QT_TRANSLATE_NOOP(
        "case_told", "{name} has {had} in all, entered on several laptops; {cap} is the most."
    ),
    "service_changed:withdrawn": QT_TRANSLATE_NOOP(
        "case_told",
        "A service of {name} was taken back on one laptop and verified on another: {amount} "
        "stand in the books for a service that is no more.",
    ),
    "service_changed:rejected": QT_TRANSLATE_NOOP(
        "case_told",
        "A service of {name} was rejected on one laptop and verified on another: {amount} stand "
        "in the books.",
    ),
    "service_changed:corrected": QT_TRANSLATE_NOOP(
        "case_told",
        "A service of {name} was put right after it had been verified: {amount} stand in the "
        "books, now it says {minutes}.",
    ),
    "service_changed:corrected_twice": QT_TRANSLATE_NOOP(
        "case_told",
        "A service of {name} was put right on two laptops in two ways; {amount} stand in the "
        "books.",
    ),
    "service_changed:oneself": QT_TRANSLATE_NOOP(
        "case_told",
        "{name} served, and was served: two records were made one. {amount} stand in the books.",
    ),
    "service_changed:own_check": QT_TRANSLATE_NOOP(
        "case_told",
        "{name} served, and verified it: two records were made one. {amount} stand in the books.",
    ),
    "voucher:already_spent": QT_TRANSLATE_NOOP(
        "case_told",
        "Voucher {serial} of {other_name}, {amount}, had been spent elsewhere before it was "
        "accepted here.",
    ),
    "voucher:not_covered": QT_TRANSLATE_NOOP(
        "case_told",
        "Voucher {serial} of {other_name}, {amount}, had been taken back at home before it was "
        "accepted here.",
    ),
    "voucher:not_genuine": QT_TRANSLATE_NOOP(
        "case_told", "Voucher {serial}, {amount}, is not what {other_name} issued."
    ),
    "voucher:unknown": QT_TRANSLATE_NOOP(
        "case_told", "Nobody has issued voucher {serial}, {amount}, that was accepted here."
    ),
    "voucher:spent_too": QT_TRANSLATE_NOOP(
        "case_told",
        "Voucher {serial}, {amount}, was taken back here and accepted by {other_name} as well.",
    ),
    "stock": QT_TRANSLATE_NOOP(
        "case_told",
        "By the books there is {stock} {measure} of {goods}: two laptops gave out the last ones "
        "before they met.",
    ),
    "": QT_TRANSLATE_NOOP("case_told", "Something of {name} has to be looked at: {amount}."),
}
CASE_ADVICE = {
    "overdraft": QT_TRANSLATE_NOOP(
        "case_advice",
        "Reverse one of the entries that took hours out, after speaking with those concerned. A "
        "deposit that covers it makes it right as well.",
    ),
    "doubled": QT_TRANSLATE_NOOP(
        "case_advice",
        "Compare the two. Reverse the one in suspense if they are the same; that moves nothing. "
        "If the first one is wrong, reverse both and enter it anew.",
    ),
    "overlap": QT_TRANSLATE_NOOP(
        "case_advice",
        "Ask which of the two it was, and reverse the other one. If a time was written wrongly, "
        "reverse both and put the service right.",
    ),
    "after_death": QT_TRANSLATE_NOOP(
        "case_advice",
        "Reverse the entry, or say why it is right, for instance that the day was written wrongly.",
    ),
    **time_import.CASE_ADVICE,
    "over_cap": QT_TRANSLATE_NOOP(
        "case_advice",
        "Reverse one of the deposits, or decide that it stands and write down why.",
    ),
    "service_changed": QT_TRANSLATE_NOOP(
        "case_advice",
        "Reverse the deposit, then verify the service as it is now; or decide that it stands.",
    ),
    "service_changed:oneself": QT_TRANSLATE_NOOP(
        "case_advice",
        "Nobody earns hours by serving themselves: take the verification back. If these are two "
        "persons, undo that they were made one.",
    ),
    "service_changed:own_check": QT_TRANSLATE_NOOP(
        "case_advice",
        "Take the verification back, then let somebody else verify it. If these are two persons, "
        "undo that they were made one.",
    ),
    "voucher": QT_TRANSLATE_NOOP(
        "case_advice",
        "Speak with the other village, then reverse the entry here; or decide that it stands.",
    ),
    "stock": QT_TRANSLATE_NOOP(
        "case_advice", "Count the goods on the shelf, or reverse one of the redemptions."
    ),
    "": QT_TRANSLATE_NOOP(
        "case_advice", "Reverse the entry that is wrong, or decide that it stands."
    ),
}
RULING = {
    "accepted": QT_TRANSLATE_NOOP("ruling", "It stands as it is"),
    "explained": QT_TRANSLATE_NOOP("ruling", "It is explained; nothing has to be done"),
}
CASE_SHOW = {
    "open": QT_TRANSLATE_NOOP("case_show", "Open"),
    "past": QT_TRANSLATE_NOOP("case_show", "Settled"),
}
BOOKS_PROBLEM = {
    "trial_balance": QT_TRANSLATE_NOOP(
        "books_problem", "The accounts do not add up to zero; they are off by {off}."
    ),
    "balance_differs": QT_TRANSLATE_NOOP(
        "books_problem", "{holder}: shown is {shown}, added up anew it is {right}."
    ),
    "suspense_differs": QT_TRANSLATE_NOOP(
        "books_problem", "What counts and what is in suspense is not shown as it is."
    ),
    "counted_twice": QT_TRANSLATE_NOOP("books_problem", "Something counts twice."),
    "legs_wrong": QT_TRANSLATE_NOOP(
        "books_problem", "An entry goes between accounts that do not go together."
    ),
    "amount_wrong": QT_TRANSLATE_NOOP("books_problem", "An entry has no amount above zero."),
    "entry_withdrawn": QT_TRANSLATE_NOOP(
        "books_problem", "An entry was taken away instead of being reversed."
    ),
    "reversal_wrong": QT_TRANSLATE_NOOP(
        "books_problem", "A reversal does not mirror the entry that it reverses."
    ),
    "reversal_of_reversal": QT_TRANSLATE_NOOP("books_problem", "A reversal was reversed."),
    "reversal_of_nothing": QT_TRANSLATE_NOOP("books_problem", "A reversal names no entry."),
    "deposit_unverified": QT_TRANSLATE_NOOP(
        "books_problem", "Hours were deposited for a service that nobody verified."
    ),
    "service_not_deposited": QT_TRANSLATE_NOOP(
        "books_problem", "A verified service was not deposited."
    ),
    "service_earned_more": QT_TRANSLATE_NOOP(
        "books_problem", "A service earned {earned}, but it says {minutes}."
    ),
}
TABLES = {
    "ledger_case": CASE,
    "case_told": CASE_TOLD,
    "case_advice": CASE_ADVICE,
    "ruling": RULING,
    "case_show": CASE_SHOW,
    "books_problem": BOOKS_PROBLEM,
}
ACTIONS = {"rule_on_case": QT_TRANSLATE_NOOP("action", "Decision noted")}
