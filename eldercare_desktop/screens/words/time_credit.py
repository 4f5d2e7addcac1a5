"""Hours and points: kept in whole minutes and points, shown and typed as people say them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

MOST_DIGITS = 6
"""More digits of hours are a slip of the finger."""

_CLOCK = re.compile(r"(\d{1,6}):([0-5]?\d)")
_DECIMAL = re.compile(r"(\d{1,6})(?:\.(\d{1,2}))?(?:h|小时|个小时|个钟头|钟头)?")
_SPOKEN = re.compile(r"(?:(\d{1,6})(?:h|小时|个小时|个钟头|钟头))?(?:(\d{1,6})(?:min|分钟|分)?)?")
_MINUTES = re.compile(r"(\d{1,6})(?:min|分钟|分)")


def hours(minutes: int) -> str:
    """Minutes as they are said: "2 小时 30 分", "45 分", "0 小时"; below zero with a minus."""
    whole, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else ""
    if not rest:
        said = QCoreApplication.translate("TimeCredit", "{hours} h")
    elif not whole:
        said = QCoreApplication.translate("TimeCredit", "{minutes} min")
    else:
        said = QCoreApplication.translate("TimeCredit", "{hours} h {minutes} min")
    return sign + said.format(hours=f"{whole:,}", minutes=rest)


def points(number: int) -> str:
    """Points as they are said: "120 分" would be minutes, so it is "120 积分"."""
    return QCoreApplication.translate("TimeCredit", "{number} points").format(number=f"{number:,}")


def credit(amount: int, unit: str) -> str:
    """An amount of a unit ("minute" or "point") as it is said."""
    return points(amount) if unit == "point" else hours(amount)


def clock_of(minutes: int) -> str:
    """Minutes as they are typed into a field, "2:30"."""
    whole, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else ''}{whole}:{rest:02d}"


def minutes_of(text: str | None) -> int | None:
    """The minutes of what was typed; None for what is none, as for nothing typed.

    "2.5", "2:30", "2小时30分", "2小时半", "半小时", "150分钟" and "２．５" are times; a bare number
    is hours. What is not whole minutes ("2.33") is none.
    """
    typed = unicodedata.normalize("NFKC", text or "").lower().replace("。", ".")
    typed = re.sub(r"\s+", "", typed).replace("hours", "h").replace("hour", "h")
    typed = typed.replace("minutes", "min").replace("minute", "min")
    if typed.startswith("半") and typed[1:] in ("小时", "个小时", "个钟头"):
        return 30
    if typed.endswith("半") and _MINUTES.fullmatch(typed[:-1]) is None:
        whole = _hours_of(typed[:-1])
        return None if whole is None or whole % 60 else whole + 30
    return _hours_of(typed)


def _hours_of(typed: str) -> int | None:
    if not typed or not all(mark.isascii() or mark in "小时分钟个头" for mark in typed):
        return None
    if found := _CLOCK.fullmatch(typed):
        return int(found[1]) * 60 + int(found[2])
    if found := _MINUTES.fullmatch(typed):
        return int(found[1])
    if found := _DECIMAL.fullmatch(typed):
        hundredths = int(found[1]) * 100 + int(((found[2] or "") + "00")[:2])
        minutes, rest = divmod(hundredths * 60, 100)
        return None if rest else minutes
    found = _SPOKEN.fullmatch(typed)
    if found is None or not found[1]:
        return None
    return int(found[1]) * 60 + int(found[2] or 0) if int(found[2] or 0) < 60 else None


def points_of(text: str | None) -> int | None:
    """The points of what was typed; None for what is none."""
    typed = unicodedata.normalize("NFKC", text or "").strip().replace(",", "").removesuffix("积分")
    typed = typed.removesuffix("points").removesuffix("分").strip()
    if not re.fullmatch(r"[0-9]{1,8}", typed):
        return None
    return int(typed)


def amount_of(text: str | None, unit: str) -> int | None:
    """What was typed, in minutes or points."""
    return points_of(text) if unit == "point" else minutes_of(text)


ENTRY_KIND = {
    "deposit": QT_TRANSLATE_NOOP("entry_kind", "Deposit"),
    "withdrawal": QT_TRANSLATE_NOOP("entry_kind", "Withdrawal"),
    "transfer": QT_TRANSLATE_NOOP("entry_kind", "Transfer"),
    "donation": QT_TRANSLATE_NOOP("entry_kind", "Donation"),
    "grant": QT_TRANSLATE_NOOP("entry_kind", "Grant from the pool"),
    "pool_move": QT_TRANSLATE_NOOP("entry_kind", "Between pools"),
    "hold": QT_TRANSLATE_NOOP("entry_kind", "Frozen"),
    "release": QT_TRANSLATE_NOOP("entry_kind", "Released"),
    "reversal": QT_TRANSLATE_NOOP("entry_kind", "Reversal"),
    "expiry": QT_TRANSLATE_NOOP("entry_kind", "Expired"),
    "settlement": QT_TRANSLATE_NOOP("entry_kind", "Settled after a death"),
    "opening": QT_TRANSLATE_NOOP("entry_kind", "Opening balance"),
    "issue_voucher": QT_TRANSLATE_NOOP("entry_kind", "Voucher issued"),
    "return_voucher": QT_TRANSLATE_NOOP("entry_kind", "Voucher taken back"),
    "accept_voucher": QT_TRANSLATE_NOOP("entry_kind", "Voucher accepted"),
    "clear_voucher": QT_TRANSLATE_NOOP("entry_kind", "Voucher cleared"),
    "award": QT_TRANSLATE_NOOP("entry_kind", "Points awarded"),
    "redemption": QT_TRANSLATE_NOOP("entry_kind", "Redeemed"),
    "conversion": QT_TRANSLATE_NOOP("entry_kind", "Converted"),
}
ACCOUNT_KIND = {
    "person": QT_TRANSLATE_NOOP("account_kind", "Personal account"),
    "hold": QT_TRANSLATE_NOOP("account_kind", "Frozen part"),
    "issue": QT_TRANSLATE_NOOP("account_kind", "Time bank"),
    "village_pool": QT_TRANSLATE_NOOP("account_kind", "Village pool"),
    "township_pool": QT_TRANSLATE_NOOP("account_kind", "Township pool"),
    "store": QT_TRANSLATE_NOOP("account_kind", "Love supermarket"),
    "expiry": QT_TRANSLATE_NOOP("account_kind", "Expired"),
    "honour": QT_TRANSLATE_NOOP("account_kind", "Beyond the cap, as an honour"),
    "opening": QT_TRANSLATE_NOOP("account_kind", "Paper books so far"),
    "conversion": QT_TRANSLATE_NOOP("account_kind", "Between hours and points"),
    "voucher": QT_TRANSLATE_NOOP("account_kind", "Vouchers that are out"),
    "clearing": QT_TRANSLATE_NOOP("account_kind", "With other villages"),
}
UNIT = {
    "minute": QT_TRANSLATE_NOOP("credit_unit", "Hours"),
    "point": QT_TRANSLATE_NOOP("credit_unit", "Points"),
}
SUSPENSE = {
    "doubled": QT_TRANSLATE_NOOP("suspense", "Entered twice; the first one counts"),
    "overlap": QT_TRANSLATE_NOOP("suspense", "Overlaps with another service in time"),
    "of_suspended": QT_TRANSLATE_NOOP("suspense", "Reverses an entry that does not count"),
}
SHOW = {
    "people": QT_TRANSLATE_NOOP("ledger_show", "People"),
    "held": QT_TRANSLATE_NOOP("ledger_show", "Frozen"),
    "pending": QT_TRANSLATE_NOOP("ledger_show", "To be verified"),
    "estate": QT_TRANSLATE_NOOP("ledger_show", "Died, to be settled"),
    "village": QT_TRANSLATE_NOOP("ledger_show", "Village accounts"),
}
PERIOD = {
    "month": QT_TRANSLATE_NOOP("ledger_period", "This month"),
    "year": QT_TRANSLATE_NOOP("ledger_period", "This year"),
    "last_year": QT_TRANSLATE_NOOP("ledger_period", "Last year"),
    "all": QT_TRANSLATE_NOOP("ledger_period", "All"),
    "other": QT_TRANSLATE_NOOP("ledger_period", "Other days"),
}
TABLES = {
    "entry_kind": ENTRY_KIND,
    "account_kind": ACCOUNT_KIND,
    "credit_unit": UNIT,
    "suspense": SUSPENSE,
    "ledger_show": SHOW,
    "ledger_period": PERIOD,
}
ACTIONS = {
    "transfer_hours": QT_TRANSLATE_NOOP("action", "Transfer entered"),
    "donate_hours": QT_TRANSLATE_NOOP("action", "Donation entered"),
    "grant_hours": QT_TRANSLATE_NOOP("action", "Grant entered"),
    "move_pool": QT_TRANSLATE_NOOP("action", "Moved between the pools"),
    "hold_hours": QT_TRANSLATE_NOOP("action", "Hours or points frozen"),
    "release_hours": QT_TRANSLATE_NOOP("action", "Hours or points released"),
    "withdraw_hours": QT_TRANSLATE_NOOP("action", "Withdrawal entered"),
    "open_account": QT_TRANSLATE_NOOP("action", "Opening balance entered"),
    "settle_estate": QT_TRANSLATE_NOOP("action", "Account settled"),
    "reverse_entry": QT_TRANSLATE_NOOP("action", "Entry reversed"),
}

ADVICE = {
    "person": QT_TRANSLATE_NOOP(
        "ledger_advice",
        "Take less, release what is frozen, or reverse an entry that was wrong.",
    ),
    "hold": QT_TRANSLATE_NOOP("ledger_advice", "No more can be released than is frozen."),
    "pool": QT_TRANSLATE_NOOP("ledger_advice", "Take less, or wait until something is donated."),
    "": QT_TRANSLATE_NOOP("ledger_advice", "Reverse first what has been made of it since."),
}
HOLDER = {
    "person": QT_TRANSLATE_NOOP("ledger_holder", "{name}"),
    "hold": QT_TRANSLATE_NOOP("ledger_holder", "{name} (frozen)"),
}
_AMOUNTS = (
    "there",
    "wanted",
    "amount",
    "left",
    "parts",
    "cap",
    "had",
    "most",
    "off",
    "shown",
    "right",
)


def spoken(params: Mapping[str, object]) -> Mapping[str, object]:
    """What a refusal of the ledger names, as people say it: amounts of a `unit`, accounts."""
    said = dict(params)
    unit = str(params.get("unit") or "")
    if unit in UNIT:
        for name in _AMOUNTS:
            if isinstance(value := params.get(name), int):
                said[name] = credit(value, unit)
    kind = str(params.get("account") or "")
    if kind in ACCOUNT_KIND:
        of = HOLDER.get(kind, "")
        translate = QCoreApplication.translate
        said["holder"] = (
            translate("ledger_holder", of).format(name=params.get("name", ""))
            if of
            else translate("account_kind", ACCOUNT_KIND[kind])
        )
        which = "pool" if kind.endswith("_pool") else kind
        said["advice"] = translate("ledger_advice", ADVICE.get(which, ADVICE[""]))
    return said
