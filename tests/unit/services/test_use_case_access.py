"""Every use case asks whether the actor may, before it looks or touches."""

from __future__ import annotations

import ast
import inspect
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

import pytest

from synthesis import services
from synthesis.domain.access import ALLOWED
from synthesis.domain.exported import Snapshot
from synthesis.domain.job import Job
from synthesis.domain.outline import Chapter
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.domain.review import Initiative
from synthesis.domain.synthesis import Wording
from synthesis.errors import AccessDenied, Closed, NotFound
from synthesis.exporter.roundtrip.reading import Returned
from synthesis.services import capture, changes, jobs, reporting, room, sessions, theming
from synthesis.services.board import Wish
from synthesis.services.capture import Context
from synthesis.services.meanwhile import Act as Wanted
from synthesis.services.returning import Comparison, Returning

FOLDER = Path(services.__file__).parent
NO_USE_CASES = {"keys"}
"""What use cases sign with: nobody acts there."""

ASKED_BY_THE_CALLER = {"changes.change"}
"""`changes.change` is handed an edit by use cases that have asked; the test below holds them to it."""

FINDS_THE_ACTOR = {"accounts.actor_of", "accounts.actor_with_pass"}
"""Whom use cases are then given."""


def use_cases() -> dict[str, ast.FunctionDef]:
    found = {}
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                names = [a.arg for a in (*node.args.args, *node.args.kwonlyargs)]
                name = f"{path.stem}.{node.name}"
                if "ws" in names and path.stem not in NO_USE_CASES and name not in FINDS_THE_ACTOR:
                    found[name] = node
    return found


def asks(function: ast.FunctionDef) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("require", "allowed")
    ]


CASES = use_cases()


def test_there_are_use_cases_to_look_at():
    assert len(CASES) > 30


@pytest.mark.parametrize("name", CASES)
def test_a_use_case_takes_the_actor_and_asks_the_table_first(name):
    function = CASES[name]
    names = [a.arg for a in function.args.args]
    assert names[:2] == ["ws", "actor"], name
    if name in ASKED_BY_THE_CALLER:
        return
    calls = asks(function)
    assert calls, name
    for call in calls:
        assert isinstance(call.args[0], ast.Name)
        assert call.args[0].id == "actor"
        actions = {n.value for n in ast.walk(call.args[1]) if isinstance(n, ast.Constant)}
        assert actions <= ALLOWED.keys(), (name, actions)
    touched = [n.lineno for n in ast.walk(function) if isinstance(n, ast.Attribute) and n.attr == "store"]
    by_job = function.name in ("read_job", "run_job")  # which session it is, only the job says
    assert by_job or min(c.lineno for c in calls) <= min(touched, default=10**6), name


