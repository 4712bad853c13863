"""A form in its five shapes: page, Word, XLSForm, Google's script, and the record of processing."""
