"""Processes of callers: each has some laptops, and calls the county for several at once."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from urllib.parse import urlsplit

from bench.parts.laptops import Laptop

PAUSE = 1.0  # seconds before a call that was not answered is made again
TRIES = 200


@dataclass
class Heard:
    """Seconds of every answered call and of all together, and what went wrong, by status.

    The status is 0 where nobody answered.
    """

    calls: list[float] = field(default_factory=list)
    seconds: float = 0.0
    errors: dict[int, int] = field(default_factory=dict)
    laptops: list[Laptop] = field(default_factory=list)

    def fault(self, status: int) -> None:
        """Count it."""
        self.errors[status] = self.errors.get(status, 0) + 1


Job = tuple[Laptop, bytes]


def call_all(urls: Sequence[str], jobs: Sequence[Job], processes: int, at_once: int) -> Heard:
    """Make all first calls, and those that follow from their answers; the servers in turn."""
    placed = [(urls[n // processes % len(urls)], *job) for n, job in enumerate(jobs)]
    parts = [placed[n::processes] for n in range(processes)]
    share = max(1, at_once // processes)
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        whole = Heard()
        list(pool.map(time.sleep, [PAUSE] * processes))  # by then all of them are there
        began = time.monotonic()
        heard = list(pool.map(_call_some, parts, [share] * processes))
        whole.seconds = time.monotonic() - began
    for part in heard:
        whole.calls += part.calls
        whole.laptops += part.laptops
        for status, number in part.errors.items():
            whole.errors[status] = whole.errors.get(status, 0) + number
    return whole


def _call_some(jobs: Sequence[tuple[str, Laptop, bytes]], at_once: int) -> Heard:
    """One process: so many laptops at once."""
    heard, guard = Heard(), threading.Lock()

    def sync(job: tuple[str, Laptop, bytes]) -> None:
        url, laptop, message = job
        more = True
        while more:
            seconds, answer, faults = _call(url, laptop.token, message)
            with guard:
                heard.calls.append(seconds)
                for status in faults:
                    heard.fault(status)
            more = laptop.heard(answer)
            message = laptop.request() if more else b""

    with ThreadPoolExecutor(at_once) as pool:
        for _ in pool.map(sync, jobs):
            continue
    heard.laptops = [laptop for _, laptop, _ in jobs]
    return heard


def _call(url: str, token: str, message: bytes) -> tuple[float, bytes, list[int]]:
    """Call until there is an answer: its seconds, the answer, and the faults before it."""
    faults: list[int] = []
    while len(faults) < TRIES:
        began = time.monotonic()
        status, body = _post(url, token, message)
        if status == 200:
            return time.monotonic() - began, body, faults
        faults.append(status)
        time.sleep(PAUSE)
    raise SystemExit(f"The county did not answer: {faults[-1]}")


def _post(url: str, token: str, message: bytes) -> tuple[int, bytes]:
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=600)
    try:
        connection.request("POST", "/v1/exchange", message, {"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    except OSError:
        return 0, b""
    finally:
        connection.close()
