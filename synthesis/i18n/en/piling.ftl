# Independent first: piles made without looking at the grouping

page_blind = Blind
blind_hint = Group first, without seeing what Minga proposes. Then compare.
blind_step = What to do
blind_step_make = Make piles
blind_step_compare = Compare
blind_size = How many notes
blind_size_30 = 30 at random
blind_size_60 = 60 at random
blind_size_all = { $notes ->
    [one] The only one
   *[other] All { $notes }
}
blind_keys = With the cursor on the note: 1 to 9 puts it on that pile, N writes a new pile, S leaves it for later, U undoes. With the mouse: drag it onto a pile, or from one pile to another.
blind_skip = Later
blind_undo = Undo
blind_stored = Everything is stored
blind_waiting = Storing…
blind_over = All of them are in a pile. You can compare now.
blind_none = There are no piles yet. Name the first one and the note goes into it.
blind_fresh = Name of a new pile
blind_make = Make
blind_inside = See what is in it
blind_out = Take out
blind_name = Name of the pile
blind_rename = Rename
blind_gone = A note that is gone
blind_piles = Piles
blind_progress = { $n } of { $total } in piles
blind_put = In “{ $name }”.
blind_told = { $n } of { $total } in piles. The next one: { $text }
blind_no_piles = Make your piles first; then you see here where they agree with Minga.
blind_no_themes = Minga has not grouped these notes yet, and nobody else made piles.
blind_minga = Minga
blind_with = Compare with
blind_too_few = With fewer than two notes in piles there is nothing to compare.
blind_pairs = { $together ->
    [one] You put one pair of notes together; { $name } did so with { $both } as well.
   *[other] Of the { $together } pairs of notes you put together, { $name } put { $both } together: { $of_ten } in every 10.
}
blind_no_pairs = You put no pair of notes together: each is alone on its pile.
blind_pairs_other = { $together ->
    [0] { $name } put none of these notes together.
    [one] { $name } put one pair of these notes together; you did so with { $both } as well.
   *[other] Of the { $together } pairs that { $name } put together among these notes, you put { $both } together.
}
blind_notes = notes compared
blind_ari = adjusted Rand index
blind_ami = adjusted mutual information
blind_figures_hint = On both, 1 is the same grouping and 0 is what chance would give.
blind_same = The same grouping: there are no differences with { $name }.
blind_scattered = You put them together
blind_scattered_hint = Piles of yours that { $name } has spread out.
blind_pile_in = { $notes ->
    [one] { $stay } of one note is in: { $home }
   *[other] { $stay } of { $notes } notes are in: { $home }
}
blind_mixed = You put them apart
blind_mixed_hint = Notes of different piles that { $name } has together.
blind_part = { $notes ->
    [one] Your pile “{ $name }”: one note
   *[other] Your pile “{ $name }”: { $notes } notes
}
blind_bring = { $notes ->
    [one] Take it to “{ $name }”
   *[other] Take the { $notes } to “{ $name }”
}
blind_tie = Keep together
blind_tie_help = Every grouping to come puts them in one theme; today they do not move.
blind_theme = Make this pile a theme
blind_split = Split “{ $name }” off as a theme
blind_apart = Keep “{ $name }” apart
blind_apart_help = No grouping to come puts them with the largest pile; today they do not move.
blind_done = Done. You can undo it.
piles_overlap = A note is in two piles at once. Reload the page and put it again.
event_piles_made = piles made blind
event_piles_set_apart = piles set apart
doc_edit_piles_made = Piles made blind
doc_edit_piles_set_apart = Piles that must not go together
