# What a grouping reads in notes, and why each stands where it does.
flag_question = a question
flag_no_idea = says no idea yet
flag_off_topic = another topic
stack_of = { $notes ->
    [one] { $notes } note says this
   *[other] { $notes } notes say this
}
stack_show = Lay notes that say the same on one stack
theme_about = Notes about { $about }.
theme_example = Closest to the middle: “{ $text }”
theme_also = { $notes ->
    [one] { $notes } more has it as second home
   *[other] { $notes } more have it as second home
}
count_authors = { $authors ->
    [one] { $authors } author
   *[other] { $authors } authors
}
count_unsigned = { $notes ->
    [one] { $notes } unsigned
   *[other] { $notes } unsigned
}
themes_also_here = Also here, counted in their first theme
themes_also_in = also in { $theme }
themes_review = Least sure
themes_review_hint = The fifth of the notes that Minga was least sure of. Move what is wrong, hold what is right: either way it leaves this list.
themes_review_why = between { $theme } and { $nearest }
themes_because = { $places ->
    [one] nearer to one note there: { $like }
   *[other] nearer to { $places } notes there: { $like }
}
themes_because_middle = nearer to what that theme is about
themes_second_home = Also in another theme
themes_second_home_where = Second home
themes_second_home_do = Count it there too
themes_second_home_done = { $notes ->
    [one] { $notes } note has a second home
   *[other] { $notes } notes have a second home
}
themes_one_home = In its first theme alone
themes_one_home_done = { $notes ->
    [one] { $notes } note stays in its first theme alone
   *[other] { $notes } notes stay in their first theme alone
}
themes_names = Themes you have in mind
themes_names_help = One a line. Each gathers the notes that answer to it and keeps its name; Minga looks for others beside them.
themes_names_placeholder = Mobility and transport
    Public safety
why_title = Why?
why_by_person = A person put it here.
why_by_machine_sure = Minga put it here: no other theme comes near.
why_by_machine_fair = Minga put it here; { $nearest } comes next.
why_by_machine_unsure = Minga put it here, but { $nearest } is almost as near.
why_parked = It is parked: { $reason }.
why_parked_nearest = The nearest theme is { $nearest }.
why_like = Notes nearest to it
why_together = Kept together with { $notes }.
why_apart = Kept apart from { $notes }.
why_also_person = Also in { $theme }, by a person.
why_also_machine = Also in { $theme }: almost as near.
event_themes_named = themes named beforehand
event_second_home_given = second home given
event_second_home_taken = left in the first theme alone
doc_edit_themes_named = Themes named before grouping
doc_edit_second_home_given = Notes given a second theme
doc_edit_second_home_taken = Notes left in their first theme alone
doc_read_table = What the grouping read in the notes
doc_read_alt = One row for each thing read: how many notes.
doc_read_what = What was read
doc_read_stacks = Notes that say the same as another
doc_read_also = Notes with a second theme (each counted in its first)
doc_read_question = Questions
doc_read_no_idea = Notes that say no idea yet
doc_read_off_topic = Notes about another topic
doc_read_review = Notes to look at first (least sure)
