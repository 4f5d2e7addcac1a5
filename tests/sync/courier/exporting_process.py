"""Exports again and again in a process of its own, until it is killed: FOLDER STICK."""

from __future__ import annotations

import sys
from pathlib import Path

from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.courier import export
from tests.factories import PIN


def main() -> None:
    folder, stick = map(Path, sys.argv[1:])
    with Store.open(folder, PIN) as store:
        print("open", flush=True)
        while True:
            export(store, stick)


main()
