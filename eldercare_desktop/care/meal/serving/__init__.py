"""What was eaten, brought, or brought in vain: check-in and bulk confirmation."""
