"""Use cases: each asks whether the actor may, does one transaction, and answers with a domain value."""
