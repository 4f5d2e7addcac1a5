"""Visit slips: what goes out on paper, and what comes back of it."""
