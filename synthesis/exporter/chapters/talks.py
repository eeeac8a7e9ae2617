"""The talks: their key messages, and what people thought on hearing them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.note import Kind
from synthesis.domain.talks import ideas, messages, set_off_by, talk_ids
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Heading, Paragraph, Role, Run


def chapter(material: Material) -> Iterator[Block]:
    """One part per talk of the agenda, then messages of no talk that set ideas off; or nothing."""
    talks = [a for a in material.session.agenda if a.kind is ActivityKind.TALK]
    elsewhere = _elsewhere(material)
    if not talks and not elsewhere:
        return
    yield Heading(text=material.say("doc_talks"), level=1)
    yield material.text("doc_talks_intro")
    for talk in talks:
        yield from _talk(material, talk)
    if elsewhere:
        yield Heading(text=material.say("doc_talk_elsewhere"), level=2)
        yield from _messages(material, elsewhere)


def _elsewhere(material: Material) -> list[str]:
    linked, talks = set_off_by(material.session, material.synthesis.review), talk_ids(material.session)
    return [n.id for n in messages(material.session) if n.id in linked and n.activity not in talks]


def _talk(material: Material, talk: Activity) -> Iterator[Block]:
    say = material.say
    yield Heading(text=talk.title, level=2)
    about = (one_line(talk.speaker), say("doc_day", day=talk.day), one_line(talk.starts_at))
    yield Paragraph(runs=(Run(" · ".join(part for part in about if part)),), role=Role.VOICES)
    heard = [note for note in material.synthesis.themes.notes if note.activity == talk.id]
    if not heard:
        yield material.text("doc_talk_silent")
    parts = {Kind.KEY_MESSAGE: "doc_key_messages", Kind.REFLECTION: "doc_reflections"}
    for kind, title in parts.items():
        notes = [note.id for note in heard if note.kind is kind]
        if notes:
            yield Heading(text=say(title), level=3, listed=False)
            yield from _messages(material, notes)
    others = [note.id for note in heard if note.kind not in parts]
    linked = set_off_by(material.session, material.synthesis.review)
    yield from _messages(material, [note_id for note_id in others if note_id in linked])
    plain = [note_id for note_id in others if note_id not in linked]
    line = material.references(say("doc_talk_others", n=len(plain)), plain)
    if line:
        yield line


def _messages(material: Material, note_ids: Sequence[str]) -> Iterator[Block]:
    """Messages in their own words, each that set ideas off followed by these and where they ended."""
    linked = set_off_by(material.session, material.synthesis.review)
    plain: list[str] = []
    for note_id in note_ids:
        plain.append(note_id)
        if note_id in linked:
            yield from material.listed(plain)
            yield from _set_off(material, linked[note_id])
            plain = []
    yield from material.listed(plain)


def _set_off(material: Material, found: Sequence[str]) -> Iterator[Block]:
    say = material.say
    whole = len(ideas(material.session))
    line = material.references(say("doc_talk_set_off", part=len(found), whole=whole), found)
    if line:
        yield line
    ended = Counter(_where(material, note_id) for note_id in found)
    places = say.list(say("doc_talk_place", place=place, n=n) for place, n in ended.items())
    yield material.text("doc_talk_ended", Role.SMALL, places=places)


def _where(material: Material, note_id: str) -> str:
    """Theme and strategy of an idea with the number people cite them by."""
    row, place = material.rows[note_id], material.synthesis.themes.placements[note_id]
    names = " › ".join(one_line(name) for name in (row.theme, row.strategy) if name)
    number = material.numbers.get(place.strategy or place.theme or "", "")
    return f"{number} {names}" if names else material.say("doc_talk_nowhere")
