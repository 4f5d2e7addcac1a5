"""The parts of the love supermarket's page, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_STORE = "eldercare_desktop.screens.love_store"

PARTS = (
    Part("redeem", QT_TRANSLATE_NOOP("StorePart", "Redeem"), f"{_STORE}.redeem_view", "RedeemView"),
    Part("goods", QT_TRANSLATE_NOOP("StorePart", "Goods"), f"{_STORE}.goods_view", "GoodsView"),
    Part("points", QT_TRANSLATE_NOOP("StorePart", "Points"), f"{_STORE}.points_view", "PointsView"),
    Part(
        "notice",
        QT_TRANSLATE_NOOP("StorePart", "Public notice"),
        f"{_STORE}.notice_view",
        "NoticeView",
    ),
)
"""redeem, goods, points, notice: key, title, module, class (a `PartView`)."""
