"""Services: who served whom, what, from when to when; and the second person who confirms it."""
