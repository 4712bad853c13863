"""Pages of online forms: such as a person would make, and a question stays on the one on which it has been told."""

from __future__ import annotations

from itertools import groupby

import pytest

from kit_cli.making.forms.form_state import FormState, asked
from kit_cli.making.forms.paging import AT_ONCE, paged, pages
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.programmes import form


def _form(names: str) -> Form:
    """Return a form of questions, a letter each; of a group in capitals; of a matrix of nine rows for a digit."""
    kinds = {
        True: "{{name: {0}, type: text, label: {0}}}",
        False: "{{name: {0}, type: group, label: G, questions: []}}",
    }
    rows = ", ".join(f"{{name: ROW{number}, label: R}}" for number in range(9))
    lines = [
        f"{{name: m{name}, type: matrix, label: M, choices: yesno, rows: [{rows.replace('ROW', f'r{name}x')}]}}"
        if name.isdigit()
        else kinds[name.islower()].format(name.lower())
        for name in names
    ]
    return form("f", "questions:\n" + "".join(f"  - {line}\n" for line in lines), yesno=[])


def _told(names: str, on_pages: dict[str, str]) -> FormState:
    return FormState("hub-f", 1, "x", ("en",), asked(_form(names), on_pages), on_pages)


def _runs(found: dict[str, str]) -> list[str]:
    return ["".join(names) for _page, names in groupby(found, found.__getitem__)]


@pytest.mark.parametrize("place", PLACES)
def test_the_kits_own_forms_are_few_pages(place: str, programmes: dict[str, Programme]) -> None:
    """None is a page a question; a form of seventy answers has seven pages, and none more than two screens of a desk."""
    for each in programmes[place].forms.values():
        found = pages(each, None)
        groups = [question for question in each.file.questions if question.type == "group"]
        assert len(set(found.values())) + len(groups) <= 8, each.id
        assert bool(groups) <= paged(each, found), each.id


def test_a_form_without_groups_is_one_page_unless_it_is_long() -> None:
    """Nobody makes pages of ten questions."""
    assert pages(_form("abcdefghij"), None) == {}
    assert not paged(_form("ab"), {})
    assert _runs(pages(_form("a1b2c3"), None)) == ["am1b", "m2c", "m3"]


def test_questions_between_groups_share_a_page() -> None:
    """A page is called after its first question, with what no question's name may hold."""
    found = pages(_form("abGcd"), None)
    assert found == {"a": "page_a", "b": "page_a", "c": "page_c", "d": "page_c"}
    assert paged(_form("abGcd"), found)


def test_a_page_has_room_for_so_many_answers() -> None:
    """The rows of a matrix are answers too; one that is longer has a page of its own."""
    letters = "abcdefhijklmnopqrstuv"
    assert [len(run) for run in _runs(pages(_form(f"G{letters}"), None))] == [AT_ONCE, len(letters) - AT_ONCE]


def test_what_has_been_told_without_pages_stays_without() -> None:
    """The answers that came in are kept under the path of the question: a new page would begin a new column."""
    assert pages(_form("abGcd"), _told("abGcd", {})) == {}
    assert pages(_form("a1b2c3"), _told("a1", {})) == {}
    assert not paged(_form("abGcd"), {})


def test_a_form_that_was_told_in_groups_alone_may_get_pages() -> None:
    """None of its questions moves."""
    assert pages(_form("Gab"), _told("G", {})) == {"a": "page_a", "b": "page_a"}


@pytest.mark.parametrize("now", ["abGcd", "xabGcd", "axbGcd", "abGcxd", "baGcd", "bGcd", "abcd", "Gcdab", "ab12Gcd"])
def test_a_question_stays_on_its_page(now: str) -> None:
    """Whatever comes before, between and behind, and where a page's first question is moved or deleted."""
    before = pages(_form("abGcd"), None)
    found = pages(_form(now), _told("abGcd", before))
    assert {name: page for name, page in found.items() if name in before} == {
        name: page for name, page in before.items() if name in found
    }
    assert paged(_form(now), found)


def test_a_page_that_is_cut_in_two_is_two_pages() -> None:
    """Two groups of one name would be refused; the build says what moved."""
    before = pages(_form("abGcd"), None)
    found = pages(_form("aGbcd"), _told("abGcd", before))
    assert found == {"a": "page_a", "b": "page_b", "c": "page_c", "d": "page_c"}


def test_no_two_pages_have_one_name() -> None:
    """Not even where a page's first question begins another one."""
    found = pages(_form("bGaHc"), _told("abGc", {"a": "page_a", "b": "page_a", "c": "page_c"}))
    assert len(set(found.values())) == len(_runs(found)) == 3
