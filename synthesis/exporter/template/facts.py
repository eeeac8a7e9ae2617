"""What the placeholders of a template are filled with."""

from __future__ import annotations

from datetime import date

from synthesis.exporter.chapters import standing
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line


def facts(material: Material, made_on: date | None) -> dict[str, str]:
    """The text of every placeholder but the body and the logos, in the language of the document."""
    session, say = material.session, material.say
    found = {
        "title": session.title,
        "dates": say.dates(session.starts_on, session.ends_on),
        "venue": session.venue,
        "client": session.client,
        "convenors": say.list(map(one_line, session.convenors)),
        "programme": session.programme,
        "scope": session.scope,
        "purpose": session.purpose,
        "state": standing.state(material),
        "made_on": say.date(made_on) if made_on else "",
        "groups": say.list(one_line(group.name) for group in session.groups),
        "themes": say.list(one_line(theme.name) for theme in material.synthesis.themes.themes),
        "notes": say.number(len(session.counted_notes)),
    }
    return {key: one_line(text) for key, text in found.items()}
