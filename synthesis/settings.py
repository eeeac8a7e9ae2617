"""What the environment sets, read once into one frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from synthesis.i18n import DEFAULT, LANGUAGES

ENGINE_VARIABLES = {
    "engine": "MINGA_ENGINE",
    "engine_folder": "MINGA_ENGINE_FOLDER",
    "endpoint": "MINGA_ENDPOINT",
    "endpoint_key": "MINGA_ENDPOINT_KEY",
    "embeddings_model": "MINGA_EMBEDDINGS_MODEL",
    "chat_model": "MINGA_CHAT_MODEL",
}
"""The settings of other engines, each by the variable that sets it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where Minga keeps things and what it speaks.

    `folder` is the data folder (MINGA_FOLDER, default ~/Minga); `database` a URL (MINGA_DATABASE,
    default the SQLite file minga.sqlite in that folder); `language` that of the screens until
    somebody chooses another (MINGA_LANGUAGE).

    What other engines need, all of it unset by default: `engine` is the one offered first
    (MINGA_ENGINE), `engine_folder` a local sentence-transformers model (MINGA_ENGINE_FOLDER),
    `endpoint` the address of an OpenAI-compatible service (MINGA_ENDPOINT), `endpoint_key` its key
    (MINGA_ENDPOINT_KEY, never shown), `embeddings_model` and `chat_model` the models asked there
    (MINGA_EMBEDDINGS_MODEL, MINGA_CHAT_MODEL). Setting them sends nothing.

    `secret` is what tokens and codes are made with (MINGA_SECRET); unset, it is kept in a file of
    the data folder. Several servers over one database need the same one.

    `address` is where people find the app when it stands behind a reverse proxy or a name of its own
    (MINGA_ADDRESS, as https://minga.example.org); unset, the addresses of this machine are told.
    """

    folder: Path
    database: str
    language: str = DEFAULT
    engine: str = ""
    engine_folder: str = ""
    endpoint: str = ""
    endpoint_key: str = field(default="", repr=False)
    embeddings_model: str = ""
    chat_model: str = ""
    secret: str = field(default="", repr=False)
    address: str = ""

    @property
    def documents(self) -> Path:
        """Where finished documents wait to be fetched."""
        return self.folder / "documents"


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this environment; what is not set has its default."""
    env = os.environ if environment is None else environment
    folder = Path(env.get("MINGA_FOLDER") or Path.home() / "Minga").expanduser().absolute()
    language = env.get("MINGA_LANGUAGE", "")
    return Settings(
        folder=folder,
        database=env.get("MINGA_DATABASE") or f"sqlite:///{(folder / 'minga.sqlite').as_posix()}",
        language=language if language in LANGUAGES else DEFAULT,
        secret=env.get("MINGA_SECRET", "").strip(),
        address=_web_address(env.get("MINGA_ADDRESS", "")),
        **{name: env.get(variable, "").strip() for name, variable in ENGINE_VARIABLES.items()},
    )


def _web_address(text: str) -> str:
    """An address as it stands before a path; empty when it is none of the web."""
    wanted = text.strip().rstrip("/")
    if wanted and "://" not in wanted:
        wanted = f"http://{wanted}"
    try:
        parts = urlsplit(wanted)
        _ = parts.port  # refuses what is no number
    except ValueError:
        return ""
    usable = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
    return wanted if usable else ""
