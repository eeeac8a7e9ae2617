"""Edits a Word file in a real LibreOffice, as a person with a keyboard would.

usage: /usr/bin/python3 uno_hands.py WHAT.json

WHAT holds `source`, `target` (.docx or .odt) and `steps`, each a list: the step and its words. It runs in the
system's own Python, where LibreOffice's module lives, and so imports nothing of ours.
"""

import json
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}


def setting(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


class Office:
    """A LibreOffice of its own, with nobody else's settings."""

    def __init__(self, profile):
        pipe = "minga" + uuid.uuid4().hex
        self.program = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                *("--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        deadline = time.monotonic() + 90
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if time.monotonic() > deadline:
                    self.program.kill()
                    raise
                time.sleep(0.3)
        manager = context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.hand = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def close(self):
        try:
            self.desktop.terminate()
            self.program.wait(20)
        except Exception:
            self.program.kill()


class Page:
    """An open document, with a cursor in it."""

    def __init__(self, office, path):
        self.office = office
        self.document = office.desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, ())
        self.control = self.document.CurrentController
        self.cursor = self.control.ViewCursor

    def press(self, command, **settings):
        given = tuple(setting(name, value) for name, value in settings.items())
        self.office.hand.executeDispatch(self.control.Frame, ".uno:" + command, "", 0, given)

    def find(self, mark, words=""):
        """The paragraph of a bookmark, or some words in it."""
        here = self.document.Bookmarks.getByName(mark).Anchor.Start
        whole = here.Text.createTextCursorByRange(here)
        whole.gotoStartOfParagraph(False)
        whole.gotoEndOfParagraph(True)
        if not words:
            return whole
        at = whole.String.index(words)
        whole.gotoStartOfParagraph(False)
        whole.goRight(at, False)
        whole.goRight(len(words), True)
        return whole

    def go(self, range_):
        self.cursor.gotoRange(range_, False)

    def type(self, text):
        self.press("InsertText", Text=text)

    # -- what hands do ----------------------------------------------------------------------------

    def replace(self, mark, old, new):
        self.control.select(self.find(mark, old))
        self.type(new)

    def retype(self, mark, new):
        self.control.select(self.find(mark))
        self.type(new)

    def append(self, mark, more):
        self.go(self.find(mark).End)
        self.type(more)

    def enter_after(self, mark, words):
        self.go(self.find(mark, words).End)
        self.press("InsertPara")

    def new_paragraph(self, mark, text):
        self.go(self.find(mark).End)
        self.press("InsertPara")
        self.type(text)

    def join_before(self, mark):
        self.go(self.find(mark).Start)
        self.press("SwBackspace")

    def delete(self, mark):
        self.control.select(self.find(mark))
        self.press("Delete")
        self.press("Delete")

    def move(self, mark, before):
        range_ = self.find(mark)
        range_.gotoStartOfParagraph(False)
        range_.gotoNextParagraph(True)
        self.control.select(range_)
        self.press("Cut")
        self.go(self.find(before).Start)
        self.press("Paste")

    def comment(self, mark, text):
        found = self.find(mark)
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author = text, "Lucía"
        found.Text.insertTextContent(found, note, True)

    def track(self, on):
        self.document.RecordChanges = on == "on"

    def save(self, path):
        path = Path(path)
        given = (setting("FilterName", FILTERS[path.suffix]),)
        self.document.storeToURL(path.as_uri(), given)

    def close(self):
        self.document.close(True)


def main():
    what = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    office = Office(tempfile.mkdtemp(prefix="minga_office_"))
    try:
        page = Page(office, what["source"])
        for step, *given in what["steps"]:
            getattr(page, step)(*given)
        page.save(what["target"])
        page.close()
        for again in what.get("then", []):
            page = Page(office, what["target"])
            page.save(again)
            page.close()
            what["target"] = again
    finally:
        office.close()


if __name__ == "__main__":
    main()
