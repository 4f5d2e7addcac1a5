"""Bearer tokens: short-lived, replaced on the way, kept by their hash only.

The answer of an exchange brings a fresh token when the present one is a day old. The old one
ends when the fresh one is used for the first time: until then the answer may have been lost.
Only a laptop that says it renews tokens gets one that expires. One of an older version would
not learn the fresh token and has no other way back: it keeps a token without an end, until it
is updated, enrolled again, or revoked.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select, update

from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.schema import token_table

RENEWED_AFTER = timedelta(days=1)
"""How old a token may be before an exchange brings a fresh one."""

_FORM = re.compile(r"([0-9]{9})\.[A-Za-z0-9_-]{43}")
_MOST_UNUSED = 4
"""Fresh tokens of a device whose answers may still be on the way."""


@dataclass(frozen=True)
class Token:
    """A token as it is kept; the times are ISO texts of the county."""

    township: str
    hash: str
    device: str
    issued_at: str
    expires_at: str | None
    used_at: str | None


def township_in(text: str) -> str | None:
    """The township that a token names, None for what is no token."""
    form = _FORM.fullmatch(text)
    return form[1] + "000" if form else None


def issue(connection: Connection, township: str, device: str, life: timedelta | None = None) -> str:
    """A new token: the township's digits and a secret. Without a `life` it does not expire."""
    token = f"{township[:9]}.{secrets.token_urlsafe(32)}"
    connection.execute(
        insert(token_table).values(
            township=township,
            hash=_hash(token),
            device=device,
            issued_at=stamp(),
            expires_at=stamp(life) if life else None,
        )
    )
    return token


def find(connection: Connection, text: str) -> Token | None:
    """The token of this text, None when there is none or it has expired."""
    township, t = township_in(text), token_table.c
    if township is None:
        return None
    query = select(token_table).where(t.township == township, t.hash == _hash(text))
    row = connection.execute(query).one_or_none()
    if row is None or (row.expires_at and row.expires_at < stamp()):
        return None
    return Token(**row._mapping)


def follow(connection: Connection, token: Token, life: timedelta | None) -> str:
    """Note that a token was used, and give the fresh one that its answer shall bring, or "".

    The first use of a token ends all others of its device. `life` is None for a laptop that
    does not renew.
    """
    _note_use(connection, token)
    if life is None or not _is_old(token):
        return ""
    t = token_table.c
    still = select(t.hash).where(t.township == token.township, t.hash == token.hash)
    if connection.execute(still).first() is None:
        return ""  # a later one was used while this call was under way
    _forget_unused(connection, token)
    return issue(connection, token.township, token.device, life)


def _is_old(token: Token) -> bool:
    return token.expires_at is None or token.issued_at < stamp(-RENEWED_AFTER)


def _note_use(connection: Connection, token: Token) -> None:
    if token.used_at:
        return
    t = token_table.c
    mine = (t.township == token.township) & (t.device == token.device)
    used = update(token_table).where(mine, t.hash == token.hash, t.used_at.is_(None))
    if connection.execute(used.values(used_at=stamp())).rowcount:
        connection.execute(delete(token_table).where(mine, t.hash != token.hash))


def _forget_unused(connection: Connection, token: Token) -> None:
    """Make room for one more: answers that were lost do not pile up."""
    t = token_table.c
    mine = (t.township == token.township) & (t.device == token.device)
    query = select(t.hash).where(mine, t.used_at.is_(None), t.hash != token.hash)
    unused = connection.execute(query.order_by(t.issued_at.desc())).scalars().all()
    for old in unused[_MOST_UNUSED - 1 :]:
        connection.execute(delete(token_table).where(mine, t.hash == old))


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
