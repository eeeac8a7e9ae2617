# O documento da síntese. Impessoal, sóbrio, cada número ao lado de sua base.

# Capa
doc_kicker = Síntese de oficina
doc_state_draft = Rascunho
doc_state_draft_long = Rascunho, a ser revisto com quem participou
doc_cover_convenors = Realização
doc_cover_client = Contratante
doc_cover_programme = Programa
doc_cover_scope = Abrangência
doc_cover_state = Situação
doc_cover_made_on = Elaborado em
doc_band = Faixa colorida: cada tema ocupa um espaço proporcional às suas notas. { $themes }.

# Peças que se repetem
doc_contents = Sumário
doc_page_of = Página { $page } de { $pages }
doc_table_label = Tabela
doc_evidence = Notas:
doc_and_more = e mais { $n }
doc_unsupported = (sem nota que a sustente)
doc_out_of = { $part } de { $whole }
doc_notes_out_of = { $part } de { $whole ->
    [1] 1 nota
   *[other] { $whole } notas
}
doc_groups_out_of = { $part } de { $whole ->
    [1] 1 grupo
   *[other] { $whole } grupos
}
doc_tables_out_of = { $part } de { $whole ->
    [1] 1 mesa
   *[other] { $whole } mesas
}
doc_more_in_annex = { $n ->
    [1] Mais uma nota pode ser lida no anexo.
   *[other] Outras { $n } notas podem ser lidas no anexo.
}
doc_original_in = original em { $language }
doc_table_named = Mesa { $name }
doc_no_notes = Ainda não há notas para contar.
doc_no_group = Sem grupo
doc_no_table = Sem mesa
doc_theme = Tema
doc_strategy = Estratégia
doc_note = Nota
doc_notes = Notas
doc_text = Texto
doc_group = Grupo
doc_table = Mesa
doc_tables = Mesas
doc_ref = Ref.
doc_kind = Tipo
doc_activity = Atividade
doc_language = Idioma
doc_status = Situação
doc_id = Id
doc_kind_idea = ideia
doc_kind_need = necessidade
doc_kind_question = pergunta
doc_kind_reflection = reflexão
doc_kind_key_message = mensagem-chave
doc_status_placed = com tema
doc_status_parked = sem tema
doc_status_hidden = oculta
doc_status_withdrawn = retirada
doc_place_theme = Tema { $number }
doc_place_parked = Sem tema
doc_by_hand = à mão

# Resumo
doc_summary = Resumo
doc_figures = A oficina em números.
doc_figure_notes = { $n ->
    [1] nota
   *[other] notas
}
doc_figure_groups = { $n ->
    [1] grupo
   *[other] grupos
}
doc_figure_tables = { $n ->
    [1] mesa
   *[other] mesas
}
doc_figure_themes = { $n ->
    [1] tema
   *[other] temas
}
doc_figure_strategies = { $n ->
    [1] estratégia
   *[other] estratégias
}
doc_themes_table = Os temas e as notas de cada grupo
doc_themes_table_alt = Uma linha por tema: notas no total e por grupo, e mesas em que foi ouvido. A cor mais forte indica mais notas.
doc_themes_table_whole = Os temas e suas notas
doc_themes_table_whole_alt = Uma linha por tema: quantas notas tem e em quantas mesas foi ouvido.

