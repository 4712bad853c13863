"""Text on disk: read with its lines, judged by a model, written whole or not at all, found where it ships."""
