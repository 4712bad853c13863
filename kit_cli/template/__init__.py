"""What the cookiecutter template can say: its words in every language, and the facts of the place."""
