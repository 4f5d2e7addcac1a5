"""The language of the screen: English in the source, Chinese through Qt's translations."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from eldercare_desktop.resources import translation

LANGUAGES = ("zh_CN", "en")
_installed: list[QTranslator] = []


def install(app: QApplication, language: str) -> bool:
    """Speaks `language` from now on; what is on the screen already keeps its words.

    Returns False if its translation could not be loaded: then the screen is in English.
    """
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return True
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    found = [_load(qt / f"qtbase_{language}.qm"), _load(translation(f"eldercare_{language}.qm"))]
    for translator in found:
        if translator:
            app.installTranslator(translator)
            _installed.append(translator)
    return found[-1] is not None


def _load(path: Path) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(str(path)) else None
