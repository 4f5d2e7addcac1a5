"""What a meal costs and who pays: rules with a first day, expressed without code."""
