"""Paper ledgers in the shapes that villages type them into Excel, with invented people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from eldercare_desktop.rosters.hours import LedgerPreview, PaperLine, read_time_ledger
from eldercare_desktop.rosters.reading import read_table_file
from tests.rosters.making import make_id, text, xls, xlsx

TODAY: Final = date(2026, 11, 21)
WANG, LI, ZHANG, CHEN = NAMES = ("王秀英", "李国碧", "张德明", "陈天芬")
NUMBERS: Final = tuple(make_id(f"195{n}0301", number=n + 1) for n in range(4))
Row = list[Any]

HEAD: Final = ["日期", "服务对象", "服务内容", "起止时间", "存入", "支取", "结余", "备注", "经手人"]


def one_after_another(folder: Path) -> Path:
    """The passbooks of three people one under another, the heading only over the first."""
    rows: list[Row] = [
        ["王秀英 时间银行存折"],
        ["单位：小时", None, None, None, "开户日期：2026年1月1日"],
        HEAD,
        [date(2026, 1, 5), "罗朝英", "代购", "8:00-10:00", 2, None, 2, None, "陈"],
        ["2026.1.12", "罗朝英", "洗衣", "14:00-15:30", "1.5小时", None, 3.5, None, "陈"],
        ["2026年2月3日", None, "请人理发", None, None, 1, 2.5, "本人使用", "陈"],
        ["本页合计", None, None, None, 3.5, 1, 2.5],
        [None],
        ["李国碧 时间银行存折（2组）"],
        ["26-1-8", "田军", "陪聊", "上午9点至10点", "一个小时", None, 1],
        ["1月20日", "田军", "打扫", "半天", "半天", None, None],
        [],
        ["姓名：张德明", None, "身份证后四位", NUMBERS[2][-4:]],
        ["2026/3/1", None, "上年结余", None, None, None, 12],
        ["2026/3/9", "冉光秀", "送饭", None, "30分钟", None, 12.5],
        ["制表人：陈天芬", None, None, None, "审核人：李国碧"],
    ]
    return xlsx(folder / "时间银行存折.xlsx", {"台账": rows}, merges=["A1:I1", "A9:I9"])


def a_sheet_each(folder: Path) -> Path:
    """A sheet for each person, called after them, with headings in two rows, and a sum sheet."""
    head: list[Row] = [
        ["时间存折"],
        ["日期", "服务内容", "时间（小时）", None, None, "备注"],
        [None, None, "存入", "支取", "结余", None],
    ]
    sheets: dict[str, list[Row]] = {
        WANG: [*head, ["2026-01-05", "代购", 2, None, 2, None], ["01-09", "洗衣", 3, None, 5]],
        LI: [*head, [datetime(2026, 2, 1), "陪聊", time(2, 30), None, time(2, 30), None]],
        "汇总": [
            ["海棠村时间银行汇总表"],
            ["序号", "姓名", "累计存入", "已支取", "结余"],
            [1, WANG, 5, 0, 5],
            [2, LI, 2.5, 0, 2.5],
            [None, "合计", 7.5, 0, 7.5],
        ],
    }
    return xlsx(folder / "存折.xlsx", sheets, merges=["A2:A3", "B2:B3", "C2:E2", "F2:F3"])


def long_list(folder: Path) -> Path:
    """One long list, the name written once or merged, both units side by side."""
    rows: list[Row] = [
        ["海棠村志愿服务时长登记表"],
        [
            "序号",
            "志愿者",
            "组别",
            "服务日期",
            "服务对象",
            "服务项目",
            "时长（分钟）",
            "积分",
            "审核人签字",
        ],
        [1, "王 秀英", "3组", "2026-03-01", "罗朝英", "理发", 90, 5, "√"],
        [2, None, "3组", "2026-03-02", "罗朝英", "代购", 60, None, "√"],
        [3, "李国碧", "2组", "2026.3.5", "田军", "陪同就医", "2h30", "10分", "√"],
        [4, "李国碧", None, "同上", "田军", "送饭", "半小时", "", "√"],
        [None, "合计", None, None, None, None, 330, 15],
    ]
    return xlsx(folder / "志愿服务.xlsx", {"2026年": rows}, merges=["B3:B4"])


def summary(folder: Path) -> Path:
    """Only the sums of everybody, as of a day."""
    rows: list[Row] = [
        ["海棠村时间银行存折余额表"],
        ["截至2026年6月30日", None, None, "单位：小时"],
        ["序号", "姓名", "身份证号码", "累计存入", "已使用", "剩余", "一卡通账号"],
        [1, WANG, NUMBERS[0], 120.5, 20, 100.5, "6228480402564890018"],
        [2, LI, NUMBERS[1], 30, 10, 25, None],
        [3, ZHANG, None, 8, None, 8, None],
        ["合计", None, None, 158.5, 30, 133.5, None],
    ]
    return xlsx(folder / "余额.xlsx", rows)


def points_text(folder: Path) -> Path:
    """A text file in GB18030, of points."""
    lines = [
        "爱心超市积分台账,,,,,",
        "姓名,日期,事由,积分变动,积分余额,经办人",
        f"{WANG},2026-05-01,卫生评比,+10,10,陈",
        f"{WANG},2026-05-09,兑换洗衣粉,-4,6,陈",
        f"{LI},2026-05-02,参加义务劳动,5分,5,陈",
    ]
    return text(folder / "积分.csv", "\n".join(lines), "gb18030")


def old_workbook(folder: Path) -> Path:
    """An .xls of before 2007, with one column of amounts and one that says which way."""
    rows: list[Row] = [
        ["时间银行流水账", None, None, None, None, None],
        ["日期", "姓名", "存取", "数量（小时）", "内容", "结余"],
        ["2026.1.5", WANG, "存", 2, "代购", 2],
        ["2026.1.6", WANG, "取", 1, "理发", 1],
    ]
    return xls(folder / "流水.xls", rows)


SHAPES: Final[Sequence[Callable[[Path], Path]]] = (
    one_after_another,
    a_sheet_each,
    long_list,
    summary,
    points_text,
    old_workbook,
)


def pages(folder: Path, *rows: Row, title: str = f"{WANG} 时间银行存折", head: Row = HEAD) -> Path:
    """The pages of one person: title, heading, rows."""
    return xlsx(folder / "存折.xlsx", {"Sheet1": [[title], head, *rows]})


def entry(
    day: Any,
    earned: Any = None,
    used: Any = None,
    left: Any = None,
    *,
    what: str = "代购",
    when: Any = None,
) -> Row:
    """A row below `HEAD`."""
    return [day, None, what, when, earned, used, left, None, None]


def read(path: Path, **options: Any) -> LedgerPreview:
    """The preview of a file on the day of the tests."""
    return read_time_ledger(path.name, read_table_file(path), today=TODAY, **options)


def lines_of(preview: LedgerPreview, name: str) -> list[PaperLine]:
    """The lines of somebody, in the order of the file."""
    return [line for line in preview.lines if line.owner.name == name]
