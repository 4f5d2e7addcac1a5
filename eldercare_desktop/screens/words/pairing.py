"""Words for pairings and for the services of pairings and visits."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

MODE = {
    "one_to_one": QT_TRANSLATE_NOOP("mode", "One to one"),
    "grid": QT_TRANSLATE_NOOP("mode", "Grid"),
}
AGREEMENT = {
    "signed": QT_TRANSLATE_NOOP("agreement", "Signed"),
    "none": QT_TRANSLATE_NOOP("agreement", "Not signed"),
    "unknown": QT_TRANSLATE_NOOP("agreement", "Not known"),
}
END_REASON = {
    "helper_left": QT_TRANSLATE_NOOP("end_reason", "Helper went away"),
    "helper_overloaded": QT_TRANSLATE_NOOP("end_reason", "Helper has too many"),
    "resident_died": QT_TRANSLATE_NOOP("end_reason", "Resident died"),
    "resident_moved": QT_TRANSLATE_NOOP("end_reason", "Resident moved"),
    "resident_left": QT_TRANSLATE_NOOP("end_reason", "Resident no longer served"),
    "resident_declined": QT_TRANSLATE_NOOP("end_reason", "Resident declined"),
    "replaced": QT_TRANSLATE_NOOP("end_reason", "Another helper took over"),
    "entered_by_mistake": QT_TRANSLATE_NOOP("end_reason", "Entered by mistake"),
    "other": QT_TRANSLATE_NOOP("end_reason", "Another reason"),
}
SERVICE = {
    "home_care": QT_TRANSLATE_NOOP("service", "Home care"),
    "medicine_delivery": QT_TRANSLATE_NOOP("service", "Doctor and medicine"),
    "errands": QT_TRANSLATE_NOOP("service", "Errands and payments"),
    "farm_help": QT_TRANSLATE_NOOP("service", "Sowing and harvest"),
    "cleaning": QT_TRANSLATE_NOOP("service", "Cleaning"),
    "companionship": QT_TRANSLATE_NOOP("service", "Company"),
    "rescue": QT_TRANSLATE_NOOP("service", "Rescue"),
    "meal": QT_TRANSLATE_NOOP("service", "Meal"),
    "medical": QT_TRANSLATE_NOOP("service", "Medical help"),
    "bathing": QT_TRANSLATE_NOOP("service", "Bathing"),
    "shopping": QT_TRANSLATE_NOOP("service", "Shopping"),
    "recreation": QT_TRANSLATE_NOOP("service", "Recreation"),
    "emergency_aid": QT_TRANSLATE_NOOP("service", "Emergency aid"),
    "mobility": QT_TRANSLATE_NOOP("service", "Getting about"),
    "homework_help": QT_TRANSLATE_NOOP("service", "Homework"),
    "safety_reminder": QT_TRANSLATE_NOOP("service", "Safety talk"),
    "family_call": QT_TRANSLATE_NOOP("service", "Call with the parents"),
    "school_contact": QT_TRANSLATE_NOOP("service", "Word with the school"),
}
NEED_REASON = {
    "destitute_at_home": QT_TRANSLATE_NOOP("need_reason", "Destitute support, at home"),
    "dependent_low_income": QT_TRANSLATE_NOOP("need_reason", "Dependent, low income"),
    "dependent_family_planning": QT_TRANSLATE_NOOP("need_reason", "Dependent, lost only child"),
    "child_unguarded": QT_TRANSLATE_NOOP("need_reason", "Child in need, nobody at home"),
    "advanced_age": QT_TRANSLATE_NOOP("need_reason", "Advanced age"),
    "living_alone": QT_TRANSLATE_NOOP("need_reason", "Living alone"),
    "left_behind": QT_TRANSLATE_NOOP("need_reason", "Left behind"),
}
TROUBLE = {
    "resident_deceased": QT_TRANSLATE_NOOP("pairing_trouble", "Elder died"),
    "resident_left": QT_TRANSLATE_NOOP("pairing_trouble", "Elder left"),
    "helper_gone": QT_TRANSLATE_NOOP("pairing_trouble", "Helper is gone"),
    "helper_away": QT_TRANSLATE_NOOP("pairing_trouble", "Helper away"),
    "agreement_missing": QT_TRANSLATE_NOOP("pairing_trouble", "No agreement"),
}
PRESENCE = {
    "here": QT_TRANSLATE_NOOP("presence", "Here"),
    "away": QT_TRANSLATE_NOOP("presence", "Away"),
    "gone": QT_TRANSLATE_NOOP("presence", "Gone"),
}
WARNING = {
    "helper_unavailable": QT_TRANSLATE_NOOP(
        "pairing_warning", "{name} is away at the moment. Who looks in meanwhile?"
    ),
    "helper_over_limit": QT_TRANSLATE_NOOP(
        "pairing_warning",
        "{name} would look after {elders} elders; {limit} is the most that is advised.",
    ),
    "helper_is_supporter_relative": QT_TRANSLATE_NOOP(
        "pairing_warning",
        "{name} is a relative ({relation}) who has to support the elder anyway. Better choose "
        "somebody else.",
    ),
    "elder_has_two_active_one_to_one_helpers": QT_TRANSLATE_NOOP(
        "pairing_warning",
        "{helper} is already the one-to-one helper. End that pairing with a reason first, or let "
        "the new helper take over.",
    ),
    "elder_also_one_to_one": QT_TRANSLATE_NOOP(
        "pairing_warning", "{helper} looks after this elder one to one already."
    ),
    "agreement_missing": QT_TRANSLATE_NOOP(
        "pairing_warning", "A one-to-one pairing needs a signed agreement."
    ),
    "one_to_one_required": QT_TRANSLATE_NOOP(
        "pairing_warning", "A grid is not enough here ({reason}): a one-to-one helper is needed."
    ),
    "visit_frequency_below_monthly": QT_TRANSLATE_NOOP(
        "pairing_warning",
        "A visit every {days} days is too seldom; this elder is seen at least every {longest} "
        "days.",
    ),
    "child_helper_old": QT_TRANSLATE_NOOP(
        "pairing_warning",
        "{name} is {age}. For a child somebody of up to {oldest} years is advised.",
    ),
    "child_helper_needs_care": QT_TRANSLATE_NOOP(
        "pairing_warning", "{name} needs help too. Is looking after a child not too much?"
    ),
    "child_helper_young": QT_TRANSLATE_NOOP(
        "pairing_warning", "{name} is not of age and cannot answer for a child."
    ),
    "child_without_guardian": QT_TRANSLATE_NOOP(
        "pairing_warning",
        "No guardian of {name} is known, so nobody can sign. Please add one on the child's page.",
    ),
    "guardian_has_not_signed": QT_TRANSLATE_NOOP(
        "pairing_warning", "For a child it is the guardian who signs. Who was it?"
    ),
    "starts_later": QT_TRANSLATE_NOOP(
        "pairing_warning", "It would begin only on {start}. Is the year right?"
    ),
}
TABLES = {
    "mode": MODE,
    "agreement": AGREEMENT,
    "end_reason": END_REASON,
    "service": SERVICE,
    "need_reason": NEED_REASON,
    "pairing_trouble": TROUBLE,
    "pairing_warning": WARNING,
    "presence": PRESENCE,
}
