"""A TCP proxy that cuts: it resets the connection after so many bytes, or falls silent."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass, field

_LINGER = struct.pack("ii", 1, 0)
"""Closing with this sends a reset instead of an end."""


@dataclass
class Orders:
    """What the next connections get.

    up, down: bytes that pass before the cut, None for all; silent: instead of a reset nothing
    more comes; for_good: connections after the cut one are reset at once
    """

    up: int | None = None
    down: int | None = None
    silent: bool = False
    for_good: bool = False
    passed: dict[str, int] = field(default_factory=lambda: {"up": 0, "down": 0})
    cut: bool = False


class Proxy:
    """Stands between laptops and one county. `orders` may be replaced at any time."""

    def __init__(self, target: tuple[str, int]) -> None:
        self.target = target
        self.orders = Orders()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._silent: list[tuple[socket.socket, socket.socket, bytes]] = []
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let nobody in any more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)

    def release(self) -> None:
        """What was held back in silence arrives after all, late."""
        with self._lock:
            held, self._silent = self._silent, []
        for source, target, rest in held:
            with suppress(OSError):
                target.sendall(rest)
            for line in (source, target):
                line.close()

    # -- pumping -----------------------------------------------------------------------

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            orders = self.orders
            if orders.cut and orders.for_good:
                _reset(near)
                continue
            far = socket.create_connection(self.target, timeout=30)
            for line in (near, far):
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for way, source, target in (("up", near, far), ("down", far, near)):
                pump = (orders, way, source, target)
                threading.Thread(target=self._pump, args=pump, daemon=True).start()

    def _pump(self, orders: Orders, way: str, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(65536):
                room = self._room(orders, way, len(piece))
                target.sendall(piece[:room])
                if room < len(piece):
                    self._cut(orders, source, target, piece[room:])
                    return
            target.shutdown(socket.SHUT_WR)

    def _room(self, orders: Orders, way: str, length: int) -> int:
        """How many of the next bytes pass."""
        with self._lock:
            passed, limit = orders.passed[way], getattr(orders, way)
            orders.passed[way] += length
            if limit is None or orders.cut or passed + length <= limit:
                return length
            orders.cut = True
            return int(limit) - passed

    def _cut(
        self, orders: Orders, source: socket.socket, target: socket.socket, rest: bytes
    ) -> None:
        if orders.silent:
            with self._lock:
                self._silent.append((source, target, rest))
            return
        for line in (source, target):
            _reset(line)


def _reset(line: socket.socket) -> None:
    """End a connection as a line does that breaks."""
    with suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER)
        line.shutdown(socket.SHUT_RD)
    line.close()
