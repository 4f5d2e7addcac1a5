"""Photos on the screen: small ones in a row, adding some, and looking at one."""
