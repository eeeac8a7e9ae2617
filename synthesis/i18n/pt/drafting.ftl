section_summary = Síntese
section_approach = Enfoque e objetivos
draft_quoted = “{ $name }”
draft_name_with_count = “{ $name }” ({ $notes })
draft_heard = { $notes ->
    [1] Foi recolhida uma nota
   *[other] Foram recolhidas { $notes } notas
}{ $authors ->
    [0] { "" }
    [1] {" "}de uma pessoa
   *[other] {" "}de { $authors } pessoas
}.
draft_heard_by_groups = { $notes ->
    [1] Foi recolhida uma nota
   *[other] Foram recolhidas { $notes } notas
}{ $authors ->
    [0] { "" }
    [1] {" "}de uma pessoa
   *[other] {" "}de { $authors } pessoas
}, com vozes de { $groups } de { $of_groups } { $of_groups ->
    [1] grupo
   *[other] grupos
}.
draft_themes = { $themes ->
    [1] As notas se reúnem em um tema: { $names }.
   *[other] As notas se organizam em { $themes } temas: { $names }.
}
draft_all_shared = Os { $groups } grupos falaram de todos os temas.
draft_shared = { $themes ->
    [1] Um tema aparece nos { $groups } grupos: { $names }.
   *[other] { $themes } temas aparecem nos { $groups } grupos: { $names }.
}
draft_none_shared = Nenhum tema aparece nos { $groups } grupos.
draft_local = “{ $name }” apareceu em um só grupo: { $group }.
draft_every_lens = { $notes ->
    [1] Uma nota responde ao mesmo tempo a { $lenses }.
   *[other] { $notes } notas respondem ao mesmo tempo a { $lenses }.
}
draft_parked = { $notes ->
    [1] Uma nota de { $total } ainda não cabe em nenhum tema; está em um capítulo próprio.
   *[other] { $notes } notas de { $total } ainda não cabem em nenhum tema; estão em um capítulo próprio.
}
draft_talk = Da palestra “{ $title }” (dia { $day }) { $notes ->
    [1] ficou uma nota.
   *[other] ficaram { $notes } notas.
}
draft_activity = Em “{ $title }” (dia { $day }) { $notes ->
    [1] foi escrita uma nota.
   *[other] foram escritas { $notes } notas.
}
draft_tables = O trabalho foi feito em { $tables } mesas, que assinam { $notes } notas.
draft_lens = { $notes ->
    [1] Uma de { $total } notas responde
   *[other] { $notes } de { $total } notas respondem
} a “{ $lens }”.
draft_lens_themes = A maioria delas está em { $names }.
draft_theme_1 = “{ $name }” reúne { $notes ->
    [1] uma nota
   *[other] { $notes } notas
}, { $share }% do total.
draft_theme_2 = Em “{ $name }” { $notes ->
    [1] há uma nota
   *[other] convergem { $notes } notas
}: { $share }% do que foi escrito.
draft_theme_3 = { $notes ->
    [1] Uma nota fala
   *[other] { $notes } notas falam
} de “{ $name }”, { $share }% do total.
draft_theme_groups_1 = “{ $name }” reúne { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} ({ $share }% do total) e apareceu em { $groups } de { $of_groups } grupos.
draft_theme_groups_2 = Em “{ $name }” { $notes ->
    [1] há uma nota
   *[other] convergem { $notes } notas
} ({ $share }% do total), com presença em { $groups } de { $of_groups } grupos.
draft_theme_groups_3 = { $groups } de { $of_groups } grupos falaram de “{ $name }”, em { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} ({ $share }% do total).
draft_strongest_1 = { $strategies ->
    [1] A estratégia que se desenha é “{ $strategy }”
   *[other] A estratégia com mais apoio é “{ $strategy }”
} ({ $notes ->
    [1] uma nota
   *[other] { $notes } notas
}).
draft_strongest_2 = { $strategies ->
    [1] As notas apontam para uma estratégia: “{ $strategy }”
   *[other] Das { $strategies } estratégias, a mais apoiada é “{ $strategy }”
} ({ $notes ->
    [1] uma nota
   *[other] { $notes } notas
}).
draft_strongest_3 = { $strategies ->
    [1] Daqui sai uma estratégia: “{ $strategy }”
   *[other] Entre as { $strategies } estratégias, destaca-se “{ $strategy }”
} ({ $notes ->
    [1] uma nota
   *[other] { $notes } notas
}).
draft_voices = { $how_many ->
    [all] Todas as pessoas que assinaram escreveram sobre este tema
    [almost_all] Quase todas as pessoas que assinaram escreveram sobre este tema
    [large_majority] Uma grande maioria de quem assinou escreveu sobre este tema
    [more_than_half] Mais da metade de quem assinou escreveu sobre este tema
    [half] Metade de quem assinou escreveu sobre este tema
    [many] Muitas das pessoas que assinaram escreveram sobre este tema
    [some] Algumas das pessoas que assinaram escreveram sobre este tema
   *[few] Poucas das pessoas que assinaram escreveram sobre este tema
}: { $authors } de { $of_authors }.
draft_said_once = { $strategies ->
    [1] Uma direção veio de uma só voz e fica registrada: { $names }.
   *[other] Estas direções vieram de uma só voz cada uma e ficam registradas: { $names }.
}
draft_mostly = Mais da metade das notas com grupo vem de { $group }: { $notes } de { $total }.
draft_absent = { $groups ->
    [1] Não se ouviu aqui { $names }.
   *[other] Não se ouviram aqui estes grupos: { $names }.
}
draft_questions = { $notes ->
    [1] Fica uma pergunta em aberto.
   *[other] Ficam { $notes } perguntas em aberto.
}
draft_strategy_1 = { $notes ->
    [1] Uma nota a sustenta.
   *[other] { $notes } notas a sustentam.
}
draft_strategy_2 = { $notes ->
    [1] Uma nota aponta nesta direção.
   *[other] { $notes } notas apontam nesta direção.
}
draft_strategy_3 = Apoia-se em { $notes ->
    [1] uma nota.
   *[other] { $notes } notas.
}
draft_strategy_groups_1 = { $notes ->
    [1] Uma nota a sustenta
   *[other] { $notes } notas a sustentam
}, de { $groups } de { $of_groups } grupos.
draft_strategy_groups_2 = { $notes ->
    [1] Uma nota aponta nesta direção
   *[other] { $notes } notas apontam nesta direção
}; apareceu em { $groups } de { $of_groups } grupos.
draft_strategy_groups_3 = Apoia-se em { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} de { $groups } de { $of_groups } grupos.
draft_spread = Os { $groups } grupos falaram disso com peso parecido.
draft_agreed = “{ $name }” tem apoio da maioria nos { $groups } grupos com cinco votantes ou mais: { $agree } de { $seen } pessoas.
draft_divided = “{ $name }” separa os grupos: tem o apoio de { $most_agree } de { $most_seen } pessoas em { $most } e de { $least_agree } de { $least_seen } em { $least }.
draft_opposed = Aqui há duas posições: { $one ->
    [1] uma nota vai
   *[other] { $one } notas vão
} em um sentido e { $other ->
    [1] uma
   *[other] { $other }
} no sentido contrário.
draft_opposed_about = Sobre “{ $about }” há duas posições: { $one ->
    [1] uma nota vai
   *[other] { $one } notas vão
} em um sentido e { $other ->
    [1] uma
   *[other] { $other }
} no sentido contrário.
draft_first_dots = Em “{ $title }” { $items ->
    [1] ficou em primeiro lugar { $names }, com { $score } pontos
   *[other] empatam em primeiro lugar { $names }, com { $score } pontos cada
} ({ $voters } votantes).
draft_first_borda = Em “{ $title }” { $items ->
    [1] ficou em primeiro lugar { $names }, com { $score } pontos
   *[other] empatam em primeiro lugar { $names }, com { $score } pontos cada
} segundo a ordem que cada pessoa deu (regra de Borda; { $voters } votantes).
draft_first_marks = Em “{ $title }” { $items ->
    [1] o que mais promete é { $names }
   *[other] o que mais promete, em empate, é { $names }
}: impacto menos esforço, { $score } ({ $voters } votantes).
draft_first_views = Em “{ $title }” { $items ->
    [1] o que reúne mais acordo é { $names }
   *[other] o que reúne mais acordo, em empate, é { $names }
} ({ $voters } votantes).
draft_quick = { $items ->
    [1] Promete muito com pouco esforço: { $names }.
   *[other] Prometem muito com pouco esforço: { $names }.
}
draft_quiet = Nas últimas { $notes } notas não apareceu nenhuma estratégia nova.
draft_still_new = Até o final continuaram aparecendo ideias: { $fresh ->
    [1] uma das últimas { $run } notas trouxe uma estratégia que ainda não se tinha ouvido
   *[other] { $fresh } das últimas { $run } notas trouxeram uma estratégia que ainda não se tinha ouvido
}.
draft_silent = { $count ->
    [1] Ninguém de { $names } escreveu.
   *[other] Ninguém escreveu de { $count } grupos ou mesas: { $names }.
}
claim_without_notes = Nenhuma nota apoia esta frase.
claim_misquotes = O que está entre aspas não aparece nas notas que a apoiam.
claim_new_number = Há um número que não está nas notas nem nas contagens.
stage_reading = Lendo as notas
stage_encoding = Comparando o que dizem
stage_grouping = Formando os temas
stage_naming = Procurando nomes
stage_drafting = Redigindo a síntese
stage_writing = Escrevendo o documento
stage_done = Pronto
stage_starting = Começando
