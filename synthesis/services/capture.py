"""Notes come in: typed, pasted, or from a file; every receipt is read back from the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from synthesis.capture.importers import Ballots
from synthesis.capture.intake import clean_label, make_note, split_lines
from synthesis.capture.mapping import ColumnMapping, plain_name
from synthesis.capture.reading import Reading, open_notes, open_sheet
from synthesis.domain.access import require
from synthesis.domain.activity import Activity, ActivityKind, Ballot, Method, Stage, VotedOn
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.ids import fold, slug, unlike
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.people import Actor
from synthesis.domain.register import BALLOT, Entry
from synthesis.domain.session import Group, Session
from synthesis.domain.theme import Placement, ThemeSet
from synthesis.domain.vote import AGREE, DISAGREE, UNSURE, Cast
from synthesis.domain.workshop import Workshop
from synthesis.errors import ImportRejected, InputError, NoteRejected, NotFound
from synthesis.services import keys
from synthesis.services.changes import change, new_event
from synthesis.services.voting import tally_of
from synthesis.services.workspace import Workspace

CLUSTER_PLACES = ("table", "group", "theme")
"""What the groups of another tool can be here; what they are not said to be is kept beside the notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where notes belong when they do not say so themselves."""

    activity: str | None = None
    author: str | None = None
    group: str | None = None
    table: str | None = None
    kind: Kind = Kind.IDEA


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedVotes:
    """Votes of a file on notes that are here or come with it, person by person.

    `agree` is the value that means yes, 0 when only people can tell; `on` are the notes that were voted
    on, and `away` is how many things were that are not here.
    """

    method: Method
    casts: tuple[tuple[str, str, Mapping[str, int]], ...]
    """Voter, the voter's group in the tool or "", and note id → value."""
    agree: int
    on: frozenset[str]
    away: int

    @property
    def count(self) -> int:
        """How many votes there are on what is here."""
        return sum(len(values) for _, _, values in self.casts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What a file would bring, before anything is stored.

    `notes` are ready to store; `known` of the file's notes are already here and would not be stored
    again; `repeats` say the same as another note; `new_groups` and `new_activities` would be added.
    `themes` names the theme of new notes by their ids; `votes`, where the file has votes that Minga can
    count, are what storing them would count.
    """

    reading: Reading
    notes: tuple[Note, ...]
    known: int
    repeats: frozenset[str]
    renamed: tuple[tuple[str, str], ...]
    new_groups: tuple[Group, ...]
    new_activities: tuple[Activity, ...]
    themes: Mapping[str, str] = field(default_factory=dict)
    votes: ImportedVotes | None = None


def write_note(
    ws: Workspace, actor: Actor, session_id: str, text: str, *, note_id: str, context: Context
) -> Note:
    """The receipt of one note: read back by its id after it was stored.

    `note_id` is made by the writer, so that sending again stores nothing twice.
    """
    require(actor, "add notes", session_id)
    return _store(ws, actor, session_id, [_note(text, note_id, context, "typed")], "note_written")[0]


def paste_notes(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    text: str,
    *,
    paste_id: str,
    context: Context,
    paper: bool = False,
) -> tuple[Note, ...]:
    """The receipts of many notes, one a line; all are stored or none, and `line` says which is wrong.

    `paper` says that they were typed from sheets written by hand.
    """
    require(actor, "add notes", session_id)
    notes = []
    for number, line in enumerate(split_lines(text), start=1):
        try:
            notes.append(_note(line, f"{paste_id}-{number}", context, "paper" if paper else "pasted"))
        except NoteRejected as error:
            raise NoteRejected(f"pasted_{error.code}", line=number, **error.params) from None
    if not notes:
        raise NoteRejected("note_empty")
    return _store(ws, actor, session_id, notes, "notes_pasted")


def columns_of(
    ws: Workspace, actor: Actor, session_id: str, name: str, data: bytes, *, plain: bool = False
) -> tuple[str, ...]:
    """The columns of a file, for a person to say which ones hold the notes."""
    require(actor, "add notes", session_id)
    return open_sheet(name, data, plain=plain)[1].columns


def column_mapping(
    columns: Mapping[str, str | None],
    ideas: Sequence[str] = (),
    before: ColumnMapping | None = None,
    *,
    form: bool = False,
) -> ColumnMapping:
    """Field → column as a person chose them; the field names are those of ColumnMapping.

    `ideas` are the columns of notes: several, or those of a `form`, are an activity each. What `before`
    says of other fields stays.
    """
    chosen: dict[str, Any] = {field: column or None for field, column in columns.items()}
    asked = tuple(ideas) if form or len(ideas) > 1 else ()
    text = None if asked or not ideas else ideas[0]
    taken = {*chosen.values(), *ideas} - {None}
    others = {f: None for f, column in (before or ColumnMapping()).fields().items() if column in taken}
    return replace(
        before or ColumnMapping(), **{**others, "text": text, **chosen, "ambiguous": (), "questions": asked}
    )


def with_clusters_as(mapping: ColumnMapping, cluster: str, place: str) -> ColumnMapping:
    """The mapping with the tool's own groups read as this: "table", "group", "theme", or else kept beside."""
    freed: dict[str, Any] = {f: None for f, column in mapping.fields().items() if column == cluster}
    taken = {place: cluster} if place in CLUSTER_PLACES else {}
    return replace(mapping, **{**freed, **taken})


def clusters_are(mapping: ColumnMapping, cluster: str) -> str | None:
    """What the mapping reads the tool's own groups as; None when it does not say."""
    return next((place for place in CLUSTER_PLACES if getattr(mapping, place) == cluster), None)


def preview_import(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    name: str,
    data: bytes,
    *,
    context: Context,
    mapping: ColumnMapping | None = None,
    plain: bool = False,
) -> ImportPreview:
    """What the file holds and what storing it would do; nothing is stored.

    With `plain` it is read as any table or text, whatever tool seems to have written it. Raises what
    `open_notes` raises, and ImportRejected (votes_before_notes, votes_of_others) for a file of votes
    alone.
    """
    require(actor, "add notes", session_id)
    session = ws.store.load(session_id).session
    reading = open_notes(name, data, mapping, known_texts={n.text for n in session.notes}, plain=plain)
    return _resolve(session, reading, context)


def import_notes(
    ws: Workspace, actor: Actor, session_id: str, preview: ImportPreview, *, leave_out_repeats: bool = False
) -> tuple[Note, ...]:
    """The receipts of a previewed file's notes; groups and activities it brought are added first.

    Its themes are people's: they stay as they are in every later grouping.
    """
    require(actor, "add notes", session_id)
    wanted = [n for n in preview.notes if not (leave_out_repeats and n.id in preview.repeats)]
    if not wanted:
        return ()
    if preview.new_groups or preview.new_activities:
        now = change(ws, actor, session_id, "session_edited", lambda w: _with_headings(w, preview)).session
        wanted = _under_headings(wanted, preview, now)
    stored = _store(ws, actor, session_id, wanted, "notes_imported")
    homes = {note.id: preview.themes[note.id] for note in stored if note.counts and note.id in preview.themes}
    if homes:
        require(actor, "edit themes", session_id)
        detail = {"notes": str(len(homes))}
        change(ws, actor, session_id, "themes_imported", lambda w: _with_themes(w, homes), detail)
    return stored


def import_votes(
    ws: Workspace, actor: Actor, session_id: str, preview: ImportPreview, *, title: str, agree: int = 0
) -> int:
    """How many ballots of a previewed file are counted now, as a closed vote of that title.

    Call it when the file's notes are stored. `agree` is what a person says that means yes in a vote by
    views. The same ballots stored again are the same. Raises InputError("vote_sign_unknown") when nobody
    has said it and the file does not; nothing is stored then.
    """
    require(actor, "run activities", session_id)
    votes = preview.votes
    if votes is None:
        return 0
    yes = agree or votes.agree
    if votes.method is Method.VIEWS and not yes:
        raise InputError("vote_sign_unknown")
    way = Ballot(method=votes.method, on=VotedOn.NOTES, secret=False)
    wanted = Activity(
        id=f"votes-{slug(preview.reading.tool)}",
        title=title,
        kind=ActivityKind.VOTE,
        stage=Stage.CLOSED,
        ballot=way,
    )

    before = {
        entry.id: from_plain(Cast, entry.body) for entry in ws.store.entries(BALLOT, session_id, wanted.id)
    }
    entries = []
    for voter, group, values in votes.casts:
        key = f"{session_id}/{wanted.id}/{keys.derived(ws, BALLOT, session_id, wanted.id, voter).hex()}"
        # a person may have voted on other boards of the tool that came earlier
        elsewhere = before[key].marks if key in before else {}
        kept = {note: marks for note, marks in elsewhere.items() if note not in votes.on}
        cast = Cast(marks={**kept, **_marks(values, votes.method, yes)}, group=group or None)
        entries.append(
            Entry(kind=BALLOT, id=key, session_id=session_id, owner=wanted.id, body=to_plain(cast))
        )
    ws.store.enter(entries)
    casts = [from_plain(Cast, entry.body) for entry in ws.store.entries(BALLOT, session_id, wanted.id)]

    def edit(workshop: Workshop) -> Workshop:
        session = workshop.session
        if session.activity(wanted.id) is None:
            workshop = replace(workshop, session=replace(session, agenda=(*session.agenda, wanted)))
        counted = tally_of(workshop, wanted, casts)
        return replace(workshop, review=workshop.review.with_thing("tally", counted)) if counted else workshop

    change(ws, actor, session_id, "votes_imported", edit, {"name": title})
    return len(entries)


def hide_note(ws: Workspace, actor: Actor, session_id: str, note_id: str, *, reason: str = "") -> Workshop:
    """The session with the note out of sight and out of every count; it stays stored, with the reason."""
    require(actor, "hide note", session_id)
    why = {"reason": label} if (label := clean_label(reason)) else {}
    return _set_standing(ws, actor, session_id, note_id, Standing.HIDDEN, "note_hidden", why)


def restore_note(ws: Workspace, actor: Actor, session_id: str, note_id: str) -> Workshop:
    """The session with the hidden note back, in the theme it was in where that still is."""
    require(actor, "hide note", session_id)
    return _set_standing(ws, actor, session_id, note_id, Standing.ACTIVE, "note_restored")


def _note(text: str, note_id: str, context: Context, origin: str) -> Note:
    return make_note(
        text,
        id=note_id,
        kind=context.kind,
        activity=context.activity,
        author=context.author,
        group=context.group,
        table=context.table,
        origin=origin,
    )


def _store(
    ws: Workspace, actor: Actor, session_id: str, notes: Sequence[Note], action: str
) -> tuple[Note, ...]:
    if any(note.group or note.activity for note in notes):
        _require_places(ws.store.head(session_id), notes)
    event = new_event(actor, session_id, action, {"notes": str(len(notes))})
    return ws.store.add_notes(session_id, notes, event)


def _require_places(session: Session, notes: Sequence[Note]) -> None:
    # a note of a group that is gone could not be read back from a session file
    groups = {group.id for group in session.groups} | {None}
    activities = {activity.id for activity in session.agenda} | {None}
    for note in notes:
        if note.group not in groups:
            raise NotFound("group_not_found", id=note.group)
        if note.activity not in activities:
            raise NotFound("activity_not_found", id=note.activity)


def _set_standing(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    note_id: str,
    standing: Standing,
    action: str,
    why: Mapping[str, str] | None = None,
) -> Workshop:
    def edit(workshop: Workshop) -> Workshop:
        session = workshop.session
        if note_id not in {n.id for n in session.notes}:
            raise NotFound("note_not_found", id=note_id)
        notes = tuple(replace(n, standing=standing) if n.id == note_id else n for n in session.notes)
        after = replace(workshop, session=replace(session, notes=notes))
        place = _last_place(ws, session_id, note_id) if standing is Standing.ACTIVE else None
        if place is None or after.themes is None or note_id not in after.themes.placements:
            return after
        return replace(after, themes=after.themes.put_back(place))

    detail = {"note": ws.store.notes(session_id, [note_id])[0].label, **(why or {})}
    return change(ws, actor, session_id, action, edit, detail)


def _last_place(ws: Workspace, session_id: str, note_id: str) -> Placement | None:
    """Where the note stood when it was put out of sight; the history alone still knows."""
    for event in reversed(ws.store.events(session_id)):
        found = [one for one in event.changes if one.kind == "placement" and one.id == note_id]
        if found:
            return from_plain(Placement, found[-1].before) if found[-1].after is None else None
    return None


def _with_headings(workshop: Workshop, preview: ImportPreview) -> Workshop:
    session = workshop.session
    groups, agenda = list(session.groups), list(session.agenda)
    for group in preview.new_groups:
        if session.group_called(group.name) is None:
            groups.append(replace(group, id=unlike(group.id, {g.id for g in groups})))
    for activity in preview.new_activities:
        if session.activity_called(activity.title) is None:
            agenda.append(replace(activity, id=unlike(activity.id, {a.id for a in agenda})))
    return replace(workshop, session=replace(session, groups=tuple(groups), agenda=tuple(agenda)))


def _with_themes(workshop: Workshop, homes: Mapping[str, str]) -> Workshop:
    """The notes in themes of these names, by people's hand; those that are there already take them in."""
    themes = workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)
    together: dict[str, list[str]] = {}
    for note_id, name in homes.items():
        if note_id in themes.placements:
            together.setdefault(fold(name), []).append(note_id)
    for key, note_ids in together.items():
        known = next((theme for theme in themes.themes if fold(theme.name) == key), None)
        if known is None:
            themes = themes.create_theme(homes[note_ids[0]], note_ids)
        else:
            themes = themes.move(note_ids, known.id)
    return replace(workshop, themes=themes)


