"""What each call of the conversation does, one module for each kind of calls; the rooms beside do the work."""
