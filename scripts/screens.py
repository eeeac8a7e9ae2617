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
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "screens"
SAMPLE = "agenda_digital_2028"
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WIDE = {"viewport": {"width": 1280, "height": 860}}
BEAMER = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
LARGEST = 200_000
SIGN_DPI = 60


def main():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed: the pictures stay as they are.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MINGA_FOLDER"] = folder
        place = Place()
        server, place.address = start()
        try:
            take(chromium, place, set(sys.argv[1:]))
        finally:
            server.terminate()
            server.wait()


class Place:
    """A folder with the sample, grouped and written up; a room with 120 notes; and who signs in to them."""

    def __init__(self):
        from synthesis.domain.people import LOCAL_ORGANISER, Role
        from synthesis.services import accounts, jobs, joining, sessions, theming
        from synthesis.services.workspace import open_workspace

        self.ws, self.me = open_workspace(), LOCAL_ORGANISER
        ws, me = self.ws, self.me
        who = {"name": "Ana", "login": "", "password": "only for pictures", "now": datetime.now(UTC)}
        self.token = accounts.accept(ws, me, accounts.first_key(ws, me), **who)
        sample = sessions.open_sample(ws, me, SAMPLE).session
        self.sample = sample.id
        theming.group_notes(ws, me, self.sample)
        jobs.start_document(ws, me, self.sample, format="docx", language="es", made_on=None)
        while not jobs.latest_job(ws, me, self.sample, "document").over:
            time.sleep(0.2)
        self.room = sessions.create_session(ws, me, _room(sample)).session.id
        theming.group_notes(ws, me, self.room)
        self.code = joining.open_door(ws, me, self.room)
        self.wall = joining.wall_key(ws, me, self.room)
        key = accounts.invite(ws, me, Role.FACILITATOR, [self.room], now=who["now"])
        accounts.accept(ws, me, key, **{**who, "name": "Beto"})
        accounts.invite(ws, me, Role.ORGANISER, None, now=who["now"])
        guests = [("Rosa", "vitacura", "Mesa 1"), ("João", "las-condes", "Mesa 2"), ("Kate", None, "Mesa 9")]
        for alias, group, table in guests:
            joining.join_session(ws, me, self.code, alias=alias, group=group, table=table)

    def run(self, name, *arguments, **named):
        """One act of the console, as somebody else at another screen would do it."""
        from synthesis.services import room

        getattr(room, name)(self.ws, self.me, self.room, *arguments, **named)

    def sign(self):
        """The sign for the door of the room, as PDF."""
        from synthesis.services.paper import room_sign

        return room_sign(self.ws, self.me, self.room, "http://192.168.1.20:8502", "es")


def _room(sample):
    """The same workshop while it is on: one question for all, then a vote on what came of it."""
    from synthesis.domain.activity import Activity, ActivityKind, Ballot, Stage, VotedOn
    from synthesis.domain.session import SessionStatus

    talks = tuple(replace(a, stage=Stage.CLOSED) for a in sample.agenda if not a.votes and a.day == 1)
    question = "¿Qué podemos hacer juntos para que vivir en las tres comunas sea más fácil y más seguro?"
    ideas = Activity(
        id="ideas", title="Lluvia de ideas", prompt=question, day=2, starts_at="09:15", stage=Stage.OPEN
    )
    quiet = Activity(id="quien", title="Quién se hace cargo", day=2, starts_at="12:10", anonymous=True)
    vote = Activity(
        id="voto",
        title="Votación de estrategias",
        kind=ActivityKind.VOTE,
        prompt="¿Qué estrategias no pueden esperar?",
        day=2,
        starts_at="16:15",
        ballot=Ballot(on=VotedOn.STRATEGIES),
    )
    last = Activity(
        id="primero", title="Qué va primero", kind=ActivityKind.PRIORITISATION, day=2, starts_at="16:45"
    )
    day_one = {talk.id for talk in talks}
    written = [note for note in sample.notes if note.activity not in day_one][:120]
    return replace(
        sample,
        id="wanted",
        title=f"{sample.title}, en vivo",
        status=SessionStatus.OPEN,
        tables=tuple(f"Mesa {number}" for number in range(1, 10)),
        agenda=(*talks, ideas, quiet, vote, last),
        notes=tuple(replace(note, activity="ideas") for note in written),
    )


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


# -- what each picture waits for, and does first ----------------------------------------------------


def choose_a_note(page):
    page.locator(".board .note").nth(1).click()
    page.locator(".st-key-chosen [role=combobox]").wait_for()
    page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 0)")


def welcome(page):
    page.locator("#choices input").first.wait_for(state="attached")


