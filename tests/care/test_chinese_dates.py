"""Dates as people write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.chinese_dates import (
    LunarDate,
    PartialDate,
    age_on,
    age_range,
    lunar_of,
    number_of,
    read_date,
    solar_of,
)

TODAY = date(2024, 6, 30)


def settled(written: object, known: date | None = None, century: str = "elder"):
    reading = read_date(written, today=TODAY, century=century)  # type: ignore[arg-type]
    outcome = reading.settle(known)
    return (outcome.date.iso() if outcome.date else None), outcome.codes


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("1932.7", "1932-07"),
        ("1948.3", "1948-03"),
        ("1939.10", "1939-10"),
        ("1939.01", "1939-01"),
        ("1933年6月", "1933-06"),
        ("1944年3月生", "1944-03"),
        ("1944年3月1", "1944-03-01"),
        ("19321012", "1932-10-12"),
        ("194403", "1944-03"),
        ("19440300", "1944-03"),
        ("1944301", "1944-03-01"),
        ("1935/7/31", "1935-07-31"),
        ("1936-09-01", "1936-09-01"),
        ("1937.09.02", "1937-09-02"),
        ("1944。3。1", "1944-03-01"),
        ("1944、3、1", "1944-03-01"),
        ("1944 3 1", "1944-03-01"),
        ("１９４４年３月１日", "1944-03-01"),
        ("1936年07月12日", "1936-07-12"),
        ("1936年7月12号", "1936-07-12"),
        ("1944-03-01 00:00:00", "1944-03-01"),
        ("1944/3/1 0:00", "1944-03-01"),
        ("公历1944年3月1日", "1944-03-01"),
        ("1938年（属虎）", "1938"),
        ("一九三八年五月", "1938-05"),
        ("1938", "1938"),
        ("1938年", "1938"),
        (1938, "1938"),
        (1944.3, "1944-03"),
        (date(1944, 3, 1), "1944-03-01"),
        (datetime(1944, 3, 1, 0, 0), "1944-03-01"),
    ],
)
def test_plain_styles(written: object, iso: str) -> None:
    assert settled(written) == (iso, ())


@pytest.mark.parametrize(
    ("written", "iso", "code"),
    [
        ("48-3-1", "1948-03-01", "two_digit_year"),
        ("40.11.13", "1940-11-13", "two_digit_year"),
        ("48年3月", "1948-03", "two_digit_year"),
        ("440301", "1944-03-01", "two_digit_year"),
        ("Mar-44", "1944-03", "two_digit_year"),
        ("3/20/1943", "1943-03-20", "us_date_order"),
        ("20/3/1943", "1943-03-20", "day_first_date_order"),
        ("13920", "1938-02-09", "excel_serial_date"),
        (13920, "1938-02-09", "excel_serial_date"),
        (13920.0, "1938-02-09", "excel_serial_date"),
        ("民国19年8月", "1930-08", "minguo_year"),
        ("民国十九年八月", "1930-08", "minguo_year"),
        ("戊寅年三月", "1938-03", "cyclic_year"),
        ("农历1938年二月初五", "1938-03-06", "lunar_date"),
        ("（农历）1939年冬月十八", "1939-12-28", "lunar_date"),
        ("1938年腊月廿三", "1939-02-11", "lunar_date"),
        ("1940年正月初一", "1940-02-08", "lunar_date"),
        ("38年腊月初八", "1939-01-27", "lunar_date"),
        ("1938年闰七月初二", "1938-08-26", "lunar_date"),
        ("约1938年", "1938", "date_approximate"),
        ("1938年左右", "1938", "date_approximate"),
        ("1938?", "1938", "date_approximate"),
        (date(1905, 4, 27), "1944", "year_in_date_cell"),
    ],
)
def test_odd_styles_are_read_and_said(written: object, iso: str, code: str) -> None:
    assert settled(written) == (iso, (code,))


@pytest.mark.parametrize(
    ("written", "iso", "code"),
    [
        ("1939.1", "1939", "date_ambiguous_trailing_zero"),
        (1939.1, "1939", "date_ambiguous_trailing_zero"),
        (datetime(1905, 4, 22, 2, 24), "1939", "date_ambiguous_trailing_zero"),
        ("3/4/1943", "1943", "date_ambiguous_day_month"),
        ("1944112", "1944", "date_ambiguous_digits"),
        ("05-3-1", None, "date_ambiguous_year"),
    ],
)
def test_what_can_mean_two_things_stays_open(written: object, iso: str | None, code: str) -> None:
    assert settled(written) == (iso, (code,))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("属虎", "zodiac_only"),
        ("属相：虎", "zodiac_only"),
        ("1937.2.30", "date_invalid"),
        ("1944.13", "date_invalid"),
        ("1837-08-20", "date_implausible"),
        ("2030-01-01", "date_implausible"),
        ("86岁", "age_instead_of_birth"),
        ("三月初五", "birthday_without_year"),
        ("腊月初八", "birthday_without_year"),
        ("大约四几年", "date_unreadable"),
        ("二十三年三月", "date_unreadable"),
        (date(2039, 5, 1), "date_implausible"),
    ],
)
def test_what_gives_no_date_says_why(written: object, code: str) -> None:
    assert settled(written) == (None, (code,))


@pytest.mark.parametrize("written", [None, "", " ", "不详", "无", "/", "—", "未知", "0"])
def test_nothing_written_needs_no_code(written: str | None) -> None:
    assert settled(written) == (None, ())


@pytest.mark.parametrize(
    ("written", "known", "codes"),
    [
        ("1939.1", date(1939, 10, 2), ()),
        ("1939.1", date(1939, 1, 2), ()),
        ("3/4/1943", date(1943, 3, 4), ("us_date_order",)),
        ("3/4/1943", date(1943, 4, 3), ("day_first_date_order",)),
        ("19443", date(1944, 3, 9), ()),
        (date(1944, 3, 1), date(1944, 3, 22), ()),
        (date(2028, 3, 1), date(1928, 3, 1), ("two_digit_year",)),
        ("1944.2.7", date(1944, 3, 1), ("lunar_date",)),
        ("农历1938年二月初五", date(1938, 2, 5), ("lunar_date",)),
        ("农历1939年腊月", date(1940, 1, 20), ("lunar_date",)),
        ("05-3-1", date(1905, 3, 1), ("two_digit_year",)),
        ("属虎", date(1940, 9, 29), ("zodiac_only",)),
        ("1937.2.30", date(1930, 4, 22), ("date_invalid",)),
    ],
)
def test_a_known_date_settles_what_is_open(
    written: object, known: date, codes: tuple[str, ...]
) -> None:
    outcome = read_date(written, today=TODAY).settle(known)  # type: ignore[arg-type]
    assert outcome.codes == codes
    assert outcome.agrees is not False


@pytest.mark.parametrize("written", ["1949.11", "1948-02-04", "农历1938年二月初五", "13920"])
def test_a_date_that_cannot_be_the_known_one_conflicts(written: str) -> None:
    assert read_date(written, today=TODAY).settle(date(1948, 2, 3)).agrees is False


def test_a_child_is_born_in_this_century() -> None:
    assert settled("15.6.1", century="child") == ("2015-06-01", ("two_digit_year",))
    assert settled("23.5.6", century="event") == ("2023-05-06", ("two_digit_year",))
    assert settled("2026/6/1", century="event") == ("2026-06-01", ())


def test_the_lunar_birthday_stays_beside_the_date() -> None:
    outcome = read_date("1939年冬月十八", today=TODAY).settle()
    assert outcome.lunar is not None
    assert outcome.lunar.birthday() == "11-18"
    leap = read_date("闰二月初三", today=TODAY).settle().lunar
    assert leap is not None
    assert leap.birthday() == "L02-03"


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        (LunarDate(1938, 2, 5), date(1938, 3, 6)),
        (LunarDate(1939, 11, 18), date(1939, 12, 28)),
        (LunarDate(1949, 8, 10), date(1949, 10, 1)),
        (LunarDate(2000, 1, 1), date(2000, 2, 5)),
        (LunarDate(2020, 4, 15, leap=True), date(2020, 6, 6)),
        (LunarDate(2033, 11, 1, leap=True), date(2033, 12, 22)),
    ],
)
def test_known_days_of_both_calendars(lunar: LunarDate, solar: date) -> None:
    assert solar_of(lunar) == solar
    assert lunar_of(solar) == lunar


@pytest.mark.parametrize(
    "lunar",
    [
        LunarDate(1938, 13, 1),
        LunarDate(1938, 2, 31),
        LunarDate(1938, 2, 1, leap=True),
        LunarDate(1500, 1, 1),
    ],
)
def test_days_that_the_lunar_calendar_does_not_have(lunar: LunarDate) -> None:
    assert solar_of(lunar) is None


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_both_calendars_round_trip(day: date) -> None:
    lunar = lunar_of(day)
    assert lunar is not None
    assert solar_of(lunar) == day


STYLES = [
    "{y}-{m:02d}-{d:02d}",
    "{y}.{m}.{d}",
    "{y}/{m}/{d}",
    "{y}年{m}月{d}日",
    "{y}{m:02d}{d:02d}",
    "{y}年{m:02d}月{d:02d}日",
    "{y}、{m}、{d}",
    "{y}.{m:02d}.{d:02d}",
    "{y}-{m}-{d} 00:00:00",
]


@given(st.dates(date(1910, 1, 1), TODAY), st.sampled_from(STYLES))
def test_every_style_of_a_whole_date_comes_back(day: date, style: str) -> None:
    written = style.format(y=day.year, m=day.month, d=day.day)
    assert settled(written) == (day.isoformat(), ())
    assert read_date(written, today=TODAY).settle(day).agrees


@given(st.dates(date(1927, 6, 1), TODAY))
def test_a_day_count_comes_back(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    assert settled(str(serial))[0] == day.isoformat()


@given(st.dates(date(1910, 1, 1), TODAY), st.sampled_from(["{y}.{m}", "{y}年{m}月", "{y}-{m}"]))
def test_a_month_agrees_with_each_of_its_days(day: date, style: str) -> None:
    reading = read_date(style.format(y=day.year, m=day.month), today=TODAY)
    assert reading.settle(day).agrees
    alone = reading.settle().date
    assert alone is not None
    assert alone.agrees_with(day)


@given(st.text(max_size=20) | st.floats() | st.integers() | st.dates() | st.datetimes())
def test_reading_never_fails(written: object) -> None:
    reading = read_date(written, today=TODAY)  # type: ignore[arg-type]
    reading.settle()
    reading.settle(date(1944, 3, 1))


def test_partial_dates() -> None:
    assert PartialDate.from_iso("1944-03").iso() == "1944-03"
    assert PartialDate.from_iso("1944").last_day() == date(1944, 12, 31)
    assert PartialDate(1944, 2).last_day() == date(1944, 2, 29)
    assert PartialDate(1944, 2, 3).whole() == date(1944, 2, 3)
    assert PartialDate(1944, 2).whole() is None
    for wrong in ("1944-13", "1944-3", "1944-02-30", "44", ""):
        with pytest.raises(ValueError):
            PartialDate.from_iso(wrong)


def test_ages() -> None:
    assert age_on(date(1944, 3, 1), date(2024, 2, 29)) == 79
    assert age_on(date(1944, 3, 1), date(2024, 3, 1)) == 80
    assert age_on(date(1944, 2, 29), date(2023, 2, 28)) == 78
    assert age_range(PartialDate(1944), date(2024, 6, 30)) == (79, 80)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("廿三", 23),
        ("初五", 5),
        ("三十", 30),
        ("一九三八", 1938),
        ("一百零二", 102),
        ("张", None),
        ("", None),
    ],
)
def test_numerals(text: str, value: int | None) -> None:
    assert number_of(text) == value


@pytest.mark.parametrize("written", ["1948-00-00", "1948.3.0", "1948年0月5日"])
def test_a_month_or_day_of_nought_is_no_date(written: str) -> None:
    assert settled(written) == (None, ("date_invalid",))
    with pytest.raises(ValueError, match="00"):
        PartialDate.from_iso("1948-03-00")
