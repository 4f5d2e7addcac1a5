"""The parts of the love supermarket's page, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_STORE = "eldercare_desktop.screens.love_store"

PARTS = (
    Part("goods", QT_TRANSLATE_NOOP("StorePart", "Goods"), f"{_STORE}.goods_view", "GoodsView"),
)
"""redeem, goods, points, notice: key, title, module, class (a `PartView`)."""
