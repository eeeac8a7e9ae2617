"""Why a note stands where it does, in sentences: the same on every screen."""

from __future__ import annotations

from collections.abc import Mapping

from synthesis.i18n import Words

SURE = 0.25
UNSURE = 0.08
"""From which margins on a placement is called sure, and below which unsure."""


def reasons(why: Mapping[str, object], say: Words) -> list[str]:
    """The sentences that say why a note stands where it does, from what `ThemeSet.why` found."""
    nearest, margin = str(why["nearest"] or ""), float(str(why["margin"]))
    lines = []
    if why["theme"] is None:
        lines.append(say("why_parked", reason=_lowered(say(str(why["reason"] or "parked_fits_nowhere")))))
        lines += [say("why_parked_nearest", nearest=nearest)] if nearest else []
    elif why["placed_by"] == "person":
        lines.append(say("why_by_person"))
    elif not nearest or margin >= SURE:
        lines.append(say("why_by_machine_sure"))
    else:
        lines.append(
            say("why_by_machine_unsure" if margin < UNSURE else "why_by_machine_fair", nearest=nearest)
        )
    if why["also"]:
        key = "why_also_person" if why["also_by"] == "person" else "why_also_machine"
        lines.append(say(key, theme=str(why["also"])))
    for key, asked in (("why_together", "kept_together_with"), ("why_apart", "kept_apart_from")):
        others = texts(why[asked])
        lines += [say(key, notes=say.list(others))] if others else []
    return lines


def texts(found: object) -> list[str]:
    """What was found, when it is a row of texts."""
    return [str(text) for text in found] if isinstance(found, tuple) else []


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
