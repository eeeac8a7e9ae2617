"""synthesise: a session and its themes to everything a document says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from synthesis.domain.areas import in_order
from synthesis.domain.event import Event
from synthesis.domain.review import Review, State
from synthesis.domain.session import Session
from synthesis.domain.standing import changed, parts_of
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
    events that the method annex reports. Themes come area by area where people put areas over them.
    Raises InputError when the themes are not over this session's counted notes.
    """
    spoken = language or session.document_language
    review = review or Review()
    themes = replace(themes, themes=in_order(themes.themes, review.areas.values()))
    heard = {theme.id: coverage(themes.notes_in(theme.id), session) for theme in themes.themes}
    for theme in themes.themes:
        for strategy in theme.strategies:
            heard[strategy.id] = coverage(themes.notes_in(theme.id, strategy.id), session)
    overall = coverage(themes.notes, session)
    under = notes_under(session.lenses, themes.notes)
    chosen = {theme.id: quotes(themes.notes_in(theme.id), themes) for theme in themes.themes}
    facts = Facts(session, themes, overall, heard, under, chosen)
    result = Synthesis(
        session=session,
        themes=themes,
        language=spoken,
        overall=overall,
        coverage=heard,
        lens_notes=under,
        sections=draft(facts, spoken, texts or {}),
        initiatives=initiatives(themes),
        quotes=chosen,
        review=review,
        edits=tuple(edits),
    )
    edition = review.edition
    if edition is None or edition.state is State.DRAFT:
        return result
    # editions are told apart by what they say in the document's own language, whatever is read now
    own = session.document_language
    told = result if own == spoken else replace(result, sections=draft(facts, own, texts or {}))
    return replace(result, changed=changed(edition.parts, parts_of(told)))
