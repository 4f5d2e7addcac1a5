"""The rounds of one exchange: ask, take the answer, until neither side has anything more."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from eldercare_desktop.store import changes
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import fork, inbox, outbox, stuck, turn
from eldercare_desktop.sync.batch import MAX_COMPRESSED, Answer, BadBody, Request
from eldercare_desktop.sync.client import LineCut, Refused, Stopped, Unreachable
from eldercare_desktop.sync.membership import Membership, needed
from eldercare_desktop.sync.outcome import Line, Outcome, Tell
from eldercare_desktop.sync.pace import Pace
from eldercare_desktop.sync.rebuild import Rebuilt, catch_up
from eldercare_desktop.sync.refused import Refusals

TRIES = 5
"""How often one request is made before the exchange gives up for now."""

LONGEST_PAUSE = 30.0


@dataclass(frozen=True)
class Ways:
    """How to speak to whoever asked for the exchange."""

    progress: Tell
    cancelled: Callable[[], bool]
    changed: Callable[[frozenset[str]], object]
    pause: Callable[[float], object]

    def rest(self, seconds: float) -> None:
        """Wait, looking at Cancel. Stopped."""
        left = seconds
        while left > 0:
            if self.cancelled():
                raise Stopped
            self.pause(min(left, 0.2))
            left -= 0.2


@dataclass
class Tally:
    """What has come about so far."""

    taken: inbox.Taken = field(default_factory=inbox.Taken)
    waiting: int = 0

    def add(self, taken: inbox.Taken) -> None:
        self.taken.handed_over += taken.handed_over
        self.taken.held += taken.held
        self.taken.received += taken.received
        self.taken.rebuilt.add(taken.rebuilt)


class Rounds:
    """The rounds of one exchange."""

    def __init__(
        self,
        store: Store,
        ways: Ways,
        line: Callable[[Membership, Callable[[], bool]], Line],
    ) -> None:
        self.store, self.ways = store, ways
        with store.read() as reader:
            self.member = needed(reader)
            self.pace = Pace.of(reader)
        self.line = line(self.member, ways.cancelled)
        self.tally = Tally()
        self.refusals = Refusals(store, self.member)
        self.answers = 0
        self.stopped = False

    def run(self) -> Outcome:
        """All rounds. CareError."""
        try:
            self.ways.progress(0, 0, "connecting")
            self._catch_up()
            while self._round():
                pass
        except Stopped:
            self.stopped = True
        self._note_pace()
        return self.outcome()

    def close(self) -> None:
        """Let the line go."""
        self.line.close()

    def outcome(self) -> Outcome:
        """What has come about so far."""
        with self.store.read() as reader:
            remaining = changes.count_not_handed_over(reader)
        taken = self.tally.taken
        return Outcome(
            sent=taken.handed_over,
            received=taken.received,
            conflicts=taken.rebuilt.conflicts,
            refused=taken.held,
            remaining=remaining,
            requests=self.line.requests,
            bytes_up=self.line.bytes_up,
            bytes_down=self.line.bytes_down,
            tables=frozenset(taken.rebuilt.tables),
            notice=self.refusals.notice,
            notice_sentence=self.refusals.sentence,
            cancelled=self.stopped,
        )

    # -- one round -------------------------------------------------------------------------

    def _round(self) -> bool:
        """One request and its answer; whether there is more to do."""
        if self.ways.cancelled():
            raise Stopped
        request = turn.next_request(
            self.store,
            page=self.pace.page,
            room=self.pace.room,
            piece=self.pace.piece,
            blocked=self.refusals.blocked,
        )
        with self.store.read() as reader:
            self.tally.waiting = changes.count_not_handed_over(reader)
        answer = self._ask(request)
        if answer is None:
            return not self.refusals.reads_nothing or self.has_more()
        return self._take(request, answer) or self.has_more()

    def _ask(self, request: Request) -> Answer | None:
        """The answer; None when the county wants something else first."""
        self._tell("sending" if request.batches else "receiving")
        try:
            answer = self._call(request)
        except Refused as refusal:
            taken = self.refusals.settle(refusal, request)
            self.tally.add(taken)
            self._announce(taken.rebuilt)
            if self.refusals.wants_less:
                self.pace.slower(len(request.to_bytes()))
            return None
        self.answers += 1
        return answer

    def _call(self, request: Request) -> Answer:
        """Ask, and ask for less after a failure of the line. Refused; CareError; Stopped."""
        for attempt in range(1, TRIES + 1):
            try:
                return self._try(request)
            except BadBody as problem:
                if problem.code != "TOO_LARGE" or len(request.batches) < 2:
                    raise CareError("county_strange", status=200) from problem
                request = self._less(request, MAX_COMPRESSED)
            except Unreachable:
                if not self.answers or attempt == TRIES:
                    raise
            except LineCut:
                request = self._less(request, len(request.to_bytes()))
                if attempt == TRIES:
                    self._learn(request)
                    raise
            except Refused as refusal:
                if not self.refusals.is_passing(refusal) or attempt == TRIES:
                    raise
                self.ways.rest(min(refusal.retry or 0, LONGEST_PAUSE))
            self.ways.rest(random.uniform(0.5, 1) * min(2 ** (attempt - 1), LONGEST_PAUSE))
        raise LineCut

    def _try(self, request: Request) -> Answer:
        message, began = request.to_bytes(), time.monotonic()
        reply = self.line.exchange(message)
        seconds = time.monotonic() - began
        answer = Answer.from_bytes(reply)
        whole = sum(entry.change is not None for entry in answer.entries)
        self.pace.went(len(message), len(reply), whole, seconds)
        return answer

    def _less(self, request: Request, weight: int) -> Request:
        """The same request, asking for less. What was sealed stays the same bytes."""
        self.pace.slower(weight if request.batches else 0)
        fit = outbox.how_many((batch.body for batch in request.batches), self.pace.room)
        return Request(replace(request.hello, page=self.pace.page), request.batches[:fit])

    def _learn(self, last: Request) -> None:
        """The line broke once too often. Was it the size, or is there no line at all?

        Only in the first case is there something to remember. The answer to this last and
        smallest request is not taken: it would be one more thing that may be cut.
        """
        try:
            self.line.exchange(Request(replace(last.hello, page=1)).to_bytes())
        except (LineCut, Unreachable, Refused):
            return
        self._note_pace(last)

    def _note_pace(self, last: Request | None = None) -> None:
        """The next exchange begins with what this one has found out about the line.

        `last`: the request under which the line broke in the end.
        """
        with self.store.work(label="exchange") as work:
            if self.pace.note(work) or last:
                if last:
                    stuck.note(work, last.batches, self.pace.piece)
                work.commit()

    def _take(self, request: Request, answer: Answer) -> bool:
        """Take an answer; whether the county must be asked again for what it has."""
        self._tell("merging")
        if "resync" in answer.orders:
            self.refusals.count_mend()
        token = answer.token or self.line.token  # or the line has got itself a new one
        taken = turn.take(self.store, request.hello, replace(answer, token=token))
        self.line.token = token
        self._announce(taken.rebuilt)
        self.tally.add(taken)
        return taken.again

    # -- before and after ------------------------------------------------------------------

    def _catch_up(self) -> None:
        with self.store.work(label="exchange") as work:
            done = catch_up(work)
            done.add(fork.take_back(work))
            work.commit()
        self._announce(done)

    def has_more(self) -> bool:
        """Whether there are changes to hand over that the county has not just refused."""
        return turn.has_more(self.store, self.refusals.blocked)

    def _announce(self, done: Rebuilt) -> None:
        if done.tables:
            self.ways.changed(frozenset(done.tables))

    def _tell(self, what: str) -> None:
        done = self.tally.taken.handed_over
        if what == "sending":
            self.ways.progress(done, done + self.tally.waiting, what)
        else:
            self.ways.progress(self.tally.taken.received, 0, what)
