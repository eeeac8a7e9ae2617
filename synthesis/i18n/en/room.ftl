# The live room.
token_unknown = This access is not valid, or no longer is. Ask for a new one.
