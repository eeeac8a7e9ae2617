"""Remake the pictures of docs/screens: start the app with the Spanish sample, and look at every screen."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "screens"
SAMPLE = "agenda_digital_2028"
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WIDE = {"viewport": {"width": 1280, "height": 860}}
PHONE = {"viewport": {"width": 360, "height": 720}, "is_mobile": True, "has_touch": True}
LARGEST = 200_000

SCREENS = [
    ("home", "", WIDE, "light"),
    ("capture", "capture", WIDE, "light"),
    ("themes", "themes", WIDE, "light"),
    ("draft", "draft", WIDE, "light"),
    ("document", "document", WIDE, "light"),
    ("themes_dark", "themes", WIDE, "dark"),
    ("capture_phone", "capture", PHONE, "light"),
]


def main():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed: the pictures stay as they are.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MINGA_FOLDER"] = folder
        session, token = filled()
        server, address = start()
        try:
            take(chromium, address, session, token)
        finally:
            server.terminate()
            server.wait()


def filled():
    """A folder with the sample, grouped, and its document made; the id of its session, and a sign-in."""
    sys.path.insert(0, str(ROOT))
    from datetime import UTC, datetime

    from synthesis.domain.people import LOCAL_ORGANISER as ME
    from synthesis.services.accounts import accept, first_key
    from synthesis.services.jobs import latest_job, start_document
    from synthesis.services.sessions import open_sample
    from synthesis.services.theming import group_notes
    from synthesis.services.workspace import open_workspace

    workspace = open_workspace()
    session = open_sample(workspace, ME, SAMPLE).session.id
    group_notes(workspace, ME, session)
    start_document(workspace, ME, session, format="docx", language="es", made_on=None)
    while not latest_job(workspace, ME, session, "document").over:
        time.sleep(0.2)
    who = {"name": "Ana", "login": "", "password": "only for pictures", "now": datetime.now(UTC)}
    return session, accept(workspace, ME, first_key(workspace, ME), **who)


def start():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/api/health", timeout=2).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return server, address
    server.kill()
    sys.exit("The app did not start.")


def take(chromium, address, session, token):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for name, screen, size, light in SCREENS:
            context = browser.new_context(**size, color_scheme=light, reduced_motion="reduce")
            context.add_cookies([{"name": "minga", "value": token, "url": address}])
            page = context.new_page()
            page.goto(f"{address}/{screen}?lang=es&s={session}")
            page.wait_for_selector("h1.m-heading")
            if screen == "themes":
                page.locator(".board .note").first.wait_for()
            page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
            page.evaluate("document.fonts.ready")
            page.wait_for_load_state("networkidle")
            if name == "themes":
                page.locator(".board .note").nth(1).click()
                page.locator(".st-key-chosen [role=combobox]").wait_for()
                page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 0)")
            path = PICTURES / f"{name}.png"
            page.screenshot(path=path, animations="disabled")
            shrink(path)
            print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB")
            context.close()
        browser.close()


def shrink(path):
    """Fewer colours, if Pillow is here: flat papers need no more."""
    try:
        from PIL import Image
    except ImportError:
        return
    Image.open(path).convert("RGB").quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > LARGEST:
        sys.exit(f"{path.name} is larger than {LARGEST // 1000} kB.")


if __name__ == "__main__":
    main()
