"""Any sentence-transformers model that stands in a folder of this machine.

The folder is read and nothing else: no model hub is asked, and no code that comes with a model is run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from synthesis.clustering.embedders import Companion, EmbedderAbsent, Matrix, unit

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_PACKAGE = "sentence-transformers"
_CONFIGURATION = "modules.json"
"""The file that makes a folder a sentence-transformers model."""


class FolderEncoder(Companion):
    """The encoder over a folder's weights; its version tells one folder's content from another's."""

    name = "folder"
    cacheable = True

    def __init__(self, model: SentenceTransformer, model_version: str) -> None:
        self.version = model_version
        self._model = model

    def encode(self, texts: Sequence[str]) -> Matrix:
        """An (n, d) float32 matrix of unit rows."""
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        rows = self._model.encode(list(texts), convert_to_numpy=True, show_progress_bar=False)
        return unit(np.nan_to_num(np.asarray(rows, dtype=np.float32)))


def is_here() -> bool:
    """Whether the package is installed."""
    return find_spec("sentence_transformers") is not None


def load(folder: Path | None = None) -> FolderEncoder:
    """The model of that folder; EmbedderAbsent when the package, the folder or the model is not there."""
    if folder is None:
        raise EmbedderAbsent("folder_not_set")
    if not (folder / _CONFIGURATION).is_file():
        raise EmbedderAbsent("folder_missing")
    try:
        package_version = version(_PACKAGE)
        _stay_offline()
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True, trust_remote_code=False)
    except (PackageNotFoundError, ImportError):
        raise EmbedderAbsent("package_missing") from None
    except (OSError, ValueError, KeyError, RuntimeError):
        raise EmbedderAbsent("folder_unreadable") from None
    return FolderEncoder(model, f"{folder.name} {_fingerprint(folder)} ({_PACKAGE} {package_version})")


def _stay_offline() -> None:
    """What the libraries below read when they are first imported: no hub, no telemetry."""
    import os

    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        os.environ[name] = "1"


def _fingerprint(folder: Path) -> str:
    """Eight characters that change when a file of the folder changes its name, size or time."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    told = [f"{p.relative_to(folder).as_posix()} {p.stat().st_size} {p.stat().st_mtime_ns}" for p in files]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:8]