def test_every_action_of_the_table_is_asked_for_somewhere():
    asked = set()
    for path in FOLDER.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        asked |= {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    assert ALLOWED.keys() <= asked


# -- every use case, every actor --------------------------------------------------------------------

JOB = Job(
    id="j1",
    session_id="",
    kind="document",
    started_at=datetime(2026, 11, 23, tzinfo=UTC),
    updated_at=datetime(2026, 11, 23, tzinfo=UTC),
)


SHEET = Initiative(id="i99", what="Un plan")
RETURNING = Returning("x.docx", "copy", Returned(Snapshot("", "es", ()), (), (), (), (), ()))
COMPARISON = Comparison(name="x.docx", by="copy", language="es", at=None, since=None, same=0)


def calls(session_id: str) -> dict[str, tuple]:
    """Arguments for every use case, as somebody would give them for this session."""
    job = replace(JOB, session_id=session_id)
    now = {"now": datetime(2026, 11, 23, tzinfo=UTC)}
    made = {"name": "Ana", "login": "", "password": "cuatro palabras", **now}
    return {
        "accounts.is_new": (),
        "accounts.first_key": (),
        "accounts.invite": (Role.FACILITATOR, [session_id], now),
        "accounts.invitations": (now,),
        "accounts.withdraw": ("i1",),
        "accounts.invitation": ("no key", now),
        "accounts.accept": ("no key", made),
        "accounts.accounts": (),
        "accounts.assign": ("a99", []),
        "accounts.revoke": ("a99",),
        "accounts.sign_in": ("nobody", "cuatro palabras", {"address": "::1", **now}),
        "accounts.actor_named": ("nobody",),
        "accounts.board_pass": (session_id, now),
        "accounts.sign_out": ("no token",),
        "capture.write_note": (session_id, "Luz", {"note_id": "n9", "context": Context()}),
        "capture.paste_notes": (session_id, "Luz", {"paste_id": "p", "context": Context()}),
        "capture.columns_of": (session_id, "x.csv", b"texto\nLuz\n"),
        "capture.preview_import": (session_id, "x.csv", b"texto\nLuz\n", {"context": Context()}),
        "capture.import_notes": (session_id, None),
        "capture.import_votes": (session_id, None, {"title": "Votos"}),
        "capture.hide_note": (session_id, "n1"),
        "capture.restore_note": (session_id, "n1"),
        "changes.change": None,
        "changes.history": (session_id,),
        "changes.to_undo": (session_id,),
        "changes.undo": (session_id,),
        "changes.to_redo": (session_id,),
        "changes.redo": (session_id,),
        "changes.restore": (session_id, 0),
        "house.choose_template": (session_id, "x.docx", b"PK"),
        "house.template_of": (session_id,),
        "house.drop_template": (session_id,),
        "house.keep_logo": (session_id, "Norte", b""),
        "house.logos": (session_id,),
        "house.drop_logo": (session_id, "l99"),
        "house.house_of": (session_id,),
        "consulting.open_consultation": (session_id,),
        "consulting.back_to_draft": (session_id,),
        "consulting.validate": (session_id,),
        "consulting.group_links": (session_id,),
        "consulting.change_group_link": (session_id, "norte"),
        "consulting.speaker_of": ("no key",),
        "consulting.read_consulted": (session_id, "norte"),
        "consulting.take_stances": (session_id, "norte", "Ana", []),
        "consulting.answer_stance": (session_id, "1/norte/theme:t1", "Luz"),
        "joining.join_code": (session_id,),
        "joining.open_door": (session_id,),
        "joining.shut_door": (session_id,),
        "joining.change_code": (session_id,),
        "joining.welcome": ("ABCDEFGH",),
        "joining.join_session": ("ABCDEFGH",),
        "joining.participant_of": ("x",),
        "joining.participants": (session_id,),
        "joining.remove_participant": (session_id, "p99"),
        "joining.in_room": (session_id,),
        "joining.wall_key": (session_id,),
        "joining.change_wall_key": (session_id,),
        "joining.shared_wall": (session_id,),
        "joining.viewer_of": ("x",),
        "paper.room_sign": (session_id, "http://minga.test", "es"),
        "paper.note_sheets": (session_id, "juntos", "es", {"sheets": 1}),
        "paper.keep_picture": (session_id, "juntos", b""),
        "paper.pictures": (session_id, "juntos"),
        "paper.drop_picture": (session_id, "x"),
        "room.open_activity": (session_id, "juntos"),
        "room.close_activity": (session_id, "juntos"),
        "room.next_activity": (session_id, "juntos"),
        "room.forget_hands": (session_id, "juntos"),
        "room.conceal_notes": (session_id, "juntos"),
        "room.reveal_notes": (session_id, "juntos"),
        "room.set_timer": (session_id, "juntos", 5),
        "room.extend_timer": (session_id, "juntos", 5),
        "room.show_on_wall": (session_id, {"published": True}),
        "room.promise": (session_id, "juntos", room.Promise()),
        "room.post_note": (
            session_id,
            {"activity_id": "juntos", "note_id": "n9", "secret": "s" * 32, "text": "Luz"},
        ),
        "room.edit_own_note": (session_id, "n1", {"secret": "s" * 32, "text": "x"}),
        "room.withdraw_own_note": (session_id, "n1", {"secret": "s" * 32}),
        "room.similar_notes": (session_id, "juntos", "Luz"),
        "room.add_voice": (session_id, "n1"),
        "roadmap.promote_notes": (session_id, ["n1"]),
        "roadmap.promote_suggested": (session_id, "i99"),
        "roadmap.promote_strategy": (session_id, "s99"),
        "roadmap.edit_initiative": (session_id, SHEET, SHEET),
        "roadmap.place_initiative": (session_id, "i99", "t99"),
        "roadmap.set_sources": (session_id, "i99", []),
        "roadmap.remove_initiative": (session_id, "i99"),
        "areas.create_area": (session_id, "Ciudad"),
        "areas.rename_area": (session_id, "a99", "Ciudad"),
        "areas.set_area_themes": (session_id, "a99", []),
        "areas.remove_area": (session_id, "a99"),
        "decisions.add_decision": (session_id, "Se hace."),
        "decisions.edit_decision": (session_id, "d99", {"text": "Se hace."}),
        "decisions.settle_decision": (session_id, "d99"),
        "decisions.reopen_decision": (session_id, "d99"),
        "decisions.remove_decision": (session_id, "d99"),
        "voting.ballot_paper": (session_id, "juntos"),
        "voting.cast_ballot": (session_id, "juntos", {}, {}),
        "voting.cast_for_others": (session_id, "juntos", {}, {}),
        "voting.ballots_for_others": (session_id, "juntos"),
        "voting.items_of": (session_id, "juntos"),
        "voting.take_back_ballot": (session_id, "juntos", "b1"),
        "voting.result": (session_id, "juntos"),
        "voting.keep_tally": (session_id, "juntos"),
        "voting.views_cast": (session_id,),
        "watching.look": (session_id,),
        "watching.published_themes": (session_id,),
        "watching.silence": (session_id, "juntos"),
        "jobs.start_grouping": (session_id,),
        "jobs.start_document": (
            session_id,
            {"format": "docx", "language": "es", "made_on": date(2026, 1, 1)},
        ),
        "jobs.start_wording": (session_id, {"chapter": "summary", "language": "es"}),
        "jobs.wordings": (job,),
        "jobs.read_job": ("j1",),
        "jobs.latest_job": (session_id, "document"),
        "jobs.document_bytes": (job,),
        "jobs.run_job": ("j1",),
        "network.open_network": (None,),
        "network.close_network": (None,),
        "outlining.switch_chapter": (session_id, Chapter.VOTES, False),
        "outlining.move_chapter": (session_id, Chapter.VOTES, 1),
        "outlining.introduce_chapter": (session_id, Chapter.VOTES, "x"),
        "reporting.synthesis_of": (session_id,),
        "reporting.edit_statement": (session_id, "theme:t1/heard", "es", "x", []),
        "reporting.add_statement": (session_id, "summary", "es", ""),
        "reporting.restore_statement": (session_id, "theme:t1/heard", "es"),
        "reporting.make_document": (session_id,),
        "returning.read_returned": (session_id, "x.docx", b""),
        "returning.compare_returned": (session_id, RETURNING),
        "returning.take_returned": (session_id, COMPARISON, []),
        "sessions.list_sessions": (),
        "sessions.read_session": (session_id,),
        "sessions.create_session": (None,),
        "sessions.edit_session": (session_id, None),
        "sessions.delete_session": (session_id,),
        "sessions.open_sample": ("agenda_digital_2028",),
        "sessions.open_archive": (b"", "x.json"),
        "sessions.export_archive": (session_id,),
        "theming.group_notes": (session_id,),
        "theming.rename_theme": (session_id, "t1", ""),
        "lenses.mark_lens": (session_id, "l", [], True),
        "lenses.clear_lens": (session_id, "l", []),
        "lenses.set_facets": (session_id, "l", {"sides": {"n": []}}),
        "lenses.confirm_tension": (session_id, "t1", ["a"], ["b"]),
        "lenses.refuse_tension": (session_id, "t1", ["a"], ["b"]),
        "lenses.drop_tension": (session_id, "x"),
        "theming.rename_strategy": (session_id, "s1", ""),
        "theming.merge_themes": (session_id, ["t1", "t99"]),
        "theming.propose_split": (session_id, "t99"),
        "theming.split_theme": (session_id, "t1", [], ""),
        "theming.move_notes": (session_id, ["n1"], "t99"),
        "theming.park_notes": (session_id, ["n99"]),
        "theming.hold_notes": (session_id, ["n99"]),
        "theming.release_notes": (session_id, ["n99"]),
        "theming.tie_notes": (session_id, ["n99"]),
        "theming.set_notes_apart": (session_id, ["n99"]),
        "theming.untie_notes": (session_id, ["n99"]),
        "theming.accept_moves": (session_id, ["n99"]),
        "theming.decline_moves": (session_id, ["n99"]),
        "theming.lock_theme": (session_id, "t99"),
        "theming.unlock_theme": (session_id, "t99"),
        "theming.create_theme": (session_id, ""),
        "theming.name_themes": (session_id, ["x" * 121]),
        "theming.give_second_home": (session_id, ["n99"], "t1"),
        "theming.leave_one_home": (session_id, ["n99"]),
        "theming.create_strategy": (session_id, "t1", ""),
        "theming.dissolve_theme": (session_id, "t99"),
        "theming.merge_strategies": (session_id, ["s1", "s99"]),
        "theming.move_strategy": (session_id, "s99", "t1"),
        "theming.order_themes": (session_id, ["t99"]),
        "board.board": (session_id,),
        "board.place_notes": (session_id, Wish(stood={"n1": (None, None)}, target=("t99", None))),
        "board.set_out": (session_id, Wish(stood={"n99": (None, None)}), ""),
        "board.let_go": (session_id, Wish(stood={"n1": (None, None)}, target=("t99", None))),
        "board.give_way": (session_id, Wanted(action="notes_grouped", detail={})),
        "board.pin_notes": (session_id, Wish(stood={"n99": (None, None)})),
        "board.rename": (session_id, "t99", ""),
        "board.hide_notes": (session_id, ["n99"]),
        "piling.blind_sample": (session_id,),
        "piling.own_piles": (session_id,),
        "piling.others_with_piles": (session_id,),
        "piling.save_piles": (session_id, []),
        "piling.compare_piles": (session_id,),
        "piling.keep_piles_apart": (session_id, [], []),
        "settling.counted_doubts": (session_id,),
        "settling.doubts": (session_id, "unsure"),
        "settling.settle": (session_id, []),
        "talks.heard_messages": (session_id,),
        "talks.link_idea": (session_id, "n1", "n2"),
        "talks.refuse_link": (session_id, "n1", "n2"),
        "talks.forget_refusals": (session_id, "n1"),
        "presenting.views": (session_id,),
        "tracing.revision": (session_id,),
        "tracing.trace_note": (session_id, "n1"),
        "tracing.trace_theme": (session_id, "t1"),
        "tracing.traceable_themes": (session_id,),
        "tracing.find_notes": (session_id, "luz"),
        "tracing.states": (session_id,),
        "tracing.difference_of_state": (session_id, 0),
        "tracing.returned_to": (session_id,),
        "wording.propose_wording": (session_id, "summary", "es"),
        "wording.accept_wording": (session_id, Wording(key="summary/heard", text="x"), "es"),
    }


def call(name: str, ws, actor: Actor, session_id: str):
    module, _, function = name.partition(".")
    *plain, last = [*calls(session_id)[name], {}] if not named(name, session_id) else calls(session_id)[name]
    return getattr(import_module(f"synthesis.services.{module}"), function)(ws, actor, *plain, **last)


def named(name: str, session_id: str) -> bool:
    return bool(calls(session_id)[name]) and isinstance(calls(session_id)[name][-1], dict)


def test_every_use_case_is_tried_below():
    assert calls("").keys() == CASES.keys()


@pytest.fixture
def kept(ws, session):
    """The session with a note, a theme and a job."""
    capture.write_note(ws, ME, session.id, "Luz", note_id="n1", context=Context())
    theming.create_theme(ws, ME, session.id, "Plaza", ["n1"])
    ws.store.put_job(replace(JOB, session_id=session.id))
    return session


DOORS = {f"accounts.{n}" for n in ("is_new", "invitation", "accept", "sign_in", "actor_named", "sign_out")}
"""What somebody does who is nobody yet; test_accounts.py tries these."""
OPEN_TO_PARTICIPANTS = {
    "joining.in_room",
    "joining.shared_wall",
    "room.post_note",
    "room.edit_own_note",
    "room.withdraw_own_note",
    "room.similar_notes",
    "room.add_voice",
    "voting.ballot_paper",
    "voting.cast_ballot",
    "voting.result",
    "watching.look",
    "watching.published_themes",
}
OPEN_TO_VIEWERS = {"watching.look", "watching.published_themes"}
OPEN_TO_ANYBODY = {
    *("joining.welcome", "joining.join_session", "joining.participant_of", "joining.viewer_of"),
    "consulting.speaker_of",
}
OPEN = {
    Role.PARTICIPANT: OPEN_TO_PARTICIPANTS | OPEN_TO_ANYBODY,
    Role.VIEWER: OPEN_TO_VIEWERS | OPEN_TO_ANYBODY,
    Role.ANONYMOUS: OPEN_TO_ANYBODY,
}
TRIED = [name for name in CASES if name not in ASKED_BY_THE_CALLER | DOORS]


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.VIEWER, Role.ANONYMOUS])
@pytest.mark.parametrize("name", TRIED)
def test_participants_viewers_and_strangers_are_refused_and_nothing_changes(ws, kept, name, role):
    actor = Actor("x", "X", role, frozenset({kept.id}))
    before = ws.store.load(kept.id), ws.store.events(kept.id), ws.store.sessions(), ws.store.jobs(kept.id)
    if name in OPEN[role]:
        # nobody of that name is in the room, nor is anything open there: but the table lets them ask
        with suppress(NotFound, Closed):
            call(name, ws, actor, kept.id)
        return
    with pytest.raises(NotFound if name == "jobs.read_job" else AccessDenied) as refused:
        call(name, ws, actor, kept.id)
    assert refused.value.code in ("not_allowed", "job_not_found")
    after = ws.store.load(kept.id), ws.store.events(kept.id), ws.store.sessions(), ws.store.jobs(kept.id)
    assert after == before


