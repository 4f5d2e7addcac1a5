"""The people page: the list at the left, one person at the right, forms over both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.people import loading, saving
from eldercare_desktop.screens.people.absence_form import AbsenceEditor
from eldercare_desktop.screens.people.detail import AWAY_KEY, PersonDetail
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.leaving_form import ComingBackEditor, LeavingEditor
from eldercare_desktop.screens.people.leaving_words import place_of
from eldercare_desktop.screens.people.listing import PeopleList
from eldercare_desktop.screens.people.person_form import PersonEditor
from eldercare_desktop.screens.people.role_forms import HelperEditor, ResidentEditor
from eldercare_desktop.screens.people.small_forms import ContactEditor, GroupsEditor
from eldercare_desktop.screens.people.timeline.door import TimelineDoor

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.register.leaving import Hanging
    from eldercare_desktop.care.register.page import OpenPerson, PersonPage

LISTED = frozenset({"person", "resident", "helper", "villager_group"})


class PeoplePage(Page):
    """`shown(person=ID)` opens somebody, `shown(new=True)` begins a new person; `part` is what

    a person's page shows: about, timeline.
    """

    tables = (
        LISTED
        | {"absence", "need", "incident", "incident_step", "entitlement_claim"}
        | {"meal_plan", "meal_pause", "meal_payment", "meal_serving", "meal_check"}
        | {"ledger_entry", "service_record", "service_check", "volunteer", "team", "team_member"}
        | {"round", "round_entry", "round_attempt", "register_period"}
        | {"contact", "not_same_person", "pairing", "visit", "photo", "card"}
        | {"rule_value", "entitlement"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._person_id: str | None = None
        self.header = PageHeader(self.tr("People"))
        self.header.add(self.tr("Groups"), self._edit_groups, icon="map-pin")
        self.header.add(self.tr("Import"), self._import, icon="file-spreadsheet")
        self.header.add(self.tr("New person"), self.begin_new, icon="user-plus", chief=True)
        self.list = PeopleList(shell)
        self.split = ListDetail(self.list, self._nobody())
        self.detail: PersonDetail | None = None
        self.timeline = TimelineDoor(shell, self)
        self.panel = SidePanel(self)
        self.editor: Editor | None = None
        self._do = self._doings()
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.header)
        column.addWidget(self.split, 1)
        self.setFocusProxy(self.list.field)

    # -- what the window asks --------------------------------------------------------------

    def refresh(self, tables: frozenset[str]) -> None:
        if not tables or tables & LISTED:
            self.list.reload()
        if not tables or "villager_group" in tables:
            self.list.reload_groups()
        self._load_person()

    def shown(self, person: str | None = None, new: bool = False, **args: Any) -> None:
        if part := args.get("part"):
            self.timeline.show_part(part)
        if person:
            self.open_person(person)
        if new:
            self.begin_new()

    def is_ready(self) -> bool:
        return self.list.loaded

    def find_here(self) -> bool:
        self.list.field.setFocus()
        self.list.field.selectAll()
        return True

    def back(self) -> bool:
        if self.panel.isVisible():
            self.panel.leave()
            return True
        if self.detail is not None and self.detail.isAncestorOf(self._focused()):
            self.list.table.setFocus()
            return True
        return False

    def person_id(self) -> str | None:
        return self._person_id

    def may_leave(self) -> bool:
        if self.editor is None or not self.panel.isVisible() or not self.editor.dirty:
            return True
        self.panel.banner.say(self.tr("This is not saved yet. Please save it, or cancel."), "due")
        return False

    # -- the person in view ----------------------------------------------------------------

    def open_person(self, person_id: str) -> None:
        """Shows somebody, whether the list has them or not."""
        self.panel.close_form()
        self._person_id = person_id
        self.list.mark(person_id)
        self._load_person()

    def _chosen(self, row: PersonRow | None) -> None:
        if row is not None and row.person_id != self._person_id:
            self._person_id = row.person_id
            self._load_person()

    def _load_person(self) -> None:
        person_id = self._person_id
        if person_id is not None:
            self.shell.background.query(
                lambda read: loading.page(read, person_id),
                done=self._show_person,
                owner=self,
                latest="person",
            )

    def _show_person(self, page: PersonPage | None) -> None:
        if page is None:
            self._person_id = None
            self.detail = None
            self.timeline.forget()
            self.split.show_empty()
            return
        before = self.detail
        if before is not None and before.page == page:
            self.timeline.reload()
            return  # so that nothing jumps while somebody reads
        same = before is not None and before.page.row.person_id == page.row.person_id
        scrolled = self.split.scrolled() if same else 0
        worked_here = before is not None and before.isAncestorOf(self._focused())
        self.detail = PersonDetail(page, self.timeline.view_of(page.row.person_id))
        self.detail.wanted.connect(self._wanted)
        self.split.show_detail(self.detail)
        self.timeline.attach(self.detail)
        self.split.scroll_to(scrolled)
        if worked_here:
            self.detail.focus_actions()

    def _opened(self) -> None:
        if self.detail is not None:
            self.detail.focus_actions()

    # -- what a person's page asks for -----------------------------------------------------

    def _doings(self) -> dict[str, Callable[[Any], object]]:
        go = self.shell.navigate
        return {
            "visit": lambda _: go("visits", person=self._person_id, new=True),
            "visit_photos": lambda visit_id: go("visits", visit=visit_id),
            "visits": lambda _: go("visits", person=self._person_id),
            "meals": lambda _: go("meals", part="week", person=self._person_id),
            "missed_meals": lambda who: go("meals", part="missed", answer=who),
            "meal_money": lambda _: go("meal_accounts", part="payments", person=self._person_id),
            "credit": lambda _: go("time_bank", part="accounts", person=self._person_id, open=True),
            "volunteer": lambda _: go("volunteers", person=self._person_id),
            "new_volunteer": lambda _: go("volunteers", person=self._person_id, new=True),
            "need": lambda _: go("needs", person=self._person_id, new="need"),
            "incident": lambda _: go("needs", person=self._person_id, new="incident"),
            "pair": lambda _: go("pairing", person=self._person_id, new=True),
            "card": lambda _: go("cards", person=self._person_id),
            "open_person": self.open_person,
            "show_id": self._show_number,
            "make_one": lambda person: self.shell.navigate("settling", person=person),
            "tell_apart": self._tell_apart,
            "keep_value": self._keep_value,
            "living": lambda _: self._come_back(),
            "close_left_open": lambda _: self._close_left_open(),
            "open_late": self._open_late,
            "edit_person": lambda _: self._with_records(self._edit_person),
            "edit_resident": lambda _: self._edit(ResidentEditor),
            "edit_helper": lambda _: self._edit(HelperEditor),
            "edit_contact": self._edit_contact,
            "stays_until": lambda _: self._edit(ResidentEditor, "stays_until"),
            "away": lambda _: self._edit(AbsenceEditor),
            "edit_absence": lambda absence: self._edit(AbsenceEditor, absence),
            "came_back": lambda _: self._came_back(),
            "deceased": lambda _: self._edit(LeavingEditor, "deceased"),
            "moved_away": lambda _: self._edit(LeavingEditor, "moved_away"),
            "end_service": lambda reason: self._edit(LeavingEditor, "end_service", reason or ""),
        }

    def _wanted(self, what: str, about: Any) -> None:
        self._do[what](about)

    def _show_number(self, section: Any) -> None:
        person_id = self._person_id
        if person_id:
            self.shell.background.query(
                lambda read: loading.full_id_number(read, person_id),
                done=lambda number: section.show_number(number or ""),
                owner=section,
            )

    def _tell_apart(self, other: Any) -> None:
        person_id = self._person_id
        if person_id:
            self.shell.background.operation(lambda work: saving.tell_apart(work, person_id, other))

    def _keep_value(self, about: Any) -> None:
        conflict, change = about
        self.shell.background.operation(
            lambda work: saving.keep_value(
                work, conflict.table, conflict.row_id, conflict.field, change
            )
        )

    def _come_back(self) -> None:
        person_id = self._person_id
        if person_id:
            self.shell.background.query(
                lambda read: loading.coming_back(read, person_id),
                done=self._ask_what_comes_back,
                owner=self,
            )

    def _ask_what_comes_back(self, found: tuple[OpenPerson, list[Hanging]] | None) -> None:
        if found is not None:
            self._open(ComingBackEditor(self.shell, *found))

    def _came_back(self) -> None:
        away = self.detail.page.away if self.detail is not None else None
        if away is not None:
            self.shell.background.operation(lambda work: saving.come_back_home(work, away))

    def _away_or_back(self) -> None:
        """What the key does: the form of an absence, or the end of it."""
        if self.detail is not None and not self.panel.isVisible():
            offered = {entry.data() for entry in self.detail.more.actions()}
            for what in {"away", "came_back"} & offered:
                self._wanted(what, None)

    def _close_left_open(self) -> None:
        person_id = self._person_id
        if person_id:
            self.shell.background.operation(lambda work: saving.close_left_open(work, person_id))

    def _open_late(self, late: Any) -> None:
        place, about = place_of(late)
        self.shell.navigate(place, **about)

    # -- forms -----------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Opens the form of a new person."""
        self._with_groups(lambda groups: self._open_person_form(groups, None))

    def _edit_person(self, records: OpenPerson) -> None:
        self._with_groups(lambda groups: self._open_person_form(groups, records))

    def _open_person_form(self, groups: Any, records: OpenPerson | None) -> None:
        editor = PersonEditor(self.shell, groups, records)
        editor.opened.connect(self.open_person)
        self._open(editor)

    def _edit_contact(self, contact: Any) -> None:
        if self._person_id:
            resident = self.detail.page.resident if self.detail is not None else None
            child = resident is not None and resident.kind != "elder"
            self._open(ContactEditor(self.shell, self._person_id, contact, child=child))

    def _edit(self, kind: Callable[..., Editor], *args: Any) -> None:
        self._with_records(lambda records: self._open(kind(self.shell, records, *args)))

    def _edit_groups(self) -> None:
        self.shell.background.query(
            loading.group_records,
            done=lambda groups: self._open(GroupsEditor(self.shell, groups)),
            owner=self,
        )

    def _with_records(self, then: Callable[[OpenPerson], object]) -> None:
        """What is known now, for editing: the page may be some minutes old."""
        person_id = self._person_id
        if person_id:
            self.shell.background.query(
                lambda read: loading.open_person(read, person_id),
                done=lambda records: then(records) if records else self._load_person(),
                owner=self,
            )

    def _with_groups(self, then: Callable[[Any], object]) -> None:
        self.shell.background.query(loading.groups, done=then, owner=self)

    def _open(self, editor: Editor) -> None:
        self.editor = editor
        editor.done.connect(self._saved)
        editor.troubled.connect(self.panel.banner.say)
        editor.busy.connect(self.panel.save_button.setDisabled)
        if isinstance(editor, LeavingEditor):
            editor.opened.connect(self._open_late)
        self.panel.open(editor.title, editor, editor.save_words)
        editor.focus_first()

    def _save(self) -> None:
        if self.editor is not None:
            self.editor.save()

    def _saved(self, person_id: str | None) -> None:
        self.panel.close_form()
        if person_id:
            self.open_person(person_id)

    # -- the rest --------------------------------------------------------------------------

    def _import(self) -> None:
        self.shell.navigate("import")

    def _counted(self, shown: int, every: int) -> None:
        words = self.tr("{shown} of {every}") if shown != every else "{every}"
        self.header.set_count(words.format(shown=shown, every=every))

    def _nobody(self) -> EmptyState:
        return EmptyState(
            "user",
            self.tr("Choose somebody from the list"),
            self.tr("Type a name, pinyin, initials or the last digits of a number."),
        )

    def _focused(self) -> Any:
        return self.window().focusWidget()

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.list.counted.connect(self._counted)
        self.list.import_wanted.connect(self._import)
        self.panel.saved.connect(self._save)
        key = QShortcut(QKeySequence(AWAY_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._away_or_back)
