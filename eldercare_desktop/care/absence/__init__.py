"""Absences (in hospital, with the children, 外出): while they last no visit is due."""
