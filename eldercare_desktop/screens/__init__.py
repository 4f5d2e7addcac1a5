"""Everything on the screen: windows, pages and the parts that they are made of."""
