"""What the words of the document mean, with each word in the three languages."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Heading, Table
from synthesis.i18n import LANGUAGES, words

TERMS = ("note", "theme", "strategy", "initiative", "lens", "group", "coverage", "parked", "evidence")


def chapter(material: Material) -> Iterator[Block]:
    """The same terms in every document, then the lenses of this one; nothing while there are no notes."""
    if not material.counted:
        return
    say = material.say
    others = [language for language in LANGUAGES if language != say.language]
    rows = [
        (
            Cell(say(f"doc_term_{term}")),
            Cell(say(f"doc_term_{term}_means")),
            *(Cell(words(language)(f"doc_term_{term}"), language=language) for language in others),
        )
        for term in TERMS
    ]
    rows += [
        (Cell(one_line(lens.name)), Cell(" ".join(lens.questions) or "—"), *(Cell("—") for _ in others))
        for lens in material.session.lenses
    ]
    yield Heading(text=say("doc_glossary"), level=1)
    yield Table(
        caption=say("doc_glossary_table"),
        description=say("doc_glossary_alt"),
        head=(say("doc_term"), say("doc_term_means"), *map(material.language_name, others)),
        rows=tuple(rows),
        widths=(2, 5.2, *(1.5 for _ in others)),
    )
