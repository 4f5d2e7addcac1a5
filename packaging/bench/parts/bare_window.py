"""The yardstick: an empty main window that says when it was first painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Prints the mark once, then stays open unless it was told to quit."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print("MARK first_paint", file=sys.stderr, flush=True)
            if "--quit-when-ready" in sys.argv:
                QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
