# A group's page: what is put to it and what it says.
consultation_noscript = This page needs JavaScript.
consultation_loading = One moment…
consultation_language = Language
consultation_offline = No connection. What you wrote is still on this device; try again in a moment.
consultation_state_open = In consultation · version { $number } · { $time }
consultation_state_over = The consultation is over · version { $number } · { $time }
consultation_state_validated = Document validated · version { $number } was consulted · { $time }
consultation_ask = Read each theme and strategy and say, for your group, whether you endorse it, comment on it or object to it. While the consultation lasts you may change what was said.
consultation_ask_over = This is what was consulted, what your group said and what was answered. It can no longer be changed.
consultation_name = Your name
consultation_name_hint = The organisers see it. The document names your group alone.
consultation_progress = Your group has spoken on { $number } of { $of } parts
consultation_legend = What your group says of “{ $name }”
consultation_view_endorse = Endorse
consultation_view_comment = Comment
consultation_view_object = Object
consultation_why_endorse = Anything to add (optional)
consultation_why_comment = Your comment
consultation_why_object = What you object to, and what you would propose
consultation_words_missing = Write first what you want to say.
consultation_unsent = Not sent yet. It is kept on this device.
consultation_send = Send
consultation_sending = Sending…
consultation_saved = Saved · { $name }
consultation_said_nothing = Your group said nothing of this.
consultation_answer = The organisers’ answer
consultation_endorse_rest = { $notes ->
    [one] Endorse the part that is left
   *[other] Endorse the { $notes } parts that are left
  }
