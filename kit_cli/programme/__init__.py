"""A programme's folder: read whole or in part, its names and gaps checked, its registers added to."""
