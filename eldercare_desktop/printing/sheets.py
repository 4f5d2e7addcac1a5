"""Several papers as one document: a slip for every group, printed in one go."""

from __future__ import annotations

from collections.abc import Sequence

from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.paper import Paper


class Sheets:
    """The pages of some papers, one after the other. They lie the same way.

    ValueError without any paper, or where one is upright and another is not.
    """

    def __init__(self, title: str, papers: Sequence[Paper]) -> None:
        if not papers or len({paper.landscape for paper in papers}) != 1:
            raise ValueError("papers of one kind make one document")
        self.title = title
        self.papers = list(papers)
        self.landscape = papers[0].landscape
        self._pages = [(paper, page) for paper in papers for page in range(paper.pages())]

    def pages(self) -> int:
        """How many pages all of them take."""
        return len(self._pages)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one page of one of them."""
        paper, number = self._pages[page]
        paper.paint(canvas, number)
