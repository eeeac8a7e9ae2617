"""Every way Minga can refuse, in one family.

SynthesisError
├── InputError            what came in cannot be used; nothing was changed
│   ├── NoteRejected      one note
│   ├── ImportRejected    a file of notes: carries row and column where known
│   ├── FileRefused       a file turned away at the gate, before it is read
│   └── TemplateRejected  a document template
├── AccessDenied          this actor may not do this
├── NotFound              no such session, note, theme …
├── Conflict              somebody else changed it first
│   └── ChangedMeanwhile  what a person saw is no longer so: carries both wishes
├── Closed                the activity or session takes no more of this
├── Throttled             too fast; try again after `retry_after` seconds
├── JobFailed             the separate process did not finish its work
├── ServiceFailed         a service outside was not reached, or answered badly
├── StorageError
│   ├── Busy              another writer holds the database
│   ├── Full              no space left
│   ├── Unavailable       the database cannot be reached
│   ├── Corrupt           the file is damaged
│   └── Outdated          the database was made by a newer program
└── UnknownPlugin         no format, embedder or language of that name; carries `known`

`code` is the message key in the catalogues and what tests assert; `params` fill the message.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar


class SynthesisError(Exception):
    """A refusal with a stable `code`; the sentence a person reads comes from `synthesis.i18n`."""

    speak: ClassVar[Callable[[SynthesisError], str] | None] = None

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        if SynthesisError.speak is not None:
            return SynthesisError.speak(self)
        details = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code} ({details})" if details else self.code


class InputError(SynthesisError):
    """What came in cannot be used."""


class NoteRejected(InputError):
    """A note that is empty, too long or unreadable."""


class ImportRejected(InputError):
    """A file of notes that cannot be taken as it is; `row` and `column` where they are known."""

    def __init__(
        self, code: str, *, row: int | None = None, column: str | int | None = None, **params: object
    ) -> None:
        super().__init__(code, row=row, column=column, **params)
        self.row = row
        self.column = column


class FileRefused(InputError):
    """A file turned away by `synthesis.untrusted` before anything reads it."""


class TemplateRejected(InputError):
    """A document template that cannot be used."""


class AccessDenied(SynthesisError):
    """The actor may not do this here."""


class NotFound(SynthesisError):
    """Nothing of that id is there, or nothing this actor may know of."""


class Conflict(SynthesisError):
    """Somebody changed the same thing first."""


class ChangedMeanwhile(Conflict):
    """Somebody changed the same thing since this person looked; `clashes` are plain values, one a thing."""

    def __init__(self, code: str, clashes: tuple[object, ...], **params: object) -> None:
        super().__init__(code, **params)
        self.clashes = clashes


class Closed(SynthesisError):
    """The session or activity takes no more of this."""


class Throttled(SynthesisError):
    """Too many tries; `retry_after` is in seconds."""

    def __init__(self, code: str, *, retry_after: float, **params: object) -> None:
        super().__init__(code, retry_after=retry_after, **params)
        self.retry_after = retry_after


class JobFailed(SynthesisError):
    """A separate process did not finish its work."""


class ServiceFailed(SynthesisError):
    """A service outside could not be asked or did not answer as it should; nothing was changed."""


class StorageError(SynthesisError):
    """The database could not do what was asked; nothing was changed."""


class Busy(StorageError):
    """Another writer holds the database."""


class Full(StorageError):
    """No space left."""


class Unavailable(StorageError):
    """The database cannot be reached."""


class Corrupt(StorageError):
    """The database file is damaged or is not a database."""


class Outdated(StorageError):
    """The database was made by a newer version of Minga."""


class UnknownPlugin(SynthesisError):
    """No plug-in of that name; `known` lists those there are."""

    def __init__(self, code: str, *, name: str, known: tuple[str, ...]) -> None:
        super().__init__(code, name=name, known=", ".join(known))
        self.known = known
