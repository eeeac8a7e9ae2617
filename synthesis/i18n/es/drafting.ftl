section_summary = Síntesis
section_approach = Enfoque y objetivos
draft_quoted = «{ $name }»
draft_name_with_count = «{ $name }» ({ $notes })
draft_heard = Se recogieron { $notes ->
    [one] una nota
   *[other] { $notes } notas
}{ $authors ->
    [0] { "" }
    [one] {" "}de una persona
   *[other] {" "}de { $authors } personas
}.
draft_heard_by_groups = Se recogieron { $notes ->
    [one] una nota
   *[other] { $notes } notas
}{ $authors ->
    [0] { "" }
    [one] {" "}de una persona
   *[other] {" "}de { $authors } personas
}, con voces de { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_themes = { $themes ->
    [one] Las notas se reúnen en un tema: { $names }.
   *[other] Las notas se ordenan en { $themes } temas: { $names }.
}
draft_all_shared = Los { $groups } grupos hablaron de todos los temas.
draft_shared = { $themes ->
    [one] Un tema aparece en los { $groups } grupos: { $names }.
   *[other] { $themes } temas aparecen en los { $groups } grupos: { $names }.
}
draft_none_shared = Ningún tema aparece en los { $groups } grupos.
draft_local = «{ $name }» se oyó en un solo grupo: { $group }.
draft_every_lens = { $notes ->
    [one] Una nota responde a la vez a { $lenses }.
   *[other] { $notes } notas responden a la vez a { $lenses }.
}
draft_parked = { $notes ->
    [one] Una nota de { $total } no encaja todavía en ningún tema; figura en un capítulo propio.
   *[other] { $notes } notas de { $total } no encajan todavía en ningún tema; figuran en un capítulo propio.
}
draft_talk = De la charla «{ $title }» (día { $day }) { $notes ->
    [one] quedó una nota.
   *[other] quedaron { $notes } notas.
}
draft_activity = En «{ $title }» (día { $day }) { $notes ->
    [one] se escribió una nota.
   *[other] se escribieron { $notes } notas.
}
draft_tables = Se trabajó en { $tables } mesas, que firman { $notes } notas.
draft_lens = { $notes ->
    [one] Una de { $total } notas responde a «{ $lens }».
   *[other] { $notes } de { $total } notas responden a «{ $lens }».
}
draft_lens_themes = Se concentran en { $names }.
draft_theme_1 = «{ $name }» reúne { $notes ->
    [one] una nota
   *[other] { $notes } notas
}, el { $share } % del total.
draft_theme_2 = En «{ $name }» { $notes ->
    [one] hay una nota
   *[other] convergen { $notes } notas
}: el { $share } % de lo que se escribió.
draft_theme_3 = { $notes ->
    [one] Una nota habla
   *[other] { $notes } notas hablan
} de «{ $name }», el { $share } % del total.
draft_theme_groups_1 = «{ $name }» reúne { $notes ->
    [one] una nota
   *[other] { $notes } notas
} ({ $share } % del total) y se oyó en { $groups } de { $of_groups } grupos.
draft_theme_groups_2 = En «{ $name }» { $notes ->
    [one] hay una nota
   *[other] convergen { $notes } notas
} ({ $share } % del total), presentes en { $groups } de { $of_groups } grupos.
draft_theme_groups_3 = { $groups } de { $of_groups } grupos hablaron de «{ $name }», en { $notes ->
    [one] una nota
   *[other] { $notes } notas
} ({ $share } % del total).
draft_strongest_1 = { $strategies ->
    [one] La estrategia que se dibuja es «{ $strategy }»
   *[other] La estrategia con más respaldo es «{ $strategy }»
} ({ $notes ->
    [one] una nota
   *[other] { $notes } notas
}).
draft_strongest_2 = { $strategies ->
    [one] Las notas apuntan a una estrategia: «{ $strategy }»
   *[other] De { $strategies } estrategias, la más respaldada es «{ $strategy }»
} ({ $notes ->
    [one] una nota
   *[other] { $notes } notas
}).
draft_strongest_3 = { $strategies ->
    [one] De aquí sale una estrategia: «{ $strategy }»
   *[other] Entre sus { $strategies } estrategias sobresale «{ $strategy }»
} ({ $notes ->
    [one] una nota
   *[other] { $notes } notas
}).
draft_voices = { $how_many ->
    [all] Todas las personas que firmaron escribieron sobre este tema
    [almost_all] Casi todas las personas que firmaron escribieron sobre este tema
    [large_majority] Una gran mayoría de quienes firmaron escribió sobre este tema
    [more_than_half] Más de la mitad de quienes firmaron escribió sobre este tema
    [half] La mitad de quienes firmaron escribió sobre este tema
    [many] Muchas de las personas que firmaron escribieron sobre este tema
    [some] Algunas de las personas que firmaron escribieron sobre este tema
   *[few] Pocas de las personas que firmaron escribieron sobre este tema
}: { $authors } de { $of_authors }.
draft_said_once = { $strategies ->
    [one] Una dirección la propuso una sola voz y se conserva: { $names }.
   *[other] Estas direcciones las propuso una sola voz cada una y se conservan: { $names }.
}
draft_mostly = Más de la mitad de las notas con grupo viene de { $group }: { $notes } de { $total }.
draft_absent = { $groups ->
    [one] No se oyó aquí a { $names }.
   *[other] No se oyó aquí a estos grupos: { $names }.
}
draft_questions = { $notes ->
    [one] Queda una pregunta abierta.
   *[other] Quedan { $notes } preguntas abiertas.
}
draft_strategy_1 = La { $notes ->
    [one] sostiene una nota.
   *[other] sostienen { $notes } notas.
}
draft_strategy_2 = { $notes ->
    [one] Una nota apunta en esta dirección.
   *[other] { $notes } notas apuntan en esta dirección.
}
draft_strategy_3 = Se apoya en { $notes ->
    [one] una nota.
   *[other] { $notes } notas.
}
draft_strategy_groups_1 = La { $notes ->
    [one] sostiene una nota
   *[other] sostienen { $notes } notas
}, de { $groups } de { $of_groups } grupos.
draft_strategy_groups_2 = { $notes ->
    [one] Una nota apunta en esta dirección
   *[other] { $notes } notas apuntan en esta dirección
}; se oyó en { $groups } de { $of_groups } grupos.
draft_strategy_groups_3 = Se apoya en { $notes ->
    [one] una nota
   *[other] { $notes } notas
} de { $groups } de { $of_groups } grupos.
draft_spread = Los { $groups } grupos hablaron de esto con un peso parecido.
draft_agreed = «{ $name }» tiene respaldo mayoritario en los { $groups } grupos con cinco votantes o más: { $agree } de { $seen } personas.
draft_divided = «{ $name }» separa a los grupos: tiene el respaldo de { $most_agree } de { $most_seen } personas en { $most } y de { $least_agree } de { $least_seen } en { $least }.
draft_opposed = Aquí hay dos posturas: { $one ->
    [one] una nota va
   *[other] { $one } notas van
} en un sentido y { $other ->
    [one] una
   *[other] { $other }
} en el contrario.
draft_opposed_about = Sobre «{ $about }» hay dos posturas: { $one ->
    [one] una nota va
   *[other] { $one } notas van
} en un sentido y { $other ->
    [one] una
   *[other] { $other }
} en el contrario.
draft_first_dots = En «{ $title }» { $items ->
    [one] quedó primero { $names }, con { $score } puntos
   *[other] empatan en el primer lugar { $names }, con { $score } puntos cada uno
} ({ $voters } votantes).
draft_first_borda = En «{ $title }» { $items ->
    [one] quedó primero { $names }, con { $score } puntos
   *[other] empatan en el primer lugar { $names }, con { $score } puntos cada uno
} según el orden que dio cada persona (regla de Borda; { $voters } votantes).
draft_first_marks = En «{ $title }» { $items ->
    [one] lo que más promete es { $names }
   *[other] lo que más promete, en empate, es { $names }
}: impacto menos esfuerzo, { $score } ({ $voters } votantes).
draft_first_views = En «{ $title }» { $items ->
    [one] lo que reúne más acuerdo es { $names }
   *[other] lo que reúne más acuerdo, en empate, es { $names }
} ({ $voters } votantes).
draft_quick = { $items ->
    [one] Promete mucho con poco esfuerzo: { $names }.
   *[other] Prometen mucho con poco esfuerzo: { $names }.
}
draft_quiet = En las últimas { $notes } notas no apareció ninguna estrategia nueva.
draft_still_new = Hasta el final siguieron apareciendo ideas: { $fresh ->
    [one] una de las últimas { $run } notas trajo una estrategia que no se había oído
   *[other] { $fresh } de las últimas { $run } notas trajeron una estrategia que no se había oído
}.
draft_silent = { $count ->
    [one] No escribió nadie de { $names }.
   *[other] No escribió nadie de { $count } grupos o mesas: { $names }.
}
claim_without_notes = Ninguna nota respalda esta frase.
claim_misquotes = Lo citado entre comillas no está en las notas que la respaldan.
claim_new_number = Hay una cifra que no está en las notas ni en los recuentos.
stage_reading = Leyendo las notas
stage_encoding = Comparando lo que dicen
stage_grouping = Formando los temas
stage_naming = Buscando nombres
stage_drafting = Redactando la síntesis
stage_writing = Escribiendo el documento
stage_done = Listo
stage_starting = Empezando
