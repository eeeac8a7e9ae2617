"""The two pages of the room: one file each, small, in three languages, with every word they say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from synthesis import live
from synthesis.domain.review import View
from synthesis.i18n import LANGUAGES, templates, words
from synthesis.live import consulted, phone, wall
from synthesis.live.selfcontained import packed

MADE = {
    "phone": {language: phone.page(language).decode() for language in LANGUAGES},
    "wall": {language: wall.page(language, "a-key").decode() for language in LANGUAGES},
    "consulted": {language: consulted.page(language).decode() for language in LANGUAGES},
}
BOTH = pytest.mark.parametrize("name", MADE)


def source(name: str) -> str:
    folder = Path(live.__file__).parent / name
    return (folder / f"{name}.js").read_text("utf-8") + (folder / f"{name}.html").read_text("utf-8")


def told(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id=data>(.*?)</script>', page)[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_phone_weighs_at_most_thirty_kilobytes(language):
    assert len(packed(phone.page(language))) <= 30_000


@BOTH
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_one_file_in_its_language(name, language):
    page = MADE[name][language]
    assert f'<html lang="{language}">' in page
    assert told(page)["lang"] == language
    frame = re.sub(r"<s(cript|tyle).*?</s(cript|tyle)>", "", page, flags=re.DOTALL)
    assert not re.search(r'(src|href)=(?!"data:,")', frame)
    assert "%" not in frame
    assert "default-src 'none'" in page
    assert "unsafe" not in page


@BOTH
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_holds_all_its_messages(name, language):
    held = told(MADE[name][language])["words"]
    assert {f"{name}_{key}" for key in held} == set(templates("en", name)) == set(templates(language, name))
    assert words(language)(f"{name}_noscript") in MADE[name][language]


@BOTH
def test_a_page_says_no_more_and_no_less_than_its_messages(name):
    text = source(name)
    keys = {key.removeprefix(f"{name}_") for key in templates("en", name)} - {"noscript"}
    said = set(re.findall(r'\bt\("(\w+)"', text)) | set(re.findall(r'data-t="(\w+)"', text))
    assert said <= keys | {"state_", "scale_", "vote_", "none_"}
    unsaid = {key for key in keys if not re.search(rf'"{key}"', text)}
    built = {"none_group", "none_table"}
    built |= {f"state_{how}" for how in ("waiting", "sending", "saved", "refused")}
    built |= {
        f"scale_{scale}" for scale in ("dots", "impact", "effort", "place", "agree", "disagree", "unsure")
    }
    built |= {f"vote_{how}" for how in ("none", "saving", "waiting", "saved")}
    built |= {f"view_{view}" for view in View}
    assert unsaid <= built


BOARD = "\n".join(
    part.read_text("utf-8")
    for part in sorted((Path(live.__file__).parents[2] / "pages/_ui/board/live").glob("*.js"))
)


def test_the_board_says_no_more_and_no_less_than_its_messages():
    keys = {key.removeprefix("board_") for key in templates("en", "board")}
    said = set(re.findall(r'\btell\(b, "(\w+)"', BOARD))
    assert len(said) > 60
    assert said <= keys
    built = {f"lang_{code}" for code in ("es", "en", "pt", "ca")}
    built |= {
        f"by_{what}" for what in ("theme", "group", "table", "activity", "language", "lens", "certainty")
    }
    built |= {f"state_{state}" for state in ("unsure", "parked", "ink", "pencil")}
    built |= {"group", "table", "author", "activity", "language", "lens"}
    assert {key for key in keys - built if f'"{key}"' not in BOARD} == set()


def test_people_s_words_on_the_board_are_never_read_as_html():
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function", BOARD)


def test_the_key_of_a_wall_cannot_end_its_place():
    page = wall.page("es", '</script><img src=x>"').decode()
    assert "</script><img" not in page
    assert told(page)["key"] == '</script><img src=x>"'


@BOTH
def test_people_s_words_are_never_read_as_html(name):
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function", source(name)
    )


def test_a_phone_needs_no_secure_address():
    assert not re.search(r"randomUUID|crypto\.subtle|serviceWorker|clipboard", source("phone"))


def test_one_and_many_are_told_apart():
    assert templates("es", "wall")["wall_notes"] == ("1 nota", "{notes} notas")
    assert templates("es", "phone")["phone_place"] == "Lugar {number}"
