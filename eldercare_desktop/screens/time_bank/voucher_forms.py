"""The side forms of vouchers: issue one for somebody, accept one that was brought."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.time_bank import accounts_loading
from eldercare_desktop.screens.time_bank import voucher_loading as loading
from eldercare_desktop.screens.time_bank.credit_form import check_amount, will_have
from eldercare_desktop.screens.time_bank.voucher_phrases import looked_words
from eldercare_desktop.screens.wording import choices, failure_text, sentence
from eldercare_desktop.screens.words.time_credit import hours, minutes_of


class IssueForm(StepForm):
    """Hours of somebody go onto a paper. What takes it back is the voucher's own taking back."""

    fields_at = {"minutes": "amount"}
    undoable = False

    def __init__(
        self, shell: Shell, found: loading.VouchersFound, whose: Someone | None = None
    ) -> None:
        super().__init__(
            shell,
            "",
            self.tr(
                "The hours leave the account and stand on a paper, which can be spent once in "
                "another village of the county. Whoever holds it may spend it: it is like money."
            ),
        )
        self.title = self.tr("Issue a voucher")
        self._keys = shell.background.county.keys
        self._has: accounts_loading.Credit | None = None
        self.who = self.picker(self.tr("Whose hours"), accounts_loading.looking_up(found.village))
        self.who.chosen.connect(self._read)
        hint = self.tr("2, 2.5 or 2:30; at most {most}.").format(most=hours(found.most))
        self.set_fields(
            [
                Field("amount", self.tr("Hours"), required=True, width=8, hint=hint,
                      check=check_amount),
            ],
            {},
        )  # fmt: skip
        self.form.changed.connect(self._say)
        self.outcome = text("", "hint", wrap=True)
        self.column.addWidget(self.outcome)
        if whose is not None:
            self.who.set_value(whose)
            self._read(whose)

    def validate(self) -> bool:
        if self.who.value() is None:
            self.who.say(sentence("voucher_person_missing"))
            self.who.setFocus()
            return False
        return super().validate()

    def prepare(self) -> None:
        chosen = self.who.value()
        self._values = (chosen.id if chosen else "", self._minutes())

    def save(self, work: Any) -> str:
        return f"issued:{loading.issue(work, *self._values, self._keys(work))}"

    def refuse(self, failure: Failure) -> None:
        if isinstance(most := failure.params.get("most"), int):
            failure = Failure(failure.code, {**failure.params, "most": hours(most)})
        super().refuse(failure)

    def focus_first(self) -> None:
        if self.who.value() is None:
            self.who.setFocus()
        else:
            self.form.input("amount").setFocus()

    def _minutes(self) -> int:
        return minutes_of(self.form.values().get("amount")) or 0

    def _read(self, someone: Someone | None) -> None:
        self._has = None
        self._say()
        if someone is not None:
            self.shell.background.query(
                lambda read: accounts_loading.credit_of(read, someone.id),
                done=self._show_credit,
                owner=self,
                latest="credit",
            )

    def _show_credit(self, found: accounts_loading.Credit) -> None:
        self._has = found
        self._say()

    def _say(self) -> None:
        has = self._has
        words = will_have(has.name, has.minutes, -self._minutes(), "minute") if has else ""
        self.outcome.setText(words)


class AcceptForm(StepForm):
    """A voucher of another village is scanned, looked at without a line, and credited here."""

    def __init__(self, shell: Shell, found: loading.VouchersFound) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Accept a voucher")
        self._keys = shell.background.county.keys
        self._found, self._looked = found, loading.Looked(refusal="voucher_unreadable")
        self.set_fields(self._fields(), {"to": "person"})
        self.who = self.picker(self.tr("To whose account"), accounts_loading.looking_up(None))
        self.column.addStretch(1)
        edit = self.form.input("code").edit  # type: ignore[attr-defined]  # a text
        edit.textChanged.connect(self._look)
        edit.returnPressed.connect(self._go_on)
        self.form.changed.connect(self._show_parts)
        self._show_parts()

    def validate(self) -> bool:
        if not super().validate():
            return False
        if self._looked.refusal:
            self._say_looked(self._looked)
            self.form.input("code").setFocus()
            return False
        if self._to_person() and self.who.value() is None:
            self.who.say(sentence("voucher_to_missing"))
            self.who.setFocus()
            return False
        return True

    def prepare(self) -> None:
        values, chosen = self.form.values(), self.who.value()
        self._values = {
            "code": values["code"],
            "to": values["to"],
            "person_id": chosen.id if chosen else "",
            "village": values.get("village") or self._found.village,
            "note": values.get("note"),
        }

    def save(self, work: Any) -> str:
        return f"accepted:{loading.accept(work, self._values, self._keys(work))}"

    def _fields(self) -> list[Field]:
        several = len(self._found.villages) != 1
        return [
            Field(
                "code", self.tr("Square code of the voucher"), required=True,
                hint=self.tr("Put the cursor here and scan it. The short number is not enough."),
            ),
            Field(
                "to", self.tr("What becomes of the hours"), "choice", required=True,
                choices=choices("voucher_credited"),
            ),
            Field(
                "village", self.tr("Village"), "choice", required=True,
                choices=list(self._found.villages),
                show_if=lambda values: several and values["to"] != "person",
            ),
            Field("note", self.tr("Note"), longest=200),
        ]  # fmt: skip

    def _to_person(self) -> bool:
        return bool(self.form.values().get("to") == "person")

    def _show_parts(self) -> None:
        self.who.setVisible(self._to_person())

    def _go_on(self) -> None:
        """The scanner ends with Enter: on to whom it is for."""
        (self.who if self._to_person() else self.form.input("to")).setFocus()

    def _look(self, typed: str) -> None:
        keys, village = self._keys, self._found.village
        self.shell.background.query(
            lambda read: loading.look(read, typed, keys(read), village),
            done=partial(self._show_looked, typed),
            owner=self,
            latest="look",
        )

    def _show_looked(self, typed: str, found: loading.Looked) -> None:
        self._looked = found
        self._say_looked(found if typed.strip() else None)

    def _say_looked(self, found: loading.Looked | None) -> None:
        """One sentence: that it may be accepted; or below the code why not, and what to do."""
        params: Mapping[str, Any] = (found.params or {}) if found else {}
        refused = found.refusal if found else ""
        said = failure_text(Failure(refused, dict(params))) if refused else ""
        self.form.say("code", said)
        if found is not None and not refused:
            self.banner.say(looked_words(found, hours(found.minutes)), "info")
        else:
            self.banner.hide()
