"""Review: what the group sees of its own notes and votes, in sentences with figures and in pictures."""

from __future__ import annotations

import streamlit as st

from pages._ui import counted
from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import heading, note_cards, paper_of, plain
from pages._ui.pictures import show_picture, show_table
from pages._ui.runtime import actor, go, language, say, session_id, workshop, workspace
from synthesis.domain.figures import Alone, LensReading, Opposed, Presence, Ranking, Spread
from synthesis.domain.ids import slug
from synthesis.domain.lens import Lens
from synthesis.domain.note import Note
from synthesis.domain.theme import Theme
from synthesis.exporter import charts
from synthesis.services.lenses import (
    clear_lens,
    confirm_tension,
    drop_tension,
    mark_lens,
    refuse_tension,
    set_facets,
)
from synthesis.services.reporting import synthesis_of

# how many suggestions, and notes behind a fold, are shown at a time
_NEXT = 8
_CARDS = 24

words = say()
board = workshop()
session = board.session

if board.themes is None or not board.themes.themes:
    head(
        session.title,
        over=words("page_review"),
        hint=words("review_no_themes"),
        to="themes",
        label=words("review_to_themes"),
        primary=True,
    )
    st.stop()

head(
    session.title,
    over=words("page_review"),
    hint=words("review_hint"),
    to="draft",
    label=words("review_next"),
    primary=True,
)
result = synthesis_of(workspace(), actor(), session_id() or "", language())
figures = result.figures


def strategy_named(strategy: str) -> str:
    """The name of a strategy that is there."""
    return result.themes.strategy(strategy)[1].name


def notes_of(ids: tuple[str, ...]) -> list[Note]:
    """The notes of these ids that count, in their order."""
    return [result.themes.by_id[i] for i in ids if i in result.themes.by_id]


def lines(told: list[str]) -> None:
    """Sentences, one close under another."""
    with st.container(gap="xsmall"):
        for sentence in filter(None, told):
            st.write(plain(sentence))


def cards(ids: tuple[str, ...], label: str) -> None:
    """Notes behind a fold, the first of them."""
    found = notes_of(ids)
    if found:
        with st.expander(label):
            note_cards(found[:_CARDS], session)
            if len(found) > _CARDS:
                st.caption(words("review_more_notes", notes=len(found) - _CARDS))


# -- coverage -----------------------------------------------------------------------------------------


def show_coverage() -> None:
    """Every theme and strategy: where it was heard, by whom not, and how it is spread."""
    of_themes = [figures.presence[theme.id] for theme in result.themes.themes]
    if any(p.spread is not Spread.UNKNOWN for p in of_themes):
        count = {spread: sum(1 for p in of_themes if p.spread is spread) for spread in Spread}
        told = [
            words(
                "coverage_sum",
                of=len(of_themes),
                shared=count[Spread.SHARED],
                local=count[Spread.LOCAL],
                one=count[Spread.ONE_VOICE],
            ),
            words("coverage_voices_authors" if of_themes[0].signed else "coverage_voices_notes"),
        ]
        lines(told)
        st.caption(words("coverage_rule"))
    else:
        lines([words("coverage_no_groups")])
    show_picture(charts.heard(result), result, "spread", "heard", words)
    heading(words("coverage_each"), level=2)
    for theme in result.themes.themes:
        show_theme(theme)
    show_minorities()


def show_theme(theme: Theme) -> None:
    """One theme and its strategies."""
    heading(theme.name, level=3)
    show_presence(figures.presence[theme.id])
    if theme.strategies:
        with st.expander(words("count_strategies", strategies=len(theme.strategies))):
            for strategy in theme.strategies:
                heading(strategy.name, level=4)
                show_presence(figures.presence[strategy.id])


def show_presence(presence: Presence) -> None:
    """Where it was heard, once, and what that means."""
    heard = counted.where_heard(presence, result, words)
    spread = counted.how_spread(presence, result, words)
    absent = counted.who_is_absent(presence, result, words)
    lines([" ".join(filter(None, [f"{heard}.", spread, absent]))])
    beyond = counted.beyond_chance(presence, result, words)
    if beyond:
        st.caption(plain(beyond))


