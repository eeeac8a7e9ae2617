"""The live room under load: real HTTP, streams and websockets on loopback, counted by id in the database."""
