"""The exchange as a file on a stick: writing it, and reading the county's answer."""

from eldercare_desktop.sync.courier.exporting import Exported, export
from eldercare_desktop.sync.courier.importing import AnswerRead, import_answer
from eldercare_desktop.sync.courier.kept import FOLDER, KeptParcel, unanswered

__all__ = [
    "FOLDER",
    "AnswerRead",
    "Exported",
    "KeptParcel",
    "export",
    "import_answer",
    "unanswered",
]
