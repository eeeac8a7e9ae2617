"""Settings to an open store: where pages and the command line start from."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from functools import cache

from synthesis.settings import Settings, read_settings
from synthesis.storage.engine import open_store
from synthesis.storage.store import Store


@dataclass(frozen=True)
class Workspace:
    """The settings in force and the store they name."""

    settings: Settings
    store: Store


_opening = threading.Lock()


def open_workspace(settings: Settings | None = None) -> Workspace:
    """The workspace of these settings, one for each in a process: its engine is shared by every thread."""
    with _opening:
        return _open(settings or read_settings())


@cache
def _open(settings: Settings) -> Workspace:
    return Workspace(settings, open_store(settings.database))


def with_database(settings: Settings, url: str | None) -> Settings:
    """The settings with another database, when one is named."""
    return replace(settings, database=url) if url else settings
