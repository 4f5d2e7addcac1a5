"""The quick log: whom, what was seen, Enter; then the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.visits import loading, saving
from eldercare_desktop.screens.visits.chosen import ChosenElder, KeyLegend
from eldercare_desktop.screens.visits.draft import DraftKeeper
from eldercare_desktop.screens.visits.draft_photos import DraftPhotos
from eldercare_desktop.screens.visits.entry_form import EntryForm
from eldercare_desktop.screens.visits.loading import Hit, Known
from eldercare_desktop.screens.visits.phrases import warning_sentence
from eldercare_desktop.screens.visits.saving import Outcome, key_of
from eldercare_desktop.screens.visits.who_field import WhoField
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueRow
    from eldercare_desktop.care.visit.warnings import VisitWarning


class LogForm(QWidget):
    """`saved` gives the id of the resident whose visit was kept."""

    saved = Signal(str)
    began = Signal()  # somebody was chosen, or nobody is any more

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._hit: Hit | None = None
        self._read: set[saving.Key] = set()
        self._saving = self._restored = False
        self._keeper = DraftKeeper(shell.background, self)
        self.who = WhoField(shell)
        self.chosen = ChosenElder()
        self.legend = KeyLegend()
        self.banner = Banner(closable=False)
        self.entry = EntryForm(shell.background.user)
        self.photos = DraftPhotos(shell)
        self.save_button = button(self.tr("Save (Enter)"), "primary", "check")
        self.aside_button = button(self.tr("Put aside (Esc)"))
        self._lay_out()
        self._connect()
        self._show(None)

    def person_id(self) -> str | None:
        """Who is being written about."""
        return self._hit.person_id if self._hit else None

    def pick(self, hit: Hit, values: Mapping[str, Any] | None = None) -> None:
        """Begins a visit of somebody; `values` are those of a draft.

        A visit of somebody else that was begun is put aside, and can be brought back.
        """
        if self._hit and self._hit.resident_id != hit.resident_id:
            self._offer_back(self._hit, self._values())
        self._show(hit)
        self._read, self._restored = set(), False
        self.banner.hide()
        self.entry.set_values(values or {})
        self.photos.set_entries((values or {}).get("photos") or [])
        self.entry.begin()
        self._shell.background.query(
            lambda read: loading.known(read, hit), done=self._show_known, owner=self, latest="known"
        )
        self._ask_warnings()
        if values is None:
            self._keep()

    def pick_person(self, person_id: str) -> None:
        """Begins a visit of a person; says so if they are not on the register."""

        def found(hit: Hit | None) -> None:
            if hit:
                self.pick(hit)
            else:
                self._shell.error(
                    self.tr("This person is not on the register of elders and children.")
                )

        self._shell.background.query(
            lambda read: loading.hit_of(read, person_id=person_id),
            done=found,
            owner=self,
            latest="person",
        )

    def restore(self) -> None:
        """Brings back the visit that was being written when the app ended."""
        self._shell.background.query(loading.draft, done=self._restore, owner=self)

    def offer(self, row: DueRow | None) -> None:
        """Who comes next."""
        self.who.offer(row)

    def begin(self) -> None:
        """Puts the cursor where one goes on."""
        if self._hit:
            self.entry.begin()
        else:
            self.who.setFocus()

    def put_aside(self) -> bool:
        """Empties the form, and offers to bring it back; False if it was empty."""
        hit = self._hit
        if hit is None:
            return False
        self._offer_back(hit, self._values())
        self._clear()
        self._keeper.keep(None)
        return True

    def save(self) -> None:
        """Keeps the visit, unless something has to be read or put right first."""
        hit = self._hit
        if hit is None or self._saving or not self.entry.validate():
            return
        values = self._entry_values()
        read = set(self._read)
        self._saving = True
        self._keeper.forget_waiting()
        self._shell.background.operation(
            lambda work: saving.log(work, values, read),
            done=self._saved,
            failed=self._refused,
            owner=self,
        )

    def _saved(self, outcome: Outcome) -> None:
        self._saving = False
        if outcome.visit_id is None:
            self._show_warnings(outcome.unread, asked=True)
            return
        hit = self._hit
        self._clear()
        if hit:
            self.saved.emit(hit.resident_id)

    def _refused(self, failure: Failure) -> None:
        self._saving = False
        sentence = failure_text(failure)
        if not self.entry.say(str(failure.params.get("field", "")), sentence):
            self.banner.say(sentence, "danger")

    def _show_known(self, found: Known) -> None:
        if self._hit and found.hit.resident_id == self._hit.resident_id:
            self.chosen.show_known(found)
            self.entry.set_helpers(found.helpers)

    def _ask_warnings(self) -> None:
        values = self._entry_values()
        if values["visited_on"]:
            self._shell.background.query(
                lambda read: loading.warnings(read, values),
                done=self._show_warnings,
                owner=self,
                latest="warnings",
            )

    def _show_warnings(self, found: Sequence[VisitWarning], asked: bool = False) -> None:
        if self._hit is None:
            return
        self._read = {key_of(warning) for warning in found}
        sentences = [warning_sentence(warning) for warning in found]
        if asked:
            sentences.append(self.tr("Press Enter again to save it all the same."))
        if sentences or not self._restored:
            self.banner.say(" ".join(sentences), "due")

    def _restore(self, found: tuple[dict[str, Any], Hit] | None) -> None:
        if found is None or self._hit is not None:
            return
        values, hit = found
        self.pick(hit, values)
        self._restored = True
        self.banner.say(
            self.tr("This visit was not saved yet."), "info", self.tr("Discard"), self.put_aside
        )

    def _offer_back(self, hit: Hit, values: Mapping[str, Any]) -> None:
        """Nothing that was answered goes without a way back."""
        if self._answered(values):
            self._shell.toast(
                self.tr("The visit of {name} was put aside.").format(name=hit.name),
                self.tr("Bring back"),
                lambda: self._bring_back(hit, values),
            )

    def _bring_back(self, hit: Hit, values: Mapping[str, Any]) -> None:
        self.pick(hit, values)
        self._keep()

    def _keep(self) -> None:
        if self._hit and not self._saving:
            values = self._entry_values()
            self._keeper.keep(values if self._answered(values) else None)

    def _entry_values(self) -> dict[str, Any]:
        assert self._hit, "somebody was chosen"
        return {"resident_id": self._hit.resident_id, **self._values()}

    def _values(self) -> dict[str, Any]:
        photos = self.photos.entries()
        return {**self.entry.values(), **({"photos": photos} if photos else {})}

    def _answered(self, values: Mapping[str, Any]) -> bool:
        said = ("checks", "services", "minutes", "note", "photos")
        return any(values.get(name) for name in said)

    def _clear(self) -> None:
        self._show(None)
        self.banner.hide()
        self.who.clear()
        self.who.setFocus()

    def _show(self, hit: Hit | None) -> None:
        self._hit = hit
        if hit:
            self.who.clear()
        self.who.setVisible(hit is None)
        self.legend.make_room(hit is not None)
        for part in (self.chosen, self.area, self.foot):
            part.setVisible(hit is not None)
        self.began.emit()
        if hit:
            self.chosen.show_hit(hit)
            self.area.verticalScrollBar().setValue(0)

    def _show_rest(self) -> None:
        """After the checks: what comes next is in view, also in a low window."""
        self.area.ensureWidgetVisible(self.entry.services, 0, 0)
        self.area.ensureWidgetVisible(self.entry.minutes, 0, theme.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.set_room(self.height())

    def _connect(self) -> None:
        self.who.chosen.connect(self.pick)
        self.who.searching.connect(self.legend.make_room)
        self.chosen.change.clicked.connect(self.put_aside)
        self.entry.submitted.connect(self.save)
        self.entry.checks.finished.connect(self._show_rest)
        self.entry.changed.connect(self._keep)
        self.photos.changed.connect(self._keep)
        self.entry.day.changed.connect(self._ask_warnings)
        self.entry.method.changed.connect(self._ask_warnings)
        self.save_button.clicked.connect(self.save)
        self.aside_button.clicked.connect(self.put_aside)

    def _lay_out(self) -> None:
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(theme.px(280))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16), theme.px(12)] * 2)
        column.setSpacing(theme.px(8))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        written = QWidget()
        lines = QVBoxLayout(written)
        lines.setContentsMargins(0, 0, theme.px(14), 0)  # the scroll bar
        lines.setSpacing(theme.px(12))
        for line in (self.entry, self.photos):
            lines.addWidget(line)
        lines.addStretch(1)
        self.area.setWidget(written)
        self.area.setMinimumWidth(written.minimumSizeHint().width())
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, theme.px(4), 0, 0)
        # At the right, as in every form: the toast of the visit before lies at the left.
        foot.addStretch(1)
        foot.addWidget(self.aside_button)
        foot.addWidget(self.save_button)
        for part in (self.who, self.chosen, self.banner):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)
        column.addWidget(self.legend, 1)
