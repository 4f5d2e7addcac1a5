"""The demo village: invented people to try the app on, the same every time."""
