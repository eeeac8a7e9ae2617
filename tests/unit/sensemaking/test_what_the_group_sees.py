"""Coverage, lenses, tensions, priorities, participation and the map, on boards counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import exp, hypot, log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from voted import SAMPLES, grouped, reviewed

from synthesis.domain.activity import Ballot, Method, VotedOn
from synthesis.domain.figures import Alone, Spread
from synthesis.domain.lens import Lens
from synthesis.domain.note import Kind, Note
from synthesis.domain.review import LensMark, Review, Tally, Tension
from synthesis.domain.session import Group, Session
from synthesis.domain.theme import Placement, Run, Strategy, Theme, ThemeSet
from synthesis.domain.vote import Cast, Share, by_group, pairwise, tally
from synthesis.errors import InputError
from synthesis.sensemaking.coverage import minorities, presences, representation, shared_support
from synthesis.sensemaking.lenses import matrix, read_lenses, under_every, under_none
from synthesis.sensemaking.nearness import theme_map
from synthesis.sensemaking.opposing import opposed, opposing
from synthesis.sensemaking.participation import arrivals, chao1, gini, good_turing, in_time, participation
from synthesis.sensemaking.priorities import equal_shares, schulze_wins
from synthesis.sensemaking.reading import synthesise

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
GROUPS = tuple(Group(id=name, name=name.title()) for name in ("a", "b"))


def board(*homes: str, **each) -> tuple[Session, ThemeSet]:
    """Notes n0, n1, …, each in the strategy it is told ("s1" in "t1", "s2" in "t2"; "" is parked).

    `each` gives lists of fields of the notes, by name.
    """
    notes = tuple(
        Note(
            id=f"n{i}",
            ref=f"N{i:03d}",
            **{
                "text": "x",
                **{name: values[i] for name, values in each.items() if name not in ("like", "stack")},
            },
        )
        for i in range(len(homes))
    )
    places = {}
    for i, home in enumerate(homes):
        more = {name: each[name][i] for name in ("like", "stack") if name in each}
        theme = f"t{home[1:2]}" if home else None
        places[f"n{i}"] = Placement(note_id=f"n{i}", theme=theme, strategy=home or None, **more)
    used = sorted({home for home in homes if home})
    themes = tuple(
        Theme(id=f"t{n}", name=f"Tema {n}", strategies=tuple(Strategy(id=s, name=s.upper()) for s in own))
        for n, own in ((n, [s for s in used if s[1:2] == n]) for n in sorted({s[1:2] for s in used}))
    )
    session = Session(id="s", title="x", groups=GROUPS, notes=notes)
    return session, ThemeSet(notes=notes, themes=themes, placements=places)


# -- coverage -----------------------------------------------------------------------------------------


def test_the_shared_support_index_by_hand():
    """√(.5 · .125) / .3125 = .8."""
    assert shared_support([0.5, 0.125]) == pytest.approx(0.8)
    assert shared_support([0.3, 0.3, 0.3]) == pytest.approx(1.0)


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=8))
def test_the_index_is_never_above_one(supports):
    expected = exp(sum(map(log, supports)) / len(supports)) / (sum(supports) / len(supports))
    assert shared_support(supports) == pytest.approx(expected)
    assert shared_support(supports) <= 1 + 1e-9


def test_representation_by_hand():
    """A third of the group's notes where a sixth of all notes are: twice."""
    assert representation(2, 6, 4, 24) == pytest.approx(2.0)
    assert representation(0, 0, 4, 24) is None


def test_shared_local_and_one_voice():
    homes = ["s1"] * 4 + ["s2"] * 5 + ["s3"] + [""] * 2
    groups = ["a", "a", "b", "b"] + ["a"] * 5 + ["b"] + ["b"] * 2
    authors = ["Ana", "Eva", "Leo", "Noé", "Ana", "Eva", "Ida", "Ema", "Sol", "Leo", "Pía", "Max"]
    session, themes = board(*homes, group=groups, author=authors)
    found = presences(themes, session)
    assert found["t1"].spread is Spread.SHARED
    assert found["t1"].reach == 1
    assert (found["t2"].spread, found["t2"].local_to) == (Spread.LOCAL, "a")
    assert found["t2"].heard.absent == ("b",)
    assert found["t3"].spread is Spread.ONE_VOICE
    part = found["t2"].parts[0]
    assert (part.voices, part.of, part.support) == (5, 5, 6 / 7)
    assert found["t2"].signed
    assert found["s2"].heard.groups_heard == 1
    assert part.adjusted >= part.p


