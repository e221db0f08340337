"""What the pages of analysis ask."""
