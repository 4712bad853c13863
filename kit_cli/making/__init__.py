"""What people open: each module makes one kind of file from a programme."""
