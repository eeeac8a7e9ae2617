# Primeiro por conta própria: montes feitos sem olhar o agrupamento

page_blind = Às cegas
blind_hint = Agrupe primeiro, sem ver o que o Minga propõe. Depois compare.
blind_step = O que fazer
blind_step_make = Fazer montes
blind_step_compare = Comparar
blind_size = Quantas notas
blind_size_30 = 30 ao acaso
blind_size_60 = 60 ao acaso
blind_size_all = { $notes ->
    [0] Nenhuma
    [one] A única
   *[other] Todas as { $notes }
}
blind_keys = Com o cursor na nota: 1 a 9 põe a nota nesse monte, N escreve um monte novo, S deixa para depois, U desfaz. Com o mouse: arraste a nota até um monte, ou de um monte a outro.
blind_skip = Depois
blind_undo = Desfazer
blind_stored = Tudo salvo
blind_waiting = Salvando…
blind_over = Todas estão em algum monte. Você já pode comparar.
blind_none = Ainda não há montes. Dê nome ao primeiro e a nota entra nele.
blind_fresh = Nome de um monte novo
blind_make = Criar o monte
blind_inside = Ver o que tem
blind_out = Tirar
blind_name = Nome do monte
blind_rename = Mudar o nome
blind_gone = Uma nota que não está mais aqui
blind_piles = Montes
blind_progress = { $n } de { $total } em montes
blind_put = Em “{ $name }”.
blind_told = { $n } de { $total } em montes. A próxima: { $text }
blind_no_piles = Primeiro faça seus montes; depois você verá aqui em que eles coincidem com os temas do Minga.
blind_no_themes = O Minga ainda não agrupou estas notas, e ninguém mais fez montes.
blind_minga = Minga
blind_with = Comparar com
blind_too_few = Com menos de duas notas em montes, não há o que comparar.
blind_pairs = { $together ->
    [0] Você não juntou nenhum par de notas.
    [one] Você juntou um par de notas; { $name } também juntou { $both }.
   *[other] Dos { $together } pares de notas que você juntou, { $name } juntou { $both }: { $of_ten } de cada 10.
}
blind_no_pairs = Você não juntou nenhum par de notas: cada uma está sozinha no próprio monte.
blind_pairs_other = { $together ->
    [0] { $name } não juntou nenhuma destas notas.
    [one] { $name } juntou um par destas notas; você também juntou { $both }.
   *[other] Dos { $together } pares que { $name } juntou entre estas notas, você juntou { $both }.
}
blind_notes = notas comparadas
blind_ari = índice de Rand ajustado
blind_ami = informação mútua ajustada
blind_figures_hint = Nos dois índices, 1 é agrupar igual e 0 é o que o acaso daria.
blind_same = Agrupamentos iguais: não há diferenças com { $name }.
blind_scattered = Você juntou
blind_scattered_hint = Montes seus cujas notas { $name } espalhou.
blind_pile_in = { $notes ->
    [0] Nenhuma nota em: { $home }
    [one] { $stay } de uma nota em: { $home }
   *[other] { $stay } de { $notes } notas em: { $home }
}
blind_mixed = Você separou
blind_mixed_hint = Notas de montes seus diferentes que { $name } juntou.
blind_part = { $notes ->
    [0] Seu monte “{ $name }”: nenhuma nota
    [one] Seu monte “{ $name }”: uma nota
   *[other] Seu monte “{ $name }”: { $notes } notas
}
blind_bring = { $notes ->
    [0] Levar a “{ $name }”
    [one] Levá-la a “{ $name }”
   *[other] Levar as { $notes } a “{ $name }”
}
blind_tie = Manter juntas
blind_tie_help = Todo agrupamento futuro vai colocá-las no mesmo tema; por enquanto, elas não mudam de lugar.
blind_theme = Fazer deste monte um tema
blind_split = Separar “{ $name }” como tema
blind_apart = Manter “{ $name }” à parte
blind_apart_help = Nenhum agrupamento futuro vai colocá-las com o monte maior; por enquanto, elas não mudam de lugar.
blind_done = Feito. Você pode desfazer.
piles_overlap = Uma nota está em dois montes ao mesmo tempo. Recarregue a página e coloque-a de novo.
event_piles_made = montes feitos às cegas
event_piles_set_apart = montes separados entre si
doc_edit_piles_made = Montes feitos às cegas
doc_edit_piles_set_apart = Montes que não devem ir juntos
