"""Syntheses made by hand, calm and hostile, for the tests of what leaves Minga."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.event import Event
from synthesis.domain.figures import Figures
from synthesis.domain.ids import reference
from synthesis.domain.lens import Lens
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.review import Area, Initiative, Review
from synthesis.domain.session import Group, Link, Session
from synthesis.domain.synthesis import Section, Statement, Synthesis
from synthesis.domain.theme import Hand, Placement, Run, Strategy, Theme, ThemeSet
from synthesis.exporter import FORMATS
from synthesis.sensemaking.coverage import coverage, presences

BY_US = tuple(name for name in FORMATS.names() if name != "pdf")
"""The formats that are written here; the PDF is LibreOffice's."""

FAMILY = "👩‍👩‍👧‍👦 familia 🇨🇱 👍🏽"
ARABIC = "نحتاج إلى حافلات أكثر"
OVERRIDE = "pagar \u202egnp.exe y no volver"
SCRIPT = "<script>window.pwn=1</script> & <img src=x onerror=alert(1)>"
MARKDOWN = "[x](javascript:alert(1)) ![y](http://example.org/z.png) $a^2$ :red[z] `c` **n** # t"
RUN_BY_SPREADSHEETS = (
    "=1+1",
    "+56 2 2345 6789",
    "-5 grados",
    "@todos",
    "＝1+1",
    "'=1+1",
    "''@x",
    '=HYPERLINK("http://example.org")',
    "=cmd|' /C calc'!A0",
    "-",
)
STRINGS = ("NA", "null", "None", "007", "1e5", "true", "TRUE", "1.10", "2026-01-02", "_x0041_", "#N/A", "'")
HOSTILE = (
    FAMILY,
    ARABIC,
    f"mitad {ARABIC} mitad",
    OVERRIDE,
    SCRIPT,
    MARKDOWN,
    "dos\nlíneas y\ttabulado",
    'comillas «así», “así” y "así"; y punto y coma; coma, fin',
    "{{ 7*7 }} {% include 'x' %} ${PATH} %s %(x)s",
    "1. lista\n- guion\n+ más\n> cita\n    código",
    "a̐éö̲ 한국어 日本語 ไทย",
    "x" * 400,
    *RUN_BY_SPREADSHEETS,
    *STRINGS,
)
CONTROLS = "Título\x00 con \x1b[31mcontroles\x0b, sustituto \ud83d, \ufffe y \u2028 salto"

_PLAIN = (
    "Semáforos coordinados entre comunas en la hora punta",
    "Ciclovía continua de cordillera a mar, sin cortes en el límite",
    "Un solo pase para estacionar cerca del metro",
    "Paraderos con sombra y tiempos de espera a la vista",
    "Patrullas conjuntas en los bordes",
    "Botón de pánico que llame a la central más cercana",
    "Alumbrado en pasajes y plazas",
    "Cabildo anual de las tres comunas",
    "Devolver lo conversado antes de un mes",
    "Catálogo común de datos urbanos",
)


def note(number: int, text: str, **more) -> Note:
    return Note(id=f"nota-{number}", text=text, ref=reference(number), **more)


def synthesis_of(session: Session, themes: ThemeSet, language: str = "es", **more) -> Synthesis:
    """A synthesis with the least a document needs; `more` replaces any of it."""
    return Synthesis(
        **{
            "session": session,
            "themes": themes,
            "language": language,
            "overall": coverage(themes.notes, session),
            "lens_notes": {},
            "sections": (),
            "quotes": {},
            "figures": Figures(presence=presences(themes, session)),
            **more,
        }
    )


def grouped(notes: tuple[Note, ...], themes: tuple[Theme, ...], where: dict[str, tuple]) -> ThemeSet:
    """The notes in the (theme, strategy) of `where` by note id; the others parked."""
    counted = tuple(n for n in notes if n.counts)
    places = {}
    for n in counted:
        theme, strategy = where.get(n.id, (None, None))
        reason = "" if theme else "parked_not_grouped"
        nearest = None if theme or not themes else themes[0].id
        places[n.id] = Placement(
            note_id=n.id, theme=theme, strategy=strategy, margin=0.5, nearest=nearest, reason=reason
        )
    run = Run(engine="tfidf", language="es", seed=7, notes=len(counted), versions={"minga": "0.1"})
    return ThemeSet(notes=counted, themes=themes, placements=places, run=run, minted=len(themes))


