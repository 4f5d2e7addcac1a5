"""Words of the love supermarket that are no columns: what is awarded, how things move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

MOST_POINTS: Final = 10_000
"""Nobody gets more at once: it would be a slip of the hand."""

MOST_PIECES: Final = 100_000
"""No more of one kind of goods comes in or goes out at once."""

ReasonCode = Literal[
    "courtyard", "meeting", "waste", "good_deed", "neighbour", "family", "public_work", "custom"
]


@dataclass(frozen=True)
class Reason:
    """Why points are given. `points`: what is usual until the village has given others.

    `daily`: one has it once a day at most, on however many laptops it is typed.
    """

    code: ReasonCode
    points: int
    daily: bool


REASONS: Final = (
    Reason("courtyard", 5, daily=True),
    Reason("meeting", 2, daily=True),
    Reason("waste", 2, daily=True),
    Reason("good_deed", 5, daily=False),
    Reason("neighbour", 5, daily=False),
    Reason("family", 10, daily=False),
    Reason("public_work", 5, daily=True),
    Reason("custom", 10, daily=False),
)
"""庭院整洁, 参加会议, 垃圾分类, 好人好事, 邻里互助, 孝老爱亲, 公益劳动, 移风易俗: what the points
of a village are commonly given for. Others are written in words of one's own."""
