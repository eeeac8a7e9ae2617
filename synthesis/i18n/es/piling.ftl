# Primero por cuenta propia: montones hechos sin mirar la agrupación

page_blind = A ciegas
blind_hint = Agrupa tú primero, sin ver lo que propone Minga. Después compara.
blind_step = Qué hacer
blind_step_make = Hacer montones
blind_step_compare = Comparar
blind_size = Cuántas notas
blind_size_30 = 30 al azar
blind_size_60 = 60 al azar
blind_size_all = { $notes ->
    [one] La única
   *[other] Las { $notes }
}
blind_keys = Con el cursor en la nota: 1 a 9 la pone en ese montón, N crea un montón nuevo, S la deja para después, U deshace. Con el ratón: arrástrala a un montón, o de un montón a otro.
blind_skip = Después
blind_undo = Deshacer
blind_stored = Todo guardado
blind_waiting = Guardando…
blind_over = Todas están en algún montón. Ya puedes comparar.
blind_none = Todavía no hay montones. Ponle nombre al primero y la nota entra en él.
blind_fresh = Nombre de un montón nuevo
blind_make = Crear
blind_inside = Ver qué tiene
blind_out = Sacar
blind_name = Nombre del montón
blind_rename = Cambiar nombre
blind_gone = Una nota que ya no está
blind_piles = Montones
blind_progress = { $n } de { $total } en montones
blind_put = En «{ $name }».
blind_told = { $n } de { $total } en montones. La siguiente: { $text }
blind_no_piles = Primero haz tus montones; después verás aquí en qué coinciden con Minga.
blind_no_themes = Minga todavía no agrupa estas notas, y nadie más hizo montones.
blind_minga = Minga
blind_with = Comparar con
blind_too_few = Con menos de dos notas en montones no hay qué comparar.
blind_pairs = { $together ->
    [one] Juntaste un par de notas; { $name } { $both ->
        [0] no lo juntó.
       *[other] también lo juntó.
    }
   *[other] De los { $together } pares de notas que juntaste, { $name } juntó { $both }: { $of_ten } de cada 10.
}
blind_no_pairs = No juntaste ningún par de notas: cada una está sola en su montón.
blind_pairs_other = { $together ->
    [0] { $name } no juntó ninguna de estas notas.
    [one] { $name } juntó un par de estas notas; tú { $both ->
        [0] no lo juntaste.
       *[other] también lo juntaste.
    }
   *[other] De los { $together } pares que juntó { $name } entre estas notas, tú juntaste { $both }.
}
blind_notes = notas comparadas
blind_ari = índice de Rand ajustado
blind_ami = información mutua ajustada
blind_figures_hint = En ambos índices, 1 es agrupar igual y 0 es lo que daría el azar.
blind_same = Agruparon igual: no hay diferencias con { $name }.
blind_scattered = Tú las juntaste
blind_scattered_hint = Montones tuyos que { $name } tiene repartidos.
blind_pile_in = { $notes ->
    [one] { $stay } de { $notes } nota está en: { $home }
   *[other] { $stay } de { $notes } notas están en: { $home }
}
blind_mixed = Tú las separaste
blind_mixed_hint = Notas de montones distintos que { $name } tiene juntas.
blind_part = { $notes ->
    [one] Tu montón «{ $name }»: una nota
   *[other] Tu montón «{ $name }»: { $notes } notas
}
blind_bring = { $notes ->
    [one] Llevarla a «{ $name }»
   *[other] Llevar las { $notes } a «{ $name }»
}
blind_tie = Mantener juntas
blind_tie_help = Toda agrupación que venga las pondrá en un mismo tema; hoy no se mueven.
blind_theme = Hacer de este montón un tema
blind_split = Separar «{ $name }» como tema
blind_apart = Mantener aparte «{ $name }»
blind_apart_help = Ninguna agrupación que venga las pondrá con el montón más grande; hoy no se mueven.
blind_done = Hecho. Puedes deshacerlo.
piles_overlap = Una nota está en dos montones a la vez. Recarga la página y vuelve a ponerla.
event_piles_made = montones a ciegas
event_piles_set_apart = montones apartados entre sí
doc_edit_piles_made = Montones hechos a ciegas
doc_edit_piles_set_apart = Montones que no deben ir juntos
