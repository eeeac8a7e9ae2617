"""What a grouping read in notes, said in words: flags, second homes, and why a note stands where it does."""

from __future__ import annotations

import streamlit as st

from pages._ui.notes import plain
from pages._ui.runtime import go
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.theme import Move, Theme, ThemeSet
from synthesis.i18n import Words
from synthesis.live.reasons import reasons, texts
from synthesis.services.theming import heard_in

_FIRMNESS = ((0.75, "themes_firm"), (0.6, "themes_fair"), (0.0, "themes_loose_knit"))


def remarks(note: Note, themes: ThemeSet, say: Words, home: str | None = None) -> list[str]:
    """What stands under a note beside its reference: flags, and the other theme it is also in."""
    place = themes.placements.get(note.id)
    if place is None:
        return []
    names = {theme.id: theme.name for theme in themes.themes if theme.id not in (home, place.theme)}
    also = [say("themes_also_in", theme=names[place.also])] if place.also in names else []
    return [*(say(flag) for flag in place.flags if say.has(flag)), *also]


def because(move: Move, say: Words) -> str:
    """Why the last run would move a note."""
    if not move.like:
        return say("themes_because_middle")
    return say("themes_because", places=len(move.like), like=say.list([n.label for n in move.like]))


def between(note: Note, themes: ThemeSet, say: Words) -> str:
    """The two themes a note stands between."""
    place = themes.placements[note.id]
    names = {theme.id: theme.name for theme in themes.themes}
    if place.theme not in names or place.nearest not in names:
        return ""
    return say("themes_review_why", theme=names[place.theme], nearest=names[place.nearest])


def heard(theme: Theme, themes: ThemeSet, session: Session, say: Words) -> str:
    """How many notes a theme has and in how many groups it was heard."""
    notes = themes.notes_in(theme.id)
    parts = [say("count_notes", notes=len(notes))]
    if session.groups:
        groups = heard_in(notes, session).groups_heard
        parts.append(say("count_groups", groups=groups, of_groups=len(session.groups)))
    return " · ".join(parts)


def voices(theme: Theme, themes: ThemeSet, session: Session, say: Words) -> str:
    """How many notes a theme has first, from how many authors and groups, and how many more second."""
    cover = heard_in(themes.notes_in(theme.id), session)
    parts = [heard(theme, themes, session, say)]
    if cover.authors:
        signed = say("count_authors", authors=cover.authors)
        unsigned = say("count_unsigned", notes=cover.unsigned) if cover.unsigned else ""
        parts.append(" + ".join(filter(None, [signed, unsigned])))
    also = len(themes.also_in(theme.id))
    return " · ".join([*parts, *([say("theme_also", notes=also)] if also else [])])


def firmness(theme: Theme, say: Words) -> str:
    """How surely a theme comes back when notes are left out; nothing for one made by hand."""
    if theme.stability is None or theme.kept or theme.locked:
        return ""
    return next(say(key) for least, key in _FIRMNESS if theme.stability >= least)


def rule(theme: Theme, themes: ThemeSet, say: Words) -> list[str]:
    """What a theme is about in one line, its key words, and the note nearest its middle."""
    lines = []
    if theme.about:
        lines.append(say("theme_about", about=say.list(list(theme.about))))
    if theme.key_words:
        lines.append(say("themes_key_words", words=", ".join(theme.key_words)))
    if theme.example in themes.by_id:
        lines.append(say("theme_example", text=_cut(themes.by_id[theme.example].text)))
    return lines


def show_why(chosen: list[str], themes: ThemeSet, say: Words) -> None:
    """A door to why a note stands where it does, when one paper is chosen."""
    notes = [themes.by_id[note_id] for note_id in chosen if note_id in themes.by_id]
    if len(themes.stacked(notes)) != 1:
        return
    why = themes.why(notes[0].id)
    with st.popover(say("why_title"), icon=":material/help:"):
        for line in reasons(why, say):
            st.write(plain(line))
        alike = texts(why["like"])
        if alike:
            st.caption(say("why_like"))
        for text in alike:
            st.text(f"• {_cut(text)}")
        if st.button(say("trace_why_link"), key="to_trace", icon=":material/timeline:", type="tertiary"):
            go("trace", note=notes[0].id)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"
