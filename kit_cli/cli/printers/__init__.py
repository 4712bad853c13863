"""How the terminal shows what an action returns: a module an action, named as the action's module is."""
