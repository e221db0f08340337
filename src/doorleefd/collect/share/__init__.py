"""The pages of telling (SHARE_FLOW), and the same by staff for someone else."""
