"""Sentences from facts: each is a message of the catalogue filled with figures, and rests on note ids.

Nothing is typed that can be counted. Where a message has several wordings, a theme always gets the
same one, chosen by its id, so a text is stable and not monotonous.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from synthesis.domain.activity import ActivityKind
from synthesis.domain.figures import Coverage, Figures
from synthesis.domain.note import Kind, Note
from synthesis.domain.quantity import rung
from synthesis.domain.review import Review
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText, Section, Statement
from synthesis.domain.theme import Hand, Strategy, Theme, ThemeSet
from synthesis.i18n import Words, words
from synthesis.sensemaking import verdicts

_WORDINGS = 3
_MOST_THEMES = 3
"""A lens names as many themes where it was heard most."""
_FEWEST_AUTHORS = 5
"""Shares of fewer people than these are not told."""


@dataclass(frozen=True)
class Facts:
    """What the sentences are made from; `voters` are the groups that may speak in a vote, by their names."""

    session: Session
    themes: ThemeSet
    overall: Coverage
    lens_notes: Mapping[str, tuple[str, ...]]
    quotes: Mapping[str, tuple[str, ...]]
    figures: Figures = field(default_factory=Figures)
    review: Review = field(default_factory=Review)
    voters: Mapping[str, str] = field(default_factory=dict)

    @property
    def coverage(self) -> Mapping[str, Coverage]:
        """Where each theme and strategy was heard, by its id."""
        return self.figures.coverage


def draft(facts: Facts, language: str, texts: Mapping[tuple[str, str], DraftText]) -> tuple[Section, ...]:
    """Every section of the document, in order, with people's own texts in place of drafted ones."""
    say = words(language)
    sections = [_summary(facts, say), _approach(facts, say)]
    sections += [_lens(facts, say, lens.id, lens.name) for lens in facts.session.lenses]
    for theme in facts.themes.themes:
        sections.append(_theme(facts, say, theme))
        sections += [_strategy(facts, say, theme, strategy) for strategy in theme.strategies]
    sections = [_on_notes(section) for section in sections]
    own = {key: text for (key, spoken), text in texts.items() if spoken == language}
    return tuple(_with_own(section, own) for section in sections)


def _on_notes(section: Section) -> Section:
    # what no note bears out is not said: a theme that is still empty, a session before its first note
    return replace(section, statements=tuple(s for s in section.statements if s.supported))


def _with_own(section: Section, own: Mapping[str, DraftText]) -> Section:
    statements = []
    for drafted in section.statements:
        text = own.get(drafted.key)
        if text is None:
            statements.append(drafted)
        elif text.text:
            statements.append(_own_statement(text, drafted))
    known = {statement.key for statement in section.statements}
    for key in sorted(own):
        if key.startswith(f"{section.key}/own-") and key not in known and own[key].text:
            statements.append(_own_statement(own[key], None))
    return Section(key=section.key, title=section.title, statements=tuple(statements))


def _own_statement(text: DraftText, drafted: Statement | None) -> Statement:
    sentence = drafted.text if drafted else ""
    return Statement(
        key=text.key,
        text=text.text,
        note_ids=text.note_ids,
        by=Hand.PERSON,
        drafted=sentence,
        outdated=bool(drafted) and text.replaces != sentence,
    )


def _statement(key: str, text: str, notes: Iterable[Note]) -> Statement:
    return Statement(key=key, text=text, note_ids=tuple(note.id for note in notes), drafted=text)


# -- whole session ------------------------------------------------------------------------------------


def _summary(facts: Facts, say: Words) -> Section:
    themes, overall = facts.themes, facts.overall
    statements = []
    if overall.notes:
        heard = "draft_heard_by_groups" if overall.groups_heard else "draft_heard"
        statements.append(_statement("summary/heard", say(heard, **_counts(facts, overall)), themes.notes))
    if themes.themes:
        named = [
            say("draft_name_with_count", name=theme.name, notes=facts.coverage[theme.id].notes)
            for theme in themes.themes
        ]
        examples = [n for theme in themes.themes for n in _examples(facts, theme)]
        text = say("draft_themes", themes=len(themes.themes), names=say.list(named))
        statements.append(_statement("summary/themes", text, examples))
        statements += _shared(facts, say)
    under_all = _under_every_lens(facts)
    if under_all:
        lenses = say.list(say("draft_quoted", name=lens.name) for lens in facts.session.lenses)
        text = say("draft_every_lens", notes=len(under_all), lenses=lenses)
        statements.append(_statement("summary/lenses", text, under_all))
    statements += verdicts.priorities(facts, say)
    if themes.parked and themes.themes:
        text = say("draft_parked", notes=len(themes.parked), total=len(themes.notes))
        statements.append(_statement("summary/parked", text, themes.parked))
    return Section(key="summary", title=say("section_summary"), statements=tuple(statements))


