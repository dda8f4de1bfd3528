"""Numbers a city sets for itself: with a date of force, a source and two persons; history keeps the old ones."""
