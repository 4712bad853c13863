"""Long pages fold, whatever stands in them, and nothing of them is lost."""

from __future__ import annotations

import re

import pytest

from website.folding import LONG, folded, height

TEXT = "<p>" + "Word after word. " * 60 + "</p>\n"
MUCH = TEXT * 9


def section(level: int, name: str, text: str) -> str:
    """Return a section as the Markdown extensions write it."""
    return f'<h{level} id="{name}">{name.capitalize()}<a class="headerlink" href="#{name}">#</a></h{level}>\n{text}'


def words(html: str) -> str:
    """Return what a page says."""
    return " ".join(re.sub(r"<[^>]+>", " ", html.replace(">#</a>", "></a>")).split())


def links(html: str) -> list[str]:
    """Return where a page leads."""
    return re.findall(r'href="([^"]+)"', html)


def shape(html: str) -> str:
    """Return the order of folds and headings: ( a fold begins, ) it ends, and each heading by its level and id."""
    parts = re.findall(r"<details class='mk-fold'>|</div></details>|<h[1-6][^>]*? id=\"\w+\"", html)
    signs = {"<details class='mk-fold'>": "(", "</div></details>": ")"}
    return " ".join(signs.get(each) or each[2] + each[:-1].rpartition('"')[2] for each in parts)


PAGES = {
    "two sections": (section(1, "page", TEXT) + section(2, "a", MUCH) + section(2, "b", TEXT), "1page ( 2a ) ( 2b )"),
    "one within another, which is not long": (
        section(2, "a", TEXT + section(3, "b", TEXT)) + section(2, "c", MUCH),
        "( 2a 3b ) ( 2c )",
    ),
    "several within another, which is long": (
        section(2, "a", TEXT + section(3, "b", MUCH) + section(3, "c", MUCH)) + section(2, "d", TEXT),
        "( 2a ( 3b ) ( 3c ) ) ( 2d )",
    ),
    "in boxes that end": (
        f"<section>{section(2, 'a', MUCH)}</section><section>{section(2, 'b', TEXT)}</section>{TEXT}",
        "( 2a ) ( 2b )",
    ),
    "in a box among others": (section(2, "a", f"<div>{section(2, 'b', MUCH)}</div>") + section(2, "c", TEXT), None),
    "levels that begin at three": (section(3, "a", MUCH) + section(3, "b", TEXT), "( 3a ) ( 3b )"),
    "a heading with nothing under it": (section(2, "a", "") + section(3, "b", MUCH) + section(2, "c", TEXT), None),
    "a shelf, which stays open": (
        section(2, "a", section(3, "b", MUCH) + section(3, "c", TEXT)).replace("<h2 ", '<h2 class="x mk-shelf" ')
        + section(2, "d", TEXT),
        "2a ( 3b ) ( 3c ) ( 2d )",
    ),
    "elements that never end": (section(2, "a", f"<p>One<br>two<img src='x'>\n{MUCH}<ul><li>three"), "( 2a )"),
    "an end without a beginning": (section(2, "a", f"</em>{MUCH}") + section(2, "b", TEXT), "( 2a ) ( 2b )"),
    "signs that are no elements": (section(2, "a", f"<pre><code>&lt;h2&gt; a &lt; b</code></pre>{MUCH}"), "( 2a )"),
    "letters of other scripts": (section(2, "a", f"<p>čćž ã 🙂</p>{MUCH}") + section(2, "b", TEXT), "( 2a ) ( 2b )"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_long_page_folds_its_sections(name: str) -> None:
    """Those of the highest level; those below only in a section that is long itself. The text stays as it was."""
    html, wanted = PAGES[name]
    made = folded(html)
    assert (words(made), links(made)) == (words(html), links(html))
    assert re.findall(r"<summary>(?:(?!</summary>).)*<a ", made) == [], "nothing to press within what opens a fold"
    assert made.count("<details") == made.count("</details>") > 0
    if wanted:
        assert shape(made) == wanted


@pytest.mark.parametrize("html", [section(2, "a", TEXT), TEXT, "", section(2, "a", "") + "<hr>"])
def test_a_short_page_stays_as_it_is(html: str) -> None:
    """A page that fits a few screens is read as one."""
    assert height(html) < LONG
    assert folded(html) == html


def test_a_link_in_a_heading_becomes_plain_text() -> None:
    """A reader of a screen would not find it there."""
    made = folded(f"<h2 id='a'>See <a href='b'><code>this</code></a></h2>\n{MUCH}")
    assert "<summary><h2 id='a'>See <code>this</code></h2></summary>" in made


def test_a_long_page_without_headings_stays_as_it_is() -> None:
    """There is nothing to fold it by."""
    assert folded(MUCH * 3) == MUCH * 3


def test_what_stands_in_a_table_is_higher() -> None:
    """Its columns are narrow on a telephone."""
    words = "Word after word. " * 20
    assert height(f"<table><tr><td>{words}</td></tr></table>") > 1.5 * height(f"<p>{words}</p>")
