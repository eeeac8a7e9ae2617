"""Words: three languages that say the same, every refusal with a sentence, no sentence that nobody says."""

from __future__ import annotations

import ast
import inspect
import re
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from synthesis import errors, i18n
from synthesis.clustering import pipeline
from synthesis.domain import story
from synthesis.domain.activity import ActivityKind, Method, Stage, VotedOn
from synthesis.domain.note import Kind, Standing
from synthesis.domain.outline import Chapter
from synthesis.domain.review import State, View
from synthesis.domain.session import SessionStatus
from synthesis.errors import ImportRejected, SynthesisError, Throttled, UnknownPlugin
from synthesis.exporter import FORMATS
from synthesis.exporter.chapters.glossary import TERMS
from synthesis.exporter.formats._sheet import COLUMNS
from synthesis.exporter.template.placeholders import KEYS
from synthesis.exporter.template.roles import ROLES
from synthesis.i18n import LANGUAGES, sentence, words

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    [*(ROOT / "synthesis").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), ROOT / "streamlit_app.py"]
)
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
FAMILY = {
    name
    for name, value in vars(errors).items()
    if inspect.isclass(value) and issubclass(value, SynthesisError)
}
GIVEN = {
    "ImportRejected": {"row", "column"},
    "Throttled": {"retry_after"},
    "UnknownPlugin": {"name", "known"},
}
"""What a class of error always fills in."""

NOTE_CODES = ("note_empty", "note_too_long", "note_unreadable")
COUNTED = (
    "initiative lead starts horizon "
    "theme strategy notes authors groups_heard "
    "tables_heard of_groups of_tables absent spread "
    "local_to shared_support reach voices_are only_from "
    "who refs lens confirmed of_notes "
    "vote item seen agree disagree "
    "unsure group_informed_consensus group_informed_dissent bridging divided_within "
    "divided_between rule rank score voters "
    "of_voters impact_q1 impact impact_q3 effort_q1 "
    "effort effort_q3 quick_win of figure "
    "value strategies ideas heard_once coverage "
    "ideas_expected last_notes new_strategies_in_them notes_since_last_new_strategy unsigned "
    "gini share_of_top_fifth top_fifth joined position "
    "ref written_at strategies_so_far from to "
    "group voices of_voices support ratio "
    "p p_adjusted x y "
).split()
"""The columns of tables behind pictures."""

FIXED = (
    "spread_shared spread_local spread_one_voice spread_some spread_unknown "
    "voices_are_authors voices_are_notes only_from_group only_from_table only_from_author "
    "only_from_apart rule_dots rule_shares rule_borda rule_schulze rule_marks "
    "rule_views of_group of_table quick_win_true quick_win_false "
).split()
"""What stands in such a table in the words of the screen."""

