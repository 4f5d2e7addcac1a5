"""Lines that fail, power that goes, and the moment before a lock: where a model may interfere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from nacl.signing import SigningKey

from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import Answer, Receipt, sign
from eldercare_desktop.sync.client import LineCut
from eldercare_desktop.sync.membership import Membership
from tests.sync.direct import DirectLine

if TYPE_CHECKING:
    from tests.sync.model.base import Base, Laptop

FATES = ("", "lost", "unanswered", "twice", "garbled", "forged", "mistaken")
"""What may become of a request: DirectLine's fates, and answers that nobody may believe.

garbled: cut off; forged: somebody else signed the receipts; mistaken: they are for other bytes
"""


class PowerCut(BaseException):
    """The process is gone at this very moment. Nothing catches it but the model."""


@dataclass
class Trip:
    """The power goes at the `left`-th commit from now, just `when` ("before" or "after") it."""

    left: int
    when: str

    def passed(self, when: str) -> None:
        """PowerCut when this is the moment."""
        self.left -= when == "before"
        if self.left == 0 and when == self.when:
            raise PowerCut


class Line(DirectLine):
    """A line of one laptop to the county of a world."""

    def __init__(
        self,
        world: Base,
        laptop: Laptop,
        member: Membership,
        fates: Sequence[str] = (),
        meanwhile: Mapping[int, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(world.county, member, self._fate)
        self.world, self.laptop = world, laptop
        self.fates, self.meanwhile = fates, meanwhile or {}

    def _fate(self, number: int, message: bytes) -> str:
        self.laptop.sent.append(message)
        if act := self.meanwhile.get(number):
            act()
        return self.fates[number - 1] if number <= len(self.fates) else ""

    def exchange(self, message: bytes) -> bytes:
        answer = super().exchange(message)
        fate = self.fates[self.requests - 1] if self.requests <= len(self.fates) else ""
        if fate == "garbled":
            raise LineCut  # as the client says it of an answer that breaks off
        if fate in ("forged", "mistaken"):
            return _spoilt(answer, fate, self.world.county)
        return answer

    def _answer(self, message: bytes) -> bytes:
        self.county = self.world.county  # it may have been restored meanwhile
        try:
            answer = super()._answer(message)
        except PowerCut as gone:
            self.world.restart_county()
            raise LineCut from gone
        self.world.look_at_answer(self.laptop, answer)
        return answer


def _spoilt(answer: bytes, fate: str, county: County) -> bytes:
    """The answer with receipts that no laptop may believe."""
    read = Answer.from_bytes(answer)
    seed = b"?" * 32 if fate == "forged" else county.key.seed

    def spoil(receipt: Receipt) -> Receipt:
        other = receipt if fate == "forged" else replace(receipt, hash="0" * 64)
        return replace(other, signature=sign(seed, other.signed_text()).hex())

    return replace(read, receipts=[spoil(receipt) for receipt in read.receipts]).to_bytes()


# -- where the power can go --------------------------------------------------------------


def wire_store(store: Store, laptop: Laptop) -> None:
    """Let the power go at a commit of this store, where the laptop's trip says so."""
    plain = store.work

    @contextmanager
    def work(*who: Any, **more: Any) -> Iterator[Any]:
        if laptop.dead:
            raise PowerCut
        with plain(*who, **more) as inner:
            commit = inner.commit
            inner.__dict__["commit"] = lambda: _commit(laptop, commit)
            yield inner

    store.__dict__["work"] = work


def _commit(laptop: Laptop, commit: Callable[[], Any]) -> Any:
    try:
        if laptop.trip:
            laptop.trip.passed("before")
        done = commit()
        if laptop.trip:
            laptop.trip.passed("after")
    except PowerCut:
        laptop.dead = True
        raise
    return done


def wire_county(county: County, world: Base) -> None:
    """Let the power go at a commit of the county, and others be quicker to its lock."""
    plain = county.database.writing

    @contextmanager
    def writing(*scope: Any) -> Iterator[Any]:
        if act := world.before_lock:
            world.before_lock = None
            act()
        with plain(*scope) as connection:
            yield connection
            if world.trip:
                world.trip.passed("before")
        if world.trip:
            world.trip.passed("after")

    county.database.__dict__["writing"] = writing


def public_key(seed: str) -> str:
    """The public half of a device's key, 64 hex digits."""
    return bytes(SigningKey(bytes.fromhex(seed)).verify_key).hex()
