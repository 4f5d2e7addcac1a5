"""The list of the rules beside the one that was chosen; a part of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.rules import loading, phrases
from eldercare_desktop.screens.rules.choosing import RuleForm
from eldercare_desktop.screens.rules.detail import RuleDetail
from eldercare_desktop.screens.rules.loading import Rules
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.care.rule_lines import RuleLine


class RulesView(QWidget):
    """`page` is what the form slides over."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__()
        self._shell = shell
        self._villages: list[tuple[str, str]] = []
        self.places = DropDown([], blank=self.tr("All villages"))
        self.places.setAccessibleName(self.tr("Village"))
        self.places.hide()
        self.table = Table(self._columns(), key="code")
        chosen = EmptyState("list-checks", self.tr("The numbers that the app reckons with"))
        self.parts = ListDetail(self.table, chosen)
        self.detail: RuleDetail | None = None
        self.panel = SidePanel(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.places)
        column.addWidget(self.parts, 1)
        self.setFocusProxy(self.table)
        self.places.activated.connect(self.load)
        self.table.current_changed.connect(self._show_rule)
        self.table.activated.connect(lambda _: self.change())
        self.panel.saved.connect(self._save)

    def load(self) -> None:
        """Reads the rules anew."""
        village = self.places.value()
        self._shell.background.query(
            lambda read: loading.rules(read, village), done=self._show, owner=self, latest="rules"
        )

    def change(self) -> None:
        """Opens the form for the rule under the cursor."""
        line = self.table.current()
        if line is None:
            return
        form = RuleForm(self._shell, line, self._villages, self.places.value())
        form.done.connect(self.panel.close_form)
        form.troubled.connect(self.panel.banner.say)
        self.panel.open(self.tr("Choose another number"), form)

    def _save(self) -> None:
        form = self.panel.content()
        if isinstance(form, RuleForm):
            form.save()

    def _take_back(self, step_id: str) -> None:
        self._shell.background.operation(
            lambda work: loading.take_back(work, step_id), failed=self._shell.error, owner=self
        )

    def _show(self, found: Rules) -> None:
        self._villages = found.villages
        self.places.set_choices(found.villages)
        self.places.setVisible(bool(found.villages))
        self.table.set_rows(found.lines)
        self._show_rule(self.table.current())

    def _show_rule(self, line: RuleLine | None) -> None:
        if line is None:
            self.parts.show_empty()
            return
        self.detail = RuleDetail(line)
        self.detail.changing.connect(self.change)
        self.detail.taken_back.connect(self._take_back)
        self.parts.show_detail(self.detail)

    def _columns(self) -> list[Column]:
        def shown(line: Any) -> str:
            return phrases.amount(line.setting, line.value)

        return [
            Column("name", self.tr("Rule"), value=lambda line: phrases.name(line.setting),
                   hint=phrases.coming, width=12, stretch=True),
            Column("value", self.tr("Number"), value=shown, width=5),
            Column("since", self.tr("Since"), value=phrases.since, width=7, optional=True),
        ]  # fmt: skip
