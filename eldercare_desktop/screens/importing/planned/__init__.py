"""What importing a file that becomes entries has in common: a list of lines with ticks, one of
them in detail, what was found in the file, carrying it out, and what came of it.

Months of meals and ledgers of hours are such files.
"""
