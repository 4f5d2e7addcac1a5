"""The other side of a person's page: what comes next, a calendar of dots, one time line."""