def _shared(facts: Facts, say: Words) -> list[Statement]:
    groups = len(facts.session.groups)
    if groups < 2:
        return []
    everywhere = [t for t in facts.themes.themes if facts.coverage[t.id].groups_heard == groups]
    local = [t for t in facts.themes.themes if facts.coverage[t.id].groups_heard == 1]
    statements = []
    if everywhere and len(everywhere) == len(facts.themes.themes):
        examples = _one_per_group(facts, everywhere)
        statements.append(_statement("summary/shared", say("draft_all_shared", groups=groups), examples))
    elif everywhere:
        names = say.list(say("draft_quoted", name=t.name) for t in everywhere)
        text = say("draft_shared", groups=groups, themes=len(everywhere), names=names)
        statements.append(_statement("summary/shared", text, _one_per_group(facts, everywhere)))
    else:
        text = say("draft_none_shared", groups=groups)
        statements.append(_statement("summary/shared", text, facts.themes.notes))
    for theme in local[:3]:
        heard = facts.coverage[theme.id].by_group
        group = next(g for g in facts.session.groups if heard[g.id])
        text = say("draft_local", name=theme.name, group=group.name)
        notes = [n for n in facts.themes.notes_in(theme.id) if n.group == group.id]
        statements.append(_statement(f"summary/local-{theme.id}", text, notes))
    return statements


def _approach(facts: Facts, say: Words) -> Section:
    session = facts.session
    statements = []
    for activity in session.agenda:
        notes = [n for n in session.counted_notes if n.activity == activity.id]
        if not notes:
            continue
        key = "draft_talk" if activity.kind is ActivityKind.TALK else "draft_activity"
        text = say(key, title=activity.title, notes=len(notes), day=activity.day)
        statements.append(_statement(f"approach/activity-{activity.id}", text, notes))
    if facts.overall.tables_heard > 1:
        seated = [n for n in session.counted_notes if n.table]
        text = say("draft_tables", tables=facts.overall.tables_heard, notes=len(seated))
        statements.append(_statement("approach/tables", text, seated))
    statements += verdicts.participation(facts, say)
    return Section(key="approach", title=say("section_approach"), statements=tuple(statements))


def _lens(facts: Facts, say: Words, lens_id: str, name: str) -> Section:
    chosen = set(facts.lens_notes[lens_id])
    notes = [n for n in facts.themes.notes if n.id in chosen]
    statements = []
    if notes:
        text = say("draft_lens", lens=name, notes=len(notes), total=len(facts.themes.notes))
        statements.append(_statement(f"lens:{lens_id}/notes", text, notes))
        most = _most_under(facts, chosen)
        if most:
            named = say.list(say("draft_name_with_count", name=t.name, notes=count) for t, count in most)
            inside = [n for n in notes if facts.themes.placements[n.id].theme in {t.id for t, _ in most}]
            statements.append(
                _statement(f"lens:{lens_id}/themes", say("draft_lens_themes", names=named), inside)
            )
    return Section(key=f"lens:{lens_id}", title=name, statements=tuple(statements))


# -- themes and strategies ----------------------------------------------------------------------------


def _theme(facts: Facts, say: Words, theme: Theme) -> Section:
    """The direction first, then how widely the theme was heard, what sets groups apart, what stays open."""
    heard = facts.coverage[theme.id]
    notes = facts.themes.notes_in(theme.id)
    key = f"theme:{theme.id}"
    statements = []
    strongest = _strongest(facts, theme)
    if strongest:
        statements.append(_first_of(facts, say, theme, strongest))
    if notes:
        by_groups = "draft_theme_groups" if heard.groups_heard else "draft_theme"
        text = say(_worded(by_groups, theme.id), name=theme.name, **_counts(facts, heard))
        statements.append(_statement(f"{key}/heard", text, notes))
    statements += _voices(facts, say, theme, notes)
    statements += verdicts.spread(facts, say, theme)
    statements += _group_difference(facts, say, theme, notes)
    statements += _said_once(facts, say, theme)
    statements += verdicts.of_votes(facts, say, theme)
    questions = [n for n in notes if n.kind is Kind.QUESTION]
    if questions:
        text = say("draft_questions", notes=len(questions))
        statements.append(_statement(f"{key}/questions", text, questions))
    return Section(key=key, title=theme.name, statements=tuple(statements))


def _first_of(facts: Facts, say: Words, theme: Theme, strongest: Sequence[Strategy]) -> Statement:
    """The strategy with most notes, or all that tie for it."""
    backing = [facts.themes.notes_in(theme.id, strategy.id) for strategy in strongest]
    counts = {"notes": len(backing[0]), "strategies": len(theme.strategies)}
    if len(strongest) == 1:
        text = say(_worded("draft_strongest", theme.id), strategy=strongest[0].name, **counts)
    else:
        names = say.list(say("draft_quoted", name=strategy.name) for strategy in strongest)
        rest = len(theme.strategies) - len(strongest)
        text = say(_worded("draft_tied", theme.id), names=names, rest=rest, **counts)
    return _statement(f"theme:{theme.id}/strongest", text, (note for notes in backing for note in notes))