def test_a_voice_is_a_note_where_few_are_signed():
    session, themes = board("s1", "s1", "s1", group=["a", "a", "b"], author=["Ana", None, None])
    found = presences(themes, session)["t1"]
    assert not found.signed
    assert [part.voices for part in found.parts] == [2, 1]


def test_one_author_many_notes_is_one_voice():
    session, themes = board("s1", "s1", "s1", group=["a"] * 3, author=["Ana", "ANA", " ana"])
    assert presences(themes, session)["t1"].spread is Spread.ONE_VOICE


@pytest.mark.parametrize(
    ("authors", "groups", "one"),
    [
        (["Ana"], ["a"], True),
        ([None], ["a"], True),
        (["Ana", "Ana"], ["a", "b"], True),
        (["Ana", None], ["a", "a"], False),  # who wrote the other is not known
        ([None, None], ["a", "a"], False),
        (["Ana", "Eva"], ["a", None], False),  # somebody of no group is somebody
    ],
)
def test_one_voice_means_the_same_in_figures_and_in_the_text(authors, groups, one):
    others = ["Leo", "Noé", "Ida", "Ema"]
    homes = ["s1"] * len(authors) + ["s12"] * 4
    session, themes = board(*homes, author=authors + others, group=[*groups, "a", "a", "b", "b"])
    result = synthesise(session, themes, language="en")
    assert result.coverage["s1"].one_voice is one
    assert (result.figures.presence["s1"].spread is Spread.ONE_VOICE) is one
    said = [s.key for section in result.sections for s in section.statements]
    assert ("theme:t1/once" in said) is one


def test_without_groups_nothing_is_called_shared():
    session, themes = board("s1", "s1")
    found = presences(themes, replace(session, groups=()))["t1"]
    assert (found.spread, found.index) == (Spread.UNKNOWN, None)


def test_ideas_of_few_are_listed_once_under_the_least_company():
    homes = ["s1", "s1", "s2", "s2", "s3", "s3", ""]
    _, themes = board(
        *homes,
        group=["a", "a", "a", "a", "a", "b", "b"],
        table=["1", "1", "1", "2", "1", "2", "2"],
        author=["Ana", "Ana", "Ana", "Eva", "Ana", "Leo", "Leo"],
    )
    found = [(one.why, one.strategy, one.who) for one in minorities(themes)]
    assert found == [
        (Alone.GROUP, "s2", "a"),
        (Alone.AUTHOR, "s1", ""),
        (Alone.APART, None, ""),
    ]


# -- lenses -------------------------------------------------------------------------------------------

SMART = Lens(id="smart", name="Smart", cues=("sensor*",), facets=("Planificación y coordinación", "Fondos"))
JOINT = Lens(id="joint", name="Joint", cues=("juntos",))


def marked(*marks: tuple[str, bool], lens: str = "smart", **more) -> dict[str, LensMark]:
    made = [LensMark(lens=lens, thing=thing, speaks=speaks, **more) for thing, speaks in marks]
    return {mark.id: mark for mark in made}


def test_a_person_wins_over_a_cue_both_ways():
    _, themes = board("s1", "s1", "s1", text=["sensores", "un sensor", "nada"])
    marks = marked(("n0", False), ("n2", True))
    found = read_lenses([SMART], themes, marks)["smart"]
    assert found.notes == ("n1", "n2")
    assert (found.confirmed, found.refused) == (("n2",), ("n0",))
    assert [(one.thing, one.cues) for one in found.suggested] == [("n1", ("sensor*",))]


