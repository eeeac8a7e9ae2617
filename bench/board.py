"""The board under the hand: how soon a drop is seen in a second browser, and how a note follows.

usage: python -m bench.board [--notes 500] [--drops 30]
Real app, two real Chromium windows on this machine. A drop is seen when the note stands in its new
place in the second window; both windows read the same clock. Beside it the same drop seen by a
board that Streamlit draws in a fragment of one second (bench/fragment_board.py).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.boards import ROOT
from bench.room.crowd import quantile
from bench.room.rooms import Room
from bench.servers import free_port
from synthesis.domain.ids import new_id
from synthesis.domain.note import Note
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.session import Group, Session
from synthesis.live.doors import COOKIE
from synthesis.services import theming
from synthesis.services.sessions import create_session
from synthesis.services.workspace import Workspace

THEMES = 10
SENTENCES = (
    "Más ciclovías que se crucen entre las tres comunas",
    "Sensores de ruido en las plazas, con datos abiertos",
    "Una sola ventanilla digital para los trámites",
    "Buses eléctricos de noche, también los domingos",
    "Capacitar a dirigentes vecinales en herramientas digitales, en horarios en que puedan venir",
)

WATCH = """columns => {
  window.seen = [];
  new MutationObserver(changes => {
    for (const change of changes) for (const node of change.addedNodes) {
      const now = performance.timeOrigin + performance.now();
      if (node.dataset?.id) window.seen.push([node.dataset.id, node.parentElement?.dataset.home, now]);
    }
  }).observe(columns, { childList: true, subtree: true });
}"""
"""Keeps when each note came to stand somewhere."""

DROPPED = """() => {
  window.drops = [];
  addEventListener("pointerup", () => window.drops.push(performance.timeOrigin + performance.now()), true);
}"""

TIMED = """columns => {
  const frames = (window.frames_ = []);
  window.follow = null;
  columns.addEventListener("pointermove", event => {
    if (window.began === undefined) window.began = event.timeStamp;
  }, true);
  columns.addEventListener("pointerdown", () => {
    window.began = undefined;
    let last = performance.now(), rest = 0;
    const turn = now => {
      const ghost = columns.parentElement.querySelector(".ghost");
      if (ghost) {
        if (window.follow === null) window.follow = performance.now() - window.began;
        frames.push(now - last);
      } else if (window.follow !== null) return;
      last = now;
      if (rest++ < 3000) requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  }, true);
}"""
"""Milliseconds from the first movement to the frame in which the note follows; then each frame's length."""


def furnish(ws: Workspace, notes: int, themes: int = THEMES) -> Session:
    """A session with so many notes, spread evenly over themes that people made."""
    made = Session(
        id="new",
        title="Agenda digital",
        groups=tuple(Group(id=f"g{i}", name=f"Comuna {i}") for i in range(1, 4)),
        notes=tuple(
            Note(
                id=new_id(),
                ref=f"N{i + 1:03d}",
                text=f"{SENTENCES[i % len(SENTENCES)]} ({i + 1})",
                group=f"g{i % 3 + 1}",
                table=str(i % 9 + 1),
            )
            for i in range(notes)
        ),
    )
    session = create_session(ws, LOCAL_ORGANISER, made).session
    ids = [note.id for note in session.notes]
    for theme in range(themes):
        theming.create_theme(ws, LOCAL_ORGANISER, session.id, f"Tema {theme + 1}", ids[theme::themes])
    return session


def ready(page: Any, address: str, session_id: str, language: str = "es") -> None:
    """The board of a session, drawn."""
    page.goto(f"{address}/board?lang={language}&s={session_id}")
    page.locator(".table.ready .card").first.wait_for()


def drag(page: Any, card: Any, target: Any, steps: int = 12) -> None:
    """A card taken with the mouse and let go over a target that is in sight."""
    start, end = card.bounding_box(), target.bounding_box()
    page.mouse.move(start["x"] + 40, start["y"] + 16)
    page.mouse.down()
    middle = min(end["y"] + 30, end["y"] + end["height"] / 2)
    page.mouse.move(end["x"] + end["width"] / 2, middle, steps=steps)
    page.mouse.up()


def place(page: Any, home: str) -> Any:
    """The list of notes of a theme ("t1/") or strategy ("t1/s4")."""
    return page.locator(f'.list[data-home="{home}"]')


def column(page: Any, theme: str) -> Any:
    """The column of a theme; "" is the parking lot."""
    return page.locator(f'.column[data-theme="{theme}"]')


def drops_seen(one: Any, other: Any, drops: int, patience: float = 10.0) -> list[float]:
    """Seconds from letting go in one window to the note standing there in the other, for each drop."""
    one.evaluate(DROPPED)
    other.locator(".columns").evaluate(WATCH)
    found = []
    for turn in range(drops):
        source, target = ("t1", "t2") if turn % 2 == 0 else ("t2", "t1")
        card = column(one, source).locator(".card").first
        note_id = card.get_attribute("data-id")
        drag(one, card, column(one, target).locator(".head"))
        wanted = f"seen.find(([id, home]) => id === '{note_id}' && home === '{target}/')"
        ends = time.monotonic() + patience
        while not other.evaluate(f"Boolean({wanted})"):
            if time.monotonic() > ends:
                raise TimeoutError(f"drop {turn + 1} was not seen")
            one.wait_for_timeout(20)
        found.append((other.evaluate(f"{wanted}[2]") - one.evaluate("drops.at(-1)")) / 1000)
        other.evaluate("seen.length = 0")
    return found


def time_to_drag(page: Any, steps: int = 90) -> tuple[float, list[float]]:
    """Seconds until the note follows, and the length in seconds of each frame while it is carried about."""
    board = page.locator(".columns")
    board.evaluate(TIMED)
    card = page.locator(".card").first
    start, box = card.bounding_box(), board.bounding_box()
    page.mouse.move(start["x"] + 40, start["y"] + 16)
    page.mouse.down()
    for step in range(steps):
        across = box["x"] + 80 + (box["width"] - 160) * step / steps
        page.mouse.move(across, box["y"] + 120 + 180 * (step % 20) / 20)
    page.keyboard.press("Escape")
    follow, frames = page.evaluate("window.follow"), page.evaluate("window.frames_")
    page.mouse.up()
    return follow / 1000, [frame / 1000 for frame in frames[1:]]


def fragment_seen(page: Any, ws: Workspace, session_id: str, drops: int) -> list[float]:
    """The same for the board that Streamlit draws: from the stored move to the note in its column."""
    found = []
    for turn in range(drops):
        source, target = ("t1", "t2") if turn % 2 == 0 else ("t2", "t1")
        note = ws.store.load(session_id).themes.notes_in(source)[0]
        page.wait_for_timeout(137 * (turn % 7))  # not in step with the fragment's own clock
        began = time.perf_counter()
        theming.move_notes(ws, LOCAL_ORGANISER, session_id, [note.id], target)
        page.locator(f".st-key-theme_{target}", has_text=f"{note.text}").wait_for()
        found.append(time.perf_counter() - began)
    return found


def _row(name: str, values: list[float]) -> str:
    shown = (quantile(values, 0.5), quantile(values, 0.95), max(values))
    return f"| {name} | {len(values)} | " + " | ".join(f"{value:.3f}" for value in shown) + " |"


def _fragment_board(folder: Path, session_id: str) -> tuple[subprocess.Popen[bytes], str]:
    port = free_port()
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "STREAMLIT_"))}
    path = {"PYTHONPATH": str(ROOT), "MINGA_FOLDER": str(folder), "BOARD_SESSION": session_id}
    program = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "bench/fragment_board.py", "--server.port", str(port)],
        cwd=ROOT,
        env={**kept, **path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return program, f"http://localhost:{port}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.board")
    parser.add_argument("--notes", type=int, default=500)
    parser.add_argument("--drops", type=int, default=30)
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        room = Room(Path(folder), core=None)
        room.start()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        try:
            room.furnish()
            _report(browser, room, options.notes, options.drops)
        finally:
            browser.close()
            room.stop()


