# A página de um grupo: o que se consulta e o que ele diz.
consultation_noscript = Esta página precisa de JavaScript.
consultation_loading = Um momento…
consultation_language = Língua
consultation_offline = Sem conexão. O que você escreveu continua neste aparelho; tente de novo daqui a pouco.
consultation_state_open = Em consulta · versão { $number } · { $time }
consultation_state_over = A consulta terminou · versão { $number } · { $time }
consultation_state_validated = Documento validado · foi consultada a versão { $number } · { $time }
consultation_ask = Leia cada tema e cada estratégia e diga, pelo seu grupo, se apoiam, comentam ou fazem objeção. Enquanto durar a consulta, você pode mudar o que foi dito.
consultation_ask_over = Isto foi o que se consultou, o que seu grupo disse e o que se respondeu. Já não pode ser mudado.
consultation_name = Seu nome
consultation_name_hint = Quem organiza o vê. No documento aparece só o seu grupo.
consultation_progress = Seu grupo se manifestou sobre { $number } de { $of } partes
consultation_legend = O que seu grupo diz de “{ $name }”
consultation_view_endorse = Apoiar
consultation_view_comment = Comentar
consultation_view_object = Fazer objeção
consultation_why_endorse = Algo a acrescentar (opcional)
consultation_why_comment = Seu comentário
consultation_why_object = A que fazem objeção e o que proporiam
consultation_words_missing = Escreva primeiro o que querem dizer.
consultation_unsent = Ainda não enviado. Fica guardado neste aparelho.
consultation_send = Enviar
consultation_sending = Enviando…
consultation_saved = Salvo · { $name }
consultation_said_nothing = Seu grupo não se manifestou sobre isto.
consultation_answer = Resposta de quem organiza
consultation_endorse_rest = { $notes ->
    [0] Apoiar as partes que faltam
    [one] Apoiar a parte que falta
   *[other] Apoiar as { $notes } partes que faltam
  }
