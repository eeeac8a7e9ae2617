section_summary = Resumen
section_approach = Enfoque y objetivos
draft_quoted = «{ $name }»
draft_name_with_count = «{ $name }» ({ $notes })
draft_heard = { $notes ->
    [one] Se recogió una nota{ $authors ->
        [0] { "" }
       *[other] , con firma
    }
   *[other] Se recogieron { $notes } notas{ $authors ->
        [0] { "" }
        [one] ; una persona firmó las suyas
       *[other] ; { $authors } personas firmaron las suyas
    }
}.
draft_heard_by_groups = { $notes ->
    [one] Se recogió una nota
   *[other] Se recogieron { $notes } notas
}, con voces de { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}{ $authors ->
    [0] { "" }
    [one] ; firmó una persona
   *[other] ; firmaron { $authors } personas
}.
draft_themes = { $themes ->
    [one] Las notas forman un solo tema: { $names }.
   *[other] Las notas se ordenan en { $themes } temas, cada uno con su número de notas: { $names }.
}
draft_all_shared = { $groups ->
    [2] Los dos grupos
   *[other] Los { $groups } grupos
} hablaron de todos los temas.
draft_shared = { $groups ->
    [2] En los dos grupos
   *[other] En los { $groups } grupos
} { $themes ->
    [one] se oyó un mismo tema: { $names }.
   *[other] se oyeron { $themes } temas: { $names }.
}
draft_none_shared = Ningún tema se oyó en { $groups ->
    [2] los dos grupos
   *[other] los { $groups } grupos
} a la vez.
draft_local = «{ $name }» se oyó en un solo grupo: { $group }.
draft_every_lens = { $notes ->
    [one] Una nota responde a la vez a { $lenses }.
   *[other] Hay { $notes } notas que responden a la vez a { $lenses }.
}
draft_parked = { $notes ->
    [one] Queda sin tema una nota de { $total }; figura en un capítulo propio.
   *[other] Quedan sin tema { $notes } de { $total } notas; figuran en un capítulo propio.
}
draft_talk = De la charla «{ $title }» (día { $day }) { $notes ->
    [one] quedó una nota.
   *[other] quedaron { $notes } notas.
}
draft_activity = En «{ $title }» (día { $day }) { $notes ->
    [one] se escribió una nota.
   *[other] se escribieron { $notes } notas.
}
draft_tables = En { $tables } mesas se escribieron { $notes } notas.
draft_lens = { $notes ->
    [one] Responde a «{ $lens }» una nota de { $total }.
   *[other] Responden a «{ $lens }» { $notes } de { $total } notas.
}
draft_lens_themes = Esta mirada está más presente en { $names }.
draft_theme_1 = «{ $name }» reúne { $notes ->
    [one] una nota
   *[other] { $notes } notas
}, { $share ->
    [0] menos del 1 %
   *[other] el { $share } %
} del total.
draft_theme_2 = En «{ $name }» hay { $notes ->
    [one] una nota
   *[other] { $notes } notas
}: { $share ->
    [0] menos del 1 %
   *[other] el { $share } %
} de todas.
draft_theme_3 = De «{ $name }» { $notes ->
    [one] habla una nota
   *[other] hablan { $notes } notas
} ({ $share ->
    [0] menos del 1 %
   *[other] { $share } %
} del total).
draft_theme_groups_1 = «{ $name }» reúne { $notes ->
    [one] una nota
   *[other] { $notes } notas
} ({ $share ->
    [0] menos del 1 %
   *[other] { $share } %
} del total) y se oyó en { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_theme_groups_2 = En «{ $name }» hay { $notes ->
    [one] una nota
   *[other] { $notes } notas
}, { $share ->
    [0] menos del 1 %
   *[other] el { $share } %
} del total, con voces de { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_theme_groups_3 = De «{ $name }» { $notes ->
    [one] habla una nota
   *[other] hablan { $notes } notas
} ({ $share ->
    [0] menos del 1 %
   *[other] { $share } %
} del total); el tema aparece en { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_strongest_1 = { $strategies ->
    [one] El tema tiene una sola estrategia: «{ $strategy }»
   *[other] Encabeza la lista de { $strategies } estrategias «{ $strategy }»
} ({ $notes ->
    [one] una nota
   *[other] { $notes } notas
}).
draft_strongest_2 = { $strategies ->
    [one] Hay una estrategia: «{ $strategy }»
   *[other] De { $strategies } estrategias, la que reúne más notas es «{ $strategy }»
} ({ $notes ->
    [one] una nota
   *[other] { $notes } notas
}).
draft_strongest_3 = { $strategies ->
    [one] De este tema sale una estrategia: «{ $strategy }»
   *[other] Por número de notas, la primera de { $strategies } estrategias es «{ $strategy }»
} ({ $notes ->
    [one] una nota
   *[other] { $notes } notas
}).
draft_tied_1 = { $rest ->
    [0] Las { $strategies } estrategias del tema tienen igual número de notas: { $names }
   *[other] De { $strategies } estrategias, comparten el primer lugar por número de notas { $names }
} ({ $notes ->
    [one] una nota cada una
   *[other] { $notes } notas cada una
}).
draft_tied_2 = { $rest ->
    [0] Ninguna de las { $strategies } estrategias reúne más notas que otra: { $names }
   *[other] Entre { $strategies } estrategias, empatan con más notas { $names }
} ({ $notes ->
    [one] una nota cada una
   *[other] { $notes } notas cada una
}).
draft_tied_3 = { $rest ->
    [0] Por número de notas, las { $strategies } estrategias van a la par: { $names }
   *[other] Ninguna de las { $strategies } estrategias reúne más notas que { $names }, que empatan
} ({ $notes ->
    [one] una nota cada una
   *[other] { $notes } notas cada una
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
    [one] Una estrategia viene de una sola voz y se mantiene: { $names }.
   *[other] Estas { $strategies } estrategias vienen cada una de una sola voz y se mantienen: { $names }.
}
draft_mostly = Más de la mitad de las notas que indican grupo vienen de { $group }: { $notes } de { $total }.
draft_absent = { $groups ->
    [one] Aquí no se oyó a un grupo: { $names }.
   *[other] Aquí no se oyó a { $groups } grupos: { $names }.
}
draft_questions = { $notes ->
    [one] Queda una pregunta abierta.
   *[other] Quedan { $notes } preguntas abiertas.
}
draft_strategy_1 = { $notes ->
    [one] Sostiene esta estrategia una nota.
   *[other] Sostienen esta estrategia { $notes } notas.
}
draft_strategy_2 = { $notes ->
    [one] Apunta en esta dirección una nota.
   *[other] Apuntan en esta dirección { $notes } notas.
}
draft_strategy_3 = Se apoya en { $notes ->
    [one] una nota.
   *[other] { $notes } notas.
}
draft_strategy_groups_1 = { $notes ->
    [one] Sostiene esta estrategia una nota
   *[other] Sostienen esta estrategia { $notes } notas
}; se oyó en { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_strategy_groups_2 = { $notes ->
    [one] Apunta en esta dirección una nota
   *[other] Apuntan en esta dirección { $notes } notas
}, con voces de { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_strategy_groups_3 = Se apoya en { $notes ->
    [one] una nota
   *[other] { $notes } notas
} y aparece en { $groups } de { $of_groups } { $of_groups ->
    [one] grupo
   *[other] grupos
}.
draft_spread_part = { $group } ({ $part } de { $whole })
draft_spread = { $groups ->
    [2] Los dos grupos
   *[other] Los { $groups } grupos
} hablaron de esto en una medida parecida, en { $voices ->
    [people] personas
   *[notes] notas
}: { $parts }.
draft_agreed = «{ $name }» tiene respaldo mayoritario en { $groups ->
    [2] los dos grupos
   *[other] los { $groups } grupos
} con cinco votantes o más: { $agree } de { $seen } personas.
draft_divided = «{ $name }» separa a los grupos: tiene el respaldo de { $most_agree } de { $most_seen } { $most_seen ->
    [one] persona
   *[other] personas
} en { $most } y de { $least_agree } de { $least_seen } en { $least }.
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
draft_shares = { $seats ->
    [one] En «{ $title }», con una parte igual de una elección para cada persona (método de partes iguales) alcanza para { $names }: no es lo de más puntos.
   *[other] En «{ $title }», con una parte igual de { $seats } elecciones para cada persona (método de partes iguales) alcanza para { $names }: no son las de más puntos.
}
draft_first_dots = En «{ $title }» { $items ->
    [one] quedó en primer lugar { $names }
   *[other] empatan en el primer lugar { $names }
}, con un puntaje de { $score } ({ $voters ->
    [one] votó una persona
   *[other] votaron { $voters } personas
}).
draft_first_borda = Según el orden que dio cada persona en «{ $title }», { $items ->
    [one] quedó en primer lugar { $names }
   *[other] empatan en el primer lugar { $names }
}, con un puntaje de { $score } (regla de Borda; { $voters ->
    [one] votó una persona
   *[other] votaron { $voters } personas
}).
draft_first_marks = En «{ $title }» { $items ->
    [one] quedó en primer lugar { $names }
   *[other] empatan en el primer lugar { $names }
} (impacto menos esfuerzo: { $score }; { $voters ->
    [one] votó una persona
   *[other] votaron { $voters } personas
}).
draft_first_views = En «{ $title }» { $items ->
    [one] el mayor acuerdo fue para { $names }
   *[other] el mayor acuerdo fue, por igual, para { $names }
} ({ $voters ->
    [one] votó una persona
   *[other] votaron { $voters } personas
}).
draft_quick_item = «{ $name }» (medianas: impacto { $impact } y esfuerzo { $effort }, de 5; { $voters ->
    [one] una persona
   *[other] { $voters } personas
})
draft_quick = { $items ->
    [one] Según la votación, { $names } tendría mucho impacto con poco esfuerzo.
   *[other] Según la votación, { $names } tendrían mucho impacto con poco esfuerzo.
}
draft_quiet = En las últimas { $notes } notas no apareció ninguna estrategia nueva.
draft_still_new = Hasta el final hubo algo nuevo: { $fresh ->
    [one] una de las últimas { $run } notas trajo una estrategia que no se había oído
   *[other] { $fresh } de las últimas { $run } notas trajeron una estrategia que no se había oído
}.
draft_silent = { $count ->
    [one] Un grupo o mesa no figura en ninguna nota: { $names }.
   *[other] No figuran en ninguna nota { $count } grupos o mesas: { $names }.
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
