"""The import page for a month calendar of meals: what was found, people with their months."""
