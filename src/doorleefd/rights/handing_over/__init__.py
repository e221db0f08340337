"""A package of a trajectory for a Woo request or for the archive: by rules of its own, looked at before it goes."""
