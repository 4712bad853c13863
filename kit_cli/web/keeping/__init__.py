"""Programmes as a whole: which there are, one as a ZIP, and what a page keeps of one after each change."""
