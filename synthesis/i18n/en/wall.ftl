# The wall: what is projected.
wall_noscript = This page needs JavaScript.
wall_notes = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}
wall_later = { $notes ->
    [one] 1 note, shown later
   *[other] { $notes } notes, shown later
}
wall_themes = Themes: { $number }
wall_without = No theme yet
wall_continued = { $name } (continued)
wall_voices = +{ $number } in favour
wall_empty = Notes will appear here
wall_waiting = We begin in a moment
wall_closed = The session is over. Thank you for taking part.
wall_time = Time left
wall_time_over = Time
wall_join = Come in with your phone
wall_code = Code
wall_qr = QR code of { $name }
wall_page = Page { $number } of { $of }
wall_pause = Hold
wall_turn = Go on
wall_offline = No connection; trying again
