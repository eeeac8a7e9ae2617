"""Sessions kept: one Store, in memory, in a SQLite file or in PostgreSQL."""
