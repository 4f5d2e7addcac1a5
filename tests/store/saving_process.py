"""A process that saves without end, for the test that kills it. Not a test itself.

Says on standard output what is saved, after each commit, so that whoever reads knows what
must be found again.
"""

from __future__ import annotations

import sys
from pathlib import Path

from eldercare_desktop.care.records import Person
from eldercare_desktop.store.store import Store
from tests import factories


def main(folder: Path, run: int) -> None:
    """Insert, edit, visit and undo, one small transaction after the other."""
    with Store.open(folder, factories.PIN) as store:
        for step in range(100_000):
            with store.work() as work:
                who = factories.person(work, f"第{run}次{step}", phone="1")
                factories.visit(work, factories.resident(work, who))
                work.commit()
            print(f"saved {who.id} 1", flush=True)
            with store.work() as work:
                edited = work.set(who, phone=f"{run}-{step}")
                done = work.commit()
            print(f"saved {who.id} {edited.phone}", flush=True)
            if step % 5 == 4 and done.tx is not None:
                store.undo(done.tx)
                print(f"saved {who.id} 1", flush=True)
            with store.read() as reader:
                assert reader.get(Person, who.id) is not None


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
