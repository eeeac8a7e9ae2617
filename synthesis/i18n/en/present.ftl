# Present: the synthesis before the group

page_present = Present
present_keys = Go on with → and back with ←. Home and End lead to the ends, and F fills the screen.
present_no_themes = There are no themes yet. Group the notes on the board, then present again.
present_no_notes = No note supports it yet.
present_theme_of = Theme { $n } of { $all }
present_strategy_in = Strategy in “{ $theme }”
present_voices = In their words
present_strategies = Strategies, in notes of the theme’s { $n }
present_more = and { $n ->
    [one] one more strategy, which follows
   *[other] { $n } more strategies, which follow
}
present_decisions = Still to decide
present_settled = Decided
present_open = To be decided
present_none_open = No decisions are left open.
present_settled_all = { $n ->
    [one] One decision taken
   *[other] { $n } decisions taken
}
present_settle = It is decided
present_settled_now = Decided.
present_owner_is = In charge: { $name }
present_due_is = Due: { $date }
present_back = Back
present_on = Next
present_rename = Rename
present_rename_of = Another name for “{ $name }”
present_name = Name
present_keep_name = Keep
present_cancel = Cancel
present_renamed = Name kept.
present_move = Move a note
present_move_note = Note
present_move_to = Its new place
present_move_now = Move
present_moved = Note moved.
present_decide = Decide
present_decision = What is decided?
present_owner = In charge
present_due = Due
present_still_open = Still to be decided
present_note_decision = Note it down
present_noted = Noted.
present_undone = Undone.
present_leave = Leave
