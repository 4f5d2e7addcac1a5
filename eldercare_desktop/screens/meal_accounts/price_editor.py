"""Writing a list of prices: its lines at the left as sentences, the line in hand at the right.

Everything by keyboard: arrows walk the lines, Enter goes into the form of one, Esc comes back;
S, B and D add a set, a subsidy, a line for bringing it; Delete removes, Ctrl+Up and Ctrl+Down
move a line; Ctrl+Enter saves. The last line tries out what is written so far.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.meal_accounts import price_loading
from eldercare_desktop.screens.meal_accounts.price_entries import (
    KINDS,
    ORDER,
    Entries,
    Entry,
    LineKind,
)
from eldercare_desktop.screens.meal_accounts.price_lines import about_fields, fields_of
from eldercare_desktop.screens.meal_accounts.price_phrases import sentence_of
from eldercare_desktop.screens.meal_accounts.price_try_out import PriceTryOut
from eldercare_desktop.screens.meals.site_choice import SiteRow
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.editing import Draft

ICONS = {
    "about": "info",
    "set": "utensils",
    "subsidy": "hand-helping",
    "delivery": "footprints",
    "try_out": "circle-help",
}
LIST, DETAIL = 480, 460
REFUSED_AT = {
    "meal_set_unnamed": "name",
    "meal_line_price": "price",
    "meal_line_age": "age_to",
    "meal_line_ages": "age_to",
    "meal_line_nothing": "payers",
    "meal_line_share": "payers",
}


class PriceEditor(QWidget):
    """`save_wanted` gives the draft with the villages it is for; `left` that it was left."""

    save_wanted = Signal(object, object)
    left = Signal()

    def __init__(
        self,
        shell: Shell,
        site: SiteRow,
        found: price_loading.PriceLists,
        draft: Draft,
        where: str,
    ) -> None:
        super().__init__()
        self._site, self._found = site, found
        self.banner = Banner()
        self.banner.hide()
        self.about = Form(
            about_fields(found.sites, len(found.villages), found.earliest),
            {
                "name": draft.name,
                "starts_on": draft.starts_on,
                "where": draft.site_id or where,
                "source": draft.source,
            },
        )
        self.forms: dict[str, Form] = {kind: Form(fields_of(kind)) for kind in KINDS}
        self.try_out = PriceTryOut(shell, self._tried, site.periods, papers=False)
        self.entries = Entries(draft.lines)
        self._current: Entry | None = None
        self.table = Table(self._columns(), header=False)
        self.table.view.setSortingEnabled(False)
        self.table.view.installEventFilter(self)
        self.stack = QStackedWidget()
        self.save_button = button(self.tr("Save (Ctrl+Enter)"), "primary", "check")
        self._lay_out()
        self._connect()
        self._before = self._said()
        self._renew(self.entries[0])

    # -- what the view asks ----------------------------------------------------------------

    @property
    def dirty(self) -> bool:
        """Whether the person wrote something."""
        self._keep()
        return self._said() != self._before

    def focus_list(self) -> None:
        """Puts the cursor into the lines."""
        self.table.setFocus()

    def focus_form(self) -> None:
        """Goes into the form of the line in hand."""
        shown = self.stack.currentWidget()
        content = shown.widget() if isinstance(shown, QScrollArea) else None
        if isinstance(content, Form):
            content.focus_first()
        elif self._current and self._current.kind == "try_out":
            self.try_out.picker.field.setFocus()

    def back(self) -> bool:
        """Esc: from the form to the lines; False when it is there already."""
        if self.table.view.hasFocus():
            return False
        self.focus_list()
        return True

    def refuse(self, failure: Failure) -> None:
        """Shows a refusal at the line and the field that it is about."""
        self.save_button.setEnabled(True)
        kind, number = failure.params.get("kind"), failure.params.get("number")
        of_kind = self.entries.of_kind(kind)
        said = failure_text(failure)
        if of_kind and isinstance(number, int) and number <= len(of_kind):
            self._go(of_kind[number - 1])
            form, at = self.forms[str(kind)], REFUSED_AT.get(failure.code, "")
        else:
            form, at = self.about, str(failure.params.get("field") or "")
            if at in form.rows:
                self._go(self.entries[0])
        if not form.say(at, said):
            self.banner.say(said, "danger")

    def draft(self) -> Draft:
        """What is written so far."""
        from eldercare_desktop.care.meal.prices.editing import Draft

        self._keep()
        values = self.about.values()
        where = self.where()
        own = None if where in (price_loading.EVERYWHERE, price_loading.VILLAGE) else where
        lines = tuple(line for entry in self.entries if (line := entry.now) is not None)
        return Draft(values["name"] or "", values["starts_on"] or "", lines, own, values["source"])

    def where(self) -> str:
        """Where it is to hold: a value of the choice."""
        return self.about.values().get("where") or price_loading.VILLAGE

    # -- the lines -------------------------------------------------------------------------

    def add(self, kind: LineKind) -> None:
        """Adds a line of a kind behind the last of its kind, and goes into its form."""
        self._keep()
        self._renew(self.entries.add(kind))
        self.focus_form()

    def remove(self) -> None:
        """Takes the line in hand away."""
        entry = self._current
        if entry is not None and entry.line is not None:
            self._current = None
            self._renew(self.entries.remove(entry))
            self.focus_list()

    def shift(self, step: int) -> None:
        """Moves the line in hand among those of its kind."""
        self._keep()
        if self._current is not None and self.entries.shift(self._current, step):
            self._renew(self._current)

    def save(self) -> None:
        """Goes to the first line that is wrong, or asks to save."""
        if not self.save_button.isEnabled():
            return
        self._keep()
        self.banner.hide()
        for entry in self.entries:
            if entry.kind == "try_out":
                continue
            form = self._form(entry)
            if form is not self.about:
                form.set_values(entry.values)
            if not form.validate():
                self._go(entry)
                form.validate()
                return
        if self._current is not None:
            self._show(self._current)
        self.save_button.setEnabled(False)
        self.save_wanted.emit(self.draft(), self._villages())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        act = self._keys().get((event.key(), event.modifiers()))
        if act is not None:
            act()
        return act is not None or super().eventFilter(watched, event)

    def _keys(self) -> dict[tuple[int, Any], Callable[[], object]]:
        plain, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        return {
            (Qt.Key.Key_S, plain): lambda: self.add("set"),
            (Qt.Key.Key_B, plain): lambda: self.add("subsidy"),
            (Qt.Key.Key_D, plain): lambda: self.add("delivery"),
            (Qt.Key.Key_Delete, plain): self.remove,
            (Qt.Key.Key_Right, plain): self.focus_form,
            (Qt.Key.Key_Up, ctrl): lambda: self.shift(-1),
            (Qt.Key.Key_Down, ctrl): lambda: self.shift(1),
        }

    # -- between the list and the form -----------------------------------------------------

    def _form(self, entry: Entry) -> Form:
        return self.forms.get(entry.kind, self.about)

    def _keep(self) -> None:
        """Keeps what the form in view says in its line."""
        entry = self._current
        if entry is not None and entry.line is not None:
            entry.values = self._form(entry).values()

    def _renew(self, at: Entry) -> None:
        self.table.set_rows(list(self.entries))
        self._go(at)

    def _go(self, entry: Entry) -> None:
        self.table.select(entry.id)
        if self._current is not entry:
            self._chosen(entry)

    def _chosen(self, entry: Entry | None) -> None:
        if entry is None or entry is self._current:
            return
        self._keep()
        self._current = entry
        self._show(entry)

    def _show(self, entry: Entry) -> None:
        if entry.kind == "try_out":
            self.try_out.run()
        elif entry.line is not None:
            self._form(entry).set_values(entry.values)
        self.stack.setCurrentIndex(ORDER.index(entry.kind))

    def _edited(self) -> None:
        self._keep()
        self.table.view.viewport().update()

    def _said(self) -> Any:
        return self.entries.lines(), self.about.values()

    def _villages(self) -> list[str]:
        everywhere = self.where() == price_loading.EVERYWHERE
        return self._found.villages if everywhere else [self._site.village]

    def _tried(self) -> Any:
        draft = self.draft()
        if not draft.starts_on:
            return None
        return price_loading.as_list(draft, self._site.village), draft.starts_on

    # -- what stands there -----------------------------------------------------------------

    def _columns(self) -> list[Column]:
        return [
            Column("sentence", "", value=self._sentence, width=16, stretch=True,
                   icon=lambda entry: (ICONS[entry.kind], "muted")),
        ]  # fmt: skip

    def _sentence(self, entry: Entry) -> str:
        if entry.kind == "try_out":
            return self.tr("Try out: what would they pay?")
        line = entry.now
        if line is not None:
            return sentence_of(line)
        values = self.about.values()
        said = self.tr("{name}, from {day}")
        return said.format(name=values["name"] or "…", day=values["starts_on"] or "…")

    def _connect(self) -> None:
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda entry: self.focus_form())
        self.save_button.clicked.connect(self.save)
        for form in (self.about, *self.forms.values()):
            form.changed.connect(self._edited)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)

    def _lay_out(self) -> None:
        for content in (self.about, *self.forms.values(), self.try_out):
            self.stack.addWidget(_scrolled(content))
        split = ListDetail(self._listing(), QWidget())
        split.show_detail(self.stack, scrolls=False)
        split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.banner)
        column.addWidget(split, 1)

    def _listing(self) -> QWidget:
        holder = QWidget()
        bar = FlowLayout(holder, 8)
        self.adders: dict[str, QPushButton] = {}
        said = (self.tr("Set (S)"), self.tr("Subsidy (B)"), self.tr("Bringing it (D)"))
        for kind, words in zip(KINDS, said, strict=True):
            made = self.adders[kind] = button(words, "", "plus")
            made.clicked.connect(partial(self.add, kind))
            bar.addWidget(made)
        foot = QHBoxLayout()
        cancel = button(self.tr("Cancel"), "", "x")
        cancel.clicked.connect(self.left)
        foot.addWidget(self.save_button)
        foot.addWidget(cancel)
        foot.addStretch(1)
        keys = self.tr("Enter changes a line, Delete removes it, Ctrl+Up and Ctrl+Down move it.")
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(holder)
        column.addWidget(self.table, 1)
        column.addWidget(ElidedLabel(keys, "hint"))
        column.addLayout(foot)
        return listing


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    theme.role(content, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    content.setContentsMargins(*[theme.px(20)] * 4)
    area.setWidget(content)
    return area
