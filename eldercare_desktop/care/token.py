"""Opaque tokens on paper: what is in a QR code, and what one types when it cannot be read.

A token is 16 characters, shown as four groups of four. Fourteen are random, two check:

- 31 characters are used, the digits and capitals without 0, O, 1, I and L, which look or
  sound alike. 31 is a prime, so the two check characters are a Reed-Solomon code: every one
  or two wrong characters and every two that changed places are noticed, and a made-up token
  passes once in 961 times. So a typing error is told apart from what is not known here.
- 14 random characters are 69 bits. A county with a million cards holds one token in 5e14
  possible ones, and its laptops, which mint without asking each other, make two equal
  tokens with a chance below one in a thousand million.
- Each kind of paper has a mark that its check characters add up to: a card's token is never
  a good one of a visit slip, also when it is typed without the prefix of the QR code.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 16
CHECKS = 2


@dataclass(frozen=True)
class TokenKind:
    """A kind of paper: `prefix` stands before the token in the QR code, as "EC:"."""

    prefix: str
    mark: int

    def mint(self) -> str:
        """A fresh token of 69 random bits with its check characters."""
        drawn = [secrets.randbelow(len(ALPHABET)) for _ in range(LENGTH - CHECKS)]
        return "".join(ALPHABET[number] for number in self.with_checks(drawn))

    def payload(self, token: str) -> str:
        """What the QR code holds."""
        return self.prefix + token

    def read(self, typed: str) -> str | None:
        """The token in what was typed or scanned; None when it is mistyped or of another kind.

        Case, blanks, hyphens and other signs, full-width characters and the prefix do not
        matter.
        """
        folded = unicodedata.normalize("NFKC", typed).upper()
        kept = "".join(c for c in folded if c.isascii() and c.isalnum())
        letters = self.prefix.rstrip(":")
        if len(kept) == LENGTH + len(letters) and kept.startswith(letters):
            kept = kept[len(letters) :]
        if len(kept) != LENGTH or any(c not in ALPHABET for c in kept):
            return None
        return kept if _sums([ALPHABET.index(c) for c in kept]) == (self.mark, 0) else None

    def with_checks(self, drawn: Sequence[int]) -> list[int]:
        """The random numbers with the two that check them."""
        plain, weighted = _sums(drawn)
        last = ((plain - self.mark) * (LENGTH - 1) - weighted) % len(ALPHABET)
        return [*drawn, (self.mark - plain - last) % len(ALPHABET), last]


def grouped(token: str) -> str:
    """A token as it is printed and read aloud, in groups of four."""
    return " ".join(token[start : start + 4] for start in range(0, len(token), 4))


def _sums(numbers: Sequence[int]) -> tuple[int, int]:
    """The sum, and the sum weighted by the places 1, 2, 3 …: the mark and 0 for a good token."""
    weighted = sum(place * number for place, number in enumerate(numbers, 1))
    return sum(numbers) % len(ALPHABET), weighted % len(ALPHABET)
