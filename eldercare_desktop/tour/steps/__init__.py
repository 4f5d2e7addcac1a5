"""The steps of the tour, one module a screen. Each does its job and then looks that it is done."""
