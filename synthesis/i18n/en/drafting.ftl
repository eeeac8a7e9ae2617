section_summary = Summary
section_approach = Approach and objectives
draft_quoted = “{ $name }”
draft_name_with_count = “{ $name }” ({ $notes })
draft_heard = { $notes ->
    [one] One note was
   *[other] { $notes } notes were
} gathered{ $authors ->
    [0] { "" }
    [one] { $notes ->
        [one] ; it is signed
       *[other] ; one person signed theirs
    }
   *[other] ; { $authors } people signed theirs
}.
draft_heard_by_groups = { $notes ->
    [one] One note was
   *[other] { $notes } notes were
} gathered, with voices from { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}{ $authors ->
    [0] { "" }
    [one] { $notes ->
        [one] ; it is signed
       *[other] ; one person signed theirs
    }
   *[other] ; { $authors } people signed theirs
}.
draft_themes = { $themes ->
    [one] The notes come together in one theme: { $names }.
   *[other] The notes fall into { $themes } themes: { $names }.
}
draft_all_shared = { $groups ->
    [2] Every theme was heard in both groups.
   *[other] Every theme was heard in all { $groups } groups.
}
draft_shared = { $themes ->
    [one] One theme was
   *[other] { $themes } themes were
} heard in { $groups ->
    [2] both groups
   *[other] all { $groups } groups
}: { $names }.
draft_none_shared = { $groups ->
    [2] No theme was heard in both groups.
   *[other] No theme was heard in all { $groups } groups.
}
draft_local = “{ $name }” was heard in only one group: { $group }.
draft_every_lens = { $notes ->
    [one] One note speaks to { $lenses } at once.
   *[other] { $notes } notes speak to { $lenses } at once.
}
draft_parked = { $notes ->
    [one] One of { $total } notes fits no theme yet; it has a chapter of its own.
   *[other] { $notes } of { $total } notes fit no theme yet; they have a chapter of their own.
}
draft_talk = The talk “{ $title }” (day { $day }) prompted { $notes ->
    [one] one note.
   *[other] { $notes } notes.
}
draft_activity = “{ $title }” (day { $day }) produced { $notes ->
    [one] one note.
   *[other] { $notes } notes.
}
draft_tables = { $notes } notes came from { $tables } tables.
draft_lens = { $notes ->
    [one] One of { $total } notes speaks
   *[other] { $notes } of { $total } notes speak
} to “{ $lens }”.
draft_lens_themes = This lens appears most often in { $names }.
draft_theme_1 = “{ $name }” gathers { $notes ->
    [one] one note
   *[other] { $notes } notes
}, { $share ->
    [0] less than one per cent
   *[other] { $share }%
} of the total.
draft_theme_2 = { $notes ->
    [one] One note comes under
   *[other] { $notes } notes come together in
} “{ $name }”: { $share ->
    [0] less than one per cent
   *[other] { $share }%
} of what was written.
draft_theme_3 = { $notes ->
    [one] One note speaks
   *[other] { $notes } notes speak
} of “{ $name }”, { $share ->
    [0] less than one per cent
   *[other] { $share }%
} of the total.
draft_theme_groups_1 = “{ $name }” gathers { $notes ->
    [one] one note
   *[other] { $notes } notes
} ({ $share ->
    [0] less than one per cent
   *[other] { $share }%
} of the total) and was heard in { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}.
draft_theme_groups_2 = { $notes ->
    [one] One note comes under
   *[other] { $notes } notes come together in
} “{ $name }” ({ $share ->
    [0] less than one per cent
   *[other] { $share }%
} of the total), from { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}.
draft_theme_groups_3 = { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
} spoke of “{ $name }”, in { $notes ->
    [one] one note
   *[other] { $notes } notes
} ({ $share ->
    [0] less than one per cent
   *[other] { $share }%
} of the total).
draft_strongest_1 = { $strategies ->
    [one] The strategy that takes shape is “{ $strategy }”
   *[other] The strategy heard most often is “{ $strategy }”
} ({ $notes ->
    [one] one note
   *[other] { $notes } notes
}).
draft_strongest_2 = { $strategies ->
    [one] The notes point to one strategy: “{ $strategy }”
   *[other] Of { $strategies } strategies, “{ $strategy }” comes up most
} ({ $notes ->
    [one] one note
   *[other] { $notes } notes
}).
draft_strongest_3 = { $strategies ->
    [one] One strategy came out of this theme: “{ $strategy }”
   *[other] Among the theme’s { $strategies } strategies, “{ $strategy }” is the most frequent
} ({ $notes ->
    [one] one note
   *[other] { $notes } notes
}).
draft_tied_1 = { $rest ->
    [0] The theme’s { $strategies } strategies have as many notes as each other: { $names }
   *[other] Of { $strategies } strategies, the first place by number of notes is shared by { $names }
} ({ $notes ->
    [one] one note each
   *[other] { $notes } notes each
}).
draft_tied_2 = { $rest ->
    [0] No strategy among the { $strategies } was heard more often than another: { $names }
   *[other] Among { $strategies } strategies, { $names } tie for most notes
} ({ $notes ->
    [one] one note each
   *[other] { $notes } notes each
}).
draft_tied_3 = { $rest ->
    [0] By number of notes, all { $strategies } strategies stand level: { $names }
   *[other] No strategy among the { $strategies } has more notes than { $names }, which tie
} ({ $notes ->
    [one] one note each
   *[other] { $notes } notes each
}).
draft_voices = { $how_many ->
    [all] Everybody who signed wrote about this theme
    [almost_all] Almost everybody who signed wrote about this theme
    [large_majority] A large majority of those who signed wrote about this theme
    [more_than_half] More than half of those who signed wrote about this theme
    [half] Half of those who signed wrote about this theme
    [many] Many of those who signed wrote about this theme
    [some] { $authors ->
        [one] One person among those who signed wrote about this theme
       *[other] Some of those who signed wrote about this theme
    }
   *[few] { $authors ->
        [one] One person among those who signed wrote about this theme
       *[other] A few of those who signed wrote about this theme
    }
}: { $authors } of { $of_authors }.
draft_said_once = { $strategies ->
    [one] One strategy came from a single voice and is kept all the same: { $names }.
   *[other] Each of these strategies came from a single voice and is kept all the same: { $names }.
}
draft_mostly = More than half of the notes here that name a group come from { $group }: { $notes } of { $total }.
draft_absent = { $groups ->
    [one] No note on this theme is recorded from { $names }.
   *[other] No note on this theme is recorded from these groups: { $names }.
}
draft_questions = { $notes ->
    [one] One question remains open.
   *[other] { $notes } questions remain open.
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
} behind it, from { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}.
draft_strategy_groups_2 = { $notes ->
    [one] One note points this way; it comes
   *[other] { $notes } notes point this way; they come
} from { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}.
draft_strategy_groups_3 = It rests on { $notes ->
    [one] one note
   *[other] { $notes } notes
} from { $groups } of { $of_groups } { $of_groups ->
    [one] group
   *[other] groups
}.
draft_spread_part = { $group } ({ $part } of { $whole })
draft_spread = { $groups ->
    [2] Both groups
   *[other] The { $groups } groups
} spoke of this with much the same weight, in { $voices ->
    [people] people
   *[notes] notes
}: { $parts }.
draft_agreed = “{ $name }” has a majority behind it in { $groups ->
    [2] both groups
   *[other] all { $groups } groups
} with five voters or more: { $agree } of { $seen } people.
draft_divided = The groups differ on “{ $name }”: { $most_agree } of { $most_seen } people support it in { $most }, against { $least_agree } of { $least_seen } in { $least }.
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
draft_shares = { $seats ->
    [one] In “{ $title }”, an equal part of one choice for everybody (method of equal shares) pays for { $names }: not what has most dots.
   *[other] In “{ $title }”, an equal part of { $seats } choices for everybody (method of equal shares) pays for { $names }: not those with most dots.
}
draft_first_dots = In “{ $title }”, { $items ->
    [one] { $names } came first, with { $score } dots
   *[other] { $names } tied for first place, with { $score } dots each
} ({ $voters ->
    [one] one voter
   *[other] { $voters } voters
}).
draft_first_borda = In “{ $title }”, { $items ->
    [one] { $names } came first, with { $score } points
   *[other] { $names } tied for first place, with { $score } points each
} by the order each person gave (Borda’s rule; { $voters ->
    [one] one voter
   *[other] { $voters } voters
}).
draft_first_marks = In “{ $title }”, { $items ->
    [one] { $names } scored highest on impact minus effort
   *[other] { $names } tied for the highest score on impact minus effort
}: { $score } ({ $voters ->
    [one] one voter
   *[other] { $voters } voters
}).
draft_first_views = In “{ $title }”, { $items ->
    [one] { $names } drew the most agreement
   *[other] { $names } tied for the most agreement
} ({ $voters ->
    [one] one voter
   *[other] { $voters } voters
}).
draft_quick_item = “{ $name }” (medians: impact { $impact } and effort { $effort }, of 5; { $voters ->
    [one] one person
   *[other] { $voters } people
})
draft_quick = { $items ->
    [one] This was marked high on impact and low on effort: { $names }.
   *[other] These were marked high on impact and low on effort: { $names }.
}
draft_quiet = No new strategy appeared in the last { $notes } notes.
draft_still_new = New strategies were still appearing: { $fresh ->
    [one] one of the last { $run } notes
   *[other] { $fresh } of the last { $run } notes
} brought one not heard before.
draft_silent = { $count ->
    [one] No notes are recorded from { $names }.
   *[other] No notes are recorded from { $count } groups or tables: { $names }.
}
claim_without_notes = No note supports this sentence.
claim_misquotes = The words in quotation marks are not in the notes that support it.
claim_new_number = It contains a figure that is neither in the notes nor in the counts.
stage_reading = Reading the notes
stage_encoding = Comparing what they say
stage_grouping = Forming the themes
stage_naming = Looking for names
stage_drafting = Drafting the synthesis
stage_writing = Writing the document
stage_done = Done
stage_starting = Starting
