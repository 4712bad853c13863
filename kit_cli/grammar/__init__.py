"""Texts with gaps that can follow a language's grammar, and sentences that are said when the language is known."""
