"""An exercise is erased as a whole, with the keys of everything that was told in it."""
