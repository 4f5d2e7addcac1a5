"""Words for resident cards."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REVOKE_REASON = {
    "lost": QT_TRANSLATE_NOOP("revoke_reason", "Lost"),
    "damaged": QT_TRANSLATE_NOOP("revoke_reason", "Damaged"),
    "name_changed": QT_TRANSLATE_NOOP("revoke_reason", "Name changed"),
    "misused": QT_TRANSLATE_NOOP("revoke_reason", "Misused"),
    "deceased": QT_TRANSLATE_NOOP("revoke_reason", "Died"),
    "moved_away": QT_TRANSLATE_NOOP("revoke_reason", "Moved away"),
    "other": QT_TRANSLATE_NOOP("revoke_reason", "Another reason"),
}
CARD_STATE = {
    "none": QT_TRANSLATE_NOOP("card_state", "None"),
    "issued": QT_TRANSLATE_NOOP("card_state", "To print"),
    "printed": QT_TRANSLATE_NOOP("card_state", "To take back"),
    "revoked": QT_TRANSLATE_NOOP("card_state", "Revoked"),
}
TABLES = {"card_state": CARD_STATE, "revoke_reason": REVOKE_REASON}
