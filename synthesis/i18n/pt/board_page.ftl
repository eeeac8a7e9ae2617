# O quadro: o que dizem a página, o histórico e as recusas.
page_board = Quadro
boards_hint = Arrastem as notas para onde quiserem. A borda pontilhada é do Minga; a contínua, de uma pessoa. O que vocês moverem ou nomearem fica.
boards_no_notes = Aqui as notas são movidas entre temas. Primeiro é preciso ter notas.
boards_no_themes = As notas ainda não estão agrupadas. Vocês podem pedir uma proposta ao Minga ou fazer os temas à mão: arrastem notas para “Novo tema”.
boards_group = Agrupar as notas
boards_to_themes = Ver por temas
boards_open = Abrir o quadro
placed_meanwhile = { $notes ->
    [one] { $who } pôs essa nota em outro lugar enquanto você a movia. Nada se perdeu: escolha qual dos dois lugares fica.
   *[other] { $who } pôs { $notes } dessas notas em outro lugar enquanto você as movia. Nada se perdeu: escolha qual dos dois lugares fica.
}
renamed_meanwhile = Enquanto você escrevia, outra pessoa deu o nome “{ $name }”. Nada se perdeu: escolha qual dos dois nomes fica.
merge_needs_two_strategies = Para fundir são necessárias pelo menos duas estratégias.
event_strategies_merged = estratégias fundidas
event_strategy_moved = estratégia movida para outro tema
event_themes_ordered = temas ordenados
event_notes_hidden = notas ocultadas
event_wish_let_go = mudança deixada em favor de outra pessoa
doc_edit_strategies_merged = Estratégias fundidas
doc_edit_strategy_moved = Estratégias movidas para outro tema
doc_edit_themes_ordered = Ordem dos temas alterada
doc_edit_notes_hidden = Notas ocultadas juntas
doc_edit_wish_let_go = Mudanças deixadas em favor de outra pessoa
