"""Another client, written from docs/sync.md alone: it imports nothing of ours.

It keeps everything in memory. What it leaves out is what the page says may be left out:
tokens that renew, seals, photos, sticks, adaptive sizes, a new life.
"""

from __future__ import annotations

import http.client
import json
import secrets
import struct
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import zstandard
from nacl.signing import SigningKey, VerifyKey

Json = Any


def canonical(value: Json) -> bytes:
    """The one JSON text of a value."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


# -- messages ----------------------------------------------------------------------------


def packed(head: dict[str, Json], parts: list[bytes]) -> bytes:
    text = canonical({**head, "sizes": [len(part) for part in parts]})
    message = struct.pack(">I", len(text)) + text + b"".join(parts)
    return zstandard.ZstdCompressor(level=19, write_checksum=True).compress(message)


def unpacked(frame: bytes) -> tuple[dict[str, Json], list[bytes]]:
    message = zstandard.ZstdDecompressor().decompress(frame, max_output_size=8 << 20)
    start = 4 + struct.unpack(">I", message[:4])[0]
    head = json.loads(message[4:start])
    parts = []
    for size in head["sizes"]:
        parts.append(message[start : start + size])
        start += size
    return head, parts


# -- columns -----------------------------------------------------------------------------


def column(coded: Json, count: int, prefixes: list[str]) -> list[Json]:
    """The values of a coded column."""

    def inner(name: str, many: int = count) -> list[Json]:
        return column(coded[name], many, prefixes)

    if isinstance(coded, list):
        return coded
    if "c" in coded:
        return [coded["c"]] * count
    if "r" in coded:
        values = inner("r", len(coded["m"]))
        return [v for v, n in zip(values, coded["m"], strict=True) for _ in range(n)]
    if "d" in coded:
        return [sum(coded["d"][: i + 1]) for i in range(count)]
    if "h" in coded:
        return [f"{prefixes[h]}{n:010x}" for h, n in zip(inner("h"), inner("n"), strict=True)]
    if "s" in coded:
        start = datetime(2000, 1, 1)
        return [(start + timedelta(seconds=n)).isoformat() + coded["z"] for n in inner("s")]
    if "y" in coded:
        return [(date(2000, 1, 1) + timedelta(days=n)).isoformat() for n in inner("y")]
    if "k" in coded:
        return [coded["k"][n] for n in inner("x")]
    gaps = inner("o")
    present = iter(inner("v", gaps.count(0)))
    return [None if gap else next(present) for gap in gaps]


def read_body(text: bytes) -> tuple[list[dict[str, Json]], dict[str, Json]]:
    """The changes of a body, and what it says of their tables."""
    body = json.loads(text)
    n, p, w = body["n"], body["p"], body["w"]
    shared = {
        name: column(body[name], n, p)
        for name in ("seq", "tx", "village", "user", "at", "writer", "doubtful")
    }
    order = column(body["group"], n, p)
    groups = body["groups"]
    new = [groups[g]["op"] == "insert" for g in order]
    ids = {True: iter(column(body["new"], sum(new), p)),
           False: iter(column(body["old"], n - sum(new), p))}  # fmt: skip
    members = [iter(_members(group, order.count(i), p, w)) for i, group in enumerate(groups)]
    changes = []
    for i, group in enumerate(order):
        change = {name: values[i] for name, values in shared.items()}
        change["clock_doubtful"] = change.pop("doubtful")
        change["writer"] = w[change["writer"]]
        changes.append({**change, "row_id": next(ids[new[i]]), **next(members[group])})
    return changes, body["tables"]


def _members(group: Json, count: int, p: list[str], w: list[str]) -> list[dict[str, Json]]:
    values = {name: column(coded, count, p) for name, coded in group["values"].items()}
    extra = {name: column(coded, count, p) for name, coded in group["extra"].items()}
    found: list[dict[str, Json]] = []
    for i in range(count):
        said = {name: column_[i] for name, column_ in values.items()}
        more = {name: column_[i] for name, column_ in extra.items()}
        plain = {"table": group["table"], "op": group["op"], "values": said, "bases": {}}
        found.append({**more, **plain})
    for name, (lengths, writers, seqs) in group["bases"].items():
        counts = column(lengths, count, p)
        named = zip(column(writers, sum(counts), p), column(seqs, sum(counts), p), strict=True)
        every = iter([f"{w[writer]}:{seq}" for writer, seq in named])
        for change, many in zip(found, counts, strict=True):
            change["bases"][name] = [next(every) for _ in range(many)]
    return found


def write_body(changes: list[dict[str, Json]], tables: dict[str, Json]) -> bytes:
    """The plainest body there is: a group for each change, no column coded."""
    writers = sorted({c["writer"] for c in changes} | {i[:32] for c in changes for i in _bases(c)})

    def bases(ids: list[str]) -> Json:
        parts = [i.split(":") for i in ids]
        return [[len(ids)], [writers.index(a) for a, _ in parts], [int(b) for _, b in parts]]

    groups = [
        {
            "table": c["table"],
            "op": c["op"],
            "values": {name: [value] for name, value in c["values"].items()},
            "bases": {name: bases(ids) for name, ids in c["bases"].items()},
            "extra": {},
        }
        for c in changes
    ]
    plain = {name: [c[name] for c in changes] for name in ("seq", "tx", "village", "user", "at")}
    return canonical({
        "v": 1, "n": len(changes), "tables": tables, "p": [], "w": writers, **plain,
        "writer": [writers.index(c["writer"]) for c in changes],
        "doubtful": [c["clock_doubtful"] for c in changes],
        "group": list(range(len(changes))),
        "new": [c["row_id"] for c in changes if c["op"] == "insert"],
        "old": [c["row_id"] for c in changes if c["op"] != "insert"],
        "groups": groups,
    })  # fmt: skip


def _bases(change: dict[str, Json]) -> list[str]:
    return [change_id for ids in change["bases"].values() for change_id in ids]


# -- merging -----------------------------------------------------------------------------


def merged(kind: str, row: Json, change: dict[str, Json]) -> Json:
    """The state of a row after a change of the feed."""
    change_id = f"{change['writer']}:{change['seq']}"
    if change["op"] == "insert":
        return _inserted(kind, row, change, change_id)
    before, row = row, json.loads(json.dumps(row))
    wanted = {"deleted": True} if change["op"] == "delete" else change["values"]
    touched = False
    for name, value in wanted.items():
        touched |= _merge_field(before, row, change, change_id, name, value)
    if "deleted" not in wanted and touched and row["values"].get("deleted") is True:
        behind = _ids(row, "deleted")
        if not {*_base(change, "deleted")} & {*behind}:  # it had not seen the delete
            candidates = {**row["conflicts"].get("deleted", {}), **dict.fromkeys(behind, True)}
            agreeing = [i for i, v in candidates.items() if v is False]
            row["values"]["deleted"] = False
            row["versions"]["deleted"] = [change_id, *agreeing]
            _open(row, "deleted", {i: v for i, v in candidates.items() if v is not False})
    return row


def _inserted(kind: str, row: Json, change: dict[str, Json], change_id: str) -> Json:
    if row is None:
        said = dict(change["values"])
        fresh: dict[str, Json] = {"values": said, "versions": {"*": [change_id]}, "conflicts": {}}
        born = {"born": sha256(canonical(said)).hexdigest()} if kind == "profile" else {}
        return {**fresh, **born}
    if change_id in row["versions"]["*"]:
        return row
    return {**row, "versions": {**row["versions"], "*": [*row["versions"]["*"], change_id]}}


def _merge_field(
    before: Json, row: Json, change: dict[str, Json], change_id: str, name: str, value: Json
) -> bool:
    behind, candidates = _ids(row, name), row["conflicts"].get(name, {})
    if change_id in behind or change_id in candidates:
        return False
    base = _base(change, name)
    named = [canonical(v) for i, v in candidates.items() if i in base]
    left = {i: v for i, v in candidates.items() if canonical(v) not in named}
    same = canonical(value) == canonical(row["values"].get(name))
    if {*base} & {*behind} and _may(before, row, change, name, value):
        agreeing = [i for i, v in left.items() if canonical(v) == canonical(value)]
        row["values"][name] = value
        row["versions"][name] = [change_id, *agreeing]
        _open(row, name, {i: v for i, v in left.items() if i not in agreeing})
        return True
    if same:
        row["versions"][name] = [*behind, change_id]
        _open(row, name, left)
        return bool(named)
    _open(row, name, {**left, change_id: value})
    return True


def _may(before: Json, row: Json, change: dict[str, Json], name: str, value: Json) -> bool:
    """A row is deleted only by who saw every field and every open candidate."""
    if name != "deleted" or value is not True or row["values"].get("deleted") is True:
        return True
    fields = {*row["values"], *row["versions"]} - {"deleted", "*"}
    if not all({*_base(change, f)} & {*_ids(before, f)} for f in fields):
        return False
    for f, candidates in before["conflicts"].items():
        seen = [canonical(v) for i, v in candidates.items() if i in _base(change, f)]
        if f != "deleted" and any(canonical(v) not in seen for v in candidates.values()):
            return False
    return True


def _ids(row: Json, name: str) -> list[str]:
    found: list[str] = row["versions"].get(name, row["versions"]["*"])
    return found


def _base(change: dict[str, Json], name: str) -> list[str]:
    found: list[str] = change["bases"].get(name, change["bases"].get("*", []))
    return found


def _open(row: Json, name: str, candidates: dict[str, Json]) -> None:
    row["conflicts"].pop(name, None)
    if candidates:
        row["conflicts"][name] = candidates


# -- a laptop ----------------------------------------------------------------------------


class Laptop:
    """Enrolled with a code; `rows` holds what it has merged: (table, row id) -> state."""

    def __init__(self, url: str, code: str) -> None:
        self.address = urlsplit(url)
        self.key = SigningKey(secrets.token_bytes(32))
        self.writer, self.made, self.counter = secrets.token_hex(16), 0, 0
        form = {
            "code": code,
            "device_name": "another client",
            "public_key": bytes(self.key.verify_key).hex(),
            "app": "another 1",
        }
        self.token = ""
        status, answer = self._call("POST", "/v1/enrol", json.dumps(form).encode())
        assert status == 200, answer
        self.me = json.loads(answer)
        self.token = self.me["token"]
        self.epoch, self.cursor, self.prev, self.sealed = self.me["epoch"], "", "", 0
        self.log: dict[str, dict[str, Json]] = {}
        self.waiting: list[tuple[dict[str, Json], bytes, str]] = []
        self.unsealed: list[dict[str, Json]] = []
        self.rows: dict[tuple[str, str], Json] = {}
        self.tables: dict[str, Json] = {}
        self.receipts: list[Json] = []

    def insert(self, table: str, values: dict[str, Json], village: str) -> str:
        self.counter += 1
        row_id = secrets.token_hex(16)
        self._note(table, row_id, "insert", values, {}, village)
        return row_id

    def set(self, table: str, row_id: str, values: dict[str, Json], village: str) -> None:
        """An edit by somebody who sees what has been merged here."""
        bases = {name: _ids(self.rows[table, row_id], name) for name in values}
        self._note(table, row_id, "set", values, bases, village)

    def _note(
        self, table: str, row_id: str, op: str, values: Json, bases: Json, where: str
    ) -> None:
        self.made += 1
        change = {
            "writer": self.writer, "seq": self.made, "tx": self.made, "table": table,
            "row_id": row_id, "op": op, "values": values, "bases": bases, "village": where,
            "user": "someone", "at": "2026-11-21T09:00:00+08:00", "clock_doubtful": False,
        }  # fmt: skip
        self.log[f"{self.writer}:{self.made}"] = change
        self.unsealed.append(change)

    def seal(self, tables: dict[str, Json]) -> None:
        members, self.unsealed = self.unsealed, []
        self.tables |= tables
        header = {
            "protocol": 1, "schema": 1, "county": self.me["county"], "area": self.me["area"],
            "device": self.me["device"], "writer": self.writer, "first_seq": members[0]["seq"],
            "last_seq": members[-1]["seq"], "prev": self.prev, "tx_open": False,
        }  # fmt: skip
        body = write_body(members, tables)
        digest = sha256(canonical(header) + b"\n" + body).digest()
        signature = self.key.sign(b"eldercare batch 1\n" + digest).signature.hex()
        self.waiting.append((header, body, signature))
        self.prev, self.sealed = digest.hex(), members[-1]["seq"]

    def exchange(self) -> int:
        """Until both sides are empty; returns how many requests it took."""
        for requests in range(1, 50):
            hello = {
                "device": self.me["device"], "writer": self.writer, "last_seq": self.sealed,
                "last_hash": self.prev, "epoch": self.epoch, "cursor": self.cursor, "page": 500,
            }  # fmt: skip
            listed = [[header, signature] for header, _, signature in self.waiting]
            head = {"kind": "exchange", "hello": hello, "batches": listed}
            frame = packed(head, [body for _, body, _ in self.waiting])
            status, answer = self._call("POST", "/v1/exchange", frame)
            assert status == 200, answer
            if not self._take(*unpacked(answer)):
                return requests
        raise AssertionError("it does not end")

    def _take(self, head: dict[str, Json], parts: list[bytes]) -> bool:
        for receipt in head["receipts"]:
            self._check(receipt)
            self.receipts.append(receipt)
        self.waiting = []
        changes, tables = read_body(parts[0]) if parts else ([], {})
        self.tables |= tables
        places = column(head["positions"], head["count"], [])
        feed = list(zip(places, changes, strict=True))
        for writer, first, count, position in head["echoes"]:
            own = [self.log[f"{writer}:{seq}"] for seq in range(first, first + count)]
            feed += [(position + i, change) for i, change in enumerate(own)]
        for _, change in sorted(feed, key=lambda entry: entry[0]):
            key = change["table"], change["row_id"]
            kind = self.tables[change["table"]]["kind"]
            self.rows[key] = merged(kind, self.rows.get(key), change)
        self.epoch, self.cursor = head["epoch"], head["cursor"]
        return bool(head["more"])

    def _check(self, receipt: dict[str, Json]) -> None:
        said = {name: value for name, value in receipt.items() if name != "signature"}
        county = VerifyKey(bytes.fromhex(self.me["public_key"]))
        county.verify(
            b"eldercare receipt 1\n" + canonical(said), bytes.fromhex(receipt["signature"])
        )

    def agrees(self) -> bool:
        """Whether the county's check finds the same."""
        status, answer = self._call("GET", "/v1/check", b"")
        assert status == 200, answer
        found: dict[str, Json] = {}
        for table in sorted({table for table, _ in self.rows}):
            mine = sorted((i, state) for (name, i), state in self.rows.items() if name == table)
            lines = [f"{i} {sha256(canonical(state)).hexdigest()}\n" for i, state in mine]
            whole = sha256("".join(lines).encode()).hexdigest()
            found[table] = {"count": len(mine), "hash": whole}
        return bool(json.loads(answer) == {"cursor": self.cursor, "tables": found})

    def _call(self, method: str, path: str, body: bytes) -> tuple[int, bytes]:
        line = http.client.HTTPConnection(str(self.address.hostname), int(self.address.port or 80))
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, answer.read()
        finally:
            line.close()
