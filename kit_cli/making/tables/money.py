"""How Excel shows an amount of a currency as a language writes it."""

from __future__ import annotations

from kit_cli.languages.table import babel_locale


def money_format(currency: str, language: str, decimals: int = 0) -> str:
    """Return an Excel number format such as `#,##0 [$kr]`; separators follow the reader's own settings."""
    from babel.numbers import get_currency_symbol

    locale = babel_locale(language)
    pattern = str(locale.currency_formats["standard"].pattern).split(";")[0]
    digits = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    for written in ("#,##0.00", "#,##0"):
        if written in pattern:
            pattern = pattern.replace(written, digits)
            break
    symbol = str(get_currency_symbol(currency, locale=locale))
    # A code of letters is kept off the number; CLDR itself does so when it writes an amount.
    if symbol.isalpha() and pattern.startswith("¤") and not pattern.startswith(("¤ ", "¤\xa0")):
        pattern = pattern.replace("¤", "¤ ")
    return pattern.replace("\xa0", " ").replace("¤", f"[${symbol}]")
