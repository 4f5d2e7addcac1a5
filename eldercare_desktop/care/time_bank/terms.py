"""Words that everything about the time bank and the store shares."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

Unit = Literal["minute", "point"]
UNITS: tuple[Unit, ...] = get_args(Unit)
"""时间 in minutes and 积分: two balances that are never added up [rule 29]."""

AccountKind = Literal[
    "person",
    "hold",
    "issue",
    "village_pool",
    "township_pool",
    "store",
    "expiry",
    "honour",
    "opening",
    "conversion",
    "voucher",
    "clearing",
]
ACCOUNT_KINDS: tuple[AccountKind, ...] = get_args(AccountKind)
"""Accounts of a ledger.

    person         what somebody may spend
    hold           what of it is frozen while something is disputed (冻结)
    issue          the bank itself: hours come from it when they are earned and go back to it
                   when a service is received
    village_pool   the village's pool of donated hours (公益池); township_pool: the township's
    store          what was spent at the love supermarket
    expiry         what has expired; honour: what is beyond the cap and kept as an honour only
    opening        what stood in paper books before this ledger began
    conversion     between hours and points
    voucher        vouchers that are out; clearing: between this village and the others
"""

PERSONAL: Final[tuple[AccountKind, ...]] = ("person", "hold")
"""Accounts of a person. All others are the village's; the township's pool is its township's."""

NEVER_NEGATIVE: Final[tuple[AccountKind, ...]] = (
    *("person", "hold", "village_pool", "township_pool", "store", "expiry", "honour", "voucher"),
)
"""Accounts that nothing is taken from that is not there [rule 25]."""

EntryKind = Literal[
    "deposit",
    "withdrawal",
    "transfer",
    "donation",
    "grant",
    "pool_move",
    "hold",
    "release",
    "reversal",
    "expiry",
    "settlement",
    "opening",
    "issue_voucher",
    "return_voucher",
    "accept_voucher",
    "clear_voucher",
    "award",
    "redemption",
    "conversion",
]
ENTRY_KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
"""存入, 支取, 转赠, 捐赠, 公益池资助, 公益池调拨, 冻结, 解冻, 冲正, 到期, 身后处理, 期初,
通兑凭证 开出/退回/收下/清算, 积分奖励, 兑换, 折算."""

Legs = tuple[frozenset[AccountKind], frozenset[AccountKind]]


def _legs(whence: tuple[AccountKind, ...], to: tuple[AccountKind, ...]) -> Legs:
    return frozenset(whence), frozenset(to)


_POOLS: Final[tuple[AccountKind, ...]] = ("village_pool", "township_pool")

LEGS: Final[Mapping[EntryKind, Legs]] = MappingProxyType(
    {
        "deposit": _legs(("issue",), ("person", "village_pool", "honour")),
        "withdrawal": _legs(("person", *_POOLS), ("issue",)),
        "transfer": _legs(("person",), ("person",)),
        "donation": _legs(("person",), _POOLS),
        "grant": _legs(_POOLS, ("person",)),
        "pool_move": _legs(_POOLS, _POOLS),
        "hold": _legs(("person",), ("hold",)),
        "release": _legs(("hold",), ("person",)),
        "reversal": _legs(ACCOUNT_KINDS, ACCOUNT_KINDS),
        "expiry": _legs(("person",), ("expiry",)),
        "settlement": _legs(PERSONAL, ("person", *_POOLS, "expiry")),
        "opening": _legs(("opening", "person"), ("person", "opening", "village_pool")),
        "issue_voucher": _legs(("person",), ("voucher",)),
        "return_voucher": _legs(("voucher",), ("person",)),
        "accept_voucher": _legs(("clearing",), ("person", "village_pool", "issue")),
        "clear_voucher": _legs(("voucher",), ("clearing",)),
        "award": _legs(("issue",), ("person",)),
        "redemption": _legs(("person",), ("store",)),
        "conversion": _legs(("person", "conversion"), ("person", "conversion")),
    }
)
"""Which accounts an entry of a kind goes from, and to."""
