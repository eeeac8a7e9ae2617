"""How it was made: the run that grouped the notes, what people decided, and what it cannot say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from synthesis import __version__
from synthesis.domain.note import Standing
from synthesis.domain.quantity import LADDER
from synthesis.domain.theme import Hand
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Bullets, Cell, Heading, Paragraph, Role, Run, Table

_TOLD = {
    "names_proposed_by": "doc_run_names_by",
    "names_that_held": "doc_run_names_held",
    "sent_to": "doc_run_sent_to",
    "beside": "doc_run_beside",
}
"""The parameters that have words of their own."""


def chapter(material: Material) -> Iterator[Block]:
    """In words for everybody, then in figures for whoever wants to make it again."""
    say = material.say
    yield Heading(text=say("doc_method"), level=1)
    yield material.text("doc_method_notes")
    yield from _grouping(material)
    yield material.text("doc_method_drafting")
    accepted = sum(event.action == "wording_accepted" for event in material.synthesis.edits)
    if accepted:
        yield material.text("doc_method_wording", n=accepted)
    yield Heading(text=say("doc_accounts"), level=2, listed=False)
    yield _accounts(material)
    if material.session.notes or material.synthesis.edits:
        yield Heading(text=say("doc_decisions"), level=2, listed=False)
        yield from _decisions(material)
    if any(s.key.endswith("/voices") for section in material.synthesis.sections for s in section.statements):
        yield Heading(text=say("doc_ladder"), level=2, listed=False)
        yield _ladder(material)
    if material.synthesis.themes.run and material.counted:
        yield Heading(text=say("doc_run"), level=2, listed=False)
        yield material.text("doc_run_intro")
        yield _run(material)
        yield _read(material)
    yield Heading(text=say("doc_limits"), level=2, listed=False)
    limits = ("voices", "counts", "silence", "order")
    yield Bullets(items=tuple(material.text(f"doc_limit_{limit}") for limit in limits))
    apart = [one_line(activity.title) for activity in material.session.agenda if activity.confidential]
    if apart:
        yield material.text("doc_limit_confidential", activities=say.list(apart))
    yield Paragraph(runs=(Run(f"{say('doc_imprint_made_with')}: Minga {__version__}"),), role=Role.SMALL)


def _grouping(material: Material) -> Iterator[Block]:
    """Who formed the themes and found their names, and where texts were sent for that."""
    run = material.synthesis.themes.run
    recorded = run.parameters.get("sent_to", "").split(", ") if run else []
    sent_to = ", ".join(dict.fromkeys(filter(None, [*recorded, *material.synthesis.sent_to])))
    if run is None:
        yield material.text("doc_method_by_hand")
        if sent_to:
            yield material.text("doc_method_sent", host=sent_to)
        return
    model = run.parameters.get("names_proposed_by")
    if sent_to:
        yield material.text("doc_method_grouping_sent")
        yield material.text("doc_method_sent", host=sent_to)
    else:
        yield material.text("doc_method_grouping")
    if model:
        yield material.text("doc_method_names", model=model)


def _accounts(material: Material) -> Table:
    """Nothing vanishes: notes in = placed + parked + hidden + withdrawn."""
    say, synthesis = material.say, material.synthesis
    parked = len(synthesis.themes.parked)
    counts = (
        ("received", len(material.session.notes)),
        ("placed", len(synthesis.themes.notes) - parked),
        ("parked", parked),
        ("hidden", len(synthesis.set_aside(Standing.HIDDEN))),
        ("withdrawn", len(synthesis.set_aside(Standing.WITHDRAWN))),
    )
    return Table(
        caption=say("doc_accounts_table"),
        description=say("doc_accounts_alt"),
        head=(say("doc_account"), say("doc_notes")),
        rows=tuple((Cell(say(f"doc_account_{what}")), Cell(say.number(n))) for what, n in counts),
        widths=(8, 2),
        numeric=frozenset({1}),
    )


def _decisions(material: Material) -> Iterator[Block]:
    say, synthesis = material.say, material.synthesis
    by_hand = sum(place.pinned for place in synthesis.themes.placements.values())
    statements = [s for section in synthesis.sections for s in section.statements]
    written = sum(s.by is Hand.PERSON for s in statements)
    notes = len(synthesis.themes.notes)
    yield material.text(
        "doc_decisions_text", placed=by_hand, notes=notes, written=written, statements=len(statements)
    )
    outdated = sum(s.outdated for s in statements)
    if outdated:
        yield material.text("doc_outdated", n=outdated)
    actions = Counter(event.action for event in synthesis.edits)
    if not actions:
        yield material.text("doc_no_edits")
        return
    yield Table(
        caption=say("doc_edits_table"),
        description=say("doc_edits_alt"),
        head=(say("doc_edit"), say("doc_times")),
        rows=tuple((Cell(_action(material, a)), Cell(say.number(n))) for a, n in actions.most_common()),
        widths=(8, 2),
        numeric=frozenset({1}),
    )


def _ladder(material: Material) -> Table:
    """From which share of people on each word of quantity is used."""
    say = material.say
    return Table(
        caption=say("doc_ladder_table"),
        description=say("doc_ladder_alt"),
        head=(say("doc_ladder_word"), say("doc_ladder_from")),
        rows=tuple(
            (
                Cell(say("doc_ladder_said", word=word)),
                Cell(say("doc_ladder_least", word=word, share=say.percent(least))),
            )
            for word, least in LADDER
        ),
        widths=(6, 4),
        numeric=frozenset({1}),
    )


def _action(material: Material, action: str) -> str:
    key = "doc_edit_" + action.replace(" ", "_").replace("-", "_")
    return material.say(key) if material.say.has(key) else action


def _run(material: Material) -> Table:
    say, run = material.say, material.synthesis.themes.run
    assert run is not None
    asked = say("doc_run_open") if run.asked_themes is None else say.number(run.asked_themes)
    facts = [
        (say("doc_run_engine"), run.engine),
        (say("doc_run_language"), material.language_name(run.language)),
        (say("doc_run_seed"), str(run.seed)),
        (say("doc_run_asked"), asked),
        (say("doc_run_notes"), say.number(run.notes)),
        *((say(key), run.parameters.get(name, "")) for name, key in _TOLD.items()),
    ]
    # what only a programmer reads, as it is written there
    english = None if material.synthesis.language == "en" else "en"
    settings = {name: value for name, value in run.parameters.items() if name not in _TOLD}
    technical = [
        (say(key), " · ".join(f"{name} {value}" for name, value in sorted(found.items())))
        for key, found in (("doc_run_versions", run.versions), ("doc_run_parameters", settings))
    ]
    return Table(
        caption=say("doc_run_table"),
        description=say("doc_run_alt"),
        head=(say("doc_run_what"), say("doc_run_value")),
        rows=(
            *((Cell(label), Cell(value)) for label, value in facts if value),
            *((Cell(label), Cell(value, language=english)) for label, value in technical if value),
        ),
        widths=(3, 7),
    )


def _read(material: Material) -> Table:
    """What the grouping read in the notes beside their themes; none was changed or left out for it."""
    say, themes = material.say, material.synthesis.themes
    places = themes.placements.values()
    flags = Counter(flag for place in places for flag in place.flags)
    counts = (
        (say("doc_read_stacks"), len(themes.notes) - len(themes.stacked(themes.notes))),
        (say("doc_read_also"), sum(len(themes.also_in(theme.id)) for theme in themes.themes)),
        (say("doc_read_question"), flags["flag_question"]),
        (say("doc_read_no_idea"), flags["flag_no_idea"]),
        (say("doc_read_off_topic"), flags["flag_off_topic"]),
        (say("doc_read_review"), len(themes.to_review())),
    )
    return Table(
        caption=say("doc_read_table"),
        description=say("doc_read_alt"),
        head=(say("doc_read_what"), say("doc_notes")),
        rows=tuple((Cell(label), Cell(say.number(n))) for label, n in counts),
        widths=(8, 2),
        numeric=frozenset({1}),
    )