OF_A_SESSION = [
    n for n in TRIED if calls("here")[n] and "here" in str(calls("here")[n]) and n != "accounts.invite"
] + ["jobs.read_job"]


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.ORGANISER, Role.PARTICIPANT])
@pytest.mark.parametrize("name", OF_A_SESSION)
def test_a_session_of_others_reads_like_one_that_does_not_exist(ws, kept, name, role):
    actor = Actor("f", "F", role, frozenset({"elsewhere"}))
    before = ws.store.load(kept.id), ws.store.events(kept.id), ws.store.jobs(kept.id)
    with pytest.raises(NotFound) as theirs:
        call(name, ws, actor, kept.id)
    assert (ws.store.load(kept.id), ws.store.events(kept.id), ws.store.jobs(kept.id)) == before
    ask = (lambda: jobs.read_job(ws, actor, "j99")) if name == "jobs.read_job" else None
    with pytest.raises(NotFound) as nowhere:
        ask() if ask else call(name, ws, actor, "nowhere")
    assert theirs.value.code == nowhere.value.code
    assert theirs.value.params.keys() == nowhere.value.params.keys()


def test_the_work_of_another_session_cannot_be_run(ws, kept):
    with pytest.raises(NotFound):
        jobs.run_job(ws, Actor("f", "F", Role.FACILITATOR, frozenset({"elsewhere"})), "j1")
    assert ws.store.job("j1").status.value == "queued"


def test_a_facilitator_sees_only_the_sessions_of_their_own(ws, kept):
    guest = Actor("f", "F", Role.FACILITATOR, frozenset({"elsewhere"}))
    assert sessions.list_sessions(ws, guest) == ()
    own = Actor("f", "F", Role.FACILITATOR, frozenset({kept.id}))
    assert theming.rename_theme(ws, own, kept.id, "t1", "Nuevo").themes.theme("t1").name == "Nuevo"
    assert changes.history(ws, own, kept.id)[-1].actor == "F"
    assert reporting.make_document(ws, own, kept.id).data


def test_arguments_of_use_cases_have_types():
    for name in CASES:
        module, _, function = name.partition(".")
        signature = inspect.signature(getattr(import_module(f"synthesis.services.{module}"), function))
        assert signature.return_annotation is not inspect.Signature.empty, name
