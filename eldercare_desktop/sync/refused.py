"""What to do when the county refuses: what a program can mend is mended, a person told the rest.

Nothing is ever thrown away for a refusal. A batch that is not taken stays, and the rest of
the exchange goes on without it.
"""

from __future__ import annotations

from collections.abc import Callable

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync import fork, inbox
from eldercare_desktop.sync.batch import BadBody, Receipt, Request
from eldercare_desktop.sync.client import Refused
from eldercare_desktop.sync.membership import STANDING, Membership
from eldercare_desktop.sync.refusals import as_care_error, code_of

PASSING = {"SLOW_DOWN", "BUSY", "INTERNAL"}
MENDS = 4
"""How often one exchange follows an order of the county: more would be going in circles."""


class Refusals:
    """Settles the refusals of one exchange.

    blocked:    numbers of the writers whose batches wait for a person or a newer county
    notice:     our code for the refusal that a person is told at the end; `sentence` the
                county's own words
    wants_less: whether the last one asked for smaller requests
    """

    def __init__(self, store: Store, member: Membership) -> None:
        self.store, self.member = store, member
        self.blocked: set[int] = set()
        self.notice = self.sentence = ""
        self.wants_less = False
        self.reads_nothing = False
        self._mended = 0

    def is_passing(self, refusal: Refused) -> bool:
        """Whether asking again a little later is all that is needed."""
        return refusal.code in PASSING

    def settle(self, refusal: Refused, request: Request) -> inbox.Taken:
        """Take the receipts that came with it, and do what it asks. CareError."""
        self.wants_less = False
        taken = self._take_receipts(refusal)
        mend = self._mend_for(refusal, request)
        if mend is None:
            self._stop(refusal)
        else:
            if refusal.code != "CLIENT_OLD":
                self.count_mend()
            with self.store.work(label="exchange") as work:
                mend(work)
                work.commit()
        return taken

    def _mend_for(self, refusal: Refused, request: Request) -> Callable[[Work], None] | None:
        """What a program can do about it; None when a person must know."""
        if refusal.code == "EPOCH":
            epoch = str(refusal.details.get("epoch", ""))
            return lambda work: inbox.begin_epoch(work, epoch)
        if refusal.code == "FORK":
            return lambda work: self._fork(work, refusal)
        if refusal.code == "GAP":
            return lambda work: self._send_from(work, refusal)
        if refusal.code == "TOO_LARGE" and len(request.batches) > 1:
            self.wants_less = True
            return lambda work: None
        if refusal.code == "CLIENT_OLD" or "first_seq" in refusal.details:
            return lambda work: self._block(work, refusal)
        return None

    def count_mend(self) -> None:
        """The county gave an order that is followed. CareError when it was one too many."""
        self._mended += 1
        if self._mended > MENDS:
            raise CareError("county_in_circles")

    def _take_receipts(self, refusal: Refused) -> inbox.Taken:
        try:
            receipts = [Receipt.from_json(raw) for raw in refusal.details.get("receipts", ())]
        except (BadBody, TypeError) as problem:
            raise CareError("county_strange", status=200) from problem
        with self.store.work(label="exchange") as work:
            taken = inbox.take_receipts(work, self.member, receipts)
            work.commit()
        return taken

    # -- what can be mended ----------------------------------------------------------------

    def _fork(self, work: Work, refusal: Refused) -> None:
        """The county knows of our writer what this store does not: begin a new life.

        Unless it names a batch that we know: then it has answered an old request of ours.
        """
        no, _ = changes.own_writer(work)
        known = refusal.details.get("known_seq"), refusal.details.get("known_hash")
        seq, digest = known
        if isinstance(seq, int) and batches.knows(work, no, seq, str(digest)):
            return
        fork.begin(work, "fork")

    def _send_from(self, work: Work, refusal: Refused) -> None:
        """The county lacks batches: send them again from there, or begin a new life."""
        expected = refusal.details.get("expected")
        no, own = changes.writers(work).get(str(refusal.details.get("writer")), (0, False))
        if own and isinstance(expected, int) and batches.find(work, no, expected):
            batches.offer_again(work, no, expected)
        else:
            fork.begin(work, "fork")

    def _block(self, work: Work, refusal: Refused) -> None:
        """Go on without the batches of this writer, and tell a person at the end."""
        self.notice, self.sentence = code_of(refusal.code), refusal.sentence
        no, _ = changes.writers(work).get(str(refusal.details.get("writer")), (0, False))
        if refusal.code == "CLIENT_OLD":
            self.reads_nothing = True
        else:
            self.blocked.add(no)

    # -- what a person must know -----------------------------------------------------------

    def _stop(self, refusal: Refused) -> None:
        orders = [str(order) for order in refusal.details.get("orders", ())]
        if refusal.code in ("TOKEN", "REVOKED"):
            with self.store.work(label="exchange") as work:
                standing = {"code": code_of(refusal.code), "orders": orders}
                work.set_setting(STANDING, standing)
                work.commit()
        raise as_care_error(refusal)
