"""The time bank's books as the county has them: added up from the rows of all villages.

The county decides nothing here and mends nothing: it finds what a village should look at. What
counts is judged by the same rule as on the laptops (`care/time_bank/ledger/judging.py`).
"""
