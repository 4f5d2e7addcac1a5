"""A month's accounts of a site: servings, shares, balances; closed once, corrected later."""
