cli_about = De las notas adhesivas a la síntesis, sin conexión.
cli_themes = agrupa un archivo de notas en temas y estrategias
cli_document = escribe la síntesis de un archivo de notas o de una sesión
cli_import = agrega las notas de un archivo a una sesión
cli_sessions = muestra las sesiones guardadas
cli_export = guarda una sesión como archivo o documento
cli_formats = muestra los formatos que se leen y se escriben
cli_serve = abre la aplicación en este equipo
cli_json = responde en JSON
cli_notes_file = archivo de notas: csv, tsv, xlsx, docx, txt o json
cli_source = archivo de notas, archivo de sesión, o id o título de una sesión guardada
cli_output = archivo de salida
cli_theme_count = cuántos temas formar
cli_language = lengua de los nombres y del documento
cli_date = fecha de la portada, como 2026-11-23
cli_session = id o título de la sesión
cli_port = puerto local
cli_themes_done = { $notes } notas: { $themes } temas, { $strategies } estrategias, { $parked } sin tema, { $refused } filas rechazadas.
cli_document_done = { $name }: { $notes } notas en { $themes } temas, { $parked } sin tema.
cli_import_done = { $notes } notas guardadas; { $known } ya estaban, { $repeats } repiten un texto, { $refused } filas rechazadas.
cli_no_sessions = Todavía no hay sesiones.
cli_export_done = Escrito: { $name }
cli_serving = Minga responde en { $address }. Ctrl+C para terminar.
cli_formats_import = Lee
cli_formats_export = Escribe
cli_id_repeated = El id «{ $old }» se repite; esta nota pasa a llamarse «{ $new }».
cli_row_refused = Fila { $row }: { $reason }
file_not_found = No se puede abrir «{ $name }». Revisa la ruta y los permisos.
job_failed = El trabajo se interrumpió y no cambió nada. Prueba otra vez.
job_took_too_long = El trabajo tardó demasiado y se detuvo; no cambió nada. Prueba otra vez, o con menos notas.
job_document_gone = El documento ya no está en la carpeta de Minga. Genéralo otra vez.
split_too_alike = Las notas de este tema se parecen demasiado para proponer dos mitades. Elige tú cuáles separar.
statement_too_long = El texto tiene { $length } caracteres; el límite es { $limit }. Acórtalo: sigue en el cuadro.
statement_empty = Escribe primero una frase.
group_not_found = El grupo «{ $id }» ya no está en la sesión. Recarga la página y elige otro; tu texto sigue en el cuadro.
activity_not_found = La actividad «{ $id }» ya no está en la agenda. Recarga la página y elige otra; tu texto sigue en el cuadro.
group_in_use = El grupo «{ $name }» tiene { $notes ->
    [one] una nota
   *[other] { $notes } notas
  } y no se puede quitar. Puedes cambiarle el nombre.
activity_in_use = La actividad «{ $name }» tiene { $notes ->
    [one] una nota
   *[other] { $notes } notas
  } y no se puede quitar. Puedes cambiarle el título.
section_not_found = Esa parte del documento ya no está: quizá alguien unió o disolvió su tema. Recarga la página; tu texto sigue en el cuadro.
