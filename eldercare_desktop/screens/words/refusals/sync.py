"""Why an exchange with the county, or joining it, did not come about."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "not_enrolled": QT_TRANSLATE_NOOP(
        "refusal",
        "This laptop does not belong to a county yet. Please ask the township for a code and "
        "join with it.",
    ),
    "county_address_missing": QT_TRANSLATE_NOOP(
        "refusal", "The address of the county is missing. Please write it in the settings."
    ),
    "county_address_wrong": QT_TRANSLATE_NOOP(
        "refusal",
        "This is no address of a county. It looks like county.example:8443, as on the county's "
        "letter.",
    ),
    "county_unreachable": QT_TRANSLATE_NOOP(
        "refusal",
        "The county cannot be reached just now. Everything is safe on this laptop. Please look "
        "at the connection, or try again later.",
    ),
    "county_line_cut": QT_TRANSLATE_NOOP(
        "refusal",
        "The connection broke off. Nothing is lost and nothing is sent twice; please try again "
        "when it is better.",
    ),
    "county_certificate": QT_TRANSLATE_NOOP(
        "refusal",
        "{host} could not prove that it is the county, so nothing was sent. Please check the "
        "address and the date of this laptop, or call the township.",
    ),
    "county_strange": QT_TRANSLATE_NOOP(
        "refusal",
        "Something answered that is not the county ({status}); nothing was changed. Perhaps the "
        "network asks you to log in first, or the address is wrong.",
    ),
    "county_redirects": QT_TRANSLATE_NOOP(
        "refusal",
        "The address leads on to another one, which is not followed. Perhaps the network asks "
        "you to log in first; otherwise please ask the township for the right address.",
    ),
    "county_token": QT_TRANSLATE_NOOP(
        "refusal",
        "The county does not know this laptop any more. Everything is safe here. Please ask the "
        "township for a new code and join again.",
    ),
    "county_revoked": QT_TRANSLATE_NOOP(
        "refusal",
        "The county has shut this laptop out. Everything is still here. Please call the township.",
    ),
    "county_code": QT_TRANSLATE_NOOP(
        "refusal",
        "The county does not take this code: it is mistyped, used already or too old. Please ask "
        "the township for a new one.",
    ),
    "county_client_old": QT_TRANSLATE_NOOP(
        "refusal",
        "Your records were taken, but this version of the app is too old to receive any. Please "
        "update it.",
    ),
    "county_busy": QT_TRANSLATE_NOOP(
        "refusal",
        "The county has too much to do just now. Everything is safe here; please try again later.",
    ),
    "county_batch_area": QT_TRANSLATE_NOOP(
        "refusal",
        "Among the records is one that does not belong to your area, so the county put this part "
        "aside to be looked at. Everything is still here. Please call the township.",
    ),
    "county_schema_newer": QT_TRANSLATE_NOOP(
        "refusal",
        "The county's program is older than this app. It keeps your records and takes them in "
        "once it is updated.",
    ),
    "county_refused": QT_TRANSLATE_NOOP("refusal", "The county says: {sentence}"),
    "county_other": QT_TRANSLATE_NOOP(
        "refusal",
        "Another county answers at this address, so nothing was taken. Please check the address.",
    ),
    "county_differs": QT_TRANSLATE_NOOP(
        "refusal",
        "This laptop belongs to another county. The data of one county cannot move to another; "
        "please call the township.",
    ),
    "county_in_circles": QT_TRANSLATE_NOOP(
        "refusal",
        "The county and this laptop do not come to an agreement. Everything is safe here. Please "
        "call the township.",
    ),
    "receipt_wrong": QT_TRANSLATE_NOOP(
        "refusal",
        "The receipt does not bear the county's signature, so the records count as not handed "
        "over. Please call the township.",
    ),
    "exchange_running": QT_TRANSLATE_NOOP(
        "refusal", "An exchange is running already. Please wait until it has ended."
    ),
    "area_differs": QT_TRANSLATE_NOOP(
        "refusal",
        "The code is for {there}, but the records here are of {here}. Nothing was sent. Please "
        "ask for a code for {here}.",
    ),
    "rows_elsewhere": QT_TRANSLATE_NOOP(
        "refusal",
        "Some records here lie outside {there}, so they could not be handed over with this code. "
        "Nothing was sent. Please call the township.",
    ),
}
