"""Who may import whom, how files are called, and what the library never does."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import synthesis

ROOT = Path(__file__).parents[2]
PAGES = sorted([*(ROOT / "pages").rglob("*.py"), ROOT / "streamlit_app.py"])
LIBRARY = sorted((ROOT / "synthesis").rglob("*.py"))
FOR_PAGES = ("services", "domain", "i18n", "errors", "live", "exporter.charts")


def imports(path: Path) -> set[str]:
    """The modules that a file names in its imports, wherever they stand in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_the_layers_and_bans_of_the_house_hold():
    config = str(ROOT / "pyproject.toml")
    run = f"from importlinter.cli import lint_imports_command as lint; lint(['--config', {config!r}])"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_pages_ask_services_and_never_the_stages_behind_them(path):
    own = {name for name in imports(path) if name.startswith("synthesis.")}
    allowed = tuple(f"synthesis.{part}" for part in FOR_PAGES)
    if path.name == "streamlit_app.py":
        allowed += ("synthesis.settings",)
    strange = {n for n in own if not n.startswith(allowed) and n != "synthesis.exporter"}
    assert not strange
    assert "synthesis.exporter" not in own or "synthesis.exporter.charts" in own


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_pages_talk_to_no_database_and_to_no_process(path):
    roots = {name.partition(".")[0] for name in imports(path)}
    assert not roots & {
        "sqlalchemy",
        "alembic",
        "psycopg",
        "sqlite3",
        "subprocess",
        "requests",
        "httpx",
        "urllib",
    }


@pytest.mark.parametrize("path", LIBRARY, ids=lambda p: str(p.relative_to(ROOT)))
def test_library_code_does_not_print_log_or_evaluate(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "")
            assert name not in ("eval", "exec", "breakpoint"), node.lineno
            assert name != "print" or path.name == "cli.py", node.lineno
    assert not {n.partition(".")[0] for n in imports(path)} & {
        "logging",
        "pickle",
        "shelve",
        "yaml",
        "marshal",
    }


@pytest.mark.parametrize("path", LIBRARY, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_one_door_leads_to_the_network(path):
    network = {
        "requests", "httpx", "urllib.request", "urllib3", "http.client", "ftplib", "smtplib", "aiohttp",
        "socket",
    }  # fmt: skip
    # the room's network: this machine's own addresses, and a socket that listens; it asks nobody
    listening = {"socket"} if path.name == "network.py" and path.parent.name == "live" else set()
    assert path.name == "outside.py" or not (imports(path) - listening) & network


def test_only_engines_that_a_person_chooses_go_through_that_door():
    through = {str(p.relative_to(ROOT)) for p in LIBRARY if "synthesis.outside" in imports(p)}
    assert through == {
        "synthesis/clustering/embedders/endpoint.py",
        "synthesis/clustering/suggested.py",
        "synthesis/sensemaking/rewording.py",
        "synthesis/services/engines.py",
        "synthesis/services/jobs.py",
        "synthesis/services/theming.py",
    }


def test_modules_have_names_that_say_what_they_hold():
    vague = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc", "handler", "v2"}
    parts = {
        part.removeprefix("_")
        for path in (*LIBRARY, *PAGES)
        for part in path.relative_to(ROOT).with_suffix("").parts
    }
    assert not parts & vague


def test_the_public_door_is_sorted_and_every_name_opens():
    assert synthesis.__all__ == sorted(synthesis.__all__)
    assert len(set(synthesis.__all__)) == len(synthesis.__all__)
    for name in synthesis.__all__:
        assert getattr(synthesis, name) is not None
        assert name in dir(synthesis)
    assert set(synthesis._HOMES) == set(synthesis.__all__)
    with pytest.raises(AttributeError):
        _ = synthesis.nothing_like_it


def test_every_public_function_states_its_promise():
    for name in synthesis.__all__:
        assert (getattr(synthesis, name).__doc__ or "").strip(), name


def test_every_error_is_drawn_in_the_tree_of_errors():
    errors = importlib.import_module("synthesis.errors")
    family = [
        n for n, v in vars(errors).items() if isinstance(v, type) and issubclass(v, errors.SynthesisError)
    ]
    assert len(family) > 15
    for name in family:
        assert name in errors.__doc__, name


def test_test_files_have_names_of_their_own():
    names = sorted(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert sorted({name for name in names if names.count(name) > 1}) == []
