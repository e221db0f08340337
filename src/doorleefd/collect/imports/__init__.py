"""Reading in what was collected elsewhere, whole or not at all."""
