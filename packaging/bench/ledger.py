"""How long the ledger of a time bank takes with 100,000 entries.

Each part measures one thing in the same ledger and says what it took beside a bare
sum in the same encrypted file, as the machine's own speed varies.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

PARTS = ("books",)
"""Each is a module bench.parts.ledger_<part> with `measure(home) -> figures`, `report(figures)`."""

Json = dict[str, Any]


def main() -> int:
    """Measures, prints, and writes JSON if asked."""
    options = _options()
    found: Json = {}
    with tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home:
        _keep_apart(Path(home))
        for name in options.parts or PARTS:
            part = import_module(f"bench.parts.ledger_{name}")
            measure: Callable[[Path], Json] = part.measure
            found[name] = measure(Path(home))
            print(part.report(found[name]), flush=True)
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench ledger", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=_choices(), help="which parts; none: all")
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    return parser.parse_args()


def _choices() -> Sequence[str]:
    return [*PARTS, []] if sys.version_info < (3, 12) else PARTS  # type: ignore[list-item]


def _keep_apart(home: Path) -> None:
    """A home of its own, so that no real data is touched."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    logging.getLogger("eldercare_desktop").setLevel(logging.ERROR)


if __name__ == "__main__":
    sys.exit(main())
