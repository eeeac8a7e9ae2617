# La página de un grupo: lo que se le consulta y lo que dice.
consulted_noscript = Esta página necesita JavaScript.
consulted_loading = Un momento…
consulted_language = Idioma
consulted_offline = Sin conexión. Lo que escribiste sigue en este equipo; prueba otra vez en un momento.
consulted_state_open = En consulta · versión { $number } · { $time }
consulted_state_over = La consulta terminó · versión { $number } · { $time }
consulted_state_validated = Documento validado · se consultó la versión { $number } · { $time }
consulted_ask = Lee cada tema y cada estrategia, y di en nombre de tu grupo si respaldan, comentan u objetan. Mientras dure la consulta puedes cambiar lo dicho.
consulted_ask_over = Esto fue lo que se consultó, lo que dijo tu grupo y lo que se respondió. Ya no se puede cambiar.
consulted_name = Tu nombre
consulted_name_hint = Lo ven quienes organizan. En el documento aparece solo el nombre de tu grupo.
consulted_progress = Tu grupo se pronunció sobre { $number } de { $of } partes
consulted_legend = Qué dice tu grupo de «{ $name }»
consulted_view_endorse = Respaldar
consulted_view_comment = Comentar
consulted_view_object = Objetar
consulted_why_endorse = Algo que agregar (opcional)
consulted_why_comment = Tu comentario
consulted_why_object = Qué objetan y qué propondrían
consulted_words_missing = Escribe primero qué quieren decir.
consulted_unsent = Sin enviar. Queda guardado en este equipo.
consulted_send = Enviar
consulted_sending = Enviando…
consulted_saved = Guardado · { $name }
consulted_said_nothing = Tu grupo no se pronunció sobre esto.
consulted_answer = Respuesta de quienes organizan
consulted_endorse_rest = { $notes ->
    [one] Respaldar la parte que falta
   *[other] Respaldar las { $notes } partes que faltan
  }
