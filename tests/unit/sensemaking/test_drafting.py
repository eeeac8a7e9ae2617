"""Every drafted sentence rests on notes, and every figure in it can be counted again from them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_workshops import sessions, theme_sets

from synthesis.clustering.embedders import tfidf
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.ids import fold
from synthesis.domain.lens import Lens
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.review import Area, Review
from synthesis.domain.session import Group, Session
from synthesis.domain.synthesis import DraftText, Synthesis
from synthesis.domain.theme import Hand, ThemeSet
from synthesis.errors import InputError, UnknownPlugin
from synthesis.i18n import LANGUAGES
from synthesis.sensemaking.grounding import problems
from synthesis.sensemaking.reading import synthesise
from synthesis.services.files import read_session
from synthesis.services.sessions import SAMPLES

NAMES = sorted(path.name for path in SAMPLES.glob("*.json"))


@pytest.fixture(scope="module")
def grouped_samples() -> dict[str, tuple[Session, ThemeSet]]:
    found = {}
    for name in NAMES:
        session = read_session(SAMPLES / name)
        found[name] = session, find_themes(session.notes, embedder=tfidf.load())
    return found


@pytest.fixture(params=NAMES, ids=lambda name: name.split("_")[0])
def sample(request, grouped_samples) -> tuple[Session, ThemeSet]:
    return grouped_samples[request.param]


def test_the_draft_lists_themes_area_by_area(sample):
    session, themes = sample
    ids = [theme.id for theme in themes.themes]
    areas = {
        "a1": Area(id="a1", name="Uno", themes=(ids[-1],)),
        "a2": Area(id="a2", name="Dos", themes=(ids[1],)),
    }
    found = synthesise(session, themes, review=Review(areas=areas))
    listed = [key.removeprefix("theme:") for s in found.sections if (key := s.key).startswith("theme:")]
    assert listed == [ids[-1], ids[1], *(theme for theme in ids if theme not in (ids[-1], ids[1]))]
    before = synthesise(session, themes)
    assert {s.key: s for s in found.sections if s.key[:6] in ("theme:", "strate")} == {
        s.key: s for s in before.sections if s.key[:6] in ("theme:", "strate")
    }


class Recount:
    """The figures of a session counted again, from the notes and their placements alone."""

    def __init__(self, result: Synthesis) -> None:
        self.result = result
        self.session, self.themes = result.session, result.themes
        self.notes = [n for n in self.session.notes if n.standing is Standing.ACTIVE]
        self.home = {i: p.theme for i, p in self.themes.placements.items()}
        self.direction = {i: p.strategy for i, p in self.themes.placements.items()}
        self.groups = [g.id for g in self.session.groups]

    def under(self, thing: str) -> list[Note]:
        if thing.startswith("t"):
            return [n for n in self.notes if self.home[n.id] == thing]
        return [n for n in self.notes if self.direction[n.id] == thing]

    @cached_property
    def lenses(self) -> dict[str, set[str]]:
        words = {n.id: re.findall(r"\w+", fold(n.text)) for n in self.notes}
        return {
            lens.id: {i for i, said in words.items() if any(speaks(cue, said) for cue in lens.cues)}
            for lens in self.session.lenses
        }

    def heard(self, notes: list[Note]) -> set[int]:
        voices = {n.group for n in notes if n.group in self.groups}
        people = {fold(n.author) for n in notes if n.author}
        share = round(100 * len(notes) / len(self.notes))
        return {len(notes), len(voices), len(self.groups), len(people), share}

    def figures(self, key: str) -> tuple[set[int], set[str]]:
        """The figures a statement may hold, and the notes it may rest on."""
        section, _, what = key.partition("/")
        kind, _, thing = section.partition(":")
        if kind in ("theme", "strategy"):
            figures, notes = self._inside(thing, what)
        elif kind == "lens":
            figures, notes = self._lens(thing, what)
        elif kind == "approach":
            figures, notes = self._approach(what)
        else:
            figures, notes = self._summary(what)
        return figures, {n.id for n in notes}

    def _summary(self, what: str) -> tuple[set[int], list[Note]]:
        parked = [n for n in self.notes if self.home[n.id] is None]
        shared = [t for t in self.themes.themes if self.voices(t.id) == len(self.groups)]
        every = [n for n in self.notes if all(n.id in found for found in self.lenses.values())]
        themes = {len(self.themes.themes), *(len(self.under(t.id)) for t in self.themes.themes)}
        if what.startswith("local-"):
            return set(), self.under(what.removeprefix("local-"))
        return {
            "heard": (self.heard(self.notes), self.notes),
            "themes": (themes, self.notes),
            "shared": ({len(self.groups), len(shared)}, self.notes),
            "parked": ({len(parked), len(self.notes)}, parked),
            "lenses": ({len(every)}, every),
        }[what]

    def _approach(self, what: str) -> tuple[set[int], list[Note]]:
        if what in ("quiet", "new"):
            return self._lately(what)
        if what == "tables":
            notes = [n for n in self.notes if n.table]
            return {len(notes), len({n.table for n in notes})}, notes
        activity = next(a for a in self.session.agenda if f"activity-{a.id}" == what)
        notes = [n for n in self.notes if n.activity == activity.id]
        return {len(notes), activity.day}, notes

    def _lately(self, what: str) -> tuple[set[int], list[Note]]:
        """Which of the last notes brought a strategy that no note before them had."""
        timed = all(n.written_at for n in self.notes)
        order = sorted(self.notes, key=lambda n: n.written_at) if timed else self.notes
        heard: set[str] = set()
        firsts = []
        for place, note in enumerate(order):
            found = self.direction[note.id]
            if found and found not in heard:
                heard.add(found)
                firsts.append(place)
        if what == "quiet":
            return {len(order) - 1 - firsts[-1]}, order[firsts[-1] + 1 :]
        return {len([i for i in firsts if i >= len(order) - 40]), 40}, order[-40:]

    def _lens(self, thing: str, what: str) -> tuple[set[int], list[Note]]:
        notes = [n for n in self.notes if n.id in self.lenses[thing]]
        if what == "notes":
            return {len(notes), len(self.notes)}, notes
        return set(Counter(self.home[n.id] for n in notes if self.home[n.id]).values()), notes

    def _inside(self, thing: str, what: str) -> tuple[set[int], list[Note]]:
        notes = self.under(thing)
        figures = self.heard(notes)
        if what == "strongest":
            strategies = self.themes.theme(thing).strategies
            best = max(strategies, key=lambda s: len(self.under(s.id)))
            return {len(self.under(best.id)), len(strategies)}, notes
        if what == "spread":
            people = {
                len({fold(n.author) for n in some if n.author and n.group == group})
                for some in (notes, self.notes)
                for group in self.groups
            }
            return {len(self.groups)} | people, [n for n in notes if n.group]
        if what == "voices":
            signed = [n for n in notes if n.author]
            return {len({fold(n.author) for n in some if n.author}) for some in (notes, self.notes)}, signed
        if what == "once":
            strategies = [s.id for s in self.themes.theme(thing).strategies]
            alone = [i for i in strategies if self.one_voice(self.under(i))]
            return set(), [n for i in alone for n in self.under(i)]
        if what == "questions":
            notes = [n for n in notes if n.kind is Kind.QUESTION]
            figures = {len(notes)}
        if what == "mostly":
            by_group = Counter(n.group for n in notes if n.group in self.groups)
            figures = {max(by_group.values()), sum(by_group.values())}
        return figures, notes

    def one_voice(self, notes: list[Note]) -> bool:
        signed = all(n.author for n in notes)
        return len(notes) == 1 or (signed and len({fold(n.author) for n in notes}) == 1)

    def voices(self, thing: str) -> int:
        return len({n.group for n in self.under(thing) if n.group in self.groups})

    def without_names(self, text: str) -> str:
        """The sentence without the words of people, which may hold figures of their own."""
        names = [t.name for t in self.themes.themes]
        names += [s.name for t in self.themes.themes for s in t.strategies]
        names += [a.title for a in self.session.agenda] + [g.name for g in self.session.groups]
        names += [found.name for found in self.session.lenses]
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "")
        return text


def speaks(cue: str, said: list[str]) -> bool:
    asked = re.findall(r"\w+", fold(cue))
    for start in range(len(said) - len(asked) + 1 if asked else 0):
        here = said[start : start + len(asked)]
        last = here[-1].startswith(asked[-1]) if cue.strip().endswith("*") else here[-1] == asked[-1]
        if here[:-1] == asked[:-1] and last:
            return True
    return False


def statements(result: Synthesis):
    return [(section, statement) for section in result.sections for statement in section.statements]


# -- the samples, in every language -----------------------------------------------------------------


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_statement_rests_on_notes_that_are_there(sample, language):
    result = synthesise(*sample, language=language)
    ids = {n.id for n in result.themes.notes}
    found = statements(result)
    assert len(found) > 30
    assert len({s.key for _, s in found}) == len(found)
    for section, statement in found:
        assert statement.supported, statement.key
        assert set(statement.note_ids) <= ids
        assert len(set(statement.note_ids)) == len(statement.note_ids)
        assert statement.key.startswith(section.key + "/")
        assert statement.by is Hand.MACHINE
        assert statement.text == statement.drafted
        assert not re.search(r"[{}]|\bNone\b|  ", statement.text), statement.text
        assert statement.text[-1] in ".?!"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_figure_is_the_one_counted_again(sample, language):
    result = synthesise(*sample, language=language)
    recount = Recount(result)
    for _, statement in statements(result):
        figures, evidence = recount.figures(statement.key)
        said = {int(n) for n in re.findall(r"\d+", recount.without_names(statement.text))}
        assert said <= figures, (statement.key, statement.text, figures)
        assert set(statement.note_ids) <= evidence, statement.key
        if statement.key.endswith("/heard") or statement.key.endswith(("/parked", "/questions")):
            assert set(statement.note_ids) == evidence, statement.key
            assert len(evidence) in said or len(evidence) == 1, statement.text


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_statement_passes_its_own_check(sample, language):
    session, themes = sample
    result = synthesise(session, themes, language=language)
    names = [t.name for t in themes.themes] + [s.name for t in themes.themes for s in t.strategies]
    names += [found.name for found in session.lenses] + [a.title for a in session.agenda]
    for _, statement in statements(result):
        assert problems(statement, session, names) == (), statement.text


def test_the_figures_do_not_depend_on_the_language(sample):
    by_language = [synthesise(*sample, language=language) for language in LANGUAGES]
    keys = [[s.key for _, s in statements(r)] for r in by_language]
    assert keys[0] == keys[1] == keys[2]
    assert by_language[0].coverage == by_language[1].coverage
    assert by_language[0].initiatives == by_language[2].initiatives


def test_the_same_session_gives_the_same_text(sample):
    assert synthesise(*sample).sections == synthesise(*sample).sections


# -- any session ------------------------------------------------------------------------------------


@given(st.data(), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=120, deadline=None)
def test_any_session_is_read_with_every_statement_on_its_notes(data, language):
    session = data.draw(sessions())
    themes = data.draw(theme_sets(session.counted_notes)).with_notes(session.counted_notes)
    result = synthesise(session, themes, language=language)
    for _, statement in statements(result):
        assert statement.supported, statement.key
    recount = Recount(result)
    for _, statement in statements(result):
        if statement.key.endswith(("/heard", "/parked", "/questions")):
            figures, evidence = recount.figures(statement.key)
            assert set(statement.note_ids) == evidence
            assert len(evidence) in figures


# -- single sentences -------------------------------------------------------------------------------


def small(**more) -> Session:
    notes = tuple(
        Note(
            id=f"n{i}", ref=f"N{i:03d}", text=f"nota {i}", group="ab"[i % 2], table=f"Mesa {i}", activity="c"
        )
        for i in range(1, 7)
    )
    return Session(
        **{
            "id": "s",
            "title": "Taller",
            "groups": (Group(id="a", name="Norte"), Group(id="b", name="Sur")),
            "agenda": (Activity(id="c", title="Charla", kind=ActivityKind.TALK, day=2),),
            "notes": notes,
            **more,
        }
    )


def themed(session: Session) -> ThemeSet:
    empty = ThemeSet(notes=()).with_notes(session.counted_notes)
    return empty.create_theme("Agua", ["n1", "n3", "n5"]).create_theme("Luz", ["n2", "n4"])


def test_a_theme_heard_in_one_group_says_which():
    result = synthesise(small(), themed(small()))
    local = {s.key: s.text for _, s in statements(result) if "local" in s.key}
    assert local.keys() == {"summary/local-t1", "summary/local-t2"}
    assert "«Agua»" in local["summary/local-t1"]
    assert "Sur" in local["summary/local-t1"]
    assert "Norte" in local["summary/local-t2"]
    absent = {s.key: s.text for _, s in statements(result) if "absent" in s.key}
    assert "Norte" in absent["theme:t1/absent"]


def with_strategies(*sizes: int) -> tuple[Session, ThemeSet]:
    """One theme whose strategies have so many notes."""
    notes = tuple(Note(id=f"n{i}", ref=f"N{i}", text=f"nota {i}") for i in range(1, sum(sizes) + 1))
    session = Session(id="s", title="Taller", notes=notes)
    themes = ThemeSet(notes=()).with_notes(notes).create_theme("Agua", [n.id for n in notes])
    rest = iter(notes)
    for number, size in enumerate(sizes, start=1):
        themes = themes.create_strategy("t1", f"Vía {number}", [next(rest).id for _ in range(size)])
    return session, themes


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize(
    ("sizes", "first"),
    [((2, 1), {1}), ((1, 2, 2), {2, 3}), ((2, 2), {1, 2}), ((1, 1, 1, 1, 0), {1, 2, 3, 4})],
)
def test_strategies_that_tie_are_all_told_and_no_other(language, sizes, first):
    result = synthesise(*with_strategies(*sizes), language=language)
    found = next(s for _, s in statements(result) if s.key == "theme:t1/strongest")
    assert {int(n) for n in re.findall(r"Vía (\d)", found.text)} == first
    assert len(found.note_ids) == max(sizes) * len(first)


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ((4, 3, 2, 1), [4, 3, 2]),
        ((4, 3, 2, 2), [4, 3]),
        ((3, 2, 2, 2), [3]),
        ((2, 2, 2, 2, 1), [2, 2, 2, 2]),
        ((1, 1), [1, 1]),
    ],
)
def test_a_lens_names_the_themes_where_it_was_heard_most_without_cutting_a_tie(sizes, told):
    notes = tuple(Note(id=f"n{i}", ref=f"N{i}", text="un sensor") for i in range(1, sum(sizes) + 1))
    session = Session(
        id="s", title="Taller", notes=notes, lenses=(Lens(id="smart", name="Smart", cues=("sensor",)),)
    )
    themes, rest = ThemeSet(notes=()).with_notes(notes), iter(notes)
    for number, size in enumerate(sizes, start=1):
        themes = themes.create_theme(f"Tema {number}", [next(rest).id for _ in range(size)])
    result = synthesise(session, themes, language="es")
    found = next(s for _, s in statements(result) if s.key == "lens:smart/themes")
    assert [int(n) for n in re.findall(r"\((\d)\)", found.text)] == told
    assert len(found.note_ids) == sum(told)


def test_an_empty_theme_says_nothing_without_notes():
    session = small(notes=())
    result = synthesise(session, ThemeSet(notes=()).create_theme("Vacío"))
    assert statements(result) == []
    session = small()
    result = synthesise(session, themed(session).create_theme("Vacío"))
    assert result.section("theme:t3").statements == ()


def test_hidden_notes_are_in_no_figure():
    session = small()
    hidden = replace(session.notes[0], standing=Standing.HIDDEN)
    fewer = replace(session, notes=(hidden, *session.notes[1:]))
    result = synthesise(fewer, themed(session).with_notes(fewer.counted_notes))
    assert result.overall.notes == 5
    assert not any("n1" in s.note_ids for _, s in statements(result))
    assert result.set_aside(Standing.HIDDEN) == (hidden,)


def test_a_synthesis_over_other_notes_cannot_be_made():
    session = small()
    with pytest.raises(InputError) as refused:
        synthesise(session, ThemeSet(notes=()).with_notes(session.notes[1:]))
    assert (refused.value.code, refused.value.params["id"]) == ("session_inconsistent", "n1")


def test_a_language_nobody_speaks_is_refused():
    with pytest.raises(UnknownPlugin):
        synthesise(small(), themed(small()), language="tlh")


def test_a_frame_has_a_row_for_each_theme_with_its_groups():
    frame = synthesise(small(), themed(small())).to_frame()
    assert list(frame.columns) == [
        "theme",
        "notes",
        "authors",
        "groups_heard",
        "tables_heard",
        "Norte",
        "Sur",
    ]
    assert frame.loc[0].tolist() == ["Agua", 3, 0, 1, 3, 0, 3]


def test_notes_under_every_lens_are_told():
    lenses = (Lens(id="l1", name="Par", cues=("2", "4")), Lens(id="l2", name="Cuatro", cues=("4", "5")))
    session = small(lenses=lenses)
    result = synthesise(session, themed(session), language="en")
    found = {s.key: s for _, s in statements(result)}
    assert found["summary/lenses"].note_ids == ("n4",)
    assert found["lens:l1/notes"].note_ids == ("n2", "n4")
    assert {"2", "6"} <= set(found["lens:l1/notes"].text.split())
    assert found["lens:l1/themes"].note_ids == ("n2", "n4")


# -- people's own words -----------------------------------------------------------------------------


def with_text(text: str, key: str = "theme:t1/heard", replaces: str | None = None, **more) -> Synthesis:
    session = small()
    drafted = {s.key: s.text for _, s in statements(synthesise(session, themed(session)))}
    own = DraftText(
        key=key,
        language="es",
        text=text,
        replaces=drafted.get(key, "") if replaces is None else replaces,
        **more,
    )
    return synthesise(session, themed(session), texts={(own.key, own.language): own})


def test_a_persons_words_stand_in_place_of_the_drafted_ones():
    found = {s.key: s for _, s in statements(with_text("El agua importa.", note_ids=("n1",)))}
    statement = found["theme:t1/heard"]
    assert (statement.text, statement.by, statement.note_ids) == ("El agua importa.", Hand.PERSON, ("n1",))
    assert statement.drafted
    assert statement.drafted != statement.text
    assert not statement.outdated


def test_a_persons_words_are_marked_when_the_facts_have_moved():
    statement = {s.key: s for _, s in statements(with_text("Era así.", replaces="Antes decía otra cosa."))}
    assert statement["theme:t1/heard"].outdated


def test_an_empty_text_strikes_the_statement_out():
    result = with_text("")
    assert "theme:t1/heard" not in {s.key for _, s in statements(result)}
    assert "theme:t2/heard" in {s.key for _, s in statements(result)}


def test_a_statement_of_ones_own_comes_last_in_its_section():
    result = with_text("También esto.", key="theme:t2/own-1", note_ids=("n2",))
    last = result.section("theme:t2").statements[-1]
    assert (last.text, last.by, last.drafted, last.outdated) == ("También esto.", Hand.PERSON, "", False)
    assert all(s.key != "theme:t2/own-1" for s in result.section("theme:t1").statements)


def test_words_in_one_language_leave_the_others_alone():
    session = small()
    own = DraftText(key="theme:t1/heard", language="es", text="Propio.")
    english = synthesise(session, themed(session), language="en", texts={(own.key, own.language): own})
    assert all(s.by is Hand.MACHINE for _, s in statements(english))
