"""A link as a village has it, between a laptop and a server on this machine.

A TCP proxy that takes as long as 64 kbit/s up, 128 kbit/s down and 600 ms there and back
take, and resets connections where it is told to. What it counts are the bytes that both ends
put into their sockets: HTTP with its heads, TLS with its handshake.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

SEGMENT = 1460
"""Bytes that travel together, as in a packet of Ethernet."""


@dataclass(frozen=True)
class Village:
    """Bytes a second each way, and seconds there and back."""

    up: float = 64_000 / 8
    down: float = 128_000 / 8
    round_trip: float = 0.6


@dataclass
class Traffic:
    """What has gone over the link: bytes each way, connections, and how many were reset.

    `turns` counts how often something came down after something went up. With one for the
    handshake of each connection, that is how many round trips it took.
    """

    up: int = 0
    down: int = 0
    connections: int = 0
    resets: int = 0
    turns: int = 0
    last: str = ""

    def carry(self, way: str, size: int) -> None:
        self.turns += (self.last, way) == ("up", "down")
        self.last = way
        if way == "up":
            self.up += size
        else:
            self.down += size

    @property
    def round_trips(self) -> int:
        return self.connections + self.turns


class Link:
    """The proxy, in a thread of its own. Use it in a `with` block and call `url`.

    `cut(number)` says after how many bytes, both ways together, connection `number` (from 1)
    is reset; None: not at all.
    """

    def __init__(
        self,
        to: str,
        speed: Village | None = None,
        cut: Callable[[int], int | None] = lambda number: None,
    ) -> None:
        parts = urlsplit(to)
        self.target = (str(parts.hostname), int(parts.port or 0))
        self.speed = speed or Village()
        self.cut = cut
        self.traffic = Traffic()
        self._scheme = parts.scheme
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._free = {"up": 0.0, "down": 0.0}
        self._tasks: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Link:
        self._thread.start()
        started = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop
        )
        self._server = started.result(10)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"{self._scheme}://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        self.traffic.connections += 1
        left = self.cut(self.traffic.connections)
        await asyncio.sleep(self.speed.round_trip)  # the handshake of TCP
        there, back = await asyncio.open_connection(*self.target)
        whole = _Connection(left, (writer.transport, back.transport))
        ways = (self._pump(whole, "up", reader, back), self._pump(whole, "down", there, writer))
        try:
            await asyncio.gather(*ways)
        except (OSError, asyncio.CancelledError):
            whole.reset()
        finally:
            self.traffic.resets += whole.left == 0
            self._tasks.discard(task)

    async def _pump(
        self,
        whole: _Connection,
        way: str,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        rate = self.speed.up if way == "up" else self.speed.down
        while not whole.over:
            segment = await reader.read(SEGMENT)
            if not segment:
                break
            segment, last = whole.take(segment)
            self.traffic.carry(way, len(segment))
            # The line carries one packet after the other, of all connections together.
            now = self._loop.time()
            self._free[way] = max(now, self._free[way]) + len(segment) / rate
            await asyncio.sleep(self._free[way] - now)
            self._loop.call_later(self.speed.round_trip / 2, whole.write, writer, segment)
            if last:
                await asyncio.sleep(self.speed.round_trip / 2)
                whole.reset()
                return
        await asyncio.sleep(self.speed.round_trip / 2)
        whole.end(writer)


class _Connection:
    """One connection: both its ends, and how many bytes it still carries."""

    def __init__(self, left: int | None, ends: tuple[asyncio.WriteTransport, ...]) -> None:
        self.left = left
        self.ends = ends
        self.over = False

    def take(self, segment: bytes) -> tuple[bytes, bool]:
        """The part of a segment that still gets through, and whether it is the last."""
        if self.left is None:
            return segment, False
        part = segment[: self.left]
        self.left -= len(part)
        return part, not self.left

    def write(self, writer: asyncio.StreamWriter, segment: bytes) -> None:
        if not self.over and not writer.is_closing():
            writer.write(segment)

    def end(self, writer: asyncio.StreamWriter) -> None:
        if not writer.is_closing() and writer.can_write_eof():
            writer.write_eof()

    def reset(self) -> None:
        """As a line that breaks: neither end is told what became of its last bytes."""
        self.over = True
        for end in self.ends:
            raw = end.get_extra_info("socket")
            if raw and not end.is_closing():
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            end.abort()