def come_in(page):
    welcome(page)
    page.locator("#alias").fill("Rosa")
    page.get_by_label("Vitacura", exact=True).check()
    page.locator("#pick-table").select_option("Mesa 1")
    page.locator("#go").click()
    page.locator("#room h1").wait_for()


def write(page):
    come_in(page)
    for text in ("Una sola tarjeta para los buses de las tres comunas", "Vereda ancha frente a los colegios"):
        page.locator("#text").fill(text)
        page.locator("#send").click()
        page.locator("#notes li").filter(has_text=text).locator(".saved").wait_for()
    page.locator("#text").fill("Que el semáforo de la esquina espere a quien ")


def vote(page):
    come_in(page)
    for place in (0, 0, 1):
        page.locator("#vote .row button:last-child").nth(place).click()
    page.locator("#vote .saved").wait_for()


def papers(page):
    page.locator(".paper").first.wait_for()


def grouped(page):
    page.locator(".heading").first.wait_for()


def carry_two_notes(page):
    page.locator(".card .note").nth(1).click()
    page.locator(".card .note").nth(2).click(modifiers=["Control"])
    box = page.locator(".card").nth(2).bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 16)
    page.mouse.down()
    page.mouse.move(box["x"] + 430, box["y"] + 60, steps=6)


def take(chromium, place, only):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)

        def picture(name, path, size=WIDE, light="light", pose=None, signed=True):
            if only and name not in only:
                return
            context = browser.new_context(**size, color_scheme=light, reduced_motion="reduce")
            if signed:
                context.add_cookies([{"name": "minga", "value": place.token, "url": place.address}])
            page = context.new_page()
            page.goto(f"{place.address}/{path}")
            if signed:
                page.wait_for_selector("h1.m-heading")
                if path.startswith("themes"):
                    page.locator(".board .note").first.wait_for()
                if path.startswith("board"):
                    page.locator(".table.ready .card").first.wait_for()
                page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
            page.evaluate("document.fonts.ready.then(() => true)")
            if pose:
                pose(page)
            page.wait_for_timeout(400)
            keep(name, lambda path: page.screenshot(path=path, animations="disabled"))
            context.close()

        here = f"lang=es&s={place.sample}"
        picture("home", f"?{here}")
        picture("capture", f"capture?{here}")
        picture("themes", f"themes?{here}", pose=choose_a_note)
        picture("board", f"board?{here}", pose=carry_two_notes)
        picture("board_dark", f"board?{here}", BEAMER, "dark")
        picture("board_phone", f"board?{here}", PHONE)
        picture("draft", f"draft?{here}")
        picture("document", f"document?{here}")
        picture("people", f"people?{here}")
        picture("themes_dark", f"themes?{here}", light="dark")
        picture("capture_phone", f"capture?{here}", PHONE)
        picture("sign_in", "signin?lang=es", signed=False)

        place.run("set_timer", "ideas", 10)
        picture("room", f"room?lang=es&s={place.room}")
        picture("room_dark", f"room?lang=en&s={place.room}", BEAMER, "dark")
        picture("room_phone", f"room?lang=pt&s={place.room}", PHONE)
        picture("phone_join", f"j/{place.code}?lang=es", PHONE, pose=welcome, signed=False)
        picture("phone_write", f"j/{place.code}?lang=es", PHONE, pose=write, signed=False)
        picture("phone_write_dark", f"j/{place.code}?lang=pt", PHONE, "dark", write, signed=False)
        picture("wall", f"w/{place.wall}?lang=es", BEAMER, pose=papers, signed=False)
        place.run("close_activity", "ideas")
        place.run("show_on_wall", published=True)
        picture("wall_themes_dark", f"w/{place.wall}?lang=es", BEAMER, "dark", grouped, signed=False)
        place.run("open_activity", "voto")
        picture("phone_vote", f"j/{place.code}?lang=es", PHONE, pose=vote, signed=False)
        picture("phone_vote_dark", f"j/{place.code}?lang=pt", PHONE, "dark", vote, signed=False)
        browser.close()
    if shutil.which("pdftoppm") and (not only or "sign" in only):
        keep("sign", lambda path: as_png(place.sign(), path))


def as_png(pdf, path):
    """The first page of a PDF as a picture."""
    command = ["pdftoppm", "-png", "-r", str(SIGN_DPI), "-singlefile", "-", str(path.with_suffix(""))]
    subprocess.run(command, input=pdf, check=True)


def keep(name, make):
    path = PICTURES / f"{name}.png"
    make(path)
    shrink(path)
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB", flush=True)


def shrink(path):
    """Fewer colours, if Pillow is here: flat papers need no more."""
    try:
        from PIL import Image
    except ImportError:
        return
    Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > LARGEST:
        sys.exit(f"{path.name} is larger than {LARGEST // 1000} kB.")


if __name__ == "__main__":
    main()
