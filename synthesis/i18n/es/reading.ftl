# Lo que una agrupación lee en las notas, y por qué cada una está donde está.
flag_question = pregunta
flag_no_idea = aún sin idea
flag_off_topic = fuera de tema
stack_of = { $notes ->
    [one] { $notes } nota dice esto
   *[other] { $notes } notas dicen esto
}
stack_show = Apilar las notas que dicen lo mismo
theme_about = Notas sobre { $about }.
theme_example = La más cercana al centro: «{ $text }»
theme_also = { $notes ->
    [one] { $notes } más lo tiene como segundo tema
   *[other] { $notes } más lo tienen como segundo tema
}
count_authors = { $authors ->
    [one] { $authors } autor
   *[other] { $authors } autores
}
count_unsigned = { $notes ->
    [one] { $notes } sin firma
   *[other] { $notes } sin firma
}
themes_also_here = También aquí, contadas en su primer tema
themes_also_in = también en { $theme }
themes_review = Menos seguras
themes_review_hint = La quinta parte de las notas de las que Minga está menos segura. Mueve lo que esté mal, fija lo que esté bien: en ambos casos sale de esta lista.
themes_review_why = entre { $theme } y { $nearest }
themes_because = { $places ->
    [one] más cerca de una nota de allí: { $like }
   *[other] más cerca de { $places } notas de allí: { $like }
}
themes_because_middle = más cerca de lo que trata ese tema
themes_second_home = También en otro tema
themes_second_home_where = Segundo tema
themes_second_home_do = Contarla también allí
themes_second_home_done = { $notes ->
    [one] { $notes } nota tiene un segundo tema
   *[other] { $notes } notas tienen un segundo tema
}
themes_one_home = Solo en su primer tema
themes_one_home_done = { $notes ->
    [one] { $notes } nota queda solo en su primer tema
   *[other] { $notes } notas quedan solo en su primer tema
}
themes_names = Temas que ya tienen en mente
themes_names_help = Uno por línea. Cada uno reúne las notas que responden a él y conserva su nombre; Minga busca otros al lado.
themes_names_placeholder = Movilidad y transporte
    Seguridad pública
why_title = ¿Por qué?
why_by_person = La puso aquí una persona.
why_by_machine_sure = La puso aquí Minga: ningún otro tema queda cerca.
why_by_machine_fair = La puso aquí Minga; después viene { $nearest }.
why_by_machine_unsure = La puso aquí Minga, pero { $nearest } queda casi igual de cerca.
why_parked = Está sin tema: { $reason }.
why_parked_nearest = El tema más cercano es { $nearest }.
why_like = Las notas más cercanas
why_together = Siempre junto a { $notes }.
why_apart = Nunca junto a { $notes }.
why_also_person = También en { $theme }, por decisión de una persona.
why_also_machine = También en { $theme }: queda casi igual de cerca.
event_themes_named = temas nombrados de antemano
event_second_home_given = segundo tema dado
event_second_home_taken = dejadas solo en su primer tema
doc_edit_themes_named = Temas nombrados antes de agrupar
doc_edit_second_home_given = Notas con un segundo tema dado
doc_edit_second_home_taken = Notas dejadas solo en su primer tema
doc_read_table = Lo que la agrupación leyó en las notas
doc_read_alt = Una fila por cada cosa leída: en cuántas notas.
doc_read_what = Qué se leyó
doc_read_stacks = Notas que dicen lo mismo que otra
doc_read_also = Notas con un segundo tema (contadas en el primero)
doc_read_question = Preguntas
doc_read_no_idea = Notas aún sin idea
doc_read_off_topic = Notas que parecen fuera de tema
doc_read_review = Notas por revisar primero (las menos seguras)
