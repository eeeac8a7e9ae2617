"""synthesise: a session and its themes to everything a document says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synthesis.domain.event import Event
from synthesis.domain.review import Review
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText, Synthesis
from synthesis.domain.theme import ThemeSet
from synthesis.sensemaking.coverage import coverage
from synthesis.sensemaking.drafting import Facts, draft
from synthesis.sensemaking.lenses import notes_under
from synthesis.sensemaking.quotes import initiatives, quotes


def synthesise(
    session: Session,
    themes: ThemeSet,
    *,
    language: str | None = None,
    texts: Mapping[tuple[str, str], DraftText] | None = None,
    review: Review | None = None,
    edits: Sequence[Event] = (),
) -> Synthesis:
    """The session read through its themes, in a language (default: the session's document language).

    `texts` are what people wrote in place of drafted statements, `review` what they decided; `edits` the
    events that the method annex reports.
    Raises InputError when the themes are not over this session's counted notes.
    """
    spoken = language or session.document_language
    heard = {theme.id: coverage(themes.notes_in(theme.id), session) for theme in themes.themes}
    for theme in themes.themes:
        for strategy in theme.strategies:
            heard[strategy.id] = coverage(themes.notes_in(theme.id, strategy.id), session)
    overall = coverage(themes.notes, session)
    under = notes_under(session.lenses, themes.notes)
    chosen = {theme.id: quotes(themes.notes_in(theme.id), themes) for theme in themes.themes}
    facts = Facts(session, themes, overall, heard, under, chosen)
    return Synthesis(
        session=session,
        themes=themes,
        language=spoken,
        overall=overall,
        coverage=heard,
        lens_notes=under,
        sections=draft(facts, spoken, texts or {}),
        initiatives=initiatives(themes),
        quotes=chosen,
        review=review or Review(),
        edits=tuple(edits),
    )
