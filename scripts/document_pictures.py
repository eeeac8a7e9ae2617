"""Remake the pictures of docs/document: the Word document of the Spanish sample, laid out by LibreOffice."""

import io
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "document"
SAMPLE = ROOT / "sample_sessions" / "agenda_digital_2028.session.json"
DPI = 80
LARGEST = 150_000

PLANS = (
    ("Mesa técnica de semáforos de las tres comunas", 2026, 2027, "Elegir los cruces de la prueba."),
    ("Ciclovía continua de cordillera a mar", 2027, 2030, "Medir los cortes en los límites comunales."),
    ("Ventanilla común de reclamos", 2026, 2027, "Acordar un solo formulario."),
    ("Catálogo abierto de datos urbanos", 2026, 2028, "Publicar los primeros veinte conjuntos de datos."),
    ("Reglas comunes para cámaras y drones", 2027, 2028, "Redactar el protocolo entre los tres equipos."),
    ("Formación digital de persona a persona", 2027, 2029, "Abrir dos talleres de prueba en bibliotecas."),
)
"""Initiatives invented for the pictures: what, from, until, first step."""


def main():
    for program in ("soffice", "pdftoppm"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is not installed: the pictures stay as they are.")
    sys.path.insert(0, str(ROOT))
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pdf = laid_out(Path(folder))
        for name, page in chosen(pdf).items():
            kept = PICTURES / f"{name}.png"
            kept.write_bytes(drawn(pdf, page))
            print(f"{kept.relative_to(ROOT)}: page {page}, {kept.stat().st_size // 1000} kB")


def laid_out(folder):
    """The document as a PDF in the folder."""
    from synthesis.clustering.pipeline import find_themes
    from synthesis.domain.review import Initiative, Review
    from synthesis.exporter.formats import docx
    from synthesis.exporter.outline import build_report
    from synthesis.sensemaking.reading import synthesise
    from synthesis.services.files import read_source

    session = read_source(SAMPLE)[0].session
    themes = find_themes(session.counted_notes, language=session.document_language, avoid=session.own_names)
    initiatives = {}
    for place, (what, starts, horizon, first_step) in enumerate(PLANS):
        theme = themes.themes[place % len(themes.themes)]
        strategy = theme.strategies[0].id if theme.strategies else None
        initiatives[f"i{place}"] = Initiative(
            id=f"i{place}",
            what=what,
            theme=theme.id,
            strategy=strategy,
            lead=session.groups[place % len(session.groups)].name,
            starts=starts,
            horizon=horizon,
            first_step=first_step,
            note_ids=tuple(note.id for note in themes.notes_in(theme.id, strategy)[:3]),
        )
    synthesis = synthesise(session, themes, review=Review(initiatives=initiatives))
    written = folder / "document.docx"
    with written.open("wb") as stream:
        docx.write_numbered(build_report(synthesis, date(2026, 10, 1)), stream)
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(written)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return written.with_suffix(".pdf")


def chosen(pdf):
    """The page of each picture: the first with a line that is its title, or that lies on its side."""
    from pypdf import PdfReader

    from synthesis.i18n import words

    say, pages = words("es"), PdfReader(pdf).pages
    lines = [[line.strip() for line in page.extract_text().splitlines()] for page in pages]

    def first(wanted, after=0):
        return next(n for n, found in enumerate(lines, 1) if n > after and any(map(wanted, found)))

    def titled(key):
        return first(say(key).__eq__)

    panorama = titled("doc_panorama")
    return {
        "cover": 1,
        "summary": titled("section_summary"),
        "panorama": panorama,
        "theme": first(lambda line: line.startswith("1.1"), panorama),
        "road-map": next(n for n, page in enumerate(pages, 1) if page.mediabox.width > page.mediabox.height),
        "annex": titled("doc_annex"),
    }


def drawn(pdf, page):
    """A page as PNG bytes in 255 colours."""
    from PIL import Image

    command = ["pdftoppm", "-r", str(DPI), "-f", str(page), "-l", str(page), "-png", str(pdf)]
    found = subprocess.run(command, check=True, capture_output=True).stdout
    stream = io.BytesIO()
    Image.open(io.BytesIO(found)).quantize(255).save(stream, "PNG", optimize=True)
    if stream.tell() > LARGEST:
        sys.exit(f"The picture of page {page} has {stream.tell()} bytes, more than {LARGEST}.")
    return stream.getvalue()


if __name__ == "__main__":
    main()
