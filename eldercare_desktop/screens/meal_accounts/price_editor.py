"""Writing a list of prices: its lines at the left as sentences, the line in hand at the right.

Everything by keyboard: arrows walk the lines, Enter goes into the form of one, Esc comes back;
S, B and D add a set, a subsidy, a line for bringing it; Delete removes, Ctrl+Up and Ctrl+Down
move a line; Ctrl+Enter saves. The last line tries out what is written so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
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
from eldercare_desktop.screens.meal_accounts.price_entry_list import EntryList
from eldercare_desktop.screens.meal_accounts.price_lines import about_fields, fields_of
from eldercare_desktop.screens.meal_accounts.price_phrases import sentence_of
from eldercare_desktop.screens.meal_accounts.price_try_out import PriceTryOut
from eldercare_desktop.screens.meals.site_choice import SiteRow
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.editing import Draft

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
        self.site, self.found = site, found
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
        self.listing = EntryList(self.sentence)
        self.table, self.save_button = self.listing.table, self.listing.save_button
        self.stack = QStackedWidget()
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
        lines, source = self.entries.lines(), values["source"]
        return Draft(values["name"] or "", values["starts_on"] or "", lines, own, source)

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
        shown, self._current = self._current, None  # the forms show one line after the other
        wrong = next((entry for entry in self.entries if not self._is_right(entry)), None)
        if wrong is not None:
            self._go(wrong)
            self._form(wrong).validate()
            return
        self._go(shown or self.entries[0])
        self.save_button.setEnabled(False)
        self.save_wanted.emit(self.draft(), self._villages())

    def _is_right(self, entry: Entry) -> bool:
        if entry.line is not None:
            self._form(entry).set_values(entry.values)
        return entry.kind == "try_out" or self._form(entry).validate()

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
        return self.found.villages if everywhere else [self.site.village]

    def _tried(self) -> Any:
        draft = self.draft()
        if not draft.starts_on:
            return None
        return price_loading.as_list(draft, self.site.village), draft.starts_on

    # -- what stands there -----------------------------------------------------------------

    def sentence(self, entry: Entry) -> str:
        """A line of the list as it is read aloud."""
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
        self.listing.add_wanted.connect(self.add)
        self.listing.remove_wanted.connect(self.remove)
        self.listing.shift_wanted.connect(self.shift)
        self.listing.form_wanted.connect(self.focus_form)
        self.listing.save_wanted.connect(self.save)
        self.listing.left.connect(self.left)
        for form in (self.about, *self.forms.values()):
            form.changed.connect(self._edited)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)

    def _lay_out(self) -> None:
        for content in (self.about, *self.forms.values(), self.try_out):
            self.stack.addWidget(_scrolled(content))
        split = ListDetail(self.listing, QWidget())
        split.show_detail(self.stack, scrolls=False)
        split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.banner)
        column.addWidget(split, 1)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    theme.role(content, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    content.setContentsMargins(*[theme.px(20)] * 4)
    area.setWidget(content)
    return area