def _marks(values: Mapping[str, int], method: Method, yes: int) -> dict[str, dict[str, int]]:
    if method is Method.DOTS:
        return {note: {"dots": value} for note, value in values.items()}
    views = {yes: AGREE, -yes: DISAGREE, 0: UNSURE}
    return {note: {"view": views[value]} for note, value in values.items()}


def _under_headings(notes: Sequence[Note], preview: ImportPreview, session: Session) -> list[Note]:
    """The notes under the groups and activities as stored: somebody may have made the same meanwhile."""
    groups = {new.id: session.group_called(new.name) for new in preview.new_groups}
    agenda = {new.id: session.activity_called(new.title) for new in preview.new_activities}
    placed = []
    for note in notes:
        group, activity = groups.get(note.group or ""), agenda.get(note.activity or "")
        placed.append(
            replace(
                note,
                group=group.id if group else note.group,
                activity=activity.id if activity else note.activity,
            )
        )
    return placed


def _resolve(session: Session, reading: Reading, context: Context) -> ImportPreview:
    groups: dict[str, Group] = {}
    activities: dict[str, Activity] = {}
    ids = _Ids(session.notes)
    said = {n.text for n in session.notes}
    notes: list[Note] = []
    repeats: set[str] = set()
    renamed = list(reading.renamed)
    known = 0
    here: dict[str, str] = {}
    for note in reading.notes:
        note_id, is_known = ids.give(note)
        here[note.id] = note_id
        if is_known:
            known += 1
            continue
        if note_id != note.id:
            renamed.append((note.id, note_id))
        if note.text in said:
            repeats.add(note_id)
        said.add(note.text)
        notes.append(
            replace(
                note,
                id=note_id,
                ref="",
                group=_group_id(session, note.group, groups) or context.group,
                activity=_activity_id(session, note.activity, activities) or context.activity,
                author=note.author or context.author,
                table=note.table or context.table,
            )
        )
    return ImportPreview(
        reading=reading,
        notes=tuple(notes),
        known=known,
        repeats=frozenset(repeats),
        renamed=tuple(renamed),
        new_groups=tuple(groups.values()),
        new_activities=tuple(activities.values()),
        themes={here[old]: name for old, name in reading.themes.items()},
        votes=_votes(session, reading, here) if reading.ballots is not None else None,
    )


