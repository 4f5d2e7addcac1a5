"""eldercare-county serve."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from eldercare_desktop.county.command.speech import Nouns, fail, say, warn
from eldercare_desktop.county.county import County


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`serve`."""
    verb = nouns.add_parser("serve", parents=[shared], help="run the server")
    verb.add_argument("--host", default="127.0.0.1")
    verb.add_argument("--port", type=int, default=8765, help="0 takes a free port")
    verb.add_argument("--exchanges", type=int, default=240, help="calls a minute of one laptop")
    verb.add_argument("--enrolments", type=int, default=20, help="a minute from one address")
    verb.add_argument("--tls-cert", type=Path)
    verb.add_argument("--tls-key", type=Path)
    verb.set_defaults(act=_serve)


def _serve(county: County, options: argparse.Namespace) -> int:
    from eldercare_desktop.county.serve import Listen, serve  # 0.6 s that only a server needs

    if bool(options.tls_cert) != bool(options.tls_key):
        return fail("tls_pair")
    limits = {"exchanges": options.exchanges, "enrolments": options.enrolments}
    county = replace(county, settings=replace(county.settings, **limits))
    if county.database.bypasses_row_security():
        warn("above_row_security")
    listen = Listen(options.host, options.port, options.tls_cert, options.tls_key)
    try:
        serve(county, listen, say)
    except OSError as problem:
        return fail("no_port", host=options.host, port=options.port, reason=problem)
    return 0
