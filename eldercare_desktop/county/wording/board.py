"""The board of the county office, and who may see it."""

from __future__ import annotations

from eldercare_desktop.county.wording.form import Sentences

SENTENCES: Sentences = {
    "board_owner": ("养老服务 · 县级服务器", "Elder care · county server"),
    "board_title": ("各村数据交换情况", "How fresh every village is"),
    "board_passcode": ("查看口令", "Passcode"),
    "board_log_in": ("查看", "Show"),
    "board_log_out": ("退出", "Log out"),
    "board_who": (
        "口令由县里的管理员发给（eldercare-county viewer new）。",
        "The county's administrator gives the passcode (eldercare-county viewer new).",
    ),
    "board_wrong": (
        "口令不对，或已过期、已注销。",
        "This passcode is wrong, has expired, or was taken back.",
    ),
    "board_open_line": (
        "这个连接没有加密，途中的人可能看到口令。",
        "This connection is not encrypted: others on the way could read the passcode.",
    ),
    "board_slower": (
        "试得太频繁了，请过一分钟再试。",
        "Too many tries. Please wait a minute.",
    ),
    "board_busy": ("数据库正忙，请稍后再看。", "The database is busy. Please look again soon."),
    "board_as_of": ("截至 {time}，每两分钟刷新。", "As of {time}, read again every two minutes."),
    "board_all": ("全部", "Everything"),
    "board_filter": ("只看", "Only"),
    "board_show": ("显示", "Show"),
    "board_empty": ("区划表里这里没有村。", "There is no village here in the list of areas."),
    "board_order": ("最久没有交换的排在最前。", "Who has not exchanged for longest comes first."),
    "board_legend": ("这些是什么意思", "What this means"),
    "means_fresh": ("8 天内交换过。", "Exchanged within 8 days."),
    "means_late": ("8 天以上没有交换。", "No exchange for 8 days or more."),
    "means_silent": ("22 天以上没有交换。", "No exchange for 22 days or more."),
    "means_never": ("已注册，还没有交换过。", "Enrolled, has not exchanged yet."),
    "means_not_joined": ("还没有注册过电脑。", "No laptop is enrolled."),
    "means_behind": (
        "镇街已有、而本村最慢的电脑还没有取走的条数。",
        "Entries of the township that its slowest laptop has not fetched.",
    ),
    "means_missing": (
        "电脑说已封好、县里还没有收到的变更数。",
        "Changes that a laptop has sealed and that have not arrived.",
    ),
    "means_review": (
        "已收到、在等别的记录的变更数。",
        "Changes that arrived and wait for something else.",
    ),
    "means_refused": ("不能并入的变更数，原文保留。", "Changes that could not be merged; kept."),
    "means_quarantined": (
        "没有收下、单独保存待查的批次数。",
        "Batches that were not taken and are kept apart to be looked at.",
    ),
    "means_clock": (
        "电脑的时钟差多少。时钟不影响数据，但请拨准。",
        "How far a laptop's clock is off. It decides nothing, but should be set.",
    ),
    "viewer_new": (
        "{name} 的查看口令：{passcode}（{until} 前有效；只显示这一次）",
        "Passcode of {name}: {passcode} (until {until}; it is shown only now)",
    ),
    "viewer_revoked": ("已注销 {name} 的查看口令。", "The passcode of {name} is taken back."),
    "no_viewer": ("没有编号为 {id} 的查看者。", "There is no viewer {id}."),
    "viewer_name": ("请给出名称（1 到 60 个字符）。", "Give a name of 1 to 60 characters."),
}
