# O que o grupo vê: números em frases, imagens e tabelas

page_review = Revisão
review_hint = O que o grupo vê nas próprias notas e votos. O Minga conta e propõe; vocês decidem.
review_no_themes = Primeiro são necessários temas: com eles se vê quem disse o quê, o que une e o que falta.
review_to_themes = Ir aos temas
review_next = Ir à síntese
review_part = O que ver
review_coverage = Cobertura
review_lenses = Lentes
review_agreement = Acordos
review_priorities = Prioridades
review_participation = Participação
review_pictures = Imagens
review_more_notes = { $notes ->
    [0] e mais { $notes } notas
    [one] e mais { $notes } nota
   *[other] e mais { $notes } notas
}
quoted = “{ $text }”
coverage_sum = De { $of } temas: compartilhados por todos os grupos, { $shared }; próprios de um grupo, { $local }; de uma só voz, { $one }.
coverage_voices_authors = Aqui, uma voz é uma pessoa que assinou.
coverage_voices_notes = Há poucas notas assinadas: aqui, uma voz é uma nota.
coverage_rule = Compartilhado: ao menos duas vozes em cada grupo e um índice de apoio compartilhado de 0,8 ou mais (1 = igualmente presente em todos). Próprio: o dobro do apoio dos demais, além do acaso.
coverage_no_groups = Não se pode dizer o que os grupos têm em comum: são precisas notas de dois ou mais. As mesas são contadas à parte.
coverage_each = Tema por tema
heard_notes = { $of ->
    [0] { $notes } de { $of } notas
    [one] { $notes } de { $of } nota
   *[other] { $notes } de { $of } notas
}
heard_groups = { $of ->
    [0] { $groups } de { $of } grupos
    [one] { $groups } de { $of } grupo
   *[other] { $groups } de { $of } grupos
}
heard_tables = { $of ->
    [0] { $tables } de { $of } mesas
    [one] { $tables } de { $of } mesa
   *[other] { $tables } de { $of } mesas
}
heard_absent = { $groups ->
    [0] Não aparecem { $names }.
    [one] Não aparece { $names }.
   *[other] Não aparecem { $names }.
}
heard_more = { $group } fala disto { $ratio } vezes o que lhe caberia (p = { $p }, Fisher com correção de Holm).
heard_less = { $group } fala disto só { $ratio } vezes o que lhe caberia (p = { $p }, Fisher com correção de Holm).
spread_shared = Compartilhado (índice { $index }).
spread_some = De vários grupos, de modo desigual (índice { $index }).
spread_one_voice = Uma só voz.
spread_local = Próprio de { $group }: { $voices } de suas { $of } vozes.
minority_title = Ideias de poucas vozes
minority_hint = O que disse um só grupo, uma só mesa ou uma só pessoa, e o que nenhum tema recolheu. Poucas vozes não quer dizer pouca importância.
minority_none = Entre vários grupos, mesas ou pessoas, não se sabe de nenhuma estratégia que venha de um só; nenhuma nota ficou sem tema.
minority_apart = { $notes ->
    [0] { $notes } notas em nenhum tema
    [one] { $notes } nota em nenhum tema
   *[other] { $notes } notas em nenhum tema
}
minority_group = { $strategies ->
    [0] { $strategies } estratégias de um só grupo
    [one] { $strategies } estratégia de um só grupo
   *[other] { $strategies } estratégias de um só grupo cada uma
}
minority_table = { $strategies ->
    [0] { $strategies } estratégias de uma só mesa
    [one] { $strategies } estratégia de uma só mesa
   *[other] { $strategies } estratégias de uma só mesa cada uma
}
minority_author = { $strategies ->
    [0] { $strategies } estratégias de uma só pessoa
    [one] { $strategies } estratégia de uma só pessoa
   *[other] { $strategies } estratégias de uma só pessoa cada uma
}
lens_none = Esta sessão não tem lentes. Uma lente é um olhar que cruza todos os temas, por exemplo, para o que é inteligente ou para o que é intermunicipal. Ela é definida na sessão, com as palavras que a indicam.
lens_to_session = Definir lentes na sessão
lens_choose = Lente
lens_count = { $name }: { $notes } de { $of } notas. Confirmadas por vocês: { $confirmed }; propostas pelo Minga: { $suggested }; descartadas por vocês: { $refused }.
lens_work_hint = Falam desta lente? Pelo teclado, S é sim e N é não para a primeira da lista.
lens_all_decided = Não resta nada a decidir nesta lente.
lens_why_cue = por causa de { $cues }
lens_why_like = parecida com { $notes }
lens_why_strategy = { $notes ->
    [0] Estratégia: { $notes } de suas notas falam desta lente.
    [one] Estratégia: { $notes } de suas notas fala desta lente.
   *[other] Estratégia: { $notes } de suas notas falam desta lente.
}
lens_yes_key = S
lens_no_key = N
lens_yes = Sim
lens_no = Não
lens_more_waiting = { $more ->
    [0] e mais { $more } a decidir
    [one] e mais { $more } a decidir
   *[other] e mais { $more } a decidir
}
lens_decided = { $things ->
    [0] { $things } confirmadas: acrescentar ou voltar atrás
    [one] { $things } confirmada: acrescentar ou voltar atrás
   *[other] { $things } confirmadas: acrescentar ou voltar atrás
}
lens_add = Outras notas ou estratégias que falam desta lente
lens_add_do = Acrescentá-las
lens_added = Acrescentadas à lente
lens_clear = Decisões que você quer retirar
lens_clear_do = Retirá-las
lens_cleared_done = Decisões retiradas: o Minga pode voltar a propô-las
lens_matrix = Temas e lentes
lens_every = Sob todas as lentes
lens_every_count = Notas que falam de todas as lentes ao mesmo tempo: { $notes } de { $of }.
lens_every_notes = { $notes ->
    [0] { $notes } notas sob todas
    [one] { $notes } nota sob todas
   *[other] { $notes } notas sob todas
}
lens_every_strategies = Estratégias sob todas as lentes: { $names }.
lens_neither = Sob nenhuma
lens_neither_count = Notas que não falam de nenhuma lente: { $notes } de { $of }.
lens_neither_notes = { $notes ->
    [0] { $notes } notas sob nenhuma
    [one] { $notes } nota sob nenhuma
   *[other] { $notes } notas sob nenhuma
}
facet_title = Os lados da lente
facet_count = { $facet }: { $things } de { $of } confirmadas.
facet_of = Notas ou estratégias confirmadas
facet_hint = Pelas palavras dela, o Minga propõe: { $facets }.
facet_choose = { $things ->
    [one] Escolher a que o Minga propõe para { $facet }
   *[other] Escolher as { $things } que o Minga propõe para { $facet }
}
facet_partly = Algumas delas estão também em: { $facets }.
facet_sides = A que lados pertence
lens_confirmed_part = Delas, o grupo confirmou { $part }; as demais são propostas pelo Minga.
agreement_rule = Acordo: em cada grupo de cinco votantes ou mais, uma maioria além do acaso (z > 1,28). Divisão: a diferença entre dois grupos, quando seus intervalos de Wilson não se tocam.
agreed_item = { $vote }: “{ $name }” tem acordo: { $agree } de { $of }; no grupo que menos concorda, { $group }, { $least } de { $least_of } (consenso entre grupos { $consensus }).
agreed_alike = { $vote }: “{ $name }” tem acordo: { $agree } de { $of }, igual em cada grupo (consenso entre grupos { $consensus }).
divided_item = { $vote }: “{ $name }” separa os grupos: { $high } { $high_part } de { $high_of }, { $low } { $low_part } de { $low_of }.
unsure_item = { $vote }: “{ $name }” segue em aberto: { $unsure } de { $of } sem certeza.
agreement_unvoted = Não houve votação com pontos ou com opiniões sobre { $names }.
agreement_open = Perguntas em aberto: { $questions }. Tensões confirmadas: { $sides }.
agreement_questions = { $notes ->
    [0] { $notes } perguntas
    [one] { $notes } pergunta
   *[other] { $notes } perguntas
}
why_no_votes = Não se pode dizer o que une nem o que divide: não houve votação com pontos ou com opiniões sobre isto.
why_few_voters = Não se pode comparar: são necessários ao menos dois grupos com cinco votantes ou mais.
why_no_agreement = Nada reúne uma maioria além do acaso em cada grupo.
why_no_division = Não há dois grupos que se distingam além do acaso.
opposed_confirmed = Tensão: { $about }
opposed_unnamed = dois lados
opposed_asked = Dizem coisas opostas? O Minga pergunta por causa de “{ $cue }”.
opposed_confirm = Sim, é uma tensão
opposed_refuse = Não
opposed_refused = O Minga não vai perguntar de novo
event_tension_refused = tensão descartada
doc_edit_tension_refused = Tensões descartadas
opposed_kept = Tensão confirmada
opposed_drop = Não é mais uma tensão
opposed_dropped = Tensão retirada
priorities_none = Ainda não há nenhuma votação fechada. Com pontos se vê o que vem primeiro; com impacto e esforço, por onde começar; com opiniões, o que une e o que divide.
priorities_to_room = Preparar uma votação na sala
priorities_untitled = Votação
priorities_voters = { $voters ->
    [0] Votaram { $voters } pessoas. Opções que receberam votos: { $items }.
    [one] Votou { $voters } pessoa. Opções que receberam votos: { $items }.
   *[other] Votaram { $voters } pessoas. Opções que receberam votos: { $items }.
}
priorities_item = { $voters ->
    [0] { $rank }.º { $name }: { $score }, com votos de { $voters } pessoas
    [one] { $rank }.º { $name }: { $score }, com votos de { $voters } pessoa
   *[other] { $rank }.º { $name }: { $score }, com votos de { $voters } pessoas
}
priorities_tie = Empate: { $names }. A ordem entre esses nomes não diz nada.
rule_dots = Pela soma de pontos
rule_shares = Por partes iguais: cada pessoa paga uma parte igual do que se escolhe
rule_borda = Por pontos segundo o lugar (regra de Borda)
rule_schulze = Por confrontos dois a dois (regra de Schulze): quantos cada opção vence
rule_marks = Por impacto médio menos esforço médio
rule_views = Por quem está de acordo menos quem está em desacordo
quick_wins = Para começar logo: { $names }. Ao menos três em cada quatro votantes deram impacto 4 ou mais, e ao menos três em cada quatro, esforço 2 ou menos.
quick_none = Nada do que se votou ({ $of }) tem alto impacto e pouco esforço para três em cada quatro votantes.
shares_told = { $seats ->
    [one] Se fosse escolhida uma só e cada uma das { $voters } pessoas pagasse uma parte igual dela:
   *[other] Se fossem escolhidas { $seats } e cada uma das { $voters } pessoas pagasse uma parte igual delas:
}
shares_item = { $voters ->
    [one] { $rank }.º { $name }: { $voters } pessoa paga por ela
   *[other] { $rank }.º { $name }: { $voters } pessoas pagam por ela
}
shares_rest = { $seats ->
    [one] Para mais uma não basta o que resta a quem apoia o mesmo.
   *[other] Para mais { $seats } não basta o que resta a quem apoia o mesmo.
}
saturation_title = Continuam chegando estratégias novas?
saturation_run = { $fresh ->
    [0] Nenhuma estratégia nova nas últimas { $run } notas.
    [one] { $fresh } estratégia nova nas últimas { $run } notas.
   *[other] { $fresh } estratégias novas nas últimas { $run } notas.
}
saturation_quiet = Notas que chegaram depois da última estratégia nova: { $notes } de { $of }.
saturation_coverage = Estima-se que { $share } do que se escreveria agora já foi dito (Good–Turing: { $once } ideias ouvidas uma só vez em { $of } notas).
saturation_expected = Ouviram-se { $ideas } ideias distintas; Chao1 estima que há ao menos { $expected }. Uma nota em nenhuma estratégia conta como uma ideia.
saturation_no_clock = Nem todas as notas têm hora: a ordem é a de chegada.
equity_title = Que voz está faltando?
equity_gini = Entre { $authors } pessoas que assinaram { $notes } notas, a desigualdade é { $gini } (Gini: 0 se todas escreveram igual, 1 se uma só escreveu tudo).
equity_top = O quinto que mais escreveu ({ $top } de { $of } pessoas) assinou { $share } das notas assinadas.
equity_unsigned = Notas sem assinatura: { $unsigned } de { $of }. Não se pode dizer se a participação foi equilibrada.
equity_silent_groups = Sem nenhuma nota: { $names } ({ $part } de { $of } grupos).
equity_every_group = Todos os grupos escreveram ({ $groups }).
equity_silent_tables = Sem nenhuma nota: { $names } ({ $part } de { $of } mesas).
equity_every_table = Todas as mesas escreveram ({ $tables }).
equity_joined = Pessoas que entraram pelo telefone: { $joined }; nomes que assinam notas: { $authors }.
picture_choose = Imagem
picture_map = Mapa de temas
picture_coverage = Temas por grupo
picture_heard = Cobertura
picture_themes = Notas por tema
picture_flow = Grupos, temas e estratégias
picture_arrivals = Chegada de estratégias
picture_lenses = Temas e lentes
picture_priorities = Impacto e esforço
picture_png = Imagem PNG
picture_svg = Imagem SVG
picture_csv = Tabela CSV
picture_figures = Os números em uma tabela
picture_table = A tabela desta imagem
chart_themes_reading = O tema com mais notas é “{ $theme }”: { $notes } de { $of }.
chart_coverage_reading = Temas com notas de todos os grupos ({ $columns }): { $themes } de { $of }.
chart_coverage_tables_reading = Temas com notas de todas as mesas ({ $columns }): { $themes } de { $of }.
chart_groups = Grupos
chart_tables = Mesas
chart_heard = Em quantos grupos e mesas cada tema foi ouvido
chart_heard_reading = Temas ouvidos em todos os grupos: { $themes } de { $of }.
chart_lenses = Notas de cada tema sob cada lente
chart_lenses_empty = Esta sessão não tem lentes.
chart_lenses_reading = De { $of } notas: { $lenses }.
chart_arrivals = Estratégias ouvidas após cada nota
chart_arrivals_empty = Ainda não há notas.
chart_axis_notes = Notas, em ordem
chart_axis_strategies = Estratégias ouvidas
chart_map = Mapa de temas
chart_map_empty = Um mapa precisa de ao menos três temas.
chart_map_by_sense = Perto quer dizer que, ao agrupar, suas notas falavam de coisas parecidas; os eixos não significam nada. O plano conserva { $share } das diferenças.
chart_map_by_words = Perto quer dizer que usam palavras parecidas; os eixos não significam nada. O plano conserva { $share } das diferenças.
chart_priorities = Impacto e esforço
chart_priorities_empty = Nenhuma votação de impacto e esforço foi fechada.
chart_priorities_reading = Para começar logo: { $quick } de { $of }, com alto impacto e pouco esforço para três em cada quatro votantes. As linhas cobrem a metade central das avaliações.
chart_quick_wins = Para começar logo
chart_effort_told = impacto { $impact } ({ $impact_from } a { $impact_to }), esforço { $effort } ({ $effort_from } a { $effort_to }); votantes: { $voters }
chart_axis_effort = Esforço (mediana, 1 a 5)
chart_axis_impact = Impacto (mediana, 1 a 5)
chart_flow = Dos grupos aos temas e suas estratégias
chart_flow_empty = Não se sabe de que grupo é cada nota.
chart_flow_reading = { $notes ->
    [0] O fluxo mais largo vai de { $group } a “{ $theme }”: { $notes } notas.
    [one] O fluxo mais largo vai de { $group } a “{ $theme }”: { $notes } nota.
   *[other] O fluxo mais largo vai de { $group } a “{ $theme }”: { $notes } notas.
}
chart_other_strategies = { $strategies ->
    [0] mais { $strategies } estratégias
    [one] mais { $strategies } estratégia
   *[other] mais { $strategies } estratégias
}
unknown_table = Não há uma tabela “{ $name }”. As que há: { $known }.
facet_unknown = A lente não tem um lado “{ $name }”. Escolha um dos seus, ou acrescente-o na sessão.
lens_not_found = Essa lente ({ $id }) não está mais na sessão.
tension_needs_two = Uma tensão precisa de notas dos dois lados, e nenhuma em ambos.
event_lens_confirmed = notas postas sob uma lente
event_lens_refused = notas descartadas de uma lente
event_lens_cleared = decisão sobre uma lente retirada
event_facets_set = lados de uma lente atribuídos
event_tension_confirmed = tensão confirmada
event_tension_dropped = tensão retirada
doc_edit_lens_confirmed = Notas postas sob uma lente
doc_edit_lens_refused = Notas descartadas de uma lente
doc_edit_lens_cleared = Decisões sobre uma lente retiradas
doc_edit_facets_set = Lados de uma lente atribuídos
doc_edit_tension_confirmed = Tensões confirmadas
doc_edit_tension_dropped = Tensões retiradas
table_column_theme = Tema
table_column_strategy = Estratégia
table_column_notes = Notas
table_column_authors = Autores
table_column_groups_heard = Grupos em que se ouviu
table_column_tables_heard = Mesas em que se ouviu
table_column_of_groups = De quantos grupos
table_column_of_tables = De quantas mesas
table_column_absent = Ausentes
table_column_spread = Distribuição
table_column_local_to = Próprio de
table_column_shared_support = Apoio compartilhado (índice)
table_column_reach = Grupos com duas vozes ou mais
table_column_voices_are = Uma voz é
table_column_only_from = Só de
table_column_who = Quem
table_column_refs = Notas citadas
table_column_lens = Lente
table_column_confirmed = Confirmadas
table_column_of_notes = De quantas notas
table_column_vote = Votação
table_column_item = O quê
table_column_seen = Viram a opção
table_column_agree = De acordo
table_column_disagree = Em desacordo
table_column_unsure = Não sabem
table_column_group_informed_consensus = Consenso entre grupos
table_column_group_informed_dissent = Rejeição entre grupos
table_column_bridging = Apoio no grupo que menos apoia
table_column_divided_within = Divisão entre pessoas
table_column_divided_between = Diferença entre grupos
table_column_rule = Regra
table_column_rank = Lugar
table_column_score = Pontuação
table_column_voters = Votantes
table_column_of_voters = De quantos votantes
table_column_impact_q1 = Impacto, quartil 1
table_column_impact = Impacto, mediana
table_column_impact_q3 = Impacto, quartil 3
table_column_effort_q1 = Esforço, quartil 1
table_column_effort = Esforço, mediana
table_column_effort_q3 = Esforço, quartil 3
table_column_quick_win = Para começar logo
table_column_of = De quê
table_column_figure = Número
table_column_value = Valor
table_column_strategies = Estratégias
table_column_ideas = Ideias distintas
table_column_heard_once = Ouvidas uma só vez
table_column_coverage = Já dito (Good–Turing)
table_column_ideas_expected = Ideias estimadas (Chao1)
table_column_last_notes = Últimas notas vistas
table_column_new_strategies_in_them = Estratégias novas nelas
table_column_notes_since_last_new_strategy = Notas desde a última nova
table_column_unsigned = Notas sem assinatura
table_column_gini = Desigualdade (Gini)
table_column_share_of_top_fifth = Parte do quinto que mais escreveu
table_column_top_fifth = Pessoas nesse quinto
table_column_joined = Entraram por telefone
table_column_position = Ordem
table_column_ref = Nota
table_column_written_at = Escrita
table_column_strategies_so_far = Estratégias até então
table_column_from = De
table_column_to = Para
table_column_group = Grupo
table_column_voices = Vozes
table_column_of_voices = De quantas vozes
table_column_support = Apoio (suavizado)
table_column_ratio = Vezes o que lhe cabe
table_column_p = p (Fisher)
table_column_p_adjusted = p (Holm)
table_column_x = x
table_column_y = y
table_spread_shared = compartilhado
table_spread_local = próprio de um grupo
table_spread_one_voice = uma só voz
table_spread_some = de vários, desigual
table_spread_unknown = não se sabe
table_voices_are_authors = uma pessoa
table_voices_are_notes = uma nota
table_only_from_group = um grupo
table_only_from_table = uma mesa
table_only_from_author = uma pessoa
table_only_from_apart = nenhum tema
table_rule_dots = pontos
table_rule_shares = partes iguais
table_rule_borda = Borda
table_rule_schulze = Schulze
table_rule_marks = impacto menos esforço
table_rule_views = de acordo menos em desacordo
table_of_group = grupo
table_of_table = mesa
table_quick_win_true = sim
table_quick_win_false = não
