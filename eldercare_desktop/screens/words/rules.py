"""Words for the numbers of the rules."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

NAME = {
    "person.elder_age": QT_TRANSLATE_NOOP("rule", "An elder is somebody of at least"),
    "person.advanced_age": QT_TRANSLATE_NOOP("rule", "Of advanced age from"),
    "pairing.most_elders": QT_TRANSLATE_NOOP("rule", "One helper looks after at most"),
    "pairing.child_until_age": QT_TRANSLATE_NOOP(
        "rule", "A child in need with nobody at home is paired until the age of"
    ),
    "pairing.oldest_child_helper": QT_TRANSLATE_NOOP("rule", "Helpers of children are at most"),
    "visit.high_risk_age": QT_TRANSLATE_NOOP("rule", "High risk when alone, from the age of"),
    "visit.high_risk_days": QT_TRANSLATE_NOOP("rule", "High risk: a visit every"),
    "visit.key_days": QT_TRANSLATE_NOOP("rule", "Key elders: a visit every"),
    "visit.special_days": QT_TRANSLATE_NOOP("rule", "Elders in special need: a visit every"),
    "visit.general_days": QT_TRANSLATE_NOOP("rule", "All other elders: a visit every"),
    "visit.child_in_need_days": QT_TRANSLATE_NOOP("rule", "Children in need: a visit every"),
    "visit.left_behind_child_days": QT_TRANSLATE_NOOP(
        "rule", "Left-behind children: a visit every"
    ),
    "visit.return_days": QT_TRANSLATE_NOOP("rule", "After a return: a visit within"),
    "incident.answer_hours": QT_TRANSLATE_NOOP("rule", "An emergency is answered within"),
    "need.days_critical": QT_TRANSLATE_NOOP("rule", "A critical need is met within"),
    "need.days_urgent": QT_TRANSLATE_NOOP("rule", "An urgent need is met within"),
    "need.days_normal": QT_TRANSLATE_NOOP("rule", "Any other need is met within"),
    "need.escalate_days": QT_TRANSLATE_NOOP("rule", "An overdue need goes to the township after"),
    "need.follow_up_days": QT_TRANSLATE_NOOP("rule", "They are asked back within"),
    "entitlement.answer_days": QT_TRANSLATE_NOOP("rule", "An application is answered within"),
    "entitlement.ahead_days": QT_TRANSLATE_NOOP("rule", "Coming birthdays are shown ahead by"),
    "meal.sample_grams": QT_TRANSLATE_NOOP("rule", "A food sample weighs at least"),
    "meal.sample_hours": QT_TRANSLATE_NOOP("rule", "A food sample is kept for at least"),
    "meal.missed_in_row": QT_TRANSLATE_NOOP("rule", "Somebody is looked after who has missed"),
    "time_bank.day_cap_minutes": QT_TRANSLATE_NOOP("rule", "A volunteer earns a day at most"),
    "time_bank.total_cap_minutes": QT_TRANSLATE_NOOP("rule", "A volunteer keeps in all at most"),
    "time_bank.excess": QT_TRANSLATE_NOOP("rule", "What they earn beyond these"),
    "time_bank.expiry_months": QT_TRANSLATE_NOOP(
        "rule", "Hours of the time bank expire after (0: never)"
    ),
    "time_bank.notice_days": QT_TRANSLATE_NOOP("rule", "People are told before hours expire by"),
    "time_bank.voucher_days": QT_TRANSLATE_NOOP("rule", "A voucher of hours is valid for"),
    "time_bank.voucher_most": QT_TRANSLATE_NOOP("rule", "A voucher of hours is worth at most"),
    "points.per_hour": QT_TRANSLATE_NOOP("rule", "An hour may become (0: hours stay hours)"),
    "volunteer.share_percent": QT_TRANSLATE_NOOP("rule", "Volunteers for a hundred elders"),
    "volunteer.week_minutes": QT_TRANSLATE_NOOP("rule", "A volunteer serves a week at most"),
}
UNIT = {
    "elders": QT_TRANSLATE_NOOP("rule_unit", "elders"),
    "days": QT_TRANSLATE_NOOP("rule_unit", "days"),
    "meals": QT_TRANSLATE_NOOP("rule_unit", "meals in a row"),
    "grams": QT_TRANSLATE_NOOP("rule_unit", "grams"),
    "hours": QT_TRANSLATE_NOOP("rule_unit", "hours"),
    "years": QT_TRANSLATE_NOOP("rule_unit", "years"),
    "months": QT_TRANSLATE_NOOP("rule_unit", "months"),
    "percent": QT_TRANSLATE_NOOP("rule_unit", "per cent"),
    "minutes": QT_TRANSLATE_NOOP("rule_unit", "minutes"),
    "points": QT_TRANSLATE_NOOP("rule_unit", "points"),
    "choice": QT_TRANSLATE_NOOP("rule_unit", "0 refused, 1 to the village pool, 2 an honour only"),
}
CHOICE = {
    "0": QT_TRANSLATE_NOOP("rule_choice", "is refused"),
    "1": QT_TRANSLATE_NOOP("rule_choice", "goes to the village pool"),
    "2": QT_TRANSLATE_NOOP("rule_choice", "is an honour only"),
}
TABLES = {"rule": NAME, "rule_unit": UNIT, "rule_choice": CHOICE}
