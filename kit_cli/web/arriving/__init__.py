"""What comes to the kit from outside: a programme that is opened, a file that is dropped."""