def workshop(language: str = "es") -> Synthesis:
    """Two days, two groups, four tables, a talk, two lenses, three themes, and one of everything."""
    groups = (Group(id="norte", name="Comuna Norte"), Group(id="sur", name="Comuna Sur"))
    agenda = (
        Activity(id="charla", title="El vecino primero", kind=ActivityKind.TALK, speaker="Ana Quiroz", day=1),
        Activity(id="ideas", title="Ideas", prompt="¿Qué podemos hacer juntos?", day=2, starts_at="09:30"),
        Activity(id="voto", title="Votación", kind=ActivityKind.VOTE, day=2, starts_at="16:00"),
    )
    lenses = (
        Lens(
            id="smart", name="Mirada inteligente", questions=("¿Qué datos pide?",), facets=("datos", "redes")
        ),
        Lens(id="inter", name="Mirada intermunicipal", questions=("¿Qué gana cada comuna?", "¿Quién paga?")),
    )
    notes = [
        note(
            i,
            _PLAIN[(i - 1) % len(_PLAIN)] + ("" if i <= len(_PLAIN) else f", vuelta {i}"),
            activity="ideas",
            group=("norte", "sur", None)[i % 3],
            table=f"Mesa {i % 4 + 1}" if i % 5 else None,
            author=f"Alias Secreto {i % 7}" if i % 4 else None,
            language="es",
        )
        for i in range(1, 25)
    ]
    notes += [
        note(25, "One shared ticket for the three cities", activity="ideas", group="sur", language="en"),
        note(26, "Primero el problema, después el sensor", kind=Kind.KEY_MESSAGE, activity="charla"),
        note(27, "¿Y quién mantiene esto?", kind=Kind.REFLECTION, activity="charla", group="norte"),
        note(28, "Una pregunta suelta", kind=Kind.QUESTION, activity="charla", group="norte"),
        note(29, "Texto oculto que no debe salir", standing=Standing.HIDDEN),
        note(30, "Texto retirado que no debe salir", standing=Standing.WITHDRAWN),
    ]
    session = Session(
        id="taller-1",
        title="Agenda Digital 2028",
        client="Mesa intermunicipal",
        convenors=("Municipalidad Norte", "Municipalidad Sur"),
        programme="Ciudades que conversan",
        scope="Dos comunas, horizonte 2028",
        starts_on=date(2026, 9, 24),
        ends_on=date(2026, 9, 25),
        venue="Centro Cívico",
        purpose="Acordar proyectos comunes.\nY quién los empieza.",
        links=(Link(title="Programa", url="https://example.org/p"),),
        document_language=language,
        groups=groups,
        lenses=lenses,
        agenda=agenda,
        notes=tuple(notes),
    )
    themes = (
        Theme(
            id="t1",
            name="Movilidad",
            strategies=(
                Strategy(id="s4", name="Semáforos que conversan"),
                Strategy(id="s5", name="Un solo pase"),
            ),
        ),
        Theme(id="t2", name="Seguridad", strategies=(Strategy(id="s6", name="Patrullas en los bordes"),)),
        Theme(id="t3", name="Participación"),
    )
    where: dict[str, tuple] = {}
    for n in notes[:25]:
        number = int(n.id.removeprefix("nota-"))
        where[n.id] = [("t1", "s4"), ("t1", "s5"), ("t1", None), ("t2", "s6"), ("t3", None)][number % 5]
    where["nota-26"] = ("t3", None)
    grouping = grouped(session.notes, themes, where)
    places = dict(grouping.placements)
    places["nota-1"] = Placement(note_id="nota-1", theme="t1", strategy="s5", by=Hand.PERSON, margin=1.0)
    grouping = ThemeSet(
        notes=grouping.notes, themes=themes, placements=places, run=grouping.run, minted=grouping.minted
    )
    movilidad = tuple(n.id for n in grouping.notes_in("t1"))
    sections = (
        Section(
            key="summary",
            title="",
            statements=(
                Statement(key="summary/heard", text="Se recogieron notas.", note_ids=movilidad),
                Statement(key="summary/own-1", text="Todo irá bien.", by=Hand.PERSON, outdated=True),
                Statement(key="summary/struck", text=""),
            ),
        ),
        Section(
            key="lens:smart", title="", statements=(_said("lens:smart/notes", "Pide datos.", "nota-10"),)
        ),
        Section(key="theme:t1", title="", statements=(_said("theme:t1/heard", "Se mueve.", *movilidad[:2]),)),
        Section(key="strategy:s4", title="", statements=(_said("strategy:s4/heard", "Verde.", "nota-29"),)),
    )
    return synthesis_of(
        session,
        grouping,
        language,
        lens_notes={"smart": ("nota-10", "nota-1"), "inter": ("nota-1", "nota-8")},
        sections=sections,
        initiatives=(
            Initiative(id="i1", theme="t1", strategy="s5", what=notes[0].text, note_ids=("nota-1",)),
        ),
        quotes={"t1": ("nota-25", "nota-1"), "t3": ("nota-26",)},
        edits=tuple(_event(i, action) for i, action in enumerate(("theme_renamed", "theme_renamed", "bent"))),
    )


def planned(language: str = "es") -> Synthesis:
    """The same two days with an area over two of the themes, and initiatives that people wrote."""
    found = workshop(language)
    initiatives = (
        Initiative(id="i1", theme="t1", strategy="s5", what="Un pase común", note_ids=("nota-1", "nota-8")),
        Initiative(
            id="i2",
            theme="t2",
            strategy="s6",
            what="Patrullas de las dos comunas",
            why="Los bordes son de nadie.",
            lead="Corporación intermunicipal de seguridad y convivencia de las comunas del norte y del sur",
            partners=("Comuna Norte", "Comuna Sur"),
            starts=2027,
            horizon=2027,
            first_step="Un turno de prueba en marzo.",
            resources="Dos móviles.",
            indicator="Minutos hasta que llegan.",
            risks="Que una comuna se retire.",
            note_ids=("nota-3",),
        ),
        Initiative(id="i3", what="Un fondo común", starts=2026),
    )
    areas = (Area(id="a1", name="La calle", themes=("t1", "t2")),)
    review = Review(initiatives={one.id: one for one in initiatives}, areas={area.id: area for area in areas})
    return replace(found, review=review)


