"""The find field of the window: type, see who it could be, Enter opens the person."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from eldercare_desktop.screens import finding, theme
from eldercare_desktop.screens.cards.lookup import CardLookup, is_token_like
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import lunar_day


class FindField(SearchField):
    """Emits `chosen` with the id of a person. The number of a card, a slip or a passbook page

    does what scanning it does.
    """

    chosen = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Find a person (F2)"))
        self.setToolTip(self.tr("Name, pinyin, initials, or the last digits of a number"))
        self._shell = shell
        self._popup: _Hits | None = None
        self._enter_waits = False
        self.lookup = CardLookup(shell, self)
        self.lookup.opened.connect(self._choose)
        self.lookup.refused.connect(lambda words, _: shell.error(words))
        self.searched.connect(self._search)
        self.left_down.connect(self._step_down)
        self.entered.connect(self._enter)

    def hits(self) -> list[finding.Hit]:
        """Who is offered now."""
        return self._popup.found if self._popup and self._popup.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.hits() and self._popup:
            self._popup.step(-1)
        else:
            super().keyPressEvent(event)

    def _search(self, typed: str) -> None:
        if not typed:
            self._close()
            return
        self._shell.background.query(
            lambda read: finding.find(read, typed), done=self._show, owner=self, latest="find"
        )

    def _show(self, found: list[finding.Hit]) -> None:
        if not self.text().strip():
            return
        if self._popup is None:
            self._popup = _Hits(self)
            self._popup.list.itemClicked.connect(self._clicked)
        self._popup.show_hits(found, self)
        if self._enter_waits:
            self._enter_waits = False
            self._enter()

    def _step_down(self) -> None:
        if self.hits() and self._popup:
            self._popup.step(1)

    def _enter(self) -> None:
        if self._popup and self._popup.isVisible():
            if not self._popup.found and is_token_like(self.text()):
                self.lookup.look(self.text())
            else:
                self._choose(self._popup.current())
        elif self.text().strip():
            self._enter_waits = True  # a scanner is quicker than the answer

    def _clicked(self, item: QListWidgetItem) -> None:
        self._choose(item.data(Qt.ItemDataRole.UserRole))

    def _choose(self, person_id: str | None) -> None:
        if person_id:
            self.clear()
            self._close()
            self.chosen.emit(person_id)

    def _close(self) -> None:
        self._enter_waits = False
        if self._popup:
            self._popup.hide()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._close()


class _Hits(QFrame):
    """The people below the field. The focus stays in the field, so typing goes on."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.found: list[finding.Hit] = []
        self.list = theme.role(QListWidget(), "plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nobody = text(self.tr("Nobody found"), "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(8)] * 4)
        column.addWidget(self.nobody)
        column.addWidget(self.list)

    def show_hits(self, found: list[finding.Hit], field: QWidget) -> None:
        self.found = found
        self.list.clear()
        for hit in found:
            item = QListWidgetItem(self._line(hit))
            item.setData(Qt.ItemDataRole.UserRole, hit.person_id)
            item.setSizeHint(QSize(0, theme.px(36)))
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        self.nobody.setVisible(not found)
        self.list.setCurrentRow(0)
        height = theme.px(36) * max(1, len(found)) + theme.px(24)
        width = max(field.width(), theme.px(360))
        corner = field.mapTo(field.window(), QPoint(field.width() - width, field.height()))
        self.setGeometry(max(0, corner.x()), corner.y() + theme.px(4), width, height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        count = self.list.count()
        self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def current(self) -> str | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item and self.found else None

    def _line(self, hit: finding.Hit) -> str:
        age = self.tr("{age} years").format(age=hit.age) if hit.age is not None else ""
        lunar = self.tr("lunar {day}").format(day=lunar_day(hit.lunar_birthday))
        parts = [hit.name, hit.group, age, lunar if hit.lunar_birthday else ""]
        return "  ·  ".join(part for part in parts if part)