_CHAPTERS = tuple(chapter.called.removeprefix("doc_") for chapter in Chapter)
DYNAMIC = {
    "doc_term_": tuple(end for term in TERMS for end in (term, f"{term}_means")),
    "length_": ("long", "short"),
    "draft_first_": ("dots", "borda", "marks", "views"),
    "row_": NOTE_CODES,
    "pasted_": (*NOTE_CODES, "alias_too_long", "label_too_long"),
    "cli_": ("themes", "document", "import", "sessions", "export", "formats", "serve", "invite"),
    "cli_formats_": ("import", "export"),
    "room_": ("wall_names", "wall_shared", "published"),
    "room_hint_": ("wall_names", "wall_shared", "published"),
    "room_method_": tuple(Method),
    "room_score_": tuple(Method),
    "room_on_": tuple(VotedOn),
    "room_stage_": tuple(Stage),
    "room_each_": ("dots", "impact", "effort"),
    "view_": ("1", "2", "3"),
    "room_is_": ("named", "anonymous", "confidential", "concealed", "similar"),
    "page_": tuple(path.stem for path in (ROOT / "pages").glob("[!_]*.py")),
    "review_": ("coverage", "lenses", "agreement", "priorities", "participation", "pictures"),
    "spread_": ("shared", "some", "one_voice"),
    "minority_": ("group", "table", "author"),
    "rule_": ("dots", "shares", "borda", "schulze", "marks", "views"),
    "picture_": ("roadmap", "map", "coverage", "heard", "themes", "flow", "arrivals", "lenses", "priorities"),
    "chart_": ("groups", "tables"),
    "table_column_": COUNTED,
    "table_": FIXED,
    "sheet_": (
        *("why", "lead", "partners", "starts", "horizon"),
        *("first_step", "resources", "indicator", "risks"),
    ),
    "doc_sheet_": (
        *("strategy", "lead", "partners", "years"),
        *("first_step", "resources", "indicator", "risks", "vote"),
    ),
    "blind_": (
        *("skip", "undo", "stored", "waiting", "over", "none", "fresh", "make", "inside", "out"),
        *("name", "rename", "gone", "piles"),
    ),
    "blind_size_": ("30", "60", "all"),
    "blind_step_": ("make", "compare"),
    "queue_": (
        *("unsure", "proposed", "parked", "unsure_hint", "proposed_hint", "parked_hint"),
        *("keep", "move", "park", "skip", "undo", "stored", "over", "homes", "queue"),
    ),
    "talks_": ("all", "to_decide", "linked_only"),
    "trace_part_": ("notes", "themes", "states", "return"),
    "trace_again_": ("undone", "redone", "restored"),
    "trace_": tuple(story.TOLD),
    **{f"consultation_{what}_": tuple(State) for what in ("is", "means")},
    "doc_view_": tuple(View),
    "doc_state_": tuple(end for state in State for end in (state.value, f"{state.value}_long")),
    "doc_part_": ("areas", "decisions", "parked", "review", "roadmap", "session"),
    "doc_standing_": tuple(
        f"{what}{end}" for what in ("comments", "objections", "words") for end in ("", "_table")
    ),
    "returned_": (
        *("conflict", "removed", "removed_heading", "lost", "take", "leave", "strike", "keep"),
        *("by_export", "by_copy", "by_words"),
    ),
    "returned_by_": ("export", "copy", "words"),
    "returned_kind_": (
        *("theme", "strategy", "statement", "own", "what", "why", "lead", "partners", "years"),
        *("first_step", "resources", "indicator", "risks"),
    ),
    "role_": ("organiser", "facilitator"),
    "door_hint_": ("organiser", "facilitator"),
    "people_as_": ("organiser", "facilitator"),
    "template_name_": KEYS,
    "template_role_": tuple(ROLES),
    "template_left_": (
        *("objects", "inserted", "attached", "merge", "outside", "links", "protection", "comments"),
        *("changes", "notes", "drawings", "fonts", "sample", "numbering", "columns"),
    ),
    **{f"template_{what}_": ("own",) for what in ("pages", "lines")},
    "kind_": tuple(Kind),
    "status_": tuple(SessionStatus),
    "activity_": tuple(ActivityKind),
    "column_": ("text", "id", "author", "group", "table", "activity", "kind", "theme"),
    "import_place_": ("table", "group", "theme", "kept"),
    "format_": FORMATS.names(),
    "file_": ("returned_docx", "returned_html", "polis", "talk_to_the_city"),
    "doc_tab_": ("themes", "strategies", "votes", "priorities", "efforts", "participation"),
    "doc_back_": ("hidden", "withdrawn", "decided", "to_decide"),
    "doc_decided_": ("waiting_table", "taken_table"),
    "themes_": (
        *(f"{wish}_done" for wish in ("hold", "release", "tie", "set_apart", "untie")),
        *("without", "hidden", "proposed", "review"),
        *(f"{what}_hint" for what in ("without", "hidden", "proposed", "review")),
    ),
    "doc_": (*COLUMNS, "ref", "note", "origin", "strategy", "group", "table", *_CHAPTERS),
    "doc_kind_": tuple(Kind),
    "doc_activity_": tuple(ActivityKind),
    "doc_status_": ("placed", "parked", *(s for s in Standing if s is not Standing.ACTIVE)),
    "doc_account_": ("received", "placed", "parked", "hidden", "withdrawn"),
    "doc_figure_": ("notes", "groups", "tables", "themes", "strategies"),
    "doc_limit_": ("voices", "counts", "silence", "order"),
    "doc_no_": ("group", "table"),
    "doc_heard_": ("groups", "tables"),
    "doc_notes_by_": ("group", "group_alt", "table", "table_alt"),
    **{
        f"draft_{what}_": ("1", "2", "3")
        for what in ("theme", "theme_groups", "strategy", "strategy_groups", "strongest", "tied")
    },
}
"""Keys that are put together from a beginning and an end: every end there is."""

