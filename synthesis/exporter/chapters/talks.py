"""The talks: their key messages, and what people thought on hearing them."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.note import Kind
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Heading, Paragraph, Role, Run


def chapter(material: Material) -> Iterator[Block]:
    """One part per talk of the agenda; nothing when there was none."""
    talks = [a for a in material.session.agenda if a.kind is ActivityKind.TALK]
    if not talks:
        return
    yield Heading(text=material.say("doc_talks"), level=1)
    yield material.text("doc_talks_intro")
    for talk in talks:
        yield from _talk(material, talk)


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
            yield from material.listed(notes)
    others = [note.id for note in heard if note.kind not in parts]
    line = material.references(say("doc_talk_others", n=len(others)), others)
    if line:
        yield line
