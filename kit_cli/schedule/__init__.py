"""From rules to dates."""
