"""On which page each bookmark of a document stands, as LibreOffice lays it out."""

from __future__ import annotations

import io
from collections.abc import Iterable

from synthesis.exporter.formats._office import printed

_OPTIONS = {"ExportBookmarksToPDFDestination": ("boolean", "true")}


def pages_of(document: bytes, bookmarks: Iterable[str]) -> dict[str, int]:
    """The page of each of these bookmarks, counted from 1; those that are nowhere are left out.

    Raises JobFailed as `_office.printed` does.
    """
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(printed(document, _OPTIONS)))
    # LibreOffice writes an underscore in such a name as its number
    places = reader.named_destinations
    names = {name: "/" + name.replace("_", "5F") for name in bookmarks}
    found = {name: places[there] for name, there in names.items() if there in places}
    numbers = {name: reader.get_destination_page_number(place) for name, place in found.items()}
    return {name: number + 1 for name, number in numbers.items() if number is not None}
