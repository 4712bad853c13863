"""What a programme's files show of the method's standards, and what they lack."""
