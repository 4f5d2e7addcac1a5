"""eldercare-county serve."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from eldercare_desktop.county.command.speech import Nouns, fail, say, warn
from eldercare_desktop.county.county import County

_LIMITS = ("exchanges", "enrolments", "guesses", "logins", "token_days")


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`serve`."""
    verb = nouns.add_parser("serve", parents=[shared], help="run the server")
    verb.add_argument("--host", default="127.0.0.1")
    verb.add_argument("--port", type=int, default=8765, help="0 takes a free port")
    verb.add_argument("--exchanges", type=int, default=240, help="calls a minute of one laptop")
    verb.add_argument("--enrolments", type=int, default=20, help="a minute from one address")
    verb.add_argument(
        "--guesses", type=int, default=60, help="wrong secrets a minute from one address"
    )
    verb.add_argument(
        "--logins", type=int, default=10, help="passcodes tried a minute from one address"
    )
    verb.add_argument("--token-days", type=int, default=14, help="how long a laptop's token lives")
    verb.add_argument("--tls-cert", type=Path, help="certificate chain (PEM)")
    verb.add_argument("--tls-key", type=Path, help="its key (PEM)")
    verb.add_argument(
        "--behind-proxy",
        default="",
        metavar="ADDRESS",
        help="believe this proxy's X-Forwarded-For and -Proto (several with commas)",
    )
    verb.set_defaults(act=_serve)


def _serve(county: County, options: argparse.Namespace) -> int:
    from eldercare_desktop.county.serve import (  # 0.6 s that only a server needs
        BadCertificate,
        Listen,
        serve,
    )

    if bool(options.tls_cert) != bool(options.tls_key):
        return fail("tls_pair")
    limits = {name: getattr(options, name) for name in _LIMITS}
    if min(limits.values()) < 1:
        return fail("bad_limit")
    county = replace(county, settings=replace(county.settings, **limits))
    if county.database.bypasses_row_security():
        warn("above_row_security")
    listen = Listen(
        options.host, options.port, options.tls_cert, options.tls_key, options.behind_proxy
    )
    try:
        serve(county, listen, say)
    except BadCertificate as problem:
        return fail("tls_bad", reason=problem)
    except OSError as problem:
        return fail("no_port", host=options.host, port=options.port, reason=problem)
    return 0
