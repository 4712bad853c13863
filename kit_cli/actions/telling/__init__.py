"""What a person is told of an outcome, in a terminal and on a page alike: a module an action, or a kind of outcome."""
