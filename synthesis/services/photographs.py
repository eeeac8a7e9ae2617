"""Pictures from outside, made anew: upright, of a bounded size, without what was hidden in them."""

from __future__ import annotations

import io
from collections.abc import Collection

from PIL import Image, ImageOps, UnidentifiedImageError

from synthesis.errors import FileRefused
from synthesis.limits import PICTURE_PIXELS, UPLOAD_BYTES


def upright(
    data: bytes, formats: Collection[str], side: int, unreadable: str, *, see_through: bool = False
) -> Image.Image:
    """The picture turned as it was taken, at most `side` pixels a side; a PNG stays `see_through` if asked.

    Raises FileRefused: `unreadable` for what is none of the formats, "picture_too_large".
    """
    if len(data) > UPLOAD_BYTES:
        raise FileRefused(unreadable)
    try:
        with Image.open(io.BytesIO(data), formats=tuple(formats)) as opened:
            # the size stands in the header: nothing is unpacked before it is known
            if opened.width * opened.height > PICTURE_PIXELS:
                raise FileRefused("picture_too_large", limit=PICTURE_PIXELS // 1_000_000)
            clear = see_through and opened.format == "PNG"
            found = ImageOps.exif_transpose(opened).convert("RGBA" if clear else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise FileRefused(unreadable) from None
    found.thumbnail((side, side))
    return found
