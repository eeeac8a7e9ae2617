# O mural: o que se projeta.
wall_noscript = Esta página precisa de JavaScript.
wall_notes = { $notes ->
    [one] 1 nota
   *[other] { $notes } notas
}
wall_later = { $notes ->
    [one] 1 nota, será mostrada depois
   *[other] { $notes } notas, serão mostradas depois
}
wall_themes = Temas: { $number }
wall_without = Ainda sem tema
wall_continued = { $name } (continua)
wall_voices = +{ $number } a favor
wall_empty = As notas vão aparecer aqui
wall_waiting = Já vamos começar
wall_closed = A sessão terminou. Agradecemos a sua participação.
wall_time = Tempo que resta
wall_time_over = Tempo
wall_join = Entre com o telefone
wall_code = Código
wall_qr = Código QR de { $name }
wall_page = Página { $number } de { $of }
wall_pause = Parar
wall_turn = Seguir
wall_offline = Sem conexão; tentando de novo
