"""The kit's languages: what each is called, how it writes days, numbers and lists, and the catalogues of its texts."""
