"""Notes that want to be a program, a picture from elsewhere or a link (N8), on every screen."""

from __future__ import annotations

import pytest

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.session import Group, Session
from synthesis.services.capture import Context, write_note
from synthesis.services.reporting import add_statement
from synthesis.services.sessions import create_session
from synthesis.services.theming import create_strategy, create_theme

HOSTILE = (
    "<script>window.pwn = 1</script>",
    '<img src=x onerror="window.pwn = 1">',
    "![x](http://elsewhere.example/x.png)",
    "[x](javascript:window.pwn=1)",
    "[x](data:text/html,<script>window.pwn=1</script>)",
    '"><svg onload="window.pwn=1">',
    "$\\href{http://elsewhere.example}{x}$ :red[x] **bold** `code`",
    "# t\n- - -\n> x",
    "&lt;b&gt; &amp; \u202e مرحبا abc",
    "{{ 7*7 }} ${7*7} <!-- -->",
)


@pytest.fixture(scope="module")
def hostile_session(server):
    made = Session(id="new", title=HOSTILE[1], purpose=HOSTILE[2], groups=(Group(id="g", name=HOSTILE[0]),))
    found = create_session(server.ws, LOCAL_ORGANISER, made).session.id
    context = Context(group="g", author=HOSTILE[3][:60], table=HOSTILE[5])
    notes = [
        write_note(server.ws, LOCAL_ORGANISER, found, text, note_id=f"hostile-{number}", context=context)
        for number, text in enumerate(HOSTILE)
    ]
    create_theme(server.ws, LOCAL_ORGANISER, found, HOSTILE[1], [note.id for note in notes])
    theme = server.workshop(found).themes.themes[0].id
    create_strategy(server.ws, LOCAL_ORGANISER, found, theme, HOSTILE[2], [note.id for note in notes[:6]])
    add_statement(server.ws, LOCAL_ORGANISER, found, "summary", "es", "\n".join(HOSTILE), [notes[0].id])
    return found


@pytest.mark.parametrize("screen", ["", "session", "capture", "themes", "board", "draft", "document"])
def test_hostile_words_stay_words(visit, hostile_session, screen):
    someone = visit()
    page = someone.page
    someone.open(screen, hostile_session)
    someone.see(HOSTILE[1])
    if screen == "capture":
        shown = page.locator(".m-paper p").all_inner_texts()
        assert sorted(shown) == sorted(HOSTILE)
    if screen == "themes":
        someone.papers().nth(len(HOSTILE) - 1).wait_for()
        assert sorted(page.locator(".board .note p").all_inner_texts()) == sorted(HOSTILE)
        someone.papers().first.click()
        someone.see(someone.words("themes_chosen", notes=1))
        page.get_by_role("combobox", name=someone.words("themes_move_to")).click()
        page.get_by_role("option", name=HOSTILE[1], exact=True).wait_for()
        page.keyboard.press("Escape")
        someone.unfold(someone.words("history"))
    if screen == "board":
        page.locator(".table.ready .card").nth(len(HOSTILE) - 1).wait_for()
        assert sorted(
            page.locator(".card .words").evaluate_all("all => all.map(w => w.textContent)")
        ) == sorted(HOSTILE)
        assert page.locator(".column h3").first.text_content() == HOSTILE[1]
        page.locator(".card .more").first.click()
        page.locator(".panel blockquote").wait_for()
        page.keyboard.press("Escape")
        page.locator(".head .menu-button").first.click()
        page.keyboard.press("Escape")
    if screen == "draft":
        someone.see("\n".join(HOSTILE[:2]))
        page.get_by_role("button", name=someone.words("count_notes", notes=len(HOSTILE))).first.click()
        page.locator(".m-paper p").filter(has_text=HOSTILE[5]).first.wait_for()
        page.locator(".st-key-draft_section").get_by_text(HOSTILE[1]).click()
        page.get_by_role("heading", name=HOSTILE[2]).wait_for()
    someone.ready()
    assert page.evaluate("window.pwn") is None
    assert someone.strangers() == []
    assert someone.said == []
    assert page.locator("a[href^='javascript:'], a[href^='data:'], [onerror], [onload]").count() == 0
