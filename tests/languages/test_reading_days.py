"""Days as people write them: what is certain, what two countries read otherwise, and what is no day."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.languages.dates import long_date
from kit_cli.languages.reading_days import day_from, day_of_year_from, one_day
from kit_cli.languages.table import languages

DAY, OTHER = date(2027, 10, 8), date(2027, 8, 10)


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("2027-10-08", "en", "GB"),
        ("2027/10/8", "en", "US"),
        ("08/10/2027", "pt-PT", "PT"),
        ("8/10/27", "pt-PT", "PT"),
        ("08-10-2027", "pt-PT", "PT"),
        ("08–10–2027", "pt-PT", "PT"),
        ("10/08/2027", "en", "US"),
        ("8 de outubro de 2027", "pt-PT", "PT"),
        ("8 Outubro 2027", "pt-PT", "PT"),
        ("8 out. 2027", "pt-PT", "PT"),
        ("8.º de outubro de 2027", "pt-PT", "PT"),
        ("sexta-feira, 8 de outubro de 2027", "pt-PT", "PT"),
        ("8\u00a0de\u00a0outubro\u00a0de\u00a02027", "en", "PT"),
        ("8 October 2027", "pt-PT", "PT"),
        ("October 8, 2027", "en", "GB"),
        ("8th of October 2027", "en", "GB"),
        ("8 okt 2027", "sv", "SE"),
        ("den 8:e oktober 2027", "sv", "SE"),
        ("8/10 2027", "sv", "SE"),
        ("8. 10. 2027.", "sr-Latn", "RS"),
        ("8.10.2027.", "sr-Latn", "RS"),
        ("8. oktobar 2027.", "sr-Latn", "RS"),
        ("8. oktobra 2027. godine", "sr-Latn", "RS"),
        ("petak, 8. X 2027.", "sr-Latn", "RS"),
        ("8 tetor 2027", "en", "AL"),
    ],
)
def test_a_day_that_is_certain(text: str, language: str, country: str) -> None:
    """Digits in the order of the country, a month in the programme's languages, the country's or another of the kit."""
    assert day_from(text, [language], [country]) == (DAY,)


@pytest.mark.parametrize(
    ("text", "languages", "countries", "expected"),
    [
        ("08/10/2027", ["en"], ["PT", "US"], (OTHER, DAY)),
        ("08/10/2027", [], [], (OTHER, DAY)),
        ("27-10-08", ["sv"], ["SE"], (date(2008, 10, 27), DAY)),
        ("27-10-08", ["pt-PT"], ["PT"], (date(2008, 10, 27),)),
        ("18/10/2027", [], [], (date(2027, 10, 18),)),
        ("08/08/2027", [], [], (date(2027, 8, 8),)),
    ],
)
def test_a_day_that_countries_read_otherwise(
    text: str, languages: list[str], countries: list[str], expected: tuple[date, ...]
) -> None:
    """Each reading is returned, earliest first; one where the others are no days."""
    assert day_from(text, languages, countries) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8",
        "31/02/2027",
        "8 de outubro",
        "outubro de 2027",
        "8 ou 9 de outubro de 2027",
        "segunda-feira, 8 de outubro de 2027",
        "8/10/2027 10:00",
        "2027",
        "8.102027",
        "no dia da Ana, 8 de outubro de 2027",
        "2027-13-08",
        "٨/١٠/٢٠٢٧",
        "8 de outubro de 2027 " * 1000,
    ],
)
def test_what_is_no_day(text: str) -> None:
    """A part is missing, there are too many, the day of the week is another one's, or there is no such day."""
    assert not day_from(text, ["pt-PT"], ["PT"])


@pytest.mark.parametrize("tag", languages())
def test_every_day_of_the_kits_own_is_read(tag: str) -> None:
    """What a language writes in any of its forms that tell the year is read as the same day."""
    for month in range(1, 13):
        for form in ("", *languages()[tag].dates):
            day = date(2027, month, 2 * month + 1)
            assert day_from(long_date(day, None, tag, (form,)), [tag], []) == (day,)


@pytest.mark.parametrize(
    ("text", "language", "country", "expected"),
    [
        ("24/12", "pt-PT", "PT", ("12-24",)),
        ("03/04", "pt-PT", "PT", ("04-03",)),
        ("24 de dezembro", "pt-PT", "PT", ("12-24",)),
        ("1.º de abril", "pt-PT", "PT", ("04-01",)),
        ("24. 12.", "sr-Latn", "RS", ("12-24",)),
        ("24. decembra", "sr-Latn", "RS", ("12-24",)),
        ("den 24 december", "sv", "SE", ("12-24",)),
        ("1/4", "sv", "SE", ("04-01",)),
        ("4/1", "en", "US", ("04-01",)),
        ("24-12", "pt-PT", "PT", ("12-24",)),
        ("1-4", "pt-PT", "PT", ("01-04", "04-01")),
        ("29 de fevereiro", "pt-PT", "PT", ("02-29",)),
        ("31/04", "pt-PT", "PT", ()),
        ("segunda, 1 de abril", "pt-PT", "PT", ()),
        ("1 de abril de 2027", "pt-PT", "PT", ()),
        ("abril", "pt-PT", "PT", ()),
    ],
)
def test_a_day_of_every_year(text: str, language: str, country: str, expected: tuple[str, ...]) -> None:
    """In the order of the country; between hyphens, where files have the month first, either way counts."""
    assert day_of_year_from(text, [language], [country]) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("soon", "write a date as YYYY-MM-DD → For example: 2027-09-15"),
        ("31/02/2027", "write a date as YYYY-MM-DD → For example: 2027-09-15"),
        ("8/10/1827", "write a date as YYYY-MM-DD → For example: 2027-09-15"),
    ],
)
def test_one_day_is_asked_for_where_there_is_none(text: str, told: str) -> None:
    """With an example; a day of another century is none either."""
    with pytest.raises(Misfit) as caught:
        one_day(text, ("pt-PT",), ("PT",))
    assert f"{caught.value.what} → {caught.value.remedy}" == told