# Enfoque
doc_approach = Enfoque e objetivos
doc_purpose = Propósito
doc_agenda = Programação
doc_day = Dia { $day }
doc_day_on = Dia { $day }: { $date }
doc_day_alt = Atividades do dia { $day }, com horário e pergunta.
doc_time = Hora
doc_activity_asks = Pergunta ou palestrante
doc_activity_talk = Palestra
doc_activity_brainstorm = Chuva de ideias
doc_activity_vote = Votação
doc_activity_prioritisation = Priorização
doc_links = Páginas sobre a oficina:
doc_participation = Participação
doc_signed = { $authors ->
    [0] Nenhuma nota está assinada.
    [1] Uma pessoa assinou suas notas; { $unsigned ->
        [0] nenhuma ficou sem assinatura.
        [1] outra nota ficou sem assinatura.
       *[other] outras { $unsigned } notas ficaram sem assinatura.
    }
   *[other] { $authors } pessoas assinaram suas notas; { $unsigned ->
        [0] nenhuma ficou sem assinatura.
        [1] outra nota ficou sem assinatura.
       *[other] outras { $unsigned } notas ficaram sem assinatura.
    }
}
doc_share = Parte do total
doc_heard_tables = Mesas
doc_heard_groups = Grupos
doc_notes_by_group = Notas por grupo
doc_notes_by_group_alt = Uma linha por grupo: notas, proporção do total e número de mesas de onde escreveu.
doc_notes_by_table = Notas por mesa
doc_notes_by_table_alt = Uma linha por mesa: notas, proporção do total e grupos que escreveram nela.
doc_participation_note = Os números contam notas, não pessoas: quem escreveu mais pesa mais neles.

# Olhares
doc_lenses = Olhares transversais
doc_lenses_intro = { $n ->
    [1] Um olhar atravessa todos os temas. De cada nota se verificou se diz respeito a ele, seja qual for o seu tema.
   *[other] São { $n } os olhares que atravessam todos os temas. De cada nota se verificou a quais deles diz respeito: pode ser a um, a vários ou a nenhum.
}
doc_lens_heard = { $whole ->
    [1] Neste olhar: { $part } de 1 nota
   *[other] Neste olhar: { $part } de { $whole } notas
}
doc_lens_questions = { $n ->
    [1] A pergunta que o guia:
   *[other] As perguntas que o guiam:
}
doc_lens_facets = Facetas: { $facets }.
doc_lenses_by_theme = Temas e olhares
doc_lenses_by_theme_intro = Quantas das notas de cada tema dizem respeito a cada olhar.
doc_lens_matrix = Notas de cada tema, por olhar
doc_lens_matrix_alt = Uma linha por tema e uma coluna por olhar; cada célula diz quantas das notas do tema dizem respeito a ele. A cor mais forte indica mais notas.
doc_lenses_shared = { $n ->
    [2] Notas comuns aos dois olhares
   *[other] Notas comuns a todos os olhares
}
doc_lenses_shared_intro = { $whole ->
    [1] { $part ->
        [0] A única nota não diz respeito { $lenses ->
            [2] aos dois olhares ao mesmo tempo.
           *[other] aos { $lenses } olhares ao mesmo tempo.
        }
       *[other] A única nota diz respeito { $lenses ->
            [2] aos dois olhares ao mesmo tempo:
           *[other] aos { $lenses } olhares ao mesmo tempo:
        }
    }
   *[other] { $part ->
        [0] Nenhuma das { $whole } notas diz respeito { $lenses ->
            [2] aos dois olhares ao mesmo tempo.
           *[other] aos { $lenses } olhares ao mesmo tempo.
        }
        [1] Das { $whole } notas, uma diz respeito { $lenses ->
            [2] aos dois olhares ao mesmo tempo:
           *[other] aos { $lenses } olhares ao mesmo tempo:
        }
       *[other] Das { $whole } notas, { $part } dizem respeito { $lenses ->
            [2] aos dois olhares ao mesmo tempo:
           *[other] aos { $lenses } olhares ao mesmo tempo:
        }
    }
}

# Palestras
doc_talks = Palestras: mensagens-chave e reflexões
doc_talks_intro = O que ficou de cada palestra, nas palavras de quem anotou.
doc_talk_silent = Não há notas desta palestra.
doc_key_messages = Mensagens-chave
doc_reflections = Reflexões
doc_talk_others = { $n ->
    [1] Outra nota desta palestra:
   *[other] Outras notas desta palestra:
}