BUILT = {start + str(end) for start, ends in DYNAMIC.items() for end in ends}


def constants(tree: ast.AST) -> set[str]:
    return {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def events() -> set[str]:
    """The actions of the history, each told as `event_…`."""
    found = set()
    for path in (ROOT / "synthesis" / "services").glob("*.py"):
        for node in ast.walk(TREES[path]):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", "")
                place = {
                    "change": 3,
                    "new_event": 2,
                    "_edit": 3,
                    "_edit_notes": 3,
                    "_store": 4,
                    "_set_standing": 5,
                    "_run": 4,
                    "_event": 1,
                    "_change_own": 5,
                    "_record_step": 2,
                }.get(name)
                if (
                    place is not None
                    and len(node.args) > place
                    and isinstance(node.args[place], ast.Constant)
                ):
                    found.add(f"event_{node.args[place].value}")
    return found


def edits() -> set[str]:
    """The actions that the method annex counts, each told as `doc_edit_…`."""
    return {name.replace("event_", "doc_edit_") for name in events()}


def variables(language: str) -> dict[str, set[str]]:
    """Every message of a language with the names it asks for."""

    class Asked(visitor.Visitor):
        def __init__(self) -> None:
            self.names: set[str] = set()

        def visit_VariableReference(self, node: ftl.VariableReference) -> None:
            self.names.add(node.id.name)

    found = {}
    for path in sorted((Path(i18n.__file__).parent / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content[:80]!r}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                asked = Asked()
                asked.visit(entry)
                found[entry.id.name] = asked.names
    return found


ASKED = {language: variables(language) for language in LANGUAGES}


# -- the catalogues ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_messages_with_the_same_variables(language):
    assert ASKED[language].keys() == ASKED["en"].keys() == words(language)._bundle._messages.keys()
    different = {k for k in ASKED["en"] if ASKED[language][k] != ASKED["en"][k]}
    assert not different


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_for_one_for_many_and_for_none(language):
    say = words(language)
    for key, names in ASKED[language].items():
        for value in (0, 1, 2, 5, "x"):
            text = say(key, **dict.fromkeys(names, value))
            assert text.strip(), key
            assert "{" not in text, key
            assert "  " not in text, (key, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_use_the_quotation_marks_of_their_language(language):
    marks = {"es": "«»", "en": "“”", "pt": "“”"}
    others = "".join({"«»", "“”"} - {marks[language]}) + '"'
    for path in (Path(i18n.__file__).parent / language).glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = re.sub(r'\{\s*""\s*\}|\{" "\}', "", line)
            if not line.startswith("#"):
                assert not set(others) & set(said), f"{path.name}: {line}"


# -- who says what ----------------------------------------------------------------------------------


def raised() -> list[tuple[str, str, str, set[str], bool]]:
    """Every error made with a code: where, class, code, names given, and whether more may be given."""
    found = []
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                code = node.args[0]
                if name in FAMILY and isinstance(code, ast.Constant):
                    given = {k.arg for k in node.keywords if k.arg} | GIVEN.get(name, set())
                    more = any(k.arg is None for k in node.keywords)
                    found.append((f"{path.name}:{node.lineno}", name, code.value, given, more))
    return found


def test_every_refusal_has_a_sentence_and_fills_it():
    found = raised()
    assert len(found) > 60
    for where, name, code, given, more in found:
        assert code in ASKED["en"], f"{where}: {name}({code!r}) has no message"
        assert more or ASKED["en"][code] <= given, f"{where}: {code} lacks {ASKED['en'][code] - given}"


def test_every_notice_and_refused_row_has_a_message():
    codes = set()
    for tree in TREES.values():
        codes |= {c for c in constants(tree) if re.fullmatch(r"(notice|parked|stage|claim)_[a-z_]+", c)}
    codes -= {"parked_"}
    assert {"parked_too_few", "stage_naming", "claim_misquotes"} <= codes
    assert codes <= ASKED["en"].keys()


def test_every_failed_job_has_a_sentence_without_parameters():
    codes = set()
    for node in ast.walk(TREES[ROOT / "synthesis" / "services" / "jobs.py"]):
        if (
            isinstance(node, ast.keyword)
            and node.arg == "error_code"
            and isinstance(node.value, ast.Constant)
        ):
            codes.add(node.value.value)
    assert codes == {"job_failed", "job_took_too_long"}
    assert all(not ASKED["en"][code] for code in codes)


def test_every_event_of_the_history_has_a_name():
    found = events()
    assert {"event_theme_renamed", "event_note_written", "event_text_edited", "event_undone"} <= found
    assert found <= ASKED["en"].keys()
    assert edits() <= ASKED["en"].keys()


def said() -> list[tuple[str, ast.expr]]:
    """Every first argument of `words(…)`, `say(…)`, `words(language)(…)`."""
    found = []
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                func = node.func
                name = getattr(func, "id", getattr(func, "attr", ""))
                inner = getattr(getattr(func, "func", None), "id", "")
                if name in ("words", "say", "text") or inner in ("words", "say"):
                    found.append((f"{path.relative_to(ROOT)}:{node.lineno}", node.args[0]))
    return found


def test_every_key_that_is_said_is_in_the_catalogues():
    seen = defaultdict(int)
    for where, argument in said():
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            key = argument.value
            if re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", key):
                seen["plain"] += 1
                assert key in ASKED["en"], f"{where}: no message {key!r}"
        elif isinstance(argument, ast.JoinedStr) and isinstance(argument.values[0], ast.Constant):
            start = argument.values[0].value
            if re.fullmatch(r"[a-z]+_[a-z_]*", start):
                seen["built"] += 1
                assert start in DYNAMIC or start == "event_", f"{where}: list the ends of {start!r}"
    assert seen["plain"] > 250
    assert seen["built"] > 10


def test_every_key_that_is_put_together_is_in_the_catalogues():
    assert not BUILT - ASKED["en"].keys()


def test_no_message_is_left_that_nobody_says():
    used = set().union(*(constants(tree) for tree in TREES.values())) | BUILT | events() | edits()
    reasons = {f"doc_reason_{c.removeprefix('parked_')}" for c in used if c.startswith("parked_")}
    subjects = {key for key in ASKED["en"] if key.startswith("subject_")}  # each is a name a theme may take
    # said by programs in the browser: tests/unit/live/test_pages.py holds them against those
    browser = {key for key in ASKED["en"] if key.startswith(("phone_", "wall_", "board_", "consulted_"))}
    assert sorted(ASKED["en"].keys() - used - reasons - subjects - browser) == []


def test_stages_of_the_grouping_are_messages():
    found = {c for c in constants(ast.parse(inspect.getsource(pipeline))) if c.startswith("stage_")}
    assert found
    assert found <= ASKED["en"].keys()


# -- saying -----------------------------------------------------------------------------------------


def test_a_key_that_is_not_there_or_not_filled_is_a_bug():
    with pytest.raises(KeyError, match="nothing_like_it"):
        words("es")("nothing_like_it")
    with pytest.raises(KeyError, match="note_too_long"):
        words("es")("note_too_long", length=3)
    assert words("es").has("note_empty")
    assert not words("es").has("nothing_like_it")


def test_a_language_nobody_speaks_is_refused():
    with pytest.raises(UnknownPlugin) as refused:
        words("tlh")
    assert refused.value.known == tuple(LANGUAGES)


def test_what_people_wrote_is_put_in_as_it_is():
    assert "{ $x } <b> \u202e" in words("es")("theme_not_found", id="{ $x } <b> \u202e")
    assert "\u2068" not in words("es")("theme_not_found", id="x")


def test_an_error_speaks_for_itself_and_an_unknown_row_is_left_out():
    error = ImportRejected("cell_too_long", row=3, length=9, limit=5)
    assert "3" in str(error)
    assert "None" not in str(error)
    for language in LANGUAGES:
        assert "None" not in sentence(error, language)
    assert str(Throttled("not_allowed", retry_after=3.5))


@pytest.mark.parametrize(
    ("language", "items", "joined"),
    [
        ("es", [], ""),
        ("es", ["agua"], "agua"),
        ("es", ["agua", "luz"], "agua y luz"),
        ("es", ["agua", "luz", "aire"], "agua, luz y aire"),
        ("es", ["agua", "iglesias"], "agua e iglesias"),
        ("es", ["padres", "hijos"], "padres e hijos"),
        ("es", ["agua", "hielo"], "agua y hielo"),
        ("es", ["calor", "Hielo"], "calor y Hielo"),
        ("es", ["agua", "«Inteligente»"], "agua e «Inteligente»"),
        ("es", ["agua", "y"], "agua y y"),
        ("es", ["agua", "Ítaca"], "agua e Ítaca"),
        ("es", ["a y b", "c", "índices"], "a y b; c; índices"),
        ("es", ["Salud, Norte", "Sur"], "Salud, Norte; Sur"),
        ("es", ["«a y b» (2, 5)", "«c»"], "«a y b» (2, 5) y «c»"),
        ("en", ["parks and trees", "light"], "parks and trees; light"),
        ("pt", ["saúde e bairro"], "saúde e bairro"),
        ("pt", ["luz", "saúde e bairro"], "luz; saúde e bairro"),
        ("en", ["water", "light", "air"], "water, light and air"),
        ("en", ["water", "ice"], "water and ice"),
        ("pt", ["água", "luz", "ilhas"], "água, luz e ilhas"),
    ],
)
def test_lists_are_joined_as_the_language_joins_them(language, items, joined):
    assert words(language).list(items) == joined


def test_figures_and_dates_are_written_as_the_language_writes_them():
    es, en, pt = (words(language) for language in ("es", "en", "pt"))
    plain = str.maketrans({"\xa0": " ", "\u202f": " ", "\u2009": " "})
    assert [w.percent(0.254).translate(plain) for w in (es, en, pt)] == ["25 %", "25%", "25%"]
    assert (es.number(0.5), en.number(0.5), en.number(12345)) == ("0,5", "0.5", "12,345")
    day = date(2026, 11, 23)
    assert es.date(day) == "23 de noviembre de 2026"
    assert pt.date(day) == "23 de novembro de 2026"
    assert "23" in en.date(day)
    assert "November" in en.date(day)
    for w in (es, en, pt):
        assert w.dates(None, None) == ""
        assert w.dates(day, None) == w.dates(None, day) == w.dates(day, day) == w.date(day)
        span = w.dates(day, day + timedelta(days=1))
        assert "23" in span
        assert "24" in span
        assert span.count("2026") == 1


def test_a_moment_is_told_in_its_own_time_zone():
    chile = timezone(timedelta(hours=-3))
    assert "18:05" in words("es").moment(datetime(2026, 11, 23, 21, 5, tzinfo=UTC).astimezone(chile))


@pytest.mark.parametrize(
    ("name", "told"),
    [("3", "Mesa 3"), ("1024", "Mesa 1024"), ("B", "Mesa B"), ("A12", "Mesa A12"), ("", ""), ("–", "–")],
)
def test_a_bare_table_is_told_to_be_one(name, told):
    assert words("es").table(name) == told


def test_a_table_with_a_name_of_its_own_keeps_it():
    assert words("pt").table("Mesa 3") == "Mesa 3"
    assert words("en").table("Window") == "Window"
