"""Words for what ends with a person, and for what is dated after a death."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ENDING = {
    "profile": QT_TRANSLATE_NOOP("leaving_ending", "Leaves the register, no visit is due any more"),
    "helped": QT_TRANSLATE_NOOP("leaving_ending", "The pairing ends with"),
    "helping": QT_TRANSLATE_NOOP("leaving_ending", "No longer helps"),
    "needs": QT_TRANSLATE_NOOP("leaving_ending", "Open needs are closed"),
    "needs_assigned": QT_TRANSLATE_NOOP(
        "leaving_ending", "Needs of others that wait for another helper"
    ),
    "incidents": QT_TRANSLATE_NOOP("leaving_ending", "Emergencies are closed, with the death"),
    "incidents_answering": QT_TRANSLATE_NOOP(
        "leaving_ending", "Emergencies of others for which you answer from now on"
    ),
    "absences": QT_TRANSLATE_NOOP("leaving_ending", "The absence ends"),
    "meals": QT_TRANSLATE_NOOP("leaving_ending", "Meals end"),
    "volunteer": QT_TRANSLATE_NOOP("leaving_ending", "No longer a volunteer, nor in a team"),
    "claims": QT_TRANSLATE_NOOP("leaving_ending", "Entitlements end"),
    "cards": QT_TRANSLATE_NOOP("leaving_ending", "The card becomes invalid"),
}
STAYING = {
    "incidents": QT_TRANSLATE_NOOP(
        "leaving_staying", "Emergencies that stay open: please say what was done, then close them"
    ),
    "meal_money": QT_TRANSLATE_NOOP(
        "leaving_staying", "Money for meals that is left or owed: please settle it"
    ),
    "time_credit": QT_TRANSLATE_NOOP(
        "leaving_staying", "Hours and points that are left: please say who is to have them"
    ),
}
DATED = {
    "resident": QT_TRANSLATE_NOOP("dated_record", "Ability assessment or wish, {day}"),
    "pairing": QT_TRANSLATE_NOOP("dated_record", "Pairing, {day}"),
    "visit": QT_TRANSLATE_NOOP("dated_record", "Visit on {day}"),
    "photo": QT_TRANSLATE_NOOP("dated_record", "Photo of {day}"),
    "need": QT_TRANSLATE_NOOP("dated_record", "Need, {day}"),
    "incident": QT_TRANSLATE_NOOP("dated_record", "Emergency, {day}"),
    "absence": QT_TRANSLATE_NOOP("dated_record", "Absence since {day}"),
    "round_attempt": QT_TRANSLATE_NOOP("dated_record", "Nobody met on a round, {day}"),
    "slip": QT_TRANSLATE_NOOP("dated_record", "Visit slip of {day}"),
    "meal_plan": QT_TRANSLATE_NOOP("dated_record", "Meals ordered since {day}"),
    "meal_pause": QT_TRANSLATE_NOOP("dated_record", "No meals since {day}"),
    "meal_serving": QT_TRANSLATE_NOOP("dated_record", "Meal on {day}"),
    "meal_status": QT_TRANSLATE_NOOP("dated_record", "Price of meals since {day}"),
    "entitlement_claim": QT_TRANSLATE_NOOP("dated_record", "Entitlement since {day}"),
    "volunteer": QT_TRANSLATE_NOOP("dated_record", "Registered as a volunteer on {day}"),
    "team_member": QT_TRANSLATE_NOOP("dated_record", "In a team since {day}"),
    "service_record": QT_TRANSLATE_NOOP("dated_record", "Service on {day}"),
    "ledger_entry": QT_TRANSLATE_NOOP("dated_record", "Entry of the ledger, {day}"),
    "voucher": QT_TRANSLATE_NOOP("dated_record", "Voucher issued on {day}"),
    "voucher_acceptance": QT_TRANSLATE_NOOP("dated_record", "Voucher accepted on {day}"),
    "redemption": QT_TRANSLATE_NOOP("dated_record", "Redemption on {day}"),
}
TABLES = {
    "leaving_ending": ENDING,
    "leaving_staying": STAYING,
    "dated_record": DATED,
}
