"""One turn of an exchange, whatever carries it: what to ask the county, and taking its answer.

Over a line the rounds go on turn by turn (`sync/rounds.py`); on a stick a turn takes days.
Whoever calls holds the store's guard meanwhile (`sync/exchange.py`, `one_at_a_time`), but may
let it go between asking and taking: an answer fits whatever has happened since.
"""

from __future__ import annotations

from collections.abc import Collection

from eldercare_desktop import __version__
from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync import fork, inbox, outbox
from eldercare_desktop.sync.batch import Answer, Hello, Request
from eldercare_desktop.sync.inbox import Taken
from eldercare_desktop.sync.membership import STANDING, Membership, membership, note_token, reading
from eldercare_desktop.sync.pace import MOST_PIECE, MOST_ROOM, PAGE
from eldercare_desktop.sync.rebuild import Rebuilt
from eldercare_desktop.sync.vouchers import lacks_certificate, note_certificate


def next_request(
    store: Store,
    *,
    page: int = PAGE,
    room: int = MOST_ROOM,
    piece: int = MOST_PIECE,
    blocked: Collection[int] = (),
) -> Request:
    """Seal what waits, and build the request that an exchange would send now.

    page:    how many changes of others the answer may hold
    room:    how many bytes of batches the request may carry, compressed; one always goes
    piece:   how many bytes a batch that is sealed now may weigh, compressed
    blocked: numbers of writers whose batches stay back, because the county refused one
    CareError not_enrolled.
    """
    member = _member(store)
    with store.read() as reader:
        unsettled = bool(reader.setting(fork.UNSETTLED))
    sealed = [] if unsettled else outbox.outgoing(store, member, room, piece, blocked)
    if sealed:
        store.hold()  # what was handed over once is never numbered again
    with store.read() as reader:
        return Request(_hello(store, reader, member, page), outbox.sealed_batches(sealed))


def _hello(store: Store, reader: Reader, member: Membership, page: int) -> Hello:
    no, writer = changes.own_writer(reader)
    last_seq, last_hash = batches.last_sealed(reader, no)
    read = reading(reader)
    return Hello(
        device=member.device,
        writer=writer,
        last_seq=last_seq,
        last_hash=last_hash,
        epoch=read.epoch,
        cursor=read.cursor,
        page=page,
        echo=not reader.setting(inbox.LOST),
        at=store.clock().isoformat(),
        app=f"eldercare-desktop {__version__}",
        renews=True,
        seals=True,
        certifies=lacks_certificate(reader),
    )


def take(store: Store, asked: Hello, answer: Answer) -> Taken:
    """Take the answer to a question whole, in one transaction; `asked` is that question.

    An answer that was overtaken (the feed has been read further since, or the county was
    restored) gives its receipts and nothing else. `again` of the result says that the county
    has more, or must be asked anew. CareError: not_enrolled, county_other, receipt_wrong.
    """
    member = _member(store)
    with store.work(label="exchange") as work:
        if answer.county != member.county:
            raise CareError("county_other")
        read = reading(work)
        if (asked.epoch, asked.cursor) != (read.epoch, read.cursor):
            taken = inbox.take_receipts(work, member, answer.receipts)
            taken.again = True
        elif "resync" in answer.orders:
            inbox.begin_epoch(work, answer.epoch)
            taken = Taken(again=True)
        else:
            taken = inbox.take_answer(work, member, answer)
            taken.again = answer.more or taken.lost
            if not taken.again:
                taken.rebuilt.add(_read_to_the_end(work))
        note_token(work, answer.token)
        note_certificate(work, member, answer.certificate)
        if work.setting(STANDING):
            work.set_setting(STANDING, None)  # it does not refuse this device any more
        work.commit()
    return taken


def _read_to_the_end(work: Work) -> Rebuilt:
    """Nothing more is to be read just now; whatever is still without its place goes out anew."""
    if work.setting(inbox.REREAD) and not batches.waiting(work, 1):
        work.set_setting(inbox.REREAD, None)
        fork.hand_over_again(work)
    return fork.settle(work) if work.setting(fork.UNSETTLED) else Rebuilt()


def has_more(store: Store, blocked: Collection[int] = ()) -> bool:
    """Whether there is something to hand over that the county has not just refused."""
    with store.read() as reader:
        no, _ = changes.own_writer(reader)
        last_seq, _ = batches.last_sealed(reader, no)
        fresh = no not in blocked and changes.has_after(reader, no, last_seq)
        return fresh or bool(batches.waiting(reader, 1, blocked))


def _member(store: Store) -> Membership:
    with store.read() as reader:
        found = membership(reader)
    if found is None:
        raise CareError("not_enrolled")
    return found
