"""The exchange with a laptop that is not there: we ask on its behalf what it would ask next.

Over a line a laptop sends, reads, and asks again until both sides are empty. Here its whole
side lies before us at once. So its requests are taken one after the other by the very same
code as over HTTPS, then the feed is read to its end for it. Whatever we say on the way, answers
and refusals, goes into one reply in that order, and the laptop takes it as if it had asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange, read_on
from eldercare_desktop.sync.batch import MAX_PAGE, Answer, Hello, Receipt, Request, SealedBatch
from eldercare_desktop.sync.parcel import MAX_ANSWERS, Step

MAX_REPLY = 24 * 1024 * 1024
"""Bytes of answers in one reply; the laptop asks for the rest with its next file."""

NOBODY = "0" * 32
"""A writer that does not exist: the feed comes whole to whoever asks in its name."""

_LAST_WORD = ("EPOCH", "GAP", "FORK", "CLIENT_OLD")
"""After these nothing more of the file is taken: the laptop must do something first.

Nor is anything read to it, but after FORK, when it reads as somebody new. We lack what it has
written; what stands here under its numbers may be another life's, and only the batches that it
offers next can tell.
"""


def converse(county: County, device: Device, requests: Sequence[Request]) -> list[Step]:
    """Take the requests of a file in order, and read the feed to its end."""
    talk = _Talk(county, device, requests[0].hello)
    for batches in talk.groups([list(request.batches) for request in requests]):
        talk.push(batches)
    talk.pull()
    return talk.steps


def recount(
    county: County,
    device: Device,
    hello: Hello,
    said: Refusal | None,
    receipts: Sequence[Receipt],
) -> list[Step]:
    """What to say to a file that holds nothing new, without noting anything.

    `said` tells the laptop how far we know it; the receipts it may lack.
    """
    talk = _Talk(county, device, hello)
    if said is None:
        talk.receipts = receipts
    else:
        said.details["receipts"] = [receipt.as_json() for receipt in receipts]
        talk.refuse(said)
    talk.pull()
    return talk.steps


class _Talk:
    """What was said so far. `hello` is what the laptop would say next."""

    def __init__(self, county: County, device: Device, hello: Hello) -> None:
        self._county, self._device = county, device
        # The clock was right when the file was made, days ago; tokens are not for files.
        self.hello = replace(hello, page=MAX_PAGE, at="", renews=False)
        self.steps: list[Step] = []
        self.receipts: Sequence[Receipt] = ()
        self._weight = 0
        self._more = True
        self._ended = False
        self._blocked: set[str] = set()
        self._left: list[SealedBatch] = []

    def groups(self, requests: list[list[SealedBatch]]) -> Iterator[list[SealedBatch]]:
        """The batches request by request; after a refusal without those of the same writer."""
        asked = False
        for batches in requests:
            self._left = batches
            while not self._ended:
                group = [b for b in self._left if b.header.writer not in self._blocked]
                if asked and not group:
                    break
                self._left, asked = [], True
                yield group

    def push(self, batches: list[SealedBatch]) -> None:
        """One request. From the second on its answer is short: the feed comes at the end."""
        hello = replace(self.hello, page=1) if self.steps else self.hello
        try:
            answer = exchange(self._county, self._device, Request(hello, batches))
        except Refusal as refusal:
            self.refuse(refusal)
            if not self._ended:
                taken = len(refusal.details.get("receipts", ()))
                self._blocked.add(str(refusal.details.get("writer")))
                self._left = batches[taken + 1 :]
        else:
            self.answer(answer)

    def pull(self) -> None:
        """The feed, to its end or until the reply is full.

        After a refusal it comes whole, also what the laptop has written itself: whether it has
        the same under these numbers is not sure any more.
        """
        if any(step.refusal for step in self.steps):
            self.hello = replace(self.hello, writer=NOBODY, last_seq=0, last_hash="", echo=False)
        while self._more and self._weight < MAX_REPLY and len(self.steps) < MAX_ANSWERS:
            page = read_on(self._county, self._device, self.hello)
            self.answer(replace(page, receipts=self.receipts))
            self.receipts = ()

    def answer(self, answer: Answer) -> None:
        """Note an answer, and what the laptop would ask after it."""
        text = answer.to_bytes()
        self.steps.append(Step(self.hello.cursor, text))
        self._weight += len(text)
        self.hello = replace(self.hello, epoch=answer.epoch, cursor=answer.cursor)
        self._ended = self._ended or "resync" in answer.orders  # as after EPOCH
        self._more = answer.more and not self._ended

    def refuse(self, refusal: Refusal) -> None:
        """Note a refusal, and what the laptop would ask after it."""
        self.steps.append(Step(refusal=refusal.body()))
        self._ended = refusal.code in _LAST_WORD or "writer" not in refusal.details
        if self._ended and refusal.code != "FORK":
            self._more = False
