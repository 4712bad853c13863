"""What files may say: validated models, one module a file, and what lies where in a programme's folder."""
