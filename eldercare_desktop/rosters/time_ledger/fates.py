"""What becomes of every line of a paper ledger: new, there already, refused, or not yet said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from eldercare_desktop.care.time_bank.ledger.posting import LONGEST_AMOUNT
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.rosters.register_people import LEFT_OUT, Known
from eldercare_desktop.rosters.time_ledger.counting import CountedLine, PaperCount
from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview, PaperLine
from eldercare_desktop.rosters.time_ledger.plan import (
    Choices,
    Mode,
    PlannedAccount,
    PlannedEntry,
    Warned,
    status_of,
)
from eldercare_desktop.rosters.time_ledger.there import (
    Said,
    Served,
    There,
    cause_of,
    opening_cause,
    said,
)

_UNREAD: Final = frozenset({"amount_unclear", "amount_missing", "formula_without_value"})


@dataclass(frozen=True)
class Draft:
    """An account of the file and who its person is: None while that is open."""

    account: PlannedAccount
    count: PaperCount
    person: Known | None
    open_code: str = ""


class Fates:
    """Goes over the accounts of a file in their order; two of one person share a balance."""

    def __init__(
        self, there: There, preview: LedgerPreview, mode: Mode, choices: Choices, today: str
    ) -> None:
        self._there, self._preview, self._today = there, preview, today
        self._mode, self._choices = mode, choices
        self._left: dict[tuple[str, Unit], int] = {}
        self._nth: Counter[Said] = Counter()
        self._opened_here: set[str] = set()
        self._services: Mapping[tuple[str, str], list[Served]] = {}

    def accounts(self, drafts: Sequence[Draft]) -> tuple[PlannedAccount, ...]:
        """Every account with its lines."""
        self._services = self._load_services(drafts)
        return tuple(self._account(draft) for draft in drafts)

    def _load_services(self, drafts: Sequence[Draft]) -> Mapping[tuple[str, str], list[Served]]:
        days = [c.line.day for d in drafts for c in d.count.lines if c.line.day is not None]
        people = {d.person.ref for d in drafts if d.person is not None}
        return self._there.services(people, min(days), max(days)) if days else {}

    def _account(self, draft: Draft) -> PlannedAccount:
        account, person = draft.account, draft.person
        there = self._there.balance(person.ref, account.unit) if person else 0
        if person is not None:
            self._left.setdefault((person.ref, account.unit), there)
        ticked = self._choices.ticked.get(account.key, True)
        if self._mode == "lines" and draft.count.lines:
            entries = [*self._history(draft, ticked=ticked), *self._compared(draft)]
        else:
            entries = self._closing(draft, ticked=ticked)
        done = replace(account, entries=tuple(entries), there=there)
        new = sum(entry.amount for entry in entries if entry.state == "new")
        done = replace(done, closing=there + new)
        return replace(done, status=status_of(done))

    # -- line by line ---------------------------------------------------------------------------

    def _history(self, draft: Draft, *, ticked: bool) -> list[PlannedEntry]:
        drafted = [self._line(draft, counted) for counted in draft.count.lines]
        order = sorted(range(len(drafted)), key=lambda n: drafted[n].day or "")
        fates: dict[int, PlannedEntry] = {}
        for number in order:  # as time goes on: so a balance shows what was there to be used
            fates[number] = self._fate(draft, drafted[number], ticked=ticked)
        return [fates[number] for number in order]

    def _line(self, draft: Draft, counted: CountedLine) -> PlannedEntry:
        line, count = counted.line, draft.count
        day = line.day
        if day is None and line.kind == "carried":
            day = self._first_day(count.lines) or self._stated(line)
        return PlannedEntry(
            line,
            day,
            counted.amount,
            count.unit,
            line.text or None,
            "new",
            code=counted.code,
            warnings=counted.warnings,
        )

    def _first_day(self, lines: Iterable[CountedLine]) -> str | None:
        return min((c.line.day for c in lines if c.line.day is not None), default=None)

    def _stated(self, line: PaperLine) -> str | None:
        return self._preview.sheet(line.sheet).stated_day

    def _fate(self, draft: Draft, entry: PlannedEntry, *, ticked: bool) -> PlannedEntry:
        line = entry.line
        assert line is not None, "a line by line import has lines"
        if entry.code == "carried_on" or (entry.code == "" and entry.amount == 0):
            return replace(entry, state="here", code=entry.code or "nothing_moves")
        if "formula_without_value" in line.codes:
            return self._refuse(entry, "formula_without_value")
        if entry.code in _UNREAD:
            shown = next((m.written.shown for m in line.moves if m.written.number is None), "")
            return self._refuse(entry, entry.code, written=shown)
        if entry.day is None:
            return self._refuse(entry, line.day_code or "day_missing", written=line.day_shown)
        if draft.open_code or entry.code:
            return replace(entry, state="open", code=draft.open_code or entry.code)
        assert draft.person is not None, "who it is, is known"
        told = said(draft.person.ref, entry.unit, entry.day, entry.amount, entry.reason)
        self._nth[told] += 1
        cause = cause_of(told, self._nth[told])
        if self._there.take(told) or self._there.stands(cause):
            return replace(entry, state="here", cause=cause)
        return self._new(draft.person, replace(entry, cause=cause), ticked=ticked)

    def _new(self, person: Known, entry: PlannedEntry, *, ticked: bool) -> PlannedEntry:
        """A line that is not there yet, if nothing speaks against it."""
        opened = self._there.opened(person.ref, entry.unit)
        if opened is not None:
            params = {"day": opened.day, "amount": opened.amount, "unit": entry.unit}
            return self._refuse(entry, "opened_already", **params)
        problem = self._refusal(person, entry)
        if problem is not None:
            return self._refuse(entry, problem[0], **problem[1])
        key = (person.ref, entry.unit)
        there = self._left[key]
        if there + entry.amount < 0:
            return self._refuse(
                entry,
                "below_zero",
                there=there,
                wanted=-entry.amount,
                unit=entry.unit,
            )
        if ticked:
            self._left[key] = there + entry.amount
        warnings = (*entry.warnings, *self._same_time(person, entry))
        done = replace(entry, balance=there + entry.amount, warnings=warnings)
        return replace(done, cause=self._there.next_cause(entry.cause))

    def _refusal(self, person: Known, entry: PlannedEntry) -> tuple[str, dict[str, Any]] | None:
        """What `post` itself would say."""
        assert entry.day is not None, "a line without a day is refused before"
        if entry.day > self._today:
            return "ledger_day_ahead", {"day": entry.day}
        if person.died is not None and entry.day > person.died:
            return "dated_after_death", {"name": person.name, "day": person.died}
        if abs(entry.amount) > LONGEST_AMOUNT:
            return "ledger_amount", {"least": 1, "most": LONGEST_AMOUNT}
        return None

    def _same_time(self, person: Known, entry: PlannedEntry) -> list[Warned]:
        """Hours that may have been earned by a service that is written down as well."""
        line, day = entry.line, entry.day
        if entry.amount <= 0 or entry.unit != "minute" or line is None or day is None:
            return []
        own = self._services.get((person.ref, day), [])
        if not own or line.kind == "carried":
            return []
        if line.began is None or line.ended is None:
            return [Warned("service_that_day", {"day": day})]
        met = [s for s in own if s.began < line.ended and line.began < s.ended]
        return [Warned("service_then", {"began": s.began, "ended": s.ended}) for s in met[:1]]

    def _compared(self, draft: Draft) -> list[PlannedEntry]:
        """The sums of somebody whose lines are there too: they are only compared."""
        found = []
        for counted in draft.count.totals:
            warnings = counted.warnings
            if not counted.code and counted.amount != draft.count.closing:
                params = {
                    "written": counted.amount,
                    "counted": draft.count.closing,
                    "unit": draft.count.unit,
                }
                warnings = (*warnings, Warned("sum_of_lines_differs", params))
            found.append(
                PlannedEntry(
                    counted.line, None, counted.amount, draft.count.unit, None, "here",
                    code="sum_of_lines", warnings=warnings,
                )
            )  # fmt: skip
        return found

    # -- only what is left at the end -------------------------------------------------------------

    def _closing(self, draft: Draft, *, ticked: bool) -> list[PlannedEntry]:
        count = draft.count
        last = (count.totals or count.lines)[-1:]
        if not last:
            return []
        older = [self._older(one, count.unit) for one in count.totals[:-1] if not count.lines]
        entry = PlannedEntry(
            last[0].line,
            self._closing_day(count),
            count.closing,
            count.unit,
            self._title(last[0].line),
            "new",
            warnings=self._closing_warnings(count),
        )
        return [*older, self._closing_fate(draft, entry, ticked=ticked)]

    def _older(self, counted: CountedLine, unit: Unit) -> PlannedEntry:
        line = counted.line
        return PlannedEntry(line, None, counted.amount, unit, None, "here", code="later_sum")

    def _closing_day(self, count: PaperCount) -> str:
        """The last day of the paper, else the day for which it was made, else today."""
        days = [c.line.day for c in count.lines if c.line.day is not None]
        if days:
            return max(days)
        stated = self._stated(count.totals[-1].line) if count.totals else None
        return min(stated, self._today) if stated else self._today

    def _title(self, line: PaperLine) -> str | None:
        return self._preview.sheet(line.sheet).title[:200] or None

    def _closing_warnings(self, count: PaperCount) -> tuple[Warned, ...]:
        """All that does not agree on the way; unreadable lines matter if the sum is counted."""
        told = {w.code: w for c in (*count.lines, *count.totals) for w in c.warnings}
        if count.lines and count.paper is None and any(c.code in _UNREAD for c in count.lines):
            told["lines_unread"] = Warned("lines_unread")
        return tuple(told.values())

    def _closing_fate(self, draft: Draft, entry: PlannedEntry, *, ticked: bool) -> PlannedEntry:
        unread = draft.count.totals[-1].code if draft.count.totals else ""
        if unread and unread != "measure_missing" and not draft.count.lines:
            return self._refuse(entry, unread)
        if draft.open_code or any(c.code == "measure_missing" for c in draft.count.lines) or unread:
            code = draft.open_code or "measure_missing"
            return replace(entry, state="open", code=code)
        if entry.amount == 0:
            return replace(entry, state="here", code="nothing_left")
        if entry.amount < 0:
            return self._refuse(entry, "closing_below_zero", amount=entry.amount, unit=entry.unit)
        assert draft.person is not None, "who it is, is known"
        return self._opening(draft.person, entry, ticked=ticked)

    def _opening(self, person: Known, entry: PlannedEntry, *, ticked: bool) -> PlannedEntry:
        opened = self._there.opened(person.ref, entry.unit)
        if opened is not None:
            if opened.amount == entry.amount:
                return replace(entry, state="here")
            params = {"day": opened.day, "amount": opened.amount, "unit": entry.unit}
            return self._refuse(entry, "opened_already", **params)
        if number := self._there.imported(person.ref, entry.unit):
            return self._refuse(entry, "history_there", n=number)
        cause = opening_cause(person.ref, entry.unit)
        if cause in self._opened_here:
            return self._refuse(entry, "opened_in_file", name=person.name)
        if (problem := self._refusal(person, entry)) is not None:
            return self._refuse(entry, problem[0], **problem[1])
        if ticked:
            self._opened_here.add(cause)
        there = self._there.balance(person.ref, entry.unit)
        done = replace(entry, cause=self._there.next_cause(cause))
        return replace(done, balance=there + entry.amount)

    def _refuse(self, entry: PlannedEntry, code: str, **params: Any) -> PlannedEntry:
        return replace(entry, state="refused", code=code, params=params)


def open_code(who: str | None) -> str:
    """What has to be said before anything of an account can be written."""
    if who is None:
        return "who_missing"
    return "left_out" if who == LEFT_OUT else ""
