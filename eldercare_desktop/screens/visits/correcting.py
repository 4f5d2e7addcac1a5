"""Putting a visit right, in a side form: the old entry stays in the history of changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.visits import loading, saving
from eldercare_desktop.screens.visits.entry_form import EntryForm
from eldercare_desktop.screens.visits.loading import Known, Looked
from eldercare_desktop.screens.visits.phrases import warning_sentence
from eldercare_desktop.screens.visits.saving import Outcome, key_of
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.history import VisitRow
    from eldercare_desktop.care.visit.warnings import VisitWarning

PANEL_WIDTH = 540


class Correcting(QObject):
    """`corrected` gives the id of the entry that took the place of the old one."""

    corrected = Signal(str)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self._looked: Looked | None = None
        self._read: set[saving.Key] = set()
        self._saving = False
        self.panel = SidePanel(page, width=PANEL_WIDTH)
        self.form: EntryForm | None = None
        self.panel.saved.connect(self._save)

    def open(self, found: Looked) -> None:
        """Opens the form with what the visit says now."""
        self._looked, self._read, self._saving = found, set(), False
        self.form = form = EntryForm(self._shell.background.user, found.row.kind, follows=False)
        form.set_values(values_of(found.row))
        form.submitted.connect(self._save)
        title = self.tr("Correct the visit of {name}").format(name=found.row.name)
        self.panel.open(title, form, self.tr("Save (Enter)"))
        form.begin()
        self._shell.background.query(
            lambda read: loading.known(read, found.hit),
            done=self._show_known,
            owner=form,
        )

    def close(self) -> bool:
        """Closes the form without saving; False if there was none."""
        if self.panel.content() is None:
            return False
        self.panel.leave()
        return True

    def _show_known(self, found: Known) -> None:
        if self.form:
            self.form.set_helpers(found.helpers)

    def _save(self) -> None:
        form, found = self.form, self._looked
        if form is None or found is None or self._saving or not form.validate():
            return
        values: dict[str, Any] = {"resident_id": found.row.resident_id, **form.values()}
        read, visit_id = set(self._read), found.row.id
        self._saving = True
        self._shell.background.operation(
            lambda work: saving.correct(work, visit_id, values, read),
            done=self._saved,
            failed=self._refused,
            owner=form,
        )

    def _saved(self, outcome: Outcome) -> None:
        self._saving = False
        if outcome.visit_id is None:
            self._show_warnings(outcome.unread)
            return
        self.panel.close_form()
        self.corrected.emit(outcome.visit_id)

    def _refused(self, failure: Failure) -> None:
        self._saving = False
        sentence = failure_text(failure)
        if not (self.form and self.form.say(str(failure.params.get("field", "")), sentence)):
            self.panel.banner.say(sentence, "danger")

    def _show_warnings(self, found: Sequence[VisitWarning]) -> None:
        self._read = {key_of(warning) for warning in found}
        sentences = [warning_sentence(warning) for warning in found]
        sentences.append(self.tr("Press Enter again to save it all the same."))
        self.panel.banner.say(" ".join(sentences), "due")


def values_of(row: VisitRow) -> dict[str, Any]:
    """What a visit says, as the form takes it."""
    return {
        "visited_on": row.visited_on,
        "method": row.method,
        "checks": dict(row.checks),
        "services": list(row.services),
        "minutes": row.minutes,
        "note": row.note,
        "helper_id": row.helper_id,
        "visitor": None if row.helper_id else row.visitor,
    }