# Temas
doc_theme_by_group = { $theme }: notas por grupo
doc_theme_by_group_alt = Uma linha por grupo: suas notas neste tema, todas as suas notas e a proporção entre ambas. A cor mais forte indica mais notas.
doc_in_theme = Neste tema
doc_of_group = No total
doc_share_of_group = Proporção
doc_strategy_notes = { $n ->
    [1] uma nota:
   *[other] { $n } notas:
}
doc_strategy_empty = Nenhuma nota sustenta ainda esta estratégia.
doc_initiatives = Iniciativas
doc_initiatives_table = { $theme }: iniciativas propostas
doc_initiatives_alt = Uma linha por iniciativa: o que se propõe, nas palavras de sua nota, a estratégia a que serve e a referência.
doc_initiative = O que se propõe
doc_quotes = Nas palavras de quem escreveu
doc_other_notes = Outras notas do tema
doc_theme_notes = Notas do tema

# Sem tema
doc_parked = Notas sem tema
doc_parked_intro = { $whole ->
    [1] A única nota ainda não se encaixa em nenhum tema. Não foi descartada nem encaixada à força: está aqui, com o tema mais próximo e o motivo.
   *[other] Das { $whole } notas, { $part ->
        [1] uma ainda não se encaixa em nenhum tema. Não foi descartada nem encaixada à força: está aqui, com o tema mais próximo e o motivo.
       *[other] { $part } ainda não se encaixam em nenhum tema. Não foram descartadas nem encaixadas à força: estão aqui, com o tema mais próximo e o motivo.
    }
}
doc_parked_table = Notas ainda sem tema
doc_parked_alt = Uma linha por nota: referência, texto, tema mais próximo e motivo de estar à parte.
doc_nearest = Tema mais próximo
doc_reason = Motivo
doc_reason_by_person = Deixada à parte por decisão da equipe.
doc_reason_not_grouped = Chegou depois do último agrupamento.
doc_reason_no_words = Não tem palavras para comparar.
doc_reason_all_alike = As notas dizem o mesmo: não há temas a distinguir.
doc_reason_too_few = Há poucas notas para formar temas.
doc_reason_kept_apart = Não deve ficar com as notas de que foi separada.
doc_reason_fits_nowhere = Longe de todos os temas.
doc_reason_other = Não está em nenhum tema.

# Método
doc_method = Como esta síntese foi feita
doc_method_notes = Cada nota é mantida tal como foi escrita. Uma nota é uma ideia de uma pessoa, com seu grupo, sua mesa e a atividade em que surgiu; sua referência (N001, N002…) segue a ordem de chegada e não muda.
doc_method_grouping = Um programa propôs os temas: juntou as notas que dizem coisas parecidas, sem conexão à internet e sem enviar texto algum para fora do computador em que foi executado. Cabe às pessoas rever essa proposta; nenhum agrupamento posterior desfaz o que elas decidem.
doc_method_by_hand = Os temas e as estratégias foram feitos à mão.
doc_method_drafting = As frases do rascunho são compostas de fatos contados nas notas. Cada uma remete, em nota de rodapé, às notas que a sustentam; quando não há nenhuma, isso fica dito. As citações são textuais.
doc_accounts = Contagem das notas
doc_accounts_table = Onde está cada nota recebida
doc_accounts_alt = As notas recebidas são a soma das que têm tema, das que não têm, das ocultas e das retiradas.
doc_account = Situação
doc_account_received = Recebidas
doc_account_placed = Com tema
doc_account_parked = Sem tema
doc_account_hidden = Ocultas pela facilitação
doc_account_withdrawn = Retiradas por quem as escreveu
doc_decisions = Decisões das pessoas
doc_decisions_text = Notas colocadas à mão: { $placed } de { $notes }. Frases escritas ou reescritas por uma pessoa: { $written } de { $statements }.
doc_outdated = { $n ->
    [1] Uma frase escrita por uma pessoa é anterior à última mudança dos dados: convém relê-la.
   *[other] { $n } frases escritas por pessoas são anteriores à última mudança dos dados: convém relê-las.
}
doc_no_edits = Não há outras mudanças registradas.
doc_edits_table = Mudanças registradas, por tipo
doc_edits_alt = Uma linha por tipo de mudança, com as vezes em que foi feita.
doc_edit = Mudança
doc_times = Vezes
doc_run = Registro do agrupamento
doc_run_intro = Com estes dados e as mesmas notas, obtém-se outra vez a mesma proposta.
doc_run_table = Com que foi feita a proposta de temas
doc_run_alt = Uma linha por dado: motor, idioma, semente, temas pedidos, notas, versões e parâmetros.
doc_run_what = Dado
doc_run_value = Valor
doc_run_engine = Motor
doc_run_language = Idioma
doc_run_seed = Semente
doc_run_asked = Temas pedidos
doc_run_open = Os que surgirem das notas
doc_run_notes = Notas agrupadas
doc_run_versions = Versões
doc_run_parameters = Parâmetros
doc_ladder = O que querem dizer “muitas” e “algumas”
doc_ladder_table = Palavras de quantidade e a proporção mínima de quem assinou
doc_ladder_alt = Uma linha por palavra, da maior à menor parte.
doc_ladder_word = Palavra
doc_ladder_from = Proporção das pessoas
doc_ladder_least = { $word ->
    [more_than_half] mais de 50%
    [few] menos de 10%
   *[other] a partir de { $share }
}
doc_ladder_said = { $word ->
    [almost_all] quase todas (com 100%, “todas”)
    [large_majority] a grande maioria
    [more_than_half] mais da metade (com exatos 50%, “metade”)
    [many] muitas
    [some] algumas
   *[few] poucas
}
doc_limits = O que este documento não pode dizer
doc_limit_voices = Reúne o que escreveram as pessoas convidadas. Não é uma pesquisa nem representa quem não esteve presente.
doc_limit_counts = Ter sido escrito muitas vezes mostra que algo se repetiu na sala, não que seja mais verdadeiro nem mais urgente.
doc_limit_silence = O que ninguém escreveu não aparece: o silêncio não é acordo nem recusa.
doc_limit_order = A ordem dos temas e das estratégias não indica prioridade.