def _voices(facts: Facts, say: Words, theme: Theme, notes: Sequence[Note]) -> list[Statement]:
    """How many of those who signed wrote of a theme: the word of the ladder with its figures beside it."""
    signed, everybody = facts.coverage[theme.id].authors, facts.overall.authors
    if not signed or everybody < _FEWEST_AUTHORS or 2 * facts.overall.unsigned > facts.overall.notes:
        return []
    text = say("draft_voices", how_many=rung(signed, everybody), authors=signed, of_authors=everybody)
    return [_statement(f"theme:{theme.id}/voices", text, [n for n in notes if n.author])]


def _said_once(facts: Facts, say: Words, theme: Theme) -> list[Statement]:
    """The directions of a theme that one voice alone gave: few voices take nothing from what was said."""
    alone = [s for s in theme.strategies if facts.coverage[s.id].one_voice]
    if not alone or len(theme.strategies) == 1:
        return []
    names = say.list(say("draft_quoted", name=strategy.name) for strategy in alone)
    behind = [n for s in alone for n in facts.themes.notes_in(theme.id, s.id)]
    text = say("draft_said_once", strategies=len(alone), names=names)
    return [_statement(f"theme:{theme.id}/once", text, behind)]


def _group_difference(facts: Facts, say: Words, theme: Theme, notes: Sequence[Note]) -> list[Statement]:
    heard = facts.coverage[theme.id]
    signed = sum(heard.by_group.values())
    if len(facts.session.groups) < 2 or signed < 3:
        return []
    key = f"theme:{theme.id}"
    statements = []
    top = max(heard.by_group.values())
    leading = [g for g in facts.session.groups if heard.by_group[g.id] == top]
    if len(leading) == 1 and 2 * top > signed:
        group = leading[0]
        text = say("draft_mostly", group=group.name, notes=top, total=signed)
        statements.append(_statement(f"{key}/mostly", text, [n for n in notes if n.group == group.id]))
    absent = [g.name for g in facts.session.groups if not heard.by_group[g.id]]
    if absent:
        text = say("draft_absent", groups=len(absent), names=say.list(absent))
        statements.append(_statement(f"{key}/absent", text, notes))
    return statements


def _strategy(facts: Facts, say: Words, theme: Theme, strategy: Strategy) -> Section:
    notes = facts.themes.notes_in(theme.id, strategy.id)
    key = f"strategy:{strategy.id}"
    statements = []
    if notes:
        heard = facts.coverage[strategy.id]
        by_groups = "draft_strategy_groups" if heard.groups_heard else "draft_strategy"
        text = say(_worded(by_groups, strategy.id), **_counts(facts, heard))
        statements.append(_statement(f"{key}/heard", text, notes))
    return Section(key=key, title=strategy.name, statements=tuple(statements))


# -- figures ------------------------------------------------------------------------------------------


def _counts(facts: Facts, heard: Coverage) -> dict[str, int]:
    total = max(facts.overall.notes, 1)
    return {
        "notes": heard.notes,
        "share": round(100 * heard.notes / total),
        "authors": heard.authors,
        "groups": heard.groups_heard,
        "of_groups": len(facts.session.groups),
    }


def _strongest(facts: Facts, theme: Theme) -> list[Strategy]:
    """The strategies with most notes, several when they tie; none while no strategy has a note."""
    counts = [len(facts.themes.notes_in(theme.id, strategy.id)) for strategy in theme.strategies]
    most = max(counts, default=0)
    return (
        [strategy for strategy, n in zip(theme.strategies, counts, strict=True) if n == most] if most else []
    )


def _examples(facts: Facts, theme: Theme) -> list[Note]:
    found = (
        [theme.example] if theme.example in facts.themes.by_id else list(facts.quotes.get(theme.id, ())[:1])
    )
    inside = {n.id: n for n in facts.themes.notes_in(theme.id)}
    return [inside[i] for i in found if i in inside] or list(inside.values())[:1]


def _one_per_group(facts: Facts, themes: Sequence[Theme]) -> list[Note]:
    found = []
    for theme in themes:
        seen: set[str | None] = set()
        for note in facts.themes.notes_in(theme.id):
            if note.group and note.group not in seen:
                seen.add(note.group)
                found.append(note)
    return found


def _under_every_lens(facts: Facts) -> list[Note]:
    if len(facts.session.lenses) < 2:
        return []
    shared = set.intersection(*(set(facts.lens_notes[lens.id]) for lens in facts.session.lenses))
    return [n for n in facts.themes.notes if n.id in shared]


def _most_under(facts: Facts, chosen: set[str]) -> list[tuple[Theme, int]]:
    """The themes with most of the chosen notes, three at most: of those that tie all are told, or none.

    More than three are told only where they tie for the first place.
    """
    counts = [
        (theme, sum(1 for n in facts.themes.notes_in(theme.id) if n.id in chosen))
        for theme in facts.themes.themes
    ]
    ranked = sorted((pair for pair in counts if pair[1]), key=lambda pair: -pair[1])
    if len(ranked) <= _MOST_THEMES:
        return ranked
    left_out = ranked[_MOST_THEMES][1]
    return [pair for pair in ranked if pair[1] > left_out] or [p for p in ranked if p[1] == left_out]


def _worded(key: str, thing: str) -> str:
    number = int(hashlib.sha256(thing.encode()).hexdigest(), 16) % _WORDINGS + 1
    return f"{key}_{number}"
