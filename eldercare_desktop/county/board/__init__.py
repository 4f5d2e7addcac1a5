"""The board: a page for the county office that shows how fresh every village is.

It reads and never writes, needs no script and nothing from elsewhere, and shows numbers of
villages, never a person.
"""

from eldercare_desktop.county.board.routes import add_routes

__all__ = ["add_routes"]
