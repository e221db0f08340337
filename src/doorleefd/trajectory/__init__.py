"""Steps 1 to 4: purpose, who, form and plan, with their gates."""
