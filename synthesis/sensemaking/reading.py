"""synthesise: a session and its themes to everything a document says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from synthesis.domain.areas import in_order
from synthesis.domain.discretion import discreet
from synthesis.domain.event import Event
from synthesis.domain.figures import Figures
from synthesis.domain.review import Review, State
from synthesis.domain.session import Session
from synthesis.domain.standing import changed, parts_of
from synthesis.domain.synthesis import DraftText, Synthesis
from synthesis.domain.theme import ThemeSet
from synthesis.sensemaking.coverage import coverage, minorities, presences
from synthesis.sensemaking.drafting import Facts, draft
from synthesis.sensemaking.ground import grounds, item_votes
from synthesis.sensemaking.lenses import matrix, read_lenses, under_every, under_none
from synthesis.sensemaking.nearness import theme_map
from synthesis.sensemaking.opposing import opposed
from synthesis.sensemaking.participation import arrivals, participation
from synthesis.sensemaking.priorities import efforts, rankings
from synthesis.sensemaking.quotes import initiatives, quotes


def synthesise(
    session: Session,
    themes: ThemeSet,
    *,
    language: str | None = None,
    texts: Mapping[tuple[str, str], DraftText] | None = None,
    review: Review | None = None,
    edits: Sequence[Event] = (),
    joined: int | None = None,
    suggesting: bool = True,
) -> Synthesis:
    """The session read through its themes, in a language (default: the session's document language).

    `texts` are what people wrote in place of drafted statements, `review` what they decided; `edits` the
    events that the method annex reports; `joined` how many people came in by code, where they did. Themes
    come area by area where people put areas over them. Small groups and tables of confidential activities
    are not told (`domain.discretion`), here and in everything made of the synthesis.
    Without `suggesting` no opposites are looked for, which takes half of the time and is in no text: only
    what people confirmed is told.
    Raises InputError when the themes are not over this session's counted notes.
    """
    spoken = language or session.document_language
    review = review or Review()
    whole, session = session, discreet(session)
    notes = {note.id: note for note in session.notes}
    themes = replace(themes, notes=tuple(notes.get(note.id, note) for note in themes.notes))
    themes = replace(themes, themes=in_order(themes.themes, review.areas.values()))
    overall = coverage(themes.notes, session)
    figures = figures_of(session, themes, review, joined, suggesting)
    under = {lens: reading.notes for lens, reading in figures.lenses.items()}
    chosen = {theme.id: quotes(themes.notes_in(theme.id), themes) for theme in themes.themes}
    voters = {group.id: group.name for group in whole.groups}
    facts = Facts(session, themes, overall, under, chosen, figures, review, voters)
    result = Synthesis(
        # every group may speak for itself in a vote or a consultation, whatever its notes may tell
        session=replace(session, groups=whole.groups),
        themes=themes,
        language=spoken,
        overall=overall,
        lens_notes=under,
        sections=draft(facts, spoken, texts or {}),
        initiatives=initiatives(themes),
        quotes=chosen,
        review=review,
        edits=tuple(edits),
        figures=figures,
    )
    edition = review.edition
    if edition is None or edition.state is State.DRAFT:
        return result
    # editions are told apart by what they say in the document's own language, whatever is read now
    own = session.document_language
    told = result if own == spoken else replace(result, sections=draft(facts, own, texts or {}))
    return replace(result, changed=changed(edition.parts, parts_of(told)))


def figures_of(
    session: Session, themes: ThemeSet, review: Review, joined: int | None, suggesting: bool = True
) -> Figures:
    """Everything counted of a session: what each part of the review, the document and the tables show."""
    readings = read_lenses(session.lenses, themes, review.lens_marks)
    every, every_strategies = under_every(readings, themes)
    tallies = tuple(review.tallies.values())
    votes = item_votes(tallies, home := _homes(themes))
    titles = {activity.id: activity.title for activity in session.agenda}
    order = arrivals(themes)
    return Figures(
        presence=presences(themes, session),
        minorities=minorities(themes),
        lenses=readings,
        matrix=matrix(themes, readings),
        every_lens=every,
        every_lens_strategies=every_strategies,
        no_lens=under_none(readings, themes),
        grounds=grounds(themes, votes, opposed(themes, review.tensions.values(), suggesting)),
        votes=votes,
        rankings=rankings([(tally, titles.get(tally.id, "")) for tally in tallies]),
        efforts=efforts(tallies, home),
        participation=participation(themes, session, order, joined),
        arrivals=order,
        map=theme_map(themes),
    )


def _homes(themes: ThemeSet) -> dict[str, str]:
    """The theme of each theme, strategy and placed note, by id: what was voted on may have moved since."""
    found = {note_id: place.theme for note_id, place in themes.placements.items() if place.theme is not None}
    found |= {strategy.id: theme.id for theme in themes.themes for strategy in theme.strategies}
    return found | {theme.id: theme.id for theme in themes.themes}
