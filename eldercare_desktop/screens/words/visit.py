"""Words for visits."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

METHOD = {
    "in_person": QT_TRANSLATE_NOOP("method", "In person"),
    "phone": QT_TRANSLATE_NOOP("method", "By phone"),
    "video": QT_TRANSLATE_NOOP("method", "By video"),
}
CHECK = {
    "health": QT_TRANSLATE_NOOP("check", "Health"),
    "mind": QT_TRANSLATE_NOOP("check", "Mind"),
    "safety": QT_TRANSLATE_NOOP("check", "Safety"),
    "hygiene": QT_TRANSLATE_NOOP("check", "Hygiene"),
    "housing": QT_TRANSLATE_NOOP("check", "Housing"),
    "study": QT_TRANSLATE_NOOP("check", "Study"),
    "care": QT_TRANSLATE_NOOP("check", "Care"),
}
CHECK_HINT = {
    "health": QT_TRANSLATE_NOOP("check_hint", "speech, movement, illness"),
    "mind": QT_TRANSLATE_NOOP("check_hint", "mood, thinking, worries"),
    "safety": QT_TRANSLATE_NOOP("check_hint", "gas, water and heating, electricity"),
    "hygiene": QT_TRANSLATE_NOOP("check_hint", "person, home, surroundings"),
    "housing": QT_TRANSLATE_NOOP("check_hint", "indoors, outdoors, neighbours"),
}
CHILD_CHECK_HINT = {
    "health": QT_TRANSLATE_NOOP("child_check_hint", "growth, meals, illness"),
    "mind": QT_TRANSLATE_NOOP("child_check_hint", "mood, friends, bullying"),
    "safety": QT_TRANSLATE_NOOP("child_check_hint", "traffic, drowning, fire, electricity"),
    "study": QT_TRANSLATE_NOOP("child_check_hint", "school, homework, phone games"),
    "care": QT_TRANSLATE_NOOP("child_check_hint", "who looks after them, calls of the parents"),
}
FINDING = {
    "well": QT_TRANSLATE_NOOP("finding", "Well"),
    "concern": QT_TRANSLATE_NOOP("finding", "Concern"),
    "not_checked": QT_TRANSLATE_NOOP("finding", "Not checked"),
}
TIER = {
    "high_risk": QT_TRANSLATE_NOOP("tier", "High risk"),
    "key": QT_TRANSLATE_NOOP("tier", "Key"),
    "general": QT_TRANSLATE_NOOP("tier", "General"),
}
WARNING = {
    "visit_twice": QT_TRANSLATE_NOOP(
        "visit_warning", "A visit of this kind is noted for this day already."
    ),
    "visit_declined": QT_TRANSLATE_NOOP("visit_warning", "This person does not wish visits."),
    "visit_absent": QT_TRANSLATE_NOOP(
        "visit_warning", "Noted as away since {since} ({kind}). Is the day right?"
    ),
    "visit_long_ago": QT_TRANSLATE_NOOP(
        "visit_warning", "That was {days} days ago. Is the date right?"
    ),
    "visit_only_by_phone": QT_TRANSLATE_NOOP(
        "visit_warning", "No visit in person for {days} days. Please go there soon."
    ),
}
PHOTO_CONSENT = {
    "person": QT_TRANSLATE_NOOP("photo_consent", "The person agreed"),
    "guardian": QT_TRANSLATE_NOOP("photo_consent", "Family or guardian agreed"),
    "nobody": QT_TRANSLATE_NOOP("photo_consent", "Nobody to be seen"),
}
TABLES = {
    "photo_consent": PHOTO_CONSENT,
    "visit_warning": WARNING,
    "method": METHOD,
    "check": CHECK,
    "check_hint": CHECK_HINT,
    "child_check_hint": CHILD_CHECK_HINT,
    "finding": FINDING,
    "tier": TIER,
}
