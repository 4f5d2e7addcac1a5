"""How each resident stands: tier, days between visits, pause, the day that is due."""
