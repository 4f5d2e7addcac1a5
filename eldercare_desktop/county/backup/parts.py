"""What the frames of a backup hold: parts, each compressed and with a checksum of its own.

A part is a line of JSON that says what it is, and what follows it. The first part is the
manifest, the last one counts everything and holds the SHA-256 of all parts before it. Between
them come the rows of the tables, one JSON list a line, tables in an order in which each one
refers only to those before it; then the pictures, in pieces.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, BinaryIO

from eldercare_desktop.county.backup.errors import BadBackup
from eldercare_desktop.county.backup.frames import MOST_FRAME, Cost, FrameReader, FrameWriter
from eldercare_desktop.sync.batch import BadBody
from eldercare_desktop.sync.batch.exchange import compress, expand

PIECE = 1024 * 1024
"""About how much one part holds; never the whole of anything is in memory."""

_LEVEL = 9


@dataclass(frozen=True)
class Manifest:
    """What a backup is of. seed: the county's signing key, hex; tables: columns by table."""

    county: str
    epoch: str
    public_key: str
    seed: str
    revision: str
    made_at: str
    tables: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Part:
    """Rows of a table, or a piece of a file (`path` within the folder of pictures)."""

    table: str = ""
    rows: Sequence[Sequence[Any]] = ()
    path: str = ""
    offset: int = 0
    piece: bytes = b""


@dataclass
class Counts:
    """How many rows of each table, and how many files, a backup holds."""

    rows: Counter[str] = field(default_factory=Counter)
    files: int = 0

    def add(self, part: Part) -> None:
        """Count a part."""
        if part.table:
            self.rows[part.table] += len(part.rows)
        elif part.offset == 0:
            self.files += 1


class PartWriter:
    """Writes the parts of one backup, manifest first."""

    def __init__(
        self, out: BinaryIO, manifest: Manifest, passphrase: str | None, cost: Cost
    ) -> None:
        told = {"made_at": manifest.made_at, "county": manifest.county}
        self._frames = FrameWriter(out, told, passphrase, cost)
        self._whole = sha256()
        self._counts = Counts()
        self._number = 0
        self._write({"manifest": vars(manifest)})

    def add(self, part: Part) -> None:
        """Write a part."""
        self._counts.add(part)
        if part.table:
            lines = [_line(row) for row in part.rows]
            self._write({"table": part.table, "rows": len(lines)}, b"\n".join(lines))
        else:
            self._write({"path": part.path, "offset": part.offset}, part.piece)

    def end(self) -> None:
        """Write the last part. Without it the file is a half one."""
        rows = dict(self._counts.rows)
        tail = {"end": self._whole.hexdigest(), "rows": rows, "files": self._counts.files}
        self._write(tail, last=True)

    def _write(self, head: Mapping[str, Any], body: bytes = b"", *, last: bool = False) -> None:
        told = json.dumps({"part": self._number, **head}, ensure_ascii=False).encode()
        text = told + b"\n" + body
        self._whole.update(text)
        self._number += 1
        self._frames.add(compress(text, _LEVEL), last=last)


class PartReader:
    """Reads a backup from its beginning, each time it is asked. BadBackup."""

    def __init__(self, source: BinaryIO, passphrase: str | None) -> None:
        self._source, self._passphrase = source, passphrase
        self._parts = self._texts()
        head, _ = next(self._parts)
        try:
            self.manifest = Manifest(**head["manifest"])
        except (KeyError, TypeError) as problem:
            raise BadBackup("backup_damaged") from problem
        self.counts = Counts()

    def parts(self) -> Iterator[Part]:
        """All parts after the manifest; the last one has been compared with them."""
        for head, body in self._parts:
            if "end" in head:
                if head["rows"] != dict(self.counts.rows) or head["files"] != self.counts.files:
                    raise BadBackup("backup_damaged")
                continue  # to where the file ends
            part = _part(head, body)
            self.counts.add(part)
            yield part

    def _texts(self) -> Iterator[tuple[dict[str, Any], bytes]]:
        self._source.seek(0)
        whole, ended = sha256(), False
        frames = FrameReader(self._source).frames(self._passphrase)
        for number, frame in enumerate(frames):
            try:
                text = expand(frame, MOST_FRAME)
                told, _, body = text.partition(b"\n")
                head = json.loads(told)
                right = head["part"] == number and not ended
                ended = "end" in head
                right = right and (not ended or head["end"] == whole.hexdigest())
            except (BadBody, ValueError, KeyError, TypeError) as problem:
                raise BadBackup("backup_damaged") from problem
            if not right:
                raise BadBackup("backup_damaged")
            whole.update(text)
            yield head, body
        if not ended:
            raise BadBackup("backup_half")


def _part(head: Mapping[str, Any], body: bytes) -> Part:
    try:
        if "table" in head:
            rows = [_row(line) for line in body.split(b"\n")] if body else []
            if len(rows) != head["rows"]:
                raise BadBackup("backup_damaged")
            return Part(table=str(head["table"]), rows=rows)
        return Part(path=str(head["path"]), offset=int(head["offset"]), piece=body)
    except (KeyError, TypeError, ValueError) as problem:
        raise BadBackup("backup_damaged") from problem


def _line(row: Sequence[Any]) -> bytes:
    """A row as a line; bytes as {"b": base64}. JSON writes no line break of its own."""
    return json.dumps([_plain(value) for value in row], ensure_ascii=False).encode()


def _plain(value: Any) -> Any:
    return {"b": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _row(line: bytes) -> list[Any]:
    return [
        base64.b64decode(value["b"], validate=True) if isinstance(value, dict) else value
        for value in json.loads(line)
    ]
