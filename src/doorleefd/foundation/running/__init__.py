"""Starting the house on one machine: what must be ready first, and the processes that then run."""
