"""The pages of telling, the code page, and telling for someone else."""
