"""The side form of the page: which form is open, and what saving it leads to."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading
from eldercare_desktop.screens.pairing.ending_forms import EndForm, TakeOverForm
from eldercare_desktop.screens.pairing.loading import PairingDetail, Someone
from eldercare_desktop.screens.pairing.pairing_form import PairingForm
from eldercare_desktop.screens.pairing.panel_form import PanelForm
from eldercare_desktop.screens.pairing.saving import Outcome
from eldercare_desktop.screens.parts.side_panel import SidePanel


class Editing(QObject):
    """Opens forms over a page. `saved` gives the id of the pairing that was written."""

    saved = Signal(str)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self.panel = SidePanel(page)
        self.panel.saved.connect(self._save)

    @property
    def content(self) -> PanelForm | None:
        """The form that is open."""
        content = self.panel.content()
        return content if isinstance(content, PanelForm) else None

    def new(
        self,
        elder: Someone | None = None,
        helper: Someone | None = None,
        mode: str = "one_to_one",
    ) -> None:
        """A new pairing, as far as it is known already."""
        form = PairingForm(self._shell, elder=elder, helper=helper, mode=mode)
        form.box.take_over.connect(self._take_over)
        self._open(form)

    def change(self, detail: PairingDetail) -> None:
        """Changes a pairing."""
        self._open(PairingForm(self._shell, detail=detail))

    def end(self, detail: PairingDetail) -> None:
        """Ends a pairing."""
        self._open(EndForm(self._shell, detail))

    def take_over(self, detail: PairingDetail | None, helper: Someone | None = None) -> None:
        """Another helper goes on."""
        if detail is not None:
            self._open(TakeOverForm(self._shell, detail, helper))

    def close(self) -> bool:
        """Leaves the form; False if none was open."""
        was_open = self.panel.isVisible()
        self.panel.leave()
        return was_open

    def unsaved(self) -> bool:
        """Whether an open form holds something that would be lost."""
        return self.content is not None and self.content.dirty

    def _open(self, form: PanelForm) -> None:
        form.edited.connect(self._name_button)
        self.panel.open(form.title, form)
        self._name_button()
        form.focus_first()

    def _name_button(self) -> None:
        self.panel.save_button.setText(self.tr("Save (Ctrl+Enter)"))

    def _save(self) -> None:
        form = self.content
        if form is None or not self.panel.save_button.isEnabled() or not form.validate():
            return
        form.prepare()
        self.panel.save_button.setEnabled(False)
        self._shell.background.operation(
            form.save,
            done=partial(self._saved, form),
            failed=partial(self._refused, form),
            owner=form,
        )

    def _saved(self, form: PanelForm, outcome: Outcome) -> None:
        self.panel.save_button.setEnabled(True)
        if outcome.pairing_id is not None:
            self.panel.close_form()
            self.saved.emit(outcome.pairing_id)
            return
        form.warn(outcome.unread)
        self.panel.save_button.setText(self.tr("Save all the same"))
        self._show_said(form)

    def _refused(self, form: PanelForm, failure: Failure) -> None:
        self.panel.save_button.setEnabled(True)
        form.refuse(failure)
        self._show_said(form)

    def _show_said(self, form: PanelForm) -> None:
        """Scrolls to what the form says; brings the form back if it was left meanwhile."""
        if not self.panel.isVisible():
            self.panel.open_again()
        if said := form.said():
            self.panel.area.ensureWidgetVisible(said)

    def _take_over(self, pairing_id: str) -> None:
        """The new helper of the open form is to go on where another stops."""
        form = self.content
        helper = form.helper.value() if isinstance(form, PairingForm) else None

        def show(detail: Any) -> None:
            self.take_over(detail, helper)

        self._shell.background.query(
            lambda read: loading.pairing_detail(read, pairing_id), done=show, owner=self
        )
