"""The page of cards: choose people, issue what is missing, look at the sheets, print them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.cards import loading
from eldercare_desktop.screens.cards.card_list import WITHOUT, CardList
from eldercare_desktop.screens.cards.holder import Holder
from eldercare_desktop.screens.cards.lookup import CardLookup, is_token_like
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.preview import Preview
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.wording import choices, failure_text

GONE = ("deceased", "moved_away")
"""Reasons to revoke a card for which nobody gets a new one."""


class CardsPage(Page):
    """`shown(person=ID)` chooses one person."""

    tables = frozenset({"card", "person", "resident", "villager_group", "setting"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._phone = ""
        self._shown: tuple[Any, ...] = ()
        self._wanted_person: str | None = None
        self._save: Callable[[Form], None] | None = None
        self.header = PageHeader(self.tr("Cards"))
        self.header.add(self.tr("Office phone …"), self._edit_phone, icon="phone")
        self.banner = Banner()
        self.list = CardList()
        self.holder = Holder()
        self.preview = Preview(shell)
        self.issue_panel = EmptyState(
            "id-card",
            "",
            self.tr("Issue them first. Then you see the sheets as they will be printed."),
            self.tr("Issue cards"),
            self._issue,
        )
        self.nobody = EmptyState(
            "list-checks",
            self.tr("Choose people at the left"),
            self.tr(
                "A click or Space chooses a line. To open somebody by their card, scan it or type "
                "its number into the field above the list and press Enter."
            ),
        )
        self.lookup = CardLookup(shell, self)
        self._lay_out()
        self.panel = SidePanel(self)
        self._connect()

    # -- what the window asks ------------------------------------------------------------

    def refresh(self, tables: frozenset[str]) -> None:
        typed, group = self.list.typed(), self.list.group_id()
        chosen = [row.person_id for row in self.list.chosen()]
        typed = "" if is_token_like(typed) else typed
        self.list.table.set_loading()
        self.shell.background.query(
            lambda read: loading.load(read, typed, group, chosen),
            done=lambda found: self._loaded(chosen, found),
            owner=self,
            latest="list",
        )

    def shown(self, **args: Any) -> None:
        if person := args.get("person"):
            self._wanted_person = person
            self.list.show_all()
            self.refresh(frozenset())

    def find_here(self) -> bool:
        self.list.find_field.setFocus()
        self.list.find_field.selectAll()
        return True

    def back(self) -> bool:
        if self.panel.isVisible():
            self.panel.leave()
        elif self.list.chosen():
            self.list.choose([])
        else:
            return False
        return True

    def printable(self) -> Callable[[], object] | None:
        return self.preview.print_paper if self.preview.paper() else None

    def person_id(self) -> str | None:
        people = self._people()
        return people[0].person_id if len(people) == 1 else None

    # -- what is shown -------------------------------------------------------------------

    def _people(self) -> list[Any]:
        """Who is meant: the chosen ones, or else the one under the cursor."""
        current = self.list.current()
        return self.list.chosen() or ([current] if current is not None else [])

    def _loaded(self, asked: list[str], found: loading.Loaded) -> None:
        self._phone = found.phone
        self.list.set_groups(found.groups)
        self.list.set_rows(found.rows, asked, found.chosen)
        if self._wanted_person:
            self.list.choose([self._wanted_person])
            self._wanted_person = None
        self._show_people()

    def _show_people(self) -> None:
        people = self._people()
        self.holder.show_people(people)
        without = [row for row in people if row.state in WITHOUT]
        if not people:
            self._show_sheet((), None)
            self.stack.setCurrentWidget(self.nobody)
        elif without:
            self._show_sheet((), None)
            words = self.tr("Without a card: {n}").format(n=len(without))
            self.issue_panel.say(words, self.issue_panel.sentence.text())
            self.stack.setCurrentWidget(self.issue_panel)
        else:
            self.stack.setCurrentWidget(self.preview)
            self._load_sheet(people)

    def _load_sheet(self, people: list[Any]) -> None:
        key = (*((row.person_id, row.token, row.name, row.group) for row in people), self._phone)
        if key == self._shown:
            return
        ids = [row.person_id for row in people]
        village = self.shell.settings.value("village_name") or ""
        self.shell.background.query(
            lambda read: loading.sheet(read, ids, village),
            done=lambda found: self._show_sheet(key, *found),
            owner=self,
            latest="sheet",
        )

    def _show_sheet(self, key: tuple[Any, ...], paper: Any, missing: str = "") -> None:
        if not key and not self._shown:
            return
        self._shown = key
        name = f"{paper.title} {date.today().isoformat()}" if paper else ""
        self.preview.show_paper(paper, name)
        if missing:
            words = self.tr(
                "No font of this computer has these characters; they would be printed as empty "
                "boxes: {characters}"
            )
            self.preview.banner.say(words.format(characters=" ".join(missing)), "due")

    # -- what is done --------------------------------------------------------------------

    def _issue(self) -> None:
        ids = [row.person_id for row in self._people()]
        self.list.choose(ids)
        self.shell.background.operation(lambda work: loading.issue(work, ids), owner=self)

    def _went_out(self, paper: Any) -> None:
        self.shell.background.operation(
            lambda work: loading.note_printed(work, paper), owner=self, undoable=False
        )

    def _ask_reason(self, *, new_card: bool) -> None:
        row = self._people()[0]
        reasons = [c for c in choices("revoke_reason") if not (new_card and c[0] in GONE)]
        hint = self.tr("The card that {name} holds now will open nobody any more.")
        form = Form(
            [
                Field(
                    "reason",
                    self.tr("Why"),
                    "choice",
                    required=True,
                    choices=reasons,
                    chips_up_to=len(reasons),
                    hint=hint.format(name=row.name),
                )
            ]
        )
        title = self.tr("New card for {name}") if new_card else self.tr("Revoke the card of {name}")
        word = self.tr("Issue a new card") if new_card else self.tr("Revoke the card")
        self._open_form(title.format(name=row.name), form, word, self._revoker(row, new_card))

    def _revoker(self, row: Any, new_card: bool) -> Callable[[Form], None]:
        act = loading.reissue if new_card else loading.revoke

        def save(form: Form) -> None:
            reason = form.values()["reason"]
            self.shell.background.operation(
                lambda work: act(work, row.person_id, reason),
                done=lambda _: self._saved(),
                failed=lambda failure: self.panel.banner.say(failure_text(failure)),
                owner=self,
            )

        return save

    def _edit_phone(self) -> None:
        hint = self.tr("It stands on every card, so that whoever finds one can call. May be empty.")
        field = Field("phone", self.tr("Phone of the village office"), hint=hint, longest=24)
        form = Form([field], {"phone": self._phone})
        self._open_form(self.tr("Office phone"), form, self.tr("Save"), self._save_phone)

    def _save_phone(self, form: Form) -> None:
        phone = form.values()["phone"] or ""
        self.shell.background.operation(
            lambda work: work.set_setting(loading.OFFICE_PHONE, phone),
            done=lambda _: self._saved(),
            owner=self,
            undoable=False,
        )

    def _open_form(self, title: str, form: Form, word: str, save: Callable[[Form], None]) -> None:
        self._save = save
        self.panel.open(title, form, word)
        form.focus_first()

    def _save_form(self) -> None:
        form = self.panel.content()
        if isinstance(form, Form) and form.validate() and self._save:
            self._save(form)

    def _saved(self) -> None:
        self.panel.close_form()

    # -- opening people ------------------------------------------------------------------

    def _entered(self, typed: str) -> None:
        if is_token_like(typed):
            self.lookup.look(typed)
        else:
            self.list.table.setFocus()
            self.list.table.select_first()

    def _open(self, person_id: str) -> None:
        self.banner.hide()
        self.list.find_field.clear()
        self.shell.navigate("people", person=person_id)

    def _refused(self, words: str, person_id: str) -> None:
        self.list.find_field.selectAll()
        if person_id:
            self.banner.say(words, "due", self.tr("Open the person"), lambda: self._open(person_id))
        else:
            self.banner.say(words, "due")

    def _open_current(self) -> None:
        if person := self.person_id():
            self._open(person)

    def _connect(self) -> None:
        self.list.wanted.connect(lambda: self.refresh(frozenset()))
        self.list.entered.connect(self._entered)
        self.list.chosen_changed.connect(self._show_people)
        self.list.current_changed.connect(self._show_people)
        self.list.opened.connect(lambda row: self._open(row.person_id))
        self.holder.open_wanted.connect(self._open_current)
        self.holder.reissue_wanted.connect(lambda: self._ask_reason(new_card=True))
        self.holder.revoke_wanted.connect(lambda: self._ask_reason(new_card=False))
        self.preview.went_out.connect(self._went_out)
        self.panel.saved.connect(self._save_form)
        self.lookup.opened.connect(self._open)
        self.lookup.refused.connect(self._refused)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for state in (self.nobody, self.issue_panel, self.preview):
            self.stack.addWidget(state)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.holder)
        column.addWidget(self.stack, 1)
        self.split = ListDetail(self.list, QWidget())
        self.split.show_detail(right, scrolls=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        outer.addWidget(self.header)
        outer.addWidget(self.banner)
        outer.addWidget(self.split, 1)
        self.setFocusProxy(self.list)
