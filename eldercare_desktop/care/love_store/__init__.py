"""The love supermarket (爱心超市): goods, stock, and what points or hours are spent on."""