def test_notes_alike_are_suggested_when_most_of_their_neighbours_are_confirmed():
    like = [("n1", "n2"), (), (), ("n1", "n2", "n4"), ()]
    _, themes = board(*["s1"] * 5, text=["x"] * 5, like=like)
    both = read_lenses([SMART], themes, marked(("n1", True), ("n2", True)))["smart"]
    assert [(one.thing, one.like) for one in both.suggested] == [("n0", ("n1", "n2")), ("n3", ("n1", "n2"))]
    half = read_lenses([SMART], themes, marked(("n1", True), ("n2", False)))["smart"]
    assert not half.suggested
    one = read_lenses([SMART], themes, marked(("n1", True)))["smart"]
    assert not one.suggested


def test_one_confirmed_note_speaks_for_its_own_stack():
    _, themes = board("s1", "s1", text=["x", "x"], like=[("n1",), ()], stack=["n0", "n0"])
    found = read_lenses([SMART], themes, marked(("n1", True)))["smart"]
    assert [one.thing for one in found.suggested] == ["n0"]


def test_a_strategy_is_suggested_by_half_its_notes_and_decided_by_people():
    _, themes = board("s1", "s1", "s2", "s2", "s2", text=["sensor", "x", "sensor", "x", "x"])
    found = read_lenses([SMART], themes, {})["smart"]
    assert [(one.thing, one.notes) for one in found.suggested_strategies] == [("s1", 1)]
    told = read_lenses([SMART], themes, marked(("s1", False), ("s2", True)))["smart"]
    assert (told.strategies, told.refused_strategies, told.suggested_strategies) == (("s2",), ("s1",), ())


def test_facets_are_a_persons_and_hinted_by_words():
    _, themes = board("s1", "s1", text=["sensor y calendario de obras", "sensor"])
    marks = marked(("n1", True), facets=("Fondos",))
    found = read_lenses([SMART], themes, marks)["smart"]
    assert found.facets == {"Planificación y coordinación": (), "Fondos": ("n1",)}
    assert found.facet_hints == {"n0": ("Planificación y coordinación",)}


def test_every_lens_none_and_the_matrix():
    _, themes = board("s1", "s1", "s2", "", text=["sensor juntos", "juntos", "x", "sensor"])
    found = read_lenses([SMART, JOINT], themes, marked(("n0", True)))
    assert under_every(found, themes) == (("n0",), ("s1",))
    assert under_none(found, themes) == ("n2",)
    cells = {(c.theme, c.lens): (c.notes, c.confirmed, c.of) for c in matrix(themes, found)}
    assert cells[("t1", "smart")] == (1, 1, 2)
    assert cells[("t1", "joint")] == (2, 0, 2)
    assert cells[("t2", "joint")] == (0, 0, 1)


# -- tensions -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "language", "cue"),
    [
        ("cerrar la plaza central de noche", "abrir la plaza central de noche", "es", "cerrar"),
        ("no queremos cámaras en las plazas", "más cámaras en todas las plazas", "es", "no"),
        ("ban cars on the bridge", "allow cars on the bridge", "en", "ban"),
        ("não queremos câmeras nas praças", "câmeras nas praças já", "pt", "não"),
        ("más buses de noche al centro", "más buses de noche al centro cívico", "es", ""),
        ("no queremos cámaras", "mejores veredas", "es", ""),
        ("we should not rename the square", "we should rename the square, and soon", "en", "not"),
        ("dogs should not be allowed in the market hall", "dogs in the market hall, why ever", "en", "not"),
        ("más horas de riego en verano", "menos horas de riego en verano", "es", "menos"),
        # a lack, a condition, what somebody tells, a question, an evil that both want less of
        ("no hay cámaras en las plazas", "cámaras en las plazas", "es", ""),
        ("rampa que no termine en la esquina del poste", "rampa en la esquina del poste", "es", ""),
        ("si no se cuida la plaza, nadie irá", "que se cuide la plaza", "es", ""),
        ("¿por qué no se abre la biblioteca el domingo?", "la biblioteca se abre el domingo", "es", ""),
        ("reducir el ruido del bar", "el ruido del bar de noche", "es", ""),
        ("not only lights in the park", "lights in the park", "en", ""),
        # both are against it
        ("no se debe cerrar la biblioteca", "no cerrar la biblioteca del barrio", "es", ""),
        # one is against ending what the other wants
        ("we should not close the swimming pool", "the swimming pool should stay", "en", ""),
        ("we should not close the swimming pool", "close the swimming pool", "en", "close"),
        # the same words about other things
        ("no al cambio de nombre de la calle Sur", "pedimos el cambio de horario de la piscina", "es", ""),
    ],
)
def test_opposite_notes_are_asked_about(one, other, language, cue):
    notes = [Note(id=str(i), text=text, language=language) for i, text in enumerate((one, other))]
    assert opposing(*notes)[1] == cue


