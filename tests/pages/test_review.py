"""Review: sentences with figures, people's word on lenses, and the same numbers as everywhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from voted import SAMPLES, grouped, reviewed

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.exporter.material import Material
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import Table
from synthesis.services.changes import change
from synthesis.services.reporting import synthesis_of
from synthesis.services.sessions import open_sample

PARTS = ("coverage", "lenses", "agreement", "priorities", "participation", "pictures")


def sample(room, name: str = "agenda_digital_2028") -> str:
    """A sample, grouped, with its votes held."""
    found = open_sample(room.ws, LOCAL_ORGANISER, name).session.id
    session, themes = grouped(name)

    def edit(workshop):
        here = replace(workshop.session, agenda=session.agenda)
        return replace(workshop, session=here, themes=themes, review=reviewed(here, themes))

    change(room.ws, LOCAL_ORGANISER, found, "notes_grouped", edit)
    return found


def part(screen, name: str):
    screen.app.segmented_control(key="review_part").set_value(name)
    return screen.run()


def read(screen) -> str:
    return " ".join(screen.text.split())


def test_without_themes_the_page_leads_to_them(show, room, language):
    screen = show("review", room.held(), language)
    assert screen.words("review_no_themes") in screen.text
    assert screen.labels() == [screen.words("review_to_themes")]


def test_without_lenses_and_votes_each_part_says_what_to_do(show, room, language):
    screen = show("review", room.themed(), language)
    assert screen.words("lens_none") in part(screen, "lenses").text
    assert screen.words("why_no_votes") in part(screen, "agreement").text
    assert screen.words("priorities_none") in part(screen, "priorities").text
    assert screen.words("saturation_title") in part(screen, "participation").text
    assert screen.words("doc_chart_empty") not in part(screen, "pictures").text
    assert screen.words("chart_map_empty") in screen.text


@pytest.mark.parametrize("name", SAMPLES)
def test_the_page_the_document_and_the_tables_say_the_same(show, room, name):
    """Notes, groups, tables, strategies, lenses, votes: one number each, wherever it stands."""
    found = sample(room, name)
    screen = show("review", found, "en")
    result = synthesis_of(room.ws, LOCAL_ORGANISER, found, "en")
    say, text = screen.words, read(screen)
    themes, strategies = result.to_frame("themes"), result.to_frame("strategies")
    report = build_report(result)
    tables = [block for block in report.blocks if isinstance(block, Table)]
    for i, theme in enumerate(result.themes.themes):
        row, presence = themes.iloc[i], result.figures.presence[theme.id]
        assert (row.theme, row.notes) == (theme.name, presence.heard.notes)
        assert (row.groups_heard, row.tables_heard) == (
            presence.heard.groups_heard,
            presence.heard.tables_heard,
        )
        assert say("heard_notes", notes=int(row.notes), of=result.overall.notes) in text
        heard = say("heard_groups", groups=int(row.groups_heard), of=len(result.session.groups))
        seats = say("heard_tables", tables=int(row.tables_heard), of=len(result.overall.by_table))
        assert f"{heard} · {seats}" in text
        voices = Material(result).heard(result.coverage[theme.id])
        assert any(voices in str(block) for block in report.blocks), theme.name
    for row in strategies.itertuples():
        strategy = next(s for t in result.themes.themes for s in t.strategies if s.name == row.strategy)
        assert row.notes == result.figures.presence[strategy.id].heard.notes
        assert row.notes == len(result.themes.notes_in(row.theme, strategy.id))
        assert say("heard_notes", notes=row.notes, of=result.overall.notes) in text
    for lens in result.session.lenses:
        reading = result.figures.lenses[lens.id]
        assert reading.notes == result.lens_notes[lens.id]
        lenses = result.to_frame("lenses")
        parked = sum(1 for note in result.themes.parked if note.id in reading.notes)
        assert lenses[lenses.lens == lens.name].notes.sum() + parked == len(reading.notes)
        words = say("doc_lens_heard", part=len(reading.notes), whole=len(result.themes.notes))
        assert any(words in str(block) for block in report.blocks)
        screen_count = f"{lens.name}: {len(reading.notes)} of {len(result.themes.notes)} notes"
        part(screen, "lenses")
        screen.app.segmented_control(key="lens_chosen").set_value(lens.id)
        assert screen_count in read(screen.run())
    matrix = next(t for t in tables if t.caption == say("doc_lens_matrix"))
    cells = {(cell.theme, cell.lens): cell for cell in result.figures.matrix}
    for theme, line in zip(result.themes.themes, matrix.rows, strict=True):
        told = [Material(result).out_of(c.notes, c.of) for (t, _), c in cells.items() if t == theme.id]
        assert [cell.text for cell in line[1:]] == told
    ranked = result.to_frame("priorities")
    text = read(part(screen, "priorities"))
    for row in ranked[ranked["rank"] == 1].itertuples():
        score = say.number(row.score)
        assert say("priorities_item", rank=1, name=row.item, score=score, voters=row.voters) in text
    frames = [element.value for element in screen.app.dataframe]
    assert any(len(frame) == len(ranked) for frame in frames)
    saturation = dict(result.to_frame("saturation").itertuples(index=False))
    text = read(part(screen, "participation"))
    run, fresh = int(saturation["last_notes"]), int(saturation["new_strategies_in_them"])
    assert say("saturation_run", fresh=fresh, run=run) in text


def test_a_note_is_confirmed_or_refused_and_an_undo_takes_it_back(show, room, language):
    found = sample(room)
    screen = show("review", found, language)
    part(screen, "lenses")
    before = synthesis_of(room.ws, LOCAL_ORGANISER, found).figures.lenses["inteligente"]
    screen.click("lens_yes_0").click("lens_no_0")
    after = synthesis_of(room.ws, LOCAL_ORGANISER, found).figures.lenses["inteligente"]
    first, second = (one.thing for one in before.suggested[:2])
    assert first in after.confirmed
    assert second in after.refused
    assert second not in after.notes
    assert len(after.suggested) <= len(before.suggested)
    screen.click("undo")
    again = synthesis_of(room.ws, LOCAL_ORGANISER, found).figures.lenses["inteligente"]
    assert second not in again.refused


def test_a_side_of_a_lens_is_chosen_and_an_undo_takes_it_back(show, room):
    found = sample(room)
    screen = part(show("review", found), "lenses")

    def sides():
        return next(p for p in screen.app.pills if p.key.startswith("facets_"))

    side = sides().options[0]
    sides().set_value([side.replace("\\", "")])
    screen.run()
    marks = room.read(found).review.lens_marks
    assert [mark.facets for mark in marks.values() if mark.facets] == [(side.replace("\\", ""),)]
    assert sides().value == [side.replace("\\", "")]
    screen.click("undo")
    assert sides().value == []
    assert not any(mark.facets for mark in room.read(found).review.lens_marks.values())


def test_what_unites_and_what_divides_is_told_with_its_base(show, room):
    found = sample(room)
    screen = part(show("review", found, "es"), "agreement")
    result = synthesis_of(room.ws, LOCAL_ORGANISER, found)
    agreed = [vote for ground in result.figures.grounds.values() for vote in ground.agreed]
    divided = [vote for ground in result.figures.grounds.values() for vote in ground.divided]
    assert agreed
    assert divided
    assert f"«{agreed[0].name}» tiene acuerdo: 24 de 24" in read(screen)
    assert "Vote dots: «" in read(screen)
    assert "8 de 8" in read(screen)
    assert "0 de 8" in read(screen)


def test_a_tension_is_confirmed_by_a_person_and_taken_away(show, room):
    found = sample(room)
    screen = part(show("review", found, "es"), "agreement")
    asked = [b.key for b in screen.app.button if (b.key or "").startswith("confirm_")]
    assert asked
    screen.click(asked[0])
    tensions = room.read(found).review.tensions
    assert len(tensions) == 1
    assert asked[0] not in [b.key for b in screen.app.button]
    screen.click(f"drop_{next(iter(tensions))}")
    assert not room.read(found).review.tensions
    screen.click(asked[0].replace("confirm_", "refuse_"))
    assert asked[0] not in [b.key for b in screen.app.button]
    (refused,) = room.read(found).review.tensions.values()
    assert not refused.holds
    result = synthesis_of(room.ws, LOCAL_ORGANISER, found)
    assert not any(pair.confirmed for ground in result.figures.grounds.values() for pair in ground.opposed)


@pytest.mark.parametrize("name", PARTS)
def test_names_that_look_like_markup_are_text(show, room, hostile, name):
    found = room.themed(hostile, name="<b>Tema</b>")
    screen = part(show("review", found), name)
    assert "<script" not in screen.html
    assert "<img" not in screen.html
    assert "<b>Tema" not in screen.html


@pytest.mark.parametrize(
    "name", ["map", "coverage", "heard", "themes", "flow", "arrivals", "lenses", "priorities"]
)
def test_every_picture_has_its_sentence_its_table_and_its_file(show, room, language, name):
    screen = part(show("review", sample(room), language), "pictures")
    screen.app.pills(key="picture_chosen").set_value(name)
    screen.run()
    assert screen.words("picture_csv") in [b.label for b in screen.app.get("download_button")]
    assert screen.app.get("plotly_chart")
    frame = screen.app.dataframe[0].value
    assert len(frame)
    assert all("_" not in str(column) for column in frame.columns)
