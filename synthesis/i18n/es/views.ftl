# Votar diciendo de acuerdo o en desacuerdo

room_method_views = de acuerdo o en desacuerdo
room_score_views = De acuerdo menos en desacuerdo
room_each_view = Qué dicen de esto: { $item }
view_1 = De acuerdo
view_2 = En desacuerdo
view_3 = No sé
