"""What long work is at."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

PROGRESS = {
    "reading": QT_TRANSLATE_NOOP("progress", "Reading the file"),
    "checking": QT_TRANSLATE_NOOP("progress", "Checking the rows"),
    "saving": QT_TRANSLATE_NOOP("progress", "Saving"),
    "drawing": QT_TRANSLATE_NOOP("progress", "Drawing the pages"),
    "printing": QT_TRANSLATE_NOOP("progress", "Printing"),
    "connecting": QT_TRANSLATE_NOOP("progress", "Connecting to the county"),
    "sending": QT_TRANSLATE_NOOP("progress", "Sending to the county"),
    "receiving": QT_TRANSLATE_NOOP("progress", "Receiving from the county"),
    "packing": QT_TRANSLATE_NOOP("progress", "Sealing what waits"),
    "writing_file": QT_TRANSLATE_NOOP("progress", "Writing to the stick"),
    "sending_photos": QT_TRANSLATE_NOOP("progress", "Handing photos over"),
    "fetching_photos": QT_TRANSLATE_NOOP("progress", "Fetching photos"),
    "reading_photos": QT_TRANSLATE_NOOP("progress", "Reading the photos"),
    "merging": QT_TRANSLATE_NOOP("progress", "Putting in what came"),
}
