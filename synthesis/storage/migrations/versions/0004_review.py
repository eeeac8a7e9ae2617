"""What the review of a session holds: initiatives, marks of lenses, areas, decisions, stances."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more, empty."""
    op.create_table(
        "reviewed",
        sa.Column("session_id", sa.String, sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("seal", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "id"),
    )


def downgrade() -> None:
    """Dropped with what it held."""
    op.drop_table("reviewed")
