"""A document edited in a real LibreOffice, read back: every text found again, none taken for another."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from edited_words import stripped
from libreoffice import edited, needs_hands

from synthesis.domain.ids import reference
from synthesis.domain.note import Note
from synthesis.domain.review import Initiative, Review
from synthesis.domain.session import Group, Session
from synthesis.domain.theme import Placement, Strategy, Theme, ThemeSet
from synthesis.exporter.formats import docx
from synthesis.exporter.formats._wordml import bookmark_name
from synthesis.exporter.outline import build_report
from synthesis.exporter.roundtrip import marks
from synthesis.exporter.roundtrip.alignment import normal
from synthesis.exporter.roundtrip.reading import Returned, returned
from synthesis.exporter.roundtrip.snapshot import snapshot_of
from synthesis.sensemaking.reading import synthesise

pytestmark = [*needs_hands, pytest.mark.slow]

NAMES = "Movilidad,Seguridad,Espacio público,Datos abiertos,Energía,Agua".split(",")
VERBS = "Conectar,Cuidar,Medir".split(",")


def synthesis(themes: int = 6, notes_each: int = 12):
    """A session whose sentences are much alike from theme to theme, as drafted ones are."""
    notes, places, made, plans = [], {}, [], {}
    for t in range(themes):
        name = NAMES[t % len(NAMES)] + (f" {t}" if t >= len(NAMES) else "")
        strategies = tuple(
            Strategy(id=f"s{t}{s}", name=f"{verb} {name.lower()}") for s, verb in enumerate(VERBS)
        )
        made.append(Theme(id=f"t{t}", name=name, strategies=strategies))
        for n in range(notes_each):
            key = f"n{t}-{n}"
            notes.append(
                Note(
                    id=key,
                    ref=reference(len(notes) + 1),
                    text=f"{VERBS[n % 3]} mejor la {name.lower()} del barrio {n}",
                    group=("norte", "sur")[n % 2],
                    table=f"Mesa {n % 4 + 1}",
                    language="es",
                )
            )
            places[key] = Placement(note_id=key, theme=f"t{t}", strategy=f"s{t}{n % 3}", margin=0.2)
        if t < 4:
            plans[f"i{t}"] = Initiative(
                id=f"i{t}",
                what=f"Plan de {name.lower()}",
                theme=f"t{t}",
                strategy=f"s{t}0",
                why=f"Porque la {name.lower()} lo pide.",
                lead="Ana Rojas",
                partners=("Norte", "Sur"),
                starts=2027,
                horizon=2030,
                first_step=f"Reunir a quienes trabajan en {name.lower()}",
                note_ids=(f"n{t}-0",),
            )
    session = Session(
        id="vuelta",
        title="Agenda de seis temas",
        groups=(Group(id="norte", name="Norte"), Group(id="sur", name="Sur")),
        notes=tuple(notes),
    )
    grouped = ThemeSet(notes=session.counted_notes, themes=tuple(made), placements=places)
    return synthesise(session, grouped, review=Review(initiatives=plans))


@dataclass
class Sent:
    """A document that left, with what it said."""

    report: object
    data: bytes

    def texts(self) -> dict[str, str]:
        return dict(snapshot_of(self.report).texts)


@pytest.fixture(scope="module")
def sent() -> Sent:
    report = build_report(synthesis())
    stream = io.BytesIO()
    docx.write(report, stream)
    return Sent(report, stream.getvalue())


def read(sent: Sent, data: bytes) -> Returned:
    return returned(marks.read(data, "x.docx"), snapshot_of(sent.report))


@dataclass(frozen=True)
class Plan:
    """Steps by hand, and what each text must read like afterwards; None for one that is gone."""

    steps: list[list[str]]
    expected: dict[str, str | None]
    new: tuple[str, ...] = ()


def statements(said: dict[str, str], section: str) -> list[str]:
    return [key for key in said if key.startswith(f"{section}/") and not key.endswith("/name")]


def at(key: str) -> str:
    return bookmark_name("mg", key)


def plan(sent: Sent) -> Plan:
    """One of everything that people do to a document, on texts that are hard to tell apart."""
    said = sent.texts()
    statement = {n: statements(said, f"theme:t{n}")[0] for n in range(6)}
    second = statements(said, "theme:t3")[1]
    strategy = statements(said, "strategy:s21")[0]
    summary = statements(said, "summary")[0]
    steps = [
        ["retype", at("theme:t0/name"), "Moverse sin apuro"],
        ["replace", at("strategy:s00/name"), "Conectar", "Unir"],
        ["append", at("strategy:s10/name"), " (revisada)"],
        ["retype", at(statement[0]), "El tema habla de trasladarse a pie y en bicicleta."],
        ["append", at(statement[1]), " Es lo que más se oyó."],
        ["delete", at(second)],
        ["new_paragraph", at(statement[2]), "Un párrafo que antes no estaba."],
        ["retype", at("initiative:i0/what"), "Plan de movilidad activa"],
        ["retype", at("initiative:i1/first_step"), "Llamar a la policía local"],
        ["move", at(strategy), at(statement[5])],
        ["comment", at("theme:t4/name"), "¿Quién lo lidera?"],
        ["retype", at("theme:t5/name"), "El agua es de todas"],
        ["append", at("theme:t3/name"), " y transparencia"],
        ["replace", at("strategy:s31/name"), "Cuidar", "Proteger"],
        ["retype", at("strategy:s42/name"), "Contar los kilovatios"],
        ["delete", at(statements(said, "strategy:s50")[0])],
        ["retype", at(statements(said, "strategy:s40")[0]), "Quienes escribieron piden conectar."],
        ["replace", at(summary), said[summary].split()[-2], "unas"],
        ["append", at("initiative:i2/why"), " Y la plaza también."],
        ["retype", at("initiative:i2/lead"), "Berta Soto"],
        ["retype", at("initiative:i3/years"), "2028–2031"],
        ["replace", at("initiative:i3/partners"), "Norte", "Oriente"],
        ["retype", at("initiative:i3/what"), "Un portal común"],
    ]
    expected: dict[str, str | None] = dict(said)
    expected |= {
        "theme:t0/name": "Moverse sin apuro",
        "strategy:s00/name": "Unir movilidad",
        "strategy:s10/name": said["strategy:s10/name"] + " (revisada)",
        statement[0]: "El tema habla de trasladarse a pie y en bicicleta.",
        statement[1]: said[statement[1]] + " Es lo que más se oyó.",
        second: None,
        "initiative:i0/what": "Plan de movilidad activa",
        "initiative:i1/first_step": "Llamar a la policía local",
        "theme:t5/name": "El agua es de todas",
        "theme:t3/name": "Datos abiertos y transparencia",
        "strategy:s31/name": "Proteger datos abiertos",
        "strategy:s42/name": "Contar los kilovatios",
        statements(said, "strategy:s50")[0]: None,
        statements(said, "strategy:s40")[0]: "Quienes escribieron piden conectar.",
        summary: said[summary].replace(said[summary].split()[-2], "unas", 1),
        "initiative:i2/why": said["initiative:i2/why"] + " Y la plaza también.",
        "initiative:i2/lead": "Berta Soto",
        "initiative:i3/years": "2028–2031",
        "initiative:i3/partners": said["initiative:i3/partners"].replace("Norte", "Oriente"),
        "initiative:i3/what": "Un portal común",
    }
    return Plan(steps, expected, ("Un párrafo que antes no estaba.",))


def judged(found: Returned, plan: Plan, said: dict[str, str]) -> dict[str, float]:
    """Shares of untouched and of edited texts found right, and how many were taken for another text."""
    word = {text.line.key: text.word for text in found.texts}
    edited_keys = {k for k in said if plan.expected[k] != said[k]}

    def right(key: str) -> bool:
        got, wanted = word[key], plan.expected[key]
        return got is None if wanted is None else got is not None and normal(got) == normal(wanted)

    untouched = said.keys() - edited_keys
    wrong = [k for k in said if word[k] is not None and not right(k)]
    return {
        "untouched": sum(map(right, untouched)) / len(untouched),
        "edited": sum(map(right, edited_keys)) / len(edited_keys),
        "wrong": len(wrong),
    }


SAVED = {
    "once": ("edited.docx",),
    "twice more": ("edited.docx", "again.docx", "third.docx"),
    "through odt": ("edited.docx", "between.odt", "back.docx"),
}


@pytest.mark.parametrize("tracking", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("how", SAVED)
def test_every_text_is_found_again(sent, how, tracking, tmp_path):
    source = tmp_path / "sent.docx"
    source.write_bytes(sent.data)
    todo = plan(sent)
    steps = ([["track", "on"]] if tracking else []) + todo.steps
    data = edited(source, steps, *SAVED[how]).read_bytes()
    found = read(sent, data)
    result = judged(found, todo, sent.texts())
    assert result == {"untouched": 1.0, "edited": 1.0, "wrong": 0}
    assert [new.text for new in found.new] == list(todo.new)
    assert [new.section for new in found.new] == ["theme:t2"]
    assert [(c.remark.author, c.remark.text, c.key) for c in found.comments] == [
        ("Lucía", "¿Quién lo lidera?", "theme:t4/name")
    ]
    moved = {text.line.key for text in found.texts if text.moved}
    assert {key.partition("/")[0] for key in moved} == {"strategy:s21"}
    if tracking:
        assert all(text.tracked for text in found.texts if text.line.key == "theme:t0/name")


@pytest.mark.parametrize("tracking", [False, True], ids=["plain", "tracked"])
def test_almost_every_text_is_found_without_any_mark(sent, tracking, tmp_path):
    source = tmp_path / "sent.docx"
    source.write_bytes(sent.data)
    todo = plan(sent)
    steps = ([["track", "on"]] if tracking else []) + todo.steps
    data = stripped(edited(source, steps).read_bytes())
    result = judged(read(sent, data), todo, sent.texts())
    assert result["untouched"] == 1.0
    assert result["edited"] >= 0.95
    assert result["wrong"] == 0


def test_an_untouched_document_is_the_same_after_any_saving(sent, tmp_path):
    source = tmp_path / "sent.docx"
    source.write_bytes(sent.data)
    data = edited(source, [], "a.docx", "b.odt", "c.docx").read_bytes()
    for one in (data, stripped(data)):
        found = read(sent, one)
        assert [
            t.line.key for t in found.texts if t.word is None or normal(t.word) != normal(t.line.text)
        ] == []
        assert (found.new, found.comments, found.aside) == ((), (), ())
        assert not [t for t in found.texts if t.moved]


def test_a_heading_split_or_joined_stays_with_its_first_half(sent, tmp_path):
    source = tmp_path / "sent.docx"
    source.write_bytes(sent.data)
    said = sent.texts()
    key = statements(said, "theme:t1")[0]
    start = said[key][: said[key].index(" ", 20)]
    found = read(sent, edited(source, [["enter_after", at(key), start]]).read_bytes())
    word = {text.line.key: text.word for text in found.texts}
    assert normal(word[key]) == normal(start)
    assert [normal(f"{start} {new.text}") for new in found.new] == [normal(said[key])]
    assert [new.after for new in found.new] == [key]

    after = list(said)[list(said).index(key) + 1]
    found = read(sent, edited(source, [["join_before", at(after)]]).read_bytes())
    word = {text.line.key: text.word for text in found.texts}
    both = normal(said[key] + said[after])
    assert sorted([word[key] is None, word[after] is None]) == [False, True]
    assert normal(word[key] or word[after]).replace(" ", "") == both.replace(" ", "")
