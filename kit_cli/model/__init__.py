"""What a programme's files may say: validated models, one module a file."""
