# La página de un grupo: lo que se le consulta y lo que dice.
consultation_noscript = Esta página necesita JavaScript.
consultation_loading = Un momento…
consultation_language = Lengua
consultation_offline = Sin conexión. Lo que escribiste sigue en este equipo; prueba otra vez en un momento.
consultation_state_open = En consulta · versión { $number } · { $time }
consultation_state_over = La consulta terminó · versión { $number } · { $time }
consultation_state_validated = Documento validado · se consultó la versión { $number } · { $time }
consultation_ask = Lee cada tema y cada estrategia y di, por tu grupo, si la respaldan, la comentan o la objetan. Mientras dure la consulta puedes cambiar lo dicho.
consultation_ask_over = Esto fue lo que se consultó, lo que dijo tu grupo y lo que se respondió. Ya no se puede cambiar.
consultation_name = Tu nombre
consultation_name_hint = Lo ve quien organiza. En el documento aparece solo tu grupo.
consultation_progress = Tu grupo se pronunció sobre { $number } de { $of } partes
consultation_legend = Qué dice tu grupo de «{ $name }»
consultation_view_endorse = Respaldar
consultation_view_comment = Comentar
consultation_view_object = Objetar
consultation_why_endorse = Algo que agregar (opcional)
consultation_why_comment = Tu comentario
consultation_why_object = Qué objetan y qué propondrían
consultation_words_missing = Escribe primero qué quieren decir.
consultation_unsent = Sin enviar. Queda guardado en este equipo.
consultation_send = Enviar
consultation_sending = Enviando…
consultation_saved = Guardado · { $name }
consultation_said_nothing = Tu grupo no se pronunció sobre esto.
consultation_answer = Respuesta de quien organiza
consultation_endorse_rest = { $notes ->
    [one] Respaldar la parte que falta
   *[other] Respaldar las { $notes } partes que faltan
  }
