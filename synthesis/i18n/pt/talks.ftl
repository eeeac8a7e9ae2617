# As palestras: que ideias despertaram

page_talks = Palestras
talks_hint = O que ficou de cada palestra e as ideias que vieram depois. O Minga propõe as parecidas; vocês decidem quais nasceram dali.
talks_none = Não há mensagens de palestras. Adicione uma palestra à agenda e anote ali suas mensagens-chave.
talks_to_capture = Anotar mensagens
talks_summary = Mensagens que despertaram ideias: { $linked } de { $messages }
talks_ideas = Ideias vindas de uma palestra: { $part } de { $whole }
talks_speaker = Com { $name }
talks_of_no_talk = Mensagens que não são de uma palestra da agenda
talks_which = Mensagens mostradas
talks_all = Todas
talks_to_decide = Com propostas a decidir
talks_linked_only = Com ideias despertadas
talks_nothing_here = Nenhuma mensagem está nesse caso.
talks_set_off = Despertou { $n ->
    [0] 0 ideias
    [1] 1 ideia
   *[other] { $n } ideias
}
talks_none_yet = Ninguém disse ainda que ideias ela despertou.
talks_maybe = Despertou também estas ideias?
talks_no_more = O Minga não encontra outras ideias posteriores parecidas.
talks_where = Terminou em: { $place }
talks_nowhere = Terminou sem tema
talks_yes = Sim, nasceu dali
talks_no = Não
talks_unlink = Desfazer a ligação
talks_linked = Ligação salva.
talks_refused = Anotado: não será proposta de novo.
talks_refusals = { $n ->
    [0] 0 propostas descartadas
    [1] 1 proposta descartada
   *[other] { $n } propostas descartadas
}
talks_again = Propor de novo
talks_forgotten = Voltam a ser propostas.
talks_other = Ligar outra ideia
talks_find = Procure pela referência ou por palavras
talks_found_none = Nenhuma ideia tem essas palavras.
link_no_message = Isso não é uma mensagem de palestra: escolha uma nota de uma palestra ou uma mensagem-chave.
event_idea_linked = ideia ligada a uma palestra
event_link_refused = ligação com uma palestra descartada
event_refusals_forgotten = ligações descartadas propostas de novo
doc_edit_idea_linked = Ideia ligada a uma palestra
doc_edit_link_refused = Ligação com uma palestra descartada
doc_edit_refusals_forgotten = Ligações descartadas, propostas de novo
doc_talk_elsewhere = Outras mensagens que despertaram ideias
doc_talk_set_off = Despertou { $part } de { $whole ->
    [0] 0 ideias
    [1] 1 ideia
   *[other] { $whole } ideias
}:
doc_talk_ended = Terminaram em: { $places }.
doc_talk_place = { $place } ({ $n })
doc_talk_nowhere = nenhum tema
