"""By USB stick: a file to the county, taken there on the command line, and its answer read."""

from __future__ import annotations

from pathlib import Path

from eldercare_desktop.tour.county_process import CountyProcess
from eldercare_desktop.tour.hands import check, wait
from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.steps import visits


def there_and_back(laptop: Laptop, county: CountyProcess, stick: Path) -> None:
    """A visit goes to the county and its receipt comes back without any line between them."""
    stick.mkdir()
    page = laptop.page("sync")
    page.status.automatic_wanted.emit(False)  # or it might go over the line just now
    laptop.rest()
    visits.log_by_keyboard(laptop, "rgx")
    page = laptop.page("sync")
    held = laptop.app.store.held_only_here()
    check(held > 0, "something waits to be carried")
    page.courier.export(stick)
    wait(lambda: page.courier.last is not None, "the file is on the stick")
    laptop.rest()
    laptop.picture("sync-stick-exported")
    (file,) = stick.iterdir()
    check(laptop.app.store.held_only_here() == held, "only the answer makes it count")
    county.administer("courier", "take", str(file))
    (answer,) = stick.glob("*.answer.eldercare")
    page.courier.read([answer])
    wait(lambda: laptop.app.store.held_only_here() == 0, "the county has everything")
    laptop.rest()
    laptop.picture("sync-stick-answered")
    page.status.automatic_wanted.emit(True)
    laptop.rest()
    laptop.report.say(
        f"{laptop.name}: {held} changes carried to the county in {file.name} "
        f"({file.stat().st_size:,} bytes), the answer read"
    )
