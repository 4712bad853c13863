"""The evaluation framework as tables, for Word and for Excel."""
