"""What is done with services: the forms, and what is told afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.time_bank import service_loading as loading
from eldercare_desktop.screens.time_bank import service_saving as saving
from eldercare_desktop.screens.time_bank.service_check_forms import (
    ServiceCheckForm,
    ServiceRejectForm,
    ServiceTakeBackForm,
    ServiceVerifyForm,
)
from eldercare_desktop.screens.time_bank.service_form import ServiceForm
from eldercare_desktop.screens.time_bank.service_loading import Target
from eldercare_desktop.screens.time_bank.service_phrases import refused_words

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow


class ServiceSteps(QObject):
    """Opens the forms over the page. `saved` gives the id of what is to be in view then."""

    saved = Signal(str)

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(page)
        self._shell = shell
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)

    def close(self) -> bool:
        """Leaves the form; False if none was open."""
        return self.editing.close()

    def unsaved(self) -> bool:
        """Whether an open form holds something that would be lost."""
        return self.editing.unsaved()

    def begin(self, person_id: str | None) -> None:
        """The form of a new service, with somebody in it; or somebody into the open form."""
        form = self.editing.content if self.editing.panel.isVisible() else None
        if person_id is None:
            self.open_new(None)
        elif isinstance(form, ServiceCheckForm):
            self._ask(lambda read: loading.someone_of(read, person_id), form.take_person)
        elif isinstance(form, ServiceForm):
            self._ask(lambda read: loading.target_of(read, person_id), form.take_person)
        else:
            self._ask(lambda read: loading.target_of(read, person_id), self.open_new, nobody=True)

    def open_new(self, target: Target | None) -> None:
        """The form of a new service; one that is open already stays."""
        if isinstance(self.editing.content, ServiceForm) and self.editing.panel.isVisible():
            return
        self.editing.open(ServiceForm(self._shell, target))

    def take(self, name: str, chosen: Sequence[Any]) -> None:
        """One step with what is chosen: verify, reject, correct, withdraw, take_back, take,

        account, person.
        """
        if name == "take":
            entries = [one.entry for one in chosen]
            self._do(lambda work: saving.take_proposals(work, entries))
        elif name == "verify":
            self._verify(list(chosen))
        else:
            self._with_one(name, chosen[0])

    def _with_one(self, name: str, row: ServiceRow) -> None:
        if name == "withdraw":
            self._do(lambda work: saving.withdraw(work, row.id))
        elif name == "account":
            self._shell.navigate("time_bank", part="accounts", person=row.person_id)
        elif name == "person":
            self._shell.navigate("people", person=row.beneficiary_id or row.person_id)
        elif name == "correct":
            self.editing.open(ServiceForm(self._shell, row=row))
        elif name == "reject":
            self.editing.open(ServiceRejectForm(self._shell, row))
        elif name == "take_back":
            self.editing.open(ServiceTakeBackForm(self._shell, row))

    def _verify(self, rows: list[ServiceRow]) -> None:
        rows = [row for row in rows if row.state != "verified"]
        if len(rows) == 1 and rows[0].group_key is not None:
            self._ask(lambda read: loading.group(read, rows[0].id), self._open_verify)
        elif rows:
            self._open_verify(rows)

    def _open_verify(self, rows: list[ServiceRow]) -> None:
        self.editing.open(ServiceVerifyForm(self._shell, rows))

    def _ask(
        self, fn: Callable[[Any], Any], then: Callable[[Any], object], *, nobody: bool = False
    ) -> None:
        def answer(found: Any) -> None:
            if found or nobody:
                then(found)

        self._shell.background.query(fn, done=answer, owner=self, latest="someone")

    def _do(self, fn: Callable[[Any], str]) -> None:
        self._shell.background.operation(fn, done=self.saved.emit, owner=self)

    def _saved(self, row_id: str) -> None:
        form = self.editing.panel.area.widget()
        if isinstance(form, ServiceVerifyForm) and form.refused:
            self._shell.error(refused_words(form.refused))
        self.saved.emit(row_id)
