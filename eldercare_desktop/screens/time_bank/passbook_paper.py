"""Printing a passbook: choose what, look at it, print; what went out is kept.

A page is kept when it was printed or saved, not when it is looked at: only then it can be
pasted in, and only then must its code be known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.time_bank import passbook_loading as loading
from eldercare_desktop.screens.time_bank import passbook_sheets as sheets
from eldercare_desktop.screens.wording import choices
from eldercare_desktop.screens.words.time_credit import credit


def show_passbook(page: PartedPage, person_id: str, unit: str = "minute") -> None:
    """Asks over a page what of somebody's passbook is wanted, and shows it there to print.

    `unit`: "minute" or "point".
    """
    printing = page.findChild(PassbookPrinting) or PassbookPrinting(page)
    printing.open(person_id, unit)


class PassbookForm(StepForm):
    """Page, statement or workbook; what is new, or a period."""

    def __init__(self, page: PartedPage, book: loading.Book) -> None:
        about = " · ".join(part for part in (book.name, book.group) if part)
        super().__init__(page.shell, sheets.book_title(book.unit), about)
        self.book = book
        self.set_fields(self._fields(), self._values())

    def prepare(self) -> None:
        """Nothing is written by this form."""

    def period(self) -> tuple[str, str] | None:
        """The days that were chosen; None goes on where the last page ended."""
        values = self.form.values()
        if not _of_period(values):
            return None
        return values["first"], values["last"]

    def _fields(self) -> list[Field]:
        book = self.book
        printed = self.tr("No page was printed yet.")
        if book.pages:
            printed = self.tr("Pages printed: {n}, the last one until {day}.")
            printed = printed.format(n=book.pages, day=book.last_day)
        fresh = self.tr("Entries on no page yet: {n}. Balance: {amount}")
        fresh = fresh.format(n=book.fresh, amount=credit(book.balance, book.unit))
        return [
            Field("what", self.tr("What is wanted"), "choice", required=True,
                  choices=choices("passbook_out")),
            Field("span", self.tr("Entries"), "choice", required=True,
                  choices=choices("passbook_span"), hint=f"{printed} {fresh}", show_if=_is_page),
            Field("first", self.tr("From"), "date", required=True, width=8, show_if=_of_period),
            Field("last", self.tr("To"), "date", required=True, width=8, show_if=_of_period),
        ]  # fmt: skip

    def _values(self) -> dict[str, Any]:
        book = self.book
        year = f"{book.today[:4]}-01-01"
        first = min(book.first_day or year, year) if not book.pages else year
        span = "going_on" if book.fresh else "period"
        return {"what": "page", "span": span, "first": first, "last": book.today}


class PassbookPrinting(QObject):
    """Keeps the panel of a page, and notes what went out."""

    def __init__(self, page: PartedPage) -> None:
        super().__init__(page)
        self._page, self._shell = page, page.shell
        self._waiting: loading.PagesFound | None = None
        self._paper: Any = None
        self.panel = _Panel(page)
        self.panel.saved.connect(self._go)

    @property
    def form(self) -> PassbookForm | None:
        """What is asked now."""
        content = self.panel.content()
        return content if isinstance(content, PassbookForm) else None

    def open(self, person_id: str, unit: str) -> None:
        """Asks what is wanted of somebody's book."""
        self._shell.background.query(
            lambda read: loading.book(read, person_id, unit),  # type: ignore[arg-type]  # a unit
            done=self._ask,
            owner=self,
            latest="book",
        )

    def _ask(self, book: loading.Book) -> None:
        form = PassbookForm(self._page, book)
        self.panel.open(form.title, form, self.tr("Show (Ctrl+Enter)"))
        form.focus_first()

    def _go(self) -> None:
        form = self.form
        if form is None or not form.validate():
            return
        what, period, book = form.form.values()["what"], form.period(), form.book
        read: Callable[[Any], Any]
        if what == "page":
            read = lambda r: loading.pages(r, book.person_id, book.unit, period)  # noqa: E731
        else:
            whole = period or ("", "")
            read = lambda r: loading.statement(r, book.person_id, book.unit, whole)  # noqa: E731
        show: dict[str, Callable[[Any], object]] = {
            "page": self._show_pages,
            "statement": self._show_statement,
            "excel": self._save,
        }
        self._shell.background.query(
            read, done=show[what], failed=self._refused, owner=self, latest="paper"
        )

    def _refused(self, failure: Failure) -> None:
        if form := self.form:
            form.refuse(failure)
        else:
            self._shell.error(failure)

    def _show_pages(self, found: loading.PagesFound) -> None:
        user = str(self._shell.settings.value("user_name") or "")
        self._show(sheets.page_paper(found, user))
        self._waiting = found

    def _show_statement(self, found: loading.StatementFound) -> None:
        self._show(sheets.statement_paper(found))

    def _show(self, paper: Any) -> None:
        self.panel.close_form()
        self._paper, self._waiting = paper, None
        self._page.show_paper(paper)
        assert self._page.paper is not None
        self._page.paper.went_out.connect(self._went_out, Qt.ConnectionType.UniqueConnection)

    def _went_out(self, paper: Any) -> None:
        if paper is not self._paper or self._waiting is None:
            return
        made, self._waiting = self._waiting.pages, None
        self._shell.background.operation(
            lambda work: loading.keep(work, made), owner=self, undoable=False
        )

    def _save(self, found: loading.StatementFound) -> None:
        from eldercare_desktop.screens.time_bank.passbook_book import ask_where, save

        path = ask_where(self._page, sheets.statement_title(found.book.unit))
        if path is None:
            return
        self.panel.close_form()
        self._shell.background.run(
            lambda job: save(found, path),
            done=lambda nothing: self._shell.toast(self.tr("Saved: {file}").format(file=path.name)),
            owner=self,
        )


class _Panel(SidePanel):
    """A side panel that takes Esc for itself, whatever part of the page is below it."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _is_page(values: Any) -> bool:
    return bool(values["what"] == "page")


def _of_period(values: Any) -> bool:
    return not _is_page(values) or values.get("span") == "period"
