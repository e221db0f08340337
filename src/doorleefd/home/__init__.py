"""Start page, overview of a trajectory, the thread, the code page, search."""
