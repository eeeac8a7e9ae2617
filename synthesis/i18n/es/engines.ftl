# Otros motores: cuáles hay, qué sale de este equipo y qué pasa cuando no responden.
engine_how = Cómo agrupar
engine_which = Quién lee las notas
engine_built_in = Minga, por lo que dicen
engine_built_in_about = Incluido. Nada sale de este equipo.
engine_tfidf = Minga, por sus palabras
engine_tfidf_about = Incluido. Solo junta notas que comparten palabras.
engine_e5 = Minga y E5, juntos
engine_e5_about = Más lento; lee unas cien lenguas. Nada sale de este equipo.
engine_folder = El modelo de la carpeta { $model }
engine_folder_about = Nada sale de este equipo.
engine_endpoint = { $model }, en { $host }
engine_endpoint_about = Envía los textos de las notas.
engine_names = Pedir nombres de temas a { $model }, en { $host }
engine_names_help = Se toman solo los nombres hechos con palabras de las notas del tema. Los que escribieron ustedes no cambian.
engine_sends_notes = Se enviarán a { $host } los textos de { $notes ->
    [one] una nota
   *[other] { $notes } notas
}, para compararlos.
engine_sends_names = Se enviarán a { $host } las palabras clave y hasta cuatro notas de cada tema, para pedir nombres.
engine_sends_nothing_else = Nada más: ni autores, ni grupos, ni mesas, ni el título de la sesión.
engine_agree = De acuerdo: enviar esto a { $host }, esta vez
engine_waits = Sin esa marca no se agrupa así.
engine_absent = No se puede usar el motor «{ $name }»: { $reason ->
    [package_missing] su paquete no está instalado. Mira docs/engines.md.
    [weights_changed] sus pesos faltan o no son los conocidos. Instala otra vez su paquete.
    [folder_not_set] no se ha dicho en qué carpeta está el modelo (MINGA_ENGINE_FOLDER).
    [folder_missing] en la carpeta indicada no hay un modelo de sentence-transformers. Revisa MINGA_ENGINE_FOLDER.
    [folder_unreadable] el modelo de la carpeta no se puede leer. Revisa MINGA_ENGINE_FOLDER.
    [endpoint_not_set] faltan la dirección o el modelo del servicio (MINGA_ENDPOINT, MINGA_EMBEDDINGS_MODEL).
   *[other] le falta algo en este equipo ({ $reason }).
}
chat_not_set = No hay ningún modelo de lenguaje que preguntar: faltan MINGA_ENDPOINT o MINGA_CHAT_MODEL. Mira docs/engines.md.
sending_not_agreed = Esto enviaría textos a { $host } y nadie dijo que sí. No se envió nada; marca primero que estás de acuerdo.
service_address = La dirección del servicio (MINGA_ENDPOINT) o su clave no tienen la forma esperada. No se envió nada; escribe algo como http://localhost:11434.
service_unreachable = { $host } no responde. No cambió nada; revisa que el servicio esté en marcha, o agrupa con Minga.
service_silent = { $host } no terminó de responder en { $seconds } segundos. No cambió nada; prueba otra vez, o agrupa con Minga.
service_refused = { $host } respondió con un rechazo (código { $status }). No cambió nada; revisa la clave y el nombre del modelo.
service_garbled = La respuesta de { $host } no es la que se pidió. No cambió nada; revisa el nombre del modelo, o agrupa con Minga.
stage_asking_names = Pidiendo nombres
stage_asking_sentences = Pidiendo otras palabras
cli_engine = motor: use, tfidf, e5, folder o endpoint
cli_sending = Se envían los textos de { $notes } notas a { $host }; nada más.
wording_ask = Proponer otras palabras
wording_ask_hint = { $model } puede proponer otra manera de decir las frases de esta parte. Se comprueba cada una con sus notas y nada cambia hasta que la aceptes.
wording_sends = Se enviarán a { $host } { $sentences ->
    [one] una frase del borrador
   *[other] { $sentences } frases del borrador
} y los textos de { $notes ->
    [one] una nota que las respalda.
   *[other] { $notes } notas que las respaldan.
}
wording_sends_nothing_else = Nada más: ni quién escribió qué, ni el resto de las notas. Las frases pueden nombrar temas, grupos y actividades.
wording_nothing = Aquí no quedan frases de Minga: las que escriben las personas no se tocan.
wording_do = Pedir
wording_done = { $sound ->
    [0] { $proposed ->
        [0] El modelo no propuso nada que se pueda usar.
        [one] El modelo propuso una frase y no se sostiene en las notas.
       *[other] El modelo propuso { $proposed } frases y ninguna se sostiene en las notas.
    }
   *[other] Frases propuestas: { $proposed }; se sostienen en las notas: { $sound }.
}
wording_by = Propuesta de { $model }
wording_holds = Se sostiene en sus notas: cifras, citas, nombres y negaciones.
wording_refused = No se sostiene, y queda la frase de Minga:
wording_accept = Aceptar esta frase
wording_accepted = Frase aceptada: ahora es de ustedes
wording_unsound = Esa frase ya no se sostiene en las notas. Quedó la de Minga.
event_wording_accepted = frase propuesta aceptada
claim_foreign_note = Cita una nota que no respalda esta frase.
claim_new_name = Nombra algo que no está en las notas que cita.
claim_negation = Niega algo que las notas no niegan, o calla una negación.
claim_strays = Dice cosas que no están en las notas que cita.
claim_unreadable = No es una línea legible de palabras simples: se rechazan signos, Markdown y direcciones.
claim_swapped = Pone nombres o cifras en otro orden que el borrador: puede estar trocado quién hizo qué.
claim_turned = Da una causa, una oposición o un juicio que las notas que cita no dan.
sending_elsewhere = Se acordó enviar textos a { $agreed }, pero los ajustes dicen ahora { $host }. No se envió nada; revisa los ajustes y vuelve a marcar.
