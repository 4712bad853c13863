"""The method as data: standards, the evidence that shows them, and the words for both."""
