"""The pages of analysis. They only translate: an action or a query does the work."""
