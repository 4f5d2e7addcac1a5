"""From a file to plain tables, whatever the file calls itself."""

from eldercare_desktop.rosters.reading.cells import (
    Merge,
    Sheet,
    TableFile,
    Value,
    number_or_text,
    text_of,
)
from eldercare_desktop.rosters.reading.opening import read_table_file

__all__ = [
    "Merge",
    "Sheet",
    "TableFile",
    "Value",
    "number_or_text",
    "read_table_file",
    "text_of",
]
