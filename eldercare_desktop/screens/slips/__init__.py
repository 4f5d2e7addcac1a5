"""Visit slips: a week's papers, and going through those that come back."""
