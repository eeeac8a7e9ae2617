# What the group sees: figures in sentences, pictures and tables

page_review = Review
review_hint = What the group sees of its own notes and votes. Minga counts and proposes; you decide.
review_no_themes = Themes come first: they show who said what, what unites and what is missing.
review_to_themes = Go to the themes
review_next = To the draft
review_part = What to see
review_coverage = Coverage
review_lenses = Lenses
review_agreement = Agreement
review_priorities = Priorities
review_participation = Participation
review_pictures = Pictures
review_more_notes = { $notes ->
    [one] and { $notes } more note
   *[other] and { $notes } more notes
}
quoted = “{ $text }”
coverage_sum = Of { $of } themes: { $shared } shared by all groups, { $local } particular to one group and { $one } from a single voice.
coverage_voices_authors = A voice here is a person who signed.
coverage_voices_notes = Few notes are signed: a voice here is a note.
coverage_rule = Shared: at least two voices in every group and a shared-support index of 0.8 or more (1 = equally present in all). Particular to one group: twice the support it has in the others, beyond chance.
coverage_no_groups = What the groups share cannot be said: it takes notes from two or more. Tables are counted apart.
coverage_each = Theme by theme
heard_notes = { $of ->
    [one] { $notes } of { $of } note
   *[other] { $notes } of { $of } notes
}
heard_groups = { $of ->
    [one] { $groups } of { $of } group
   *[other] { $groups } of { $of } groups
}
heard_tables = { $of ->
    [one] { $tables } of { $of } table
   *[other] { $tables } of { $of } tables
}
heard_absent = { $groups ->
    [one] { $names } does not appear.
   *[other] { $names } do not appear.
}
heard_more = { $group } speaks of this { $ratio } times as much as its share of all notes would suggest (p = { $p }, Fisher with Holm’s correction).
heard_less = { $group } speaks of this only { $ratio } times as much as its share of all notes would suggest (p = { $p }, Fisher with Holm’s correction).
spread_shared = Shared (index { $index }).
spread_some = From several groups, unevenly (index { $index }).
spread_one_voice = A single voice.
spread_local = Particular to { $group }: { $voices } of its { $of } voices.
minority_title = Ideas from a few
minority_hint = What only one group, one table or one person said, and what no theme took up. Said by few does not mean of little importance.
minority_none = Among several groups, tables or people, no strategy is known to come from only one; no note stands apart.
minority_apart = { $notes ->
    [one] { $notes } note in no theme
   *[other] { $notes } notes in no theme
}
minority_group = { $strategies ->
    [one] { $strategies } strategy from one group
   *[other] { $strategies } strategies from one group each
}
minority_table = { $strategies ->
    [one] { $strategies } strategy from one table
   *[other] { $strategies } strategies from one table each
}
minority_author = { $strategies ->
    [one] { $strategies } strategy from one person
   *[other] { $strategies } strategies from one person each
}
lens_none = This session has no lenses. A lens is a way of looking that cuts across all themes, for example what is smart or what is shared between municipalities; you define it, with its words, in the session.
lens_to_session = Define lenses in the session
lens_choose = Lens
lens_count = { $name }: { $notes } of { $of } notes. Confirmed by you: { $confirmed }; proposed by Minga: { $suggested }; turned down by you: { $refused }.
lens_work_hint = Do these speak to this lens? On the keyboard, Y is yes and N is no for the first in the list.
lens_all_decided = Nothing is left to decide for this lens.
lens_why_cue = because of { $cues }
lens_why_like = like { $notes }
lens_why_strategy = { $notes ->
    [one] Strategy: { $notes } of its notes speaks to this lens.
   *[other] Strategy: { $notes } of its notes speak to this lens.
}
lens_yes_key = Y
lens_no_key = N
lens_yes = Yes
lens_no = No
lens_more_waiting = { $more ->
    [one] and { $more } more to decide
   *[other] and { $more } more to decide
}
lens_decided = { $things ->
    [one] { $things } confirmed: add more, or take decisions back
   *[other] { $things } confirmed: add more, or take decisions back
}
lens_add = Other notes or strategies that speak to this lens
lens_add_do = Add them
lens_added = Added to the lens
lens_clear = Decisions to take back
lens_clear_do = Take them back
lens_cleared_done = Decisions taken back: Minga may propose them again
lens_matrix = Themes and lenses
lens_every = Under every lens
lens_every_count = { $notes ->
    [one] { $notes } of { $of } notes speaks to every lens at once.
   *[other] { $notes } of { $of } notes speak to every lens at once.
}
lens_every_notes = { $notes ->
    [one] { $notes } note under every lens
   *[other] { $notes } notes under every lens
}
lens_every_strategies = Strategies under every lens: { $names }.
lens_neither = Under no lens
lens_neither_count = { $notes ->
    [one] { $notes } of { $of } notes speaks to no lens.
   *[other] { $notes } of { $of } notes speak to no lens.
}
lens_neither_notes = { $notes ->
    [one] { $notes } note under no lens
   *[other] { $notes } notes under no lens
}
facet_title = The sides of the lens
facet_count = { $facet }: { $things } of { $of } confirmed.
facet_of = Confirmed notes or strategies
facet_choose = { $things ->
    [one] Choose the one that Minga proposes for { $facet }
   *[other] Choose the { $things } that Minga proposes for { $facet }
}
facet_partly = Some of them are also in: { $facets }.
facet_hint = By its words, Minga proposes: { $facets }.
facet_sides = Which sides it belongs to
lens_confirmed_part = Of these, the group confirmed { $part }; Minga proposes the others.
agreement_rule = Agreement: in every group of five voters or more, a majority beyond chance (z > 1.28). Division: a difference between two groups whose Wilson intervals do not touch.
agreed_item = { $vote }: “{ $name }” is agreed: { $agree } of { $of }; in { $group }, the group that agrees least, { $least } of { $least_of } (group-informed consensus { $consensus }).
agreed_alike = { $vote }: “{ $name }” is agreed: { $agree } of { $of }, alike in every group (group-informed consensus { $consensus }).
divided_item = { $vote }: “{ $name }” divides the groups: { $high } { $high_part } of { $high_of }, { $low } { $low_part } of { $low_of }.
unsure_item = { $vote }: “{ $name }” is still open: { $unsure } of { $of } not sure.
agreement_unvoted = No vote by dots or by “agree or disagree” was held on { $names }.
agreement_open = Open questions: { $questions }. Confirmed tensions: { $sides }.
agreement_questions = { $notes ->
    [one] { $notes } question
   *[other] { $notes } questions
}
why_no_votes = It cannot be said what unites or what divides: no vote by dots or by “agree or disagree” was held on this.
why_few_voters = Nothing can be compared: that takes at least two groups of five voters or more.
why_no_agreement = Nothing gathers a majority beyond chance in every group.
why_no_division = No two groups differ beyond chance.
opposed_confirmed = Tension: { $about }
opposed_unnamed = two sides
opposed_asked = Do these say opposite things? Minga asks because of “{ $cue }”.
opposed_confirm = Yes, it is a tension
opposed_refuse = No
opposed_refused = Minga will not ask again
event_tension_refused = tension turned down
doc_edit_tension_refused = Tensions turned down
opposed_kept = Tension confirmed
opposed_drop = It is no longer a tension
opposed_dropped = Tension removed
priorities_none = No vote is closed yet. Dots show what comes first; impact and effort, where to begin; “agree or disagree”, what unites and what divides.
priorities_to_room = Prepare a vote in the room
priorities_untitled = Vote
priorities_voters = { $voters ->
    [one] { $voters } person voted; options with votes: { $items }.
   *[other] { $voters } people voted; options with votes: { $items }.
}
priorities_item = { $voters ->
    [one] No. { $rank } { $name }: { $score }, from { $voters } person
   *[other] No. { $rank } { $name }: { $score }, from { $voters } people
}
priorities_tie = A tie: { $names }. The order among them means nothing.
rule_dots = By the sum of dots
rule_shares = By equal shares: everybody pays for an equal part of what is chosen
rule_borda = By points for each place (Borda’s rule)
rule_schulze = By head-to-head comparisons (Schulze’s rule): how many others it beats
rule_marks = By mean impact less mean effort
rule_views = By those who agree less those who disagree
quick_wins = Quick wins: { $names }. At least three in four gave them impact 4 or more, and at least three in four effort 2 or less.
quick_none = None of { $of } has high impact and low effort for three in four voters.
shares_told = { $seats ->
    [one] If one were chosen and each of the { $voters } people paid for an equal part of it:
   *[other] If { $seats } were chosen and each of the { $voters } people paid for an equal part of them:
}
shares_item = { $voters ->
    [one] No. { $rank } { $name }: { $voters } person pays for it
   *[other] No. { $rank } { $name }: { $voters } people pay for it
}
shares_rest = { $seats ->
    [one] What is left to those who back the same is not enough for one more.
   *[other] What is left to those who back the same is not enough for { $seats } more.
}
saturation_title = Are new strategies still coming?
saturation_run = { $fresh ->
    [one] { $fresh } new strategy in the last { $run } notes.
   *[other] { $fresh } new strategies in the last { $run } notes.
}
saturation_quiet = { $notes ->
    [one] Since the last new strategy, { $notes } of { $of } notes has come in.
   *[other] Since the last new strategy, { $notes } of { $of } notes have come in.
}
saturation_coverage = An estimated { $share } of what would be written now has already been said (Good–Turing: { $once } ideas heard only once in { $of } notes).
saturation_expected = Different ideas heard: { $ideas }; Chao1 estimates at least { $expected }. A note in no strategy counts as one idea.
saturation_no_clock = Not every note has a time: the order is that of arrival.
equity_title = Whose voice is missing?
equity_gini = Among { $authors } people who signed { $notes } notes, inequality is { $gini } (Gini: 0 if all wrote equally, 1 if one person wrote everything).
equity_top = The { $top } of { $of } people who wrote most signed { $share } of the signed notes.
equity_unsigned = { $unsigned ->
    [one] { $unsigned } of { $of } notes is unsigned: it cannot be said how evenly people spoke.
   *[other] { $unsigned } of { $of } notes are unsigned: it cannot be said how evenly people spoke.
}
equity_silent_groups = Without a single note: { $names } ({ $part } of { $of } groups).
equity_every_group = All { $groups } groups wrote.
equity_silent_tables = Without a single note: { $names } ({ $part } of { $of } tables).
equity_every_table = All { $tables } tables wrote.
equity_joined = { $joined ->
    [one] { $joined } person joined by phone; names that sign the notes: { $authors }.
   *[other] { $joined } people joined by phone; names that sign the notes: { $authors }.
}
picture_choose = Picture
picture_map = Map of themes
picture_coverage = Themes by group
picture_heard = Coverage
picture_themes = Notes by theme
picture_flow = Groups, themes and strategies
picture_arrivals = Arrival of strategies
picture_lenses = Themes and lenses
picture_priorities = Impact and effort
picture_png = PNG picture
picture_svg = SVG picture
picture_csv = CSV table
picture_figures = The figures in a table
picture_table = The table behind it
chart_themes_reading = The theme with the most notes is “{ $theme }”: { $notes } of { $of }.
chart_coverage_reading = { $themes ->
    [one] { $themes } of { $of } themes has notes from all { $columns } groups.
   *[other] { $themes } of { $of } themes have notes from all { $columns } groups.
}
chart_coverage_tables_reading = { $themes ->
    [one] { $themes } of { $of } themes has notes from all { $columns } tables.
   *[other] { $themes } of { $of } themes have notes from all { $columns } tables.
}
chart_groups = Groups
chart_tables = Tables
chart_heard = In how many groups and tables each theme was heard
chart_heard_reading = { $themes ->
    [one] { $themes } of { $of } themes was heard in every group.
   *[other] { $themes } of { $of } themes were heard in every group.
}
chart_lenses = Notes of each theme under each lens
chart_lenses_empty = This session has no lenses.
chart_lenses_reading = Of { $of } notes: { $lenses }.
chart_arrivals = Strategies heard after each note
chart_arrivals_empty = There are no notes yet.
chart_axis_notes = Notes, in order
chart_axis_strategies = Strategies heard
chart_map = Map of themes
chart_map_empty = A map needs at least three themes.
chart_map_by_sense = Near means that their notes spoke of similar things when they were grouped; the axes mean nothing. The plane keeps { $share } of the differences.
chart_map_by_words = Near means that they use similar words; the axes mean nothing. The plane keeps { $share } of the differences.
chart_priorities = Impact and effort
chart_priorities_empty = No vote on impact and effort is closed.
chart_priorities_reading = Quick wins: { $quick } of { $of } (high impact and low effort for three in four voters). The lines span the middle half of the marks.
chart_quick_wins = Quick wins
chart_effort_told = impact { $impact } ({ $impact_from } to { $impact_to }), effort { $effort } ({ $effort_from } to { $effort_to }); voters: { $voters }
chart_axis_effort = Effort (median, 1 to 5)
chart_axis_impact = Impact (median, 1 to 5)
chart_flow = From groups to themes and their strategies
chart_flow_empty = It is not known which group each note is from.
chart_flow_reading = { $notes ->
    [one] The widest flow runs from { $group } to “{ $theme }”: { $notes } note.
   *[other] The widest flow runs from { $group } to “{ $theme }”: { $notes } notes.
}
chart_other_strategies = { $strategies ->
    [one] { $strategies } more strategy
   *[other] { $strategies } more strategies
}
unknown_table = There is no table called “{ $name }”. There are: { $known }.
facet_unknown = The lens has no side called “{ $name }”. Choose one of its own, or add it in the session.
lens_not_found = That lens ({ $id }) is no longer in the session.
tension_needs_two = A tension needs notes on each side, and no note on both.
event_lens_confirmed = notes put under a lens
event_lens_refused = notes turned down for a lens
event_lens_cleared = decision on a lens taken back
event_facets_set = sides of a lens assigned
event_tension_confirmed = tension confirmed
event_tension_dropped = tension removed
doc_edit_lens_confirmed = Notes put under a lens
doc_edit_lens_refused = Notes turned down for a lens
doc_edit_lens_cleared = Decisions on a lens taken back
doc_edit_facets_set = Sides of a lens assigned
doc_edit_tension_confirmed = Tensions confirmed
doc_edit_tension_dropped = Tensions removed
table_column_theme = Theme
table_column_strategy = Strategy
table_column_notes = Notes
table_column_authors = Authors
table_column_groups_heard = Groups heard
table_column_tables_heard = Tables heard
table_column_of_groups = Of groups
table_column_of_tables = Of tables
table_column_absent = Groups not heard
table_column_spread = Spread
table_column_local_to = Particular to
table_column_shared_support = Shared support (index)
table_column_reach = Groups with two voices or more
table_column_voices_are = A voice is
table_column_only_from = Only from
table_column_who = Who
table_column_refs = Notes cited
table_column_lens = Lens
table_column_confirmed = Confirmed
table_column_of_notes = Of notes
table_column_vote = Vote
table_column_item = What
table_column_seen = Saw it
table_column_agree = Agree
table_column_disagree = Disagree
table_column_unsure = Not sure
table_column_group_informed_consensus = Group-informed consensus
table_column_group_informed_dissent = Group-informed dissent
table_column_bridging = Support in the group that agrees least
table_column_divided_within = Division among people
table_column_divided_between = Difference between groups
table_column_rule = Rule
table_column_rank = Rank
table_column_score = Score
table_column_voters = Voters
table_column_of_voters = Of voters
table_column_impact_q1 = Impact, quartile 1
table_column_impact = Impact, median
table_column_impact_q3 = Impact, quartile 3
table_column_effort_q1 = Effort, quartile 1
table_column_effort = Effort, median
table_column_effort_q3 = Effort, quartile 3
table_column_quick_win = Quick win
table_column_of = Of what
table_column_figure = Figure
table_column_value = Value
table_column_strategies = Strategies
table_column_ideas = Different ideas
table_column_heard_once = Heard once
table_column_coverage = Said before (Good–Turing)
table_column_ideas_expected = Ideas estimated (Chao1)
table_column_last_notes = Latest notes looked at
table_column_new_strategies_in_them = New strategies in them
table_column_notes_since_last_new_strategy = Notes since the last new strategy
table_column_unsigned = Unsigned notes
table_column_gini = Inequality (Gini)
table_column_share_of_top_fifth = Share of the fifth who wrote most
table_column_top_fifth = People in that fifth
table_column_joined = Joined by phone
table_column_position = Order
table_column_ref = Note
table_column_written_at = Written
table_column_strategies_so_far = Strategies so far
table_column_from = From
table_column_to = To
table_column_group = Group
table_column_voices = Voices
table_column_of_voices = Of voices
table_column_support = Support (smoothed)
table_column_ratio = Times its share
table_column_p = p (Fisher)
table_column_p_adjusted = p (Holm)
table_column_x = x
table_column_y = y
table_spread_shared = shared
table_spread_local = particular to one group
table_spread_one_voice = a single voice
table_spread_some = from several, unevenly
table_spread_unknown = not known
table_voices_are_authors = a person
table_voices_are_notes = a note
table_only_from_group = one group
table_only_from_table = one table
table_only_from_author = one person
table_only_from_apart = no theme
table_rule_dots = dots
table_rule_shares = equal shares
table_rule_borda = Borda
table_rule_schulze = Schulze
table_rule_marks = impact less effort
table_rule_views = agree less disagree
table_of_group = group
table_of_table = table
table_quick_win_true = yes
table_quick_win_false = no
