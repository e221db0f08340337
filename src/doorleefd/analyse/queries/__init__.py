"""The reads of analysis, one file a question."""
