# A group's page: what is put to it and what it says.
consulted_noscript = This page needs JavaScript.
consulted_loading = One moment…
consulted_language = Language
consulted_offline = No connection. What you wrote is still on this device; try again in a moment.
consulted_state_open = In consultation · version { $number } · { $time }
consulted_state_over = Consultation closed · version { $number } · { $time }
consulted_state_validated = Document validated · version { $number } was consulted · { $time }
consulted_ask = Read each theme and strategy and say, for your group, whether you endorse it, comment on it or object to it. You can change what you said for as long as the consultation is open.
consulted_ask_over = This is what was put to your group, what it said and what was answered. It can no longer be changed.
consulted_name = Your name
consulted_name_hint = The organisers see it. The document names only your group.
consulted_progress = Your group has answered on { $number } of { $of } parts
consulted_legend = What your group says about “{ $name }”
consulted_view_endorse = Endorse
consulted_view_comment = Comment
consulted_view_object = Object
consulted_why_endorse = Anything to add (optional)
consulted_why_comment = Your comment
consulted_why_object = What you object to, and what you would propose
consulted_words_missing = First write what you want to say.
consulted_unsent = Not sent yet. It is kept on this device.
consulted_send = Send
consulted_sending = Sending…
consulted_saved = Saved · { $name }
consulted_said_nothing = Your group said nothing about this.
consulted_answer = The organisers’ answer
consulted_endorse_rest = { $notes ->
    [one] Endorse the one remaining part
   *[other] Endorse the { $notes } remaining parts
}
