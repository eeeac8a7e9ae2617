"""Alembic's entry: runs the steps on the connection it is given, all in one transaction."""

from __future__ import annotations

from alembic import context

from synthesis.storage.migrations import VERSION_TABLE
from synthesis.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    # SQLite can take a schema change back as well, once it is inside BEGIN IMMEDIATE
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