_SECONDS = 10
"""No more digits than these has a time in seconds, until the year 2286."""
_FEW_ALIKE = 1 / 3
"""With fewer comments whose published counts the votes give, they are votes of another conversation."""


def _votes(session: Session, reading: Reading, here: Mapping[str, str]) -> ImportedVotes:
    """The ballots on notes by their ids here; a file of votes alone looks for the notes already stored."""
    ballots = reading.ballots
    assert ballots is not None
    source = slug(reading.tool)
    ids = here or {note.id: note.id for note in session.notes if note.id.startswith(f"{source}-")}
    found = {item: ids[f"{source}-{item}"] for item in ballots.items if f"{source}-{item}" in ids}
    if not found:
        raise ImportRejected("votes_before_notes", name=reading.name)
    agree = ballots.agree
    if not here:
        signs = _published(session, ballots, found)
        if signs and sum(map(bool, signs)) < _FEW_ALIKE * len(signs):
            raise ImportRejected("votes_of_others", name=reading.name)
        told = {sign for sign in signs if sign}
        if not agree and len(told) == 1:
            agree = told.pop()
        if ballots.in_seconds or _in_seconds(session, found.values()):
            # exports with such times exist whose sums are the wrong way round with their votes
            agree = 0
    casts = (
        (
            cast.voter,
            f"{reading.tool} {cast.group}" if cast.group else "",
            {found[item]: value for item, value in cast.values.items() if item in found},
        )
        for cast in ballots.casts
    )
    return ImportedVotes(
        method=ballots.method,
        casts=tuple(cast for cast in casts if cast[2]),
        agree=agree,
        on=frozenset(found.values()),
        away=len(ballots.items) - len(found),
    )


