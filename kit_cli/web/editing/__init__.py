"""Look at a text of a programme by its keys, and change it; what a build would refuse is never written."""
