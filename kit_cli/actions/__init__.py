"""Everything that a person can ask of the kit, each declared once; the command line and the page show the same list."""
