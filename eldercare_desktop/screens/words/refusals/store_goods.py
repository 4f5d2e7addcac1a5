"""Refusals of the love supermarket."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "goods_name_missing": QT_TRANSLATE_NOOP("refusal", "Please write down what it is."),
    "goods_name_taken": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} ({measure}) is on the list already. Change that one, or write the size or the "
        "brand into the name of this one.",
    ),
    "goods_barcode_taken": QT_TRANSLATE_NOOP(
        "refusal", "This barcode is that of {name}. Please scan it once more."
    ),
    "goods_price": QT_TRANSLATE_NOOP(
        "refusal", "A price lies between {least} and {most}. Leave it empty if there is none."
    ),
    "goods_least_stock": QT_TRANSLATE_NOOP("refusal", "Please write a number from 0 to {most}."),
    "goods_not_offered": QT_TRANSLATE_NOOP(
        "refusal", "{name} is not offered any more. It can be offered again in the list of goods."
    ),
    "goods_no_price": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has no price of this kind. Write one down in the list of goods, or leave it out.",
    ),
    "stock_quantity": QT_TRANSLATE_NOOP(
        "refusal", "Please write how many, a number from {least} to {most}."
    ),
    "stock_value": QT_TRANSLATE_NOOP("refusal", "Please look at the amount in yuan."),
    "stock_counted": QT_TRANSLATE_NOOP(
        "refusal", "{name}: please write how many were found, a number from 0 to {most}."
    ),
    "stock_nothing_counted": QT_TRANSLATE_NOOP(
        "refusal", "Please count at least one of the goods."
    ),
    "stock_reason_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please write why they went out, or to whom."
    ),
    "stock_short": QT_TRANSLATE_NOOP(
        "refusal",
        "There are {there} {measure} of {name}, not {wanted}. Take fewer, or note first what "
        "came in. If there are more on the shelf, count the stock.",
    ),
    "stock_of_redemption": QT_TRANSLATE_NOOP(
        "refusal",
        "These goods belong to a redemption. Take the redemption back, then the points return too.",
    ),
    "redemption_empty": QT_TRANSLATE_NOOP("refusal", "Please choose goods first."),
    "redemption_nobody": QT_TRANSLATE_NOOP("refusal", "Please choose who redeems first."),
    "redemption_not_enough": QT_TRANSLATE_NOOP(
        "refusal",
        "This costs {wanted}, and {name} has {there}. Take something out, or wait until there "
        "is more on the account. Nothing was handed out in the books.",
    ),
    "store_elsewhere": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} belongs to another village. Points and hours are redeemed in the store of the "
        "own village.",
    ),
    "points_amount": QT_TRANSLATE_NOOP(
        "refusal", "Please write the points for each, from {least} to {most}."
    ),
    "points_reason_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please write down what the points are for."
    ),
    "points_nobody": QT_TRANSLATE_NOOP("refusal", "Please choose who gets the points."),
    "points_all_have": QT_TRANSLATE_NOOP(
        "refusal",
        "They all have points for this on {day} already. Choose another day or reason, or take "
        "the earlier entry back first.",
    ),
    "conversion_off": QT_TRANSLATE_NOOP(
        "refusal",
        "Hours do not become points here. The rules can turn it on.",
    ),
    "conversion_too_little": QT_TRANSLATE_NOOP(
        "refusal", "This is too little for a whole point. {step} minutes are the least."
    ),
    "conversion_not_enough": QT_TRANSLATE_NOOP(
        "refusal", "{name} has {there} in the account, not {wanted}. Please write less."
    ),
}
