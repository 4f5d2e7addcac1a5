"""Words for absences."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

KIND = {
    "hospital": QT_TRANSLATE_NOOP("absence_kind", "In hospital"),
    "with_children": QT_TRANSLATE_NOOP("absence_kind", "With the children"),
    "out": QT_TRANSLATE_NOOP("absence_kind", "Out of the village"),
    "other": QT_TRANSLATE_NOOP("absence_kind", "Elsewhere"),
}
CHILD_KIND = {
    "hospital": QT_TRANSLATE_NOOP("child_absence_kind", "In hospital"),
    "with_children": QT_TRANSLATE_NOOP("child_absence_kind", "With the parents"),
    "out": QT_TRANSLATE_NOOP("child_absence_kind", "Out of the village"),
    "other": QT_TRANSLATE_NOOP("child_absence_kind", "Elsewhere"),
}
TABLES = {"absence_kind": KIND, "child_absence_kind": CHILD_KIND}
