"""Someone phones, comes by or writes to take a yes back, and names the code: staff do it at once (R209)."""
