"""Notes to themes and the strategies inside them."""
