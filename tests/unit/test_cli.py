"""The command line as people call it: a process, its answer, its exit code."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import exports_of_tools as made
import pytest
from boards import GREEN, MOBILITY, VOICE
from docx import Document
from word_templates import customer

from synthesis.capture.importers import IMPORTERS
from synthesis.domain.theme import ROW_FIELDS
from synthesis.exporter import FORMATS
from synthesis.i18n import words
from synthesis.services.files import read_session
from synthesis.services.sessions import SAMPLES

ROOT = Path(__file__).parents[2]
TEXTS = [*MOBILITY, *GREEN, *VOICE]


class Line:
    """A terminal with a data folder of its own."""

    def __init__(self, folder: Path, language: str = "es") -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("MINGA_")},
            "MINGA_FOLDER": str(folder / "Minga"),
            "MINGA_LANGUAGE": language,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
        }

    def __call__(self, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "synthesis", *map(str, arguments)],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    @property
    def database(self) -> Path:
        return self.folder / "Minga" / "minga.sqlite"


@pytest.fixture
def line(tmp_path) -> Line:
    return Line(tmp_path)


def write_wall(folder: Path, name: str = "muro.csv") -> Path:
    """A wall with a repeated id, an empty text, a note of no words, and texts that tempt a spreadsheet."""
    path = folder / name
    rows = [(f"n{i}", text, "Norte" if i % 2 else "Sur") for i, text in enumerate(TEXTS)]
    rows += [("n0", "Otra nota con un id repetido sobre ciclovías", "Sur"), ("v", " ", "Sur")]
    rows += [("e", "💡", ""), ("f", "=1+1 ciclovías", ""), ("q", 'Con "comillas",\ny dos líneas', "Norte")]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "texto", "municipio"])
        writer.writerows(rows)
    return path


# -- themes -----------------------------------------------------------------------------------------


def test_themes_writes_one_row_for_each_note_with_its_text_verbatim(line, tmp_path):
    wall = write_wall(tmp_path)
    done = line("themes", wall, "-o", "themes.csv", "--themes", "3", "--language", "es")
    with (tmp_path / "themes.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    assert reader.fieldnames == list(ROW_FIELDS)
    assert [r["id"] for r in rows] == [*(f"n{i}" for i in range(24)), "n0-2", "e", "f", "q"]
    assert [r["text"] for r in rows[:24]] == TEXTS
    assert [r["text"] for r in rows[25:]] == ["💡", "=1+1 ciclovías", 'Con "comillas",\ny dos líneas']
    assert {r["status"] for r in rows} <= {"placed", "parked"}
    assert rows[25]["status"] == "parked"
    assert len({r["theme"] for r in rows if r["status"] == "placed"}) == 3
    for row in rows:
        assert 0 <= float(row["margin"]) <= 1
        if row["status"] == "parked":
            assert row["strategy"] == ""
    assert "n0" in done.stderr
    assert "n0-2" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2
    assert "28" in done.stdout
    assert not line.database.exists()


def test_a_parked_note_with_words_names_its_nearest_theme(line, tmp_path):
    source = SAMPLES / "agenda_digital_2028.session.json"
    done = line("themes", source, "-o", "t.csv", "--json")
    assert json.loads(done.stdout).keys() == {"notes", "themes", "strategies", "parked", "refused"}
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = {r["theme"] for r in rows if r["status"] == "placed"}
    parked = [r for r in rows if r["status"] == "parked" and any(c.isalpha() for c in r["text"])]
    assert parked
    assert all(r["theme"] in names for r in parked)
    assert json.loads(done.stdout)["parked"] == len([r for r in rows if r["status"] == "parked"])
    notes = read_session(source).notes
    assert [(r["id"], r["text"]) for r in rows] == [(n.id, n.text) for n in notes]


# -- document ---------------------------------------------------------------------------------------


def test_a_document_is_made_from_a_file_of_notes_and_says_what_was_left_out(line, tmp_path):
    wall = write_wall(tmp_path)
    done = line("document", wall, "-o", "sintesis.docx", "--date", "2026-11-23")
    text = "\n".join(p.text for p in Document(str(tmp_path / "sintesis.docx")).paragraphs)
    assert "23 de noviembre de 2026" in text
    assert len(done.stderr.strip().splitlines()) == 2, "the renamed id and the refused row are said"
    line("document", wall, "-o", "otra.docx", "--date", "2026-11-23")
    assert (tmp_path / "otra.docx").read_bytes() == (tmp_path / "sintesis.docx").read_bytes()
    assert not line.database.exists()


def test_a_document_speaks_the_language_asked_for_and_keeps_the_notes_in_theirs(line, tmp_path):
    (tmp_path / "muro.txt").write_text("\n".join(GREEN), encoding="utf-8")
    line("document", "muro.txt", "-o", "pt.md", "--language", "pt")
    text = (tmp_path / "pt.md").read_text(encoding="utf-8").replace("\\", "")
    assert words("pt")("section_approach") in text
    assert all(note in text for note in GREEN)


def test_a_document_wears_a_template_or_says_why_not(line, tmp_path):
    wall = write_wall(tmp_path)
    (tmp_path / "casa.docx").write_bytes(customer("Casa: {{ título }}", "{{ cuerpo }}"))
    (tmp_path / "mala.docx").write_bytes(customer("{{ themse }}"))
    line("document", wall, "-o", "sintesis.docx", "--template", "casa.docx")
    assert Document(str(tmp_path / "sintesis.docx")).paragraphs[0].text == "Casa: muro"
    assert "themes" in line("document", wall, "-o", "otra.docx", "--template", "mala.docx", code=1).stderr
    assert not (tmp_path / "otra.docx").exists()


# -- sessions ---------------------------------------------------------------------------------------


def make_session(line):
    make = (
        "from synthesis.domain.people import LOCAL_ORGANISER as me\n"
        "from synthesis.domain.session import Session\n"
        "from synthesis.services.sessions import create_session\n"
        "from synthesis.services.workspace import open_workspace\n"
        "create_session(open_workspace(), me, Session(id='x', title='Taller de la Ñ'))\n"
    )
    subprocess.run([sys.executable, "-c", make], env=line.environment, check=True)


@pytest.mark.slow
def test_a_session_is_filled_listed_and_taken_out_again(line, tmp_path):
    assert line("sessions").stdout.strip()
    assert json.loads(line("sessions", "--json").stdout) == []
    make_session(line)
    wall = write_wall(tmp_path)
    done = line("import", wall, "--session", "taller de la n", "--json")
    assert json.loads(done.stdout) == {"notes": 28, "known": 0, "repeats": 0, "refused": 1}
    assert "n0-2" in done.stderr
    again = line("import", wall, "--session", "Taller de la Ñ", "--json")
    assert json.loads(again.stdout) == {"notes": 0, "known": 28, "repeats": 0, "refused": 1}
    (kept,) = json.loads(line("sessions", "--json").stdout)
    assert (kept["title"], kept["notes"], kept["status"]) == ("Taller de la Ñ", 28, "open")
    assert kept["id"] in line("sessions").stdout
    line("export", kept["id"], "-o", "copia.session.json")
    assert len(read_session(tmp_path / "copia.session.json").notes) == 28
    line("export", "Taller de la Ñ", "-o", "notas.csv")
    assert TEXTS[0] in (tmp_path / "notas.csv").read_text(encoding="utf-8-sig")
    line("export", kept["id"], "-o", "taller.docx", "--language", "en")
    assert (tmp_path / "taller.docx").read_bytes()[:2] == b"PK"
    line("export", kept["id"], "-o", "vuelta.html", "--format", "returned_html", "--date", "2026-11-23")
    back = (tmp_path / "vuelta.html").read_text(encoding="utf-8")
    assert "Devolución: dónde quedó cada nota" in back
    assert "23 de noviembre de 2026" in back


@pytest.mark.slow
def test_votes_of_a_file_are_counted_and_a_sign_nobody_knows_is_asked_for(line, tmp_path):
    session = "Taller de la Ñ"
    make_session(line)
    for name, data in (
        ("board.json", made.trello(["Más buses", "Menos ruido"])),
        ("comments.csv", made.polis(["Sí", "No"], counts=[(1, 1), (1, 1)])),
        ("votes.csv", made.polis_votes([(0, 1, 1), (0, 2, -1), (1, 1, -1), (1, 2, 1)])),
    ):
        (tmp_path / name).write_bytes(data)
    done = line("import", "board.json", "--session", session)
    say = words("es")
    title = say("import_votes_title", tool="Trello")
    assert say("cli_import_votes", people=2, title=title) in done.stderr
    line("import", "comments.csv", "--session", session)
    refused = line("import", "votes.csv", "--session", session, code=1)
    assert say("vote_sign_unknown") in refused.stderr


def test_formats_are_those_there_are(line):
    found = json.loads(line("formats", "--json").stdout)
    assert found == {"import": list(IMPORTERS.names()), "export": [*FORMATS.names(), "session.json"]}
    plain = line("formats").stdout
    assert all(name in plain for name in (*IMPORTERS.names(), *FORMATS.names()))


# -- refusals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["themes", "nada.csv", "-o", "x.csv"], "file_not_found"),
        (["themes", ".", "-o", "x.csv"], "file_not_found"),
        (["themes", "vacio.csv", "-o", "x.csv"], "file_empty"),
        (["document", "nada.csv", "-o", "x.docx"], "file_not_found"),
        (["document", "carpeta/nada", "-o", "x.docx"], "file_not_found"),
        (["document", "No hay tal taller", "-o", "x.docx"], "session_not_found"),
        (["document", "muro.txt", "-o", "x.odt"], "unknown_plugin"),
        (["document", "muro.txt", "-o", "no/hay/carpeta.docx"], "file_not_written"),
        (["import", "muro.txt", "--session", "nada"], "session_not_found"),
        (["export", "nada", "-o", "x.docx"], "session_not_found"),
    ],
)
def test_a_refusal_is_one_sentence_on_standard_error_and_exit_code_one(line, tmp_path, arguments, error):
    (tmp_path / "vacio.csv").touch()
    (tmp_path / "muro.txt").write_text("Luz\nAgua\n", encoding="utf-8")
    done = line(*arguments, "--json", code=1)
    answer = json.loads(done.stderr.strip().splitlines()[-1])
    assert answer["error"] == error
    assert answer["sentence"].strip()
    assert done.stdout == ""
    assert not (tmp_path / "x.csv").exists()
    if error == "file_not_found":
        assert not line.database.exists(), "a slip of the pen makes no database"


def test_a_refusal_speaks_the_language_of_the_machine(tmp_path):
    said = {
        Line(tmp_path, language)("themes", "x.csv", "-o", "y", code=1).stderr
        for language in ("es", "en", "pt")
    }
    assert len(said) == 3
    assert all(text.count("\n") == 1 for text in said)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["themes"],
        ["themes", "x.csv"],
        ["themes", "x.csv", "-o", "y", "--themes", "0"],
        ["themes", "x.csv", "-o", "y", "--themes", "many"],
        ["document", "x", "-o", "y", "--language", "tlh"],
        ["document", "x", "-o", "y", "--date", "ayer"],
        ["serve", "--port", "-1"],
    ],
)
def test_wrong_usage_is_exit_code_two(line, arguments):
    assert "usage" in line(*arguments, code=2).stderr


def test_help_is_in_the_language_of_the_machine_and_hides_what_only_minga_calls(tmp_path):
    said = Line(tmp_path, "en")("--help").stdout
    assert "group a file of notes" in said
    assert "job" not in said
    assert Line(tmp_path, "es")("--help").stdout != said


# -- weight -----------------------------------------------------------------------------------------


def test_the_door_opens_without_the_heavy_packages(line):
    heavy = [
        "pandas",
        "numpy",
        "sklearn",
        "scipy",
        "docx",
        "sqlalchemy",
        "openpyxl",
        "plotly",
        "streamlit",
        "babel",
    ]
    code = f"import sys, synthesis; dir(synthesis); print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], env=line.environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_broken_pipe_is_no_traceback(line, tmp_path):
    script = f'"{sys.executable}" -m synthesis formats | true'
    done = subprocess.run(
        ["/bin/sh", "-c", script],
        env=line.environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_whoever_sits_at_the_machine_can_make_a_link_for_a_new_account(line):
    made = json.loads(line("invite", "--json").stdout)
    assert re.fullmatch(r"http://localhost:8501/invite/[\w-]{32}", made["link"])
    line.environment["MINGA_ADDRESS"] = "https://minga.example.org/"
    said = line("invite", "--role", "facilitator").stdout
    assert "https://minga.example.org/invite/" in said
    assert line("invite", "--session", "nada", code=1).stderr.strip() == words("es")("session_not_found")
    assert "usage" in line("invite", "--role", "viewer", code=2).stderr
