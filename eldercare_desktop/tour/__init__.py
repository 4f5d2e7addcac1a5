"""The tour: the real windows driven through the whole job, with a picture of every screen."""
