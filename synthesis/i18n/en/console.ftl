# The console of whoever facilitates.
page_room = Room
room_hint = What is open now, what comes next, and who has been heard.
room_to_themes = To the themes
room_door = The way in
room_door_shut = Nobody can come in from a phone yet. Opening the way in makes a code and a QR.
room_door_open = Open the way in
room_door_close = Close the way in
room_code_new = Change the code
room_code_new_hint = The old code stops working; whoever is in stays in.
room_qr = QR code of { $address }
room_only_here = Phones cannot reach it yet: Minga answers on this machine alone. Open it to the network under People, or start with make room.
room_sign = Sign
room_sign_file = sign
room_more = More
room_wall = See the wall
room_wall_names = Names on the wall
room_hint_wall_names = In named activities, each note on the wall says who wrote it.
room_wall_shared = Wall on phones
room_hint_wall_shared = People find a way to the wall on their phones.
room_published = Themes on the wall
room_hint_published = The wall puts the notes together by theme, once they are grouped under Themes.
room_session_shut = This session is closed: it takes no notes and no votes. Whoever organises can open it again.
room_session_reopen = Open the session again
room_now = Now
room_next = Close and open the next
room_close = Close
room_open = Open
room_reopen = Open again
room_is_open = Open
room_reveal = Uncover the notes
room_conceal = Cover the notes
room_conceal_hint = Nobody sees the others' notes until you uncover them: so everyone thinks for themselves.
room_timer = Timer
room_timer_minutes = Minutes
room_timer_start = Start the timer
room_timer_off = Take the timer away
room_extend = +{ $minutes } min
room_time_up = Time is up
room_heard = { $notes ->
    [one] One note
   *[other] { $notes } notes
  }; { $people ->
    [one] one person in the room
   *[other] { $people } people in the room
  }
room_by_group = Notes by group
room_by_table = Notes by table
room_silent = Tables without notes yet: { $tables }
room_quiet = No notes yet: { $names }
room_agenda = Agenda
room_agenda_empty = The agenda is empty. Add activities under Session: here they are opened and closed.
room_day = Day { $day }
room_stage_waiting = waiting
room_stage_open = open
room_stage_closed = closed
room_rules = Rules
room_rules_save = Save the rules
room_rules_saved = Rules saved
room_promised = Rules: { $rules }
room_promised_vote = Voting: { $rules }
room_who = Who signs
room_is_named = named
room_is_anonymous = anonymous
room_named_hint = The alias goes with the note; facilitators see it.
room_anonymous_hint = Who wrote is not kept. Group and table are shown.
room_is_confidential = confidential
room_confidential_hint = Results by group are shown from five people on.
room_is_concealed = notes covered
room_is_similar = offers similar notes
room_similar_hint = Whoever writes sees whether somebody said something similar and can add a voice to it.
room_method = How to vote
room_method_dots = with dots
room_method_marks = impact and effort
room_method_order = by putting in order
room_on = About what
room_on_notes = notes
room_on_strategies = strategies
room_on_themes = themes
room_about = Notes of
room_about_all = all activities
room_dots = Dots per person
room_per_item = Dots on one thing, at most
room_secret = Result hidden until closed
room_paper = On paper
room_votes = Votes
room_notes = Notes
room_paper_box = What was written by hand: one note a line
room_paper_placeholder = Type the table's notes here
room_paper_send = Save the table's notes
room_sheets = Sheets
room_sheets_print = Numbered sheets to write on
room_sheets_file = sheets
room_picture = Picture of the flip chart, to keep beside
room_picture_drop = Take the picture away
room_no_notes = No notes to show yet.
room_no_votes = The agenda has no votes. Add one under Session, of kind vote or prioritisation.
room_find = Search
room_find_hint = Words or reference, such as N012
room_hide = Hide
room_hide_why = Why (kept in the history)
room_hide_do = Hide the note
room_hidden_one = { $ref } hidden
room_hidden = { $notes ->
    [one] One hidden note
   *[other] { $notes } hidden notes
  }
room_restore = Show again
room_restored = { $ref } is shown again
room_voted = { $voters ->
    [0] Nobody has voted yet
    [one] One person has voted
   *[other] { $voters } people have voted
  }{ $proxies ->
    [0] .
   *[other] , { $proxies } through a facilitator.
  }
room_score_dots = Dots
room_score_marks = Impact less effort, means
room_score_order = Points by place (Borda)
room_tie = A tie between { $names }
room_more_items = { $items ->
    [one] and one more thing with votes
   *[other] and { $items } more things with votes
  }
room_groups_hidden = { $groups ->
    [one] One group is not shown: fewer than five people voted.
   *[other] { $groups } groups are not shown: in some, fewer than five people voted.
  }
room_proxy = Vote for somebody without a phone
room_proxy_items = What they choose
room_proxy_order = In order: what you choose first comes first.
room_proxy_send = Save this vote
room_proxy_saved = Vote saved
room_each_dots = Dots: { $item }
room_each_impact = Impact: { $item }
room_each_effort = Effort: { $item }
field_tables = Tables
event_wall_set = what the wall shows
doc_edit_wall_set = What the wall shows
page_join = Join
join_title = Come into the room
join_hint = Type the code on the screen or on the sign.
join_code = Code
join_look = Go on
join_enter = Come in
join_promise = What you write is shown in the room with your group and table; your name is optional.
join_promise_anonymous = Anonymous: who wrote is not kept. Group and table are shown.
join_nothing_open = Nothing is open to write in now. Wait for whoever facilitates.
join_refresh = Look again
