"""The numbers of the rules: what holds, since when, and choosing another one from a day on."""
