"""The kit's runtime for a browser tab: Python, what the kit needs of it, and the kit, packed as a page fetches them."""
