"""The statement of an account as a workbook; texts that look like formulas are defused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from eldercare_desktop.rosters.money_book import Cell, MoneySheet, save_money_book
from eldercare_desktop.screens.parts.paper_way_out import as_file_name
from eldercare_desktop.screens.time_bank.passbook_loading import StatementFound
from eldercare_desktop.screens.time_bank.passbook_sheets import (
    lead_of,
    signers,
    statement_columns,
    statement_rows,
    statement_title,
    suspended_note,
    what_of,
)

translate = QCoreApplication.translate


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Asks where to save the workbook; None if called off."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(places[0] if places else Path.home(), f"{as_file_name(name)}.xlsx")
    title = translate("PassbookExport", "Save as Excel")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), "Excel (*.xlsx)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")


def save(found: StatementFound, path: Path) -> None:
    """Writes the workbook. CareError file_not_written."""
    save_money_book([_statement(found), _entries(found)], path)


def _statement(found: StatementFound) -> MoneySheet:
    """As it is signed, amounts in words."""
    suspended = any(not line.counts for line in found.lines)
    signing = "        ".join(f"{label}：" for label in signers())
    return MoneySheet(
        translate("PassbookExport", "Statement"),
        statement_title(found.book.unit),
        [lead_of(found)],
        statement_columns(),
        statement_rows(found),
        (12, 36, 16, 16, 16, 12),
        below=[suspended_note() if suspended else "", signing],
        totals=True,
    )


def _entries(found: StatementFound) -> MoneySheet:
    """To reckon with: whole minutes or points as numbers. What is in suspense counts 0."""
    minutes = found.book.unit == "minute"
    amount = (
        translate("PassbookExport", "Minutes") if minutes else translate("PassbookExport", "Points")
    )
    rows: list[list[Cell]] = [
        [
            line.day,
            what_of(line, found.kinds.get(line.service_id or "", "")),
            line.amount,
            line.balance,
            line.entered_by,
        ]
        for line in found.lines
    ]
    return MoneySheet(
        translate("PassbookExport", "Entries"),
        statement_title(found.book.unit),
        [lead_of(found)],
        [
            translate("PassbookExport", "Date"),
            translate("PassbookExport", "What"),
            amount,
            translate("PassbookExport", "Balance"),
            translate("PassbookExport", "By"),
        ],
        rows,
        (12, 36, 12, 12, 12),
    )
