"""Words for emergencies: what happened, what was done, how it ended."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

INCIDENT_KIND = {
    "fall": QT_TRANSLATE_NOOP("incident_kind", "Fall"),
    "illness": QT_TRANSLATE_NOOP("incident_kind", "Sudden illness"),
    "injury": QT_TRANSLATE_NOOP("incident_kind", "Injury"),
    "missing": QT_TRANSLATE_NOOP("incident_kind", "Missing"),
    "no_answer": QT_TRANSLATE_NOOP("incident_kind", "Does not answer"),
    "abuse": QT_TRANSLATE_NOOP("incident_kind", "Abuse or neglect"),
    "fire_gas": QT_TRANSLATE_NOOP("incident_kind", "Fire, gas or electricity"),
    "no_supplies": QT_TRANSLATE_NOOP("incident_kind", "No food or heating"),
    "low_spirits": QT_TRANSLATE_NOOP("incident_kind", "Weary of life"),
    "fraud": QT_TRANSLATE_NOOP("incident_kind", "Fraud"),
    "disaster": QT_TRANSLATE_NOOP("incident_kind", "Storm, flood, damaged house"),
    "found_dead": QT_TRANSLATE_NOOP("incident_kind", "Found dead"),
    "other": QT_TRANSLATE_NOOP("incident_kind", "Something else"),
}
LEVEL = {
    "critical": QT_TRANSLATE_NOOP("level", "Critical"),
    "serious": QT_TRANSLATE_NOOP("level", "Serious"),
    "general": QT_TRANSLATE_NOOP("level", "General"),
}
INCIDENT_ACTION = {
    "went_there": QT_TRANSLATE_NOOP("incident_action", "Went there"),
    "called_120": QT_TRANSLATE_NOOP("incident_action", "Called 120"),
    "called_110": QT_TRANSLATE_NOOP("incident_action", "Called 110"),
    "called_119": QT_TRANSLATE_NOOP("incident_action", "Called 119"),
    "told_family": QT_TRANSLATE_NOOP("incident_action", "Told the family"),
    "told_village_office": QT_TRANSLATE_NOOP("incident_action", "Told the village office"),
    "told_township": QT_TRANSLATE_NOOP("incident_action", "Told the township"),
    "village_doctor": QT_TRANSLATE_NOOP("incident_action", "Village doctor came"),
    "to_hospital": QT_TRANSLATE_NOOP("incident_action", "Taken to hospital"),
    "neighbour_stays": QT_TRANSLATE_NOOP("incident_action", "A neighbour stays"),
    "supplies_brought": QT_TRANSLATE_NOOP("incident_action", "Brought supplies"),
    "repaired": QT_TRANSLATE_NOOP("incident_action", "Repaired"),
}
RESULT = {
    "settled": QT_TRANSLATE_NOOP("incident_result", "Settled"),
    "hospital": QT_TRANSLATE_NOOP("incident_result", "In hospital"),
    "with_family": QT_TRANSLATE_NOOP("incident_result", "With family"),
    "referred": QT_TRANSLATE_NOOP("incident_result", "Handed on"),
    "institution": QT_TRANSLATE_NOOP("incident_result", "Moved to a home"),
    "died": QT_TRANSLATE_NOOP("incident_result", "Died"),
    "false_alarm": QT_TRANSLATE_NOOP("incident_result", "False alarm"),
    "entered_by_mistake": QT_TRANSLATE_NOOP("incident_result", "Entered by mistake"),
}
CALL = {
    "person": QT_TRANSLATE_NOOP("call", "themselves"),
    "responsible": QT_TRANSLATE_NOOP("call", "responsible"),
    "guardian": QT_TRANSLATE_NOOP("call", "guardian"),
    "supporter": QT_TRANSLATE_NOOP("call", "supporter"),
    "emergency_contact": QT_TRANSLATE_NOOP("call", "emergency contact"),
    "care_provider": QT_TRANSLATE_NOOP("call", "carer"),
}
ACTIONS = {
    "open_incident": QT_TRANSLATE_NOOP("action", "Emergency reported"),
    "edit_incident": QT_TRANSLATE_NOOP("action", "Emergency changed"),
    "add_incident_step": QT_TRANSLATE_NOOP("action", "Step noted"),
    "withdraw_incident_step": QT_TRANSLATE_NOOP("action", "Step taken back"),
    "close_incident": QT_TRANSLATE_NOOP("action", "Emergency closed"),
    "reopen_incident": QT_TRANSLATE_NOOP("action", "Emergency opened again"),
}
TABLES = {
    "incident_kind": INCIDENT_KIND,
    "level": LEVEL,
    "incident_action": INCIDENT_ACTION,
    "incident_result": RESULT,
    "call": CALL,
}
