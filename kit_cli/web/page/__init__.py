"""The page itself, and every script that it runs: all that a browser is served but for the runtime."""
