"""Hours earned in one village and spent in another (储蓄通兑): signed vouchers, cleared by
the county."""