def show_minorities() -> None:
    """What only one person, table or group said, and the notes that stand apart: a place of their own."""
    heading(words("minority_title"), level=2, hint=words("minority_hint"))
    if not figures.minorities:
        st.write(words("minority_none"))
        return
    for why in Alone:
        found = [one for one in figures.minorities if one.why is why]
        if not found:
            continue
        if why is Alone.APART:
            cards(tuple(i for one in found for i in one.note_ids), words("minority_apart", notes=len(found)))
            continue
        heading(words(f"minority_{why.value}", strategies=len(found)), level=3)
        for one in found:
            who = session.group_name(one.who) if why is Alone.GROUP else one.who
            name = strategy_named(one.strategy or "")
            label = " · ".join(filter(None, [name, who, words("count_notes", notes=len(one.note_ids))]))
            cards(one.note_ids, plain(label))
    show_table(result, "minorities", words, words("picture_figures"))


# -- lenses -------------------------------------------------------------------------------------------


def show_lenses() -> None:
    """Suggestions to confirm or refuse, the matrix, what speaks to all, what speaks to none."""
    if not session.lenses:
        st.info(words("lens_none"), icon=":material/filter_alt:")
        if st.button(words("lens_to_session"), key="lens_to_session"):
            go("session")
        return
    names = {lens.id: lens for lens in session.lenses}
    chosen = st.segmented_control(
        words("lens_choose"),
        list(names),
        default=session.lenses[0].id,
        format_func=lambda lens: plain(names[lens].name),
        key="lens_chosen",
        required=True,
    )
    lens = names[chosen or session.lenses[0].id]
    show_lens(lens, figures.lenses[lens.id])
    heading(words("lens_matrix"), level=2)
    show_picture(charts.lenses(result), result, "lenses", "lenses", words)
    if len(session.lenses) > 1:
        heading(words("lens_every"), level=2)
        lines([words("lens_every_count", notes=len(figures.every_lens), of=result.overall.notes)])
        cards(figures.every_lens, words("lens_every_notes", notes=len(figures.every_lens)))
        if figures.every_lens_strategies:
            found = map(strategy_named, figures.every_lens_strategies)
            told = words.list(words("quoted", text=name) for name in found)
            lines([words("lens_every_strategies", names=told)])
    heading(words("lens_neither"), level=2)
    lines([words("lens_neither_count", notes=len(figures.no_lens), of=result.overall.notes)])
    cards(figures.no_lens, words("lens_neither_notes", notes=len(figures.no_lens)))


def show_lens(lens: Lens, reading: LensReading) -> None:
    """One lens: how far people have decided, and what waits for them."""
    told = words(
        "lens_count",
        name=lens.name,
        notes=len(reading.notes),
        of=result.overall.notes,
        confirmed=len(reading.confirmed),
        suggested=len(reading.suggested),
        refused=len(reading.refused),
    )
    lines([told])
    waiting = [*reading.suggested, *reading.suggested_strategies]
    if waiting:
        st.caption(words("lens_work_hint"))
    else:
        st.success(words("lens_all_decided"), icon=":material/done_all:")
    for place, found in enumerate(waiting[:_NEXT]):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"note_suggested_{place}"
        ):
            with st.container():
                if found.thing in result.themes.by_id:
                    place_of = result.themes.placements[found.thing]
                    paper = paper_of(result.themes, place_of.theme)
                    note_cards([result.themes.by_id[found.thing]], session, paper)
                    st.caption(plain(counted.why_suggested(found, result, words)))
                else:
                    heading(strategy_named(found.thing), level=4)
                    st.caption(words("lens_why_strategy", notes=found.notes))
            with st.container(horizontal=True, width="content"):
                decide(lens, found.thing, place)
    if len(waiting) > _NEXT:
        st.caption(words("lens_more_waiting", more=len(waiting) - _NEXT))
    show_decided(lens, reading)


