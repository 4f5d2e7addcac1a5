"""Taking what the county answered: receipts, and the next page of its feed.

Everything of one answer is one transaction: the receipts, the changes and their places, the
rows that follow from them, and how far the feed was read. Whatever is cut, killed or asked
twice, an answer is taken whole or not at all, and taking it again changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.changes import Logged, RowKey
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync import carried, fork
from eldercare_desktop.sync.batch import Answer, Change, Entry, Receipt, canonical
from eldercare_desktop.sync.log_forms import to_log, to_wire
from eldercare_desktop.sync.membership import Membership, note_reading
from eldercare_desktop.sync.rebuild import Rebuilt, rebuild

LOST = "own_changes_lost"
"""Setting: the log lacks changes of our own, so the county must send them whole."""

REREAD = "county_reread"
"""Setting: the feed is being read from the start, because the county may have lost some of it."""

TAKEN_ID = "id_taken"


@dataclass
class Taken:
    """What an answer brought.

    handed_over: own changes that got their receipt; held: those of them in review or refused
    received:    changes of others that were new here
    lost:        the log lacks changes of our own; read from the start to get them
    again:       the county has more, or must be asked anew
    """

    handed_over: int = 0
    held: int = 0
    received: int = 0
    lost: bool = False
    again: bool = False
    rebuilt: Rebuilt = field(default_factory=Rebuilt)


def take_answer(work: Work, member: Membership, answer: Answer) -> Taken:
    """Take an answer whole. CareError: county_other, receipt_wrong. Does not commit."""
    if answer.county != member.county:
        raise CareError("county_other")
    taken = take_receipts(work, member, answer.receipts)
    page = _Page(work, answer.entries)
    page.take()
    taken.received, taken.lost = page.received, page.lost
    _note_times(work, answer)
    taken.rebuilt.add(page.rebuilt)
    if page.lost or (work.setting(LOST) and not answer.more):
        work.set_setting(LOST, page.lost or None)
    note_reading(work, answer.epoch, "" if page.lost else answer.cursor)
    carried.keep(work, answer)
    batches.sweep(work, answer.time)
    return taken


def _note_times(work: Work, answer: Answer) -> None:
    """When the county received what others wrote, for whoever asks how late that was."""
    writers = changes.writers(work) if answer.received else {}
    for span in answer.received:
        no, _ = writers.get(span.writer, (0, False))
        if no:
            batches.note_received(work, no, span.first_seq, span.last_seq, span.at)


def take_receipts(work: Work, member: Membership, receipts: Sequence[Receipt]) -> Taken:
    """Mark batches as handed over. CareError receipt_wrong when the county did not sign."""
    taken = Taken()
    writers = changes.writers(work) if receipts else {}
    for receipt in receipts:
        no, own = writers.get(receipt.writer, (0, False))
        kept = batches.find(work, no, receipt.first_seq)
        right = kept is not None and (receipt.hash, receipt.county) == (kept.hash, member.county)
        if kept is None or not right or not receipt.signed_by(bytes.fromhex(member.county_key)):
            raise CareError("receipt_wrong")
        if kept.receipt is None:
            batches.note_received(work, no, kept.first_seq, kept.last_seq, receipt.at)
        if kept.receipt is None and own:
            _take_receipt(work, kept, receipt, taken)
        elif kept.receipt is None:
            batches.note_receipt(work, kept, batches.carried(receipt.at))
    if any(result.reason == TAKEN_ID for receipt in receipts for result in receipt.results):
        taken.rebuilt = fork.take_back(work)
    return taken


def _take_receipt(work: Work, kept: batches.KeptBatch, receipt: Receipt, taken: Taken) -> None:
    batches.note_receipt(work, kept, receipt.as_json())
    changes.note_result(work, kept.writer_no, kept.first_seq, kept.last_seq, "applied")
    for result in receipt.results:
        changes.note_result(
            work, kept.writer_no, result.seq, result.seq, result.result, result.reason or None
        )
    taken.handed_over += kept.last_seq - kept.first_seq + 1
    taken.held += sum(
        result.result in changes.HELD and result.reason != TAKEN_ID for result in receipt.results
    )


def begin_epoch(work: Work, epoch: str, ends: Mapping[str, int] | None = None) -> None:
    """The county was restored from a backup: offer again what it lost, read from the start.

    `ends`: the last number that it knows of each writer; None: it did not say.
    """
    if ends is None:
        batches.offer_again(work)
    else:
        for writer, (no, _) in changes.writers(work).items():
            batches.offer_again(work, no, ends.get(writer, 0) + 1)
    changes.forget_places(work)
    work.set_setting(REREAD, True)
    note_reading(work, epoch, "")


class _Page:
    """One page of the feed on its way into the log and the rows."""

    def __init__(self, work: Work, entries: Sequence[Entry]) -> None:
        self.work = work
        self.entries = entries
        self.writers = changes.writers(work)
        self.touched: dict[RowKey, None] = {}
        self.received = 0
        self.lost = False
        self.rebuilt = Rebuilt()

    def take(self) -> None:
        """Log what is new, note all places, write the rows anew."""
        whole = [(e.position, e.change) for e in self.entries if e.change]
        self._take_whole(whole)
        for entry in self.entries:
            if entry.change is None:
                self._take_echo(entry)
        self.rebuilt = rebuild(self.work, self.touched.keys())

    def _take_whole(self, whole: list[tuple[int, Change]]) -> None:
        numbers = {(self._writer(c.writer), c.seq): (p, c) for p, c in whole}
        known = changes.among(self.work, numbers.keys())
        fresh, inserted = [], list[Change]()
        for (no, seq), (position, change) in numbers.items():
            self.touched[change.table, change.row_id] = None
            before = known.get((no, seq))
            if before is not None and _same(before, change):
                self._place(before, position)
                continue
            logged = to_log(change, no, position, own=self.writers[change.writer][1])
            if before is not None and not before.own:
                self.touched[before.key] = None
                changes.replace(self.work, logged)
                continue
            if before is not None:
                self.touched |= dict.fromkeys(fork.step_aside(self.work, before))
            fresh.append(logged)
            inserted += [change] if change.op == "insert" else []
        changes.keep(self.work, fresh)
        self.received += len(fresh)
        self.touched |= dict.fromkeys(fork.give_way(self.work, inserted))

    def _place(self, before: Logged, position: int) -> None:
        if before.position != position:
            changes.place(self.work, before.writer_no, before.seq, 1, position)
        if before.own and before.result in changes.HELD:
            changes.note_merged(self.work, before.writer_no, before.seq, 1)

    def _take_echo(self, echo: Entry) -> None:
        no, own = self.writers.get(echo.writer, (0, False))
        last = echo.first_seq + echo.count - 1
        logged = changes.numbered(self.work, no, echo.first_seq, last) if own else []
        if len(logged) != echo.count:
            self.lost = True
            return
        changes.place(self.work, no, echo.first_seq, echo.count, echo.position)
        changes.note_merged(self.work, no, echo.first_seq, echo.count)
        for change in logged:
            # A fact stands as it was inserted; nothing follows from its having a place.
            if change.position is None and not _is_fact(change.table):
                self.touched[change.key] = None

    def _writer(self, writer: str) -> int:
        if writer not in self.writers:
            self.writers[writer] = (changes.add_writer(self.work, writer, own=False), False)
        return self.writers[writer][0]


def _is_fact(table: str) -> bool:
    return table in RECORDS and RECORDS[table].merge == "fact"


def _same(logged: Logged, change: Change) -> bool:
    return canonical(to_wire(logged).as_json()) == canonical(change.as_json())
