"""Word documents, written directly as WordprocessingML: about 3 ms each, and the same bytes each time."""
