"""What every chapter draws on: the synthesis, the words, and each note as the document knows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from synthesis.domain.figures import Coverage
from synthesis.domain.note import Note, Standing
from synthesis.domain.session import Session
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.theme import Placement, Theme
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Bullets, Look, NoteRow, Paragraph, Quote, Role, Run, Status
from synthesis.i18n import Words, words

LISTED = 40
"""The most notes a chapter lists; the annex has them all."""
REFERENCES = 24
"""The most references on one line."""
_SEPARATOR = " · "


@dataclass(frozen=True)
class Material:
    """A synthesis with its words at hand."""

    synthesis: Synthesis

    @cached_property
    def say(self) -> Words:
        """The words of the document's language."""
        return words(self.synthesis.language)

    @property
    def session(self) -> Session:
        """The session it is the synthesis of."""
        return self.synthesis.session

    # -- notes --------------------------------------------------------------------------------

    @cached_property
    def rows(self) -> dict[str, NoteRow]:
        """Every note of the session by id, in order of arrival."""
        return {note.id: self._row(note) for note in self.session.notes}

    @cached_property
    def counted(self) -> tuple[NoteRow, ...]:
        """The notes that count, in order of arrival."""
        return tuple(self.rows[note.id] for note in self.synthesis.themes.notes)

    def evidence(self, note_ids: Iterable[str]) -> tuple[str, ...]:
        """Those of the ids that the annex has: nothing rests on a hidden or withdrawn note."""
        kept = self.synthesis.themes.by_id
        return tuple(note_id for note_id in dict.fromkeys(note_ids) if note_id in kept)

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The numbers people cite themes and strategies by: "2" and "2.1"."""
        found: dict[str, str] = {}
        for i, theme in enumerate(self.synthesis.themes.themes, 1):
            found[theme.id] = str(i)
            found.update({s.id: f"{i}.{j}" for j, s in enumerate(theme.strategies, 1)})
        return found

    def named(self, part: str, name: str) -> str:
        """A theme or strategy by number and name."""
        return f"{self.numbers[part]}  {one_line(name)}"

    def language_name(self, code: str) -> str:
        """A language by its name in the document's language; an unknown code as it is."""
        from babel import Locale

        return str(Locale.parse(self.say.language).languages.get(code, code))

    def _row(self, note: Note) -> NoteRow:
        place = self.synthesis.themes.placements.get(note.id)
        activity = self.session.activity(note.activity)
        row = NoteRow(
            id=note.id,
            ref=one_line(note.label),
            text=note.text if note.counts else "",
            kind=self.say(f"doc_kind_{note.kind}"),
            group=self._groups.get(note.group or "", note.group or ""),
            table=self.say.table(note.table or ""),
            activity=activity.title if activity else "",
            language=note.language or "",
            theme="",
            strategy="",
            status=_set_aside(note),
            by_hand=place.pinned if place else False,
            place="",
        )
        return row if place is None or not note.counts else self._placed(row, place)

    def _placed(self, row: NoteRow, place: Placement) -> NoteRow:
        if place.theme is None:
            return replace(row, status=Status.PARKED, place=self.say("doc_place_parked"))
        theme, strategy = self._names[place.theme], self._names.get(place.strategy or "", "")
        number = self.numbers[place.strategy or place.theme]
        where = number if strategy else self.say("doc_place_theme", number=number)
        home = f"strategy:{place.strategy}/name" if strategy else f"theme:{place.theme}/name"
        return replace(row, theme=theme, strategy=strategy, status=Status.PLACED, place=where, home=home)

    @cached_property
    def _names(self) -> dict[str, str]:
        themes = self.synthesis.themes.themes
        return {t.id: t.name for t in themes} | {s.id: s.name for t in themes for s in t.strategies}

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {group.id: group.name for group in self.session.groups}

    # -- words --------------------------------------------------------------------------------

    def place_of(self, row: NoteRow) -> str:
        """Group and table of a note: "Vitacura · Mesa 3"."""
        return _SEPARATOR.join(part for part in (one_line(row.group), one_line(row.table)) if part)

    def out_of(self, part: int, whole: int) -> str:
        """A number with its base: "2 de 3"."""
        return self.say("doc_out_of", part=self.say.number(part), whole=self.say.number(whole))

    def heard(self, coverage: Coverage, whole: bool = True) -> str:
        """In how many notes (unless not `whole`), groups and tables something was heard, with bases."""
        overall = self.synthesis.overall
        parts = [self.say("doc_notes_out_of", part=coverage.notes, whole=overall.notes)] if whole else []
        if groups := max(len(self.synthesis.groups), overall.groups_heard):
            parts.append(self.say("doc_groups_out_of", part=coverage.groups_heard, whole=groups))
        if tables := overall.tables_heard:
            parts.append(self.say("doc_tables_out_of", part=coverage.tables_heard, whole=tables))
        return _SEPARATOR.join(parts)

    def statements(self, section: str) -> list[Paragraph]:
        """The statements of a section, each with its evidence; those struck out are left out."""
        found = self.synthesis.section(section)
        return [
            Paragraph(
                runs=(Run(statement.text),),
                key=statement.key,
                claim=True,
                note_ids=self.evidence(statement.note_ids),
            )
            for statement in (found.statements if found else ())
            if statement.text.strip()
        ]

    def title(self, section: str, otherwise: str) -> str:
        """The title the draft gives a section, so that screens and documents say the same."""
        found = self.synthesis.section(section)
        return found.title if found and found.title.strip() else self.say(otherwise)

    def text(self, key: str, role: Role = Role.BODY, **params: object) -> Paragraph:
        """A fixed sentence of the catalogue."""
        return Paragraph(runs=(Run(self.say(key, **params)),), role=role)

    def referring(self, key: str, role: Role = Role.BODY, **to: str) -> Paragraph:
        """A fixed sentence that refers to charts and tables by their keys, one for each name in `to`."""
        marks = {f"\ue000{name}\ue001": place for name, place in to.items()}
        text = self.say(key, **dict(zip(to, marks, strict=True)))
        pieces = re.split("(\ue000[^\ue001]*\ue001)", text)
        runs = (Run("", to=marks[piece]) if piece in marks else Run(piece) for piece in pieces if piece)
        return Paragraph(runs=tuple(runs), role=role)

    def foreign(self, row: NoteRow) -> str | None:
        """The note's language when it is not the document's."""
        return row.language if row.language and row.language != self.say.language else None

    def source(self, row: NoteRow) -> str:
        """Where a quoted note comes from: group, table, and the language it was written in."""
        language = self.foreign(row)
        parts = [self.place_of(row)]
        if language:
            parts.append(self.say("doc_original_in", language=self.language_name(language)))
        return _SEPARATOR.join(part for part in parts if part)

    def quote(self, note_id: str, theme: Theme | None = None) -> Quote:
        """A note set apart, in its own words."""
        row = self.rows[note_id]
        return Quote(
            note_id=row.id,
            text=row.text,
            source=self.source(row),
            ref=row.ref,
            language=self.foreign(row),
            theme=theme.id if theme else None,
        )

    def listed(self, note_ids: Iterable[str], limit: int = LISTED) -> list[Bullets | Paragraph]:
        """Notes as a list in their own words; past the limit it says how many more the annex has."""
        ids = self.evidence(note_ids)
        if not ids:
            return []
        blocks: list[Bullets | Paragraph] = [Bullets(items=tuple(self._item(i) for i in ids[:limit]))]
        if len(ids) > limit:
            blocks.append(self.text("doc_more_in_annex", Role.SMALL, n=len(ids) - limit))
        return blocks

    def references(self, lead: str, note_ids: Iterable[str]) -> Paragraph | None:
        """A line of references after some words, each a way to its note, or None without notes."""
        ids = self.evidence(note_ids)
        if not ids:
            return None
        runs = [Run(lead + " ", Look.FAINT)]
        for i, note_id in enumerate(ids[:REFERENCES]):
            runs += [Run(", ")] if i else []
            runs.append(Run(self.rows[note_id].ref, note=note_id))
        if len(ids) > REFERENCES:
            runs.append(Run(" " + self.say("doc_and_more", n=len(ids) - REFERENCES), Look.FAINT))
        return Paragraph(runs=tuple(runs), role=Role.SMALL)

    def _item(self, note_id: str) -> Paragraph:
        row = self.rows[note_id]
        runs = (
            Run(row.text, language=self.foreign(row)),
            Run("  "),
            Run(row.ref, Look.FAINT, note=note_id),
        )
        return Paragraph(runs=runs, note_ids=(note_id,))


def _set_aside(note: Note) -> Status:
    return Status.WITHDRAWN if note.standing is Standing.WITHDRAWN else Status.HIDDEN