def _in_seconds(session: Session, note_ids: Collection[str]) -> bool:
    wanted = frozenset(note_ids)
    times = (note.extra.get("timestamp", "") for note in session.notes if note.id in wanted)
    return any(0 < len(time) <= _SECONDS for time in times)


def _published(session: Session, ballots: Ballots, found: Mapping[str, str]) -> list[int]:
    """For each comment that came with counts, the value that agrees if these are its counts; 0 if not.

    Votes that say the same either way round tell nothing and are passed over when they fit.
    """
    notes = {note.id: note for note in session.notes}
    cast: dict[str, Counter[int]] = {item: Counter() for item in found}
    for one in ballots.casts:
        for item, value in one.values.items():
            if item in cast:
                cast[item][value] += 1
    signs = []
    for item, note_id in found.items():
        extra = {plain_name(key): value.strip() for key, value in notes[note_id].extra.items()}
        told = extra.get("agrees", ""), extra.get("disagrees", "")
        counted = str(cast[item][1]), str(cast[item][-1])
        if not all(told) or (told == counted and counted[0] == counted[1]):
            continue
        signs.append(1 if told == counted else -1 if told == counted[::-1] else 0)
    return signs


class _Ids:
    """Ids for the notes of a file beside those already stored."""

    def __init__(self, stored: Sequence[Note]) -> None:
        self._texts = {note.id: note.text for note in stored}
        self._taken = set(self._texts)

    def give(self, note: Note) -> tuple[str, bool]:
        """The note's id, with a number behind it when another note has it, and whether it is here already."""
        candidate, number = note.id, 1
        while candidate in self._taken:
            if self._texts.get(candidate) == note.text:
                # the same row of the same file, perhaps renamed when it first came
                del self._texts[candidate]
                return candidate, True
            number += 1
            candidate = f"{note.id}-{number}"
        self._taken.add(candidate)
        return candidate, False


def _group_id(session: Session, name: str | None, new: dict[str, Group]) -> str | None:
    if not name:
        return None
    found = session.group_called(name) or new.get(fold(name))
    if found is None:
        taken = {g.id for g in session.groups} | {g.id for g in new.values()}
        found = new[fold(name)] = Group(id=slug(name, taken), name=name)
    return found.id


def _activity_id(session: Session, name: str | None, new: dict[str, Activity]) -> str | None:
    if not name:
        return None
    found = session.activity_called(name) or new.get(fold(name))
    if found is None:
        taken = {a.id for a in session.agenda} | {a.id for a in new.values()}
        found = new[fold(name)] = Activity(id=slug(name, taken), title=name)
    return found.id
