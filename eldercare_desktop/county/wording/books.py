"""The time bank's books."""

from __future__ import annotations

from eldercare_desktop.county.wording.form import Sentences

SENTENCES: Sentences = {
    "head_entries": ("笔数", "entries"),
    "head_hours": ("个人分钟", "minutes of people"),
    "head_points": ("个人积分", "points of people"),
    "head_pool": ("公益池分钟", "minutes in the pool"),
    "head_suspended": ("挂起", "in suspense"),
    "head_out": ("凭证在外", "vouchers out"),
    "head_accepted": ("已收下", "accepted"),
    "head_cleared": ("已清算", "cleared"),
    "head_waiting_vouchers": ("待清算", "not cleared"),
    "head_clearing": ("清算账户", "clearing account"),
    "head_findings": ("问题", "findings"),
    "unit_minute": ("分钟", "minutes"),
    "unit_point": ("积分", "points"),
    "books_trial": ("试算平衡（应为 0）：{trial}", "Trial balance (0 is right): {trial}"),
    "books_clearing": (
        "各村清算账户合计 {minutes} 分钟，其中待清算 {waiting} 分钟。",
        "The clearing accounts of all villages come to {minutes} minutes; {waiting} wait.",
    ),
    "books_right": (
        "共 {villages} 个村，账目没有问题。",
        "{villages} villages; nothing is wrong with the books.",
    ),
    "books_wrong": (
        "共 {villages} 个村，有 {n} 个问题，请让有关的村处理。",
        "{villages} villages; {n} findings, for the villages concerned to put right.",
    ),
    "finding_entry_broken": (
        "{village}：分录 {entries} 缺少数额或账户，请与供应商联系。",
        "{village}: entry {entries} lacks an amount or an account. Ask whoever supports the app.",
    ),
    "finding_trial_balance": (
        "全部账户合计不为零：差 {amount} {unit}。",
        "All accounts together are not zero: off by {amount} {unit}.",
    ),
    "finding_overdraft": (
        "{village}：{account} 账户（{holder}）为 {amount} {unit}，低于零。请村里冲正多支取的一笔。",
        "{village}: the {account} account of {holder} has {amount} {unit}. The village should "
        "reverse what was taken too much.",
    ),
    "finding_second_claim": (
        "{village}：同一件事记了两次（{entries}），后一笔 {amount} {unit} 挂起，请村里冲正。",
        "{village}: the same thing was entered twice ({entries}); the later one of {amount} "
        "{unit} is in suspense until the village reverses it.",
    ),
    "finding_clearing": (
        "{village}：通兑凭证两边不一致，差 {amount} 分钟（{entries}）。",
        "{village}: the two sides of a cleared voucher differ by {amount} minutes ({entries}).",
    ),
}
