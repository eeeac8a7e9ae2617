"""Engines that a person chooses: what is sent, what is recorded, and nothing changed when they fail."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import model_service as ms
import pytest
from boards import GREEN, MOBILITY, VOICE

from synthesis.cli import main
from synthesis.domain.job import Job, JobStatus
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.synthesis import Wording
from synthesis.domain.theme import Hand
from synthesis.errors import InputError, NotFound, ServiceFailed, SynthesisError, UnknownPlugin
from synthesis.i18n import LANGUAGES, sentence
from synthesis.services import jobs, theming
from synthesis.services.capture import Context, paste_notes
from synthesis.services.changes import history, undo
from synthesis.services.engines import chat_engine, embedder_of, engines, sends_to
from synthesis.services.jobs import run_job, start_grouping, start_wording, wordings
from synthesis.services.reporting import edit_statement, make_document, synthesis_of
from synthesis.services.sessions import export_archive, read_session
from synthesis.services.wording import accept_wording, propose_wording, what_is_sent
from synthesis.settings import Settings

KEY = "sk-s3cret"


@pytest.fixture
def ws(ws, service):
    """A workspace with a service set."""
    settings = replace(
        ws.settings, endpoint=service.address, endpoint_key=KEY, embeddings_model="use", chat_model="small"
    )
    return replace(ws, settings=settings)


@pytest.fixture
def board(ws, session):
    context = Context(group="norte", table="Mesa 9", author="Ana María")
    paste_notes(ws, ME, session.id, "\n".join(MOBILITY + GREEN + VOICE), paste_id="n", context=context)
    return session


@pytest.fixture
def grouped(ws, board):
    theming.group_notes(ws, ME, board.id)
    return board


def now(ws, session):
    return read_session(ws, ME, session.id)


def everything_kept(ws, session) -> str:
    """All that is stored about a session, as one text."""
    found = (ws.store.load(session.id), ws.store.events(session.id), ws.store.jobs(session.id))
    return str(found) + export_archive(ws, ME, session.id).decode() + ws.settings.chat_model


# -- which there are --------------------------------------------------------------------------------


def test_without_settings_only_what_works_here_can_be_chosen(tmp_path):
    plain = Settings(folder=tmp_path, database="memory:")
    assert [e.name for e in engines(plain)][:2] == ["", "tfidf"]
    assert not any(e.sends_to for e in engines(plain))
    assert chat_engine(plain) is None
    assert embedder_of(plain) is None


def test_what_is_set_can_be_chosen_and_what_sends_texts_is_never_in_front(ws, service):
    found = engines(replace(ws.settings, engine="endpoint"))
    assert found[0].name == ""
    assert ("endpoint", "use", service.host) in [(e.name, e.model, e.sends_to) for e in found]
    assert engines(replace(ws.settings, engine="tfidf"))[0].name == "tfidf"
    assert chat_engine(ws.settings).sends_to == service.host
    assert sends_to(ws.settings, "endpoint") == sends_to(ws.settings, "chat") == service.host
    assert sends_to(ws.settings, "e5") == sends_to(ws.settings, "") == ""


def test_an_engine_of_the_settings_is_used_only_where_texts_stay_here(ws):
    assert embedder_of(replace(ws.settings, engine="tfidf")).name == "tfidf"
    assert embedder_of(replace(ws.settings, engine="endpoint")) is None


def test_an_address_that_makes_no_sense_offers_nothing_and_says_so_when_chosen(ws):
    broken = replace(ws.settings, endpoint="nowhere")
    assert [e for e in engines(broken) if e.sends_to] == []
    assert chat_engine(broken) is None
    with pytest.raises(ServiceFailed) as refused:
        embedder_of(broken, "endpoint")
    assert refused.value.code == "service_address"


@pytest.mark.parametrize(
    ("changed", "name", "code"),
    [
        ({"embeddings_model": ""}, "endpoint", "engine_absent"),
        ({"engine_folder": ""}, "folder", "engine_absent"),
        ({"engine_folder": "/nowhere/at/all"}, "folder", "engine_absent"),
        ({"endpoint": ""}, "endpoint", "engine_absent"),
        ({}, "word2vec", "unknown_plugin"),
    ],
)
def test_an_engine_that_is_not_here_is_refused_in_a_sentence(ws, changed, name, code):
    with pytest.raises((InputError, UnknownPlugin)) as refused:
        embedder_of(replace(ws.settings, **changed), name)
    assert refused.value.code == code
    assert all(sentence(refused.value, language) for language in LANGUAGES)


# -- grouping ---------------------------------------------------------------------------------------


def test_grouping_by_a_service_is_recorded_and_the_document_says_where_texts_went(ws, board, service):
    theming.group_notes(ws, ME, board.id, engine="endpoint")
    run = now(ws, board).themes.run
    assert run.engine == f"endpoint use @ {service.address}"
    assert run.parameters["sent_to"] == service.host
    told = make_document(ws, ME, board.id, "markdown").data.decode()
    assert service.host in told
    assert "sin enviar texto alguno" not in told
    assert "Ana María" not in service.bytes_asked
    assert "norte" not in service.bytes_asked.casefold()
    assert "Mesa 9" not in service.bytes_asked


def test_what_was_sent_stays_on_record_when_a_later_run_sends_nothing(ws, board, service):
    theming.group_notes(ws, ME, board.id, engine="endpoint")
    theming.group_notes(ws, ME, board.id, afresh=True)
    assert now(ws, board).themes.run.parameters["sent_to"] == service.host


def test_an_undo_does_not_erase_that_texts_were_sent(ws, board, service):
    theming.group_notes(ws, ME, board.id, engine="endpoint")
    undo(ws, ME, board.id)
    assert now(ws, board).themes is None
    assert service.host in make_document(ws, ME, board.id, "markdown").data.decode()
    theming.group_notes(ws, ME, board.id)
    told = make_document(ws, ME, board.id, "markdown").data.decode()
    assert service.host in told
    assert "sin enviar texto alguno" not in told


def test_a_job_that_asked_for_words_is_told_in_the_document(ws, grouped, service):
    params = {"chapter": chapter_of(ws, grouped), "language": "es", "agreed": service.host}
    run_job(ws, ME, a_job(ws, grouped, "wording", params).id)
    assert service.host in make_document(ws, ME, grouped.id, "markdown").data.decode()


def test_the_built_in_engine_still_says_that_nothing_was_sent(ws, grouped, service):
    assert "sent_to" not in now(ws, grouped).themes.run.parameters
    assert "sin enviar texto alguno" in make_document(ws, ME, grouped.id, "markdown").data.decode()
    assert service.asked == []


def test_a_second_run_sends_only_texts_that_are_new(ws, board, service):
    theming.group_notes(ws, ME, board.id, engine="endpoint")
    service.asked.clear()
    paste_notes(ws, ME, board.id, "Faroles nuevos en la esquina", paste_id="m", context=Context())
    theming.group_notes(ws, ME, board.id, engine="endpoint")
    assert [body["input"] for _, _, body in service.asked] == [["Faroles nuevos en la esquina"]]


@pytest.mark.parametrize("broken", [ms.refuse(500), ms.say(b"{}"), ms.hang_up])
@pytest.mark.parametrize("choice", [{"engine": "endpoint"}, {"names": True}])
def test_a_service_that_fails_fails_the_job_with_a_sentence_and_changes_nothing(
    ws, grouped, service, broken, choice
):
    service.broken = broken
    before = now(ws, grouped), ws.store.events(grouped.id)
    params = {"afresh": "yes", **{k: "yes" if v is True else v for k, v in choice.items()}}
    params["agreed"] = service.host
    job = a_job(ws, grouped, "themes", params)
    done = run_job(ws, ME, job.id)
    assert done.status is JobStatus.FAILED
    error = SynthesisError(done.error_code, **done.error_params)
    assert done.error_code.startswith("service_")
    assert all(service.host in sentence(error, language) for language in LANGUAGES)
    assert (now(ws, grouped), ws.store.events(grouped.id)) == before
    assert KEY not in everything_kept(ws, grouped)


def test_nothing_is_sent_before_a_person_agrees(ws, board, service):
    for choice in ({"engine": "endpoint"}, {"names": True}):
        with pytest.raises(InputError) as refused:
            start_grouping(ws, ME, board.id, **choice)
        assert (refused.value.code, refused.value.params) == ("sending_not_agreed", {"host": service.host})
    with pytest.raises(InputError):
        start_wording(ws, ME, board.id, chapter="summary", language="es")
    assert service.asked == []
    assert ws.store.jobs(board.id) == ()


@pytest.mark.parametrize(
    ("kind", "params"),
    [
        ("themes", {"engine": "endpoint"}),
        ("themes", {"names": "yes"}),
        ("wording", {"chapter": "summary", "language": "es"}),
    ],
)
@pytest.mark.parametrize(
    ("agreed", "code"), [("", "sending_not_agreed"), ("other.example", "sending_elsewhere")]
)
def test_a_job_sends_only_to_the_host_that_was_ticked(ws, grouped, service, kind, params, agreed, code):
    done = run_job(ws, ME, a_job(ws, grouped, kind, {**params, "agreed": agreed}).id)
    assert (done.status, done.error_code) == (JobStatus.FAILED, code)
    error = SynthesisError(done.error_code, **done.error_params)
    assert all(service.host in sentence(error, language) for language in LANGUAGES)
    assert service.asked == []


def test_a_tick_for_another_host_starts_nothing(ws, board, service):
    for choice in ({"engine": "endpoint"}, {"names": True}):
        with pytest.raises(InputError) as refused:
            start_grouping(ws, ME, board.id, **choice, agreed="other.example")
        assert refused.value.code == "sending_elsewhere"
        assert refused.value.params == {"host": service.host, "agreed": "other.example"}
    assert ws.store.jobs(board.id) == ()


def test_work_by_another_engine_has_more_time(ws, board):
    assert jobs._patient(a_job(ws, board, "themes", {"engine": "e5"}))
    assert not jobs._patient(a_job(ws, board, "themes", {"afresh": "yes"}))


def a_job(ws, session, kind, params) -> Job:
    moment = datetime.now(UTC)
    job = Job(id="j1", session_id=session.id, kind=kind, started_at=moment, updated_at=moment, params=params)
    ws.store.put_job(job)
    return job


# -- names ------------------------------------------------------------------------------------------


def names_for(material):
    return {
        "names": [
            {"id": group["id"], "name": f"Sobre {group['key_words'][0]}"} for group in material["groups"]
        ]
    }


def test_names_by_chat_are_recorded_with_who_proposed_them(ws, grouped, service):
    themes = now(ws, grouped).themes
    theming.rename_theme(ws, ME, grouped.id, themes.themes[0].id, "Lo nuestro")
    service.said = names_for
    after = theming.group_notes(ws, ME, grouped.id, names=True).themes
    assert after.themes[0].name == "Lo nuestro"
    taken = [theme for theme in after.themes if theme.name.startswith("Sobre ")]
    assert taken
    parameters = after.run.parameters
    assert (parameters["names_proposed_by"], parameters["sent_to"]) == ("small", service.host)
    assert parameters["names_that_held"] == f"{len(taken)} / {len(themes.themes) - 1}"
    assert "small" in make_document(ws, ME, grouped.id, "markdown").data.decode()
    again = theming.group_notes(ws, ME, grouped.id).themes
    assert again.run.parameters["names_proposed_by"] == "small"
    assert [t.name for t in again.themes] == [t.name for t in after.themes]


@pytest.mark.parametrize("said", ["no json", [], {"names": [{"id": "t1", "name": "Cosas inventadas lejos"}]}])
def test_names_that_do_not_hold_leave_the_grouping_as_it_is(ws, grouped, service, said):
    before = now(ws, grouped).themes
    service.said = said
    after = theming.group_notes(ws, ME, grouped.id, names=True).themes
    assert [t.name for t in after.themes] == [t.name for t in before.themes]
    assert after.run.parameters["names_that_held"].startswith("0 / ")


# -- sentences --------------------------------------------------------------------------------------


def chapter_of(ws, session) -> str:
    return f"theme:{now(ws, session).themes.themes[0].id}"


def rewritten(change, note_ids=None):
    def said(material):
        return {
            "sentences": [
                {
                    "statement": s["id"],
                    "sentence": change(s["sentence"]),
                    "note_ids": s["note_ids"] if note_ids is None else note_ids,
                }
                for s in material["statements"]
            ]
        }

    return said


def more(sentence: str) -> str:
    return sentence.removesuffix(".") + ", entre las notas."


def test_a_true_sentence_is_offered_and_becomes_a_persons_when_accepted(ws, grouped, service):
    chapter = chapter_of(ws, grouped)
    service.said = rewritten(more)
    found = propose_wording(ws, ME, grouped.id, chapter, "es")
    assert found
    assert [(w.text, w.doubts) for w in found if w.doubts] == []
    before = statement(ws, grouped, found[0].key)
    accept_wording(ws, ME, grouped.id, found[0], "es")
    own = statement(ws, grouped, found[0].key)
    assert (own.text, own.by) == (found[0].text, Hand.PERSON)
    assert (own.drafted, own.note_ids) == (before.text, before.note_ids)
    event = history(ws, ME, grouped.id)[-1]
    assert (event.action, event.detail["model"]) == ("wording_accepted", "small")
    told = make_document(ws, ME, grouped.id, "markdown").data.decode()
    assert "modelo de lenguaje" in told
    undo(ws, ME, grouped.id)
    assert statement(ws, grouped, found[0].key) == before


def statement(ws, session, key):
    found = synthesis_of(ws, ME, session.id, "es").sections
    return next(s for section in found for s in section.statements if s.key == key)


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        (rewritten(lambda s: s.replace("8", "9").replace("7", "9").replace("6", "9")), "claim_new_number"),
        (rewritten(lambda s: f"{s[:-1]}: «quitar todas las plazas»."), "claim_misquotes"),
        (rewritten(lambda s: f"{s[:-1]}, dice Vitacura."), "claim_new_name"),
        (rewritten(lambda s: f"Nunca {s}"), "claim_negation"),
        (rewritten(more, ["n99"]), "claim_foreign_note"),
        (rewritten(more, [7]), "claim_foreign_note"),
        (rewritten(more, []), "claim_without_notes"),
        (rewritten(lambda s: "x" * 3000), "claim_unreadable"),
    ],
)
def test_a_false_sentence_is_shown_with_its_doubt_and_cannot_be_accepted(ws, grouped, service, said, doubt):
    service.said = said
    found = propose_wording(ws, ME, grouped.id, chapter_of(ws, grouped), "es")
    assert found
    assert any(doubt in wording.doubts for wording in found), [w.doubts for w in found]
    before = now(ws, grouped)
    for wording in found:
        if wording.doubts:
            with pytest.raises(InputError) as refused:
                accept_wording(ws, ME, grouped.id, replace(wording, doubts=()), "es")
            assert refused.value.code == "wording_unsound"
    assert now(ws, grouped) == before


@pytest.mark.parametrize(
    "said",
    [
        "", "Claro: aquí van", [], {}, {"sentences": "x"}, {"sentences": [1, None, "x"]},
        {"sentences": [{"statement": 1, "sentence": "x", "note_ids": ["n1"]}]},
        {"sentences": [{"statement": "1", "sentence": ["x"], "note_ids": ["n1"]}]},
        {"sentences": [{"statement": "1", "sentence": "x", "note_ids": "n1"}]},
        {"sentences": [{"statement": "99", "sentence": "x", "note_ids": ["n1"]}]},
        rewritten(lambda s: s),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_what_was_asked_for_proposes_nothing(ws, grouped, service, said):
    service.said = said
    assert propose_wording(ws, ME, grouped.id, chapter_of(ws, grouped), "es") == ()


def test_a_sentence_that_a_person_wrote_is_neither_sent_nor_touched(ws, grouped, service):
    chapter = chapter_of(ws, grouped)
    key = f"{chapter}/heard"
    service.said = rewritten(more)
    held = next(w for w in propose_wording(ws, ME, grouped.id, chapter, "es") if w.key == key)
    edit_statement(ws, ME, grouped.id, key, "es", "Dicho por nosotras en la sala.", ["n-1"])
    service.asked.clear()
    assert key not in {w.key for w in propose_wording(ws, ME, grouped.id, chapter, "es")}
    assert "Dicho por nosotras" not in service.bytes_asked
    with pytest.raises(NotFound):
        accept_wording(ws, ME, grouped.id, held, "es")
    assert statement(ws, grouped, key).text == "Dicho por nosotras en la sala."


def test_a_sentence_is_checked_again_against_the_facts_of_the_day(ws, grouped, service):
    chapter = chapter_of(ws, grouped)
    service.said = rewritten(more)
    held = next(w for w in propose_wording(ws, ME, grouped.id, chapter, "es") if w.key.endswith("/heard"))
    theme = now(ws, grouped).themes.themes[0]
    theming.park_notes(ws, ME, grouped.id, [now(ws, grouped).themes.notes_in(theme.id)[0].id])
    with pytest.raises(InputError) as refused:
        accept_wording(ws, ME, grouped.id, held, "es")
    assert refused.value.code == "wording_unsound"


def test_a_statement_nobody_drafted_cannot_be_accepted(ws, session):
    with pytest.raises(NotFound):
        accept_wording(ws, ME, session.id, Wording(key="summary/heard", text="x"), "es")


def test_only_drafted_sentences_and_some_of_their_notes_are_sent_as_it_is_said(ws, grouped, service):
    chapter = chapter_of(ws, grouped)
    sentences, notes = what_is_sent(synthesis_of(ws, ME, grouped.id, "es"), chapter)
    propose_wording(ws, ME, grouped.id, chapter, "es")
    material = json.loads(service.asked[0][2]["messages"][1]["content"])
    assert (len(material["statements"]), len(material["notes"])) == (sentences, notes)
    assert all(item.keys() == {"id", "text"} for item in material["notes"])
    for secret in ("Ana María", "Mesa 9", "Agenda digital"):
        assert secret not in service.bytes_asked


def test_a_job_asks_and_keeps_what_was_proposed(ws, grouped, service):
    service.said = rewritten(more)
    chapter = chapter_of(ws, grouped)
    params = {"chapter": chapter, "language": "es", "agreed": service.host}
    job = a_job(ws, grouped, "wording", params)
    done = run_job(ws, ME, job.id)
    assert done.status is JobStatus.DONE, done
    found = wordings(ws, ME, done)
    assert done.result == {"proposed": str(len(found)), "sound": str(len(found))}
    assert found == propose_wording(ws, ME, grouped.id, chapter, "es")
    assert all("«" not in value for value in done.result.values())
    assert wordings(ws, ME, replace(done, id="gone")) == ()


def test_without_a_chat_model_nothing_is_asked(ws, grouped, service):
    bare = replace(ws, settings=replace(ws.settings, chat_model=""))
    for ask in (
        lambda: theming.group_notes(bare, ME, grouped.id, names=True),
        lambda: start_wording(bare, ME, grouped.id, chapter="summary", language="es", agreed="localhost"),
        lambda: propose_wording(bare, ME, grouped.id, "summary", "es"),
    ):
        with pytest.raises(InputError) as refused:
            ask()
        assert refused.value.code == "chat_not_set"
    assert service.asked == []


def test_the_key_is_in_nothing_that_is_kept_or_written(ws, board, service, tmp_path):
    service.said = names_for
    theming.group_notes(ws, ME, board.id, engine="endpoint", names=True)
    service.said = rewritten(more)
    params = {"chapter": chapter_of(ws, board), "language": "es", "agreed": service.host}
    done = run_job(ws, ME, a_job(ws, board, "wording", params).id)
    accept_wording(ws, ME, board.id, next(w for w in wordings(ws, ME, done) if not w.doubts), "es")
    assert KEY in service.bytes_asked
    assert KEY not in everything_kept(ws, board)
    for format in ("docx", "markdown", "csv", "xlsx"):
        assert KEY.encode() not in make_document(ws, ME, board.id, format).data
    assert not any(KEY.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


# -- the command line -------------------------------------------------------------------------------


def typed(monkeypatch, service, *arguments) -> int:
    for name, value in {"ENDPOINT": service.address, "ENDPOINT_KEY": KEY, "EMBEDDINGS_MODEL": "use"}.items():
        monkeypatch.setenv(f"MINGA_{name}", value)
    return main(list(arguments))


@pytest.fixture
def notes(tmp_path):
    path = tmp_path / "notas.csv"
    path.write_text("id,text\n" + "\n".join(f"{i},{t}" for i, t in enumerate(MOBILITY + GREEN + VOICE)))
    return str(path)


def test_the_command_line_says_what_it_sends_before_it_sends_it(
    monkeypatch, service, notes, tmp_path, capsys
):
    monkeypatch.setenv("MINGA_LANGUAGE", "es")
    plain, remote = str(tmp_path / "a.csv"), str(tmp_path / "b.csv")
    assert typed(monkeypatch, service, "themes", notes, "-o", plain) == 0
    assert service.asked == []
    assert service.host not in capsys.readouterr().err
    assert typed(monkeypatch, service, "themes", notes, "-o", remote, "--engine", "endpoint") == 0
    assert f"24 notas a {service.host}" in capsys.readouterr().err
    assert Path(plain).read_bytes() == Path(remote).read_bytes()


def test_the_command_line_refuses_an_engine_that_fails(monkeypatch, service, notes, tmp_path, capsys):
    target = tmp_path / "a.csv"
    service.broken = ms.refuse(401)
    assert typed(monkeypatch, service, "themes", notes, "-o", str(target), "--engine", "endpoint") == 1
    told = capsys.readouterr().err
    assert "401" in told
    assert KEY not in told
    assert not target.exists()
    assert typed(monkeypatch, service, "themes", notes, "-o", str(target), "--engine", "word2vec") == 1
    assert "tfidf" in capsys.readouterr().err
