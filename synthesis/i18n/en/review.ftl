# The review: redo, return to a state, count

redo_last = Redo: { $action }
redone = Redone: { $action }.
nothing_to_redo = There is nothing to redo: the last change stands.
event_redone = redid: { $action }
event_vote_counted = votes counted
event_state_restored = earlier state of the board restored
doc_edit_redone = Change redone
doc_edit_vote_counted = Votes counted
doc_edit_state_restored = Earlier state of the board restored
