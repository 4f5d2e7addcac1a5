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
}
TABLES = {
    "mode": MODE,
    "agreement": AGREEMENT,
    "end_reason": END_REASON,
    "service": SERVICE,
}
