# Present: the synthesis before the group

page_present = Present
present_keys = → goes on and ← goes back; Home and End go to the first view and the last; F fills the screen.
present_no_themes = There are no themes yet. Group the notes on the board, then present again.
present_no_notes = No note supports it yet.
present_theme_of = Theme { $n } of { $all }
present_strategy_in = Strategy in “{ $theme }”
present_voices = In their words
present_strategies = Strategies, with their notes out of the theme’s { $n }
present_more = and { $n ->
    [one] one more strategy, which follows
   *[other] { $n } more strategies, which follow
}
present_decisions = Still to decide
present_settled = Decided
present_open = Still to decide
present_none_open = No decision is left open.
present_settled_all = { $n ->
    [one] One decision taken
   *[other] { $n } decisions taken
}
present_settle = Mark as decided
present_settled_now = Marked as decided.
present_owner_is = In charge: { $name }
present_due_is = Due: { $date }
present_back = Back
present_on = Next
present_rename = Rename
present_rename_of = A new name for “{ $name }”
present_name = Name
present_keep_name = Save the name
present_cancel = Cancel
present_renamed = Name saved.
present_move = Move a note
present_move_note = Note
present_move_to = Its new place
present_move_now = Move
present_moved = Note moved.
present_decide = Record a decision
present_decision = What was decided, or what is still to decide
present_owner = In charge
present_due = Due
present_still_open = Still to decide
present_note_decision = Record it
present_noted = Recorded.
present_undone = Undone.
present_leave = Leave
