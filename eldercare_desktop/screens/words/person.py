"""Words for persons, residents and helpers."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

SEX = {
    "male": QT_TRANSLATE_NOOP("sex", "male"),
    "female": QT_TRANSLATE_NOOP("sex", "female"),
}
LIFE_STATUS = {
    "living": QT_TRANSLATE_NOOP("life_status", "living here"),
    "moved_away": QT_TRANSLATE_NOOP("life_status", "moved away"),
    "deceased": QT_TRANSLATE_NOOP("life_status", "deceased"),
}
CONTACT_ROLE = {
    "guardian": QT_TRANSLATE_NOOP("contact_role", "Guardian"),
    "supporter": QT_TRANSLATE_NOOP("contact_role", "Supporting relative"),
    "emergency_contact": QT_TRANSLATE_NOOP("contact_role", "Emergency contact"),
    "care_provider": QT_TRANSLATE_NOOP("contact_role", "Cares day to day"),
}
RESIDENT_KIND = {
    "elder": QT_TRANSLATE_NOOP("resident_kind", "Elder"),
    "left_behind_child": QT_TRANSLATE_NOOP("resident_kind", "Left-behind child"),
    "child_in_need": QT_TRANSLATE_NOOP("resident_kind", "Child in need"),
}
CATEGORY = {
    "destitute_dispersed": QT_TRANSLATE_NOOP("category", "Destitute support, at home"),
    "destitute_centralized": QT_TRANSLATE_NOOP("category", "Destitute support, in a home"),
    "low_income": QT_TRANSLATE_NOOP("category", "Low income"),
    "low_income_edge": QT_TRANSLATE_NOOP("category", "Near low income"),
    "unstable_lifted": QT_TRANSLATE_NOOP("category", "Lifted, not yet stable"),
    "near_poverty": QT_TRANSLATE_NOOP("category", "Near poverty"),
    "sudden_hardship": QT_TRANSLATE_NOOP("category", "Sudden hardship"),
    "family_planning_special": QT_TRANSLATE_NOOP("category", "Lost only child"),
    "severe_disability": QT_TRANSLATE_NOOP("category", "Severe disability"),
    "disability": QT_TRANSLATE_NOOP("category", "Disability"),
    "preferential_treatment": QT_TRANSLATE_NOOP("category", "Preferential treatment"),
    "advanced_age": QT_TRANSLATE_NOOP("category", "Advanced age"),
    "dementia": QT_TRANSLATE_NOOP("category", "Dementia"),
}
PARENT = {
    "father": QT_TRANSLATE_NOOP("parent", "Father"),
    "mother": QT_TRANSLATE_NOOP("parent", "Mother"),
}
RISK = {
    "no_guardian": QT_TRANSLATE_NOOP("child_risk", "Nobody looks after"),
    "guardian_unfit": QT_TRANSLATE_NOOP("child_risk", "Guardian cannot cope"),
    "orphan": QT_TRANSLATE_NOOP("child_risk", "Orphan, or as one"),
    "poverty": QT_TRANSLATE_NOOP("child_risk", "Poor family"),
    "severe_illness": QT_TRANSLATE_NOOP("child_risk", "Severe illness"),
    "disability": QT_TRANSLATE_NOOP("child_risk", "Disability"),
    "dropped_out": QT_TRANSLATE_NOOP("child_risk", "Out of school"),
    "harm": QT_TRANSLATE_NOOP("child_risk", "Harmed or beaten"),
    "wandering": QT_TRANSLATE_NOOP("child_risk", "Runs away from home"),
}
LIVES_WITH = {
    "True": QT_TRANSLATE_NOOP("lives_with", "Same house"),
    "False": QT_TRANSLATE_NOOP("lives_with", "Lives elsewhere"),
}
LIVING = {
    "living_alone": QT_TRANSLATE_NOOP("living", "Living alone"),
    "empty_nest": QT_TRANSLATE_NOOP("living", "Empty nest"),
    "left_behind": QT_TRANSLATE_NOOP("living", "Left behind"),
    "with_spouse": QT_TRANSLATE_NOOP("living", "With spouse"),
    "with_family": QT_TRANSLATE_NOOP("living", "With family"),
    "institution": QT_TRANSLATE_NOOP("living", "In a home"),
}
SELF_CARE = {
    "full_self_care": QT_TRANSLATE_NOOP("self_care", "Cares for self"),
    "semi_care": QT_TRANSLATE_NOOP("self_care", "Needs some care"),
    "full_care": QT_TRANSLATE_NOOP("self_care", "Needs full care"),
}
SELF_CARE_ITEM = {
    "eating": QT_TRANSLATE_NOOP("self_care_item", "Eating"),
    "dressing": QT_TRANSLATE_NOOP("self_care_item", "Dressing"),
    "bed_transfer": QT_TRANSLATE_NOOP("self_care_item", "Getting in and out of bed"),
    "toileting": QT_TRANSLATE_NOOP("self_care_item", "Using the toilet"),
    "indoor_walking": QT_TRANSLATE_NOOP("self_care_item", "Walking indoors"),
    "bathing": QT_TRANSLATE_NOOP("self_care_item", "Bathing"),
}
ABILITY = {
    "intact": QT_TRANSLATE_NOOP("ability", "Ability intact"),
    "mild": QT_TRANSLATE_NOOP("ability", "Mild disability"),
    "moderate": QT_TRANSLATE_NOOP("ability", "Moderate disability"),
    "severe": QT_TRANSLATE_NOOP("ability", "Severe disability"),
    "complete": QT_TRANSLATE_NOOP("ability", "Complete disability"),
}
WILLINGNESS = {
    "accepts": QT_TRANSLATE_NOOP("willingness", "Wishes visits"),
    "declines": QT_TRANSLATE_NOOP("willingness", "Declines visits"),
    "unknown": QT_TRANSLATE_NOOP("willingness", "Not asked yet"),
}
HELPER_KIND = {
    "volunteer": QT_TRANSLATE_NOOP("helper_kind", "Volunteer"),
    "village_doctor": QT_TRANSLATE_NOOP("helper_kind", "Village doctor"),
    "grid_worker": QT_TRANSLATE_NOOP("helper_kind", "Grid worker"),
    "cadre": QT_TRANSLATE_NOOP("helper_kind", "Cadre"),
    "party_member": QT_TRANSLATE_NOOP("helper_kind", "Party member"),
    "neighbour": QT_TRANSLATE_NOOP("helper_kind", "Neighbour"),
    "kin": QT_TRANSLATE_NOOP("helper_kind", "Relative"),
    "social_worker": QT_TRANSLATE_NOOP("helper_kind", "Social worker"),
    "care_assistant": QT_TRANSLATE_NOOP("helper_kind", "Care assistant"),
}
LEAVE_REASON = {
    "deceased": QT_TRANSLATE_NOOP("leave_reason", "Died"),
    "moved_away": QT_TRANSLATE_NOOP("leave_reason", "Moved away"),
    "institution": QT_TRANSLATE_NOOP("leave_reason", "Went into a home"),
    "not_eligible": QT_TRANSLATE_NOOP("leave_reason", "Does not belong to it any more"),
    "entered_by_mistake": QT_TRANSLATE_NOOP("leave_reason", "Entered by mistake"),
    "other": QT_TRANSLATE_NOOP("leave_reason", "Another reason"),
}
TABLES = {
    "leave_reason": LEAVE_REASON,
    "sex": SEX,
    "life_status": LIFE_STATUS,
    "contact_role": CONTACT_ROLE,
    "resident_kind": RESIDENT_KIND,
    "category": CATEGORY,
    "living": LIVING,
    "parent": PARENT,
    "child_risk": RISK,
    "lives_with": LIVES_WITH,
    "self_care": SELF_CARE,
    "self_care_item": SELF_CARE_ITEM,
    "ability": ABILITY,
    "willingness": WILLINGNESS,
    "helper_kind": HELPER_KIND,
}
