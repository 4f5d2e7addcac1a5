"""A laptop that exchanges, for tests that kill it. Not a test itself.

    python -m tests.sync.exchanging_process FOLDER [stop-before-taking]

Says `exchanging` when the first request goes out and `done` at the end. With
`stop-before-taking` it says `answered` when the county's answer is there, and waits for ever.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.client import Client
from eldercare_desktop.sync.exchange import exchange
from tests import factories


class Stopping(Client):
    """Keeps the first answer from being taken."""

    def exchange(self, message: bytes) -> bytes:
        answer = super().exchange(message)
        print("answered", flush=True)
        sys.stdin.read()
        return answer


def main(folder: Path, way: str) -> None:
    """Exchange once."""
    kind: type[Client] = Stopping if way else Client

    def line(member: Any, cancelled: Any) -> Client:
        print("exchanging", flush=True)
        return kind(member.address, member.token, cancelled=cancelled)

    with Store.open(folder, factories.PIN) as store:
        done = exchange(store, line=line)
    print("done", done.sent, done.received, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), "".join(sys.argv[2:]))
