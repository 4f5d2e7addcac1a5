"""Entitlements as a part of the needs page: the lists, the table behind them, the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.entitlements import forms, loading
from eldercare_desktop.screens.entitlements.lists_view import ListsView
from eldercare_desktop.screens.entitlements.phrases import name_of
from eldercare_desktop.screens.entitlements.terms_view import TermsView
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.preview import Preview
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.entitlement.listing import EntitledRow
    from eldercare_desktop.care.entitlement.reading import EntitlementRow

REFUSED_AT = {
    "entitlement_unnamed": "name",
    "entitlement_exists": "name",
    "entitlement_age_wrong": "age_from",
    "entitlement_ages": "age_to",
    "entitlement_amount": "amount",
    "entitlement_period": "per",
    "entitlement_ends": "ends_on",
    "invalid_starts_on": "starts_on",
    "date_in_future": "on",
    "dated_after_death": "on",
    "claim_before_last": "on",
}
"""Where a refusal belongs; others stand in the banner of the form."""


class EntitlementsView(PartView):
    """`shown` takes `show` (a key of `loading.STATES`), `code`, and `table` for the table."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"entitlement", "entitlement_claim", "person", "resident", "villager_group", "rule_value"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.lists, self.terms = ListsView(shell), TermsView(shell)
        self.preview = Preview(shell)
        self.progress = ProgressPanel(self.tr("Noting how they stand"))
        self.panel = SidePanel(page)
        self._save: Callable[[], object] | None = None
        self.stack = QStackedWidget()
        for part in (self.lists, self.terms, self._paper_page()):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.progress)
        column.addWidget(self.stack, 1)
        self._connect()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        if self.stack.currentWidget() is self.terms:
            self.terms.load()
        self.lists.load()

    def search(self, typed: str) -> None:
        self._show_lists()
        self.lists.search(typed)

    def shown(self, **args: Any) -> None:
        if args.get("table"):
            self._show_table()
        elif args.get("show") or args.get("code"):
            self._show_lists()
            self.lists.show_state(args.get("show", "missing"), args.get("code"))

    def focus_list(self) -> None:
        view = self.terms if self.stack.currentWidget() is self.terms else self.lists
        if view.table.current() is None:
            view.table.select_first()
        view.table.setFocus()

    def person_id(self) -> str | None:
        return self.lists.person_id() if self.stack.currentWidget() is self.lists else None

    def printable(self) -> Callable[[], object] | None:
        if self.stack.currentIndex() == 2:
            return self.preview.print_paper
        return self._show_paper if self.stack.currentWidget() is self.lists else None

    def back(self) -> bool:
        if self.panel.isVisible():
            self.panel.leave()
        elif self.stack.currentWidget() is not self.lists:
            self._show_lists()
            self.focus_list()
        else:
            return False
        return True

    def unsaved(self) -> bool:
        form = self.panel.content()
        return isinstance(form, Form) and form.dirty

    def is_ready(self) -> bool:
        return self.lists.is_ready()

    # -- noting ----------------------------------------------------------------------------

    def _do(self, what: str, rows: Sequence[EntitledRow]) -> None:
        if what in ("receiving", "applied", "declines"):
            self._mark(rows, what)
        elif what == "take_back":
            keys = _keys(rows)
            self._operate(lambda work: loading.take_back(work, keys))
        elif what == "end":
            self._ask_end(rows)
        else:
            self._ask_mark(rows, "refused" if what == "refused" else self._likely(rows))

    def _mark(
        self, rows: Sequence[EntitledRow], state: str, on: str | None = None, why: str | None = None
    ) -> None:
        keys = _keys(rows)
        if len(keys) <= loading.MANY:
            self._operate(lambda work: loading.mark(work, keys, state, on, why))
        else:
            self._mark_many(keys, state, on, why)

    def _mark_many(
        self, keys: Sequence[tuple[str, str]], state: str, on: str | None, why: str | None
    ) -> None:
        """Hundreds take a while: with progress, and Cancel leaves nothing half done."""
        job = self.shell.background.long_operation(
            lambda work, job: loading.mark_many(work, job, keys, state, on, why),
            done=lambda _: self._done(),
            failed=self._refused,
            progress=self.progress.show_progress,
            owner=self,
        )
        self.progress.follow(job)

    def _likely(self, rows: Sequence[EntitledRow]) -> str:
        return "applied" if rows[0].state == "missing" else "receiving"

    def _ask_mark(self, rows: Sequence[EntitledRow], state: str) -> None:
        form = forms.mark_form(state, loading.today())

        def save() -> None:
            values = form.values()
            self._mark(rows, values["state"], values["on"], values.get("reason"))

        self._open(self._about(rows), form, save)

    def _ask_end(self, rows: Sequence[EntitledRow]) -> None:
        form = forms.end_form(loading.today())
        ids = [row.claim_id for row in rows if row.claim_id]

        def save() -> None:
            values = form.values()
            on, why = values["on"], values["reason"]
            self._operate(lambda work: loading.end(work, ids, on, why))

        self._open(self._about(rows), form, save)

    def _about(self, rows: Sequence[EntitledRow]) -> str:
        if len(rows) > 1:
            return self.tr("Chosen lines: {n}").format(n=len(rows))
        return f"{rows[0].name} · {name_of(rows[0].code, rows[0].terms)}"

    # -- the table -------------------------------------------------------------------------

    def _edit(self, row: EntitlementRow | None) -> None:
        from eldercare_desktop.care.entitlement.terms import Terms

        table = self.terms.shown
        if table is None:
            return
        seen = row.terms if row else Terms("", kinds=("elder",))
        form = forms.terms_form(seen, table.villages, loading.today())

        def save() -> None:
            wanted, place = forms.read_terms(form, replace(seen, ends_on=None))
            villages = [place] if place else self._everywhere()
            self._operate(lambda work: loading.save(work, wanted, villages))

        self._open(name_of(seen.code, seen) if row else self.tr("New entitlement"), form, save)

    def _switch(self, row: EntitlementRow) -> None:
        table = self.terms.shown
        if table is not None:
            code, on, villages = row.code, not row.in_force, [table.village]
            self._operate(lambda work: loading.switch(work, code, on, villages))

    def _everywhere(self) -> list[str]:
        table = self.terms.shown
        if table is None:
            return []
        return [code for code, _ in table.villages] or [table.village]

    # -- forms -----------------------------------------------------------------------------

    def _open(self, title: str, form: Form, save: Callable[[], object]) -> None:
        self._save = save
        self.panel.open(title, form)
        form.focus_first()

    def _save_form(self) -> None:
        form = self.panel.content()
        if isinstance(form, Form) and self._save and form.validate():
            self._save()

    def _operate(self, act: Callable[[Any], Any]) -> None:
        self.shell.background.operation(
            act, done=lambda _: self._done(), failed=self._refused, owner=self
        )

    def _done(self) -> None:
        self.progress.finish()
        if self.panel.isVisible():
            self.panel.close_form()
        self.focus_list()

    def _refused(self, failure: Failure) -> None:
        self.progress.finish()
        form = self.panel.content()
        if not isinstance(form, Form):
            self.shell.error(failure)
            return
        field = str(failure.params.get("field") or "")
        at = REFUSED_AT.get(failure.code, field)
        if failure.code == "entitlement_age_wrong":
            at = field
        if not form.say(at, failure_text(failure)):
            self.panel.banner.say(failure_text(failure), "danger")

    # -- what is in view -------------------------------------------------------------------

    def _show_lists(self) -> None:
        self.stack.setCurrentWidget(self.lists)

    def _show_table(self) -> None:
        self.stack.setCurrentWidget(self.terms)
        self.terms.load()
        self.terms.table.setFocus()

    def _show_names(self, code: str) -> None:
        self._show_lists()
        self.lists.show_state("missing", code)
        self.focus_list()

    def _show_paper(self) -> None:
        listed = self.lists.listed
        if listed is None or not listed.found.rows:
            return
        from eldercare_desktop.screens.entitlements.paper import list_paper

        rows, title = listed.found.rows, self._title()
        by = self.shell.settings.value("village_name") or ""
        self.shell.background.run(
            lambda job: list_paper(
                rows, title, villages=listed.villages, filled_by=by, today=loading.today()
            ),
            done=self._show_preview,
            owner=self,
        )

    def _show_preview(self, paper: Any) -> None:
        self.preview.show_paper(paper, f"{paper.title} {loading.today()}")
        self.stack.setCurrentIndex(2)
        self.preview.setFocus()

    def _title(self) -> str:
        """What stands above the paper: the list, and the entitlement if it is of one."""
        titles = {
            "missing": self.tr("Should have it and has not"),
            "asked": self.tr("Applications without an answer"),
            "lost": self.tr("Has it and no longer meets the conditions"),
            "receiving": self.tr("Has it"),
            "closed": self.tr("Refused or not wanted"),
        }
        title, code = titles[self.lists.state()], self.lists.codes.value()
        listed = self.lists.listed
        if not code or listed is None:
            return title
        named = self.tr("{entitlement}: {list}")
        return named.format(entitlement=name_of(code, listed.found.names.get(code)), list=title)

    def _paper_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        back = button(self.tr("Lists (Esc)"), "", "arrow-left")
        back.clicked.connect(self.back)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.preview, 1)
        return page

    def _connect(self) -> None:
        self.lists.wanted.connect(self._do)
        self.lists.table_wanted.connect(self._show_table)
        self.lists.paper_wanted.connect(self._show_paper)
        self.lists.counted.connect(self.counted)
        self.terms.edit_wanted.connect(self._edit)
        self.terms.switch_wanted.connect(self._switch)
        self.terms.names_wanted.connect(self._show_names)
        self.terms.left.connect(self.back)
        self.panel.saved.connect(self._save_form)


def _keys(rows: Sequence[EntitledRow]) -> list[tuple[str, str]]:
    return [(row.resident_id, row.code) for row in rows]
