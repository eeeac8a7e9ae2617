"""The tables, as SQLAlchemy Core knows them; migrations/ makes them, a test holds the two together.

Bodies are JSON text. Times are ISO text with their own zone: nothing is ever ordered by a clock.
`seal` is a checksum over the rest of the row, so that damage is noticed where a database has none.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def _session_id() -> Column[str]:
    return Column("session_id", String, ForeignKey("session.id", ondelete="CASCADE"), nullable=False)


def _seal() -> Column[int]:
    return Column("seal", BigInteger, nullable=False)


session = Table(
    "session",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("client", String, nullable=False),
    Column("status", String, nullable=False),
    Column("starts_on", String),
    Column("ends_on", String),
    Column("body", Text, nullable=False),
    Column("grouping", Text),
    Column("revision", Integer, nullable=False),
    Column("arrivals", Integer, nullable=False),
    Column("last_ref", Integer, nullable=False),
    Column("changed_at", String, nullable=False),
    _seal(),
)

note = Table(
    "note",
    metadata,
    _session_id(),
    Column("id", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("ref", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("activity", String),
    Column("author", String),
    Column("group", String),
    Column("table", String),
    Column("language", String),
    Column("written_at", String),
    Column("standing", String, nullable=False),
    Column("origin", Text, nullable=False),
    Column("extra", Text, nullable=False),
    _seal(),
    PrimaryKeyConstraint("session_id", "id"),
    UniqueConstraint("session_id", "seq"),
    UniqueConstraint("session_id", "ref"),
)

vacated = Table(
    "vacated",
    metadata,
    _session_id(),
    Column("note_id", String, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("session_id", "note_id"),
)
"""The places of notes that were taken away again, for when that is undone."""

theme = Table(
    "theme",
    metadata,
    _session_id(),
    Column("id", String, nullable=False),
    Column("body", Text, nullable=False),
    _seal(),
    PrimaryKeyConstraint("session_id", "id"),
)

placement = Table(
    "placement",
    metadata,
    _session_id(),
    Column("note_id", String, nullable=False),
    Column("theme", String),
    Column("strategy", String),
    Column("by", String, nullable=False),
    Column("margin", Double, nullable=False),
    Column("nearest", String),
    Column("reason", String, nullable=False),
    Column("reading", Text, nullable=False, server_default="{}"),
    _seal(),
    PrimaryKeyConstraint("session_id", "note_id"),
    ForeignKeyConstraint(
        ["session_id", "note_id"],
        ["note.session_id", "note.id"],
        deferrable=True,
        initially="DEFERRED",
    ),
    ForeignKeyConstraint(
        ["session_id", "theme"],
        ["theme.session_id", "theme.id"],
        deferrable=True,
        initially="DEFERRED",
    ),
    Index("placement_by_theme", "session_id", "theme", "strategy"),
)

draft_text = Table(
    "draft_text",
    metadata,
    _session_id(),
    Column("id", String, nullable=False),
    Column("body", Text, nullable=False),
    _seal(),
    PrimaryKeyConstraint("session_id", "id"),
)

reviewed = Table(
    "reviewed",
    metadata,
    _session_id(),
    Column("id", String, nullable=False),
    Column("body", Text, nullable=False),
    _seal(),
    PrimaryKeyConstraint("session_id", "id"),
)
"""What the review holds, all kinds: an id is "kind:id"."""

event = Table(
    "event",
    metadata,
    _session_id(),
    Column("seq", Integer, nullable=False),
    Column("id", String, nullable=False),
    Column("at", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("undoes", String),
    Column("detail", Text, nullable=False),
    Column("changes", Text, nullable=False),
    _seal(),
    PrimaryKeyConstraint("session_id", "seq"),
    UniqueConstraint("session_id", "id"),
)

job = Table(
    "job",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    _session_id(),
    Column("id", String, nullable=False, unique=True),
    Column("body", Text, nullable=False),
    Index("job_by_session", "session_id"),
)

exported = Table(
    "exported",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    _session_id(),
    Column("id", String, nullable=False),
    Column("at", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("body", Text, nullable=False),
    _seal(),
    UniqueConstraint("session_id", "id"),
)
"""What documents said when they left, the newest with the greatest number."""

vector = Table(
    "vector",
    metadata,
    Column("key", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    Column("kind", String, nullable=False),
    Column("id", String, nullable=False),
    Column("session_id", String, ForeignKey("session.id", ondelete="CASCADE")),
    Column("owner", String, nullable=False),
    Column("body", Text, nullable=False),
    _seal(),
    PrimaryKeyConstraint("kind", "id"),
    Index("entry_by_session", "session_id", "kind", "owner"),
)
"""The register: people, doors, votes."""

tide = Table(
    "tide",
    metadata,
    Column("session_id", String, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    Column("height", Integer, nullable=False),
)
"""How often the register of a session has changed."""
