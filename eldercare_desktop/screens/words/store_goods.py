"""Words of the love supermarket: goods, how they move, why points are given."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

MOVE = {
    "bought": QT_TRANSLATE_NOOP("stock_move", "Bought"),
    "donated": QT_TRANSLATE_NOOP("stock_move", "Donated"),
    "redeemed": QT_TRANSLATE_NOOP("stock_move", "Redeemed"),
    "counted": QT_TRANSLATE_NOOP("stock_move", "Stock count"),
    "spoiled": QT_TRANSLATE_NOOP("stock_move", "Spoiled"),
    "given": QT_TRANSLATE_NOOP("stock_move", "Given away"),
}
WAY = {
    "bought": QT_TRANSLATE_NOOP("stock_way", "Bought"),
    "donated": QT_TRANSLATE_NOOP("stock_way", "Donated"),
    "spoiled": QT_TRANSLATE_NOOP("stock_way", "Spoiled or past its date"),
    "given": QT_TRANSLATE_NOOP("stock_way", "Given away for nothing"),
}
GOODS_SHOW = {
    "offered": QT_TRANSLATE_NOOP("goods_show", "On offer"),
    "short": QT_TRANSLATE_NOOP("goods_show", "To check"),
    "closed": QT_TRANSLATE_NOOP("goods_show", "Not offered"),
}
REASON = {
    "courtyard": QT_TRANSLATE_NOOP("points_reason", "Clean courtyard"),
    "meeting": QT_TRANSLATE_NOOP("points_reason", "Came to a meeting"),
    "waste": QT_TRANSLATE_NOOP("points_reason", "Sorted waste"),
    "good_deed": QT_TRANSLATE_NOOP("points_reason", "A good deed"),
    "neighbour": QT_TRANSLATE_NOOP("points_reason", "Helped a neighbour"),
    "family": QT_TRANSLATE_NOOP("points_reason", "Cares for old parents"),
    "public_work": QT_TRANSLATE_NOOP("points_reason", "Work for the village"),
    "custom": QT_TRANSLATE_NOOP("points_reason", "Simple weddings and funerals"),
    "other": QT_TRANSLATE_NOOP("points_reason", "Something else"),
}
NOTICE_SHOW = {
    "redemptions": QT_TRANSLATE_NOOP("notice_show", "Redeemed"),
    "gifts": QT_TRANSLATE_NOOP("notice_show", "Donated"),
    "shelves": QT_TRANSLATE_NOOP("notice_show", "Stock"),
}
TABLES = {
    "stock_move": MOVE,
    "stock_way": WAY,
    "goods_show": GOODS_SHOW,
    "points_reason": REASON,
    "notice_show": NOTICE_SHOW,
}
ACTIONS = {
    "add_goods": QT_TRANSLATE_NOOP("action", "Goods written down"),
    "edit_goods": QT_TRANSLATE_NOOP("action", "Goods changed"),
    "close_goods": QT_TRANSLATE_NOOP("action", "Not offered any more"),
    "reopen_goods": QT_TRANSLATE_NOOP("action", "Offered again"),
    "stock_bought": QT_TRANSLATE_NOOP("action", "Goods came in"),
    "stock_donated": QT_TRANSLATE_NOOP("action", "Donation of goods noted"),
    "stock_spoiled": QT_TRANSLATE_NOOP("action", "Spoiled goods noted"),
    "stock_given": QT_TRANSLATE_NOOP("action", "Goods given away"),
    "withdraw_stock_move": QT_TRANSLATE_NOOP("action", "Taken back"),
    "count_stock": QT_TRANSLATE_NOOP("action", "Stock counted"),
    "redeem": QT_TRANSLATE_NOOP("action", "Goods redeemed"),
    "take_back_redemption": QT_TRANSLATE_NOOP("action", "Redemption taken back"),
    "award_points": QT_TRANSLATE_NOOP("action", "Points given"),
    "convert_hours": QT_TRANSLATE_NOOP("action", "Hours became points"),
}