def test_a_confirmed_tension_is_not_asked_again():
    text = ["cerrar la plaza central", "abrir la plaza central"]
    _, themes = board("s1", "s1", text=text, language=["es", "es"], like=[("n1",), ("n0",)])
    (asked,) = opposed(themes, [])
    assert (asked.one, asked.other, asked.confirmed) == (("n0",), ("n1",), "")
    tension = Tension(id="x", theme="t1", one=("n0",), other=("n1", "gone"))
    (kept,) = opposed(themes, [tension])
    assert (kept.confirmed, kept.other) == ("x", ("n1",))


# -- votes --------------------------------------------------------------------------------------------


def test_schulze_of_his_own_example():
    """Schulze (2011), example 1: 45 voters, E before A, C, B, D."""
    ballots = {
        "ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8,
    }  # fmt: skip
    casts = [
        Cast(marks={item: {"place": place} for place, item in enumerate(order, 1)})
        for order, times in ballots.items()
        for _ in range(times)
    ]
    before = pairwise(casts, "ABCDE")
    assert (before["A"]["B"], before["A"]["C"]) == (20, 26)
    wins = schulze_wins("ABCDE", before)
    assert sorted(wins, key=lambda item: -wins[item]) == ["E", "A", "C", "B", "D"]


def test_equal_shares_of_an_example_worked_by_hand():
    """Six voters, three choices: half a choice each.

    Four give A 4, B 3 and D 3 dots, two give C their 5. By dots A 16, B 12, D 12, C 10: nothing for the two.
    Each dot for A costs 1/16, so the four pay 1/4; then each for B 1/12, and they pay their last 1/4;
    then each for C 1/10, and the two pay 1/2, all they have. D, as dear as B and named after it, is left.
    """
    ballots = [{"A": 4, "B": 3, "D": 3}] * 4 + [{"C": 5}] * 2
    bought = equal_shares(ballots, "DCBA", 3)
    assert [(share.item, share.payers) for share in bought] == [("A", 4), ("D", 4), ("C", 2)]
    assert [share.item for share in equal_shares(ballots, "ABCD", 3)] == ["A", "B", "C"]
    assert equal_shares(ballots[::-1], "ABCD", 3) == equal_shares(ballots, "ABCD", 3)
    # with two choices, a third each: the two cannot pay for C, and the four have a twelfth left each
    assert [share.item for share in equal_shares(ballots, "ABCD", 2)] == ["A"]
    # whoever gave many dots pays no more than they have: 1/2 of 4/5, and the other the rest of theirs
    assert equal_shares([{"A": 4}, {"A": 1}], "A", 1) == (Share(item="A", payers=2),)
    # who has nothing left pays nothing: A costs its first backer all they had
    alone = equal_shares([{"A": 5, "B": 1}, {"B": 1}, {"B": 1}], "AB", 3)
    assert [(share.item, share.payers) for share in alone] == [("A", 1), ("B", 2)]
    assert equal_shares([], "A", 3) == equal_shares([{}], "A", 3) == ()


