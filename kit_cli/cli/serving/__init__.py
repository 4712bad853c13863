"""The page on this computer: who may come in, what is served, how calls are worked off."""
