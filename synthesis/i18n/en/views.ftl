# Voting by saying agree or disagree

room_method_views = agree or disagree
room_score_views = Those who agree less those who disagree
room_each_view = Agree or disagree: { $item }
view_1 = Agree
view_2 = Disagree
view_3 = Not sure
