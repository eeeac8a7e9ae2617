"""What the environment sets, read once into one frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from synthesis.i18n import DEFAULT, LANGUAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """Where Minga keeps things and what it speaks.

    `folder` is the data folder (MINGA_FOLDER, default ~/Minga); `database` a URL (MINGA_DATABASE,
    default the SQLite file minga.sqlite in that folder); `language` that of the screens until
    somebody chooses another (MINGA_LANGUAGE).
    """

    folder: Path
    database: str
    language: str = DEFAULT

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
    )
