"""What an administrator looks after: settings, logins, the audit trail, the first run."""
