"""Who eats when: standing orders, pauses, changes of single days."""
