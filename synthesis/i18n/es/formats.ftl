# Lo que cada archivo dice de sí mismo
doc_imprint_session = Sesión
doc_imprint_made_with = Hecho con

# Devolución
doc_back = Devolución: dónde quedó cada nota
doc_back_how = Cómo leer estas hojas
doc_back_intro = Hay una hoja por grupo y una por mesa. Cada nota está con su referencia y sus palabras, el tema y la estrategia en que quedó, y las iniciativas y decisiones que salieron de ahí. Una nota aparece en la hoja de su grupo y en la de su mesa. Nadie aparece por su nombre.
doc_back_correct = Si una nota quedó en un lugar que no corresponde, díganlo a quien facilitó, con la referencia de la nota: puede moverse, y el cambio queda registrado.
doc_back_loose = Notas sin grupo ni mesa
doc_back_none = De aquí no llegó ninguna nota.
doc_back_counts = { $notes ->
    [one] Una nota
   *[other] { $notes } notas
}: { $placed } con tema, { $parked } sin tema, { $aside ->
    [one] 1 apartada
   *[other] { $aside } apartadas
}
doc_back_table = dónde quedó cada nota
doc_back_alt = Una fila por nota: referencia, texto, dónde quedó, y las iniciativas y decisiones que salieron de ahí.
doc_back_where = Dónde quedó
doc_back_grew = Qué pasó con ella
doc_back_hidden = La facilitación la ocultó: se guarda y se cuenta, y su texto no se imprime.
doc_back_withdrawn = La retiró quien la escribió.
doc_back_nearest = Más cerca de
doc_back_nothing_yet = Todavía sin iniciativa ni decisión.
doc_back_initiative = Iniciativa
doc_back_decided = Decidido
doc_back_to_decide = Por decidir

# Hojas del libro de cálculo
doc_tab_about = Acerca de
doc_tab_themes = Temas
doc_tab_strategies = Estrategias
doc_tab_by_group = Temas por grupo
doc_tab_by_lens = Temas por mirada
doc_tab_initiatives = Iniciativas
doc_tab_votes = Votos
doc_tab_priorities = Prioridades
doc_tab_efforts = Impacto y esfuerzo
doc_tab_participation = Participación
doc_tab_part = Tema o estrategia
doc_tab_all_notes = Todas las notas
doc_tab_confirmed = confirmadas

# Página web
doc_html_skip = Ir al contenido
doc_html_cited = La citan:
doc_html_claim = frase { $n }
doc_html_numbers = Las cifras en una tabla

# Presentación
doc_slide_summary = En resumen
doc_slide_strategies = Estrategias
doc_slide_more = y { $n } más
doc_slide_sources = Fuentes
doc_slide_going_on = { $title } (continúa)
doc_slide_next = Próximos pasos
doc_slide_first_steps = Primeros pasos
doc_slide_no_next = Todavía no hay primeros pasos ni decisiones registradas. Queda por acordar quién sigue y cuándo.

# Tablas para otras herramientas
doc_polis_what = Tablas con la forma de una exportación de Polis, para seguir analizando.
doc_polis_sign = Signo de los votos: +1 de acuerdo, -1 en desacuerdo, 0 sin seguridad; una celda vacía, no la vio o no respondió.
doc_polis_people = Los números de participante no dicen quién es nadie ni en qué orden votó, y cambian de una votación a otra. El grupo está solo donde votaron cinco o más. No se guardan horas ni autores: esas columnas están vacías.
doc_polis_apostrophe = Un apóstrofo delante de un texto que empieza con = + - @ impide que una planilla lo ejecute; Minga lo quita al leerlo.
doc_polis_counts_only = { $vote }: solo hay recuentos. Los votos uno por uno están en la sala donde se votó, no en el archivo de la sesión.
doc_polis_voted = { $voters ->
    [one] { $vote }: votó una persona
   *[other] { $vote }: votaron { $voters } personas
} sobre { $items ->
    [one] una cosa
   *[other] { $items } cosas
}.
doc_polis_group = group-id { $number }: { $group }
doc_polis_no_vote = No hay una votación por acuerdo cerrada: comments.csv trae las notas, sin votos.

# Formatos, nombres de archivo y lo que puede fallar
format_pdf = PDF
format_pptx = Presentación para el plenario (.pptx)
format_html = Página web en un archivo (.html)
format_returned_docx = Devolución por grupo y mesa (.docx)
format_returned_html = Devolución por grupo y mesa (.html)
format_polis = Votos en tablas de Polis (.zip)
format_talk_to_the_city = Notas para Talk to the City (.csv)
file_returned_docx = devolución
file_returned_html = devolución
file_polis = polis
file_talk_to_the_city = talk to the city
pdf_no_program = Para el PDF hace falta LibreOffice en el computador de Minga, y no está. Haz el documento en Word y guárdalo como PDF desde ahí, o pide que instalen LibreOffice.
pdf_too_slow = LibreOffice no terminó el PDF en { $seconds } segundos. Inténtalo de nuevo, o haz el documento en Word y guárdalo como PDF desde ahí.
pdf_failed = LibreOffice no pudo hacer el PDF. Haz el documento en Word y guárdalo como PDF desde ahí.
cli_format = formato, si no lo dice la terminación del archivo
