"""What dev.py is made of. Standard library only: it runs before any package is installed."""