# Anexo
doc_annex = Anexo: todas as notas
doc_annex_intro = { $n ->
    [1] A única nota contada nesta síntese, tal como foi escrita.
   *[other] As { $n } notas contadas nesta síntese, tal como foram escritas, por tema e em ordem de chegada.
}
doc_annex_alt = Uma linha por nota: referência, texto, origem (grupo, mesa e atividade) e estratégia.
doc_origin = Origem
doc_annex_range = Notas { $first } a { $last } de { $whole }
doc_set_aside = Notas não impressas
doc_set_aside_intro = São guardadas e contadas, mas seu texto não é impresso.
doc_hidden_refs = { $n ->
    [1] Uma nota oculta pela facilitação: { $refs }.
   *[other] { $n } notas ocultas pela facilitação: { $refs }.
}
doc_withdrawn_refs = { $n ->
    [1] Uma nota retirada por quem a escreveu: { $refs }.
   *[other] { $n } notas retiradas por quem as escreveu: { $refs }.
}

# Planilhas
doc_sheet_notes = Notas
doc_sheet_statements = Frases
doc_sheet_set_aside = Notas à parte
doc_sheet_statement = Frase
doc_sheet_evidence = Notas que a sustentam
doc_sheet_key = Chave

# Gráficos
doc_chart_themes = Notas por tema
doc_chart_coverage = Notas de cada tema por grupo
doc_chart_coverage_tables = Notas de cada tema por mesa
doc_chart_alt_item = { $theme }: { $detail }
doc_chart_empty = Ainda não há temas para mostrar.

