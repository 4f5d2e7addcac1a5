"""What stands in the cells: names, telephones, places, categories, contacts."""
