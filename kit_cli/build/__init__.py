"""What people open: each module here makes one kind of file from a programme."""
