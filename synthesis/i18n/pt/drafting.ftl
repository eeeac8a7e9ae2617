section_summary = Resumo
section_approach = Enfoque e objetivos
draft_quoted = “{ $name }”
draft_name_with_count = “{ $name }” ({ $notes })
draft_heard = { $notes ->
    [1] Foi recolhida uma nota
   *[other] Foram recolhidas { $notes } notas
}{ $authors ->
    [0] { "" }
    [1] { $notes ->
        [1] , assinada
       *[other] ; uma pessoa assinou as suas
    }
   *[other] ; { $authors } pessoas assinaram as suas
}.
draft_heard_by_groups = { $notes ->
    [1] Foi recolhida uma nota
   *[other] Foram recolhidas { $notes } notas
}{ $authors ->
    [0] { "" }
    [1] { $notes ->
        [1] , assinada
       *[other] ; uma pessoa assinou as suas
    }
   *[other] ; { $authors } pessoas assinaram as suas
}, e { $of_groups ->
    [1] foi ouvido o único grupo
   *[other] { $groups ->
        [1] foi ouvido 1 dos { $of_groups } grupos
       *[other] foram ouvidos { $groups } dos { $of_groups } grupos
    }
}.
draft_themes = { $themes ->
    [1] As notas se reúnem em um tema: { $names }.
   *[other] As notas se organizam em { $themes } temas: { $names }.
}
draft_all_shared = { $groups ->
    [2] Em todos os temas há notas dos dois grupos.
   *[other] Em todos os temas há notas dos { $groups } grupos.
}
draft_shared = { $themes ->
    [1] Um tema aparece
   *[other] São { $themes } os temas que aparecem
} { $groups ->
    [2] nos dois grupos
   *[other] nos { $groups } grupos
}: { $names }.
draft_none_shared = { $groups ->
    [2] Nenhum tema aparece nos dois grupos.
   *[other] Nenhum tema aparece em todos os { $groups } grupos.
}
draft_local = “{ $name }” aparece em um só grupo: { $group }.
draft_every_lens = { $notes ->
    [1] Há uma nota que diz respeito ao mesmo tempo a { $lenses }.
   *[other] Há { $notes } notas que dizem respeito ao mesmo tempo a { $lenses }.
}
draft_parked = { $total ->
    [1] A única nota ainda não cabe em nenhum tema e está em capítulo próprio.
   *[other] Das { $total } notas, { $notes ->
        [1] uma ainda não cabe em nenhum tema e está em capítulo próprio.
       *[other] { $notes } ainda não cabem em nenhum tema e estão em capítulo próprio.
    }
}
draft_talk = Da palestra “{ $title }” (dia { $day }) { $notes ->
    [1] ficou uma nota.
   *[other] ficaram { $notes } notas.
}
draft_activity = Em “{ $title }” (dia { $day }), { $notes ->
    [1] foi escrita uma nota.
   *[other] foram escritas { $notes } notas.
}
draft_tables = Foram ouvidas { $tables } mesas; { $notes } notas indicam em qual delas foram escritas.
draft_lens = { $total ->
    [1] A única nota diz respeito
   *[other] Das { $total } notas, { $notes ->
        [1] uma diz respeito
       *[other] { $notes } dizem respeito
    }
} a “{ $lens }”.
draft_lens_themes = Este olhar aparece mais em { $names }.
draft_theme_1 = “{ $name }” reúne { $notes ->
    [1] uma nota
   *[other] { $notes } notas
}, { $share ->
    [0] menos de 1% do total
   *[other] { $share }% do total
}.
draft_theme_2 = Em “{ $name }” há { $notes ->
    [1] uma nota
   *[other] { $notes } notas
}: { $share ->
    [0] menos de 1% do que foi escrito
   *[other] { $share }% do que foi escrito
}.
draft_theme_3 = { $notes ->
    [1] Fala de “{ $name }” uma nota
   *[other] Falam de “{ $name }” { $notes } notas
}, { $share ->
    [0] menos de 1% de todas
   *[other] { $share }% de todas
}.
draft_theme_groups_1 = “{ $name }” reúne { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} ({ $share ->
    [0] menos de 1% do total
   *[other] { $share }% do total
}) e aparece { $of_groups ->
    [1] no único grupo
   *[other] em { $groups } dos { $of_groups } grupos
}.
draft_theme_groups_2 = Em “{ $name }” há { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} ({ $share ->
    [0] menos de 1% do total
   *[other] { $share }% do total
}), com vozes { $of_groups ->
    [1] do único grupo
   *[other] de { $groups } dos { $of_groups } grupos
}.
draft_theme_groups_3 = Falou-se de “{ $name }” { $of_groups ->
    [1] no único grupo
   *[other] em { $groups } dos { $of_groups } grupos
}; ao todo, { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} ({ $share ->
    [0] menos de 1% do total
   *[other] { $share }% do total
}).
draft_strongest_1 = { $strategies ->
    [1] O tema tem uma só estratégia: “{ $strategy }” ({ $notes ->
        [1] uma nota
       *[other] { $notes } notas
    }).
   *[other] { $notes ->
        [1] Das { $strategies } estratégias, só “{ $strategy }” tem uma nota.
       *[other] Entre as { $strategies } estratégias, “{ $strategy }” alcança o maior número de notas: { $notes }.
    }
}
draft_strongest_2 = { $strategies ->
    [1] Surgiu uma só estratégia: “{ $strategy }” ({ $notes ->
        [1] uma nota
       *[other] { $notes } notas
    }).
   *[other] { $notes ->
        [1] Apenas uma das { $strategies } estratégias tem uma nota: “{ $strategy }”.
       *[other] A estratégia “{ $strategy }” reúne { $notes } notas, o maior número entre as { $strategies } do tema.
    }
}
draft_strongest_3 = { $strategies ->
    [1] Deste tema sai uma estratégia: “{ $strategy }” ({ $notes ->
        [1] uma nota
       *[other] { $notes } notas
    }).
   *[other] { $notes ->
        [1] Nas { $strategies } estratégias há uma só nota, em “{ $strategy }”.
       *[other] Com { $notes } notas, “{ $strategy }” chega ao número mais alto entre as { $strategies } estratégias.
    }
}
draft_tied_1 = { $rest ->
    [0] As { $strategies } estratégias do tema têm o mesmo número de notas: { $names }
   *[other] Das { $strategies } estratégias, dividem o primeiro lugar em número de notas { $names }
} ({ $notes ->
    [1] uma nota cada uma
   *[other] { $notes } notas cada uma
}).
draft_tied_2 = { $rest ->
    [0] Nenhuma das { $strategies } estratégias reúne mais notas do que outra: { $names }
   *[other] Entre as { $strategies } estratégias, empatam com mais notas { $names }
} ({ $notes ->
    [1] uma nota cada uma
   *[other] { $notes } notas cada uma
}).
draft_tied_3 = { $rest ->
    [0] Em número de notas, as { $strategies } estratégias se equivalem: { $names }
   *[other] Nenhuma das { $strategies } estratégias reúne mais notas do que { $names }, que empatam
} ({ $notes ->
    [1] uma nota cada uma
   *[other] { $notes } notas cada uma
}).
draft_voices = { $how_many ->
    [all] Todas as pessoas que assinaram notas escreveram sobre este tema
    [almost_all] Quase todas as pessoas que assinaram notas escreveram sobre este tema
    [large_majority] A grande maioria de quem assinou notas escreveu sobre este tema
    [more_than_half] Mais da metade de quem assinou notas escreveu sobre este tema
    [half] Metade de quem assinou notas escreveu sobre este tema
    [many] Muitas das pessoas que assinaram notas escreveram sobre este tema
    [some] Algumas das pessoas que assinaram notas escreveram sobre este tema
   *[few] Poucas das pessoas que assinaram notas escreveram sobre este tema
}: { $authors } de { $of_authors }.
draft_said_once = { $strategies ->
    [1] Uma das estratégias vem de uma só voz e fica registrada: { $names }.
   *[other] Cada uma destas estratégias vem de uma só voz e fica registrada: { $names }.
}
draft_mostly = Um só grupo escreveu mais da metade das notas que indicam grupo: { $group }, com { $notes } de { $total }.
draft_absent = { $groups ->
    [1] Aqui não se ouviu um dos grupos: { $names }.
   *[other] Aqui não se ouviram estes grupos: { $names }.
}
draft_questions = { $notes ->
    [1] Fica uma pergunta em aberto.
   *[other] Ficam { $notes } perguntas em aberto.
}
draft_strategy_1 = É sustentada por { $notes ->
    [1] uma nota.
   *[other] { $notes } notas.
}
draft_strategy_2 = { $notes ->
    [1] Nesta direção aponta uma nota.
   *[other] Nesta direção apontam { $notes } notas.
}
draft_strategy_3 = Apoia-se em { $notes ->
    [1] uma nota.
   *[other] { $notes } notas.
}
draft_strategy_groups_1 = É sustentada por { $notes ->
    [1] uma nota
   *[other] { $notes } notas
} e aparece { $of_groups ->
    [1] no único grupo
   *[other] em { $groups } dos { $of_groups } grupos
}.
draft_strategy_groups_2 = { $notes ->
    [1] Nesta direção aponta uma nota
   *[other] Nesta direção apontam { $notes } notas
}, com vozes { $of_groups ->
    [1] do único grupo
   *[other] de { $groups } dos { $of_groups } grupos
}.
draft_strategy_groups_3 = Foi ouvida { $of_groups ->
    [1] no único grupo
   *[other] em { $groups } dos { $of_groups } grupos
} e se apoia em { $notes ->
    [1] uma nota
   *[other] { $notes } notas
}.
draft_spread_part = { $group } ({ $part } de { $whole })
draft_spread = { $groups ->
    [2] O tema tem peso parecido nos dois grupos
   *[other] O tema tem peso parecido nos { $groups } grupos
}, em { $voices ->
    [people] pessoas
   *[notes] notas
}: { $parts }.
draft_agreed = “{ $name }” tem o apoio da maioria { $groups ->
    [2] nos dois grupos
   *[other] nos { $groups } grupos
} com cinco votantes ou mais: { $agree } de { $seen } pessoas.
draft_divided = “{ $name }” divide os grupos: o apoio vai de { $most_agree } de { $most_seen } pessoas em { $most } a { $least_agree } de { $least_seen } em { $least }.
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
draft_shares = { $seats ->
    [one] Em “{ $title }”, uma parte igual de uma escolha para cada pessoa (método das partes iguais) paga { $names }: não é o que tem mais pontos.
   *[other] Em “{ $title }”, uma parte igual de { $seats } escolhas para cada pessoa (método das partes iguais) paga { $names }: não são as de mais pontos.
}
draft_first_dots = Em “{ $title }”, { $items ->
    [1] { $names } ficou em primeiro lugar, com pontuação de { $score }
   *[other] { $names } empatam em primeiro lugar, com pontuação de { $score } cada
} ({ $voters ->
    [1] 1 votante
   *[other] { $voters } votantes
}).
draft_first_borda = Em “{ $title }”, pela ordem que cada pessoa deu (regra de Borda), { $items ->
    [1] { $names } ficou em primeiro lugar, com pontuação de { $score }
   *[other] { $names } empatam em primeiro lugar, com pontuação de { $score } cada
} ({ $voters ->
    [1] 1 votante
   *[other] { $voters } votantes
}).
draft_first_marks = Em “{ $title }”, { $items ->
    [1] { $names } tem o maior saldo de impacto menos esforço
   *[other] { $names } empatam no maior saldo de impacto menos esforço
}: { $score } ({ $voters ->
    [1] 1 votante
   *[other] { $voters } votantes
}).
draft_first_views = Em “{ $title }”, { $items ->
    [1] { $names } obteve a maior concordância
   *[other] { $names } empatam na maior concordância
} ({ $voters ->
    [1] 1 votante
   *[other] { $voters } votantes
}).
draft_quick_item = “{ $name }” (medianas: impacto { $impact } e esforço { $effort }, de 5; { $voters ->
    [1] uma pessoa
   *[other] { $voters } pessoas
})
draft_quick = Segundo quem votou, { $items ->
    [1] promete muito com pouco esforço: { $names }.
   *[other] prometem muito com pouco esforço: { $names }.
}
draft_quiet = Nas últimas { $notes } notas não apareceu nenhuma estratégia nova.
draft_still_new = { $fresh ->
    [1] Uma das últimas { $run } notas ainda trouxe uma estratégia nova.
   *[other] Até o fim continuaram aparecendo estratégias novas: { $fresh } das últimas { $run } notas trouxeram uma cada.
}
draft_silent = { $count ->
    [1] Não há notas de { $names }.
   *[other] Não há notas de { $count } grupos ou mesas: { $names }.
}
claim_without_notes = Nenhuma nota sustenta esta frase.
claim_misquotes = O que está entre aspas não aparece nas notas que a sustentam.
claim_new_number = Há um número que não está nas notas nem nas contagens.
stage_reading = Lendo as notas
stage_encoding = Comparando o que dizem
stage_grouping = Formando os temas
stage_naming = Procurando nomes
stage_drafting = Redigindo a síntese
stage_writing = Escrevendo o documento
stage_done = Pronto
stage_starting = Começando
