"""The shapes that travel between laptop and county. Imports nothing else of ours."""

from eldercare_desktop.sync.batch.body import Body, TableShape, decode_body, encode_body
from eldercare_desktop.sync.batch.change import MAX_CHANGE_BYTES, BadBody, Change, Json, canonical
from eldercare_desktop.sync.batch.exchange import (
    MAX_BATCHES,
    MAX_COMPRESSED,
    MAX_EXPANDED,
    MAX_PAGE,
    Answer,
    Entry,
    Hello,
    Request,
)
from eldercare_desktop.sync.batch.sealed import (
    MAX_BATCH_CHANGES,
    PROTOCOL,
    BatchHeader,
    Receipt,
    Result,
    SealedBatch,
    batch_hash,
    cut,
    seal,
    sign,
    verify,
)

__all__ = [
    "MAX_BATCHES",
    "MAX_BATCH_CHANGES",
    "MAX_CHANGE_BYTES",
    "MAX_COMPRESSED",
    "MAX_EXPANDED",
    "MAX_PAGE",
    "PROTOCOL",
    "Answer",
    "BadBody",
    "BatchHeader",
    "Body",
    "Change",
    "Entry",
    "Hello",
    "Json",
    "Receipt",
    "Request",
    "Result",
    "SealedBatch",
    "TableShape",
    "batch_hash",
    "canonical",
    "cut",
    "decode_body",
    "encode_body",
    "seal",
    "sign",
    "verify",
]
