section_summary = Summary
section_approach = Approach and objectives
draft_quoted = “{ $name }”
draft_name_with_count = “{ $name }” ({ $notes })
draft_heard = { $notes ->
    [one] One note was
   *[other] { $notes } notes were
} gathered{ $authors ->
    [0] { "" }
    [one] {" "}from one person
   *[other] {" "}from { $authors } people
}.
draft_heard_by_groups = { $notes ->
    [one] One note was
   *[other] { $notes } notes were
} gathered{ $authors ->
    [0] { "" }
    [one] {" "}from one person
   *[other] {" "}from { $authors } people
}, with voices from { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}.
draft_themes = { $themes ->
    [one] The notes come together in one theme: { $names }.
   *[other] The notes fall into { $themes } themes: { $names }.
}
draft_all_shared = All { $groups } groups spoke of every theme.
draft_shared = { $themes ->
    [one] One theme was heard in all { $groups } groups: { $names }.
   *[other] { $themes } themes were heard in all { $groups } groups: { $names }.
}
draft_none_shared = No theme was heard in all { $groups } groups.
draft_local = “{ $name }” was heard in one group only: { $group }.
draft_every_lens = { $notes ->
    [one] One note speaks to { $lenses } at once.
   *[other] { $notes } notes speak to { $lenses } at once.
}
draft_parked = { $notes ->
    [one] One note of { $total } fits no theme yet; it stands in a chapter of its own.
   *[other] { $notes } notes of { $total } fit no theme yet; they stand in a chapter of their own.
}
draft_talk = The talk “{ $title }” (day { $day }) left { $notes ->
    [one] one note.
   *[other] { $notes } notes.
}
draft_activity = “{ $title }” (day { $day }) brought { $notes ->
    [one] one note.
   *[other] { $notes } notes.
}
draft_tables = People worked at { $tables } tables, which wrote { $notes } notes.
draft_lens = { $notes ->
    [one] One of { $total } notes speaks
   *[other] { $notes } of { $total } notes speak
} to “{ $lens }”.
draft_lens_themes = Most of these are in { $names }.
draft_theme_1 = “{ $name }” gathers { $notes ->
    [one] one note
   *[other] { $notes } notes
}, { $share }% of the total.
draft_theme_2 = { $notes ->
    [one] One note comes
   *[other] { $notes } notes come
} together in “{ $name }”: { $share }% of what was written.
draft_theme_3 = { $notes ->
    [one] One note speaks
   *[other] { $notes } notes speak
} of “{ $name }”, { $share }% of the total.
draft_theme_groups_1 = “{ $name }” gathers { $notes ->
    [one] one note
   *[other] { $notes } notes
} ({ $share }% of the total) and was heard in { $groups } of { $of_groups } groups.
draft_theme_groups_2 = { $notes ->
    [one] One note comes
   *[other] { $notes } notes come
} together in “{ $name }” ({ $share }% of the total), from { $groups } of { $of_groups } groups.
draft_theme_groups_3 = { $groups } of { $of_groups } groups spoke of “{ $name }”, in { $notes ->
    [one] one note
   *[other] { $notes } notes
} ({ $share }% of the total).
draft_strongest_1 = { $strategies ->
    [one] The strategy that takes shape is “{ $strategy }”
   *[other] The best-supported strategy is “{ $strategy }”
} ({ $notes ->
    [one] one note
   *[other] { $notes } notes
}).
draft_strongest_2 = { $strategies ->
    [one] The notes point to one strategy: “{ $strategy }”
   *[other] Of { $strategies } strategies, “{ $strategy }” has the most support
} ({ $notes ->
    [one] one note
   *[other] { $notes } notes
}).
draft_strongest_3 = { $strategies ->
    [one] One strategy comes of it: “{ $strategy }”
   *[other] Among its { $strategies } strategies, “{ $strategy }” stands out
} ({ $notes ->
    [one] one note
   *[other] { $notes } notes
}).
draft_voices = { $how_many ->
    [all] Everybody who signed wrote about this theme
    [almost_all] Almost everybody who signed wrote about this theme
    [large_majority] A large majority of those who signed wrote about this theme
    [more_than_half] More than half of those who signed wrote about this theme
    [half] Half of those who signed wrote about this theme
    [many] Many of those who signed wrote about this theme
    [some] Some of those who signed wrote about this theme
   *[few] A few of those who signed wrote about this theme
}: { $authors } of { $of_authors }.
draft_said_once = { $strategies ->
    [one] One direction came from a single voice and is kept: { $names }.
   *[other] These directions came from a single voice each and are kept: { $names }.
}
draft_mostly = More than half of the notes that name a group come from { $group }: { $notes } of { $total }.
draft_absent = { $groups ->
    [one] { $names } was not heard here.
   *[other] These groups were not heard here: { $names }.
}
draft_questions = { $notes ->
    [one] One question stays open.
   *[other] { $notes } questions stay open.
}
draft_strategy_1 = { $notes ->
    [one] One note stands behind it.
   *[other] { $notes } notes stand behind it.
}
draft_strategy_2 = { $notes ->
    [one] One note points this way.
   *[other] { $notes } notes point this way.
}
draft_strategy_3 = It rests on { $notes ->
    [one] one note.
   *[other] { $notes } notes.
}
draft_strategy_groups_1 = { $notes ->
    [one] One note stands
   *[other] { $notes } notes stand
} behind it, from { $groups } of { $of_groups } groups.
draft_strategy_groups_2 = { $notes ->
    [one] One note points
   *[other] { $notes } notes point
} this way, heard in { $groups } of { $of_groups } groups.
draft_strategy_groups_3 = It rests on { $notes ->
    [one] one note
   *[other] { $notes } notes
} from { $groups } of { $of_groups } groups.
draft_spread = The { $groups } groups spoke of this with much the same weight.
draft_agreed = “{ $name }” has a majority behind it in each of the { $groups } groups with five voters or more: { $agree } of { $seen } people.
draft_divided = “{ $name }” sets groups apart: { $most_agree } of { $most_seen } people support it in { $most }, and { $least_agree } of { $least_seen } in { $least }.
draft_opposed = There are two positions here: { $one ->
    [one] one note goes
   *[other] { $one } notes go
} one way and { $other ->
    [one] one
   *[other] { $other }
} the other.
draft_opposed_about = On “{ $about }” there are two positions: { $one ->
    [one] one note goes
   *[other] { $one } notes go
} one way and { $other ->
    [one] one
   *[other] { $other }
} the other.
draft_first_dots = In “{ $title }” { $items ->
    [one] { $names } came first, with { $score } dots
   *[other] { $names } tie for first place, with { $score } dots each
} ({ $voters } voters).
draft_first_borda = In “{ $title }” { $items ->
    [one] { $names } came first, with { $score } points
   *[other] { $names } tie for first place, with { $score } points each
} by the order each person gave (Borda’s rule; { $voters } voters).
draft_first_marks = In “{ $title }” { $items ->
    [one] { $names } promises most
   *[other] { $names } promise most, in a tie
}: impact less effort, { $score } ({ $voters } voters).
draft_first_views = In “{ $title }” { $items ->
    [one] { $names } gathers most agreement
   *[other] { $names } gather most agreement, in a tie
} ({ $voters } voters).
draft_quick = { $items ->
    [one] Much promised for little effort: { $names }.
   *[other] These promise much for little effort: { $names }.
}
draft_quiet = No new strategy appeared in the last { $notes } notes.
draft_still_new = Ideas kept appearing until the end: { $fresh ->
    [one] one of the last { $run } notes brought a strategy not heard before
   *[other] { $fresh } of the last { $run } notes brought a strategy not heard before
}.
draft_silent = { $count ->
    [one] Nobody from { $names } wrote.
   *[other] Nobody wrote from { $count } groups or tables: { $names }.
}
claim_without_notes = No note supports this sentence.
claim_misquotes = What stands in quotation marks is not in the notes that support it.
claim_new_number = It holds a figure that is neither in the notes nor in the counts.
stage_reading = Reading the notes
stage_encoding = Comparing what they say
stage_grouping = Forming the themes
stage_naming = Looking for names
stage_drafting = Drafting the synthesis
stage_writing = Writing the document
stage_done = Done
stage_starting = Starting
