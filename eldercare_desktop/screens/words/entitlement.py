"""Words for entitlements, how somebody stands to them, and what was done about them."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ENTITLEMENT = {
    "advanced_age_80": QT_TRANSLATE_NOOP("entitlement", "Allowance at 80"),
    "advanced_age_90": QT_TRANSLATE_NOOP("entitlement", "Allowance at 90"),
    "advanced_age_100": QT_TRANSLATE_NOOP("entitlement", "Allowance at 100"),
    "base_pension": QT_TRANSLATE_NOOP("entitlement", "Base pension"),
    "destitute_support": QT_TRANSLATE_NOOP("entitlement", "Destitute support, living"),
    "destitute_care_full_self_care": QT_TRANSLATE_NOOP(
        "entitlement", "Destitute support, care (cares for self)"
    ),
    "destitute_care_semi_care": QT_TRANSLATE_NOOP(
        "entitlement", "Destitute support, care (some care)"
    ),
    "destitute_care_full_care": QT_TRANSLATE_NOOP(
        "entitlement", "Destitute support, care (full care)"
    ),
    "low_income_support": QT_TRANSLATE_NOOP("entitlement", "Low-income support"),
    "dependent_care": QT_TRANSLATE_NOOP("entitlement", "Care allowance, poor and dependent"),
    "elder_services": QT_TRANSLATE_NOOP("entitlement", "Service allowance, poor elders"),
    "care_voucher": QT_TRANSLATE_NOOP("entitlement", "Care voucher, dependent elders"),
    "disability_living": QT_TRANSLATE_NOOP("entitlement", "Disability, living allowance"),
    "disability_care": QT_TRANSLATE_NOOP("entitlement", "Disability, care allowance"),
    "family_planning": QT_TRANSLATE_NOOP("entitlement", "Support for lost only child"),
    "preferential": QT_TRANSLATE_NOOP("entitlement", "Preferential treatment, allowance"),
    "health_check": QT_TRANSLATE_NOOP("entitlement", "Free yearly health check"),
    "courtesy_card": QT_TRANSLATE_NOOP("entitlement", "Elders' courtesy card"),
    "child_living": QT_TRANSLATE_NOOP("entitlement", "Living allowance, child without care"),
}
ENTITLEMENT_STATE = {
    "missing": QT_TRANSLATE_NOOP("entitlement_state", "Should have it"),
    "waiting": QT_TRANSLATE_NOOP("entitlement_state", "No answer yet"),
    "lost": QT_TRANSLATE_NOOP("entitlement_state", "No longer entitled"),
    "applied": QT_TRANSLATE_NOOP("entitlement_state", "Applied"),
    "receiving": QT_TRANSLATE_NOOP("entitlement_state", "Has it"),
    "refused": QT_TRANSLATE_NOOP("entitlement_state", "Refused"),
    "declines": QT_TRANSLATE_NOOP("entitlement_state", "Does not want it"),
}
ENTITLEMENT_LOST = {
    "kind": QT_TRANSLATE_NOOP("entitlement_lost", "not for this kind of person"),
    "age": QT_TRANSLATE_NOOP("entitlement_lost", "other age"),
    "categories": QT_TRANSLATE_NOOP("entitlement_lost", "no longer in the category"),
    "living": QT_TRANSLATE_NOOP("entitlement_lost", "lives otherwise now"),
    "care": QT_TRANSLATE_NOOP("entitlement_lost", "other need for care"),
    "left": QT_TRANSLATE_NOOP("entitlement_lost", "has died or left"),
    "not_given": QT_TRANSLATE_NOOP("entitlement_lost", "is no longer given"),
}
PER = {
    "month": QT_TRANSLATE_NOOP("per", "a month"),
    "quarter": QT_TRANSLATE_NOOP("per", "a quarter"),
    "year": QT_TRANSLATE_NOOP("per", "a year"),
    "once": QT_TRANSLATE_NOOP("per", "once"),
}
CLAIM_END = {
    "not_eligible": QT_TRANSLATE_NOOP("claim_end", "No longer meets the conditions"),
    "deceased": QT_TRANSLATE_NOOP("claim_end", "Died"),
    "moved_away": QT_TRANSLATE_NOOP("claim_end", "Moved away"),
    "replaced": QT_TRANSLATE_NOOP("claim_end", "Another took its place"),
    "entered_by_mistake": QT_TRANSLATE_NOOP("claim_end", "Entered by mistake"),
    "other": QT_TRANSLATE_NOOP("claim_end", "Another reason"),
}
TABLES = {
    "entitlement": ENTITLEMENT,
    "entitlement_state": ENTITLEMENT_STATE,
    "entitlement_lost": ENTITLEMENT_LOST,
    "per": PER,
    "claim_end": CLAIM_END,
}

ACTIONS = {
    "save_entitlement": QT_TRANSLATE_NOOP("action", "Entitlement saved"),
    "switch_on_entitlement": QT_TRANSLATE_NOOP("action", "Entitlement given again"),
    "switch_off_entitlement": QT_TRANSLATE_NOOP("action", "Entitlement switched off"),
    "mark_receiving": QT_TRANSLATE_NOOP("action", "Noted as received"),
    "mark_applied": QT_TRANSLATE_NOOP("action", "Noted as applied for"),
    "mark_refused": QT_TRANSLATE_NOOP("action", "Refusal noted"),
    "mark_declines": QT_TRANSLATE_NOOP("action", "Noted as not wanted"),
    "end_claim": QT_TRANSLATE_NOOP("action", "End noted"),
    "remove_claim": QT_TRANSLATE_NOOP("action", "Note taken back"),
}
RECORD_TABLES = {
    "entitlement": QT_TRANSLATE_NOOP("record_table", "Conditions of an entitlement"),
    "entitlement_claim": QT_TRANSLATE_NOOP("record_table", "Somebody's entitlement"),
}
LABELS = (
    QT_TRANSLATE_NOOP("record", "Entitlement"),
    QT_TRANSLATE_NOOP("record", "State"),
    QT_TRANSLATE_NOOP("record", "Applied on"),
)
"""Labels that the records declare and no other page has words for."""
