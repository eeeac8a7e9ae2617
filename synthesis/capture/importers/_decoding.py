"""Bytes → text, in the encoding they were written in, or a refusal: never a guess that spoils accents."""

from __future__ import annotations

import codecs

from synthesis.errors import ImportRejected

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LETTERS = frozenset("áéíóúüñàâãçêôõäëïöèìòùåæøœßýÿûîšž" + "ÁÉÍÓÚÜÑÀÂÃÇÊÔÕÄËÏÖÈÌÒÙÅÆØŒÝÛÎŠŽ")
_SIGNS = frozenset("¿¡«»“”‘’„–—…€°ºª·´•™©®£§²³½¼¾×÷±¨\u00a0")
_WESTERN = ("cp1252", "mac_roman", "cp850")
_PLAUSIBLE = 0.9
_SAMPLE = 64 * 1024


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the name of its encoding; ImportRejected("encoding_unknown") if undecidable."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), encoding
    wide = _wide(data)
    if wide:
        return _strictly(data, wide, name), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    encoding = _western(data) or _by_statistics(data, name)
    return _strictly(data, encoding, name), encoding


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise ImportRejected("encoding_unknown", name=name) from None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in text of ours every other byte is zero."""
    sample = data[:4096]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.3:
        return None
    odd = sample[1::2].count(0)
    even = sample[0::2].count(0)
    if odd > 9 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 9 * odd else None


def _western(data: bytes) -> str | None:
    """The one-byte encoding in which the accents stand where accents stand."""
    scores = {encoding: _plausibility(data[:_SAMPLE], encoding) for encoding in _WESTERN}
    best = max(_WESTERN, key=lambda encoding: scores[encoding])
    return best if scores[best] >= _PLAUSIBLE else None


def _plausibility(sample: bytes, encoding: str) -> float:
    try:
        text = f" {sample.decode(encoding)} "
    except UnicodeDecodeError:
        return 0.0
    places = [i for i, c in enumerate(text) if c > "\x7f"]
    good = sum(_fits(text[i - 1], text[i], text[i + 1]) for i in places)
    return good / len(places) if places else 0.0


def _fits(before: str, character: str, after: str) -> bool:
    if character in _LETTERS:
        return not (character.isupper() and before.islower())
    if character in "’·":
        return True
    return character in _SIGNS and not (before.isalpha() and after.isalpha())


def _by_statistics(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.5:
        raise ImportRejected("encoding_unknown", name=name)
    return best.encoding