def decide(lens: Lens, thing: str, place: int) -> None:
    """Yes or no; the first of the list answers to the keys as well."""
    for speaks, label, key in (
        (True, "lens_yes", words("lens_yes_key")),
        (False, "lens_no", words("lens_no_key")),
    ):
        # the key of a button stays with its place, so the keyboard's focus stays there for the next note
        if st.button(
            words(label),
            key=f"{label}_{place}",
            type="primary" if speaks and not place else "secondary",
            shortcut=key.lower() if not place else None,
        ):
            run(mark_lens, session.id, lens.id, [thing], speaks)
            st.rerun()


def show_decided(lens: Lens, reading: LensReading) -> None:
    """What people decided: its sides, one more by hand, and the way to take a word back."""
    refs = {note.id: f"{note.label}  {note.text[:70]}" for note in result.themes.notes}
    refs |= {s.id: s.name for theme in result.themes.themes for s in theme.strategies}
    decided = [*reading.strategies, *reading.confirmed]
    with st.expander(words("lens_decided", things=len(decided))):
        open_things = [thing for thing in refs if thing not in decided]
        with st.form(f"add_{lens.id}", border=False):
            more = st.multiselect(
                words("lens_add"), open_things, format_func=refs.__getitem__, placeholder=""
            )
            if st.form_submit_button(words("lens_add_do")) and more:
                run(mark_lens, session.id, lens.id, more, True, receipt=words("lens_added"))
                st.rerun()
        settled = [*decided, *reading.refused_strategies, *reading.refused]
        with st.form(f"clear_{lens.id}", border=False):
            back = st.multiselect(words("lens_clear"), settled, format_func=refs.__getitem__, placeholder="")
            if st.form_submit_button(words("lens_clear_do")) and back:
                run(clear_lens, session.id, lens.id, back, receipt=words("lens_cleared_done"))
                st.rerun()
    if lens.facets and decided:
        show_facets(lens, reading, decided, refs)


def show_facets(lens: Lens, reading: LensReading, decided: list[str], refs: dict[str, str]) -> None:
    """To which sides of the lens each confirmed thing belongs."""
    heading(words("facet_title"), level=3)
    counts = [
        words("facet_count", facet=facet, things=len(reading.facets[facet]), of=len(decided))
        for facet in lens.facets
    ]
    lines(counts)
    key = f"facet_things_{lens.id}"
    for facet in lens.facets:
        proposed = [t for t in decided if facet in reading.facet_hints.get(t, ()) and not _sided(reading, t)]
        if proposed:
            st.button(
                plain(words("facet_choose", things=len(proposed), facet=facet)),
                key=f"facet_choose_{lens.id}_{slug(facet)}",
                on_click=st.session_state.__setitem__,
                args=(key, proposed),
            )
    # what is not confirmed any more cannot stay chosen
    st.session_state[key] = [t for t in st.session_state.get(key, decided[:1]) if t in decided]
    things = st.multiselect(words("facet_of"), decided, format_func=refs.__getitem__, key=key, placeholder="")
    if things:
        show_sides(lens, reading, things)


def show_sides(lens: Lens, reading: LensReading, things: list[str]) -> None:
    """The sides that all the chosen have; a change is made to each of them at once."""
    own = {thing: [facet for facet in lens.facets if thing in reading.facets[facet]] for thing in things}
    now = [facet for facet in lens.facets if all(facet in sides for sides in own.values())]
    partly = [facet for facet in lens.facets if facet not in now and any(facet in s for s in own.values())]
    if partly:
        st.caption(plain(words("facet_partly", facets=words.list(partly))))
    hints = {hint for thing in things for hint in reading.facet_hints.get(thing, ())}
    if hints and not (now or partly):
        st.caption(plain(words("facet_hint", facets=words.list(f for f in lens.facets if f in hints))))
    chosen = st.pills(
        words("facet_sides"),
        list(lens.facets),
        selection_mode="multi",
        default=now,
        format_func=plain,
        # another key for another state: what was undone must not be chosen again by the widget's memory
        key=f"facets_{lens.id}_{slug(' '.join(things))}_{len(now)}_{slug(' '.join(now))}",
    )
    if sorted(chosen or []) != sorted(now):
        added, gone = set(chosen or []) - set(now), set(now) - set(chosen or [])
        sides = {thing: [f for f in lens.facets if f in {*own[thing], *added} - gone] for thing in things}
        run(set_facets, session.id, lens.id, sides)
        st.rerun()


