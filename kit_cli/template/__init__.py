"""The cookiecutter template: what it can say in every language, how a text stands in YAML, and its rendering."""