def _said(key: str, text: str, *note_ids: str) -> Statement:
    return Statement(key=key, text=text, note_ids=note_ids)


def _event(number: int, action: str) -> Event:
    at = datetime(2026, 9, 25, 18, number, tzinfo=UTC)
    return Event(id=f"e{number}", session_id="taller-1", at=at, actor="Alias Secreto", action=action)


def plain_notes(texts: Iterable[str], **more) -> Synthesis:
    """These texts as notes of one theme, in a session that knows nothing else."""
    notes = tuple(note(i, text, **more) for i, text in enumerate(texts, 1))
    session = Session(id="s", title="Taller", notes=notes)
    themes = (Theme(id="t1", name="Todo"),) if notes else ()
    return synthesis_of(session, grouped(notes, themes, {n.id: ("t1", None) for n in notes}))


def large(count: int, themes: int = 5) -> Synthesis:
    """So many notes in so many themes."""
    found = tuple(Theme(id=f"t{i}", name=f"Tema {i}") for i in range(1, themes + 1))
    notes = tuple(
        note(i, f"{_PLAIN[i % len(_PLAIN)]}, la número {i} de muchas", table=f"Mesa {i % 9}")
        for i in range(1, count + 1)
    )
    where = {n.id: (f"t{i % themes + 1}", None) for i, n in enumerate(notes)}
    return synthesis_of(Session(id="s", title="Grande", notes=notes), grouped(notes, found, where))


def hostile() -> Synthesis:
    """Hostile texts wherever a person can write: notes, titles, names, prompts, statements."""
    long = "Un nombre larguísimo que nadie debería escribir pero alguien escribe " * 2
    groups = tuple(Group(id=f"g{i}", name=name) for i, name in enumerate((SCRIPT, ARABIC, long, CONTROLS)))
    agenda = (
        Activity(id="a", title=SCRIPT, prompt=CONTROLS, speaker=OVERRIDE, kind=ActivityKind.TALK, day=-3),
        Activity(id="b", title=long, prompt=MARKDOWN, day=10**9, starts_at="\x00nunca"),
    )
    notes = tuple(
        note(i, text, activity="ab"[i % 2], group=f"g{i % 4}", table=("=1+1", long, ARABIC)[i % 3])
        for i, text in enumerate(HOSTILE, 1)
    )
    names = (CONTROLS, ARABIC, OVERRIDE, SCRIPT, long, "=1+1", "a", "A")
    themes = tuple(
        Theme(id=f"t{i}", name=name, strategies=(Strategy(id=f"s{i}", name=name),))
        for i, name in enumerate(names, 1)
    )
    where = {n.id: (f"t{i % 8 + 1}", f"s{i % 8 + 1}" if i % 2 else None) for i, n in enumerate(notes)}
    session = Session(
        id="\x00/../é",
        title=CONTROLS + " " + long * 3,
        client=SCRIPT,
        convenors=(ARABIC, OVERRIDE),
        programme=MARKDOWN,
        scope=long * 4,
        venue="\ud800",
        purpose=CONTROLS + "\n\n" + SCRIPT,
        starts_on=date(2026, 1, 1),
        links=(Link(title=SCRIPT, url="javascript:alert(1)"),),
        groups=groups,
        lenses=tuple(
            Lens(id=f"l{i}\x00", name=name, questions=names, facets=names) for i, name in enumerate(names)
        ),
        agenda=agenda,
        notes=notes,
    )
    statements = tuple(
        Statement(key=f"theme:t1/{text}", text=text, note_ids=(notes[i % len(notes)].id, "no-such-note"))
        for i, text in enumerate(HOSTILE)
    )
    return synthesis_of(
        session,
        grouped(notes, themes, where),
        lens_notes={f"l{i}\x00": tuple(n.id for n in notes[::2]) for i in range(8)},
        sections=(Section(key="theme:t1", title=CONTROLS, statements=statements),),
        quotes={f"t{i}": tuple(n.id for n in notes if where[n.id][0] == f"t{i}") for i in range(1, 9)},
        initiatives=tuple(
            Initiative(id=n.id, theme=where[n.id][0], strategy="s1", what=n.text, note_ids=(n.id,))
            for n in notes
        ),
    )


def samples() -> dict[str, Synthesis]:
    """Every kind of synthesis a document must come out of, by name."""
    return {
        "workshop": workshop(),
        "planned": planned(),
        "nothing": plain_notes([]),
        "one note": plain_notes(["La única"]),
        "three hundred in a theme": large(300, 1),
        "hostile": hostile(),
    }
