# The talks: which ideas they set off

page_talks = Talks
talks_hint = What stayed from each talk, and the ideas that came after it. Minga proposes ideas that are like its messages; you decide which of them the talk set off.
talks_none = There are no messages from talks. Add a talk to the agenda and write down its key messages there.
talks_to_capture = Write down messages
talks_summary = { $linked } of { $messages ->
    [one] 1 message set ideas off
   *[other] { $messages } messages set ideas off
}
talks_ideas = Ideas set off by a talk: { $part } of { $whole }
talks_speaker = Speaker: { $name }
talks_of_no_talk = Messages that belong to no talk of the agenda
talks_which = Messages shown
talks_all = All
talks_to_decide = With proposals to decide
talks_linked_only = With ideas set off
talks_nothing_here = No message fits that choice.
talks_set_off = Set off { $n ->
    [one] 1 idea
   *[other] { $n } ideas
}
talks_none_yet = Nobody has said yet which ideas it set off.
talks_maybe = Did it set these off too?
talks_no_more = Minga finds no other later idea that is like it.
talks_where = Ended in: { $place }
talks_nowhere = Ended in no theme
talks_yes = Yes, it came from there
talks_no = No
talks_unlink = Remove the link
talks_linked = Link saved.
talks_refused = Noted: it will not be proposed again.
talks_refusals = { $n ->
    [one] 1 proposal turned down
   *[other] { $n } proposals turned down
}
talks_again = Propose them again
talks_forgotten = They will be proposed again.
talks_other = Link another idea
talks_find = Search by reference or by words
talks_found_none = No idea has those words.
link_no_message = That is not a message from a talk: choose a note from a talk, or a key message.
event_idea_linked = idea linked to a talk
event_link_refused = link to a talk turned down
event_refusals_forgotten = links turned down proposed again
doc_edit_idea_linked = Idea linked to a talk
doc_edit_link_refused = Link to a talk turned down
doc_edit_refusals_forgotten = Links turned down proposed again
doc_talk_elsewhere = Other messages that set ideas off
doc_talk_set_off = Set off { $part } of { $whole ->
    [one] 1 idea
   *[other] { $whole } ideas
}:
doc_talk_ended = They ended in: { $places }.
doc_talk_place = { $place } ({ $n })
doc_talk_nowhere = no theme
