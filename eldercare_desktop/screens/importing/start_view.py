"""Before there is a file: choose one, drop one, or try a sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.resources import resource
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.sheet import Sheet
from eldercare_desktop.screens.parts.text import picture, rule, text


class StartView(Sheet):
    """`choose_wanted` asks for the file dialog, `opened` gives a sample's path, `form_wanted`

    the path of an empty form that the person wants to keep and fill in.
    """

    choose_wanted = Signal()
    opened = Signal(Path)
    form_wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(530, parent)
        if theme.current().scale < 150:  # what can be done is to be seen without scrolling
            sign = picture("file-spreadsheet", "edge", 40)
            self.column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose = button(self.tr("Choose a file …"), "primary", "folder-open")
        self.choose.clicked.connect(self.choose_wanted)
        self._say(self.tr("Bring in a list that you already have"), "heading")
        self._say(
            self.tr(
                "A roster, a pairing ledger, a month of meals or a time bank's book from Excel or "
                "WPS, as it is: "
                "titles, merged cells and footers do not matter. You may also drop the file here."
            ),
            "hint",
        )
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        self._samples()
        self._forms()
        self.column.addWidget(rule())
        self._promises()
        self.setFocusProxy(self.choose)

    def _say(self, words: str, role: str) -> None:
        label = text(words, role, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(label)

    def _promises(self) -> None:
        promises = (
            self.tr("First you see every row as it was understood. Nothing is saved before that."),
            self.tr("Bank cards, social cards, faces and places are left out."),
            self.tr("An import is one step: Undo takes all of it back."),
        )
        for words in promises:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(picture("check", "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text(words, wrap=True), 1)
            self.column.addLayout(row)

    def _samples(self) -> None:
        self.samples = {
            "sample_roster.xlsx": button(self.tr("Try the sample roster"), "quiet", "users"),
            "sample_pairing_ledger.xlsx": button(
                self.tr("Try the sample pairing ledger"), "quiet", "handshake"
            ),
            "sample_meal_month.xlsx": button(
                self.tr("Try the sample meal month"), "quiet", "utensils"
            ),
            "sample_time_ledger.xlsx": button(
                self.tr("Try sample passbooks"), "quiet", "piggy-bank"
            ),
        }
        rows = {"sample_roster.xlsx": self._centred(), "sample_meal_month.xlsx": self._centred()}
        row = rows["sample_roster.xlsx"]
        for name, made in self.samples.items():
            row = rows.get(name, row)
            path = resource("rosters", name)
            if not path.exists():  # showing it before it has a place would open a window
                made.hide()
            made.clicked.connect(lambda _=False, path=path: self.opened.emit(path))
            row.addWidget(made)

    def _centred(self) -> QHBoxLayout:
        """A line whose buttons stand in the middle."""
        outer, inner = QHBoxLayout(), QHBoxLayout()
        outer.addStretch(1)
        outer.addLayout(inner)
        outer.addStretch(1)
        self.column.addLayout(outer)
        return inner

    def _forms(self) -> None:
        """For a village that has no list yet: an empty form, to be filled in and brought in."""
        row = self._centred()
        self.forms = {
            "roster.xlsx": button(self.tr("Save an empty roster …"), "quiet", "file-down"),
            "pairing_ledger.xlsx": button(self.tr("Save an empty ledger …"), "quiet", "file-down"),
        }
        for name, made in self.forms.items():
            path = resource("templates", name)
            made.clicked.connect(lambda _=False, path=path: self.form_wanted.emit(path))
            row.addWidget(made)
