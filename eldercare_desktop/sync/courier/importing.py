"""Reading the county's answer from a file, as if it had come over the line.

An answer may come days later, after a newer one, or after an exchange over the line. What it
says is then taken as far as it is news; the cursor never goes back. An answer to a question
that this store has not asked, or asked in another epoch, is refused and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from eldercare_desktop.store import changes
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import turn
from eldercare_desktop.sync.batch import Answer, BadBody, Hello, Request
from eldercare_desktop.sync.client import Refused, Stopped
from eldercare_desktop.sync.courier import kept
from eldercare_desktop.sync.courier.kept import KeptParcel
from eldercare_desktop.sync.courier.troubles import reading_from
from eldercare_desktop.sync.exchange import one_at_a_time
from eldercare_desktop.sync.history import Entry, note_exchange
from eldercare_desktop.sync.membership import Membership, membership, reading, restarts
from eldercare_desktop.sync.outcome import Outcome, Tell
from eldercare_desktop.sync.parcel import ANSWER, Reply, Step, open_envelope, read_capped
from eldercare_desktop.sync.rebuild import catch_up
from eldercare_desktop.sync.refused import Refusals
from eldercare_desktop.sync.rounds import Tally


@dataclass(frozen=True)
class AnswerRead:
    """What an answer brought. `again`: the county waits for another file from here."""

    outcome: Outcome
    number: int
    again: bool


def import_answer(
    store: Store,
    file: Path,
    *,
    progress: Tell = lambda done, total, code: None,
    cancelled: Callable[[], bool] = lambda: False,
    changed: Callable[[frozenset[str]], object] = lambda tables: None,
) -> AnswerRead:
    """Read an answer file.

    `changed` gets the tables that were written, page by page. CareError: not_enrolled,
    exchange_running, courier_… (nothing was changed), county_… (what the county says; what
    came before it stays). Cancelled or cut, it is read again from the beginning: what was
    taken is only said once more.
    """
    with one_at_a_time(store):
        with store.read() as reader:
            member = membership(reader)
        if member is None:
            raise CareError("not_enrolled")
        progress(0, 0, "reading")
        with reading_from(file):
            text = read_capped(file)
            reply = _open(member, text)
            with store.read() as reader:
                parcel = _parcel_of(reader, reply.body, reply.answers)
        _remember_folder(store, file)
        taking = _Taking(store, member, parcel, (progress, cancelled, changed))
        failure = ""
        try:
            return taking.run(reply.body.steps, len(text))
        except CareError as problem:
            failure = problem.code
            raise
        finally:
            _note(store, taking.outcome(len(text)), failure)


@dataclass(frozen=True)
class _Opened:
    """A reply, and the file that its envelope says it answers."""

    body: Reply
    answers: str


def _open(member: Membership, text: bytes) -> _Opened:
    envelope = open_envelope(text, ANSWER, bytes.fromhex(member.seed))
    if not envelope.signed_by(bytes.fromhex(member.county_key)):
        raise CareError("courier_wrong_signature")
    reply = Reply.from_bytes(envelope.content)
    if (reply.county, reply.device) != (member.county, member.device):
        raise CareError("courier_foreign")
    return _Opened(reply, envelope.answers)


def _parcel_of(reader: Reader, reply: Reply, answers: str) -> KeptParcel:
    """The file of ours that is answered, if the answer is still of use."""
    parcel = kept.find(reader, reply.parcel)
    if parcel is None or parcel.hash != answers:
        raise CareError("courier_unknown_answer")
    if parcel.answered:
        raise CareError("courier_already_read", at=parcel.answered[:16].replace("T", " "))
    # Since the county was restored, or everything is read anew, its old word counts no more:
    # a receipt from before would hide what it has lost.
    if (parcel.epoch, parcel.restarts) != (reading(reader).epoch, restarts(reader)):
        raise CareError("courier_answer_old")
    return parcel


class _Taking:
    """Takes what the county said, in its order."""

    def __init__(
        self,
        store: Store,
        member: Membership,
        parcel: KeptParcel,
        ways: tuple[Tell, Callable[[], bool], Callable[[frozenset[str]], object]],
    ) -> None:
        self.store, self.member, self.parcel = store, member, parcel
        self.progress, self.cancelled, self.changed = ways
        self.tally = Tally()
        self.refusals = Refusals(store, member)
        self._more = self._mended = self.stopped = False

    def run(self, steps: Sequence[Step], weight: int) -> AnswerRead:
        """All steps; then the file is answered. CareError."""
        self._catch_up()
        try:
            for number, step in enumerate(steps):
                self.progress(number, len(steps), "merging")
                if self.cancelled():
                    raise Stopped
                if not self._take(step):
                    break
        except Stopped:
            self.stopped = True
        except CareError:
            self._note_answered()
            raise
        if not self.stopped:
            self._note_answered()
        return AnswerRead(self.outcome(weight), self.parcel.number, self._again())

    def _again(self) -> bool:
        """Whether the feed goes on, must be read anew, or the county asked for what waits here."""
        if self._more or not self._mended:
            return self._more
        with self.store.read() as reader:
            from_start = not reading(reader).cursor
        return from_start or turn.has_more(self.store, self.refusals.blocked)

    def _take(self, step: Step) -> bool:
        """Take one step; whether the next one fits."""
        if step.refusal:
            self._refuse(step)
            return True
        try:
            answer = Answer.from_bytes(step.answer)
        except BadBody as problem:
            raise CareError("courier_damaged") from problem
        taken = turn.take(self.store, self._asked(step, answer), answer)
        self.tally.add(taken)
        self._more = answer.more or taken.lost or "resync" in answer.orders
        if taken.rebuilt.tables:
            self.changed(frozenset(taken.rebuilt.tables))
        return not taken.lost

    def _asked(self, step: Step, answer: Answer) -> Hello:
        """The question that a page answers.

        Where the feed was read further since, it is taken as the next page all the same if it
        holds something that we have not: it begins no later than we have read, so then it
        ends beyond, and nothing is left out between.
        """
        with self.store.read() as reader:
            read = reading(reader)
            fits = read.cursor == step.start or _brings_news(reader, answer)
        cursor = read.cursor if fits else step.start
        return Hello(self.member.device, self.parcel.writer, epoch=read.epoch, cursor=cursor)

    def _refuse(self, step: Step) -> None:
        code = str(step.refusal["code"])
        with self.store.read() as reader:
            _, writer = changes.own_writer(reader)
            epoch = reading(reader).epoch
        if code == "FORK" and writer != self.parcel.writer:
            return  # the life that it speaks of has ended already
        if code == "EPOCH" and step.refusal.get("epoch") == epoch:
            return
        retry = step.refusal.get("retry")
        refused = Refused(
            code,
            str(step.refusal.get("sentence") or ""),
            retry if isinstance(retry, int) else None,
            step.refusal,
        )
        asked = Request(Hello(self.member.device, self.parcel.writer))
        self.tally.add(self.refusals.settle(refused, asked))
        with self.store.read() as reader:
            moved = changes.own_writer(reader)[1] != writer or reading(reader).epoch != epoch
        self._mended = self._mended or moved or code == "GAP"

    def outcome(self, weight: int) -> Outcome:
        """What has come about so far; `weight`: bytes of the file."""
        with self.store.read() as reader:
            remaining = changes.count_not_handed_over(reader)
        taken = self.tally.taken
        return Outcome(
            sent=taken.handed_over,
            received=taken.received,
            conflicts=taken.rebuilt.conflicts,
            refused=taken.held,
            remaining=remaining,
            bytes_down=weight,
            tables=frozenset(taken.rebuilt.tables),
            notice=self.refusals.notice,
            notice_sentence=self.refusals.sentence,
            cancelled=self.stopped,
        )

    def _note_answered(self) -> None:
        with self.store.work(label="exchange") as work:
            kept.mend(work, self.parcel.id, answered=self.store.clock().isoformat())
            work.commit()

    def _catch_up(self) -> None:
        with self.store.work(label="exchange") as work:
            done = catch_up(work)
            work.commit()
        if done.tables:
            self.changed(frozenset(done.tables))


def _brings_news(reader: Reader, answer: Answer) -> bool:
    """Whether a page names a change that has no place here yet."""
    writers = changes.writers(reader)
    whole = [e.change for e in answer.entries if e.change]
    numbers = [(writers.get(c.writer, (0, False))[0], c.seq) for c in whole]
    known = changes.among(reader, numbers)
    if any(n not in known or known[n].position is None for n in numbers):
        return True
    for echo in (e for e in answer.entries if e.change is None):
        no, _ = writers.get(echo.writer, (0, False))
        ours = changes.numbered(reader, no, echo.first_seq, echo.first_seq + echo.count - 1)
        if len(ours) < echo.count or any(c.position is None for c in ours):
            return True
    return False


def _note(store: Store, done: Outcome, failure: str) -> None:
    entry = Entry(
        at=store.clock().isoformat(),
        sent=done.sent,
        received=done.received,
        conflicts=done.conflicts,
        refused=done.refused,
        failure=failure or done.notice,
        cancelled=done.cancelled,
        by_file=True,
    )
    note_exchange(store, entry)


def _remember_folder(store: Store, file: Path) -> None:
    with store.work(label="exchange") as work:
        work.set_setting(kept.FOLDER, str(file.parent))
        work.commit()
