"""Files written whole or not at all: session files and documents."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from synthesis.errors import Full, Unavailable


def write_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """The bytes at `path`, on disk before this returns; a crash leaves the old file or the new one.

    Raises Full("file_no_space") or Unavailable("file_not_written"), with the old file untouched.
    """
    target = Path(path)
    try:
        _replace(target, data)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise Full("file_no_space", path=str(target)) from error
        raise Unavailable("file_not_written", path=str(target)) from error


def _replace(target: Path, data: bytes) -> None:
    # in the same folder, because a rename is atomic only within one file system
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(target))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    # mkstemp makes files that only their owner reads; a document is for others too
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o644


def _sync_folder(folder: Path) -> None:
    # the rename itself is durable only once the folder is; Windows cannot open folders, nor needs it
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
