"""The freshness of the villages, on the command line and on the board."""

from __future__ import annotations

from eldercare_desktop.county.wording.form import Sentences

SENTENCES: Sentences = {
    "fresh": ("正常", "up to date"),
    "late": ("迟了", "late"),
    "silent": ("久未联系", "silent"),
    "never": ("从未联系", "never called"),
    "not_joined": ("未加入", "not joined"),
    "head_place": ("村（社区）", "village"),
    "head_township": ("镇街", "township"),
    "head_freshness": ("情况", "standing"),
    "head_devices": ("设备", "laptops"),
    "head_read": ("已读到", "read to"),
    "head_behind": ("未读", "unread"),
    "head_missing": ("缺少", "missing"),
    "head_clock": ("时钟", "clock"),
    "head_review": ("待处理", "waiting"),
    "head_refused": ("未收下", "refused"),
    "head_quarantined": ("隔离", "quarantined"),
    "head_trouble": ("最近一次问题", "last trouble"),
    "clock_right": ("准", "right"),
    "clock_fast": ("快 {time}", "{time} fast"),
    "clock_slow": ("慢 {time}", "{time} slow"),
    "some_minutes": ("{n} 分钟", "{n} min"),
    "some_hours": ("{n} 小时", "{n} h"),
    "some_days": ("{n} 天", "{n} d"),
    "some_years": ("{n} 年", "{n} y"),
    "ago": ("{time}前", "{time} ago"),
    "just_now": ("刚才", "just now"),
    "trouble_GAP": ("缺一批数据", "a batch is missing"),
    "trouble_FORK": ("数据与县里不一致", "differs from the county"),
    "trouble_EPOCH": ("县里恢复过备份", "the county was restored"),
    "trouble_AREA": ("有别处的记录", "records of another area"),
    "trouble_SIGNATURE": ("签名不对", "wrong signature"),
    "trouble_COUNTY": ("是给别的县的", "meant for another county"),
    "trouble_TOO_LARGE": ("一次太多", "too much at once"),
    "trouble_MALFORMED": ("读不懂", "cannot be read"),
    "trouble_SCHEMA_NEWER": ("县里版本较旧", "county server too old"),
    "trouble_CLIENT_OLD": ("本机版本太旧", "laptop's program too old"),
    "trouble_other": ("没有收下（{code}）", "not taken ({code})"),
    "summary": (
        "共 {all} 处：正常 {fresh}，迟了 {late}，久未联系 {silent}，"
        "从未联系 {never}，未加入 {not_joined}。",
        "{all} places: {fresh} up to date, {late} late, {silent} silent, "
        "{never} never called, {not_joined} not joined.",
    ),
}
