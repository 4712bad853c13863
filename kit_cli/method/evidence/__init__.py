"""Evidence of a standard: its kinds, what each names of a programme, and what each says in words."""
