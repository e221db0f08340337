"""The report of a trajectory: made from what its steps, its analysis and its decisions say (R191, R249, R258)."""
