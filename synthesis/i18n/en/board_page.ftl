# The board: what the page, the history and refusals say.
page_board = Board
boards_hint = Drag notes wherever you want them. A dotted edge is Minga’s; a solid one, a person’s. What you move or name stays.
boards_no_notes = This is where notes are moved between themes. First there must be notes.
boards_no_themes = The notes are not grouped yet. You can ask Minga for a proposal, or make themes by hand: drag notes to “New theme”.
boards_group = Group the notes
boards_to_themes = See theme by theme
boards_open = Open the board
placed_meanwhile = { $notes ->
    [one] { $who } put that note elsewhere while you were moving it. Nothing is lost: choose which of the two places it keeps.
   *[other] { $who } put { $notes } of those notes elsewhere while you were moving them. Nothing is lost: choose which of the two places each keeps.
}
renamed_meanwhile = While you were writing, somebody else called it “{ $name }”. Nothing is lost: choose which of the two names it keeps.
merge_needs_two_strategies = Merging needs at least two strategies.
event_strategies_merged = strategies merged
event_strategy_moved = strategy moved to another theme
event_themes_ordered = order of themes changed
event_notes_hidden = notes hidden
event_wish_let_go = change given up for somebody else’s
doc_edit_strategies_merged = Strategies merged
doc_edit_strategy_moved = Strategies moved to another theme
doc_edit_themes_ordered = Order of themes changed
doc_edit_notes_hidden = Notes hidden together
doc_edit_wish_let_go = Changes given up in favour of somebody else’s
