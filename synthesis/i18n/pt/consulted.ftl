# A página de um grupo: o que se consulta e o que ele diz.
consulted_noscript = Esta página precisa de JavaScript.
consulted_loading = Um momento…
consulted_language = Idioma
consulted_offline = Sem conexão. O que você escreveu continua neste aparelho; tente de novo daqui a pouco.
consulted_state_open = Em consulta · versão { $number } · { $time }
consulted_state_over = A consulta terminou · versão { $number } · { $time }
consulted_state_validated = Documento validado · foi consultada a versão { $number } · { $time }
consulted_ask = Leia cada tema e cada estratégia e diga, em nome do seu grupo, se vocês apoiam, comentam ou objetam. Enquanto durar a consulta, você pode mudar o que foi dito.
consulted_ask_over = Aqui está o que se consultou, o que seu grupo disse e o que se respondeu. Não é mais possível mudar.
consulted_name = Seu nome
consulted_name_hint = Quem organiza o vê. No documento aparece só o seu grupo.
consulted_progress = Seu grupo se manifestou sobre { $number } de { $of } partes
consulted_legend = O que seu grupo diz de “{ $name }”
consulted_view_endorse = Apoiar
consulted_view_comment = Comentar
consulted_view_object = Objetar
consulted_why_endorse = Algo a acrescentar (opcional)
consulted_why_comment = Seu comentário
consulted_why_object = A que objetam e o que proporiam
consulted_words_missing = Escreva primeiro o que querem dizer.
consulted_unsent = Ainda não enviado. Está salvo neste aparelho.
consulted_send = Enviar
consulted_sending = Enviando…
consulted_saved = Salvo · { $name }
consulted_said_nothing = Seu grupo não se manifestou sobre isto.
consulted_answer = Resposta de quem organiza
consulted_endorse_rest = { $notes ->
    [0] Apoiar as partes que faltam
    [one] Apoiar a parte que falta
   *[other] Apoiar as { $notes } partes que faltam
  }
