"""F9: a database is brought up to date and back with all it holds, after a copy."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from workshops import event, full_workshop, grouped, with_text

from synthesis.errors import Outdated
from synthesis.storage import migrations
from synthesis.storage.engine import migrating, open_store
from synthesis.storage.tables import metadata

SECOND = '''
"""A column more."""
import time
import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

def upgrade():
    with op.batch_alter_table("note") as note:
        note.add_column(sa.Column("mood", sa.String))
    time.sleep({pause})

def downgrade():
    with op.batch_alter_table("note") as note:
        note.drop_column("mood")
'''


@pytest.fixture
def made(tmp_path):
    url = f"sqlite:///{tmp_path}/minga.db"
    store = open_store(url)
    workshop = with_text(grouped(full_workshop()))
    given = store.create(workshop, event(workshop.session.id))
    store.close()
    return url, given


@pytest.fixture
def next_minga(tmp_path, monkeypatch):
    """The migrations of a Minga that is one step ahead."""
    folder = tmp_path / "next"
    shutil.copytree(migrations.FOLDER, folder)
    (folder / "versions" / "0006_mood.py").write_text(SECOND.format(pause=0))
    monkeypatch.setattr(migrations, "FOLDER", folder)
    return folder


def contents(path):
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
        columns = {
            t: [row[1] for row in connection.execute(f'PRAGMA table_info("{t}")') if row[1] != "mood"]
            for t in sorted(tables)
        }
        return {
            t: connection.execute(
                "SELECT {} FROM {}".format(", ".join(f'"{c}"' for c in names), t)
            ).fetchall()
            for t, names in columns.items()
            if t != migrations.VERSION_TABLE
        }


def test_the_steps_make_exactly_the_tables_that_the_code_knows(made):
    store = open_store(made[0])
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrations.VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
    store.close()


@pytest.mark.postgres
def test_the_steps_make_the_same_tables_in_postgresql(postgres):
    store = open_store(postgres.new_database("steps"))
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrations.VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
    store.close()


def test_the_steps_are_one_chain_that_ends_at_the_newest():
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(migrations.FOLDER))
    settings.set_main_option("path_separator", "os")
    chain = [step.revision for step in ScriptDirectory.from_config(settings).walk_revisions()]
    assert tuple(reversed(chain)) == migrations.known()


def test_an_older_database_is_copied_and_brought_up_to_date(made, next_minga, tmp_path):
    url, given = made
    path = tmp_path / "minga.db"
    before = contents(path)
    store = open_store(url)
    assert store.load(given.session.id) == given
    store.close()
    copy = tmp_path / "minga.db.before-0006"
    assert contents(path) == contents(copy) == before
    with closing(sqlite3.connect(path)) as new, closing(sqlite3.connect(copy)) as old:
        asked = "SELECT version_num FROM minga_version"
        assert (new.execute(asked).fetchone(), old.execute(asked).fetchone()) == (("0006",), ("0005",))
    copied = copy.stat().st_mtime_ns
    open_store(url).close()
    assert copy.stat().st_mtime_ns == copied
    assert not list(tmp_path.glob("*.part"))


def test_up_down_up_keeps_every_row(made, next_minga, tmp_path):
    url, given = made
    path = tmp_path / "minga.db"
    before = contents(path)
    with migrating(path, 10) as connection:
        migrations.downgrade(connection, "0005")
    assert contents(path) == before
    store = open_store(url)
    assert store.load(given.session.id) == given
    store.close()
    assert contents(path) == before


def test_a_first_database_keeps_every_note_where_it_stood(made, tmp_path):
    url, given = made
    with migrating(tmp_path / "minga.db", 10) as connection:
        migrations.downgrade(connection, "0001")
    store = open_store(url)
    assert store.load(given.session.id) == given
    store.close()


def test_the_older_minga_refuses_what_the_newer_one_made(made, next_minga, monkeypatch):
    open_store(made[0]).close()
    monkeypatch.undo()
    with pytest.raises(Outdated):
        open_store(made[0])


def test_down_to_nothing_leaves_no_table(made, tmp_path):
    with migrating(tmp_path / "minga.db", 10) as connection:
        migrations.downgrade(connection, "base")
    assert contents(tmp_path / "minga.db") == {}


@pytest.mark.slow
def test_kill_in_the_middle_of_a_step_leaves_the_old_database(made, next_minga, tmp_path, programs):
    url, given = made
    path = tmp_path / "minga.db"
    before = contents(path)
    (next_minga / "versions" / "0006_mood.py").write_text(SECOND.format(pause=30))
    code = f"""
from pathlib import Path
from synthesis.storage import migrations
from synthesis.storage.engine import migrating, open_store
migrations.FOLDER = Path({str(next_minga)!r})
open_store({url!r})
"""
    programs.script(code)
    deadline = time.monotonic() + 20
    while not (tmp_path / "minga.db.before-0006").exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(0.3)
    programs.kill()
    assert contents(path) == before
    (next_minga / "versions" / "0006_mood.py").write_text(SECOND.format(pause=0))
    store = open_store(url)
    assert store.load(given.session.id) == given
    store.close()
