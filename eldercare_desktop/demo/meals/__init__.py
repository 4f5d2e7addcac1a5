"""The meals of the demo village, slice by slice."""
