"""Pages with every part on them, to look at and to measure. All people are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Job
from eldercare_desktop.screens.page import Page, Place, Shell
from eldercare_desktop.screens.parts.bars import Bars
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.month_dots import MonthDots
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import choices, lunar_day, word

NAMES = "王秀梅 李国强 张桂芳 刘德顺 陈玉兰 杨光明 赵淑珍 黄天佑 周大志 吴𠅤㛃 徐桂英 孙长福"
TODAY = date(2025, 3, 12)


def people() -> list[dict[str, Any]]:
    """A dozen rows with badges of every kind."""
    badges = [
        Badge("逾期 3 天", "danger"),
        Badge("今天到期", "due"),
        Badge("已结对", "accent", "check"),
        Badge("未结对"),
    ]
    return [
        {
            "id": str(number),
            "name": name,
            "group": f"{number % 5 + 1}组",
            "age": 67 + number * 2,
            "lunar": f"{number % 12 + 1:02d}-{number * 2 + 1:02d}",
            "badge": badges[number % 4],
        }
        for number, name in enumerate(NAMES.split())
    ]


class SamplePeople(Page):
    """A list with a person beside it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.header = PageHeader(word_people())
        self.header.set_count("12 / 214")
        self.header.add(self._words("Print …", "打印…"), lambda: None, icon="printer")
        add = self._words("New person", "新增人员")
        self.header.add(add, self.edit, icon="user-plus", chief=True)
        self.table = Table(self._columns())
        self.table.current_changed.connect(self._show)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SearchField(self._words("Name, pinyin, digits", "姓名、拼音、后四位")))
        column.addWidget(self.table, 1)
        empty = EmptyState("users", self._words("Choose a person", "请选择一个人"))
        self.split = ListDetail(side, empty)
        self.panel = SidePanel(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(12))
        outer.addWidget(self.header)
        outer.addWidget(self.split, 1)

    def refresh(self, tables: frozenset[str]) -> None:
        self.table.set_rows(people())
        self.table.select("0")

    def edit(self) -> None:
        form = sample_form(self._words)
        self.panel.open(self._words("Edit person", "修改人员信息"), form)
        form.say("birth", self._words("Please write a year.", "请写年、年月或年月日。"))

    def _words(self, english: str, chinese: str) -> str:
        return english if self.shell.settings.value("language") == "en" else chinese

    def _columns(self) -> list[Column]:
        w = self._words
        return [
            Column("name", w("Name", "姓名"), width=9, stretch=True, hint=self._hint),
            Column("age", w("Age", "年龄"), width=2, align="right"),
            Column("badge", w("State", "状态"), value=_badge_text, badge=lambda r: r["badge"]),
        ]

    def _hint(self, row: dict[str, Any]) -> str:
        return f"{row['group']} · {lunar_day(row['lunar'])}"

    def _show(self, row: dict[str, Any] | None) -> None:
        if row is None:
            self.split.show_empty()
            return
        detail = theme.role(QWidget(), "sheet")
        detail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(detail)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(16))
        badges = [row["badge"], Badge(word("living", "living_alone")), Badge("高血压")]
        facts = [row["group"], word("sex", "female"), lunar_day(row["lunar"])]
        column.addWidget(PersonHeading(row["name"], facts, badges))
        line = QHBoxLayout()
        line.addWidget(MonthDots(2025, 3, MARKS, today=TODAY))
        line.addStretch(1)
        column.addWidget(text(self._words("Visits in March", "三月探访"), "heading"))
        column.addLayout(line)
        services = [(word("service", name), n) for name, n in SERVICES.items()]
        column.addWidget(Bars(services))
        column.addStretch(1)
        self.split.show_detail(detail)


MARKS = {
    "2025-03-03": "visit",
    "2025-03-05": "call",
    "2025-03-07": "concern",
    "2025-03-10": "visit",
    "2025-03-17": "due",
}
SERVICES = {"home_care": 12, "medicine_delivery": 5, "companionship": 8}


class SampleWork(Page):
    """Progress and an empty table."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.progress = ProgressPanel("01_花名册.xlsx")
        self.table = Table([Column("name", "Name")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageHeader(word_people()))
        column.addWidget(self.progress)
        column.addWidget(self.table, 1)
        self.progress.follow(Job(None, False))
        self.progress.show_progress(120, 318, "checking")
        self.table.set_rows([])


def sample_form(w: Any) -> Form:
    """Every kind of field."""
    values = {"name": "王秀梅", "sex": "female", "categories": ["low_income"], "dementia": True}
    return Form(
        [
            Field("name", w("Name", "姓名"), required=True, width=10),
            Field("birth", w("Date of birth", "出生日期"), "partial_date"),
            Field("sex", w("Sex", "性别"), "choice", choices=choices("sex")),
            Field("categories", w("Categories", "类别"), "choices", choices=choices("category")),
            Field("ability", w("Ability", "能力"), "choice", choices=choices("ability")),
            Field("helper", w("Kind", "类型"), "choice", choices=choices("helper_kind")),
            Field("minutes", w("Length", "时长"), "number", unit=w("minutes", "分钟"), width=4),
            Field("dementia", w("Dementia", "失智"), "toggle"),
            Field("note", w("Note", "备注"), "lines", hint=w("Nobody else", "只有本村能看到")),
        ],
        values,
    )


def word_people() -> str:
    """The title of the sample pages."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Place", "People")


def _badge_text(row: dict[str, Any]) -> str:
    badge: Badge = row["badge"]
    return badge.text


SAMPLE_PLACES = {"people": "SamplePeople", "import": "SampleWork"}


def with_samples(places: tuple[Place, ...]) -> list[Place]:
    """The real places, with sample pages where a page reads the store."""
    from dataclasses import replace

    kept = [place for place in places if place.key in (*SAMPLE_PLACES, "settings")]
    return [
        replace(place, module=__name__, name=SAMPLE_PLACES[place.key])
        if place.key in SAMPLE_PLACES
        else place
        for place in kept
    ]
