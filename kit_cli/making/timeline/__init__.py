"""The year: its page, its picture, and the calendar that people subscribe to."""
