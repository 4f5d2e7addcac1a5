"""The time bank (时间银行): who served whom for how long, and what became of the hours."""
