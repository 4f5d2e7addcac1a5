"""The changes of one batch on their way into the feed: checked, merged, or held.

A change that cannot be merged never blocks what follows: it is kept as `refused` (it never
can be) or `review`. A change in review because a row is missing waits for that row, and is
merged right after it, whoever brings it.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.rows import Known, Rows
from eldercare_desktop.county.shapes import Shapes
from eldercare_desktop.sync.batch import MAX_CHANGE_BYTES, Change, Json, canonical
from eldercare_desktop.sync.merge import merge

_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Verdict:
    """What became of a change; `waits_for` names the row whose coming would free it."""

    result: Literal["applied", "noop", "conflict", "review", "refused"]
    reason: str = ""
    fields: tuple[str, ...] = ()
    waits_for: str = ""

    @property
    def merged(self) -> bool:
        """Whether the change has a place in the feed."""
        return self.result in ("applied", "noop", "conflict")


class Intake:
    """Takes changes one by one; what it decided is read from its fields afterwards.

    payloads: canonical JSON of each change taken
    verdicts: what became of each change, held ones that came free among them
    feed:     the changes merged, in order
    """

    def __init__(
        self, scope: Scope, shapes: Shapes, rows: Rows, writer: str, refused: set[str]
    ) -> None:
        """`refused`: rows that `writer` wanted to insert under ids that others had taken."""
        self._scope = scope
        self._writer, self._refused = writer, refused
        self._shapes = shapes
        self._rows = rows
        self._waiting: defaultdict[str, list[Change]] = defaultdict(list)
        self.payloads: dict[str, str] = {}
        self.verdicts: dict[str, Verdict] = {}
        self.feed: list[Change] = []

    def expect(self, waits_for: str, change: Change) -> None:
        """Tell of a change that was held before."""
        self._waiting[waits_for].append(change)

    def check_areas(self, changes: Sequence[Change]) -> None:
        """Refusal AREA when changes of a batch reach outside the scope; it names their numbers."""
        outside = [change.seq for change in changes if not self._is_within(change)]
        if outside:
            raise Refusal("AREA", keep=True, outside=outside)

    def take(self, change: Change) -> None:
        """Decide on a change of this batch, whose areas were checked."""
        self.payloads[change.id] = canonical(change.as_json()).decode()
        free = deque([change])
        while free:
            self._settle(free.popleft(), free)

    def _settle(self, change: Change, free: deque[Change]) -> None:
        """Decide on a change; what waited for its row comes free with it."""
        verdict = self._judge(change)
        self.verdicts[change.id] = verdict
        if verdict.reason == "id_taken" and change.op == "insert" and change.id in self.payloads:
            self._refused.add(change.row_id)
        if verdict.waits_for:
            self._waiting[verdict.waits_for].append(change)
        if verdict.merged:
            self.feed.append(change)
            if change.op == "insert":
                free.extend(self._waiting.pop(change.row_id, ()))

    # -- whether it may ----------------------------------------------------------------

    def _is_within(self, change: Change) -> bool:
        """Whether the change, its row, and every row named inside it lie within the scope."""
        villages = [change.village]
        named = [change.row_id, *ids_in(change)]
        villages += [row.village for i in named if (row := self._rows.get(i))]
        return all(self._scope.sees(village) for village in villages)

    def _judge(self, change: Change) -> Verdict:
        payload = self.payloads.get(change.id, "")  # what waited passed this when it came
        if len(payload.encode()) > MAX_CHANGE_BYTES:
            return Verdict("refused", "too_large")
        if "\\u0000" in payload:
            return Verdict("refused", "bad_text")  # no database holds this character
        kind = self._shapes.kind(change.table)
        if kind is None:
            return Verdict("refused", "kind_changed")
        return (
            self._row_problem(change)
            or self._reference_problem(change)
            or self._merge(kind, change)
        )

    def _row_problem(self, change: Change) -> Verdict | None:
        row = self._rows.get(change.row_id)
        if row and row.table != change.table:
            return Verdict("refused", "id_taken")
        named = (change.row_id, *ids_in(change)) if self._refused else ()
        if change.writer == self._writer and not self._refused.isdisjoint(named):
            return Verdict("refused", "id_taken")  # it means a row of its own, which is not here
        if row and row.village != change.village:
            return Verdict("review", "other_village")
        return None

    def _reference_problem(self, change: Change) -> Verdict | None:
        """Whoever sees the change must also see what it refers to."""
        for field, table in self._shapes.refs(change.table).items():
            for row_id in _listed(change.values.get(field)):
                if row_id == change.row_id:
                    continue
                if not isinstance(row_id, str) or not _ID.fullmatch(row_id):
                    return Verdict("refused", "bad_reference", (field,))
                row = self._rows.get(row_id)
                if row is None:
                    return Verdict("review", "missing_reference", (field,), waits_for=row_id)
                if row.table != table:
                    return Verdict("refused", "bad_reference", (field,))
                if not Scope(change.village).sees(row.village):
                    return Verdict("review", "other_village", (field,))
        return None

    # -- what becomes of it ------------------------------------------------------------

    def _merge(self, kind: Literal["fact", "profile"], change: Change) -> Verdict:
        row = self._rows.get(change.row_id)
        if row and not row.kind:
            raise Refusal("AREA", keep=True)  # the database did not show it to this device
        state, outcome = merge(kind, row.state if row else None, change)
        if state is not None and outcome.merged:
            place = row or Known(self._scope.township, change.village, change.table, kind, state)
            self._rows.put(change.row_id, place, state)
        waits_for = change.row_id if outcome.reason == "missing_row" else ""
        return Verdict(outcome.result, outcome.reason, outcome.fields, waits_for)

    @property
    def still_waiting(self) -> list[tuple[str, Change]]:
        """What is held in the end: the row it waits for, and the change."""
        return [(row_id, change) for row_id, all_ in self._waiting.items() for change in all_]


def ids_in(change: Change) -> Iterator[str]:
    """Everything in a change's values that has the form of a row id, however deep it lies."""
    return _ids([*change.values.values(), *change.extra.values()])


def _ids(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        if _ID.fullmatch(value):
            yield value
    elif isinstance(value, list | dict):
        for inner in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from _ids(inner)


def _listed(value: Json) -> list[Json]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
