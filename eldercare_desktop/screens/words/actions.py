"""What was done, for the toast with Undo. The codes are the labels of works."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "": QT_TRANSLATE_NOOP("action", "Saved"),
    "add_person": QT_TRANSLATE_NOOP("action", "Person added"),
    "edit_person": QT_TRANSLATE_NOOP("action", "Person changed"),
    "remove_person": QT_TRANSLATE_NOOP("action", "Person removed"),
    "start_pairing": QT_TRANSLATE_NOOP("action", "Pairing started"),
    "edit_pairing": QT_TRANSLATE_NOOP("action", "Pairing changed"),
    "end_pairing": QT_TRANSLATE_NOOP("action", "Pairing ended"),
    "replace_helper": QT_TRANSLATE_NOOP("action", "Another helper took over"),
    "sign_agreement": QT_TRANSLATE_NOOP("action", "Agreement noted"),
    "log_visit": QT_TRANSLATE_NOOP("action", "Visit saved"),
    "correct_visit": QT_TRANSLATE_NOOP("action", "Visit corrected"),
    "withdraw_visit": QT_TRANSLATE_NOOP("action", "Visit taken back"),
    "import_roster": QT_TRANSLATE_NOOP("action", "Roster imported"),
    "import_ledger": QT_TRANSLATE_NOOP("action", "Pairing ledger imported"),
    "issue_cards": QT_TRANSLATE_NOOP("action", "Cards issued"),
    "revoke_card": QT_TRANSLATE_NOOP("action", "Card revoked"),
    "undo": QT_TRANSLATE_NOOP("action", "Undone"),
}
