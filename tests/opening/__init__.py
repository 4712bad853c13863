"""What people open, opened by the programs that they use, for the three programmes."""