def _sided(reading: LensReading, thing: str) -> bool:
    return any(thing in there for there in reading.facets.values())


# -- agreement ----------------------------------------------------------------------------------------


def show_agreement() -> None:
    """What all back, what sets groups apart, notes that may stand against one another, open questions."""
    grounds = figures.grounds
    found = any(ground.agreed or ground.divided for ground in grounds.values())
    if not found:
        lines(list(dict.fromkeys(s for g in grounds.values() for s in counted.silences(g, words))))
    st.caption(words("agreement_rule"))
    unvoted = [t.name for t in result.themes.themes if grounds[t.id].no_agreement == "why_no_votes"]
    if found and unvoted:
        lines([words("agreement_unvoted", names=words.list(words("quoted", text=name) for name in unvoted))])
    for theme in result.themes.themes:
        ground = grounds[theme.id]
        if theme.name in unvoted and not (ground.opposed or ground.questions):
            continue
        heading(theme.name, level=3)
        told = [counted.agreement(vote, result, words) for vote in ground.agreed]
        told += [counted.division(vote, result, words) for vote in ground.divided]
        told += [counted.openness(vote, result, words) for vote in ground.unsure]
        if found and theme.name not in unvoted:
            told += counted.silences(ground, words)
        sides = sum(1 for pair in ground.opposed if pair.confirmed)
        lines([*told, words("agreement_open", questions=len(ground.questions), sides=sides)])
        cards(ground.questions, words("agreement_questions", notes=len(ground.questions)))
        show_opposed(ground.opposed)
    if figures.votes:
        show_table(result, "votes", words, words("picture_figures"))


def show_opposed(pairs: tuple[Opposed, ...]) -> None:
    """Two sides: confirmed by people, or only asked by Minga."""
    for pair in pairs:
        key = pair.confirmed or f"{pair.one[0]}_{pair.other[0]}"
        with st.container(border=True, key=f"opposed_{key}"):
            if pair.confirmed:
                st.write(plain(words("opposed_confirmed", about=pair.about or words("opposed_unnamed"))))
            else:
                st.caption(plain(words("opposed_asked", cue=pair.cue)))
            note_cards(notes_of((*pair.one, *pair.other)), session)
            if pair.confirmed:
                if st.button(words("opposed_drop"), key=f"drop_{key}", type="tertiary"):
                    run(drop_tension, session.id, pair.confirmed, receipt=words("opposed_dropped"))
                    st.rerun()
            else:
                answer_opposed(pair, key)


def answer_opposed(pair: Opposed, key: str) -> None:
    """Yes or no to two notes that may say the opposite."""
    asked = (session.id, pair.theme, pair.one, pair.other)
    with st.container(horizontal=True):
        if st.button(words("opposed_confirm"), key=f"confirm_{key}"):
            run(confirm_tension, *asked, receipt=words("opposed_kept"))
            st.rerun()
        if st.button(words("opposed_refuse"), key=f"refuse_{key}", type="tertiary"):
            run(refuse_tension, *asked, receipt=words("opposed_refused"))
            st.rerun()


# -- priorities ---------------------------------------------------------------------------------------