# Mudanças, pelo nome no histórico
doc_edit_session_created = Sessão criada
doc_edit_session_edited = Dados da sessão alterados
doc_edit_note_written = Nota escrita
doc_edit_notes_imported = Notas importadas de um arquivo
doc_edit_notes_pasted = Notas coladas
doc_edit_note_hidden = Nota ocultada
doc_edit_note_restored = Nota exibida de novo
doc_edit_notes_grouped = Notas agrupadas em temas
doc_edit_notes_moved = Notas levadas a outro tema
doc_edit_notes_parked = Notas deixadas sem tema
doc_edit_theme_created = Tema criado
doc_edit_theme_renamed = Tema com outro nome
doc_edit_theme_split = Tema dividido
doc_edit_themes_merged = Temas fundidos
doc_edit_theme_dissolved = Tema desfeito
doc_edit_strategy_created = Estratégia criada
doc_edit_strategy_renamed = Estratégia com outro nome
doc_edit_text_edited = Frase escrita ou reescrita
doc_edit_text_restored = Frase devolvida ao rascunho
doc_edit_undone = Mudança desfeita
doc_edit_notes_held = Notas fixadas onde estão
doc_edit_notes_released = Notas liberadas
doc_edit_notes_tied = Notas unidas entre si
doc_edit_notes_set_apart = Notas que não devem ficar juntas
doc_edit_notes_untied = Vínculos desfeitos
doc_edit_theme_locked = Tema fechado
doc_edit_theme_unlocked = Tema aberto de novo
doc_edit_moves_accepted = Mudanças propostas e aceitas
doc_edit_moves_declined = Mudanças propostas e recusadas
doc_method_grouping_sent = Um programa propôs os temas: juntou as notas que dizem coisas parecidas. Cabe às pessoas rever essa proposta; nenhum agrupamento posterior desfaz o que elas decidem.
doc_method_sent = Durante este trabalho, e só porque uma pessoa pediu, foram enviados textos a { $host }: notas sem autores nem mesas, ou frases do rascunho, que podem nomear grupos.
doc_method_names = O modelo de linguagem { $model } propôs nomes de temas. Só foram aproveitados os que se formam com palavras das notas do seu tema; os que as pessoas escreveram não foram tocados.
doc_method_wording = { $n ->
    [1] Uma frase foi proposta por um modelo de linguagem: regras verificaram que seus números, citações, nomes e negações estão nas notas ou na frase do rascunho, e uma pessoa a aceitou.
   *[other] { $n } frases foram propostas por um modelo de linguagem: regras verificaram que seus números, citações, nomes e negações estão nas notas ou na frase do rascunho, e uma pessoa as aceitou uma a uma.
}
doc_run_names_by = Nomes propostos por
doc_run_names_held = Nomes propostos que foram aproveitados
doc_run_sent_to = Textos enviados a
doc_run_beside = Ao lado do motor incluído
doc_edit_wording_accepted = Frase proposta por um modelo e aceita
doc_chart_label = Figura
doc_chart_themes_authors = Notas por tema e pessoas que as assinaram
doc_authors = Pessoas
doc_panorama = Panorama dos resultados
doc_panorama_themes = A { $figure } mostra quantas notas cada tema reuniu. A quantidade de notas diz do que mais se falou, não o que é mais importante.
doc_panorama_groups = A { $figure } mostra de que grupo são as notas de cada tema.
doc_votes = Votações e prioridades
doc_votes_intro = Cada votação é contada pela regra indicada ao lado. Os empates são ditos; a ordem dentro de um empate não significa nada.
doc_votes_table = Resultado: { $vote }
doc_votes_alt = Cada linha é algo que foi votado, com seu lugar, sua pontuação, quantas pessoas votaram nele e a parte de cada grupo.
doc_votes_more = { $n ->
    [one] Falta { $n } dos itens votados; está na tabela de prioridades da planilha.
   *[other] Faltam { $n } dos itens votados; estão na tabela de prioridades da planilha.
}
doc_vote_first = Em primeiro lugar: { $names }.
doc_score = Pontuação
doc_view_agree = De acordo
doc_view_unsure = Sem certeza
doc_view_disagree = Em desacordo
doc_priorities_reading = { $quick } de { $of } são para começar logo: muito impacto e pouco esforço para três em cada quatro. Quanto maior o círculo, mais pessoas votaram.
doc_priorities_figure = Na { $figure } cada círculo leva o número com que aparece na tabela a seguir.
doc_efforts_table = Impacto e esforço: a mediana e, entre parênteses, a metade central
doc_efforts_alt = Cada linha é algo que foi votado, com a mediana e os quartis de seu impacto e de seu esforço, e quantas pessoas votaram.
doc_number_sign = N.º
doc_limit_confidential = Esta síntese não nomeia grupos nem mesas com menos de dez pessoas nas atividades confidenciais: { $activities }. Quando algum fica de fora, também não nomeia o seguinte em tamanho, que o denunciaria.
doc_themes = Temas
doc_people = Participantes
doc_groups = Onde ficou cada nota, por grupo
doc_groups_intro = Para cada grupo, o tema e a estratégia a que chegou cada uma de suas notas. Cada referência leva à nota no anexo.
doc_group_sheet = { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}, em { $part } de { $whole } temas.
doc_groups_heard = Grupos
doc_strategies_table = { $n ->
    [one] A estratégia ouvida
   *[other] As { $n } estratégias ouvidas
} em mais grupos e mesas, de { $whole }
doc_strategies_table_alt = Cada linha é uma estratégia, com suas notas e em quantos grupos e mesas foi ouvida.
doc_open = O que não está acordado
doc_open_objections = { $n ->
    [one] { $n } objeção espera resposta.
   *[other] { $n } objeções esperam resposta.
}
doc_open_decisions = { $n ->
    [one] Falta tomar { $n } decisão.
   *[other] Falta tomar { $n } decisões.
}
doc_closing = Próximos passos e devolutiva
doc_next = Próximos passos
doc_next_intro = { $n ->
    [one] Este é o primeiro passo.
   *[other] Estes são os { $n } primeiros passos.
}
doc_next_none = Ainda não foram acordados primeiros passos.
doc_next_table = O que vem a seguir
doc_next_alt = Cada linha é um passo, com a iniciativa a que pertence, quem é responsável e para quando.
doc_next_what = Passo
doc_next_for = Para
doc_next_who = Responsável
doc_next_when = Quando
doc_next_decide = A decidir
doc_return = Devolutiva
doc_return_sheets = Quem participou pode ver onde ficou cada uma de suas notas no anexo por grupo, e ler todas, tal como foram escritas, no anexo de notas.
doc_return_annex = Quem participou pode ler todas as suas notas, tal como foram escritas, no anexo de notas.
doc_return_cited = Esta versão curta traz só as notas em que se apoia. Quem participou pode pedir o documento completo, que tem todas tal como foram escritas.
doc_return_correct = Se algo não diz o que você quis dizer, avise { $whom } antes que o documento seja validado.
doc_return_correct_all = Se algo não diz o que você quis dizer, avise quem facilitou a oficina antes que o documento seja validado.
doc_cited = Notas citadas
doc_cited_intro = { $n ->
    [one] A nota em que este documento se apoia, tal como foi escrita.
   *[other] As { $n } notas em que este documento se apoia, tal como foram escritas.
} Na oficina foram reunidas { $whole }.
doc_glossary = Glossário
doc_glossary_table = As palavras deste documento
doc_glossary_alt = Cada linha é uma palavra, com o que significa aqui e como se diz nos outros dois idiomas.
doc_term = Termo
doc_term_means = O que significa
doc_term_note = Nota
doc_term_note_means = Uma ideia tal como foi escrita por quem participou.
doc_term_theme = Tema
doc_term_theme_means = Um conjunto de notas que falam da mesma coisa.
doc_term_strategy = Estratégia
doc_term_strategy_means = Uma direção dentro de um tema, com as notas que a apoiam.
doc_term_initiative = Iniciativa
doc_term_initiative_means = Uma proposta concreta dentro de uma estratégia: o quê, quem, para quando.
doc_term_lens = Olhar
doc_term_lens_means = Uma pergunta com que se leem todos os temas.
doc_term_group = Grupo
doc_term_group_means = Por quem fala quem participa: um município, uma área.
doc_term_coverage = Cobertura
doc_term_coverage_means = Em quantos grupos e mesas algo foi ouvido.
doc_term_parked = Nota sem tema
doc_term_parked_means = Uma nota que ainda não cabe em nenhum tema; é mostrada e contada.
doc_term_evidence = Respaldo
doc_term_evidence_means = As notas em que uma frase se apoia, citadas por sua referência.
own_text_too_long = O texto próprio tem { $length } caracteres; o máximo é { $limit }. Nada mudou.
doc_cover_cite = Como citar
