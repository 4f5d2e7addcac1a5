"""The quick log: whom, what was seen, Enter; then the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.visits import loading, saving
from eldercare_desktop.screens.visits.chosen import ChosenElder, KeyLegend
from eldercare_desktop.screens.visits.doubts import Doubts
from eldercare_desktop.screens.visits.draft import DraftKeeper
from eldercare_desktop.screens.visits.draft_photos import DraftPhotos
from eldercare_desktop.screens.visits.entry_form import EntryForm
from eldercare_desktop.screens.visits.loading import Draft, Drafts, Hit, Known
from eldercare_desktop.screens.visits.log_layout import Scrolled, foot_of, stand
from eldercare_desktop.screens.visits.phrases import warning_sentence
from eldercare_desktop.screens.visits.saving import Outcome
from eldercare_desktop.screens.visits.who_field import WhoField
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueRow

SAID = ("checks", "services", "minutes", "note", *loading.BESIDES)
"""What makes a visit worth to be kept as a draft: whoever was only looked at is none."""


class LogForm(QWidget):
    """`saved` gives the id of the resident whose visit was kept, `leaving` the same at once:

    the form is free for the next while the visit is on its way to the disk. What cannot be
    saved comes back.
    """

    leaving = Signal(str)
    saved = Signal(str)
    began = Signal()  # somebody was chosen, or nobody is any more

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._hit: Hit | None = None
        self._round_entry: str | None = None  # the line of a round that the visit answers
        self._on_their_way: list[Draft] = []
        self._keeper = DraftKeeper(shell.background, self)
        self.who = WhoField(shell)
        self.chosen = ChosenElder()
        self.legend = KeyLegend()
        self.banner = Doubts(shell.background)
        self.entry = EntryForm(shell.background.user)
        self.photos = DraftPhotos(shell)
        self.save_button = button(self.tr("Save (Enter)"), "primary", "check")
        self.aside_button = button(self.tr("Put aside (Esc)"))
        self.area = Scrolled([self.entry, self.photos])
        self.foot = foot_of(self.aside_button, self.save_button)
        parts = (self.who, self.chosen, self.banner, self.area, self.foot, self.legend)
        stand(self, *parts, stretched=(self.area, self.legend))
        self._connect()
        self._show(None)

    def person_id(self) -> str | None:
        """Who is being written about."""
        return self._hit.person_id if self._hit else None

    def is_saving(self) -> bool:
        """Whether a visit is on its way to the disk."""
        return bool(self._on_their_way)

    def is_keeping(self) -> bool:
        """Whether a draft is on its way to the disk."""
        return self._keeper.is_busy()

    def pick(self, hit: Hit) -> None:
        """Begins a visit of somebody, or goes on with the one that was put aside.

        A visit of somebody else that was begun is put aside, and can be brought back.
        """
        if self._hit and self._hit.resident_id == hit.resident_id:
            self.begin()
            return
        self._leave()
        draft = self._keeper.take(hit.resident_id)
        self._fill(hit, draft.values if draft else {})
        if draft:
            self._say_unsaved()
        self._keep()

    def pick_person(self, person_id: str, round_entry: str | None = None) -> None:
        """Begins a visit of a person; says so if they are not on the register.

        `round_entry` is the line of a round that the visit answers.
        """

        def found(hit: Hit | None) -> None:
            if hit:
                self.pick(hit)
                self._round_entry = round_entry or self._round_entry
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
        self._shell.background.query(loading.drafts, done=self._restore, owner=self)

    def offer(self, row: DueRow | None) -> None:
        """Who comes next."""
        self.who.offer(row)

    def begin(self) -> None:
        """Puts the cursor where one goes on."""
        if self._hit:
            self.entry.begin()
        else:
            self.who.setFocus()

    def flush(self) -> None:
        """Brings what was typed to the disk before the window closes."""
        self._keeper.flush()

    def put_aside(self) -> bool:
        """Empties the form, and offers to bring it back; False if it was empty."""
        if self._hit is None:
            return False
        self._leave()
        self._clear()
        self._keeper.keep(None)
        return True

    def save(self) -> None:
        """Keeps the visit, unless something has to be read or put right first."""
        hit = self._hit
        if hit is None or not self.entry.validate():
            return
        draft, read = Draft(hit, self._entry_values()), self.banner.read
        aside = self._keeper.forget_current()
        self._on_their_way.append(draft)
        self._clear()
        self.leaving.emit(hit.resident_id)
        self._shell.background.operation(
            lambda work: saving.log(work, draft.values, read, aside),
            done=lambda outcome: self._saved(draft, outcome),
            failed=lambda failure: self._refused(draft, failure),
            owner=self,
        )

    def _saved(self, draft: Draft, outcome: Outcome) -> None:
        self._on_their_way.remove(draft)
        if outcome.visit_id is not None:
            self.saved.emit(draft.hit.resident_id)
            return
        sentences = [warning_sentence(warning) for warning in outcome.unread]
        if self._take_back(draft, " ".join(sentences)):
            self.banner.show_unread(outcome.unread)

    def _refused(self, draft: Draft, failure: Failure) -> None:
        self._on_their_way.remove(draft)
        sentence = failure_text(failure)
        if self._take_back(draft, sentence):
            field = str(failure.params.get("field", ""))
            beside = self.entry.say(field, sentence)
            if not (beside or self.entry.follow_ups.say(failure.code, sentence)):
                self.banner.tell(sentence, "danger")

    def _take_back(self, draft: Draft, why: str) -> bool:
        """Shows what was not saved again; beside the next one, where that was begun already."""
        if self._hit is None:
            self._fill(draft.hit, draft.values)
            self._keep()
            return True
        self._keeper.put_aside(draft)
        self._keep()
        self._show_aside()
        words = self.tr("The visit of {name} is not saved, but put aside. {why}")
        self._shell.error(words.format(name=draft.hit.name, why=why))
        return False

    def _fill(self, hit: Hit, values: Mapping[str, Any]) -> None:
        self._show(hit)
        self.banner.begin(writing=True)
        self.entry.set_kind(hit.kind)
        self.entry.set_values(values)
        self.photos.set_entries(values.get("photos") or [])
        self._round_entry = values.get("round_entry_id")
        self.entry.begin()
        self._shell.background.query(
            lambda read: loading.known(read, hit), done=self._show_known, owner=self, latest="known"
        )
        self._ask_warnings()

    def _show_known(self, found: Known) -> None:
        if self._hit and found.hit.resident_id == self._hit.resident_id:
            self.chosen.show_known(found)
            self.entry.set_helpers(found.helpers)

    def _ask_warnings(self) -> None:
        self.banner.ask(self._entry_values())

    def _restore(self, found: Drafts) -> None:
        self._keeper.restore(found.aside)
        if found.current and self._hit is None:
            self._fill(found.current.hit, found.current.values)
            self._say_unsaved()
        elif found.current:
            self._keeper.put_aside(found.current)
            self._keep()
        self._show_aside()

    def _say_unsaved(self) -> None:
        words = self.tr("This visit was not saved yet.")
        self.banner.tell(words, "info", self.tr("Discard"), self._discard)

    def _discard(self) -> None:
        if self._hit:
            draft = Draft(self._hit, self._entry_values())
            self._clear()
            self._keeper.keep(None)
            words = self.tr("What was begun of {name} is discarded.").format(name=draft.hit.name)
            self._shell.toast(words, self.tr("Bring back"), lambda: self._bring_back(draft))

    def _leave(self) -> None:
        """Puts aside what was begun: nothing that was answered goes without a way back."""
        if self._hit is None:
            return
        draft = Draft(self._hit, self._entry_values())
        if _answered(draft.values):
            self._keeper.put_aside(draft)
            words = self.tr("The visit of {name} was put aside.").format(name=draft.hit.name)
            self._shell.toast(words, self.tr("Bring back"), lambda: self._bring_back(draft))

    def _bring_back(self, draft: Draft) -> None:
        if self._hit and self._hit.resident_id == draft.hit.resident_id:
            self.begin()
            return
        self._keeper.put_aside(self._keeper.take(draft.hit.resident_id) or draft)
        self.pick(draft.hit)

    def _keep(self) -> None:
        if self._hit:
            values = self._entry_values()
            self._keeper.keep(values if _answered(values) else None)

    def _entry_values(self) -> dict[str, Any]:
        assert self._hit, "somebody was chosen"
        photos = self.photos.entries()
        beside: dict[str, Any] = {"photos": photos} if photos else {}
        if self._round_entry:
            beside["round_entry_id"] = self._round_entry
        return {"resident_id": self._hit.resident_id, **self.entry.values(), **beside}

    def _clear(self) -> None:
        self._show(None)
        self.banner.begin(writing=False)
        self._show_aside()
        self.who.clear()
        self.who.setFocus()

    def _show_aside(self) -> None:
        self.who.show_aside([draft.hit for draft in self._keeper.aside])

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
            self.area.to_top()

    def _show_rest(self) -> None:
        """After the checks: what comes next is in view, also in a low window."""
        self.area.ensureWidgetVisible(self.entry.services, 0, 0)
        self.area.ensureWidgetVisible(self.entry.minutes, 0, theme.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.set_room(self.width() - 2 * theme.px(16), self.height())

    def _connect(self) -> None:
        self.who.chosen.connect(self.pick)
        self.who.searching.connect(self.legend.make_room)
        self.chosen.change.clicked.connect(self.put_aside)
        self.entry.submitted.connect(self.save)
        self.entry.checks.finished.connect(self._show_rest)
        self.entry.follow_ups.opened.connect(lambda part: self.area.ensureWidgetVisible(part, 0, 8))
        self.entry.changed.connect(self._keep)
        self.photos.changed.connect(self._keep)
        self.entry.day.changed.connect(self._ask_warnings)
        self.entry.method.changed.connect(self._ask_warnings)
        self.save_button.clicked.connect(self.save)
        self.aside_button.clicked.connect(self.put_aside)


def _answered(values: Mapping[str, Any]) -> bool:
    return any(values.get(name) for name in SAID)
