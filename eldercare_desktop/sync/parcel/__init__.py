"""The exchange as a file: what both sides must agree on. Imports only `sync.batch` of ours."""

from eldercare_desktop.sync.parcel.envelope import (
    ANSWER,
    MAX_FILE,
    PARCEL,
    BadParcel,
    Envelope,
    address_of,
    digest_of,
    header_of,
    open_envelope,
    seal_envelope,
)
from eldercare_desktop.sync.parcel.files import (
    ANSWER_SUFFIX,
    DRAFT_SUFFIX,
    SUFFIX,
    NotKept,
    draft_of,
    place_beside,
    read_capped,
    rename,
    sweep_drafts,
    write_whole,
)
from eldercare_desktop.sync.parcel.forms import Parcel, Reply, Step

__all__ = [
    "ANSWER",
    "ANSWER_SUFFIX",
    "DRAFT_SUFFIX",
    "MAX_FILE",
    "PARCEL",
    "SUFFIX",
    "BadParcel",
    "Envelope",
    "NotKept",
    "Parcel",
    "Reply",
    "Step",
    "address_of",
    "digest_of",
    "draft_of",
    "header_of",
    "open_envelope",
    "place_beside",
    "read_capped",
    "rename",
    "seal_envelope",
    "sweep_drafts",
    "write_whole",
]
