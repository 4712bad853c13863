"""The method as data: its stages, standards and pages, the evidence that shows a standard, and the handbook."""
