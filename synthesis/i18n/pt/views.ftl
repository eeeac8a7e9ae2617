# Votar dizendo de acordo ou em desacordo

room_method_views = de acordo ou em desacordo
room_score_views = De acordo menos em desacordo
room_each_view = O que diz sobre isto: { $item }
view_1 = De acordo
view_2 = Em desacordo
view_3 = Não sei
