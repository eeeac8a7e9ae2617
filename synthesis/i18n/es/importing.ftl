# Lo que se dice de una exportación de otra herramienta, antes de guardar nada.
import_tool = Reconocido como exportación de { $tool } ({ $details }).
import_unverified = Formato sin verificar: cómo ordena { $tool } sus exportaciones se sabe por descripciones o código, no por un archivo real. Mira las notas de abajo antes de guardarlas.
import_as_plain = Leerlo como un archivo cualquiera, sea de la herramienta que sea
import_say_clusters = Di arriba qué son aquí los grupos del archivo.
import_clusters = Grupos en el archivo
import_votes = Votos en el archivo
import_clusters_are = { $count ->
    [one] «{ $column }» pone las notas en 1 grupo. ¿Qué es aquí?
   *[other] «{ $column }» pone las notas en { $count } grupos. ¿Qué son aquí?
}
import_shown = Se ven { $shown } de { $notes } notas.
import_into = Quedarán en la actividad { $names }.
import_place_table = Mesas
import_place_group = Grupos de personas
import_place_theme = Temas
import_place_kept = Solo se guardan junto a las notas
import_new_themes = { $count ->
    [one] Se hará o se llenará 1 tema, como si hubieras puesto ahí las notas a mano: { $names }
   *[other] Se harán o se llenarán { $count } temas, como si hubieras puesto ahí las notas a mano: { $names }
}
import_which_questions = Varias columnas tienen respuestas libres. Elige las que tienen ideas: cada una será una actividad.
import_votes_found = { $people ->
    [one] 1 persona votó { $votes } veces sobre { $notes } notas.
   *[other] { $people } personas votaron { $votes } veces sobre { $notes } notas.
}
import_votes_away = { $count ->
    [one] Quedarán fuera los votos sobre 1 cosa que no está aquí.
   *[other] Quedarán fuera los votos sobre { $count } cosas que no están aquí.
}
import_agree_is = En este archivo, 1 significa
import_sign_known = El archivo cuenta así sus propios votos. Cámbialo solo si sabes que es al revés.
import_sign_unknown = El archivo no dice en qué sentido están sus votos, y hay exportaciones de { $tool } en los dos. Mira un comentario del que sepas qué opina la gente, y elige.
import_bring_votes = Contar también sus votos: { $people } personas, como una votación cerrada
import_do_votes = { $people ->
    [one] Guardar los votos de 1 persona
   *[other] Guardar los votos de { $people } personas
}
import_votes_title = Votos de { $tool }
import_votes_stored = { $people ->
    [one] Guardados los votos de 1 persona
   *[other] Guardados los votos de { $people } personas
}
cli_import_votes = Votos de { $people } personas contados como «{ $title }».
column_theme = Tema
event_votes_imported = votos de un archivo contados
doc_edit_votes_imported = Votos de un archivo contados
event_themes_imported = temas de un archivo adoptados
doc_edit_themes_imported = Temas adoptados de un archivo

notice_body_apart = { $count ->
    [one] 1 texto de «{ $column }» es demasiado largo para una nota: la nota es su título y el texto queda junto a ella.
   *[other] { $count } textos de «{ $column }» son demasiado largos para una nota: las notas son sus títulos y los textos quedan junto a ellas.
}
notice_set_aside = { $count ->
    [one] 1 nota estaba archivada, rechazada o retirada allí: entra oculta y se puede recuperar.
   *[other] { $count } notas estaban archivadas, rechazadas o retiradas allí: entran ocultas y se pueden recuperar.
}
notice_votes_of_groups = Los votos son de un grupo entero, no de cada nota; quedan junto a las notas.
notice_votes_apart = Las cuentas de votos quedan junto a las notas. Para tener los votos mismos, trae el archivo de votos cuando las notas estén guardadas.
notice_discussion_rows = { $count ->
    [one] 1 fila es de la discusión (un comentario o una tarea), no una nota del tablero; también entra.
   *[other] { $count } filas son de la discusión (comentarios y tareas), no notas del tablero; también entran.
}
notice_other_rows = { $count ->
    [one] Quedó fuera 1 fila o línea que no es una nota del tablero.
   *[other] Quedaron fuera { $count } filas o líneas que no son notas del tablero.
}
notice_rows_joined = { $count ->
    [one] 1 fila con una etiqueta más del mismo texto se unió a él.
   *[other] { $count } filas con más etiquetas del mismo texto se unieron a él.
}
notice_frames = { $count ->
    [one] 1 línea al comienzo de un bloque se leyó como título de un marco, no como nota: { $names }
   *[other] { $count } líneas al comienzo de un bloque se leyeron como títulos de marcos, no como notas: { $names }
}

no_votes = No hay votos en { $name }. Revisa que sea la exportación completa.
votes_before_notes = { $name } tiene votos sobre comentarios que no están aquí. Trae primero el archivo de comentarios (comments.csv) y después este.
votes_of_others = Los votos de { $name } no suman lo que dicen los comentarios que están aquí: son de otra conversación. Lleva cada conversación en su propia sesión.
vote_sign_unknown = El archivo no dice si 1 significa de acuerdo o en desacuerdo. Elígelo en la pantalla de captura, donde el archivo se muestra antes de guardarlo.
