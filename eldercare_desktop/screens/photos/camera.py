"""The laptop's camera: whether there is one, and its pictures, read in a thread of their own.

The library is an extra (`pip install "eldercare-desktop[camera]"`, see decision 0022). Where
it or a camera is missing, nothing here is offered; files always do.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

Source = int | str
"""Which camera: its number, or a file that stands for one (a video, a device's own path)."""

CHOSEN = "ELDERCARE_CAMERA"
"""Environment variable: the camera to use where there are several."""

SIZE = (1280, 720)
FRAME_SECONDS = 0.05
PATIENCE_SECONDS = 6.0
"""So long a camera may take to give its first picture."""

_WINDOWS_CAMERAS = (
    r"SYSTEM\CurrentControlSet\Control\DeviceClasses\{e5323777-f976-4f5b-9b55-b94699c46e44}"
)


def first_camera() -> Source | None:
    """The camera that is used; None without a camera or without the library.

    It is not opened for that: its light would come on.
    """
    if not _has_library():
        return None
    if chosen := os.environ.get(CHOSEN):
        return int(chosen) if chosen.isdecimal() else chosen
    if sys.platform.startswith("linux"):
        numbers = sorted(
            int(p.name[5:]) for p in Path("/dev").glob("video*") if p.name[5:].isdigit()
        )
        return numbers[0] if numbers else None
    if sys.platform == "win32":
        return 0 if _windows_has_camera() else None
    return 0  # a Mac says so only when it is opened


@cache
def _has_library() -> bool:
    return find_spec("cv2") is not None


def _windows_has_camera() -> bool:
    """Whether one is plugged in now: such an entry is marked as linked."""
    import winreg

    registry: Any = winreg
    machine = registry.HKEY_LOCAL_MACHINE
    with suppress(OSError), registry.OpenKey(machine, _WINDOWS_CAMERAS) as cameras:
        names = [registry.EnumKey(cameras, n) for n in range(registry.QueryInfoKey(cameras)[0])]
        return any(_is_linked(registry, cameras, rf"{name}\#\Control") for name in names)
    return False


def _is_linked(registry: Any, cameras: Any, path: str) -> bool:
    with suppress(OSError), registry.OpenKey(cameras, path) as control:
        return bool(registry.QueryValueEx(control, "Linked")[0])
    return False


class Camera(QObject):
    """Reads a camera until it is stopped, and then lets go of it.

    `seen` gives each picture that the window has time for, `taken` the bytes of the one that
    was asked for, `failed` a code: camera_busy (it does not open or answer), camera_gone.
    `ended` comes last, always: the device is free again. Nothing here waits in the thread of
    the window.
    """

    seen = Signal(QImage)
    taken = Signal(bytes)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._stop, self._wanted = threading.Event(), threading.Event()
        self._shown = threading.Event()  # the window is ready for the next picture
        self._shown.set()
        # A daemon: a driver that hangs must not keep the app from ending.
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self.ended.connect(self._let_go)

    def start(self) -> None:
        """Begins to read."""
        _reading.add(self)
        self._thread.start()

    def stop(self) -> None:
        """Ends soon; does not wait for it."""
        self._stop.set()

    def take(self) -> None:
        """Asks for the next picture in full."""
        self._wanted.set()

    def shown(self) -> None:
        """The picture of `seen` was painted."""
        self._shown.set()

    def is_reading(self) -> bool:
        """Whether the device is still held."""
        return self._thread.is_alive()

    def _let_go(self) -> None:
        """In the thread of the window, which alone may be the last to know a QObject."""
        self._thread.join()  # it has said all that it had to say
        _reading.discard(self)

    def _run(self) -> None:
        device: Any = None
        try:
            device = _open(self._source)
            code = self._read(device)
            if code and not self._stop.is_set():
                self.failed.emit(code)
        finally:
            if device is not None:
                device.release()
            self.ended.emit()

    def _read(self, device: Any) -> str:
        """Reads until it is stopped; the code of what went wrong, if anything did."""
        began, any_yet = monotonic(), False
        while not self._stop.wait(FRAME_SECONDS):
            there, frame = device.read() if device.isOpened() else (False, None)
            if there:
                any_yet = True
                self._give(frame)
            elif any_yet:
                return "camera_gone"
            elif not device.isOpened() or monotonic() - began > PATIENCE_SECONDS:
                return "camera_busy"
        return ""

    def _give(self, frame: Any) -> None:
        import cv2  # in this thread only, and only once there is a camera

        if self._wanted.is_set():
            self._wanted.clear()
            there, png = cv2.imencode(".png", frame)
            if there:
                self.taken.emit(png.tobytes())
        elif self._shown.is_set():
            self._shown.clear()
            height, width = frame.shape[:2]
            image = QImage(frame.data, width, height, 3 * width, QImage.Format.Format_BGR888)
            self.seen.emit(image.copy())


_reading: set[Camera] = set()
"""Cameras that hold a device: they outlive whoever asked for them by a moment."""


def _open(source: Source) -> Any:
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # it writes to the console
    # Windows' newer way in takes ten seconds with some cameras.
    way = cv2.CAP_DSHOW if sys.platform == "win32" and isinstance(source, int) else cv2.CAP_ANY
    device = cv2.VideoCapture(source, way)
    if isinstance(source, int):
        device.set(cv2.CAP_PROP_FRAME_WIDTH, SIZE[0])
        device.set(cv2.CAP_PROP_FRAME_HEIGHT, SIZE[1])
    return device
