"""Organisations, logins, roles, actions, audit, sealed words, jobs and the search index."""
