# El muro: lo que se proyecta.
wall_noscript = Esta página necesita JavaScript.
wall_notes = { $notes ->
    [one] 1 nota
   *[other] { $notes } notas
}
wall_later = { $notes ->
    [one] 1 nota, se mostrará después
   *[other] { $notes } notas, se mostrarán después
}
wall_themes = Temas: { $number }
wall_without = Todavía sin tema
wall_continued = { $name } (sigue)
wall_voices = +{ $number } a favor
wall_empty = Aquí aparecerán las notas
wall_waiting = Enseguida empezamos
wall_closed = La sesión terminó. Gracias por participar.
wall_time = Tiempo que queda
wall_time_over = Tiempo
wall_join = Entra con el teléfono
wall_code = Código
wall_qr = Código QR de { $name }
wall_page = Página { $number } de { $of }
wall_pause = Detener
wall_turn = Seguir
wall_offline = Sin conexión; se vuelve a intentar