def show_priorities() -> None:
    """Every closed vote by its rule, ties said; impact against effort with its spread."""
    if not figures.rankings:
        st.info(words("priorities_none"), icon=":material/how_to_vote:")
        if st.button(words("priorities_to_room"), key="priorities_to_room"):
            go("room")
        return
    for ranking in figures.rankings:
        show_ranking(ranking)
    show_table(result, "priorities", words, words("picture_figures"))
    if figures.efforts:
        heading(words("picture_priorities"), level=2)
        quick = [one.name for one in figures.efforts if one.quick]
        told = words.list(words("quoted", text=name) for name in quick)
        lines([words("quick_wins", names=told) if quick else words("quick_none", of=len(figures.efforts))])
        show_picture(charts.priorities(result), result, "efforts", "priorities", words)


def show_ranking(ranking: Ranking) -> None:
    """One vote: who voted, the first places, ties."""
    heading(ranking.title or words("priorities_untitled"), level=2, hint=words(f"rule_{ranking.rule}"))
    if ranking.rule == "shares":
        show_shares(ranking)
        return
    names = {item.thing: item.name for item in ranking.items}
    told = [words("priorities_voters", voters=ranking.voters, items=len(ranking.items))]
    for item in ranking.items[:5]:
        score = words.number(item.score)
        told.append(words("priorities_item", rank=item.rank, name=item.name, score=score, voters=item.voters))
    for tie in ranking.ties:
        quoted = words.list(words("quoted", text=names[thing]) for thing in tie)
        told.append(words("priorities_tie", names=quoted))
    lines(told)
    if ranking.hidden:
        st.caption(words("room_groups_hidden", groups=ranking.hidden))


def show_shares(ranking: Ranking) -> None:
    """What the room would choose if everybody paid for an equal part of the choices."""
    lines([words("shares_told", seats=ranking.seats, voters=ranking.voters)])
    for item in ranking.items:
        lines([words("shares_item", rank=item.rank, name=item.name, voters=int(item.score))])
    if len(ranking.items) < ranking.seats:
        lines([words("shares_rest", seats=ranking.seats - len(ranking.items))])


# -- participation ------------------------------------------------------------------------------------


def show_participation() -> None:
    """Whether new notes still bring new strategies; whose voice is missing."""
    told = figures.participation
    heading(words("saturation_title"), level=2)
    lines(counted.saturation(told, words))
    show_picture(charts.arrivals(result), result, "arrivals", "arrivals", words)
    show_table(result, "saturation", words, words("picture_figures"))
    heading(words("equity_title"), level=2)
    lines(counted.evenness(told, result, words))
    show_table(result, "participation", words, words("picture_figures"))


# -- pictures -----------------------------------------------------------------------------------------

_PICTURES = {
    "map": (charts.theme_map, "map"),
    "coverage": (charts.coverage, "coverage"),
    "heard": (charts.heard, "spread"),
    "themes": (charts.themes, "themes"),
    "flow": (charts.flow, "flow"),
    "arrivals": (charts.arrivals, "arrivals"),
    "lenses": (charts.lenses, "lenses"),
    "priorities": (charts.priorities, "efforts"),
}


def show_pictures() -> None:
    """One picture at a time, to show to a room or take away."""
    chosen = st.pills(
        words("picture_choose"),
        list(_PICTURES),
        default="map",
        format_func=lambda name: words(f"picture_{name}"),
        key="picture_chosen",
        required=True,
    )
    draw, table = _PICTURES[chosen or "map"]
    show_picture(draw(result), result, table, chosen or "map", words)


_SHOW = {
    "coverage": show_coverage,
    "lenses": show_lenses,
    "agreement": show_agreement,
    "priorities": show_priorities,
    "participation": show_participation,
    "pictures": show_pictures,
}
with st.container(horizontal=True, vertical_alignment="bottom"):
    part = st.segmented_control(
        words("review_part"),
        list(_SHOW),
        default="coverage",
        format_func=lambda name: words(f"review_{name}"),
        key="review_part",
        label_visibility="collapsed",
        required=True,
    )
    undo_bar(session.id)
st.space("small")
with st.container(key=f"part_{part or 'coverage'}"):
    _SHOW[part or "coverage"]()