def _report(browser: Any, room: Room, notes: int, drops: int) -> None:
    session = furnish(room.ws, notes)
    address = f"http://localhost:{room.port}"
    windows = []
    for _ in range(2):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.add_cookies([{"name": COOKIE, "value": room.sign_in, "url": address}])
        windows.append(context.new_page())
        ready(windows[-1], address, session.id)
    print(f"{notes} notes, {THEMES} themes, load average {os.getloadavg()[0]:.1f} at the start\n")
    print("| seconds from the drop to the second browser | drops | p50 | p95 | max |")
    print("|---|---|---|---|---|")
    print(_row("the board", drops_seen(*windows, drops)))
    tries = [time_to_drag(windows[0]) for _ in range(5)]
    program, other = _fragment_board(room.folder, session.id)
    try:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        _until_well(other)
        page.goto(other)
        page.locator(".st-key-theme_t1").wait_for()
        print(_row("a Streamlit fragment of 1 s", fragment_seen(page, room.ws, session.id, drops)))
    finally:
        program.terminate()
        program.wait(10)
    frames = [frame * 1000 for _, found in tries for frame in found]
    print(f"\ntime to drag, ms: {', '.join(f'{follow * 1000:.0f}' for follow, _ in tries)}")
    print(
        f"frames while dragging: {len(frames)}, ms p50 {statistics.median(frames):.1f},"
        f" p95 {quantile(frames, 0.95):.1f}, max {max(frames):.1f}"
    )


def _until_well(address: str) -> None:
    import urllib.error
    import urllib.request

    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(address)


if __name__ == "__main__":
    main()
