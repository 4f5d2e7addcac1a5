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
DAMAGED = {"SIGNATURE", "MALFORMED", "COUNTY", "REVOKED"}
"""Refusals of a batch that may come of what happened to it here: its bytes, or its device."""

OUTSIDE = "outside_area"
"""Reason of a change that was set aside because it reaches outside the area."""

SEALED_ANEW = "sealed_anew"
"""Setting: `[writer, code]` of the life that began because a batch was refused as damaged."""

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
            return lambda work: self._begin_epoch(work, refusal)
        if refusal.code == "TOO_LARGE" and len(request.batches) > 1:
            self.wants_less = True
            return lambda work: None
        if refusal.code == "CLIENT_OLD":
            return lambda work: self._block(work, refusal)
        if "first_seq" in refusal.details or refusal.code in ("FORK", "GAP"):
            return lambda work: self._mend_batch(work, refusal)
        return None

    def _mend_batch(self, work: Work, refusal: Refused) -> None:
        """One batch was refused: what the code asks for, or the rest goes on without it."""
        named = str(refusal.details.get("writer", ""))
        no, own = changes.writers(work).get(named, (0, False))
        if no and not own:
            self._leave_others(work, no, refusal)
        elif refusal.code == "FORK":
            self._fork(work, refusal)
        elif refusal.code == "GAP":
            self._send_from(work, refusal)
        elif not (self._set_aside(work, no, refusal) or self._seal_anew(work, no, refusal)):
            self._block(work, refusal)

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

    def _begin_epoch(self, work: Work, refusal: Refused) -> None:
        ends = refusal.details.get("ends")
        known = {str(w): n for w, n in ends.items()} if isinstance(ends, dict) else None
        inbox.begin_epoch(work, str(refusal.details.get("epoch", "")), known)

    def _leave_others(self, work: Work, no: int, refusal: Refused) -> None:
        """A neighbour's batch is not wanted, or another must come before it."""
        expected = refusal.details.get("expected")
        lacks = refusal.code == "GAP" and isinstance(expected, int)
        if lacks and batches.hash_of(work, no, int(expected or 0)):
            batches.offer_again(work, no, int(expected or 0))
        else:
            batches.leave(work, no, int(refusal.details.get("first_seq", 1)))

    def _set_aside(self, work: Work, no: int, refusal: Refused) -> bool:
        """Go on without the changes that reach outside the area; they are listed as refused.

        Whether there were any that could be set aside. The county has them in quarantine.
        """
        named = refusal.details.get("outside", ())
        seqs = [seq for seq in named if isinstance(seq, int)] if isinstance(named, list) else []
        found = [
            c for c in changes.among(work, {(no, seq) for seq in seqs}).values() if not c.result
        ]
        for change in found:
            changes.note_result(work, no, change.seq, change.seq, "refused", OUTSIDE)
        if found:
            self.notice, self.sentence = code_of(refusal.code), refusal.sentence
            fork.begin(work)
        return bool(found)

    def _seal_anew(self, work: Work, no: int, refusal: Refused) -> bool:
        """Seal everything anew, once: a batch that was damaged here is whole again by that."""
        _, writer = changes.own_writer(work)
        if refusal.code not in DAMAGED or work.setting(SEALED_ANEW) == [writer, refusal.code]:
            return False
        fork.begin(work)
        _, writer = changes.own_writer(work)
        work.set_setting(SEALED_ANEW, [writer, refusal.code])
        return True

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
