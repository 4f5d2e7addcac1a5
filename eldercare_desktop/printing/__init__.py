"""Papers: cards, lists, slips and reports, as PDF, to a printer and as a picture."""
