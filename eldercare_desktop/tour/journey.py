"""The whole job in order: what a village does in its first week with the app."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eldercare_desktop.tour.county_process import CountyProcess
from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.report import Report
from eldercare_desktop.tour.steps import (
    cards,
    courier,
    entitlements,
    exchange,
    first_run,
    importing,
    life,
    meals_accounts,
    meals_check_in,
    meals_delivery,
    meals_import,
    meals_kitchen,
    meals_prices,
    meals_roster,
    meals_sheets,
    meals_site,
    needs,
    pairing,
    people,
    photos,
    rounds,
    services,
    settings,
    settling,
    slips,
    store,
    time_accounts,
    time_import,
    time_passbook,
    timeline,
    visits,
    volunteers,
    vouchers,
)

CARE_ASSISTANT, SECOND = "陈天芬", "李国碧"


def take(folder: Path, report: Report, look: dict[str, Any]) -> None:
    """Drive two laptops and a county through the job. DidNotHappen when a step fails."""
    first = folder / "first"
    with Laptop("first laptop", first, report, look) as laptop:
        first_run.trial(laptop, CARE_ASSISTANT)
        laptop.picture("today-empty")
        importing.bring_in(laptop, importing.ROSTER, "roster")
        importing.undo(laptop)
    with Laptop("first laptop", first, report, look) as laptop:
        first_run.unlock(laptop)
        _first_week(laptop)
        photos.add_and_look(laptop, folder)
        with CountyProcess(folder / "county") as county:
            report.say(f"county server ready at {county.address}")
            exchange.join(laptop, county.address, county.new_code(first_run.VILLAGE))
            vouchers.out_and_back(laptop, "wgf")
            exchange.hand_over(laptop)
            with Laptop("second laptop", folder / "second", report, look) as other:
                code = county.new_code(first_run.VILLAGE)
                first_run.enrolled(other, SECOND, county.address, code)
                exchange.receive(other, laptop)
                photos.fetch(other)
                people.look_up(other, "wgf", "王桂芳")
                courier.there_and_back(other, county, folder / "stick")
                settling.disagree(laptop, other, "王桂芳")
                settling.settle(laptop, "王桂芳")
        settings.look(laptop)
        settings.rules(laptop)


def _first_week(laptop: Laptop) -> None:
    importing.bring_in(laptop, importing.ROSTER, "roster")
    importing.bring_in(laptop, importing.LEDGER, "ledger")
    person_id = people.look_up(laptop, "wgf", "王桂芳")
    pairing.close_a_gap(laptop)
    pairing.ledger(laptop)
    visits.log_by_keyboard(laptop, "rgx")
    visits.undo_and_log_again(laptop, "rgx")
    visits.history(laptop)
    needs.emergency(laptop, "rgx")
    needs.need(laptop, "wgf")
    entitlements.note_and_print(laptop)
    rounds.go_round(laptop)
    rounds.walk(laptop)
    slips.out_and_back(laptop)
    slips.pack(laptop)
    meals_site.set_up(laptop, "海棠村幸福院")
    meals_prices.write_and_try(laptop, "wgf")
    meals_roster.fill(laptop, "rgx")
    meals_import.bring_in_a_month(laptop, "王桂芳")
    meals_kitchen.cook(laptop, ("花生炖猪蹄", "清炒时蔬", "番茄蛋汤"))
    meals_kitchen.keep_samples(laptop)
    meals_check_in.check_in(laptop, "wgf", "王桂芳")
    meals_delivery.bring(laptop, "东片", "rgx")
    meals_sheets.sheet_out_and_back(laptop, ("qyl", "fgq"))
    meals_accounts.take_money(laptop, "wgf", "王桂芳")
    meals_accounts.settle_month(laptop, "王桂芳")
    store.stock_up(laptop)
    store.redeem(laptop, "wgf", "王桂芳")
    services.serve_and_verify(laptop, "王桂芳")
    time_accounts.take_over_and_give(laptop, ("qyl", "秦玉莲"), ("wgf", "王桂芳"))
    time_passbook.print_and_check(laptop)
    time_import.bring_in_a_book(laptop, "冉光秀")
    volunteers.register(laptop, "王桂芳")
    volunteers.associate(laptop, "海棠村老年协会", "wgf")
    volunteers.find_for_a_need(laptop, "rgx")
    visits.concern_and_need(laptop, "wgf")
    timeline.look(laptop, person_id)
    life.child(laptop)
    life.away_and_back(laptop, person_id)
    life.death(laptop, person_id)
    cards.issue_and_save(laptop)
    cards.open_by_token(laptop)
    laptop.page("today")
    laptop.picture("today")