@pytest.mark.parametrize("seed", range(20))
def test_no_share_is_overspent_and_a_group_of_one_mind_gets_its_part(seed):
    chance = Random(seed)
    seats, voters = chance.randint(1, 6), chance.randint(6, 40)
    of_one_mind = -(-voters // seats)
    ballots = [{"own": chance.randint(1, 5)} for _ in range(of_one_mind)]
    ballots += [
        {item: chance.randint(1, 5) for item in chance.sample("abcdefgh", 3)}
        for _ in range(voters - of_one_mind)
    ]
    chance.shuffle(ballots)
    bought = [share.item for share in equal_shares(ballots, ["own", *"abcdefgh"], seats)]
    assert "own" in bought
    assert len(bought) == len(set(bought)) <= seats
    assert all(any(ballot.get(item) for ballot in ballots) for item in bought)


def test_what_is_left_out_of_an_order_comes_last():
    casts = [Cast(marks={"a": {"place": 1}})]
    assert pairwise(casts, ["a", "b", "c"]) == {"a": {"b": 1, "c": 1}}


def views(*each: tuple[str, int, int, int]) -> Tally:
    """A vote by views on s1: for each group how many agree, disagree and are not sure."""
    casts = [
        Cast(marks={"t1/s1": {"view": view}}, group=group)
        for group, *counts in each
        for view, count in zip((1, 2, 3), counts, strict=True)
        for _ in range(count)
    ]
    counts = tally(casts, Ballot(method=Method.VIEWS), ["t1/s1"])
    return Tally(
        id="v",
        method=Method.VIEWS,
        on=VotedOn.STRATEGIES,
        counts=counts,
        names={"t1/s1": "S1"},
        voters=len(casts),
        groups=by_group(casts),
    )


def ground_of(*each: tuple[str, int, int, int]):
    session, themes = board("s1", "s1", group=["a", "b"], kind=[Kind.QUESTION, Kind.IDEA])
    review = Review(tallies={"v": views(*each)}) if each else Review()
    return synthesise(session, themes, review=review).figures.grounds["t1"]


def test_what_unites_and_what_divides():
    agreed = ground_of(("a", 8, 0, 0), ("b", 7, 1, 0))
    assert agreed.agreed[0].consensus == pytest.approx((9 / 10) * (8 / 10))
    assert (agreed.no_agreement, agreed.no_division) == ("", "why_no_division")
    divided = ground_of(("a", 8, 0, 0), ("b", 0, 8, 0))
    assert divided.divided[0].between == 1.0
    assert (divided.no_agreement, divided.no_division) == ("why_no_agreement", "")
    open_one = ground_of(("a", 2, 1, 4), ("b", 2, 2, 2))
    assert open_one.unsure[0].unsure == 6
    assert open_one.questions == ("n0",)


def test_why_nothing_qualified():
    assert ground_of().no_agreement == "why_no_votes"
    assert ground_of(("a", 4, 0, 0), ("b", 8, 0, 0)).no_division == "why_few_voters"


# -- participation ------------------------------------------------------------------------------------


def test_good_turing_and_chao1_by_hand():
    """5 ideas in 10 notes, two heard once and one twice: 1 - 2/10; 5 + 2 · 1 / (2 · 2)."""
    counts = (1, 1, 2, 3, 3)
    assert good_turing(counts) == pytest.approx(0.8)
    assert chao1(counts) == pytest.approx(5.5)
    assert (good_turing(()), chao1(())) == (None, None)


def test_gini_by_hand():
    """1, 1, 4: mean difference over all pairs is 2, over twice the mean of 2; times 3/2 for small numbers."""
    counts = [4, 1, 1]
    pairs = sum(abs(a - b) for a in counts for b in counts)
    assert gini(counts) == pytest.approx(pairs / (2 * 3 * 6) * 3 / 2)
    assert gini([2, 2, 2]) == 0
    assert gini([0, 0, 5]) == pytest.approx(1.0)
    assert gini([3]) is None


def test_new_strategies_in_the_order_of_writing():
    """s2 was written before s1, though it came in later."""
    times = [NOON + timedelta(minutes=m) for m in (9, 1, 2, 3)]
    session, themes = board("s1", "s2", "s2", "", written_at=times)
    order = arrivals(themes)
    assert [(one.note, one.strategies) for one in order] == [("n1", 1), ("n2", 1), ("n3", 1), ("n0", 2)]
    found = participation(themes, session, order)
    assert (found.run, found.fresh, found.quiet, found.by_clock) == (4, 2, 0, True)
    assert (found.ideas, found.once) == (3, 2)
    late = [replace(themes.notes[0], written_at=None), *themes.notes[1:]]
    assert in_time(late) == late


def test_nothing_new_in_the_last_forty_notes():
    session, themes = board("s1", *["s2"] * 60)
    found = participation(themes, session, arrivals(themes))
    assert (found.run, found.fresh, found.quiet) == (40, 0, 59)


def test_who_is_silent_is_named():
    session, themes = board("s1", "s1", group=["a", "a"], table=["1", "1"], author=["Ana", "Ana"])
    session = replace(session, tables=("1", "2"))
    found = participation(themes, session, arrivals(themes), joined=3)
    assert (found.silent_groups, found.silent_tables, found.joined) == (("b",), ("2",), 3)
    assert (found.authors, found.gini, found.top) == (1, None, None)


# -- the map, and the tables --------------------------------------------------------------------------


def test_themes_that_share_words_lie_nearer_and_the_map_is_the_same_again():
    text = ["buses paraderos noche", "buses paraderos noche día", "huertos semillas agua"]
    _, themes = board("s1", "s2", "s3", text=text)
    found = theme_map(themes)
    one, two, three = found.places
    assert abs(one.x - two.x) < abs(one.x - three.x)
    assert 0 < found.shown <= 1
    assert theme_map(themes) == found
    assert not found.by_sense
    assert theme_map(ThemeSet(notes=())).places == ()


def test_what_the_grouping_read_goes_before_words_as_long_as_it_knew_every_theme():
    """Middles at 0°, 60° and 120° of a circle: 1 - cos is .5, .5 and 1.5, which no line holds."""
    text = ["buses paraderos noche", "buses paraderos noche día", "huertos semillas agua"]
    _, themes = board("s1", "s2", "s3", text=text)
    alike = {"t1": {"t2": 0.5, "t3": -0.5}, "t3": {"t2": 0.5}}
    read = replace(themes, run=Run(engine="use 1", language="es", alike=alike))
    found = theme_map(read)
    places = {place.theme: (place.x, place.y) for place in found.places}
    assert found.by_sense
    assert hypot(places["t1"][0] - places["t3"][0], places["t1"][1] - places["t3"][1]) == pytest.approx(
        1.5, abs=0.2
    )
    assert abs(places["t1"][0] - places["t2"][0]) == pytest.approx(abs(places["t3"][0] - places["t2"][0]))
    # a theme that people take away leaves the others where they lie; one that they make has words alone
    assert theme_map(read.merge("t1", "t3")).by_sense
    assert theme_map(read.rename("t1", "Otro")) == found
    own = theme_map(read.create_theme("Aparte", ["n2"]))
    assert not own.by_sense
    assert len(own.places) == 4


def test_there_is_no_table_of_that_name():
    session, themes = board("s1")
    with pytest.raises(InputError) as refused:
        synthesise(session, themes).to_frame("nothing")
    assert refused.value.code == "unknown_table"


def test_without_suggestions_the_text_is_the_same_and_confirmed_tensions_stay():
    session, themes = grouped(SAMPLES[0])
    one, other = themes.notes_in(themes.themes[0].id)[:2]
    tension = Tension(id="x", theme=themes.themes[0].id, one=(one.id,), other=(other.id,), about="semáforos")
    review = replace(reviewed(session, themes), tensions={"x": tension})
    whole = synthesise(session, themes, review=review)
    quick = synthesise(session, themes, review=review, suggesting=False)
    assert quick.sections == whole.sections
    told = [pair.confirmed for ground in quick.figures.grounds.values() for pair in ground.opposed]
    assert told == ["x"]
