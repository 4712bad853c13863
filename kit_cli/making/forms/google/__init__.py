"""A script that makes a form in Google Forms."""
