"""The kitchen: dishes, the week's menu, food samples."""
