"""Words of passbooks, of the roll of honour and of hours that expire."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

OUT = {
    "page": QT_TRANSLATE_NOOP("passbook_out", "Passbook page"),
    "statement": QT_TRANSLATE_NOOP("passbook_out", "Statement on A4"),
    "excel": QT_TRANSLATE_NOOP("passbook_out", "Statement as Excel"),
}
SPAN = {
    "going_on": QT_TRANSLATE_NOOP("passbook_span", "Since the last page"),
    "period": QT_TRANSLATE_NOOP("passbook_span", "A period"),
}
LINE_STATE = {
    "stands": QT_TRANSLATE_NOOP("passbook_line", "Agrees"),
    "reversed": QT_TRANSLATE_NOOP("passbook_line", "Reversed since"),
    "suspended": QT_TRANSLATE_NOOP("passbook_line", "In suspense since"),
    "gone": QT_TRANSLATE_NOOP("passbook_line", "Not in the ledger"),
}
SPAN_OF_HONOUR = {
    "month": QT_TRANSLATE_NOOP("honour_span", "Month"),
    "quarter": QT_TRANSLATE_NOOP("honour_span", "Quarter"),
    "year": QT_TRANSLATE_NOOP("honour_span", "Year"),
    "ever": QT_TRANSLATE_NOOP("honour_span", "In total"),
}
STAR = {
    "one": QT_TRANSLATE_NOOP("honour_star", "★ One star"),
    "two": QT_TRANSLATE_NOOP("honour_star", "★★ Two stars"),
    "three": QT_TRANSLATE_NOOP("honour_star", "★★★ Three stars"),
    "four": QT_TRANSLATE_NOOP("honour_star", "★★★★ Four stars"),
}
NOTICE_WAY = {
    "in_person": QT_TRANSLATE_NOOP("notice_way", "In person"),
    "phone": QT_TRANSLATE_NOOP("notice_way", "By phone"),
    "paper": QT_TRANSLATE_NOOP("notice_way", "On paper"),
    "family": QT_TRANSLATE_NOOP("notice_way", "Through the family"),
}
EXPIRY_STATE = {
    "untold": QT_TRANSLATE_NOOP("expiry_state", "To be told"),
    "told": QT_TRANSLATE_NOOP("expiry_state", "Was told"),
    "due": QT_TRANSLATE_NOOP("expiry_state", "Has expired"),
}
EXPIRY_SHOW = {
    "all": QT_TRANSLATE_NOOP("expiry_show", "All"),
    "untold": QT_TRANSLATE_NOOP("expiry_show", "To be told"),
    "told": QT_TRANSLATE_NOOP("expiry_show", "Told"),
    "due": QT_TRANSLATE_NOOP("expiry_show", "To be posted"),
}
EXPIRY_NONE = {
    "all": QT_TRANSLATE_NOOP("expiry_none", "No hours expire soon"),
    "untold": QT_TRANSLATE_NOOP("expiry_none", "Nobody is to be told now"),
    "told": QT_TRANSLATE_NOOP("expiry_none", "Nobody was told of hours that still can be spent"),
    "due": QT_TRANSLATE_NOOP("expiry_none", "Nothing is to be posted as expired"),
}
HONOUR_WHO = {
    "groups": QT_TRANSLATE_NOOP("honour_who", "The groups"),
    "teams": QT_TRANSLATE_NOOP("honour_who", "The teams"),
}
NAMES_SHOWN = {
    "masked": QT_TRANSLATE_NOOP("names_shown", "Surname only"),
    "whole": QT_TRANSLATE_NOOP("names_shown", "Whole names"),
}
TABLES = {
    "passbook_out": OUT,
    "passbook_span": SPAN,
    "passbook_line": LINE_STATE,
    "honour_span": SPAN_OF_HONOUR,
    "honour_star": STAR,
    "notice_way": NOTICE_WAY,
    "expiry_state": EXPIRY_STATE,
    "expiry_show": EXPIRY_SHOW,
    "expiry_none": EXPIRY_NONE,
    "honour_who": HONOUR_WHO,
    "names_shown": NAMES_SHOWN,
}
ACTIONS = {
    "print_passbook": QT_TRANSLATE_NOOP("action", "Passbook page noted"),
    "note_expiry_told": QT_TRANSLATE_NOOP("action", "Notice noted"),
    "expire_hours": QT_TRANSLATE_NOOP("action", "Hours expired"),
}
