"""How far the document stands behind itself: its state, who endorsed what, objections and their answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from synthesis.domain.review import Edition, Stance, State, View
from synthesis.domain.standing import ASKED, consulted, said_of, titles_of
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Bullets, Cell, Heading, Paragraph, Role, Run, Table

_NAMED = 8
"""The most groups that a cell names; more are counted."""
_BULLETS = 12
"""The most changed parts with a line each; more of them run on."""


def state(material: Material) -> str:
    """The state in few words, for every page."""
    say, edition = material.say, _edition(material)
    if edition is None:
        return say("doc_state_draft")
    told = say(f"doc_state_{edition.state}", number=edition.number)
    return say("doc_state_since", state=told) if material.synthesis.changed else told


def state_in_full(material: Material) -> str:
    """The state with its version and date, and whether the text changed since."""
    say, edition = material.say, _edition(material)
    if edition is None:
        return say("doc_state_draft_long")
    when = say.date(edition.at.date())
    told = say(f"doc_state_{edition.state}_long", number=edition.number, date=when)
    if not material.synthesis.changed:
        return told
    return f"{told} {say('doc_state_changed', number=edition.number)}"


def backing(material: Material) -> str:
    """Which groups endorse all that was put to them, with the base; empty while nothing was."""
    asked = _asked(material)
    if asked is None:
        return ""
    say, keys = material.say, asked_keys(asked)
    said = said_of(material.synthesis.review, asked)
    whole = [g.name for g in material.session.groups if _endorses_all(said, g.id, keys)]
    counted = say("doc_standing_backing", part=len(whole), whole=len(material.session.groups))
    return f"{counted}: {say.list(map(one_line, whole))}" if whole else counted


def chapter(material: Material) -> Iterator[Block]:
    """Nothing while the document is a draft."""
    edition, asked = _edition(material), _asked(material)
    if edition is None or asked is None:
        return
    say, said = material.say, said_of(material.synthesis.review, asked)
    yield Heading(text=say("doc_standing"), level=1)
    yield Paragraph(runs=(Run(state_in_full(material)),), role=Role.LEAD)
    yield from _changes(material, "doc_standing_changed", edition, material.synthesis.changed)
    yield from _changes(material, "doc_standing_since", edition, edition.since)
    yield Paragraph(runs=(Run(backing(material) + "."),))
    yield from _unspoken(material, asked, said)
    spoken = _spoken(asked, said)
    if spoken:
        yield _views(material, asked, said, spoken)
    for view, key in ((View.OBJECT, "objections"), (View.COMMENT, "comments"), (View.ENDORSE, "words")):
        found = [one for one in said.values() if one.view is view and one.text.strip()]
        if found:
            yield Heading(text=say(f"doc_standing_{key}"), level=2)
            yield _words(material, asked, found, say(f"doc_standing_{key}_table"))


def asked_keys(edition: Edition) -> list[str]:
    """The parts that groups were asked about, in the order of the document."""
    known = [key for key in edition.titles if key in edition.parts and key.startswith(ASKED)]
    return known + sorted(k for k in edition.parts if k.startswith(ASKED) and k not in edition.titles)


def part_name(material: Material, key: str, edition: Edition) -> str:
    """A part by its number and name: as it is called now, or as it was when it is gone."""
    now, (_, _, thing) = titles_of(material.synthesis), key.partition(":")
    if key in now:
        return f"{material.numbers[thing]}  {one_line(now[key])}"
    if key in edition.titles:
        return one_line(edition.titles[key])
    fixed = f"doc_part_{key}"
    found = material.synthesis.section(key)
    if found and found.title.strip():
        return one_line(found.title)
    return material.say(fixed) if material.say.has(fixed) else material.say("doc_part_other")


def _changes(material: Material, key: str, edition: Edition, parts: Sequence[str]) -> Iterator[Block]:
    if parts:
        yield material.text(key, n=len(parts), number=edition.number)
        names = dict.fromkeys(part_name(material, part, edition) for part in parts)
        if len(names) <= _BULLETS:
            yield Bullets(items=tuple(Paragraph(runs=(Run(name),)) for name in names))
        else:
            yield Paragraph(runs=(Run(" · ".join(names)),))


def _spoken(asked: Edition, said: Mapping[tuple[str, str], Stance]) -> list[str]:
    """The parts that at least one group spoke of."""
    about = {key for _, key in said}
    return [key for key in asked_keys(asked) if key in about]


def _unspoken(
    material: Material, asked: Edition, said: Mapping[tuple[str, str], Stance]
) -> Iterator[Paragraph]:
    """What nobody spoke of, counted; and the groups that did not answer, by name."""
    say, groups = material.say, material.session.groups
    spoken = _spoken(asked, said)
    silent = [key for key in asked_keys(asked) if key not in spoken]
    themes = sum(1 for key in silent if key.startswith("theme:"))
    counted = [say("count_themes", themes=themes)] if themes else []
    if len(silent) > themes:
        counted.append(say("count_strategies", strategies=len(silent) - themes))
    told = [say("doc_standing_silent", parts=say.list(counted))] if counted else []
    answered = {group for group, _ in said}
    missing = [one_line(group.name) for group in groups if group.id not in answered]
    if missing and len(missing) < len(groups):
        names = say.list(missing)
        told.append(say("doc_standing_unheard", part=len(missing), whole=len(groups), names=names))
    elif missing:
        told.append(say("doc_standing_nobody"))
    if told:
        yield Paragraph(runs=(Run(" ".join(told)),))


def _views(
    material: Material, asked: Edition, said: Mapping[tuple[str, str], Stance], keys: Sequence[str]
) -> Table:
    """One row per part: which groups endorse it, comment it, object to it, say nothing."""
    say = material.say
    groups = {group.id: group.name for group in material.session.groups}
    rows = []
    for key in keys:
        by_view: dict[View | None, list[str]] = {view: [] for view in (*View, None)}
        for group, name in groups.items():
            found = said.get((group, key))
            by_view[found.view if found else None].append(name)
        cells = [_groups(material, by_view[view], len(groups)) for view in (*View, None)]
        rows.append((Cell(part_name(material, key, asked)), *cells))
    return Table(
        caption=say("doc_standing_table"),
        description=say("doc_standing_alt"),
        head=(
            say("doc_standing_part"),
            *(say(f"doc_view_{view}") for view in View),
            say("doc_view_silent"),
        ),
        rows=tuple(rows),
        widths=(3.6, 1.8, 1.6, 1.6, 1.6),
        themes=tuple(_theme(material, key) for key in keys),
    )


def _groups(material: Material, names: list[str], whole: int) -> Cell:
    if not names:
        return Cell("—")
    count = material.out_of(len(names), whole)
    return Cell(count if len(names) > _NAMED else f"{count}: {', '.join(map(one_line, names))}")


def _words(material: Material, asked: Edition, found: list[Stance], caption: str) -> Table:
    say = material.say
    order = {key: place for place, key in enumerate(asked_keys(asked))}
    found = sorted(found, key=lambda one: (order.get(one.about, len(order)), one.group))
    return Table(
        caption=caption,
        description=say("doc_standing_words_alt"),
        head=(
            say("doc_standing_part"),
            say("doc_group"),
            say("doc_standing_said"),
            say("doc_standing_answer"),
        ),
        rows=tuple(
            (
                Cell(part_name(material, one.about, asked)),
                Cell(one_line(material.session.group_name(one.group))),
                Cell(one.text),
                Cell(one.answer or "—"),
            )
            for one in found
        ),
        widths=(2.2, 1.6, 3.2, 3.2),
        themes=tuple(_theme(material, one.about) for one in found),
    )


def _endorses_all(said: Mapping[tuple[str, str], Stance], group: str, keys: Sequence[str]) -> bool:
    views = [said[group, key].view if (group, key) in said else None for key in keys]
    return bool(views) and all(view is View.ENDORSE for view in views)


def _theme(material: Material, key: str) -> str | None:
    kind, _, thing = key.partition(":")
    for theme in material.synthesis.themes.themes:
        if (kind == "theme" and theme.id == thing) or any(s.id == thing for s in theme.strategies):
            return theme.id
    return None


def _edition(material: Material) -> Edition | None:
    found = material.synthesis.review.edition
    return None if found is None or found.state is State.DRAFT else found


def _asked(material: Material) -> Edition | None:
    return consulted(material.synthesis.review) if _edition(material) else None
