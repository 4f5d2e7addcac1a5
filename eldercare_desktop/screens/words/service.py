"""Words for services of volunteers: what proves them, what they earn, who has verified them."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

EVIDENCE = {
    "signature": QT_TRANSLATE_NOOP("evidence", "Signed on paper"),
    "photo": QT_TRANSLATE_NOOP("evidence", "Photo"),
    "visit": QT_TRANSLATE_NOOP("evidence", "The visit in the records"),
    "delivery": QT_TRANSLATE_NOOP("evidence", "The meal in the records"),
    "witness": QT_TRANSLATE_NOOP("evidence", "Somebody saw it"),
    "none": QT_TRANSLATE_NOOP("evidence", "Nothing"),
}
EARNS = {
    "own": QT_TRANSLATE_NOOP("earns", "All to the volunteer"),
    "shared": QT_TRANSLATE_NOOP("earns", "Divided among the group"),
    "pool": QT_TRANSLATE_NOOP("earns", "Given to the village pool"),
}
PAID_BY = {
    "bank": QT_TRANSLATE_NOOP("paid_by", "The time bank"),
    "beneficiary": QT_TRANSLATE_NOOP("paid_by", "Whoever was served"),
    "village_pool": QT_TRANSLATE_NOOP("paid_by", "The village pool"),
    "township_pool": QT_TRANSLATE_NOOP("paid_by", "The township pool"),
}
SERVICE_STATE = {
    "pending": QT_TRANSLATE_NOOP("service_state", "To be verified"),
    "verified": QT_TRANSLATE_NOOP("service_state", "Verified"),
    "rejected": QT_TRANSLATE_NOOP("service_state", "Rejected"),
}
CHECK_WAY = {
    "signature": QT_TRANSLATE_NOOP("check_way", "Signed on paper"),
    "present": QT_TRANSLATE_NOOP("check_way", "Was there"),
    "phone": QT_TRANSLATE_NOOP("check_way", "Asked on the phone"),
    "card": QT_TRANSLATE_NOOP("check_way", "Card scanned"),
}
SERVICE_SHOW = {
    "pending": QT_TRANSLATE_NOOP("service_show", "Waiting"),
    "proposed": QT_TRANSLATE_NOOP("service_show", "Proposed"),
    "verified": QT_TRANSLATE_NOOP("service_show", "Verified"),
    "rejected": QT_TRANSLATE_NOOP("service_show", "Rejected"),
}
SERVICE_SOURCE = {
    "visit": QT_TRANSLATE_NOOP("service_source", "from a visit"),
    "serving": QT_TRANSLATE_NOOP("service_source", "from a meal that was brought"),
    "need": QT_TRANSLATE_NOOP("service_source", "from a need that was met"),
}
TABLES = {
    "evidence": EVIDENCE,
    "earns": EARNS,
    "paid_by": PAID_BY,
    "service_state": SERVICE_STATE,
    "check_way": CHECK_WAY,
    "service_show": SERVICE_SHOW,
    "service_source": SERVICE_SOURCE,
}
ACTIONS = {
    "log_service": QT_TRANSLATE_NOOP("action", "Service saved"),
    "log_services": QT_TRANSLATE_NOOP("action", "Services saved"),
    "log_group_service": QT_TRANSLATE_NOOP("action", "Service of the group saved"),
    "correct_service": QT_TRANSLATE_NOOP("action", "Service corrected"),
    "withdraw_service": QT_TRANSLATE_NOOP("action", "Service taken back"),
    "verify_service": QT_TRANSLATE_NOOP("action", "Verified, the hours are deposited"),
    "verify_services": QT_TRANSLATE_NOOP("action", "Verified, the hours are deposited"),
    "reject_service": QT_TRANSLATE_NOOP("action", "Rejected"),
    "take_back_check": QT_TRANSLATE_NOOP("action", "Verification taken back"),
}
